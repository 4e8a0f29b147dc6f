#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "engine/report/json_report.h"
#include "tests/report/sample.h"

namespace vt {
namespace {

using Json = nlohmann::json;

sample::Wish long_wish() {
  sample::Wish wish;
  wish.steps = sample::long_way();
  return wish;
}

Json report(const sample::Wish& wish = {}) {
  return Json::parse(json_report(sample::feedback(wish), sample::words("nl")));
}

bool is_valid(const Json& value) {
  const Json text = Json::parse(json::write(json_report_schema()));
  valijson::Schema schema;
  valijson::SchemaParser parser;
  parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(text), schema);
  valijson::Validator validator;
  return validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(value), nullptr);
}

TEST(JsonReport, has_the_form_that_its_schema_gives) {
  EXPECT_TRUE(is_valid(report()));
  EXPECT_TRUE(is_valid(report(long_wish())));
  sample::Wish left;
  left.steps = {};
  EXPECT_TRUE(is_valid(report(left)));
}

TEST(JsonReport, the_schema_refuses_what_it_does_not_know) {
  Json wrong = report();
  wrong["grade"] = 7;
  EXPECT_FALSE(is_valid(wrong));
  wrong = report();
  wrong["result"].erase("codes");
  EXPECT_FALSE(is_valid(wrong));
  wrong = report();
  wrong["exchanges"][0]["codes"][0] = "praise";
  EXPECT_FALSE(is_valid(wrong));
}

TEST(JsonReport, every_measure_has_the_counts_behind_it) {
  const Json made = report(long_wish());
  const Json& first = made["result"]["measures"][0];
  EXPECT_EQ(first["name"], "reflections_to_questions");
  EXPECT_EQ(first["part"], 8);
  EXPECT_EQ(first["whole"], 8);
  EXPECT_EQ(first["hundredths"], 100);
  EXPECT_EQ(first["band"], "basis");
  EXPECT_EQ(first["advanced"]["part"], 2);
}

TEST(JsonReport, the_counts_can_be_made_again_from_the_exchanges) {
  const Json made = report(long_wish());
  int reflections = 0;
  int questions = 0;
  for (const Json& exchange : made["exchanges"]) {
    if (exchange.value("safety_step", false)) continue;
    for (const std::string code : exchange["codes"]) {
      reflections += code.rfind("reflection", 0) == 0 ? 1 : 0;
      questions += code.rfind("question", 0) == 0 ? 1 : 0;
    }
  }
  EXPECT_EQ(made["result"]["reflections"], reflections);
  EXPECT_EQ(made["result"]["questions"], questions);
}

TEST(JsonReport, ratings_are_absent_below_ten_coded_answers) {
  EXPECT_FALSE(report()["result"].contains("ratings"));
  EXPECT_EQ(report(long_wish())["result"]["ratings"].size(), 4U);
}

TEST(JsonReport, the_first_attempt_stands_beside_the_result_where_something_was_taken_back) {
  const Json made = report();
  EXPECT_EQ(made["first_attempt"]["codes"]["confront"], 1);
  EXPECT_FALSE(made["result"]["codes"].contains("confront"));
  EXPECT_EQ(made["taken_back"][0]["option"], "etiket");
  EXPECT_FALSE(report(long_wish()).contains("first_attempt"));
}

TEST(JsonReport, the_gate_and_the_final_state_are_told) {
  const Json made = report();
  EXPECT_EQ(made["result"]["safety"], "missed");
  EXPECT_EQ(made["result"]["safety_steps"][0]["due"], true);
  EXPECT_EQ(made["result"]["stage_after"], "preparation");
  EXPECT_EQ(made["result"]["state_before"]["trust"], 4);
  EXPECT_EQ(made["result"]["state_after"]["trust"], 5);
}

TEST(JsonReport, remarks_have_a_key_that_is_the_same_in_every_language) {
  const Feedback feedback = sample::feedback();
  const Json nl = Json::parse(json_report(feedback, sample::words("nl")));
  const Json en = Json::parse(json_report(feedback, sample::words("en")));
  ASSERT_EQ(nl["remarks"].size(), en["remarks"].size());
  for (std::size_t i = 0; i < nl["remarks"].size(); ++i) {
    EXPECT_EQ(nl["remarks"][i]["key"], en["remarks"][i]["key"]);
    EXPECT_NE(nl["remarks"][i]["text"], en["remarks"][i]["text"]);
  }
  EXPECT_EQ(nl["result"], en["result"]);
}

}  // namespace
}  // namespace vt
