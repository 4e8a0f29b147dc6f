#include "engine/dialogue/session.h"

#include <algorithm>
#include <cassert>

#include "engine/base/draw.h"

namespace vt {

Session::Session(const Script& script, std::uint64_t seed, Mode mode) : script_(&script), seed_(seed), mode_(mode) {
  constexpr std::size_t usual_length = 32;
  events_.reserve(usual_length);
  path_.reserve(usual_length);
  restart();
}

void Session::restart() {
  state_ = script_->start_state();
  visits_.assign(script_->place_count(), 0);
  enter(script_->start());
}

void Session::enter(PlaceIndex place) {
  moment_.place = place;
  moment_.lines = script_->shown(place, state_);
  moment_.offered = script_->offered(place, state_);
  const Draws draws(seed_, script_->id_hash(place), visits_[place]++);
  auto& order = moment_.offered.items;  // Fisher-Yates, from the back
  for (std::uint32_t left = moment_.offered.count; left > 1; --left)
    std::swap(order[left - 1], order[draws.below(left, left)]);
}

Session::Status Session::status() const {
  if (script_->is_ending(moment_.place)) return Status::ended;
  if (moment_.offered.empty()) return Status::stuck;
  return path_.size() >= most_exchanges ? Status::halted : Status::open;
}

bool Session::is_offered(OptionIndex option) const {
  return status() == Status::open &&
         std::find(moment_.offered.begin(), moment_.offered.end(), option) != moment_.offered.end();
}

Way Session::go(OptionIndex option) {
  const Way way = script_->advance(moment_.place, option, state_);
  enter(way.to);
  return way;
}

Exchange Session::choose(OptionIndex option, AnswerNote note) {
  assert(is_offered(option));
  path_.push_back(static_cast<std::uint32_t>(events_.size()));
  events_.push_back({Event::not_a_rewind, moment_.place, option, note.milliseconds, std::move(note.typed)});
  const Moment before = moment_;
  const State state_before = state_;
  const Way way = go(option);
  return {before, option, state_before, state_, way.declared_discord, moment_};
}

void Session::rewind(std::size_t to) {
  assert(can_rewind() && to < path_.size());
  path_.resize(to);
  events_.push_back({static_cast<std::uint32_t>(to), 0, 0, 0, {}});
  restart();
  for (const std::uint32_t event : path_) go(events_[event].option);
}

bool Session::operator==(const Session& other) const {
  return script_ == other.script_ && seed_ == other.seed_ && mode_ == other.mode_ && state_ == other.state_ &&
         moment_ == other.moment_ && visits_ == other.visits_ && path_ == other.path_ && events_ == other.events_;
}

namespace {

Conversation played(const Session& session, const std::vector<OptionIndex>& options) {
  Session again(session.script(), session.seed(), session.mode());
  Conversation out;
  out.opening = again.moment();
  out.start = again.state();
  for (const OptionIndex option : options) out.exchanges.push_back(again.choose(option));
  out.status = again.status();
  return out;
}

}  // namespace

Conversation conversation_of(const Session& session) {
  std::vector<OptionIndex> options;
  for (const std::uint32_t event : session.path()) options.push_back(session.events()[event].option);
  return played(session, options);
}

Conversation first_attempt_of(const Session& session) {
  std::vector<OptionIndex> options;
  for (const Event& event : session.events()) {
    if (event.is_rewind()) break;
    options.push_back(event.option);
  }
  return played(session, options);
}

}  // namespace vt
