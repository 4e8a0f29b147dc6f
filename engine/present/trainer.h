#pragma once

// The trainer without a window: which screen is shown, how one comes from each to the next and back, and what
// they share: settings, words, catalogue, results, cards. A window draws `screen()` and hands what was asked
// for to `go`.

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/present/conversation_screen.h"
#include "engine/present/debrief_screen.h"
#include "engine/present/learn_screen.h"
#include "engine/present/library_screen.h"
#include "engine/present/progress_screen.h"
#include "engine/present/self_rating_screen.h"
#include "engine/present/welcome_screen.h"

namespace vt {

using Screen = std::variant<WelcomeScreen, LibraryScreen, BriefingScreen, ConversationScreen,
                            SelfRatingScreen, DebriefScreen, ProgressScreen, LearnScreen, SettingsScreen>;

/// For one thread. World outlives it.
class Trainer {
 public:
  /// Reads settings, words and the course; what can be done without is told about in the library.
  /// "content.broken" or the problem of reading where the words of no language can be had. `system_language`
  /// is "nl" or "en".
  [[nodiscard]] static Result<std::unique_ptr<Trainer>> open(World world, const std::string& system_language);

  Trainer(const Trainer&) = delete;
  Trainer& operator=(const Trainer&) = delete;
  Trainer(Trainer&&) = delete;
  Trainer& operator=(Trainer&&) = delete;
  ~Trainer() = default;

  [[nodiscard]] Screen& screen() { return screens_.back(); }
  [[nodiscard]] const Screen& screen() const { return screens_.back(); }
  [[nodiscard]] const Settings& settings() const { return settings_; }
  [[nodiscard]] const Words& words() const { return words_; }
  /// A number that is another one whenever another screen is shown.
  [[nodiscard]] int visit() const { return visit_; }

  void go(const Destination& wanted);
  /// Larger or smaller text by so many steps, saved; kept within its bounds.
  void enlarge_text(int steps);
  /// Why the last `go` stayed where it was, in words; "" otherwise.
  [[nodiscard]] const std::string& notice() const { return notice_; }
  [[nodiscard]] bool wants_to_quit() const { return wants_to_quit_; }

  /// Before each frame: `now` in milliseconds of a steady clock. Takes over what the settings have become.
  void tick(std::int64_t now);
  /// When something changes by itself, or nothing.
  [[nodiscard]] std::optional<std::int64_t> next_change(std::int64_t now) const;
  /// A bit of work that may wait (results for the library and for progress); false where nothing is left.
  bool work();

 private:
  Trainer(World world, std::string system_language);
  [[nodiscard]] Outcome read_words();
  [[nodiscard]] std::string wanted_language() const;
  void reword();
  [[nodiscard]] std::optional<int> length_of(const std::string& record);
  [[nodiscard]] Links links();
  template <class S, class... Arguments>
  void show(Arguments&&... arguments);
  template <class S>
  bool show(Result<S> made);
  void drop_last();
  void back();
  void back_to_library();
  void refuse(const Problem& problem);

  void enter(const to::Here& wanted);
  void enter(const to::Back& wanted);
  void enter(const to::Welcome& wanted);
  void enter(const to::Library& wanted);
  void enter(const to::Briefing& wanted);
  void enter(const to::Conversation& wanted);
  void enter(const to::Resume& wanted);
  void enter(const to::TryAgain& wanted);
  void enter(const to::SelfRating& wanted);
  void enter(const to::Debrief& wanted);
  void enter(const to::Progress& wanted);
  void enter(const to::Learn& wanted);
  void enter(const to::Settings& wanted);
  void enter(const to::Quit& wanted);

  World world_;
  std::string system_language_;
  Settings settings_;
  std::vector<Problem> warnings_;
  Words words_;
  Course course_;
  Catalogue catalogue_;
  Results results_;
  CardBox cards_;
  std::deque<Screen> screens_;  ///< the library first; the last one is shown
  int visit_ = 0;
  std::string notice_;
  bool wants_to_quit_ = false;
  std::string language_read_;              ///< that was asked for when the words were read
  std::vector<std::string> folders_read_;  ///< with which the catalogue was read
};

}  // namespace vt
