#include "engine/dialogue/script.h"

#include <algorithm>
#include <cassert>
#include <unordered_map>

#include "engine/base/draw.h"

namespace vt {
namespace {

constexpr std::array<std::string_view, 4> common_variables{"trust", "importance", "confidence", "discord"};
constexpr std::int32_t most_trust = 10;
constexpr std::int32_t most_discord = 3;

template <class T>
std::uint32_t size_of(const std::vector<T>& list) {
  return static_cast<std::uint32_t>(list.size());
}

}  // namespace

/// Resolves names. Only a sound scenario comes here, so every name is known.
class Script::Builder {
 public:
  Builder(Script& script, const Reactions& reactions) : out_(script), reactions_(reactions) {}

  void build() {
    const Scenario& scenario = *out_.scenario_;
    for (const Turn& turn : scenario.turns) name_place(turn.id);
    for (const Ending& ending : scenario.endings) name_place(ending.id);
    build_state(scenario.state);
    for (const Turn& turn : scenario.turns) build_turn(turn);
    for (const Ending& ending : scenario.endings)
      out_.places_.push_back({stable_hash(ending.id), ending.lines, build_line_guards(ending.lines), {}});
    give_flags();
    out_.start_ = places_.at(scenario.start);
  }

 private:
  void name_place(const std::string& id) { places_.emplace(id, static_cast<PlaceIndex>(places_.size())); }

  void build_state(const StartState& start) {
    const auto add = [&](std::string_view name, std::int32_t min, std::int32_t max, std::int32_t value) {
      const auto index = out_.bounds_.size();
      variables_.emplace(std::string(name), static_cast<VariableIndex>(index));
      out_.start_state_.variables[index] = value;
      out_.bounds_.push_back({min, max});
    };
    add(common_variables[variables::trust], 0, most_trust, start.trust);
    add(common_variables[variables::importance], 0, most_trust, start.importance);
    add(common_variables[variables::confidence], 0, most_trust, start.confidence);
    add(common_variables[variables::discord], 0, most_discord, start.discord);
    for (const Variable& own : start.variables) add(own.id, own.min, own.max, own.start);
  }

  void build_turn(const Turn& turn) {
    const std::uint32_t first_guard = build_line_guards(turn.lines);
    std::vector<Choice> choices;
    for (const Option& option : turn.options) {
      const auto inner = static_cast<std::uint16_t>(choices.size());
      Choice choice;
      choice.when = build_guard(option.when, Guard::Kind::option, inner);
      choice.changes = option.effects ? build_changes(*option.effects, inner)
                                      : build_changes(default_effects(option.says, reactions_), {});
      choice.leads = build_leads(option.next, inner);
      choice.once = option.once;
      if (option.once) flag_of(turn.id + "." + option.id);
      choices.push_back(choice);
    }
    const Range range{size_of(out_.choices_), size_of(choices)};
    out_.choices_.insert(out_.choices_.end(), choices.begin(), choices.end());
    out_.places_.push_back({stable_hash(turn.id), turn.lines, first_guard, range});
  }

  /// One guard per line; gives the first one's place.
  std::uint32_t build_line_guards(const std::vector<Line>& lines) {
    std::vector<Range> guards;
    guards.reserve(lines.size());
    for (const Line& line : lines)
      guards.push_back(build_guard(line.when, Guard::Kind::line, static_cast<std::uint16_t>(guards.size())));
    const std::uint32_t first = size_of(out_.line_guards_);
    out_.line_guards_.insert(out_.line_guards_.end(), guards.begin(), guards.end());
    return first;
  }

  /// `inner` is the option that wrote them; without one (the reaction table) their conditions are nobody's.
  Range build_changes(const Effects& effects, std::optional<std::uint16_t> inner) {
    std::vector<Change> changes;
    for (std::size_t i = 0; i < effects.size(); ++i) {
      const Range when = inner ? build_guard(effects[i].when, Guard::Kind::effect, *inner, i)
                               : build_condition(effects[i].when);
      for (const auto& [variable, amount] : effects[i].add)
        changes.push_back({when, variables_.at(variable), amount});
    }
    const Range range{size_of(out_.changes_), size_of(changes)};
    out_.changes_.insert(out_.changes_.end(), changes.begin(), changes.end());
    return range;
  }

