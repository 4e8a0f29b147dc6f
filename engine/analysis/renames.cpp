#include "engine/analysis/renames.h"

#include <algorithm>
#include <map>
#include <set>

namespace vt {
namespace {

/// Pairs off names of one list that stand in no other way for each other.
class Pairing {
 public:
  template <class T>
  Pairing(const std::vector<T>& before, const std::vector<T>& now) {
    for (const T& one : before) before_.insert(one.id);
    for (const T& one : now) now_.insert(one.id);
  }

  /// The new name for `id`: `alias` where it can be nothing else, otherwise `id` itself.
  const std::string& now(const std::string& id, const std::string& alias) {
    const bool is_gone = now_.count(id) == 0;
    const bool is_new = now_.count(alias) > 0 && before_.count(alias) == 0;
    return is_gone && is_new && taken_.insert(alias).second ? alias : id;
  }

 private:
  std::set<std::string> before_;
  std::set<std::string> now_;
  std::set<std::string> taken_;
};

using Aliases = std::map<std::string, std::string>;

const std::string& alias_of(const Aliases& aliases, const std::string& name) {
  const auto found = aliases.find(name);
  return found == aliases.end() ? name : found->second;
}

/// The new id of `inner`, whose alias may stand under its turn's old name or its new one.
std::string inner_alias(const Aliases& aliases, const Rename& place, const std::string& inner) {
  for (const std::string& turn : {place.before, place.now}) {
    const auto found = aliases.find(turn + "." + inner);
    if (found != aliases.end() && found->second.rfind(place.now + ".", 0) == 0)
      return found->second.substr(place.now.size() + 1);
  }
  return inner;
}

template <class T>
void pair_inner(const std::vector<T>& before, const std::vector<T>& now, const Aliases& aliases,
                const Rename& place, std::vector<Rename>& out) {
  Pairing pairing(before, now);
  for (const T& one : before) {
    const std::string alias = inner_alias(aliases, place, one.id);
    const std::string& id = pairing.now(one.id, alias);
    if (id != one.id) out.push_back({place.before + "." + one.id, place.now + "." + id});
  }
}

template <class T, class F>
void pair_places(const std::vector<T>& before, const std::vector<T>& now, const Aliases& aliases,
                 std::vector<Rename>& out, F&& pair_insides) {
  Pairing pairing(before, now);
  std::map<std::string, const T*> by_id;
  for (const T& place : now) by_id.emplace(place.id, &place);
  for (const T& place : before) {
    const Rename names{place.id, pairing.now(place.id, alias_of(aliases, place.id))};
    if (names.before != names.now) out.push_back(names);
    if (const auto found = by_id.find(names.now); found != by_id.end())
      pair_insides(place, *found->second, names);
  }
}

/// Rewrites names wherever they stand.
class NewNames {
 public:
  explicit NewNames(const std::vector<Rename>& renames) {
    for (const Rename& rename : renames) names_.emplace(rename.before, rename.now);
  }

  [[nodiscard]] const std::string& place(const std::string& id) const { return alias_of(names_, id); }
  /// `turn` or `turn.inner`, whichever it is.
  [[nodiscard]] std::string path(const std::string& path) const {
    const auto found = names_.find(path);
    const auto dot = path.find('.');
    if (found != names_.end() || dot == std::string::npos) return alias_of(names_, path);
    return place(path.substr(0, dot)) + path.substr(dot);
  }
  /// The id alone of what stands in `turn` (its old name).
  [[nodiscard]] std::string inner(const std::string& turn, const std::string& id) const {
    const std::string now = path(turn + "." + id);
    return now.substr(now.find('.') + 1);
  }

  void rewrite(Condition& condition) const {
    if (condition.kind == Condition::Kind::chosen) condition.option = path(condition.option);
    for (Condition& part : condition.parts) rewrite(part);
  }
  void rewrite(std::optional<Condition>& condition) const {
    if (condition) rewrite(*condition);
  }
  void rewrite(const std::string& turn, Line& line) const {
    line.id = inner(turn, line.id);
    rewrite(line.when);
  }
  void rewrite(const std::string& turn, Option& option) const {
    option.id = inner(turn, option.id);
    if (!option.better.empty()) option.better = inner(turn, option.better);
    rewrite(option.when);
    for (Next& next : option.next) {
      next.to = place(next.to);
      rewrite(next.when);
    }
    if (!option.effects) return;
    for (Effect& effect : *option.effects) rewrite(effect.when);
  }

 private:
  std::map<std::string, std::string> names_;
};

}  // namespace

std::vector<Rename> renames_between(const Scenario& before, const Scenario& now) {
  const Aliases aliases(now.aliases.begin(), now.aliases.end());
  std::vector<Rename> out;
  if (aliases.empty()) return out;
  pair_places(before.turns, now.turns, aliases, out, [&](const Turn& a, const Turn& b, const Rename& names) {
    pair_inner(a.lines, b.lines, aliases, names, out);
    pair_inner(a.options, b.options, aliases, names, out);
  });
  pair_places(before.endings, now.endings, aliases, out,
              [&](const Ending& a, const Ending& b, const Rename& names) {
                pair_inner(a.lines, b.lines, aliases, names, out);
              });
  return out;
}

Scenario under_new_names(Scenario before, const std::vector<Rename>& renames) {
  if (renames.empty()) return before;
  const NewNames names(renames);
  before.start = names.place(before.start);
  for (Turn& turn : before.turns) {
    for (Line& line : turn.lines) names.rewrite(turn.id, line);
    for (Option& option : turn.options) names.rewrite(turn.id, option);
    turn.id = names.place(turn.id);
  }
  for (Ending& ending : before.endings) {
    for (Line& line : ending.lines) names.rewrite(ending.id, line);
    ending.id = names.place(ending.id);
  }
  if (before.safety)
    for (SafetyStep& step : before.safety->steps)
      for (std::string& turn : step.from) turn = names.place(turn);
  for (Waiver& waiver : before.waive) waiver.at = names.path(waiver.at);
  for (auto& [old_name, name] : before.aliases) name = names.path(name);
  return before;
}

}  // namespace vt
