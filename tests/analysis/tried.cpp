#include "tests/analysis/tried.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engine/analysis/rules/all.h"
#include "tests/support/awkward.h"
#include "tests/support/build.h"
#include "tests/support/random_scenario.h"

namespace vt::tests {
namespace {

const SkillTable& shipped_skills() {
  static const SkillTable table = read_skills(build::content_file("skills.json"), "skills.json").value();
  return table;
}

SkillTable with_other_thresholds(std::uint64_t seed) {
  SkillTable table = shipped_skills();
  Dice dice(seed);
  for (SkillRow& row : table.skills)
    if (dice.chance(60)) row.at_least = {dice.between(0, 3), dice.between(1, 3)};
  return table;
}

}  // namespace

BotWords words_to_pick_by() {
  return {{"koffie", "goesting"}, {"weet", "ik"}, {}, {}};
}

Tried::Tried(std::uint64_t number, Scenario made, std::size_t most_plays)
    : seed(number),
      scenario(std::make_shared<const Scenario>(std::move(made))),
      oracle(*scenario, most_plays),
      script(scenario, build::reactions()),
      skills(with_other_thresholds(number)) {
  if (!oracle.is_complete) return;
  languages.push_back({*scenario, words_to_pick_by()});
  study = std::make_unique<Study>(script, languages, Judges{build::norms(), skills});
}

std::string Tried::answer_id(PlaceIndex turn, OptionIndex option) const {
  return script.id(turn) + "." + script.turn(turn).options[option].id;
}

std::vector<Finding> Tried::findings(std::string_view code) const {
  const auto rules = study_rules();
  const auto rule =
      std::find_if(rules.begin(), rules.end(), [&](const StudyRule* one) { return one->rule.code == code; });
  return findings_of(**rule, *study, {});
}

std::set<std::string> Tried::paths(std::string_view code) const {
  std::set<std::string> out;
  for (const Finding& finding : findings(code)) out.insert(finding.where.path());
  return out;
}

Followed follow(const Tried& tried, const Play& play) {
  Followed out{Session(tried.script, tried.seed), nullptr, nullptr, &tried.oracle.moments.front()};
  for (const Choice& choice : play) {
    const std::string id = tried.answer_id(choice.turn, choice.option);
    const auto& offered = out.at->offered;
    const auto answer =
        std::find_if(offered.begin(), offered.end(), [&](const OracleAnswer& one) { return one.id == id; });
    if (out.session.moment().place != choice.turn || !out.session.is_offered(choice.option) ||
        answer == offered.end()) {
      ADD_FAILURE() << id << " is not on offer, seed " << tried.seed;
      out.at = nullptr;
      return out;
    }
    out.session.choose(choice.option);
    out.before = out.at;
    out.answer = &*answer;
    out.at = answer->after;
  }
  EXPECT_EQ(tried.script.id(out.session.moment().place), out.at->place) << tried.seed;
  return out;
}

std::string told(const OraclePlay& play) {
  std::string out;
  for (const OracleExchange& exchange : play.exchanges)
    out += (out.empty() ? "" : ", ") + exchange.answer->id;
  return out.empty() ? play.end : out;
}

PlayBook play_book(const Oracle& oracle) {
  PlayBook book;
  for (const OraclePlay& play : oracle.plays) book.emplace(told(play), &play);
  return book;
}

Scenario awkward_scenario(std::uint64_t seed) {
  return made_awkward(random_scenario({seed, static_cast<std::uint32_t>(1 + seed % 5)}), seed);
}

bool has_failed() {
  return testing::Test::HasFailure();
}

}  // namespace vt::tests
