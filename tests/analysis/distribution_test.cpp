// Distributions over all plays of a random answerer, and what bots get, held against the figures of every
// play of thousands of awkward scenarios.

#include "engine/analysis/distribution.h"

#include <numeric>

#include <gtest/gtest.h>

#include "engine/base/text.h"
#include "tests/analysis/oracle_facts.h"
#include "tests/analysis/tried.h"

namespace vt {
namespace {

using tests::OraclePlay;
using tests::Tried;

constexpr std::uint64_t cases = 3000;
constexpr std::size_t most_plays = 150;
constexpr double close = 1e-9;

/// Values in lowest terms with their chances.
using Chances = std::map<std::pair<int, int>, double>;

void add(Chances& chances, const Fraction& value, double chance) {
  if (value.whole == 0) return;
  const int common = std::max(1, std::gcd(value.part, value.whole));
  chances[{value.part / common, value.whole / common}] += chance;
}

void expect_same(const Distribution& found, const Chances& expected) {
  Chances values;
  double before = -1e9;
  for (const Distribution::Value& one : found.values()) {
    const double now = static_cast<double>(one.value.part) / one.value.whole;
    EXPECT_LT(before, now);
    before = now;
    add(values, one.value, one.chance);
  }
  ASSERT_EQ(values.size(), expected.size());
  double sum = 0;
  for (const auto& [value, chance] : expected) {
    ASSERT_EQ(values.count(value), 1U) << value.first << "/" << value.second;
    EXPECT_NEAR(values[value], chance, close) << value.first << "/" << value.second;
    sum += chance;
  }
  EXPECT_NEAR(found.chance(), sum, close);
}

/// What a measure comes to in a play; whole 0 where it does not apply.
Fraction value_of(PlayMeasure measure, const OraclePlay& play, const tests::PlayFacts& facts) {
  switch (measure) {
    case PlayMeasure::opportunity: return {play.used, play.possible};
    case PlayMeasure::reflections_to_questions: return {facts.reflections, facts.questions};
    case PlayMeasure::complex_reflections: return {facts.complex_reflections, facts.reflections};
    case PlayMeasure::open_questions: return {facts.open_questions, facts.questions};
    case PlayMeasure::change_talk: return {facts.talk.change, facts.talk.change + facts.talk.sustain};
    case PlayMeasure::provoked: return {facts.provoked, 1};
    case PlayMeasure::discord_raised: return {facts.discord_raised, 1};
    case PlayMeasure::discord_highest: return {facts.highest_discord, 1};
    case PlayMeasure::traps:
      return {static_cast<int>(facts.authored_traps.size() + facts.pattern_traps.size()), 1};
    case PlayMeasure::non_adherent: return {facts.non_adherent, 1};
    case PlayMeasure::yield: return {play.yield, 1};
    case PlayMeasure::length: return {play.length, 1};
  }
  return {};
}

std::vector<tests::PlayFacts> facts_of_all(const tests::Oracle& oracle) {
  std::vector<tests::PlayFacts> out;
  for (const OraclePlay& play : oracle.plays) out.push_back(facts_of(play));
  return out;
}

std::optional<double> mean_of(const Chances& chances) {
  double sum = 0;
  double total = 0;
  for (const auto& [value, chance] : chances) {
    sum += chance * value.first / value.second;
    total += chance;
  }
  return total > 0 ? std::optional(sum / total) : std::nullopt;
}

double rank_of(const Fraction& value, const Chances& among) {
  double below = 0;
  double total = 0;
  for (const auto& [other, chance] : among) {
    const long left = static_cast<long>(other.first) * value.whole;
    const long right = static_cast<long>(value.part) * other.second;
    below += left < right ? chance : left == right ? chance / 2 : 0;
    total += chance;
  }
  return below / total;
}

void expect_mean(const std::optional<double>& found, const std::optional<double>& expected) {
  ASSERT_EQ(found.has_value(), expected.has_value());
  if (expected) {
    EXPECT_NEAR(*found, *expected, close);
  }
}

struct Measures {
  void look_at(const Tried& tried) {
    const Policy random = tried.policy(Bot::random);
    const auto facts = facts_of_all(tried.oracle);
    for (std::size_t i = 0; i < count_of<PlayMeasure>; ++i) {
      const auto measure = static_cast<PlayMeasure>(i);
      SCOPED_TRACE("seed " + std::to_string(tried.seed) + " " + std::string(name_of(measure)));
      Chances expected;
      for (std::size_t k = 0; k < facts.size(); ++k)
        add(expected, value_of(measure, tried.oracle.plays[k], facts[k]), tried.oracle.plays[k].chance);
      const Distribution found = distribution_of(measure, tried.study->facts, *tried.study->values, random);
      expect_same(found, expected);
      expect_mean(found.mean(), mean_of(expected));
      const Fraction first = value_of(measure, tried.oracle.plays.front(), facts.front());
      if (first.whole > 0) {
        EXPECT_NEAR(found.rank(first).value(), rank_of(first, expected), close);
      }
      varied[measure] += expected.size() > 1 ? 1 : 0;
      const Counter counter = counter_of(measure, tried.study->facts, *tried.study->values);
      if (!is_ratio(measure)) continue;
      const auto share = mean_share(tried.graph(), random, counter);
      expect_mean(share ? std::optional(share->mean) : std::nullopt, mean_of(expected));
    }
  }

