// What building one frame of a screen costs us, from ImGui::NewFrame to ImGui::Render, without OpenGL: the
// part of a frame that is the program's own. Everything is as in the window but the screen itself.

#include <benchmark/benchmark.h>

#include "tests/trainer/driven.h"

namespace vt::bench {
namespace {

using testing::Driven;

void build_frames(benchmark::State& state, Driven& driven) {
  while (driven.trainer().work()) driven.settle();
  driven.settle();
  for (auto _ : state) driven.window().frame();
  state.counters["vertices"] = ImGui::GetDrawData()->TotalVtxCount;
}

void frame_of_the_library(benchmark::State& state) {
  Driven driven;
  build_frames(state, driven);
}
BENCHMARK(frame_of_the_library)->Unit(benchmark::kMicrosecond);

/// After so many answers: what was said stays above the answers.
void frame_of_a_conversation(benchmark::State& state) {
  Driven driven;
  driven.go(to::Conversation{"bier-en-ruzie", Mode::practice, false, false});
  for (std::int64_t i = 0; i < state.range(0); ++i) driven.press(Key::digit_1);
  if (driven.screen<ConversationScreen>() == nullptr) state.SkipWithError("no conversation");
  build_frames(state, driven);
}
BENCHMARK(frame_of_a_conversation)->Arg(0)->Arg(6)->Unit(benchmark::kMicrosecond);

void frame_of_a_debrief(benchmark::State& state) {
  auto world = Driven::with(Driven::welcomed());
  const std::string id = world->keep({.play = "slechtste"});
  Driven driven(std::move(world), {});
  driven.go(to::Debrief{id});
  if (driven.screen<DebriefScreen>() == nullptr) state.SkipWithError("no debrief");
  build_frames(state, driven);
}
BENCHMARK(frame_of_a_debrief)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace vt::bench
