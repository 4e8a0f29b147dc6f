// content/reactions.json, row by row: what a volley does to trust and discord where the author wrote no
// effects.

#include <gtest/gtest.h>

#include "tests/support/build.h"

namespace vt {
namespace {

using namespace build;

struct Change {
  int trust = 0;
  int discord = 0;
  bool operator==(const Change&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Change& change) {
  return out << "trust " << change.trust << ", discord " << change.discord;
}

/// What the volley changes from trust `trust` and discord 1.
Change change_by(std::vector<Utterance> says, int trust = 5) {
  Scenario whole = scenario({turn("a", {answer("ja", std::move(says), "slot", std::nullopt)})});
  whole.state.trust = trust;
  whole.state.discord = 1;
  const Script play = script(std::move(whole));
  const State before = play.start_state();
  const State after = play.step(play.start(), 0, before).state;
  EXPECT_EQ(after.variables[variables::importance], before.variables[variables::importance]);
  EXPECT_EQ(after.variables[variables::confidence], before.variables[variables::confidence]);
  return {after.variables[variables::trust] - before.variables[variables::trust],
          after.variables[variables::discord] - before.variables[variables::discord]};
}

TEST(Reactions, confront_costs_two_trust_and_brings_two_discord) {
  EXPECT_EQ(change_by({confront()}), (Change{-2, 2}));
}

TEST(Reactions, persuade_costs_one_trust_and_brings_one_discord) {
  EXPECT_EQ(change_by({persuade()}), (Change{-1, 1}));
}

TEST(Reactions, a_push_brings_no_discord_from_trust_7_on) {
  EXPECT_EQ(change_by({confront()}, 6), (Change{-2, 2}));
  EXPECT_EQ(change_by({confront()}, 7), (Change{-2, 0}));
  EXPECT_EQ(change_by({persuade()}, 6), (Change{-1, 1}));
  EXPECT_EQ(change_by({persuade()}, 7), (Change{-1, 0}));
}

TEST(Reactions, the_worst_push_alone_counts) {
  EXPECT_EQ(change_by({persuade(), confront()}), (Change{-2, 2}));
  EXPECT_EQ(change_by({confront(), persuade()}), (Change{-2, 2}));
  EXPECT_EQ(change_by({persuade(), persuade()}), (Change{-1, 1}));
}

TEST(Reactions, a_push_takes_away_what_the_rest_of_the_volley_would_give) {
  EXPECT_EQ(change_by({affirm(), autonomy(), reflect_deeply(), confront()}), (Change{-2, 2}));
  EXPECT_EQ(change_by({by(Technique::apology, structure()), persuade()}), (Change{-1, 1}));
}

TEST(Reactions, affirm_autonomy_and_accurate_complex_reflections_give_trust) {
  EXPECT_EQ(change_by({affirm()}), (Change{1, 0}));
  EXPECT_EQ(change_by({autonomy()}), (Change{1, -1}));
  EXPECT_EQ(change_by({reflect_deeply()}), (Change{1, -1}));
}

TEST(Reactions, give_at_most_one_trust_and_take_at_most_one_discord_a_volley) {
  EXPECT_EQ(change_by({affirm(), affirm(), autonomy(), reflect_deeply(), reflect_deeply()}), (Change{1, -1}));
}

TEST(Reactions, accurate_reflections_apologies_and_shifts_of_focus_lower_discord) {
  EXPECT_EQ(change_by({reflect()}), (Change{0, -1}));
  EXPECT_EQ(change_by({by(Technique::apology, structure())}), (Change{0, -1}));
  EXPECT_EQ(change_by({by(Technique::shift_focus, ask())}), (Change{0, -1}));
}

TEST(Reactions, an_inaccurate_reflection_brings_nothing) {
  EXPECT_EQ(change_by({inaccurate(reflect())}), (Change{0, 0}));
  EXPECT_EQ(change_by({inaccurate(reflect_deeply())}), (Change{0, 0}));
}

TEST(Reactions, nothing_else_moves_trust_or_discord) {
  for (const Utterance& utterance :
       {structure(), inform(), ask(), ask_closed(), seek(), persuade_with_permission(),
        by(Technique::summary, structure()), by(Technique::planning, ask())})
    EXPECT_EQ(change_by({utterance}), (Change{0, 0})) << name_of(utterance.code);
}

TEST(Reactions, read_an_uncertain_utterance_as_its_lower_code) {
  EXPECT_EQ(change_by({unsure(confront())}), (Change{0, 0}));
  EXPECT_EQ(change_by({unsure(persuade())}), (Change{0, 0}));
  EXPECT_EQ(change_by({unsure(affirm())}), (Change{0, 0}));
  EXPECT_EQ(change_by({unsure(autonomy())}), (Change{0, 0})) << "counts as seeking collaboration";
  EXPECT_EQ(change_by({unsure(reflect_deeply())}), (Change{0, -1})) << "counts as a simple reflection";
}

TEST(Reactions, persuasion_beside_persuasion_with_permission_is_no_push) {
  EXPECT_EQ(change_by({persuade(), persuade_with_permission()}), (Change{0, 0}))
      << "folded, it is not in the volley";
  EXPECT_EQ(change_by({persuade_with_permission(), confront()}), (Change{-2, 2}));
  EXPECT_EQ(change_by({persuade(), persuade_with_permission(), affirm()}), (Change{1, 0}));
}

TEST(Reactions, clamp_like_any_effect) {
  EXPECT_EQ(change_by({confront()}, 1), (Change{-1, 2}));
  EXPECT_EQ(change_by({affirm()}, 10), (Change{0, 0}));
}

TEST(ReactionTable, that_is_damaged_is_a_problem_and_not_a_guess) {
  for (const std::string text :
       {"", "{", "[]", "{\"format\": 1}", "{\"format\": 2, \"pushes\": [], \"gentle\": []}",
        "{\"format\": 1, \"pushes\": [{\"code\": \"shout\", \"trust\": 1, \"discord\": 0}],"
        " \"gentle\": []}"}) {
    const Result<Reactions> table = read_reactions(text, "reactions.json");
    ASSERT_FALSE(table.ok()) << text;
    EXPECT_EQ(table.problem().message.key, "content.broken");
  }
}

}  // namespace
}  // namespace vt
