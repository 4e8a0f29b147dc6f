#include "engine/present/self_rating_screen.h"

#include <algorithm>
#include <array>

#include "engine/report/numbers.h"
#include "engine/scoring/bundle.h"

namespace vt {
namespace {

constexpr int most_ratio = 400;
constexpr int whole = 100;
constexpr std::array ratio_steps{0, 25, 50, 75, 100, 150, 200, 300, most_ratio};
constexpr int share_step = 10;

}  // namespace

Result<SelfRatingScreen> SelfRatingScreen::open(World& world, const Words& words,
                                                const to::SelfRating& wanted) {
  const Result<SessionFile> file = world.store.load(wanted.record);
  if (!file.ok()) return file.problem();
  const Result<Playable> playable = open_bundle(file.value().bundle);
  if (!playable.ok()) return playable.problem();
  SelfRatingScreen screen(world, words);
  const Record& record = file.value().record;
  screen.record_ = record.id;
  screen.title_ = record.title;
  screen.client_ = playable.value().script.scenario().client.name;
  screen.rating_ = record.self_rating;
  screen.was_rated_ = !(record.self_rating == SelfRating{});
  return screen;
}

Destination SelfRatingScreen::at_once() const {
  if (was_rated_) return to::Debrief{record_};
  return to::Here{};
}

std::vector<EstimateChoice> SelfRatingScreen::ratios() const {
  std::vector<EstimateChoice> out;
  for (const int step : ratio_steps) {
    const std::string figure = decimal(step, *words_);
    out.push_back({step, figure, words_->text("self_rating.ratio." + std::to_string(step), {{"n", figure}}),
                   rating_.reflections_per_100_questions == step});
  }
  return out;
}

std::vector<EstimateChoice> SelfRatingScreen::shares() const {
  std::vector<EstimateChoice> out;
  for (int share = 0; share <= whole; share += share_step) {
    const std::string figure = percent(share, *words_);
    out.push_back({share, figure, words_->text("self_rating.share", {{"share", figure}, {"name", client_}}),
                   rating_.share_of_change_talk == share});
  }
  return out;
}

void SelfRatingScreen::set_ratio(std::optional<int> reflections_per_100_questions) {
  rating_.reflections_per_100_questions = reflections_per_100_questions;
  if (reflections_per_100_questions)
    rating_.reflections_per_100_questions = std::clamp(*reflections_per_100_questions, 0, most_ratio);
}

void SelfRatingScreen::set_share(std::optional<int> percent) {
  rating_.share_of_change_talk = percent;
  if (percent) rating_.share_of_change_talk = std::clamp(*percent, 0, whole);
}

Destination SelfRatingScreen::go_on() {
  if (was_rated_ || rating_ == SelfRating{}) return to::Debrief{record_};
  const bool has_tried = problem_.has_value();
  const Outcome kept = world_->store.rate(record_, rating_);
  if (kept.ok()) return to::Debrief{record_};
  problem_ = kept.problem();
  if (!has_tried && problem_->message.key == "store.busy") return to::Here{};
  return to::Debrief{record_};
}

std::string SelfRatingScreen::warning() const {
  return problem_ ? words_->text(*problem_) : std::string();
}

}  // namespace vt
