#include "engine/scenario/read.h"

#include <algorithm>

#include "engine/scenario/file_shape.h"
#include "engine/scenario/format.h"
#include "engine/scenario/meaning.h"

namespace vt {
namespace {

const Shape& scenario_shape() {
  static const Shape shape = shape_of<Scenario>();
  return shape;
}

void check_all(const Scenario& scenario, FindingList& out) {
  meaning::check_names(scenario, out);
  meaning::check_flow(scenario, out);
  meaning::check_coding(scenario, out);
  meaning::check_content(scenario, out);
}

void append(std::vector<Finding>& all, std::vector<Finding> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

}  // namespace

bool has_error(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::error; });
}

bool ScenarioReading::is_sound() const {
  return scenario.has_value() && !has_error(findings);
}

ScenarioReading read_scenario(std::string_view text, const std::string& file, const std::string& folder) {
  ShapedFile shaped = read_shape(text, file, scenario_shape(), scenario_format);
  ScenarioReading out;
  out.findings = std::move(shaped.findings);
  if (!shaped.is_shaped) return out;
  decode(shaped.root, out.scenario.emplace());
  FindingList list(file, text, &shaped.root);
  if (!folder.empty() && out.scenario->id != folder)
    list.add(rules::id_is_not_folder, {}, {}, {{"id", out.scenario->id}, {"folder", folder}}, "id");
  check_all(*out.scenario, list);
  append(out.findings, list.take());
  return out;
}

std::vector<Finding> check_meaning(const Scenario& scenario) {
  FindingList list({});
  check_all(scenario, list);
  return list.take();
}

std::string write_scenario(const Scenario& scenario) {
  return json::write(encode(scenario));
}

json::Value scenario_schema() {
  return schema(scenario_shape(), "Verandertaal scenario, format 1");
}

}  // namespace vt
