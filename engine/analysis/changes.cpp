#include "engine/analysis/changes.h"

#include <algorithm>
#include <concepts>
#include <map>

#include "engine/analysis/order.h"
#include "engine/analysis/renames.h"
#include "engine/scenario/format.h"

namespace vt {
namespace {

/// What comes in lists and has a name of its own: its word in `Change::what`.
template <class T>
inline constexpr std::string_view thing_word{};
template <>
inline constexpr std::string_view thing_word<Turn> = "turn";
template <>
inline constexpr std::string_view thing_word<Ending> = "ending";
template <>
inline constexpr std::string_view thing_word<Line> = "line";
template <>
inline constexpr std::string_view thing_word<Option> = "option";
template <>
inline constexpr std::string_view thing_word<Goal> = "goal";
template <>
inline constexpr std::string_view thing_word<SafetyStep> = "step";
template <>
inline constexpr std::string_view thing_word<Variable> = "variable";
template <>
inline constexpr std::string_view thing_word<Waiver> = "waiver";

template <class T>
concept Thing = !thing_word<T>.empty();
template <class T>
concept Place = Thing<T> &&(std::same_as<T, Turn> || std::same_as<T, Ending>);
template <class T>
concept InPlace = std::same_as<T, Line> || std::same_as<T, Option>;

/// Parts of the heading that are looked into instead of shown whole.
template <class T>
concept Section = std::same_as<T, Client> || std::same_as<T, Portrait> || std::same_as<T, Voice> ||
    std::same_as<T, Setting> || std::same_as<T, StartState> || std::same_as<T, Safety>;

template <Thing T>
std::string name_in_list(const T& thing) {
  return thing.id;
}
std::string name_in_list(const Waiver& waiver) {
  return waiver.at.empty() ? waiver.rule : waiver.rule + " " + waiver.at;
}

/// What adding or taking away the whole of it can alter.
template <Thing T>
Weight weight_of_whole(const T& thing) {
  if constexpr (std::same_as<T, Line>) return thing.talk || thing.feeling ? Weight::judgement : Weight::text;
  if constexpr (std::same_as<T, Goal> || std::same_as<T, SafetyStep>) return Weight::judgement;
  if constexpr (std::same_as<T, Waiver>) return Weight::text;
  return Weight::course;
}

// What a thing is, in a few words.

template <class T>
concept Text = std::same_as<T, Line> || std::same_as<T, Goal> || std::same_as<T, SafetyStep>;

template <Text T>
Phrase gist_of(const T& thing) {
  return phrase_of(thing.text);
}

Phrase gist_of(const Option& option) {
  Phrase out = phrase_of(option.text);
  append(out, {{"[", {}}}, " ");
  append(out, phrase_of(option.says), "");
  append(out, {{"]", {}}}, "");
  return out;
}

template <Place T>
Phrase gist_of(const T& place) {
  Phrase out;
  for (const Line& line : place.lines) append(out, gist_of(line), " / ");
  return out;
}

Phrase gist_of(const Variable& variable) {
  return phrase_of(std::to_string(variable.start) + " (" + std::to_string(variable.min) + ".." +
                   std::to_string(variable.max) + ")");
}

Phrase gist_of(const Waiver& waiver) {
  return phrase_of(waiver.reason);
}

/// A condition and a way on may be written in more than one form.
template <class T>
bool is_same(const T& before, const T& now) {
  constexpr bool has_forms = std::same_as<T, std::optional<Condition>> || std::same_as<T, std::vector<Next>>;
  if constexpr (has_forms)
    return phrase_of(before) == phrase_of(now);
  else
    return before == now;
}

/// A change goal in other words is still one; where there is none, some measures have no meaning.
Weight weight_of_edit(std::string_view what, const Phrase& before, const Phrase& after) {
  const bool is_goal = what == "change_goal" && !before.empty() && !after.empty();
  return is_goal ? Weight::text : weight_of(what);
}

/// Where something stands, and how the keys of its members begin.
struct Spot {
  std::string turn;
  std::string inner;
  std::string keys;
};

template <Thing T>
Spot spot_of(const T& thing, const Spot& around, std::string_view key) {
  if constexpr (Place<T>) return {thing.id, {}, {}};
  if constexpr (InPlace<T>) return {around.turn, thing.id, {}};
  return {{}, name_in_list(thing), around.keys + std::string(key) + "."};
}

/// Aliases that say no more than that something was renamed are told as that.
bool tells_only_of(const std::pair<std::string, std::string>& alias, const Rename& rename) {
  if (alias.second != rename.now) return false;
  const auto dot = rename.before.find('.');
  const std::string turn_now = rename.now.substr(0, rename.now.find('.'));
  return alias.first == rename.before ||
         (dot != std::string::npos && alias.first == turn_now + rename.before.substr(dot));
}

using Aliases = std::vector<std::pair<std::string, std::string>>;

/// Those of `aliases` that are not in `others`.
Phrase only_in(const Aliases& aliases, const Aliases& others, const std::vector<Rename>& told) {
  Phrase out;
  for (const auto& alias : aliases) {
    const bool is_told =
        std::any_of(told.begin(), told.end(), [&](const Rename& r) { return tells_only_of(alias, r); });
    if (!is_told && std::find(others.begin(), others.end(), alias) == others.end())
      append(out, phrase_of(alias.first + " -> " + alias.second), ", ");
  }
  return out;
}

class Differences {
 public:
  Differences(const Reactions& reactions, const std::vector<Rename>& renames)
      : reactions_(reactions), renames_(renames) {}