  void expect_often() const {
    EXPECT_EQ(varied.size(), count_of<PlayMeasure>);
    for (const auto& [measure, times] : varied) EXPECT_GT(times, 400U) << name_of(measure);
  }

  std::map<PlayMeasure, std::size_t> varied;  // how often plays differ in it
};

struct Courses {
  void look_at(const Tried& tried) {
    SCOPED_TRACE("seed " + std::to_string(tried.seed));
    const Policy random = tried.policy(Bot::random);
    std::array<Chances, 3> thirds;
    std::map<std::string, double> ends;
    int longest = 0;
    for (const OraclePlay& play : tried.oracle.plays) {
      const tests::PlayFacts facts = facts_of(play);
      for (std::size_t third = 0; third < 3; ++third) {
        const tests::TalkLines& talk = facts.thirds[third];
        add(thirds[third], {talk.change, talk.change + talk.sustain}, play.chance);
      }
      ends[play.end] += play.chance;
      longest = std::max(longest, play.length);
    }
    long_plays += longest > 3 ? 1 : 0;
    EXPECT_EQ(longest_play(tried.graph()), static_cast<std::size_t>(longest));
    const auto found = thirds_of(tried.study->facts, random);
    for (std::size_t third = 0; third < 3; ++third) expect_same(found[third], thirds[third]);

    const auto expected = balance_by_exchange(tried.oracle).got_so_far;
    const auto balance = balance_over_exchanges(tried.study->facts, random);
    ASSERT_EQ(balance.size(), expected.size());
    for (std::size_t k = 0; k < balance.size(); ++k) {
      Chances after;
      for (const auto& [value, chance] : expected[k]) add(after, {value, 1}, chance);
      expect_same(balance[k], after);
    }

    std::map<std::string, double> reached;
    for (StateIndex state = 0; state < tried.graph().size(); ++state)
      if (tried.graph().edges(state).empty())
        reached[tried.script.id(tried.graph().place(state))] += tried.study->visits[state];
    ASSERT_EQ(reached.size(), ends.size());
    for (const auto& [end, chance] : ends) EXPECT_NEAR(reached[end], chance, close) << end;
  }

  void expect_often() const { EXPECT_GT(long_plays, 500U); }

