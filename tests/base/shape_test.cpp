#include "engine/base/shape.h"

#include <regex>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engine/base/fields.h"

namespace vt {
namespace {

enum class Weather : std::uint8_t { dry, wet };

}  // namespace

template <>
inline constexpr auto names<Weather> = spellings({"dry", "wet"});

namespace {

struct Walk {
  std::string id;
  std::string note;
  int steps = 1;
  bool alone = false;
  Weather weather = Weather::dry;
  std::optional<int> hours;
  std::vector<std::string> with;
  std::vector<std::pair<std::string, std::int32_t>> found;
  Extras extras;
  bool operator==(const Walk&) const = default;
};

template <class F>
void fields(F& f, const Walk* /*of*/) {
  f("id", &Walk::id,
    {.required = true, .min = 1, .max = 40, .pattern = &patterns::slug, .doc = "what it is called"});
  f("note", &Walk::note, {.max = 5});
  f("steps", &Walk::steps, {.min = 1, .max = 10});
  f("alone", &Walk::alone);
  f("weather", &Walk::weather);
  f("hours", &Walk::hours, {.min = 0, .max = 24});
  f("with", &Walk::with, {.max = 2, .pattern = &patterns::slug});
  f("found", &Walk::found, {.max = 2, .pattern = &patterns::slug});
}

using Kind = ShapeFault::Kind;

std::vector<ShapeFault> faults_of(std::string_view text) {
  const json::Parsed parsed = json::parse(text);
  EXPECT_TRUE(parsed.complete) << text;
  return check(parsed.value, shape_of<Walk>());
}

ShapeFault only_fault(std::string_view text) {
  const auto faults = faults_of(text);
  EXPECT_EQ(faults.size(), 1U) << text;
  return faults.empty() ? ShapeFault{} : faults.front();
}

TEST(shape, what_fits_has_no_faults) {
  EXPECT_TRUE(faults_of(R"({"id": "dijk"})").empty());
  EXPECT_TRUE(faults_of(R"({"id": "dijk", "note": "mooi!", "steps": 10, "alone": true, "weather": "wet",
                           "hours": 0, "with": ["jan"], "found": {"veer": -1}})")
                  .empty());
}

TEST(shape, each_way_to_depart_from_it_has_its_kind) {
  EXPECT_EQ(only_fault(R"({})").kind, Kind::missing_key);
  EXPECT_EQ(only_fault(R"({"id": "a", "step": 2})").kind, Kind::unknown_key);
  EXPECT_EQ(only_fault(R"({"id": "a", "steps": "2"})").kind, Kind::wrong_type);
  EXPECT_EQ(only_fault(R"({"id": "a", "steps": 2.5})").kind, Kind::wrong_type);
  EXPECT_EQ(only_fault(R"({"id": "a", "alone": 1})").kind, Kind::wrong_type);
  EXPECT_EQ(only_fault(R"({"id": "a", "hours": null})").kind, Kind::wrong_type);
  EXPECT_EQ(only_fault(R"({"id": "a", "weather": "foggy"})").kind, Kind::not_a_choice);
  EXPECT_EQ(only_fault(R"({"id": "a", "steps": 0})").kind, Kind::out_of_range);
  EXPECT_EQ(only_fault(R"({"id": "a", "hours": 25})").kind, Kind::out_of_range);
  EXPECT_EQ(only_fault(R"({"id": ""})").kind, Kind::empty_text);
  EXPECT_EQ(only_fault(R"({"id": "a", "note": "éééééé"})").kind, Kind::text_too_long);
  EXPECT_EQ(only_fault(R"({"id": "a", "with": ["b", "c", "d"]})").kind, Kind::too_many);
  EXPECT_EQ(only_fault(R"({"id": "A b"})").kind, Kind::bad_form);
  EXPECT_EQ(only_fault(R"({"id": "a", "found": {"Veer": 1}})").kind, Kind::bad_form);
  EXPECT_EQ(only_fault(R"({"id": "a", "with": [""]})").kind, Kind::empty_text);
}

TEST(shape, a_number_under_a_free_name_stays_where_sums_cannot_overflow) {
  EXPECT_EQ(only_fault(R"({"id": "a", "found": {"veer": 4294967297}})").kind, Kind::out_of_range);
  EXPECT_TRUE(faults_of(R"({"id": "a", "found": {"veer": -1000000}})").empty());
}

TEST(shape, a_text_that_is_there_but_too_short_breaks_its_form) {
  const Shape hash{.kind = Shape::Kind::text, .min = 8, .max = 8, .pattern = &patterns::hash8};
  EXPECT_EQ(check(json::string("12ab"), hash).front().kind, Kind::bad_form);
  EXPECT_EQ(check(json::string(""), hash).front().kind, Kind::empty_text);
}

TEST(shape, a_fault_names_its_place_and_what_was_expected) {
  const ShapeFault fault = only_fault(R"({"id": "a", "with": ["b", "C"]})");
  EXPECT_EQ(fault.path, (std::vector<std::string>{"with", "1"}));
  EXPECT_EQ(fault.at, 26U);
  EXPECT_EQ(fault.expected, "slug");
  EXPECT_EQ(fault.found, "C");
  EXPECT_EQ(only_fault(R"({"id": "a", "weather": "foggy"})").expected, "dry, wet");
  EXPECT_EQ(only_fault(R"({"id": "a", "steps": 11})").expected, "1..10");
}

TEST(shape, faults_come_in_the_order_of_the_text) {
  const auto faults = faults_of(R"({"steps": 0, "id": "", "x": 1, "note": 2})");
  ASSERT_EQ(faults.size(), 4U);
  for (std::size_t i = 1; i < faults.size(); ++i) EXPECT_LE(faults[i - 1].at, faults[i].at);
}

TEST(shape, more_faults_than_anyone_mends_are_not_listed) {
  std::string text = R"({"id": "a", "with": [0)";
  for (int i = 0; i < 5000; ++i) text += ",0";
  EXPECT_EQ(faults_of(text + "]}").size(), 1000U);
}

TEST(shape, keys_of_ones_own_are_welcome) {
  EXPECT_TRUE(faults_of(R"({"id": "a", "x-mine": {"anything": [1.5, null]}})").empty());
}

TEST(shape, reading_and_writing_keep_everything) {
  const std::string text =
      R"({"id":"a","steps":3,"hours":0,"with":["b"],"found":{"z":1,"a":-2},"x-mine":[1.5,null]})";
  Walk walk;
  decode(json::parse(text).value, walk);
  EXPECT_EQ(walk.steps, 3);
  EXPECT_EQ(walk.hours, 0);
  EXPECT_EQ(walk.found.front().first, "z");
  EXPECT_EQ(json::write_compact(encode(walk)), text);
}

TEST(shape, what_equals_the_default_is_left_out_unless_it_is_required) {
  EXPECT_EQ(json::write_compact(encode(Walk{})), R"({"id":""})");
}

TEST(shape, the_schema_says_the_same) {
  const json::Value made = schema(shape_of<Walk>(), "walk");
  const json::Value* properties = made.find("properties");
  ASSERT_NE(properties, nullptr);
  EXPECT_EQ(json::write_compact(*properties->find("steps")),
            R"({"type":"integer","minimum":1,"maximum":10})");
  EXPECT_EQ(json::write_compact(*properties->find("weather")), R"({"enum":["dry","wet"]})");
  EXPECT_EQ(json::write_compact(*made.find("required")), R"(["id"])");
  EXPECT_EQ(properties->find("id")->find("description")->text, "what it is called");
}

/// Text from the characters by which the patterns differ, so that near misses are common.
rc::Gen<std::string> near_pattern() {
  return rc::gen::oneOf(
      rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab0-._/ACf9 "))),
      rc::gen::element<std::string>(
          "nl", "nl-BE", "nl-be", "NL", "1.0.0", "1..0", "1.0", "0123abcd", "0123abcg", "a.b", "a.b.c",
          "a.b.c.d", "a..b", "a.", ".a", "a/b", "a/../b", "/a", "c1.wav", "scenario.change_goal", "_a.b",
          std::string(40, 'a'), std::string(41, 'a'), std::string(64, 'f'), std::string(65, 'f')));
}

RC_GTEST_PROP(patterns, the_function_and_the_expression_of_each_agree, ()) {
  const std::string text = *near_pattern();
  for (const Pattern* pattern :
       {&patterns::slug, &patterns::option_path, &patterns::text_path, &patterns::locale, &patterns::hash8,
        &patterns::hash64, &patterns::version, &patterns::file_name}) {
    const bool by_expression = std::regex_match(text, std::regex(std::string(pattern->regex)));
    RC_LOG() << pattern->name << " of " << text;
    RC_ASSERT(pattern->matches(text) == by_expression);
  }
}

TEST(patterns, a_file_name_cannot_leave_its_folder) {
  for (const char* outside :
       {"/etc/passwd", "../x", "a/../../x", "a//b", ".hidden", "a/.hidden", "C:x", "a\\b", ""})
    EXPECT_FALSE(patterns::file_name.matches(outside)) << outside;
  for (const char* inside : {"c1.wav", "opening/c1.ogg", "a-b_c.1.wav"})
    EXPECT_TRUE(patterns::file_name.matches(inside)) << inside;
}

}  // namespace
}  // namespace vt
