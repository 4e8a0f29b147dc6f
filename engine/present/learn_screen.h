#pragma once

// The learning cards: a list by group, and one card with its text, its coded example before and after, two
// questions to test oneself, and conversations that train it. Answers are not kept.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/words.h"
#include "engine/present/cards.h"
#include "engine/present/catalogue.h"
#include "engine/present/destination.h"

namespace vt {

struct LearnItem {
  std::string id;
  std::string title;
  std::string summary;
  bool operator==(const LearnItem&) const = default;
};
struct LearnGroup {
  CardGroup group = CardGroup::spirit;
  std::string title;
  std::vector<LearnItem> items;
  bool operator==(const LearnGroup&) const = default;
};

/// One line of an example, with what it is in words: codes of the practitioner, kind of talk of the client.
struct LearnLine {
  Speaker who = Speaker::practitioner;
  std::string speaker;  ///< "You", "Client"
  std::string text;
  std::string sign;  ///< of client talk: ▲ ▼ ◆ ●; "" for the practitioner
  std::string note;  ///< "complex reflection, towards change", "change talk: desire"
  TalkType talk = TalkType::neutral;
  bool discord = false;
  bool operator==(const LearnLine&) const = default;
};

struct LearnQuestion {
  std::string ask;
  std::vector<std::string> answers;
  std::optional<std::size_t> answered;  ///< which was picked; it may be picked again
  bool is_right = false;                ///< of `answered`
  std::string verdict;                  ///< "Right." or "Not quite.", once answered
  std::string because;                  ///< once answered
  bool operator==(const LearnQuestion&) const = default;
};

struct LearnLink {
  std::string scenario;
  std::string title;
  std::string client;
  bool operator==(const LearnLink&) const = default;
};

struct LearnHelpLine {
  std::string name;
  std::string number;
  std::string about;
  std::string hours;
  std::string url;
  std::string checked;  ///< "Last looked up on 1 November 2026."
  bool urgent = false;
  bool operator==(const LearnHelpLine&) const = default;
};

/// The card that is open, as it is shown.
struct LearnCard {
  std::string id;
  std::string group;
  std::string title;
  std::string summary;
  std::vector<std::string> body;
  std::string setting;  ///< of the example; "" where there is no example
  std::vector<LearnLine> before;
  std::vector<LearnLine> after;
  std::string note;
  std::vector<LearnQuestion> questions;
  std::vector<LearnLink> scenarios;  ///< only those that can be played
  std::vector<std::string> sources;
  std::vector<LearnHelpLine> help;  ///< on the card of the help lines only
  bool operator==(const LearnCard&) const = default;
};

class LearnScreen {
 public:
  /// `card` is opened where it is there; else the first one.
  LearnScreen(CardBox& box, const Catalogue& catalogue, const Words& words, const std::string& card = {});

  [[nodiscard]] const std::vector<LearnGroup>& groups() const { return groups_; }
  /// Empty (no id) where there are no cards at all.
  [[nodiscard]] const LearnCard& card() const { return card_; }
  /// Cards that could not be read, in words.
  [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

  /// A card that does not exist is passed over.
  void open(const std::string& card);
  /// The card after this one, and the one before, over all groups; stay at the ends.
  void next();
  void previous();
  [[nodiscard]] bool has_next() const;
  [[nodiscard]] bool has_previous() const;

  /// Picks an answer (from 0) to a question (from 0); what does not exist is passed over.
  void answer(std::size_t question, std::size_t answer);

  [[nodiscard]] static Destination practise(const std::string& scenario) { return to::Briefing{scenario}; }
  [[nodiscard]] static Destination back() { return to::Back{}; }

  /// After the words have become another language: the same card, answers kept.
  void reword();

 private:
  void list();
  void show(const Card& card, const std::vector<std::optional<std::size_t>>& answered);
  [[nodiscard]] std::size_t index() const;

  CardBox& box_;
  const Catalogue& catalogue_;
  const Words& words_;
  std::vector<LearnGroup> groups_;
  std::vector<std::string> order_;  ///< ids of all cards
  LearnCard card_;
  std::vector<std::string> warnings_;
};

}  // namespace vt
