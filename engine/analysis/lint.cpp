#include "engine/analysis/lint.h"

#include <algorithm>

#include "engine/analysis/rules/all.h"

namespace vt {
namespace {

std::vector<Finding> run(std::span<const StudyRule* const> rules, const Study& study,
                         const Sources& sources) {
  const json::Parsed parsed = json::parse(sources.scenario.bytes);
  FindingList scenario(sources.scenario.file, sources.scenario.bytes,
                       parsed.complete ? &parsed.value : nullptr);
  std::vector<FindingList> translations;
  for (const SourceFile& file : sources.translations) translations.emplace_back(file.file, file.bytes);
  for (const StudyRule* rule : rules) {
    Noted noted(rule->rule, scenario, translations, sources);
    rule->look(study, noted);
  }
  std::vector<Finding> out = scenario.take();
  for (FindingList& translation : translations) {
    const std::vector<Finding> more = translation.take();
    out.insert(out.end(), more.begin(), more.end());
  }
  return out;
}

}  // namespace

std::vector<Finding> lint(const Study& study, const Sources& sources) {
  return run(study_rules(), study, sources);
}

std::vector<Finding> findings_of(const StudyRule& rule, const Study& study, const Sources& sources) {
  const StudyRule* const only = &rule;
  return run({&only, 1}, study, sources);
}

const LintRule* find_any_rule(std::string_view code) {
  const auto rules = study_rules();
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [&](const StudyRule* rule) { return rule->rule.code == code; });
  return found == rules.end() ? find_rule(code) : &(*found)->rule;
}

}  // namespace vt