  /// Every member that the format describes, in its order.
  template <class T>
  void compare_members(const Spot& spot, const T& before, const T& now) {
    auto look = [&]<class M>(std::string_view key, M T::*member, const Rule& /*rule*/ = {}) {
      compare(spot, key, before.*member, now.*member);
    };
    fields(look, static_cast<const T*>(nullptr));
    if constexpr (std::same_as<T, Option>) compare_effects(spot, before, now);
    compare_extras(spot, before.extras, now.extras);
  }

  template <Place T>
  void compare_places(const std::vector<T>& before, const std::vector<T>& now) {
    compare_list({}, {}, before, now);
  }

  [[nodiscard]] std::vector<Change> take() && { return std::move(out_); }

 private:
  template <class M>
  void compare(const Spot& spot, std::string_view key, const M& before, const M& now) {
    if (is_same(before, now)) return;
    const std::string what = spot.keys + std::string(key);
    Phrase was = phrase_of(before);
    Phrase is = phrase_of(now);
    const Weight weight = weight_of_edit(what, was, is);
    tell(ChangeKind::changed, weight, spot, what, std::move(was), std::move(is));
  }
  template <Section M>
  void compare(const Spot& spot, std::string_view key, const M& before, const M& now) {
    compare_members({spot.turn, spot.inner, spot.keys + std::string(key) + "."}, before, now);
  }
  template <Thing M>
  void compare(const Spot& spot, std::string_view key, const std::vector<M>& before,
               const std::vector<M>& now) {
    compare_list(spot, key, before, now);
  }
  /// Turns and endings come after the whole heading: compare_places.
  template <Place M>
  void compare(const Spot& /*spot*/, std::string_view /*key*/, const std::vector<M>& /*before*/,
               const std::vector<M>& /*now*/) {}
  /// The effects that count may be the reaction table's: compare_effects.
  void compare(const Spot& /*spot*/, std::string_view /*key*/, const std::optional<Effects>& /*before*/,
               const std::optional<Effects>& /*now*/) {}
  void compare(const Spot& spot, std::string_view key, const std::optional<Safety>& before,
               const std::optional<Safety>& now) {
    compare(spot, key, before.value_or(Safety{}), now.value_or(Safety{}));
  }
  void compare(const Spot& spot, std::string_view key, const Aliases& before, const Aliases& now) {
    Phrase gone = only_in(before, now, {});
    Phrase fresh = only_in(now, before, renames_);
    if (gone.empty() && fresh.empty()) return;
    tell(ChangeKind::changed, weight_of(key), spot, key, std::move(gone), std::move(fresh));
  }

  void compare_effects(const Spot& spot, const Option& before, const Option& now) {
    const SettledEffects was = settled_effects(before, reactions_);
    const SettledEffects is = settled_effects(now, reactions_);
    if (was == is) return;
    const Weight weight = was.effects == is.effects ? Weight::text : weight_of("effects");
    tell(ChangeKind::changed, weight, spot, "effects", phrase_of(was), phrase_of(is));
  }

