#include "tools/vt/command_line.h"

#include <algorithm>
#include <array>
#include <ostream>

#include "tools/host/disk.h"
#include "tools/vt/command.h"

namespace vt::terminal {
namespace {

constexpr std::array<Command, 6> table{{{"play", declare_play},
                                        {"check", declare_check},
                                        {"fmt", declare_fmt},
                                        {"report", declare_report},
                                        {"sessions", declare_sessions},
                                        {"schema", declare_schema}}};

/// The value of `--name VALUE` or `--name=VALUE` anywhere on the line: needed before the options can be declared
/// in the right language.
std::string early(const std::vector<std::string>& arguments, const std::string& name) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == name && i + 1 < arguments.size()) return arguments[i + 1];
    if (arguments[i].rfind(name + "=", 0) == 0) return arguments[i].substr(name.size() + 1);
  }
  return {};
}

/// `vt help play` is `vt play --help`, `vt help` is `vt --help`.
void unfold_help(std::vector<std::string>& arguments) {
  const auto help = std::find(arguments.begin(), arguments.end(), "help");
  if (help == arguments.end() || (help != arguments.begin() && (help - 1)->rfind("--", 0) != 0)) return;
  arguments.erase(help);
  arguments.emplace_back("--help");
}

struct Globals {
  std::string data;
  std::string language;
  std::string store;
  std::vector<std::string> scenarios;
};

void declare_globals(CLI::App& app, const Words& words, Globals& globals) {
  app.set_help_flag("-h,--help", words.text("help.help"));
  app.add_option("--data", globals.data, words.text("help.data"));
  app.add_option("--lang", globals.language, words.text("help.lang"));
  app.add_option("--store", globals.store, words.text("help.store"));
  app.add_option("--scenarios", globals.scenarios, words.text("help.scenarios"));
}

int parse_and_run(CLI::App& app, World& world, std::vector<std::string> arguments,
                  const std::vector<std::pair<CLI::App*, std::function<int()>>>& runs) {
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app.parse(arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error, world.out, world.err) == 0 ? fine : failed;
  }
  for (const auto& [command, run] : runs)
    if (command->parsed()) return run();
  world.out << app.help();
  return fine;
}

}  // namespace

std::span<const Command> commands() { return table; }

int run_command_line(World& world, std::vector<std::string> arguments) {
  unfold_help(arguments);
  const auto data = data_folder(early(arguments, "--data"));
  const std::string asked = early(arguments, "--lang");
  const std::string language = (asked.empty() ? system_language() : asked).substr(0, 2);
  if (!data) {
    world.err << "vt: content/ was not found; name its folder with --data (niet gevonden: --data MAP).\n";
    return failed;
  }
  const std::string file = *data + "/content/lang/" + language + ".json";
  const Result<std::string> text = world.files.read(file, std::size_t{4} << 20U);
  Result<Words> words = text.ok() ? Words::read(text.value(), file, language == "nl" ? "nl-BE" : language)
                                  : Result<Words>(text.problem());
  if (!words.ok()) {
    world.err << "vt: --lang nl, --lang en; " << file << "\n";
    return failed;
  }
  Context context{world.files, world.clock, world.in, world.out, world.err, std::move(words).value(), *data,
                  {},          {},          {},       world.is_interactive, open_on_desktop};

  Globals globals;
  CLI::App app(context.words.text("help.vt"), "vt");
  declare_globals(app, context.words, globals);
  app.footer(context.words.text("help.footer"));
  app.require_subcommand(0, 1);
  app.fallthrough();
  std::vector<std::pair<CLI::App*, std::function<int()>>> runs;
  for (const Command& command : commands()) {
    const std::string name(command.name);
    CLI::App* sub = app.add_subcommand(name, context.words.text("help." + name));
    sub->footer(context.words.text("help." + name + ".examples"));
    runs.emplace_back(sub, command.declare(*sub, context));
  }
  context.store_path = early(arguments, "--store");
  if (context.store_path.empty()) context.store_path = user_folder() + "/verandertaal.db";
  context.reports = user_folder() + "/reports";
  if (const std::string own = early(arguments, "--scenarios"); !own.empty()) context.own.push_back(own);
  return parse_and_run(app, world, std::move(arguments), runs);
}

}  // namespace vt::terminal
