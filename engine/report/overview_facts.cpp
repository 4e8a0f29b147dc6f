#include <algorithm>

#include "engine/analysis/doing_well.h"
#include "engine/analysis/goal_reach.h"
#include "engine/analysis/rules/rule.h"
#include "engine/report/overview_parts.h"

namespace vt::overview {
namespace {

class Facts {
 public:
  Facts(const Study& study, Overview& out) : study_(study), script_(study.script()), out_(out) {}

  void add_all() {
    for (PlaceIndex place = 0; place < script_.place_count(); ++place) add_place(place);
    add_guards();
    if (study_.is_exact()) {
      add_clamps();
      add_goals();
      add_doing_well();
    }
    count();
  }

 private:
  void add(const char* kind, std::string turn, std::string inner, std::string key, const Witness& play) {
    FactRow row{kind, std::move(turn), std::move(inner), std::move(key), play.has_value(), false, {}};
    row.undecided = !row.possible && !study_.is_exhaustive();
    if (play) row.play = steps(script_, *play);
    out_.facts.push_back(std::move(row));
  }

  void add_place(PlaceIndex place) {
    const PlaceSeen& seen = study_.coverage.places[place];
    const std::string& id = script_.id(place);
    add(script_.is_ending(place) ? "ending" : "turn", id, "", "", seen.reached);
    const auto lines = script_.lines(place);
    for (std::size_t line = 0; line < lines.size(); ++line) {
      add("line", id, lines[line].id, "", seen.said[line]);
      if (lines[line].when) add("left_out", id, lines[line].id, "", seen.left_out[line]);
    }
    for (std::size_t option = 0; option < seen.offered.size(); ++option)
      add("option", id, script_.turn(place).options[option].id, "", seen.offered[option]);
  }

  void add_guards() {
    const auto guards = script_.guards();
    for (std::size_t at = 0; at < guards.size(); ++at) {
      const GuardPlace where = place_of(script_, guards[at]);
      const GuardSeen& seen = study_.coverage.guards[at];
      add("guard_true", where.turn, where.inner, where.key, seen.when_true);
      add("guard_false", where.turn, where.inner, where.key, seen.when_false);
    }
  }

  void add_clamps() {
    for (std::size_t i = 0; i < script_.variable_count(); ++i) {
      const auto v = static_cast<VariableIndex>(i);
      const Clamping::Variable& clamped = study_.clamping->variables[i];
      if (!clamped.is_known) continue;
      const std::string name(script_.variable_name(v));
      add("at_max", "", "", name, clamped.cut_at_max ? clamp_witness(study_.graph, v, true) : std::nullopt);
      add("at_min", "", "", name, clamped.cut_at_min ? clamp_witness(study_.graph, v, false) : std::nullopt);
    }
  }

  void add_goals() {
    for (const Goal& goal : study_.scenario().goals) {
      const GoalReach reach = goal_reach(study_, goal);
      add("goal", "", goal.id, "", reach.reached);
      add("goal_missed", "", goal.id, "", reach.missed);
    }
  }

  void add_doing_well() {
    const WayToDoWell way = way_to_do_well(study_);
    add("doing_well", "", "", "", way.verdict == Verdict::possible ? Witness(way.play) : std::nullopt);
    out_.facts.back().undecided = way.verdict == Verdict::undecided;
  }

  void count() {
    for (const FactRow& fact : out_.facts) {
      auto row = std::find_if(out_.coverage.begin(), out_.coverage.end(),
                              [&](const CoverageRow& one) { return one.kind == fact.kind; });
      if (row == out_.coverage.end()) row = out_.coverage.insert(row, {fact.kind, 0, 0});
      ++row->all;
      row->possible += fact.possible ? 1 : 0;
    }
  }

  const Study& study_;
  const Script& script_;
  Overview& out_;
};

}  // namespace

void add_facts(const Study& study, Overview& out) {
  Facts(study, out).add_all();
}

}  // namespace vt::overview
