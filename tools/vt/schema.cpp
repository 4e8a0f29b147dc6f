#include <array>
#include <memory>
#include <ostream>

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

constexpr std::array<Row, 6> schemas{{{"scenario", scenario_schema},
                                      {"translation", translation_schema},
                                      {"play", play_schema},
                                      {"session", session_file_schema},
                                      {"reactions", reactions_schema},
                                      {"check", check_json_schema}}};

int run(const Context& context, const std::string& wanted) {
  std::vector<std::string> names;
  for (const Row& row : schemas) {
    if (row.name == wanted) {
      context.out << json::write(row.make());
      return fine;
    }
    names.emplace_back(row.name);
  }
  return context.fail(problem("schema.unknown", {{"name", wanted}, {"known", joined(names, ", ")}}));
}

}  // namespace

std::function<int()> declare_schema(CLI::App& app, Context& context) {
  auto wanted = std::make_shared<std::string>("scenario");
  app.add_option("name", *wanted, context.words.text("help.schema.name"));
  return [wanted, &context] { return run(context, *wanted); };
}

}  // namespace vt::terminal
