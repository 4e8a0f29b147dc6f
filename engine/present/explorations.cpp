#include "engine/present/explorations.h"

#include <algorithm>

namespace vt {
namespace {

/// Each takes megabytes; more than the debrief's own and the one that is worked on need not be kept.
constexpr std::size_t most_kept = 2;

bool suffices(const Possible& possible, RandomPlays wanted) {
  return wanted == RandomPlays::leave_out || possible.random_plays() == RandomPlays::compare;
}

}  // namespace

Result<std::shared_ptr<const Possible>> Explorations::of(const std::string& hash, const Bundle& bundle,
                                                         RandomPlays random_plays) {
  const auto found =
      std::find_if(kept_.begin(), kept_.end(), [&](const Kept& one) { return one.hash == hash; });
  if (found != kept_.end()) {
    Kept used = std::move(*found);
    kept_.erase(found);
    if (!suffices(*used.possible, random_plays)) {
      used.possible = std::make_shared<const Possible>(used.possible->playable(), random_plays);
      ++explored_;
    }
    kept_.push_front(std::move(used));
    return kept_.front().possible;
  }
  Result<Playable> playable = open_bundle(bundle);
  if (!playable.ok()) return playable.problem();
  auto shared = std::make_shared<const Playable>(std::move(playable).value());
  kept_.push_front({hash, std::make_shared<const Possible>(std::move(shared), random_plays)});
  ++explored_;
  if (kept_.size() > most_kept) kept_.pop_back();
  return kept_.front().possible;
}

}  // namespace vt
