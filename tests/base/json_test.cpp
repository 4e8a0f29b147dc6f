#include "engine/base/json.h"

#include <functional>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/support/arbitrary_json.h"

namespace vt::json {
namespace {

using Fault = json::Fault;

/// f(value) for the value and everything in it.
void for_each_value(const Value& value, const std::function<void(const Value&)>& f) {
  f(value);
  for (const Value& item : value.items) for_each_value(item, f);
}

RC_GTEST_PROP(json, what_is_written_is_read_back, ()) {
  const Value value = *tests::arbitrary_json();
  const Parsed pretty = parse(write(value));
  RC_ASSERT(pretty.complete);
  RC_ASSERT(pretty.faults.empty());
  RC_ASSERT(pretty.value == value);
  RC_ASSERT(parse(write_compact(value)).value == value);
}

RC_GTEST_PROP(json, the_canonical_text_of_a_canonical_text_is_itself, ()) {
  const std::string once = write(*tests::arbitrary_json());
  RC_ASSERT(write(parse(once).value) == once);
  RC_ASSERT(once.back() == '\n');
  RC_ASSERT(once.find('\r') == std::string::npos);
}

RC_GTEST_PROP(json, every_value_knows_where_it_stood, ()) {
  const Value written = *tests::arbitrary_json();
  const std::string text = *rc::gen::element(write(written), write_compact(written));
  const Parsed parsed = parse(text);
  for_each_value(parsed.value, [&](const Value& value) {
    const std::string_view here = std::string_view(text).substr(value.at);
    switch (value.kind) {
      case Kind::object: RC_ASSERT(here.front() == '{'); break;
      case Kind::array: RC_ASSERT(here.front() == '['); break;
      default: {
        const std::string leaf = write_compact(value);
        RC_ASSERT(here.substr(0, leaf.size()) == leaf);
      }
    }
  });
}

RC_GTEST_PROP(json, positions_in_any_order_are_those_of_a_fresh_count, ()) {
  const std::string text = *tests::arbitrary_text();
  const auto places = *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 40));
  Positions positions(text);
  for (const std::uint32_t at : places) RC_ASSERT(positions.of(at) == position(text, at));
}

RC_GTEST_PROP(json, no_bytes_make_the_reader_fall_over, (const std::string& bytes)) {
  const Parsed parsed = parse(bytes);
  RC_ASSERT(parsed.complete || !parsed.faults.empty());
  for (const json::Fault& fault : parsed.faults) RC_ASSERT(fault.at <= bytes.size());
}

TEST(json, a_column_counts_characters_and_not_bytes) {
  const std::string text = "{\n  \"é😀\": 5}";
  const Parsed parsed = parse(text);
  ASSERT_TRUE(parsed.complete);
  EXPECT_EQ(position(text, parsed.value.items[0].at), (Position{2, 9}));
  EXPECT_EQ(position(text, 0), (Position{1, 1}));
  EXPECT_EQ(position(text, 1000), (Position{2, 11}));
}

TEST(json, a_syntax_error_points_at_where_it_was_noticed) {
  const std::string text = "{\n  \"a\": 1\n  \"b\": 2\n}";
  const Parsed parsed = parse(text);
  EXPECT_FALSE(parsed.complete);
  ASSERT_EQ(parsed.faults.size(), 1U);
  EXPECT_EQ(parsed.faults[0].kind, Fault::Kind::syntax);
  EXPECT_EQ(position(text, parsed.faults[0].at).line, 3U);
  EXPECT_EQ(parsed.value, Value{});
}

TEST(json, a_key_that_stands_twice_is_told_at_the_second) {
  const std::string text = R"({"a": 1, "b": 2, "a": 3})";
  const Parsed parsed = parse(text);
  EXPECT_TRUE(parsed.complete);
  ASSERT_EQ(parsed.faults.size(), 1U);
  EXPECT_EQ(parsed.faults[0].kind, Fault::Kind::duplicate_key);
  EXPECT_EQ(parsed.faults[0].detail, "a");
  EXPECT_EQ(parsed.faults[0].at, 17U);
  EXPECT_EQ(parsed.value.find("a")->integer, 1);
}

TEST(json, a_key_that_stands_twice_is_told_in_a_large_object_too) {
  std::string text = "{";
  for (int i = 0; i < 200; ++i) text += "\"k" + std::to_string(i) + "\": 0, ";
  text += "\"k7\": 1, \"k150\": 1}";
  const Parsed parsed = parse(text);
  ASSERT_EQ(parsed.faults.size(), 2U);
  EXPECT_EQ(parsed.faults[0].detail, "k7");
  EXPECT_EQ(parsed.faults[1].detail, "k150");
}

TEST(json, the_same_key_in_two_objects_is_nothing_special) {
  EXPECT_TRUE(parse(R"([{"a": 1}, {"a": {"a": 2}}])").faults.empty());
}

