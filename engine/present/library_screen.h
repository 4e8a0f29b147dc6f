#pragma once

// Whom one can talk with: every scenario as a card, filtered and searched; what to go on with, what to do
// next and why; cases; and what is wrong with folder, store or settings, in words. Best results appear as
// they are worked out (`work`).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/present/course.h"
#include "engine/present/library_cards.h"
#include "engine/present/world.h"

namespace vt {

struct LibraryFilter {
  std::optional<Stage> stage;
  std::optional<Task> task;
  std::optional<Substance> substance;
  std::optional<Skill> skill;
  std::string search;
  bool operator==(const LibraryFilter&) const = default;
};

/// Something that can be filtered by; `count` is how many scenarios would then be left, other filters kept.
template <class E>
struct FilterChoice {
  E value{};
  std::string name;
  int count = 0;
  bool is_chosen = false;
  bool operator==(const FilterChoice&) const = default;
};

struct RecommendedNext {
  std::string scenario;
  std::string title;
  std::string client;
  std::string reason;
  bool operator==(const RecommendedNext&) const = default;
};

class LibraryScreen {
 public:
  /// `settings_warnings` are those of read_settings.
  LibraryScreen(World& world, const Settings& settings, const Words& words, Catalogue& catalogue,
                Results& results, const Course& course, std::vector<Problem> settings_warnings);

  /// What the filter lets through, in the order of the course.
  [[nodiscard]] const std::vector<LibraryCard>& cards() const { return shown_; }
  [[nodiscard]] const std::vector<BrokenCard>& broken() const { return broken_; }
  [[nodiscard]] const std::vector<CaseRow>& cases() const { return cases_; }
  /// The newest conversation that was left open; what to offer first.
  [[nodiscard]] const std::optional<OpenConversation>& open() const { return open_; }
  [[nodiscard]] const std::optional<RecommendedNext>& recommended() const { return recommended_; }
  /// What is wrong with the store, the settings or the course, in words.
  [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }
  /// "There is no scenario ..." where there is nothing to play at all; "" otherwise.
  [[nodiscard]] const std::string& empty_words() const { return empty_; }

  [[nodiscard]] const LibraryFilter& filter() const { return filter_; }
  void set_filter(LibraryFilter filter);
  void clear_filter() { set_filter({}); }
  [[nodiscard]] bool is_filtered() const { return !(filter_ == LibraryFilter{}); }
  /// How many cards the filter hides, and that in words ("" for none).
  [[nodiscard]] int hidden() const { return static_cast<int>(all_.size() - shown_.size()); }
  [[nodiscard]] std::string hidden_words() const;

  /// All six stages, as the circle has them; all tasks; substances and skills that some scenario has.
  [[nodiscard]] const std::vector<FilterChoice<Stage>>& stages() const { return stages_; }
  [[nodiscard]] const std::vector<FilterChoice<Task>>& tasks() const { return tasks_; }
  [[nodiscard]] const std::vector<FilterChoice<Substance>>& substances() const { return substances_; }
  [[nodiscard]] const std::vector<FilterChoice<Skill>>& skills() const { return skills_; }

  /// Works out one result, and shows it; false where nothing is left. Tens of milliseconds.
  bool work();
  /// After a conversation, a removal, an import: reads the list of conversations anew.
  void refresh();
  /// After the words have become another language, or folders were added: reads the catalogue anew.
  void reload();

  /// Here{} for what cannot be played, or is not there.
  [[nodiscard]] Destination brief(const std::string& scenario) const;
  [[nodiscard]] Destination go_on(const std::string& record) const;
  [[nodiscard]] static Destination progress() { return to::Progress{}; }
  [[nodiscard]] static Destination learn() { return to::Learn{}; }
  [[nodiscard]] static Destination settings() { return to::Settings{}; }
  [[nodiscard]] static Destination quit() { return to::Quit{}; }

 private:
  void read_cases();
  void look_for_own_folders();
  void fill();
  void tell();
  void sift();

  World& world_;
  const Settings& settings_;
  const Words& words_;
  Catalogue& catalogue_;
  Results& results_;
  const Course& course_;
  std::vector<Problem> settings_warnings_;
  std::vector<Problem> missing_folders_;  ///< own ones, when it was refreshed last
  std::optional<Problem> list_problem_;
  CaseList cases_read_;
  LibraryFilter filter_;
  std::vector<LibraryCard> all_;
  std::vector<Findable> findable_;  ///< one per card of all_
  std::vector<LibraryCard> shown_;
  std::vector<BrokenCard> broken_;
  std::vector<CaseRow> cases_;
  std::optional<OpenConversation> open_;
  std::optional<RecommendedNext> recommended_;
  std::vector<std::string> warnings_;
  std::string empty_;
  std::vector<FilterChoice<Stage>> stages_;
  std::vector<FilterChoice<Task>> tasks_;
  std::vector<FilterChoice<Substance>> substances_;
  std::vector<FilterChoice<Skill>> skills_;
};

}  // namespace vt
