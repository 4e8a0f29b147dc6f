#include "engine/dialogue/log.h"

#include <algorithm>
#include <charconv>

namespace vt {
namespace {

LogEvent by_ids(const Script& script, const Event& event, const Offer& shown) {
  LogEvent out;
  if (event.is_rewind()) {
    out.rewind = event.rewind_to;
    return out;
  }
  const Turn& turn = script.turn(event.turn);
  out.turn = turn.id;
  out.option = turn.options[event.option].id;
  for (const OptionIndex option : shown) out.shown.push_back(turn.options[option].id);
  out.typed = event.typed;
  out.milliseconds = event.milliseconds;
  return out;
}

const std::string& alias_of(const Scenario& scenario, const std::string& name) {
  const auto found = std::find_if(scenario.aliases.begin(), scenario.aliases.end(),
                                  [&](const auto& alias) { return alias.first == name; });
  return found == scenario.aliases.end() ? name : found->second;
}

struct Names {
  std::string turn;
  std::string option;
};

Names renamed_as_option(const Scenario& scenario, Names names) {
  const std::string path = names.turn + "." + names.option;
  const std::string& now = alias_of(scenario, path);
  const auto dot = now.find('.');
  if (now == path || dot == std::string::npos) return names;
  return {now.substr(0, dot), now.substr(dot + 1)};
}

/// As they are called now: an alias may rename the option as `turn.option`, under its turn's old name or its
/// new one, and the turn.
Names names_now(const Scenario& scenario, const LogEvent& event) {
  Names names{event.turn, event.option};
  if (scenario.aliases.empty()) return names;
  names = renamed_as_option(scenario, std::move(names));
  names.turn = alias_of(scenario, names.turn);
  return renamed_as_option(scenario, std::move(names));
}

std::optional<Problem> take(const LogEvent& event, std::size_t number, Session& session) {
  const Script& script = session.script();
  const auto mismatch = [&](const char* key) {
    return problem(key,
                   {{"event", std::to_string(number + 1)}, {"turn", event.turn}, {"option", event.option}});
  };
  if (event.rewind) {
    if (!session.can_rewind() || *event.rewind >= session.length()) return mismatch("replay.rewind");
    session.rewind(*event.rewind);
    return std::nullopt;
  }
  const Names now = names_now(script.scenario(), event);
  const PlaceIndex place = session.moment().place;
  if (script.id(place) != now.turn) return mismatch("replay.turn");
  const auto index = script.find_option(place, now.option);
  if (!index || !session.is_offered(*index)) return mismatch("replay.option");
  session.choose(*index, {event.typed, event.milliseconds});
  return std::nullopt;
}

}  // namespace

LogEvent last_event(const Session& session) {
  return log_of(session).events.back();
}

Log log_of(const Session& session) {
  Log log;
  log.seed = std::to_string(session.seed());
  log.mode = session.mode();
  Session again(session.script(), session.seed(), session.mode());
  for (const Event& event : session.events()) {
    log.events.push_back(by_ids(session.script(), event, again.moment().offered));
    if (event.is_rewind())
      again.rewind(event.rewind_to);
    else
      again.choose(event.option);
  }
  return log;
}

std::optional<std::uint64_t> seed_of(const std::string& text) {
  std::uint64_t seed = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return seed;
}

PartialReplay replay_as_far_as_possible(const Log& log, const Script& script) {
  const auto seed = seed_of(log.seed);
  PartialReplay out{Session(script, seed.value_or(0), log.mode), 0, std::nullopt};
  if (!seed) out.stopped = problem("replay.seed", {{"seed", log.seed}});
  while (!out.stopped && out.events < log.events.size()) {
    out.stopped = take(log.events[out.events], out.events, out.session);
    if (!out.stopped) ++out.events;
  }
  return out;
}

Result<Session> replay(const Log& log, const Script& script) {
  PartialReplay partial = replay_as_far_as_possible(log, script);
  if (partial.stopped) return *partial.stopped;
  return std::move(partial.session);
}

}  // namespace vt
