#include "tools/trainer/command_line.h"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

#include "engine/base/text.h"

namespace vt {
namespace {

constexpr int misunderstood = 2;
constexpr int least_width = 320;
constexpr int most_width = 7680;
constexpr int least_height = 240;
constexpr int most_height = 4320;

/// CLI11 has the frame of the help page in English.
void speak(CLI::App& app, const Words& words) {
  const std::shared_ptr<CLI::FormatterBase> formatter = app.get_formatter();
  for (const std::string label : {"Usage", "OPTIONS", "TEXT"})
    formatter->label(label, words.text("help.label." + label));
  app.option_defaults()->group(words.text("help.label.Options"));
}

Problem problem_of(const CLI::App& app, const CLI::ParseError& error) {
  if (const std::vector<std::string> unknown = app.remaining(true); !unknown.empty())
    return problem("trainer.unknown", {{"what", joined(unknown, " ")}});
  const std::string detail = error.what();
  return problem("trainer.value", {{"option", detail.substr(0, detail.find_first_of(": "))}});
}

}  // namespace

std::string data_wanted(const std::vector<std::string>& arguments) {
  constexpr std::string_view option = "--data";
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == option && i + 1 < arguments.size()) return arguments[i + 1];
    if (arguments[i].rfind(std::string(option) + "=", 0) == 0) return arguments[i].substr(option.size() + 1);
  }
  return {};
}

std::variant<Wishes, Reply> read_command_line(std::vector<std::string> arguments, const Words& words) {
  CLI::App app(words.text("help.trainer"), "verandertaal");
  speak(app, words);
  Wishes wishes;
  app.set_help_flag("-h,--help", words.text("help.help"));
  app.set_version_flag("--version", "verandertaal " VT_VERSION, words.text("help.trainer.version"));
  app.add_option("--data", wishes.data, words.text("help.data"));
  app.add_option("--user", wishes.user, words.text("help.trainer.user"));
  const std::string number = words.text("help.label.INT");
  const auto between = [](int least, int most) {
    return CLI::Range(least, most).description(std::to_string(least) + "-" + std::to_string(most));
  };
  app.add_option("--width", wishes.width, words.text("help.trainer.width"))
      ->type_name(number)
      ->check(between(least_width, most_width));
  app.add_option("--height", wishes.height, words.text("help.trainer.height"))
      ->type_name(number)
      ->check(between(least_height, most_height));
  app.footer(words.text("help.trainer.footer"));
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app.parse(arguments);
  } catch (const CLI::CallForVersion& version) {
    return Reply{0, std::string(version.what()) + '\n'};
  } catch (const CLI::CallForHelp&) {
    return Reply{0, app.help()};
  } catch (const CLI::ParseError& error) {
    return Reply{misunderstood, words.text(problem_of(app, error)) + '\n'};
  }
  return wishes;
}

}  // namespace vt