  Range build_leads(const std::vector<Next>& next, std::uint16_t inner) {
    std::vector<Lead> leads;
    for (std::size_t i = 0; i < next.size(); ++i)
      leads.push_back({build_guard(next[i].when, Guard::Kind::lead, inner, i), places_.at(next[i].to)});
    const Range range{size_of(out_.leads_), size_of(leads)};
    out_.leads_.insert(out_.leads_.end(), leads.begin(), leads.end());
    return range;
  }

  /// A condition of the place that is being built, noted where it was written.
  Range build_guard(const std::optional<Condition>& condition, Guard::Kind kind, std::uint16_t inner,
                    std::size_t position = 0) {
    const Range tests = build_condition(condition);
    if (condition) {
      out_.guards_.push_back({kind, size_of(out_.places_), inner, static_cast<std::uint16_t>(position)});
      out_.guard_tests_.push_back(tests);
    }
    return tests;
  }

  Range build_condition(const std::optional<Condition>& condition) {
    if (!condition) return {};
    if (condition->kind == Condition::Kind::all) return build_parts(condition->parts);
    return build_parts({*condition});
  }

  Range build_parts(const std::vector<Condition>& parts) {
    std::vector<Test> tests;
    tests.reserve(parts.size());
    for (const Condition& part : parts) tests.push_back(build_test(part));
    const Range range{size_of(out_.tests_), size_of(tests)};
    out_.tests_.insert(out_.tests_.end(), tests.begin(), tests.end());
    return range;
  }

  Test build_test(const Condition& condition) {
    Test test;
    test.kind = condition.kind;
    test.comparison = condition.comparison;
    test.value = condition.value;
    if (condition.kind == Condition::Kind::compare) test.index = variables_.at(condition.variable);
    if (condition.kind == Condition::Kind::chosen) test.index = flag_of(condition.option);
    test.parts = build_parts(condition.parts);
    return test;
  }

  std::uint16_t flag_of(const std::string& option) {
    const auto [found, is_new] = flags_.emplace(option, static_cast<std::uint16_t>(flags_.size()));
    assert(found->second < most_flags);
    return found->second;
  }

  /// Flags are known only when every condition has been seen.
  void give_flags() {
    const Scenario& scenario = *out_.scenario_;
    for (PlaceIndex place = 0; place < scenario.turns.size(); ++place) {
      const Turn& turn = scenario.turns[place];
      for (std::size_t i = 0; i < turn.options.size(); ++i) {
        const auto flag = flags_.find(turn.id + "." + turn.options[i].id);
        if (flag != flags_.end()) out_.choices_[out_.places_[place].choices.first + i].flag = flag->second;
      }
    }
  }

