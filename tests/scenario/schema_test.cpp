// The published JSON Schemas against an implementation that is not ours: they are schemas of draft-07, they
// take what reading takes and refuse what it refuses.

#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "engine/scenario/folder.h"
#include "engine/scenario/rules.h"
#include "tests/scenario/samples.h"
#include "tests/support/arbitrary_json.h"
#include "tests/support/disk_files.h"

namespace vt {
namespace {

using tests::must_read;

const std::string cases = std::string(VT_TESTS_DIR) + "/cases";

/// A schema that is ready to judge.
class Judge {
 public:
  explicit Judge(const std::string& schema_text) {
    const auto parsed = nlohmann::json::parse(schema_text);
    const valijson::adapters::NlohmannJsonAdapter adapter(parsed);
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(adapter, schema_);
  }

  [[nodiscard]] bool accepts(const std::string& text) const {
    const auto parsed = nlohmann::json::parse(text);
    valijson::Validator validator;
    return validator.validate(schema_, valijson::adapters::NlohmannJsonAdapter(parsed), nullptr);
  }

 private:
  valijson::Schema schema_;
};

const Judge& scenario_judge() {
  static const Judge judge(json::write(scenario_schema()));
  return judge;
}
const Judge& translation_judge() {
  static const Judge judge(json::write(translation_schema()));
  return judge;
}
const Judge& play_judge() {
  static const Judge judge(json::write(play_schema()));
  return judge;
}

/// f(kind of example, code, folder) for every example of every rule.
template <class F>
void for_each_example(F&& f) {
  const tests::DiskFiles files;
  for (const LintRule& rule : reading_rules()) {
    for (const std::string which : {"good", "bad"}) {
      const std::string outer = cases + "/lint/" + std::string(rule.code) + "/" + which;
      for (const std::string& name : files.list(outer))
        if (files.is_folder(outer + "/" + name)) f(which, rule.code, outer + "/" + name);
    }
  }
}

TEST(schemas, are_understood_as_draft_07_by_another_implementation) {
  EXPECT_FALSE(scenario_judge().accepts("{}"));
  EXPECT_FALSE(translation_judge().accepts("{}"));
  EXPECT_FALSE(play_judge().accepts("{}"));
  EXPECT_THROW(Judge(R"({"type": "text"})"), std::runtime_error);  // the judge judges
}

TEST(schemas, state_their_draft_and_their_name) {
  for (const json::Value& schema : {scenario_schema(), translation_schema(), play_schema()}) {
    EXPECT_EQ(schema.find("$schema")->text, "http://json-schema.org/draft-07/schema#");
    EXPECT_FALSE(schema.find("title")->text.empty());
  }
}

TEST(schemas, accept_every_good_example) {
  const tests::DiskFiles files;
  int scenarios = 0;
  int others = 0;
  for_each_example([&](const std::string& which, std::string_view, const std::string& folder) {
    if (which != "good") return;
    EXPECT_TRUE(scenario_judge().accepts(must_read(folder + "/scenario.json"))) << folder;
    ++scenarios;
    for (const std::string& name : files.list(folder)) {
      if (name.rfind("text.", 0) != 0) continue;
      EXPECT_TRUE(translation_judge().accepts(must_read(folder + "/" + name))) << folder;
      ++others;
    }
    for (const std::string& name : files.list(folder + "/plays")) {
      EXPECT_TRUE(play_judge().accepts(must_read(folder + "/plays/" + name))) << folder;
      ++others;
    }
  });
  EXPECT_EQ(scenarios, static_cast<int>(reading_rules().size()));
  EXPECT_GE(others, 8);
}

TEST(schemas, reject_every_bad_example_of_shape) {
  const std::set<std::string_view> of_shape{"VT0002", "VT0003", "VT0004", "VT0005", "VT0006",
                                            "VT0007", "VT0008", "VT0009", "VT0011"};
  std::set<std::string_view> rejected;
  for_each_example([&](const std::string& which, std::string_view code, const std::string& folder) {
    if (which != "bad" || of_shape.count(code) == 0) return;
    EXPECT_FALSE(scenario_judge().accepts(must_read(folder + "/scenario.json"))) << folder;
    rejected.insert(code);
  });
  EXPECT_EQ(rejected, of_shape);
}

/// Every value in the tree, the root left out.
void collect(json::Value& value, std::vector<json::Value*>& out) {
  for (json::Value& item : value.items) {
    out.push_back(&item);
    collect(item, out);
  }
}

/// What a hand that slips may leave behind.
rc::Gen<json::Value> slip() {
  const auto parsed = [](const char* text) { return json::parse(text).value; };
  return rc::gen::element(parsed("null"), parsed("true"), parsed("0"), parsed("-1"), parsed("7"),
                          parsed("1000001"), parsed("1.5"), parsed(R"("")"), parsed(R"("dag")"),
                          parsed(R"("Two words")"), parsed(R"("change")"), parsed("[]"), parsed("{}"),
                          parsed(R"(["dag"])"), parsed(R"({"var": "trust", "op": ">=", "value": 3})"),
                          parsed(R"([{"any": [{"not": {"chosen": "binnen.zes"}}]}])"),
                          parsed(R"({"x-own": 1})"), json::string(std::string(121, 'x')));
}

void mutate(json::Value& root) {
  std::vector<json::Value*> values{&root};
  collect(root, values);
  json::Value& victim = **rc::gen::elementOf(values);
  const int way = *rc::gen::inRange(0, 5);
  if (way == 0 && !victim.items.empty()) {  // something is taken away
    const auto at = static_cast<std::ptrdiff_t>(*rc::gen::inRange<std::size_t>(0, victim.items.size()));
    victim.items.erase(victim.items.begin() + at);
    if (victim.kind == json::Kind::object) victim.keys.erase(victim.keys.begin() + at);
  } else if (way == 1 && victim.kind == json::Kind::object) {  // something is added
    const auto key =
        *rc::gen::element<std::string>("x-own", "hint", "when", "once", "talk", "says", "nothing");
    if (victim.find(key) == nullptr) victim.set(key, *slip());
  } else if (way == 2 && victim.kind == json::Kind::array && !victim.items.empty()) {  // too many
    for (int i = 0; i < 13; ++i) victim.add(victim.items.front());
  } else if (&victim != &root) {
    victim = *slip();
  }
}

RC_GTEST_PROP(schemas, judge_a_changed_scenario_as_reading_does, ()) {
  json::Value root = json::parse(tests::small_scenario).value;
  for (int i = *rc::gen::inRange(1, 4); i > 0; --i) mutate(root);
  const json::Value* format = root.find("format");
  const bool is_older = format != nullptr && *format == json::integer(0);
  RC_PRE(!is_older);  // reading migrates it
  const std::string text = json::write(root);
  const bool is_read = read_scenario(text, "scenario.json").scenario.has_value();
  RC_LOG() << text;
  RC_ASSERT(scenario_judge().accepts(text) == is_read);
}

}  // namespace
}  // namespace vt
