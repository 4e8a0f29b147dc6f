#pragma once

// Between the conversation and its results: what the trainee thinks it came to. Two estimates, each of which
// may be left open; asked once, kept before any result is shown.

#include <optional>
#include <string>
#include <vector>

#include "engine/base/words.h"
#include "engine/present/destination.h"
#include "engine/present/world.h"

namespace vt {

/// One thing that can be picked.
struct EstimateChoice {
  int value = 0;       ///< reflections per 100 questions, or a percentage
  std::string figure;  ///< "1,5" or "40 %"
  std::string words;   ///< "for every question one and a half reflections"
  bool is_chosen = false;
};

/// Movable. World and words outlive it.
class SelfRatingScreen {
 public:
  /// A problem where there is no such conversation.
  [[nodiscard]] static Result<SelfRatingScreen> open(World& world, const Words& words,
                                                     const to::SelfRating& wanted);

  /// Straight on to the debrief where this conversation was rated before; else Here.
  [[nodiscard]] Destination at_once() const;

  [[nodiscard]] const std::string& title() const { return title_; }
  [[nodiscard]] const std::string& client() const { return client_; }
  /// Reflections for every question, from 0 to 4 in growing steps.
  [[nodiscard]] std::vector<EstimateChoice> ratios() const;
  /// Share of change talk in what the client said about change, from 0 to 100 % by tens.
  [[nodiscard]] std::vector<EstimateChoice> shares() const;
  [[nodiscard]] const SelfRating& rating() const { return rating_; }

  /// Nothing leaves it open. A value that is out of bounds is brought within.
  void set_ratio(std::optional<int> reflections_per_100_questions);
  void set_share(std::optional<int> percent);

  /// Keeps it and goes on to the debrief. Where it could not be kept for a moment (another program is
  /// writing) it stays Here with warning(); asked again it goes on in any case.
  [[nodiscard]] Destination go_on();
  /// In words, or "".
  [[nodiscard]] std::string warning() const;

 private:
  SelfRatingScreen(World& world, const Words& words) : world_(&world), words_(&words) {}

  World* world_;
  const Words* words_;
  std::string record_;
  std::string title_;
  std::string client_;
  SelfRating rating_;
  bool was_rated_ = false;
  std::optional<Problem> problem_;
};

}  // namespace vt
