#include "tools/vt/command_line.h"

#include <algorithm>
#include <array>
#include <ostream>

#include "engine/base/text.h"
#include "tools/host/disk.h"
#include "tools/host/interrupt.h"
#include "tools/host/system_desktop.h"
#include "tools/vt/command.h"

namespace vt::terminal {
namespace {

constexpr std::array<Command, 8> table{{{"play", declare_play},
                                        {"check", declare_check},
                                        {"explore", declare_explore},
                                        {"diff", declare_diff},
                                        {"fmt", declare_fmt},
                                        {"report", declare_report},
                                        {"sessions", declare_sessions},
                                        {"schema", declare_schema}}};

/// The value of `--name VALUE` or `--name=VALUE` anywhere on the line: needed before the options can be
/// declared in the right language.
std::string early(const std::vector<std::string>& arguments, const std::string& name) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == name && i + 1 < arguments.size()) return arguments[i + 1];
    if (arguments[i].rfind(name + "=", 0) == 0) return arguments[i].substr(name.size() + 1);
  }
  return {};
}

/// `vt help play` is `vt play --help`, `vt help` is `vt --help`: where `help` stands in the place of the
/// command.
void unfold_help(std::vector<std::string>& arguments) {
  constexpr std::array<std::string_view, 4> with_value{"--data", "--lang", "--store", "--scenarios"};
  auto word = arguments.begin();
  while (word != arguments.end() && word->rfind('-', 0) == 0) {
    const bool takes_next = std::find(with_value.begin(), with_value.end(), *word) != with_value.end();
    word += takes_next && word + 1 != arguments.end() ? 2 : 1;
  }
  if (word == arguments.end() || *word != "help") return;
  arguments.erase(word);
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
  app.add_option("--scenarios", globals.scenarios, words.text("help.scenarios"))->allow_extra_args(false);
}

/// The frame of the help pages in the language spoken; CLI11 has it in English.
void speak(CLI::App& app, const Words& words) {
  const std::shared_ptr<CLI::FormatterBase> formatter = app.get_formatter();
  for (const std::string label : {"Usage", "OPTIONS", "SUBCOMMAND", "Positionals", "TEXT"})
    formatter->label(label, words.text("help.label." + label));
  app.option_defaults()->group(words.text("help.label.Options"));
}

/// What is wrong with a command line, in words.
Problem problem_of(const CLI::App& app, const CLI::ParseError& error) {
  if (const std::vector<std::string> unknown = app.remaining(true); !unknown.empty())
    return problem("command_line.unknown", {{"what", joined(unknown, " ")}});
  const std::string detail = error.what();
  if (error.get_name() == "ArgumentMismatch" && detail.rfind('-', 0) == 0)
    return problem("command_line.value", {{"option", detail.substr(0, detail.find_first_of(": "))}});
  return problem("command_line.broken", {{"detail", detail}});
}

struct Commands {
  CLI::App& app;
  const Globals& globals;
  std::vector<std::pair<CLI::App*, std::function<int()>>> runs;
};

int parse_and_run(Context& context, const Commands& commands, std::vector<std::string> arguments) {
  CLI::App& app = commands.app;
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app.parse(arguments);
  } catch (const CLI::ParseError& error) {
    if (error.get_name() != "CallForHelp" || !app.remaining(true).empty())
      return context.fail(problem_of(app, error));
    context.out << app.help();
    return fine;
  }
  context.store_path =
      commands.globals.store.empty() ? user_folder() + "/verandertaal.db" : commands.globals.store;
  context.own = commands.globals.scenarios;
  for (const auto& [command, run] : commands.runs)
    if (command->parsed()) return run();
  context.out << app.help();
  return fine;
}

/// The words of the program's language, or nothing where they cannot be had.
std::optional<Words> words_of(const World& world, const std::string& data, const std::string& language) {
  const std::string file = data + "/content/lang/" + language + ".json";
  const Result<std::string> text = world.files.read(file, std::size_t{4} << 20U);
  if (!text.ok()) return std::nullopt;
  Result<Words> words = Words::read(text.value(), file, language == "nl" ? "nl-BE" : language);
  return words.ok() ? std::optional(std::move(words).value()) : std::nullopt;
}

int run_command(World& world, std::vector<std::string> arguments, const std::string& data, Words words) {
  Context context{world.files,
                  world.clock,
                  world.in,
                  world.out,
                  world.err,
                  std::move(words),
                  data,
                  {},
                  {},
                  {},
                  world.is_interactive,
                  [](const std::string& file) { return SystemDesktop({}).open(file); },
                  world.shows_progress,
                  stop_requested};
  context.reports = user_folder() + "/reports";
  Globals globals;
  CLI::App app(context.words.text("help.vt"), "vt");
  speak(app, context.words);
  declare_globals(app, context.words, globals);
  app.footer(context.words.text("help.footer"));
  app.require_subcommand(0, 1);
  app.fallthrough();
  Commands declared{app, globals, {}};
  for (const Command& command : commands()) {
    const std::string name(command.name);
    CLI::App* sub = app.add_subcommand(name, context.words.text("help." + name));
    sub->set_help_flag("-h,--help",
                       context.words.text("help.help"));  // the inherited one has CLI11's own heading
    sub->group(context.words.text("help.label.Subcommands"));
    sub->footer(context.words.text("help." + name + ".examples"));
    declared.runs.emplace_back(sub, command.declare(*sub, context));
  }
  return parse_and_run(context, declared, std::move(arguments));
}

}  // namespace

std::span<const Command> commands() {
  return table;
}

int run_command_line(World& world, std::vector<std::string> arguments) {
  unfold_help(arguments);
  const auto data = data_folder(early(arguments, "--data"));
  if (!data) {
    world.err << "vt: content/ werd niet gevonden; noem de map met --data. "
                 "(content/ was not found; name its folder with --data.)\n";
    return failed;
  }
  const std::string asked = early(arguments, "--lang");
  const std::string language = (asked.empty() ? system_language() : asked).substr(0, 2);
  std::optional<Words> words = words_of(world, *data, language);
  if (!words) {
    world.err << "vt: --lang kan nl of en zijn; " << *data << "/content/lang/" << language
              << ".json kan niet gelezen worden. (--lang takes nl or en; that file cannot be read.)\n";
    return failed;
  }
  const int code = run_command(world, std::move(arguments), *data, std::move(*words));
  world.out.flush();
  if (world.out) return code;
  world.err << "vt: de uitvoer kon niet weggeschreven worden. (The output could not be written.)\n";
  return failed;
}

}  // namespace vt::terminal
