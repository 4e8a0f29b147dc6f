// How fast the engine reads, plays and judges, beside what the machine could do at most in the same run.
// tests/README.md has the limits and the figures.

#include <cstdlib>

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include "engine/analysis/distribution.h"
#include "engine/analysis/lint.h"
#include "engine/dialogue/log.h"
#include "engine/scenario/read.h"
#include "engine/scoring/scorecard.h"
#include "tests/bench/generate.h"
#include "tests/support/build.h"
#include "tests/support/disk_files.h"
#include "tests/support/random_scenario.h"

namespace vt::bench {
namespace {

constexpr std::size_t large = 1000;       // turns
constexpr std::size_t play_length = 500;  // answers: the longest that a conversation gets
constexpr std::size_t usual_length = 32;
constexpr std::uint32_t walk_seed = 7;

const Scenario& dialogue() {
  static const Scenario scenario = generated_dialogue(large);
  return scenario;
}

const std::string& dialogue_text() {
  static const std::string text = write_scenario(dialogue());
  return text;
}

const Script& dialogue_script() {
  static const Script script(std::make_shared<const Scenario>(dialogue()), build::no_reactions());
  return script;
}

/// A scenario of the size that people write: 40 turns, with everything that the format has.
const Scenario& full_scenario() {
  static const Scenario scenario = random_scenario({.seed = 3, .layers = 20});
  return scenario;
}

/// Adds up the texts of a moment as they are handed out.
std::uint64_t text_bytes(const Script& script, const Session& session) {
  const Moment& moment = session.moment();
  std::uint64_t bytes = 0;
  for (const LineIndex line : moment.lines)
    bytes += std::string_view(script.lines(moment.place)[line].text).size();
  for (const OptionIndex option : session.offered())
    bytes += std::string_view(script.turn(moment.place).options[option].text).size();
  return bytes;
}

/// The offered answer that stands at `number` in source order.
OptionIndex in_source_order(std::span<const OptionIndex> offered, std::uint32_t number) {
  std::uint32_t standing = 0;
  for (const OptionIndex option : offered) standing |= 1U << option;
  for (; number > 0; --number) standing &= standing - 1;
  return static_cast<OptionIndex>(__builtin_ctz(standing));
}

Trace walked(Session& session, std::size_t choices, Walk& chance) {
  Trace trace;
  for (std::size_t i = 0; i < choices; ++i) {
    trace.bytes += text_bytes(session.script(), session);
    const auto offered = session.offered();
    session.choose(in_source_order(offered, chance.next() % static_cast<std::uint32_t>(offered.size())));
  }
  for (std::size_t v = 0; v < 3; ++v) trace.variables[v] = session.state().variables[variables::own + v];
  return trace;
}

/// The engine must take the very walk of the bare array, or its speed means nothing.
void check_walk() {
  const BareDialogue bare(dialogue());
  Walk first(walk_seed);
  Walk second(walk_seed);
  Session session(dialogue_script(), 1);
  if (bare.walk(play_length, first) != walked(session, play_length, second)) std::abort();
}

void count_choices(benchmark::State& state, std::size_t per_round) {
  state.counters["choices/s"] =
      benchmark::Counter(static_cast<double>(per_round), benchmark::Counter::kIsIterationInvariantRate);
}

void count_sessions(benchmark::State& state) {
  state.counters["sessions/s"] = benchmark::Counter(1, benchmark::Counter::kIsIterationInvariantRate);
}

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}

void parse_bare(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(nlohmann::json::parse(dialogue_text()));
  count_bytes(state, dialogue_text().size());
}
BENCHMARK(parse_bare)->Unit(benchmark::kMillisecond);

void read_1000_turns(benchmark::State& state) {
  for (auto _ : state) {
    const ScenarioReading reading = read_scenario(dialogue_text(), "scenario.json");
    if (!reading.is_sound()) std::abort();
  }
  count_bytes(state, dialogue_text().size());
}
BENCHMARK(read_1000_turns)->Unit(benchmark::kMillisecond);

void parse_with_positions(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(json::parse(dialogue_text()));
  count_bytes(state, dialogue_text().size());
}
BENCHMARK(parse_with_positions)->Unit(benchmark::kMillisecond);

void write_1000_turns(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(write_scenario(dialogue()));
  count_bytes(state, dialogue_text().size());
}
BENCHMARK(write_1000_turns)->Unit(benchmark::kMillisecond);

void check_meaning_of_1000_turns(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(check_meaning(dialogue()));
}
BENCHMARK(check_meaning_of_1000_turns)->Unit(benchmark::kMillisecond);

void check_meaning_of_a_full_scenario(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(check_meaning(full_scenario()));
}
BENCHMARK(check_meaning_of_a_full_scenario)->Unit(benchmark::kMicrosecond);

void make_script_of_1000_turns(benchmark::State& state) {
  const auto shared = std::make_shared<const Scenario>(dialogue());
  for (auto _ : state) benchmark::DoNotOptimize(Script(shared, build::no_reactions()));
}
BENCHMARK(make_script_of_1000_turns)->Unit(benchmark::kMillisecond);

void random_play_bare(benchmark::State& state) {
  const BareDialogue bare(dialogue());
  Walk chance(walk_seed);
  for (auto _ : state) benchmark::DoNotOptimize(bare.walk(play_length, chance));
  count_choices(state, play_length);
}
BENCHMARK(random_play_bare);

void random_play(benchmark::State& state) {
  check_walk();
  Walk chance(walk_seed);
  for (auto _ : state) {
    Session session(dialogue_script(), 1);
    benchmark::DoNotOptimize(walked(session, play_length, chance));
    benchmark::DoNotOptimize(session.events().data());
  }
  count_choices(state, play_length);
}
BENCHMARK(random_play);

void sessions_of_32_bare(benchmark::State& state) {
  const BareDialogue bare(dialogue());
  Walk chance(walk_seed);
  for (auto _ : state) benchmark::DoNotOptimize(bare.walk(usual_length, chance));
  count_sessions(state);
}
BENCHMARK(sessions_of_32_bare);

void sessions_of_32(benchmark::State& state) {
  Walk chance(walk_seed);
  for (auto _ : state) {
    Session session(dialogue_script(), 1);
    benchmark::DoNotOptimize(walked(session, usual_length, chance));
  }
  count_sessions(state);
}
BENCHMARK(sessions_of_32);

Session usual_session() {
  Session session(dialogue_script(), 1);
  Walk chance(walk_seed);
  walked(session, usual_length, chance);
  return session;
}

void write_log(benchmark::State& state) {
  const Session session = usual_session();
  for (auto _ : state) benchmark::DoNotOptimize(log_of(session));
}
BENCHMARK(write_log)->Unit(benchmark::kMicrosecond);

void replay_32_answers(benchmark::State& state) {
  const Log log = log_of(usual_session());
  for (auto _ : state) {
    const Result<Session> session = replay(log, dialogue_script());
    if (!session.ok()) std::abort();
  }
}
BENCHMARK(replay_32_answers)->Unit(benchmark::kMicrosecond);

void rewind_32_answers(benchmark::State& state) {
  const Session session = usual_session();
  for (auto _ : state) {
    Session again = session;
    again.rewind(usual_length - 1);
    benchmark::DoNotOptimize(again.state());
  }
}
BENCHMARK(rewind_32_answers)->Unit(benchmark::kMicrosecond);

void score_32_answers(benchmark::State& state) {
  const Session session = usual_session();
  for (auto _ : state)
    benchmark::DoNotOptimize(score(dialogue_script(), conversation_of(session), build::norms()));
}
BENCHMARK(score_32_answers)->Unit(benchmark::kMicrosecond);

/// What is explored: the whole of a scenario, and everything that its study needs.
class Subject {
 public:
  explicit Subject(Scenario scenario)
      : languages_{{scenario, {}}},
        script_(std::make_shared<const Scenario>(std::move(scenario)), build::reactions()) {}

