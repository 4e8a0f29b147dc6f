#pragma once

// Before a conversation: who the trainee is, where, what is known of the client, what is practised, what it
// touches on, and how it will be played. Whether there is a safety gate is said nowhere: noticing danger is
// the exercise.

#include <optional>
#include <string>
#include <vector>

#include "engine/base/words.h"
#include "engine/present/cards.h"
#include "engine/present/catalogue.h"
#include "engine/present/destination.h"
#include "engine/present/results.h"
#include "engine/present/settings.h"

namespace vt {

/// A heading and what stands under it; `text` is never empty.
struct BriefingPart {
  std::string heading;
  std::string text;
  bool operator==(const BriefingPart&) const = default;
};

struct BriefingGoal {
  std::string text;
  Skill skill = Skill::open_questions;
  std::string skill_name;
  bool operator==(const BriefingGoal&) const = default;
};

struct BriefingCard {
  std::string id;
  std::string title;
  bool operator==(const BriefingCard&) const = default;
};

/// A conversation that was left open.
struct OpenConversation {
  std::string record;
  std::string title;
  std::string about;  ///< "5 answers, practice, 21 November 2026"
  bool operator==(const OpenConversation&) const = default;
};

struct BriefingText {
  std::string title;
  std::string client;  ///< "Karim, 38"
  Portrait portrait;
  Ambience ambience = Ambience::quiet_office;
  std::string stage;
  std::string task;
  std::string minutes;  ///< "about 10 minutes"
  std::string length;   ///< "about 13 answers"; "" where nobody knows
  std::string difficulty;
  std::vector<BriefingPart> parts;  ///< role, place, what came before, about the client, change goal
  std::vector<BriefingGoal> goals;
  std::vector<std::string>
      warnings;  ///< what it touches on; where there are any, `way_out` says what one can do
  std::string way_out;
  std::string other_language;  ///< "" where it is in the language of the window
  std::string disclaimer;      ///< practice material, fictional people
  std::vector<BriefingCard> cards;
  bool operator==(const BriefingText&) const = default;
};

class BriefingScreen {
 public:
  /// Begins with what the settings say about the coach and writing first, in practice mode.
  BriefingScreen(std::string scenario, Catalogue& catalogue, const Results& results, CardBox& cards,
                 const Settings& settings, const Words& words);

  /// False where there is no such scenario, or it cannot be played; `problem` says why.
  [[nodiscard]] bool is_there() const { return is_there_; }
  [[nodiscard]] const std::string& problem_words() const { return problem_; }
  [[nodiscard]] const std::string& scenario() const { return scenario_; }
  [[nodiscard]] const BriefingText& text() const { return text_; }
  [[nodiscard]] const std::optional<OpenConversation>& open() const { return open_; }
  /// The best result so far, in words; "" where there is none.
  [[nodiscard]] const std::string& best() const { return best_; }

  [[nodiscard]] Mode mode() const { return mode_; }
  void set_mode(Mode mode) { mode_ = mode; }
  /// What the mode means, in a sentence.
  [[nodiscard]] std::string mode_words() const;
  /// In an exam there is no coach, whatever was chosen.
  [[nodiscard]] bool has_coach() const { return has_coach_ && can_have_coach(); }
  [[nodiscard]] bool can_have_coach() const { return mode_ == Mode::practice; }
  void set_coach(bool is_on) { has_coach_ = is_on; }
  [[nodiscard]] bool writes_first() const { return writes_first_; }
  void set_writes_first(bool is_on) { writes_first_ = is_on; }
  /// Whether the scenario asks for own words anywhere, so that the switch makes a difference.
  [[nodiscard]] bool can_write_first() const { return can_write_first_; }

  /// Here{} where it is not there.
  [[nodiscard]] Destination begin() const;
  /// Here{} where nothing was left open.
  [[nodiscard]] Destination go_on() const;
  [[nodiscard]] static Destination learn(const std::string& card) { return to::Learn{card}; }
  [[nodiscard]] static Destination back() { return to::Back{}; }

  /// After the catalogue was read in another language; mode and switches stay.
  void reword();

 private:
  void fill(const CatalogueEntry& entry);

  std::string scenario_;
  Catalogue& catalogue_;
  const Results& results_;
  CardBox& cards_;
  const Words& words_;
  bool is_there_ = false;
  std::string problem_;
  BriefingText text_;
  std::optional<OpenConversation> open_;
  std::string best_;
  Mode mode_ = Mode::practice;
  bool has_coach_ = false;
  bool writes_first_ = true;
  bool can_write_first_ = false;
};

}  // namespace vt
