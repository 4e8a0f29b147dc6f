#pragma once

// The learning cards of content/cards: what motivational interviewing is, skill by skill, each with an
// example before and after and two questions to test oneself. Read all at once when somebody first asks; a
// card that is broken is told about and the others stay.

#include <optional>
#include <string>
#include <vector>

#include "engine/base/doors.h"
#include "engine/model/client.h"
#include "engine/model/code.h"
#include "engine/model/scenario.h"
#include "engine/report/help_lines.h"

namespace vt {

/// Groups of cards, in the order in which they are listed.
enum class CardGroup : std::uint8_t {
  spirit,
  processes,
  skills,
  client_talk,
  discord,
  information,
  stages,
  safety,
  language,
};
template <>
inline constexpr auto names<CardGroup> = spellings({"spirit", "processes", "skills", "client_talk", "discord",
                                                    "information", "stages", "safety", "language"});

enum class Speaker : std::uint8_t { practitioner, client };
template <>
inline constexpr auto names<Speaker> = spellings({"practitioner", "client"});

/// Several paragraphs, in both languages.
struct LocalParagraphs {
  std::vector<std::string> nl;
  std::vector<std::string> en;
  bool operator==(const LocalParagraphs&) const = default;

  [[nodiscard]] const std::vector<std::string>& in(std::string_view locale) const {
    return locale.rfind("en", 0) == 0 ? en : nl;
  }
};

/// A line of an example, coded.
struct CardLine {
  Speaker who = Speaker::practitioner;
  LocalText text;
  Code code = Code::none;  ///< of the practitioner, as is the next
  Direction direction = Direction::neutral;
  TalkType talk = TalkType::neutral;  ///< of the client, as are the next two
  TalkKind kind = TalkKind::other;
  bool discord = false;
  bool operator==(const CardLine&) const = default;
};

struct CardExample {
  LocalText setting;
  std::vector<CardLine> before;
  std::vector<CardLine> after;
  LocalText note;
  bool operator==(const CardExample&) const = default;
};

struct CardQuestion {
  LocalText ask;
  std::vector<LocalText> answers;
  int right = 0;  ///< from 0
  LocalText because;
  bool operator==(const CardQuestion&) const = default;
};

struct Card {
  int format = 1;
  std::string id;
  CardGroup group = CardGroup::spirit;
  LocalText title;
  LocalText summary;
  std::vector<Skill> skills;
  std::vector<std::string> traps;  ///< spellings of Trap or PatternTrap
  std::vector<Code> codes;
  LocalParagraphs body;
  CardExample example;
  std::vector<CardQuestion> questions;
  std::vector<std::string> scenarios;
  std::vector<std::string> sources;
  bool operator==(const Card&) const = default;
};

template <class F>
void fields(F& f, const LocalParagraphs* /*of*/) {
  constexpr int most = 12;
  f("nl", &LocalParagraphs::nl, {.required = true, .min = 1, .max = most});
  f("en", &LocalParagraphs::en, {.required = true, .min = 1, .max = most});
}

template <class F>
void fields(F& f, const CardLine* /*of*/) {
  f("who", &CardLine::who, {.required = true});
  f("text", &CardLine::text, {.required = true});
  f("code", &CardLine::code);
  f("direction", &CardLine::direction);
  f("talk", &CardLine::talk);
  f("kind", &CardLine::kind);
  f("discord", &CardLine::discord);
}

template <class F>
void fields(F& f, const CardExample* /*of*/) {
  constexpr int most = 12;
  f("setting", &CardExample::setting);
  f("before", &CardExample::before, {.max = most});
  f("after", &CardExample::after, {.max = most});
  f("note", &CardExample::note);
}

template <class F>
void fields(F& f, const CardQuestion* /*of*/) {
  f("ask", &CardQuestion::ask, {.required = true});
  f("answers", &CardQuestion::answers, {.required = true, .min = 2, .max = 6});
  f("right", &CardQuestion::right, {.required = true, .min = 0, .max = 5, .doc = "from 0"});
  f("because", &CardQuestion::because, {.required = true});
}

template <class F>
void fields(F& f, const Card* /*of*/) {
  f("format", &Card::format, {.required = true, .min = 1, .max = 1});
  f("id", &Card::id, {.required = true, .min = 1, .max = 40, .pattern = &patterns::slug});
  f("group", &Card::group, {.required = true});
  f("title", &Card::title, {.required = true});
  f("summary", &Card::summary, {.required = true});
  f("skills", &Card::skills, {.max = 3});
  f("traps", &Card::traps, {.max = 20});
  f("codes", &Card::codes, {.max = 20});
  f("body", &Card::body, {.required = true});
  f("example", &Card::example);
  f("questions", &Card::questions, {.max = 6});
  f("scenarios", &Card::scenarios, {.max = 40, .pattern = &patterns::slug});
  f("sources", &Card::sources, {.max = 20});
}

/// The card on which content/helplines.json is shown.
inline constexpr std::string_view help_lines_card = "help-lines";

/// Reads one card; `name` is that of its file. "content.broken" where it does not have its form, where it is
/// not called what its file is called, names a trap that does not exist, or has a question whose right answer
/// is not among its answers.
[[nodiscard]] Result<Card> read_card(std::string_view text, const std::string& file);

/// All cards, in the order of their groups and within one by file name. Reads when first asked.
class CardBox {
 public:
  CardBox(const Files& files, std::string data) : files_(files), data_(std::move(data)) {}

  [[nodiscard]] const std::vector<Card>& cards();
  [[nodiscard]] const Card* find(const std::string& id);
  /// Cards that train a skill, in order.
  [[nodiscard]] std::vector<const Card*> about(Skill skill);
  /// Cards about a trap or a code, by spelling.
  [[nodiscard]] std::vector<const Card*> about_trap(std::string_view trap);
  [[nodiscard]] std::vector<const Card*> about_code(Code code);
  /// What could not be read.
  [[nodiscard]] const std::vector<Problem>& problems();
  /// content/helplines.json; empty where it cannot be read (then there is a problem).
  [[nodiscard]] const HelpLines& help_lines();

 private:
  void read();

  const Files& files_;
  std::string data_;
  bool is_read_ = false;
  std::vector<Card> cards_;
  HelpLines help_;
  std::vector<Problem> problems_;
};

}  // namespace vt