  Script& out_;
  const Reactions& reactions_;
  std::unordered_map<std::string, PlaceIndex> places_;
  std::unordered_map<std::string, VariableIndex> variables_;
  std::unordered_map<std::string, std::uint16_t> flags_;
};

Script::Script(std::shared_ptr<const Scenario> scenario, const Reactions& reactions)
    : scenario_(std::move(scenario)), turn_count_(scenario_->turns.size()) {
  Builder(*this, reactions).build();
}

const std::string& Script::id(PlaceIndex place) const {
  return is_ending(place) ? ending(place).id : turn(place).id;
}

std::string_view Script::variable_name(std::size_t variable) const {
  return variable < common_variables.size()
             ? common_variables[variable]
             : scenario_->state.variables[variable - common_variables.size()].id;
}

std::optional<PlaceIndex> Script::find(std::string_view place) const {
  for (PlaceIndex i = 0; i < places_.size(); ++i)
    if (id(i) == place) return i;
  return std::nullopt;
}

std::optional<OptionIndex> Script::find_option(PlaceIndex turn_index, std::string_view option) const {
  if (is_ending(turn_index)) return std::nullopt;
  const auto& options = turn(turn_index).options;
  for (std::size_t i = 0; i < options.size(); ++i)
    if (options[i].id == option) return static_cast<OptionIndex>(i);
  return std::nullopt;
}

bool Script::holds(Range tests, const State& state) const {
  for (std::uint32_t i = 0; i < tests.count; ++i)
    if (!holds(tests_[tests.first + i], state)) return false;
  return true;
}

bool Script::holds(const Test& test, const State& state) const {
  switch (test.kind) {
    case Condition::Kind::compare: return vt::holds(state.variables[test.index], test.comparison, test.value);
    case Condition::Kind::chosen: return state.has(test.index);
    case Condition::Kind::all: return holds(test.parts, state);
    case Condition::Kind::negation: return !holds(test.parts, state);
    case Condition::Kind::any:
      for (std::uint32_t i = 0; i < test.parts.count; ++i)
        if (holds(tests_[test.parts.first + i], state)) return true;
      return false;
  }
  return false;
}

Offer Script::offered(PlaceIndex place, const State& state) const {
  Offer offer;
  const Range choices = places_[place].choices;
  for (std::uint32_t i = 0; i < choices.count; ++i) {
    const Choice& choice = choices_[choices.first + i];
    if (choice.once && state.has(static_cast<std::uint16_t>(choice.flag))) continue;
    if (holds(choice.when, state)) offer.push_back(static_cast<OptionIndex>(i));
  }
  return offer;
}

Shown Script::shown(PlaceIndex place, const State& state) const {
  Shown lines;
  const Place& here = places_[place];
  for (std::uint32_t i = 0; i < here.spoken.size(); ++i)
    if (holds(line_guards_[here.first_guard + i], state)) lines.push_back(static_cast<LineIndex>(i));
  return lines;
}

std::vector<PlaceIndex> Script::targets(PlaceIndex place, OptionIndex option) const {
  const Choice& choice = choices_[places_[place].choices.first + option];
  std::vector<PlaceIndex> out;
  for (std::uint32_t i = 0; i < choice.leads.count; ++i) out.push_back(leads_[choice.leads.first + i].to);
  return out;
}

void Script::collect(Range tests, StateSet& into) const {
  for (std::uint32_t i = 0; i < tests.count; ++i) {
    const Test& test = tests_[tests.first + i];
    if (test.kind == Condition::Kind::compare) into.variables |= 1U << test.index;
    if (test.kind == Condition::Kind::chosen) into.add_flag(test.index);
    collect(test.parts, into);
  }
}

StateSet Script::writes(PlaceIndex place, OptionIndex option) const {
  const Choice& choice = choices_[places_[place].choices.first + option];
  StateSet out;
  for (std::uint32_t i = 0; i < choice.changes.count; ++i)
    out.variables |= 1U << changes_[choice.changes.first + i].variable;
  if (choice.flag >= 0) out.add_flag(static_cast<std::uint16_t>(choice.flag));
  return out;
}

StateSet Script::reads(PlaceIndex place) const {
  StateSet out;
  const Place& here = places_[place];
  for (std::size_t i = 0; i < here.spoken.size(); ++i) collect(line_guards_[here.first_guard + i], out);
  for (std::uint32_t i = 0; i < here.choices.count; ++i) {
    const Choice& choice = choices_[here.choices.first + i];
    collect(choice.when, out);
    if (choice.once) out.add_flag(static_cast<std::uint16_t>(choice.flag));
    for (std::uint32_t c = 0; c < choice.changes.count; ++c)
      collect(changes_[choice.changes.first + c].when, out);
    for (std::uint32_t w = 0; w < choice.leads.count; ++w) collect(leads_[choice.leads.first + w].when, out);
  }
  return out;
}

std::array<std::int32_t, variables::most> Script::declared(PlaceIndex place, OptionIndex option,
                                                           const State& state) const {
  const Choice& choice = choices_[places_[place].choices.first + option];
  std::array<std::int32_t, variables::most> sums{};
  for (std::uint32_t i = 0; i < choice.changes.count; ++i) {
    const Change& change = changes_[choice.changes.first + i];
    if (holds(change.when, state)) sums[change.variable] += change.add;
  }
  return sums;
}

Way Script::advance(PlaceIndex place, OptionIndex option, State& state) const {
  const Choice& choice = choices_[places_[place].choices.first + option];
  const auto sums = declared(place, option, state);
  Way out;
  out.declared_discord = sums[variables::discord];
  for (std::size_t i = 0; i < bounds_.size(); ++i)
    state.variables[i] = std::clamp(state.variables[i] + sums[i], bounds_[i].min, bounds_[i].max);
  if (choice.flag >= 0) state.set(static_cast<std::uint16_t>(choice.flag));
  for (std::uint32_t i = 0; i < choice.leads.count; ++i) {
    const Lead& lead = leads_[choice.leads.first + i];
    if (!holds(lead.when, state)) continue;
    out.to = lead.to;
    return out;
  }
  assert(false);  // a sound scenario's ways on are total
  return out;
}

Step Script::step(PlaceIndex place, OptionIndex option, const State& state) const {
  Step out{state, 0, 0};
  const Way way = advance(place, option, out.state);
  out.to = way.to;
  out.declared_discord = way.declared_discord;
  return out;
}

}  // namespace vt
