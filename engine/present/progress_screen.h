#pragma once

// What was practised so far: conversations in the order in which they were had, each skill over time beside
// what it is held against, which stages and substances were met, and what it is time to practise again. Also
// where conversations are taken away and where they are all written out.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/base/words.h"
#include "engine/present/destination.h"
#include "engine/present/exports.h"
#include "engine/present/kept_result.h"
#include "engine/present/links.h"
#include "engine/present/reminders.h"
#include "engine/present/world.h"

namespace vt {

struct SessionShown {
  std::string id;
  std::string scenario;
  std::string title;
  std::string date;
  Mode mode = Mode::practice;
  std::string mode_words;
  RecordStatus status = RecordStatus::open;
  std::string status_words;
  std::string exchanges;  ///< "13 answers"
  /// How it ended and which share of what was possible was used; that safety was missed comes first. "" while
  /// it is not over or not worked out yet; the problem where it cannot be.
  std::string result;
  Band band = Band::no_band;  ///< of the share that was used
  std::string band_sign;
  std::string band_words;
  bool missed_safety = false;
  bool is_broken = false;  ///< it can be taken away, nothing else
  bool can_resume = false;
};

/// One conversation in a trend: its first attempt.
struct TrendPoint {
  std::string record;
  std::string title;
  std::string date;
  std::int64_t started = 0;  ///< milliseconds since 1970
  double value = 0;          ///< in the unit of the skill's measure: a share (0..1), a ratio or a count
  std::string figure;        ///< "43 %", "1,5" or "2"
  bool is_reached = false;
};

/// A skill over time, oldest first. Conversations that never asked for it are left out.
struct Trend {
  Skill skill = Skill::open_questions;
  std::string name;
  std::vector<TrendPoint> points;
  double at_least = 0;
  std::string at_least_words;  ///< "70 %"
  double most = 1;             ///< where the scale ends
  std::optional<CardLink> card;
};

/// How often something was practised.
struct CoverageShown {
  std::string name;
  int finished = 0;   ///< conversations that came to an end
  int scenarios = 0;  ///< that there are
};

/// A conversation that it is time to have once more.
struct ReminderShown {
  std::string scenario;
  std::string title;
  std::string words;  ///< "2 weeks ago: time to have it once more"
};

/// What somebody is asked before something is taken away.
struct RemovalAsked {
  enum class What : std::uint8_t { one, all, all_really };
  What what = What::one;
  std::string words;  ///< the question, with the title or the number of conversations
};

/// Movable. World and words outlive it. The results are handed in and may come bit by bit: show() again.
class ProgressScreen {
 public:
  ProgressScreen(World& world, const Words& words, Links links);

  /// Takes over what is known now; the newest conversation is first.
  void show(std::span<const KeptResult> results);

  [[nodiscard]] const std::vector<SessionShown>& sessions() const { return sessions_; }
  [[nodiscard]] const std::vector<Trend>& trends() const { return trends_; }
  [[nodiscard]] const std::vector<CoverageShown>& stages() const { return stages_; }
  [[nodiscard]] const std::vector<CoverageShown>& substances() const { return substances_; }
  /// What is due (reminders.h), the one due longest first.
  [[nodiscard]] const std::vector<ReminderShown>& reminders() const { return reminders_; }
  [[nodiscard]] bool is_empty() const { return sessions_.empty(); }

  /// The conversation itself where it is open, its debrief where it is over.
  [[nodiscard]] Destination open(const std::string& record) const;

  /// The briefing of a scenario, from a reminder.
  [[nodiscard]] Destination start(const std::string& scenario) const { return to::Briefing{scenario}; }

  /// Asks; confirm() does it. All of them is asked twice.
  void ask_to_remove(const std::string& record);
  void ask_to_remove_all();
  [[nodiscard]] const std::optional<RemovalAsked>& asked() const { return asked_; }
  /// True where something was done: then the results are to be read and shown anew.
  [[nodiscard]] bool confirm();
  void cancel() { asked_.reset(); }

  /// All conversations as session files.
  void export_all();
  void open_folder();
  [[nodiscard]] const std::string& folder() const { return world_->reports; }
  /// What came of the last action, in words: what was written and where, what went wrong.
  [[nodiscard]] const std::vector<std::string>& news() const { return news_; }

 private:
  [[nodiscard]] const SessionShown* find(const std::string& record) const;

  World* world_;
  const Words* words_;
  Links links_;
  SkillTable skills_;
  std::vector<SessionShown> sessions_;
  std::vector<Trend> trends_;
  std::vector<CoverageShown> stages_;
  std::vector<CoverageShown> substances_;
  std::vector<ReminderShown> reminders_;
  std::optional<RemovalAsked> asked_;
  std::string to_remove_;
  std::vector<std::string> news_;
};

}  // namespace vt