TEST(json, a_comment_is_passed_over_and_noticed) {
  const Parsed parsed = parse("{ // why\n \"a\": \"http://x\" /* not this */ }");
  EXPECT_TRUE(parsed.complete);
  ASSERT_EQ(parsed.faults.size(), 1U);
  EXPECT_EQ(parsed.faults[0].kind, Fault::Kind::comment);
  EXPECT_EQ(parsed.faults[0].at, 2U);
}

TEST(json, two_slashes_in_a_text_are_no_comment) {
  EXPECT_TRUE(parse(R"({"a": "http://x", "b\"//": 1})").faults.empty());
}

TEST(json, each_limit_stops_the_reading) {
  const auto first_fault = [](std::string_view text, const Limits& limits) {
    const Parsed parsed = parse(text, limits);
    EXPECT_FALSE(parsed.complete);
    EXPECT_EQ(parsed.faults.size(), 1U);
    return parsed.faults.empty() ? Fault::Kind::syntax : parsed.faults[0].kind;
  };
  EXPECT_EQ(first_fault("[1, 2, 3]", {.bytes = 4}), Fault::Kind::too_large);
  EXPECT_EQ(first_fault("[[[1]]]", {.depth = 2}), Fault::Kind::too_deep);
  EXPECT_EQ(first_fault("[1, 2, 3]", {.values = 3}), Fault::Kind::too_many);
  EXPECT_EQ(first_fault(R"({"a": 1, "b": 2})", {.keys = 1}), Fault::Kind::too_many);
}

TEST(json, a_limit_that_is_just_reached_is_kept) {
  EXPECT_TRUE(parse("[1, 2, 3]", {.bytes = 9, .depth = 1, .values = 4}).complete);
  EXPECT_TRUE(parse(R"({"a": 1, "b": 2})", {.keys = 2}).complete);
}

TEST(json, numbers_that_are_not_whole_stay_as_they_were_written) {
  const Parsed parsed = parse("[1.50, 18446744073709551615, -9223372036854775808, 1e2]");
  ASSERT_TRUE(parsed.complete);
  EXPECT_EQ(parsed.value.items[0].kind, Kind::real);
  EXPECT_EQ(parsed.value.items[0].text, "1.50");
  EXPECT_EQ(parsed.value.items[1].kind, Kind::real);
  EXPECT_EQ(parsed.value.items[1].text, "18446744073709551615");
  EXPECT_EQ(parsed.value.items[2].integer, INT64_MIN);
  EXPECT_EQ(parsed.value.items[3].kind, Kind::real);
}

TEST(json, bytes_that_are_not_utf8_are_a_syntax_error) {
  const Parsed parsed = parse("{\"a\": \"\xC3\x28\"}");
  EXPECT_FALSE(parsed.complete);
  ASSERT_EQ(parsed.faults.size(), 1U);
  EXPECT_EQ(parsed.faults[0].kind, Fault::Kind::syntax);
}

TEST(json, writing_keeps_a_value_on_one_line_up_to_110_columns) {
  const auto longest_line = [](std::size_t length) {
    Value inner = object();
    inner.set("text", string(std::string(length, 'x')));
    Value outer = object();
    outer.set("line", std::move(inner));
    const std::string text = write(outer);
    std::size_t longest = 0;
    for (std::size_t at = 0, end = 0; (end = text.find('\n', at)) != std::string::npos; at = end + 1)
      longest = std::max(longest, end - at);
    return std::pair(longest, std::count(text.begin(), text.end(), '\n'));
  };
  // `  "line": { "text": "…" }` and room for a comma.
  EXPECT_EQ(longest_line(85), std::pair(std::size_t{109}, std::ptrdiff_t{3}));
  EXPECT_EQ(longest_line(86).second, 5);
}

TEST(json, writing_gives_each_of_several_objects_its_own_line) {
  const Parsed parsed =
      parse(R"({"list":[{"a":1},{"b":2}],"one":[{"a":1}],"numbers":[1,2,3],"none":[],"nothing":{}})");
  EXPECT_EQ(write(parsed.value),
            "{\n"
            "  \"list\": [\n"
            "    { \"a\": 1 },\n"
            "    { \"b\": 2 }\n"
            "  ],\n"
            "  \"one\": [ { \"a\": 1 } ],\n"
            "  \"numbers\": [1, 2, 3],\n"
            "  \"none\": [],\n"
            "  \"nothing\": {}\n"
            "}\n");
}

TEST(json, compact_writing_has_no_spaces) {
  EXPECT_EQ(write_compact(parse(R"({ "a": [ 1, { "b": "x y" } ], "c": null })").value),
            R"({"a":[1,{"b":"x y"}],"c":null})");
}

}  // namespace
}  // namespace vt::json