  void compare_extras(const Spot& spot, const Extras& before, const Extras& now) {
    std::map<std::string, std::pair<Phrase, Phrase>> values;
    for (const auto& [key, value] : before) values[key].first = phrase_of(value);
    for (const auto& [key, value] : now) values[key].second = phrase_of(value);
    for (auto& [key, sides] : values)
      if (sides.first != sides.second)
        tell(ChangeKind::changed, Weight::text, spot, spot.keys + key, sides.first, sides.second);
  }

  template <Thing T>
  void compare_list(const Spot& around, std::string_view key, const std::vector<T>& before,
                    const std::vector<T>& now) {
    std::map<std::string, std::size_t> was_at;
    for (std::size_t i = 0; i < before.size(); ++i) was_at.emplace(name_in_list(before[i]), i);
    const std::map<std::string, std::size_t> moved = moved_among(was_at, now);
    for (std::size_t i = 0; i < now.size(); ++i) {
      const Spot spot = spot_of(now[i], around, key);
      const auto was = was_at.extract(name_in_list(now[i]));
      if (was.empty()) {
        tell(ChangeKind::added, weight_of_whole(now[i]), spot, thing_word<T>, {}, gist_of(now[i]));
        continue;
      }
      tell_new_name(spot, thing_word<T>);
      if (const auto from = moved.find(name_in_list(now[i])); from != moved.end())
        tell(ChangeKind::moved, Weight::text, spot, thing_word<T>, position(from->second), position(i));
      compare_members(spot, before[was.mapped()], now[i]);
    }
    for (const T& one : before)
      if (was_at.count(name_in_list(one)) > 0)
        tell(ChangeKind::removed, weight_of_whole(one), spot_of(one, around, key), thing_word<T>,
             gist_of(one), {});
  }

  /// What does not stand in the order in which it stood, with the position that it had.
  template <Thing T>
  static std::map<std::string, std::size_t> moved_among(const std::map<std::string, std::size_t>& was_at,
                                                        const std::vector<T>& now) {
    std::vector<std::string> kept;
    std::vector<std::size_t> positions;
    for (const T& one : now) {
      const auto found = was_at.find(name_in_list(one));
      if (found == was_at.end()) continue;
      kept.push_back(found->first);
      positions.push_back(found->second);
    }
    const std::vector<bool> moved = moved_in(positions);
    std::map<std::string, std::size_t> out;
    for (std::size_t k = 0; k < kept.size(); ++k)
      if (moved[k]) out.emplace(kept[k], positions[k]);
    return out;
  }

  static Phrase position(std::size_t index) { return phrase_of(static_cast<int>(index) + 1); }

  void tell_new_name(const Spot& spot, std::string_view what) {
    if (spot.turn.empty()) return;
    const std::string path = spot.inner.empty() ? spot.turn : spot.turn + "." + spot.inner;
    const auto rename =
        std::find_if(renames_.begin(), renames_.end(), [&](const Rename& r) { return r.now == path; });
    if (rename == renames_.end()) return;
    const auto own = [](const std::string& name) { return phrase_of(name.substr(name.find('.') + 1)); };
    tell(ChangeKind::renamed, Weight::text, spot, what, own(rename->before), own(rename->now));
  }

  void tell(ChangeKind kind, Weight weight, const Spot& spot, std::string_view what, Phrase before,
            Phrase after) {
    out_.push_back(
        {kind, weight, spot.turn, spot.inner, std::string(what), std::move(before), std::move(after)});
  }

  const Reactions& reactions_;
  const std::vector<Rename>& renames_;
  std::vector<Change> out_;
};

}  // namespace

std::vector<Change> changes_between(const Scenario& before, const Scenario& now, const Reactions& reactions) {
  const std::vector<Rename> renames = renames_between(before, now);
  const Scenario was = under_new_names(before, renames);
  Differences differences(reactions, renames);
  differences.compare_members({}, was, now);
  differences.compare_places(was.turns, now.turns);
  differences.compare_places(was.endings, now.endings);
  return std::move(differences).take();
}

}  // namespace vt
