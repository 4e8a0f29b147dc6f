#include "engine/scenario/play_file.h"

#include "engine/scenario/file_shape.h"
#include "engine/scenario/format.h"

namespace vt {

namespace {
constexpr Rule count{.max = 10'000};
}  // namespace

template <class F>
void fields(F& f, const Expectation* /*of*/) {
  f("ending", &Expectation::ending, optional_slug);
  f("stage_after", &Expectation::stage_after);
  f("safety", &Expectation::safety);
  f("state", &Expectation::state, {.max = 16, .pattern = &patterns::slug});
  f("change_talk", &Expectation::change_talk, count);
  f("sustain_talk", &Expectation::sustain_talk, count);
  f("provoked", &Expectation::provoked, count);
  f("reflections", &Expectation::reflections, count);
  f("questions", &Expectation::questions, count);
  f("adherent", &Expectation::adherent, count);
  f("non_adherent", &Expectation::non_adherent, count);
  f("traps", &Expectation::traps, {.max = limits::list});
}

template <class F>
void fields(F& f, const AuthorPlay* /*of*/) {
  f("format", &AuthorPlay::format, {.required = true, .min = 1, .max = scenario_format});
  f("scenario", &AuthorPlay::scenario, required_slug);
  f("name", &AuthorPlay::name, {.required = true, .min = 1, .max = limits::title});
  f("kind", &AuthorPlay::kind, {.required = true});
  f("choices", &AuthorPlay::choices,
    {.required = true, .min = 1, .max = 500, .pattern = &patterns::option_path});
  f("expect", &AuthorPlay::expect);
}

namespace {

const Shape& play_shape() {
  static const Shape shape = shape_of<AuthorPlay>();
  return shape;
}

}  // namespace

PlayReading read_play(std::string_view text, const std::string& file) {
  ShapedFile shaped = read_shape(text, file, play_shape(), scenario_format);
  PlayReading out;
  out.findings = std::move(shaped.findings);
  if (!shaped.is_shaped) return out;
  decode(shaped.root, out.play.emplace());
  Expectation expected = out.play->expect;
  expected.extras.clear();  // a remark is no expectation
  if (expected == Expectation{}) {
    FindingList list(file, text, &shaped.root);
    list.add(rules::play_without_expectation, {}, {}, {{"play", out.play->name}}, "expect");
    for (Finding& finding : list.take()) out.findings.push_back(std::move(finding));
  }
  return out;
}

std::string write_play(const AuthorPlay& play) {
  return json::write(encode(play));
}

json::Value play_schema() {
  return schema(play_shape(), "Verandertaal author's play, format 1");
}

}  // namespace vt