  std::size_t long_plays = 0;
};

TEST(distributions, of_every_measure_of_thirds_balance_and_endings_are_those_of_the_plays) {
  Measures measures;
  Courses courses;
  const std::size_t played = tests::for_each_tried(cases, most_plays, [&](const Tried& tried) {
    measures.look_at(tried);
    courses.look_at(tried);
  });
  EXPECT_GT(played, cases / 2);
  measures.expect_often();
  courses.expect_often();
}

// Bots ---------------------------------------------------------------------------------------------------

bool has(const tests::OracleAnswer& answer, std::initializer_list<Code> codes) {
  return std::any_of(codes.begin(), codes.end(), [&](Code code) {
    return std::find(answer.codes.begin(), answer.codes.end(), code) != answer.codes.end();
  });
}

int words_in(const std::string& text, const std::vector<std::string>& list) {
  int out = 0;
  for (const std::string& word : words(text))
    out += static_cast<int>(std::count(list.begin(), list.end(), word));
  return out;
}

/// How much a bot likes an answer beside the others on offer.
int liking(Bot bot, const tests::OracleMoment& moment, const tests::OracleAnswer& answer) {
  const int length = static_cast<int>(code_points(answer.option->text));
  switch (bot) {
    case Bot::random: return 0;
    case Bot::first: return &answer == &moment.offered.front() ? 1 : 0;
    case Bot::longest: return length;
    case Bot::shortest: return -length;
    case Bot::reflect: return has(answer, {Code::reflection_simple, Code::reflection_complex}) ? 1 : 0;
    case Bot::question: return has(answer, {Code::question_open, Code::question_closed}) ? 1 : 0;
    case Bot::affirm: return has(answer, {Code::affirm}) ? 1 : 0;
    case Bot::information: return has(answer, {Code::give_information}) ? 1 : 0;
    case Bot::advice: return has(answer, {Code::persuade, Code::persuade_with_permission}) ? 1 : 0;
    case Bot::warmest: return words_in(answer.option->text, tests::words_to_pick_by().warm);
    case Bot::agree: return words_in(answer.option->text, tests::words_to_pick_by().agree);
    case Bot::greedy: return answer.yield;
    case Bot::best: return -answer.loss;
  }
  return 0;
}

/// How likely it is that the bot plays this play: at each moment it picks among those it likes best.
double chance_of(Bot bot, const OraclePlay& play) {
  double chance = 1;
  for (const tests::OracleExchange& exchange : play.exchanges) {
    const int liked = liking(bot, *exchange.before, *exchange.answer);
    int as_much = 0;
    for (const tests::OracleAnswer& other : exchange.before->offered) {
      const int beside = liking(bot, *exchange.before, other);
      if (beside > liked) return 0;
      if (beside == liked) ++as_much;
    }
    chance /= as_much;
  }
  return chance;
}

TEST(bots, use_what_their_plays_use) {
  std::map<Bot, std::size_t> unlike_random;
  tests::for_each_tried(cases, most_plays, [&](const Tried& tried) {
    for (std::size_t i = 0; i < count_of<Bot>; ++i) {
      const auto bot = static_cast<Bot>(i);
      SCOPED_TRACE("seed " + std::to_string(tried.seed) + " " + std::string(name_of(bot)));
      Chances expected;
      for (const OraclePlay& play : tried.oracle.plays)
        add(expected, {play.used, play.possible}, chance_of(bot, play));
      std::erase_if(expected, [](const auto& one) { return one.second == 0; });
      const auto found = tried.study->mean_of(bot, tried.scenario->locale);
      expect_mean(found, mean_of(expected));
      const auto random = tried.study->mean_of(Bot::random, "");
      unlike_random[bot] += found && random && std::abs(*found - *random) > 0.01 ? 1 : 0;
    }
  });
  for (const auto& [bot, times] : unlike_random) {
    if (bot == Bot::random) continue;
    EXPECT_GT(times, 300U) << name_of(bot);
  }
}

}  // namespace
}  // namespace vt
