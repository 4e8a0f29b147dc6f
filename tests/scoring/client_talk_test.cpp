// Block B: what the client said, whose doing it was, thirds, discord; and the yield of an exchange.

#include "engine/scoring/client_talk.h"

#include <gtest/gtest.h>

#include "tests/support/build.h"

namespace vt {
namespace {

using namespace build;

/// How a reply line counts after this volley.
Credit credit(std::vector<Utterance> says, Line reply) {
  return conversation({{std::move(says), {std::move(reply)}}}).judged.exchanges.at(0).reply.at(0).credit;
}

TEST(ChangeTalkLine, is_evoked_unless_the_volley_pushed) {
  EXPECT_EQ(credit({ask()}, change_talk()), Credit::evoked);
  EXPECT_EQ(credit({ask(Direction::sustain)}, change_talk()), Credit::evoked);
  EXPECT_EQ(credit({structure()}, change_talk()), Credit::evoked);
  EXPECT_EQ(credit({persuade_with_permission()}, change_talk()), Credit::evoked);
}

TEST(ChangeTalkLine, after_a_push_is_agreement) {
  EXPECT_EQ(credit({persuade()}, change_talk()), Credit::agreed);
  EXPECT_EQ(credit({confront()}, change_talk()), Credit::agreed);
  EXPECT_EQ(credit({reflect_deeply(), affirm(), persuade()}, change_talk()), Credit::agreed);
}

TEST(ChangeTalkLine, is_evoked_where_permission_covered_the_persuasion_or_a_rater_would_doubt_it) {
  EXPECT_EQ(credit({persuade(), persuade_with_permission()}, change_talk()), Credit::evoked);
  EXPECT_EQ(credit({unsure(persuade())}, change_talk()), Credit::evoked);
}

TEST(SustainTalkLine, is_provoked_by_a_push_or_an_utterance_towards_sustain) {
  EXPECT_EQ(credit({persuade()}, sustain_talk()), Credit::provoked);
  EXPECT_EQ(credit({confront()}, sustain_talk()), Credit::provoked);
  EXPECT_EQ(credit({ask(Direction::sustain)}, sustain_talk()), Credit::provoked);
  EXPECT_EQ(credit({reflect(Direction::change), say(Code::none, Direction::sustain)}, sustain_talk()),
            Credit::provoked);
}

TEST(SustainTalkLine, is_nobodys_doing_otherwise) {
  EXPECT_EQ(credit({ask()}, sustain_talk()), Credit::offered);
  EXPECT_EQ(credit({ask(Direction::change)}, sustain_talk()), Credit::offered);
  EXPECT_EQ(credit({reflect(Direction::both)}, sustain_talk()), Credit::offered);
}

TEST(SustainTalkLine, that_is_given_is_never_provoked) {
  EXPECT_EQ(credit({ask(Direction::sustain)}, given(sustain_talk())), Credit::offered);
  EXPECT_EQ(credit({confront()}, given(sustain_talk())), Credit::offered);
}

TEST(OpeningLines, are_neither_evoked_nor_provoked) {
  const Talk talk =
      conversation({{{confront()}}}, {.opening = {change_talk(), sustain_talk(), small_talk()}});
  ASSERT_EQ(talk.judged.opening.size(), 3U);
  EXPECT_EQ(talk.judged.opening[0].credit, Credit::offered);
  EXPECT_EQ(talk.judged.opening[1].credit, Credit::offered);
  EXPECT_EQ(talk.judged.opening[2].credit, Credit::none);
  EXPECT_EQ(talk.card.talk.all.evoked, 0);
  EXPECT_EQ(talk.card.talk.all.provoked, 0);
}

TEST(DiscordLines, are_about_the_relationship_and_count_as_neither) {
  for (const TalkType type : {TalkType::change, TalkType::sustain, TalkType::neutral}) {
    const Talk talk = conversation({{{confront()}, {about_us(type)}}});
    EXPECT_EQ(talk.judged.exchanges[0].reply[0].credit, Credit::none);
    EXPECT_EQ(talk.judged.exchanges[0].reply[0].type(), TalkType::neutral);
    EXPECT_EQ(talk.card.talk.all.change + talk.card.talk.all.sustain, 0);
    EXPECT_EQ(talk.judged.exchanges[0].yield(), 0);
  }
}

TEST(Talk, is_counted_by_kind_and_strength) {
  const Talk talk = conversation({{{ask()}, {change_talk(2, TalkKind::need), change_talk(1, TalkKind::need)}},
                                  {{persuade()}, {sustain_talk(3, TalkKind::ability), change_talk()}}});
  const TalkCount& all = talk.card.talk.all;
  EXPECT_EQ(all.change, 3);
  EXPECT_EQ(all.sustain, 1);
  EXPECT_EQ(all.evoked, 2);
  EXPECT_EQ(all.agreed, 1);
  EXPECT_EQ(all.provoked, 1);
  EXPECT_EQ(all.change_kinds[static_cast<std::size_t>(TalkKind::need)], 2);
  EXPECT_EQ(all.change_kinds[static_cast<std::size_t>(TalkKind::other)], 1);
  EXPECT_EQ(all.sustain_kinds[static_cast<std::size_t>(TalkKind::ability)], 1);
  EXPECT_EQ(all.change_strengths, (std::array<int, 4>{0, 2, 1, 0}));
  EXPECT_EQ(all.sustain_strengths, (std::array<int, 4>{0, 0, 0, 1}));
}

TEST(Talk, share_counts_all_sustain_talk_provoked_or_not) {
  const Talk talk = conversation({{{ask()}, {given(sustain_talk()), change_talk()}},
                                  {{persuade()}, {sustain_talk()}},
                                  {{ask()}, {sustain_talk()}}});
  EXPECT_EQ(talk.card.talk.all.share_of_change(), (Fraction{1, 4}));
  EXPECT_EQ(talk.card.talk.all.provoked, 1) << "shown beside it";
}

TEST(Talk, of_the_opening_counts_in_the_whole_and_in_no_third) {
  const Talk talk = conversation(repeated(3, {ask()}), {.opening = {change_talk(), sustain_talk()}});
  EXPECT_EQ(talk.card.talk.all.share_of_change(), (Fraction{1, 2}));
  for (const TalkCount& third : talk.card.talk.thirds) EXPECT_EQ(third, TalkCount{});
}

TEST(Thirds, put_exchange_k_of_n_in_third_3k_over_n) {
  const auto thirds = [](std::size_t n) {
    std::vector<std::size_t> all;
    for (std::size_t k = 0; k < n; ++k) all.push_back(third_of(k, n));
    return all;
  };
  using Thirds = std::vector<std::size_t>;
  EXPECT_EQ(thirds(1), (Thirds{0}));
  EXPECT_EQ(thirds(2), (Thirds{0, 1}));
  EXPECT_EQ(thirds(3), (Thirds{0, 1, 2}));
  EXPECT_EQ(thirds(4), (Thirds{0, 0, 1, 2}));
  EXPECT_EQ(thirds(5), (Thirds{0, 0, 1, 1, 2}));
  EXPECT_EQ(thirds(7), (Thirds{0, 0, 0, 1, 1, 2, 2}));
}

TEST(Thirds, are_counted_apart) {
  const Talk talk = conversation({{{ask()}, {sustain_talk()}},
                                  {{ask()}, {sustain_talk(), change_talk()}},
                                  {{ask()}, {change_talk(), change_talk(), sustain_talk()}}});
  EXPECT_EQ(talk.card.talk.thirds[0].share_of_change(), (Fraction{0, 1}));
  EXPECT_EQ(talk.card.talk.thirds[1].share_of_change(), (Fraction{1, 2}));
  EXPECT_EQ(talk.card.talk.thirds[2].share_of_change(), (Fraction{2, 3}));
  EXPECT_EQ(talk.card.talk.rise(), std::optional<int>(66)) << "hundredths, rounded towards zero";
}

TEST(Thirds, have_no_rise_where_the_first_or_the_last_has_no_talk) {
  EXPECT_EQ(conversation({{{ask()}, {change_talk()}}, {{ask()}}, {{ask()}}}).card.talk.rise(), std::nullopt);
  EXPECT_EQ(conversation({{{ask()}}, {{ask()}}, {{ask()}, {change_talk()}}}).card.talk.rise(), std::nullopt);
}

TEST(Thirds, can_fall) {
  const Talk talk = conversation(
      {{{ask()}, {change_talk()}}, {{ask()}}, {{ask()}, {sustain_talk(), sustain_talk(), change_talk()}}});
  EXPECT_EQ(talk.card.talk.rise(), std::optional<int>(-66));
}

// Yield

int yield(Said said, Around around = {}) {
  return conversation({std::move(said)}, around).judged.exchanges.at(0).yield();
}

TEST(Yield, adds_the_strength_of_evoked_change_talk) {
  EXPECT_EQ(yield({{ask()}, {change_talk(2), change_talk(3), small_talk()}}), 5);
  EXPECT_EQ(yield({{persuade()}, {change_talk(3)}}), 0) << "agreement earns nothing";
}

TEST(Yield, takes_off_the_strength_of_provoked_sustain_talk) {
  EXPECT_EQ(yield({{ask(Direction::sustain)}, {sustain_talk(2), sustain_talk(1)}}), -3);
  EXPECT_EQ(yield({{ask()}, {sustain_talk(3)}}), 0) << "nobody's doing";
  EXPECT_EQ(yield({{ask(Direction::sustain)}, {given(sustain_talk(3))}}), 0);
}

TEST(Yield, counts_a_missing_strength_as_one) {
  Line plain = change_talk();
  plain.talk = ClientTalk{};
  plain.talk->type = TalkType::change;
  EXPECT_EQ(yield({{ask()}, {plain}}), 1);
}

TEST(Yield, takes_off_twice_the_rise_of_discord_that_was_declared_even_where_it_was_clamped) {
  EXPECT_EQ(yield({{ask()}, {}, add("discord", 1)}), -2);
  EXPECT_EQ(yield({{ask()}, {}, add("discord", 2)}, {.state = {.discord = 2}}), -4)
      << "only one level was left";
  EXPECT_EQ(yield({{ask()}, {}, add("discord", 1)}, {.state = {.discord = 3}}), -2);
}

TEST(Yield, adds_the_fall_of_discord_that_really_was) {
  EXPECT_EQ(yield({{reflect()}, {}, add("discord", -2)}, {.state = {.discord = 3}}), 2);
  EXPECT_EQ(yield({{reflect()}, {}, add("discord", -2)}, {.state = {.discord = 1}}), 1);
  EXPECT_EQ(yield({{reflect()}, {}, add("discord", -2)}), 0) << "there was none";
  EXPECT_EQ(yield({{ask()}, {}, add("discord", -1)}, {.state = {.discord = 1}}), 1) << "any fall is credited";
}

TEST(Yield, adds_the_change_of_trust_that_really_was) {
  EXPECT_EQ(yield({{ask()}, {}, add("trust", 2)}), 2);
  EXPECT_EQ(yield({{ask()}, {}, add("trust", -2)}), -2);
  EXPECT_EQ(yield({{ask()}, {}, add("trust", 5)}, {.state = {.trust = 9}}), 1);
  EXPECT_EQ(yield({{ask()}, {}, add("trust", -5)}, {.state = {.trust = 1}}), -1);
}

TEST(Yield, does_not_read_importance_or_confidence) {
  EXPECT_EQ(yield({{ask()}, {}, add_all({{"importance", 3}, {"confidence", 2}})}), 0);
}

TEST(Yield, adds_it_all_up) {
  EXPECT_EQ(
      yield({{confront()}, {sustain_talk(2), change_talk(1)}, add_all({{"trust", -2}, {"discord", 2}})}), -8);
}

// Discord

/// Volleys that move discord by these amounts; `mends` says whether they can repair.
DiscordReport discord(std::vector<std::pair<int, bool>> moves, int start = 0) {
  std::vector<Said> volleys;
  for (const auto& [amount, mends] : moves)
    volleys.push_back({{mends ? reflect() : ask()}, {}, add("discord", amount)});
  return conversation(volleys, {.state = {.discord = start}}).card.discord;
}

TEST(Discord, is_raised_where_a_level_actually_went_up) {
  EXPECT_EQ(discord({{1, false}, {0, false}, {1, false}}).raised, 2);
  EXPECT_EQ(discord({{2, false}}).raised, 1) << "an event, whatever its size";
  EXPECT_EQ(discord({{1, false}}, 3).raised, 0) << "it was at its highest";
}

TEST(Discord, remembers_its_highest_level) {
  EXPECT_EQ(discord({{2, false}, {-1, true}, {0, false}}).highest, 2);
  EXPECT_EQ(discord({{-1, true}}, 3).highest, 3);
  EXPECT_EQ(discord({{0, false}}).highest, 0);
}

TEST(Discord, is_repaired_by_one_of_the_two_next_exchanges) {
  EXPECT_EQ(discord({{1, false}, {-1, true}}).repaired, 1);
  EXPECT_EQ(discord({{1, false}, {0, false}, {-1, true}}).repaired, 1);
  EXPECT_EQ(discord({{1, false}, {0, false}, {0, false}, {-1, true}}).repaired, 0) << "too late";
}

TEST(Discord, is_repaired_only_by_a_volley_that_can_mend) {
  EXPECT_EQ(discord({{1, false}, {-1, false}}).repaired, 0);
  EXPECT_EQ(discord({{1, false}, {0, true}}).repaired, 0) << "it has to fall";
  for (const Utterance& utterance :
       {reflect(), reflect_deeply(), autonomy(), by(Technique::apology, structure()),
        by(Technique::shift_focus, ask())}) {
    const Talk talk =
        conversation({{{confront()}, {}, add("discord", 1)}, {{utterance}, {}, add("discord", -1)}});
    EXPECT_EQ(talk.card.discord.repaired, 1) << name_of(utterance.code);
  }
}

TEST(Discord, that_never_rose_earns_no_repair) {
  EXPECT_EQ(discord({{-1, true}}, 2), (DiscordReport{0, 0, 2}));
}

TEST(Discord, repair_is_not_put_off_by_a_safety_step) {
  const std::vector<Said> volleys{{{confront()}, {}, add("discord", 1)},
                                  {{ask_closed()}, {}, {}, true},
                                  {{ask()}},
                                  {{reflect()}, {}, add("discord", -1)}};
  EXPECT_EQ(conversation(volleys).card.discord.repaired, 1);
}

TEST(ClientState, is_reported_beside_the_measures_and_never_inside) {
  const std::vector<Said> plain = repeated(12, {reflect()}, {change_talk()});
  std::vector<Said> warm = plain;
  for (Said& said : warm) said.effects = add_all({{"trust", 1}, {"importance", 1}, {"confidence", 1}});
  const Talk first = conversation(plain);
  const Talk second = conversation(warm);
  EXPECT_EQ(first.card.measures, second.card.measures);
  EXPECT_EQ(first.card.ratings, second.card.ratings);
  EXPECT_NE(first.card.final_state, second.card.final_state);
}

}  // namespace
}  // namespace vt
