#include "engine/report/wording.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/report/numbers.h"

namespace vt {
namespace {

/// Joins what is not empty.
std::string listed(const std::vector<std::string>& parts, std::string_view between) {
  std::vector<std::string> full;
  std::copy_if(parts.begin(), parts.end(), std::back_inserter(full),
               [](const auto& part) { return !part.empty(); });
  return joined(full, between);
}

int credited(const JudgedExchange& exchange, Credit credit) {
  int sum = 0;
  for (const JudgedLine& line : exchange.reply)
    if (line.credit == credit) sum += line.strength();
  return sum;
}

std::string moved(const std::string& key, int before, int after, const Words& words) {
  if (before == after) return {};
  return words.text(key, {{"before", std::to_string(before)}, {"after", std::to_string(after)}});
}

bool is_share(MeasureName name) {
  return name == MeasureName::complex_reflections || name == MeasureName::open_questions ||
         name == MeasureName::change_talk || name == MeasureName::opportunity;
}

bool is_count(SkillMeasure measure) {
  return measure == SkillMeasure::affirmations || measure == SkillMeasure::summaries ||
         measure == SkillMeasure::shared_power;
}

std::string in_unit(MeasureName name, const Fraction& value, const Words& words) {
  return is_share(name) ? percent(value, words) : quotient(value, words);
}

}  // namespace

std::string_view talk_sign(const JudgedLine& line) {
  if (line.line->talk && line.line->talk->discord) return "◆";
  switch (line.type()) {
    case TalkType::change: return "▲";
    case TalkType::sustain: return "▼";
    case TalkType::neutral: break;
  }
  return "●";
}

std::string talk_words(const JudgedLine& line, const Words& words) {
  std::string feeling = line.line->feeling ? words.text("report.feeling") : std::string();
  if (line.line->talk && line.line->talk->discord) return listed({words.text("talk.discord"), feeling}, ", ");
  if (line.type() == TalkType::neutral) return feeling;
  return listed({words.text("report.talk", {{"talk", named(words, "talk", line.type())},
                                            {"kind", named(words, "talk_kind", line.line->talk->kind)},
                                            {"strength", std::to_string(line.strength())}}),
                 named(words, "credit", line.credit), feeling},
                ", ");
}

std::string codes_words(const Volley& volley, const Words& words) {
  if (!volley.is_coded()) return named(words, "code", Code::none);
  std::vector<std::string> parts;
  for (const Code code : volley.codes) parts.push_back(named(words, "code", code));
  return joined(parts, " + ");
}

std::string manner_words(const Option& option, const Words& words) {
  std::vector<std::string> parts;
  const auto add = [&](std::string part) {
    if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(std::move(part));
  };
  for (const Utterance& utterance : option.says)
    if (utterance.direction != Direction::neutral) add(named(words, "direction", utterance.direction));
  for (const Utterance& utterance : option.says) {
    if (utterance.technique) add(named(words, "technique", *utterance.technique));
    if (utterance.accurate == false) add(words.text("report.not_accurate"));
  }
  return joined(parts, ", ");
}

std::string outcome_words(const JudgedExchange& exchange, const Words& words) {
  const auto sum = [&](const std::string& key, Credit credit) {
    const int strength = credited(exchange, credit);
    return strength == 0 ? std::string() : words.text(key, {{"n", std::to_string(strength)}});
  };
  return listed({sum("report.outcome.evoked", Credit::evoked), sum("report.outcome.agreed", Credit::agreed),
                 sum("report.outcome.provoked", Credit::provoked),
                 moved("report.outcome.trust", exchange.trust_before,
                       exchange.trust_before + exchange.trust_change, words),
                 moved("report.outcome.discord", exchange.discord_before, exchange.discord_after, words),
                 words.text("report.outcome.yield", {{"n", signed_number(exchange.yield())}})},
                "; ");
}

std::string_view band_sign(Band band) {
  switch (band) {
    case Band::below: return "○";
    case Band::basis: return "◐";
    case Band::advanced: return "●";
    case Band::no_band: break;
  }
  return "";
}

std::string figure(const Measure& measure, const Words& words) {
  return measure.value.applies() ? in_unit(measure.name, measure.value, words)
                                 : words.text("report.not_applicable");
}

std::string reckoning(const Measure& measure, const Words& words) {
  const std::string name(name_of(measure.name));
  if (!measure.value.applies()) return words.text("report.none." + name);
  return words.text("report.reckoning." + name,
                    {{"part", std::to_string(measure.value.part)},
                     {"whole", std::to_string(measure.value.whole)},
                     {"parts", words.count("report.part." + name, measure.value.part)},
                     {"wholes", words.count("report.whole." + name, measure.value.whole)},
                     {"value", figure(measure, words)}});
}

std::string thresholds(const Norm& norm, const Words& words) {
  return words.text("report.thresholds", {{"basis", in_unit(norm.measure, norm.basis, words)},
                                          {"advanced", in_unit(norm.measure, norm.advanced, words)}});
}

bool is_share(SkillMeasure measure) {
  return !is_count(measure) && measure != SkillMeasure::reflections_to_questions;
}

std::string skill_figure(const Fraction& value, SkillMeasure measure, const Words& words) {
  return is_share(measure) ? percent(value, words) : quotient(value, words);
}

std::string goal_reckoning(const GoalResult& goal, const SkillTable& table, const Words& words) {
  const SkillRow* row = table.find(goal.goal->skill);
  if (row == nullptr) return words.text("report.not_applicable");
  const std::string what = words.text("report.skill_measure." + std::string(name_of(row->measure)));
  if (!goal.was_tested()) return words.text("report.goal.not_asked", {{"what", what}});
  const bool is_ratio = row->measure == SkillMeasure::reflections_to_questions;
  const std::string part = std::to_string(goal.value.part);
  if (is_count(row->measure))
    return words.text(
        "report.goal.count",
        {{"what", what}, {"n", part}, {"needed", skill_figure(goal.at_least, row->measure, words)}});
  return words.text(is_ratio ? "report.goal.ratio" : "report.goal.share",
                    {{"what", what},
                     {"part", part},
                     {"whole", std::to_string(goal.value.whole)},
                     {"value", skill_figure(goal.value, row->measure, words)},
                     {"needed", skill_figure(goal.at_least, row->measure, words)}});
}

std::string rank_words(double rank, const Words& words) {
  return words.text("report.possible.rank", {{"share", percent(static_cast<int>(rank * 100.0), words)}});
}

std::string rise_words(const std::optional<int>& rise, const Words& words) {
  if (!rise) return words.text("report.rise.none");
  return words.text("report.rise", {{"n", signed_number(*rise)}});
}

std::string ending_words(const Feedback& feedback, const Words& words) {
  const Scorecard& card = feedback.path.card;
  if (card.ending != nullptr) return named(words, "ending_kind", card.ending->kind);
  switch (card.status) {
    case Session::Status::stuck: return named(words, "status", RecordStatus::stuck);
    case Session::Status::halted: return named(words, "status", RecordStatus::halted);
    default: return named(words, "status", RecordStatus::open);
  }
}

const Remark* find_remark(const Feedback& feedback, Remark::Kind kind) {
  const auto found = std::find_if(feedback.remarks.begin(), feedback.remarks.end(),
                                  [&](const Remark& remark) { return remark.kind == kind; });
  return found == feedback.remarks.end() ? nullptr : &*found;
}

std::vector<const Option*> options_of(const Turn& turn, const std::vector<std::string>& ids) {
  std::vector<const Option*> out;
  for (const std::string& id : ids)
    if (const Option* option = find_option(turn, id)) out.push_back(option);
  return out;
}

std::string spoken(const std::vector<JudgedLine>& lines) {
  std::vector<std::string> texts;
  for (const JudgedLine& line : lines) texts.push_back(line.line->text);
  return joined(texts, " ");
}

std::string spoken(const std::vector<const Line*>& lines) {
  std::vector<std::string> texts;
  for (const Line* line : lines) texts.push_back(line->text);
  return joined(texts, " ");
}

std::vector<const SafetyStep*> missed_steps(const Scorecard& card) {
  std::vector<const SafetyStep*> out;
  for (const SafetyStepResult& step : card.safety.steps)
    if (step.is_due && !step.is_met) out.push_back(step.step);
  return out;
}

bool is_gate_missed(const Scorecard& card) {
  return card.safety.is_judged && card.safety.outcome() == SafetyOutcome::missed;
}

namespace {

/// A value of a finding as the language writes it: 3.5 as 3,5, "43 %" as 43%, a code by its name.
std::string worded_value(const std::string& name, const std::string& value, const Words& words) {
  for (const char* const kind : {"code", "stage", "bot_name", "trap_name"}) {
    const std::string what(kind);
    const std::string key = what + "." + value;
    if (what.substr(0, what.find('_')) == name && words.has(key)) return words.text(key);
  }
  const auto is_number = [](const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789.") == std::string::npos;
  };
  if (value.size() > 2 && value.substr(value.size() - 2) == " %" &&
      is_number(value.substr(0, value.size() - 2)))
    return percent(std::stoi(value), words);
  std::string out = value;
  if (is_number(value)) std::replace(out.begin(), out.end(), '.', words.decimal_point());
  return out;
}

}  // namespace

std::string finding_sentence(const Finding& finding, const Words& words) {
  Words::Values values;
  for (const auto& [name, value] : finding.values)
    values.emplace_back(name, worded_value(name, value, words));
  return words.text("rule." + std::string(finding.rule), values);
}

}  // namespace vt
