#include <algorithm>
#include <array>
#include <memory>
#include <ostream>

#include "engine/base/text.h"
#include "engine/report/diff_json.h"
#include "engine/report/json_report.h"
#include "engine/report/overview.h"
#include "engine/scenario/play_file.h"
#include "engine/scenario/read.h"
#include "engine/scenario/translation.h"
#include "engine/store/record.h"
#include "tools/vt/check_json.h"
#include "tools/vt/command.h"

namespace vt::terminal {
namespace {

struct Row {
  std::string_view name;
  json::Value (*make)();
};

constexpr std::array<Row, 9> schemas{{{"scenario", scenario_schema},
                                      {"translation", translation_schema},
                                      {"play", play_schema},
                                      {"session", session_file_schema},
                                      {"report", json_report_schema},
                                      {"reactions", reactions_schema},
                                      {"check", check_json_schema},
                                      {"explore", overview::overview_json_schema},
                                      {"diff", diff_json_schema}}};

std::string known_names() {
  std::vector<std::string> names;
  names.reserve(schemas.size());
  for (const Row& row : schemas) names.emplace_back(row.name);
  return joined(names, ", ");
}

int run(const Context& context, const std::string& wanted) {
  const auto row =
      std::find_if(schemas.begin(), schemas.end(), [&](const Row& one) { return one.name == wanted; });
  if (row == schemas.end())
    return context.fail(problem("schema.unknown", {{"name", wanted}, {"known", known_names()}}));
  context.out << json::write(row->make());
  return fine;
}

}  // namespace

std::function<int()> declare_schema(CLI::App& app, Context& context) {
  auto wanted = std::make_shared<std::string>("scenario");
  app.add_option("name", *wanted, context.words.text("help.schema.name", {{"known", known_names()}}));
  return [wanted, &context] { return run(context, *wanted); };
}

}  // namespace vt::terminal
