#include "engine/analysis/sample.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/base/draw.h"

namespace vt {
namespace {

constexpr double normal_95 = 1.96;

/// Mean and variance in one pass (Welford 1962).
class Running {
 public:
  void add(double value) {
    ++count_;
    const double off = value - mean_;
    mean_ += off / count_;
    squares_ += off * (value - mean_);
  }
  [[nodiscard]] SampledMean mean() const {
    if (count_ < 2) return {count_, mean_, 0};
    const double deviation = std::sqrt(squares_ / (count_ - 1));
    return {count_, mean_, normal_95 * deviation / std::sqrt(count_)};
  }

 private:
  int count_ = 0;
  double mean_ = 0;
  double squares_ = 0;
};

bool goes_on(const SampleSize& size, int plays) {
  return plays < size.plays && (!size.keep_going || size.keep_going(plays));
}

std::optional<double> value_of(SampledMeasure measure, const Scorecard& card) {
  const auto number = [](const auto& value) { return value ? std::optional<double>(*value) : std::nullopt; };
  if (measure == SampledMeasure::rise) return number(card.talk.rise());
  if (!card.ratings) return std::nullopt;
  switch (measure) {
    case SampledMeasure::partnership: return card.ratings->partnership;
    case SampledMeasure::empathy: return card.ratings->empathy;
    case SampledMeasure::cultivating: return number(card.ratings->cultivating);
    case SampledMeasure::softening: return number(card.ratings->softening);
    case SampledMeasure::rise: break;
  }
  return std::nullopt;
}

Fraction value_of(PlayMeasure measure, const Scorecard& card, const JudgedConversation& laid_out) {
  const auto number = [](int n) { return Fraction{n, 1}; };
  const Tally& tally = card.tally;
  switch (measure) {
    case PlayMeasure::opportunity: return {};
    case PlayMeasure::reflections_to_questions: return {tally.reflections(), tally.questions()};
    case PlayMeasure::complex_reflections: return {tally.of(Code::reflection_complex), tally.reflections()};
    case PlayMeasure::open_questions: return {tally.of(Code::question_open), tally.questions()};
    case PlayMeasure::change_talk: return card.talk.all.share_of_change();
    case PlayMeasure::provoked: return number(card.talk.all.provoked);
    case PlayMeasure::discord_raised: return number(card.discord.raised);
    case PlayMeasure::discord_highest: return number(card.discord.highest);
    case PlayMeasure::traps: return number(static_cast<int>(card.traps.size()));
    case PlayMeasure::non_adherent: return number(tally.non_adherent());
    case PlayMeasure::yield: {
      int sum = 0;
      for (const JudgedExchange& exchange : laid_out.exchanges) sum += exchange.yield();
      return number(sum);
    }
    case PlayMeasure::length: return number(static_cast<int>(laid_out.exchanges.size()));
  }
  return {};
}

}  // namespace

Sample sample_of(const Script& script, const Norms& norms, const SampleSize& size) {
  Sample out;
  out.endings.assign(script.place_count(), 0);
  std::array<Running, count_of<SampledMeasure>> running;
  std::array<Running, count_of<PlayMeasure>> measured;
  for (; goes_on(size, out.plays); ++out.plays) {
    const std::uint64_t seed = mixed(size.seed + static_cast<std::uint64_t>(out.plays));
    Session session(script, seed);
    for (std::uint64_t k = 0; session.status() == Session::Status::open; ++k) {
      const auto offered = session.offered();
      session.choose(offered[Draws(seed, 0, k).below(static_cast<std::uint32_t>(offered.size()), 0)]);
    }
    const Conversation conversation = conversation_of(session);
    const JudgedConversation laid_out = judged(script, conversation);
    const Scorecard card = score(script, conversation, laid_out, norms, std::nullopt);
    for (std::size_t i = 0; i < running.size(); ++i)
      if (const auto value = value_of(static_cast<SampledMeasure>(i), card)) running[i].add(*value);
    for (std::size_t i = 0; i < out.measures.size(); ++i) {
      const Fraction value = value_of(static_cast<PlayMeasure>(i), card, laid_out);
      out.measures[i].add(value, 1.0);
      if (value.applies()) measured[i].add(static_cast<double>(value.part) / value.whole);
    }
    out.endings[session.moment().place] += 1;
  }
  for (std::size_t i = 0; i < running.size(); ++i) out.means[i] = running[i].mean();
  for (std::size_t i = 0; i < measured.size(); ++i) out.measure_means[i] = measured[i].mean();
  for (Distribution& measure : out.measures) measure.settle();
  for (double& ending : out.endings) ending /= std::max(out.plays, 1);
  return out;
}

void watch_plays(const Script& script, Watcher& watcher, const SampleSize& size) {
  std::map<std::pair<PlaceIndex, OptionIndex>, int> used;
  for (int plays = 0; goes_on(size, plays); ++plays) {
    Session session(script, mixed(size.seed + static_cast<std::uint64_t>(plays)));
    Play play;
    watcher.arrive(session.moment().place, session.state(), play);
    while (session.status() == Session::Status::open) {
      const PlaceIndex place = session.moment().place;
      const auto offered = session.offered();  // in an order that the seed shuffled, so ties are drawn
      const OptionIndex option =
          *std::min_element(offered.begin(), offered.end(), [&](OptionIndex a, OptionIndex b) {
            return used[{place, a}] < used[{place, b}];
          });
      ++used[{place, option}];
      play.push_back({place, option});
      session.choose(option);
      watcher.arrive(session.moment().place, session.state(), play);
    }
  }
}

}  // namespace vt