  [[nodiscard]] const Script& script() const { return script_; }
  [[nodiscard]] const std::vector<Spoken>& languages() const { return languages_; }
  [[nodiscard]] std::size_t explore_and_lint() const {
    const Study study(script_, languages_, {build::norms(), skills_});
    return lint(study, {}).size();
  }

 private:
  std::vector<Spoken> languages_;
  Script script_;
  SkillTable skills_ = read_skills(build::content_file("skills.json"), "skills.json").value();
};

void count_states(benchmark::State& state, const StateGraph& graph) {
  state.counters["states"] = static_cast<double>(graph.size());
  state.counters["expansions/s"] =
      benchmark::Counter(static_cast<double>(graph.size()), benchmark::Counter::kIsIterationInvariantRate);
  state.counters["answers/s"] = benchmark::Counter(static_cast<double>(graph.edge_count()),
                                                   benchmark::Counter::kIsIterationInvariantRate);
  state.counters["bytes/state"] = graph.bytes_per_state();
}

/// Turns and live variables. A full scenario has 45 turns, the four variables live, 15 exchanges.
Scenario generated(const benchmark::State& state) {
  return generated_conversation(static_cast<std::size_t>(state.range(0)),
                                static_cast<std::uint32_t>(state.range(1)));
}

/// The search alone, over growing scenarios: cost must grow with the states and no faster.
void explore(benchmark::State& state) {
  const Subject subject(generated(state));
  for (auto _ : state) benchmark::DoNotOptimize(StateGraph(subject.script()).size());
  count_states(state, StateGraph(subject.script()));
}
BENCHMARK(explore)->Args({45, 4})->Args({90, 4})->Args({180, 4})->Args({360, 4})->Args({1000, 3})->Unit(
    benchmark::kMillisecond);

void explore_score_and_lint(benchmark::State& state) {
  const Subject subject(generated(state));
  for (auto _ : state) benchmark::DoNotOptimize(subject.explore_and_lint());
  count_states(state, StateGraph(subject.script()));
}
BENCHMARK(explore_score_and_lint)
    ->Args({45, 4})
    ->Args({90, 4})
    ->Args({1000, 2})
    ->Args({1000, 3})
    ->Unit(benchmark::kMillisecond);

void check_a_shipped_scenario(benchmark::State& state, const char* id) {
  const std::string folder = std::string(VT_TESTS_DIR) + "/../scenarios/" + id;
  const Subject subject(
      *read_scenario(tests::must_read(folder + "/scenario.json"), "scenario.json").scenario);
  for (auto _ : state) benchmark::DoNotOptimize(subject.explore_and_lint());
  count_states(state, StateGraph(subject.script()));
}
BENCHMARK_CAPTURE(check_a_shipped_scenario, bier_en_ruzie, "bier-en-ruzie")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check_a_shipped_scenario, flessen_op_tafel, "flessen-op-tafel")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check_a_shipped_scenario, vandaag_stop_ik, "vandaag-stop-ik")
    ->Unit(benchmark::kMillisecond);

void random_distribution_of_opportunity(benchmark::State& state) {
  const Subject subject(*read_scenario(tests::must_read(std::string(VT_TESTS_DIR) +
                                                        "/../scenarios/vandaag-stop-ik/scenario.json"),
                                       "scenario.json")
                             .scenario);
  const StateGraph graph(subject.script());
  const PlayFacts facts(graph);
  const Values values(graph);
  const Policy random(Bot::random, subject.script().scenario(), {}, graph, values);
  std::size_t bytes = 0;
  for (auto _ : state) bytes = distribution_of(PlayMeasure::opportunity, facts, values, random).peak_bytes;
  state.counters["pair bytes"] = static_cast<double>(bytes);
}
BENCHMARK(random_distribution_of_opportunity)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace vt::bench

BENCHMARK_MAIN();
