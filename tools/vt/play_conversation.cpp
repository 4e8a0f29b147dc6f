#include "tools/vt/play_conversation.h"

#include <algorithm>
#include <charconv>
#include <istream>
#include <ostream>

#include "engine/base/text.h"

namespace vt::terminal {
namespace {

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

std::optional<std::size_t> number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

void ConversationInTerminal::show_lines(const Moment& moment) {
  const std::string& name = script().scenario().client.name;
  context_.out << '\n';
  for (const LineIndex line : moment.lines)
    context_.out << name << ": " << script().lines(moment.place)[line].text << '\n';
}

void ConversationInTerminal::show_options() {
  context_.out << '\n';
  std::size_t n = 1;
  for (const OptionIndex option : session().offered())
    context_.out << n++ << ". " << turn().options[option].text << '\n';
}

void ConversationInTerminal::show_moment() {
  show_lines(session().moment());
}

void ConversationInTerminal::show_all() {
  const Conversation all = conversation_of(session());
  show_lines(all.opening);
  for (const Exchange& exchange : all.exchanges) {
    const Option& option = script().turn(exchange.before.place).options[exchange.option];
    context_.out << '\n' << context_.words.text("play.you") << ": " << option.text << '\n';
    show_lines(exchange.after);
  }
}

std::optional<std::string> ConversationInTerminal::ask() {
  context_.out.flush();
  std::string line;
  if (!std::getline(context_.in, line)) return std::nullopt;
  return trimmed(line);
}

std::optional<std::string> ConversationInTerminal::ask_own_words() {
  if (!turn().type_first) return std::string{};
  context_.out << '\n' << context_.words.text("play.type_first") << "\n> ";
  auto own = ask();
  if (!own || *own == "q" || *own == "Q") return std::nullopt;
  return own;
}

Outcome ConversationInTerminal::play() {
  while (!is_over() && !conversation_.overtaken()) {
    const auto typed = ask_own_words();
    if (!typed) return Done{};
    show_options();
    shown_at_ = context_.clock.now();
    Reply reply = Reply::again;
    while (reply == Reply::again) {
      const char* prompt = session().can_rewind() ? "play.prompt" : "play.prompt_no_back";
      context_.out << '\n'
                   << context_.words.text(prompt, {{"n", std::to_string(session().offered().size())}})
                   << "\n> ";
      const auto line = ask();
      reply = line ? obey(folded(*line), *typed) : Reply::quit;
    }
    if (reply == Reply::quit) return Done{};
  }
  if (conversation_.overtaken()) return *conversation_.overtaken();
  return Done{};
}

ConversationInTerminal::Reply ConversationInTerminal::obey(const std::string& line,
                                                           const std::string& typed) {
  if (const auto chosen = number(line); chosen && *chosen >= 1 && *chosen <= session().offered().size()) {
    answer(session().offered()[*chosen - 1], typed);
    return Reply::answered;
  }
  if (line == "q") return Reply::quit;
  if (line == "h") {
    context_.out << (turn().hint.empty() ? context_.words.text("play.no_hint") : turn().hint) << '\n';
    return Reply::again;
  }
  if (line == "o") {
    show_all();
    show_options();
    return Reply::again;
  }
  if (line == "b" && session().can_rewind()) {
    go_back(session().length() - 1);
    return Reply::answered;
  }
  context_.say("play.not_understood", {{"n", std::to_string(session().offered().size())}});
  return Reply::again;
}

void ConversationInTerminal::answer(OptionIndex option, const std::string& typed) {
  const std::int64_t took = shown_at_ == 0 ? 0 : context_.clock.now() - shown_at_;
  constexpr std::int64_t longest = 3'600'000;
  const auto milliseconds = static_cast<std::uint32_t>(std::clamp<std::int64_t>(took, 0, longest));
  context_.out << '\n' << context_.words.text("play.you") << ": " << turn().options[option].text << '\n';
  conversation_.choose(option, {typed, context_.is_interactive ? milliseconds : 0});
  complain();
  if (!conversation_.overtaken()) show_moment();
}

void ConversationInTerminal::go_back(std::size_t to) {
  conversation_.rewind(to);
  complain();
  context_.say("play.back");
  show_moment();
}

void ConversationInTerminal::keep() {
  conversation_.keep();
  complain();
}

void ConversationInTerminal::complain() {
  if (has_complained_ || !conversation_.warning()) return;
  has_complained_ = true;
  context_.fail(*conversation_.warning());
}

void ConversationInTerminal::rate(const SelfRating& rating) {
  conversation_.rate(rating);
  complain();
}

std::optional<OptionIndex> ConversationInTerminal::option_of(const std::string& name,
                                                             bool numbers_allowed) const {
  if (const auto chosen = number(name); chosen && numbers_allowed) {
    if (*chosen < 1 || *chosen > session().offered().size()) return std::nullopt;
    return session().offered()[*chosen - 1];
  }
  const auto dot = name.find('.');
  const PlaceIndex place = session().moment().place;
  if (dot == std::string::npos || script().id(place) != name.substr(0, dot)) return std::nullopt;
  const auto option = script().find_option(place, name.substr(dot + 1));
  return option && session().is_offered(*option) ? option : std::nullopt;
}

Outcome ConversationInTerminal::take(const ScriptedChoice& choice, bool numbers_allowed) {
  const auto bar = choice.text.find('|');
  const std::string name = trimmed(choice.text.substr(0, bar));
  const std::string typed = bar == std::string::npos ? std::string{} : trimmed(choice.text.substr(bar + 1));
  const auto refused = [&](const char* key) {
    std::vector<std::string> known;
    for (const OptionIndex option : session().offered())
      known.push_back(script().id(session().moment().place) + "." + turn().options[option].id);
    constexpr std::size_t enough_to_find_it = 60;
    return problem(key, {{"line", std::to_string(choice.line)},
                         {"choice", kept_words(name, enough_to_find_it)},
                         {"known", joined(known, ", ")}});
  };
  constexpr std::string_view back = "back ";
  if (name.rfind(back, 0) == 0) {
    const auto to = number(std::string_view(name).substr(back.size()));
    if (!to || !session().can_rewind() || *to >= session().length()) return refused("choices.back");
    go_back(*to);
    return Done{};
  }
  if (is_over()) return refused("choices.over");
  const auto option = option_of(name, numbers_allowed);
  if (!option) return refused(number(name) && !numbers_allowed ? "choices.number" : "choices.not_offered");
  answer(*option, typed);
  return Done{};
}

Outcome ConversationInTerminal::play(const std::vector<ScriptedChoice>& choices, bool numbers_allowed) {
  for (const ScriptedChoice& choice : choices) {
    if (Outcome taken = take(choice, numbers_allowed); !taken.ok()) return taken;
    if (conversation_.overtaken()) return *conversation_.overtaken();
  }
  return Done{};
}

}  // namespace vt::terminal
