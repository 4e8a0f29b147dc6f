// The first page of the report: the gate where it was missed, one strength, one missed chance, one next
// exercise, the trainee's own estimate beside the figure, and the learning goals.

#include "engine/report/html_page.h"
#include "engine/report/numbers.h"
#include "engine/report/tables.h"

namespace vt {
namespace {

void help_list(Page& page, bool urgent_only) {
  const auto list = page.out.inside("ul", {{"class", "help"}});
  for (const HelpLine& line : page.help.lines) {
    if (urgent_only && !line.urgent) continue;
    const auto item = page.out.inside("li");
    page.out.element("strong", line.name.in(page.words.locale()));
    if (const std::string& name = line.name.in(page.words.locale()); name != line.number) {
      page.out.text(" ");
      page.out.element("b", line.number, {{"class", "number"}});
    }
    page.out.text(" (" + hours_of(line, page.words) + "). " + line.about.in(page.words.locale()) + " ");
    page.out.element("a", line.url.substr(line.url.find("//") + 2), {{"href", line.url}});
  }
}

/// The trainee's words at an exchange and what the client made of them.
void own_words(Page& page, std::size_t k) {
  const JudgedExchange& exchange = page.feedback.path.judged.exchanges[k];
  page.out.element("p", page.t("report.card.you_said"), {{"class", "label"}});
  page.out.element("blockquote", exchange.option->text, page.said("trainee"));
  page.out.element("p", page.t("report.card.client_said", {{"name", page.feedback.scenario().client.name}}),
                   {{"class", "label"}});
  page.out.element("blockquote", spoken(exchange.reply), page.said("client"));
}

void link_to_exchange(Page& page, std::size_t k) {
  const auto line = page.out.inside("p", {{"class", "where"}});
  page.out.element("a", page.t("report.card.where", {{"n", number_of(k)}}),
                   {{"href", "#exchange-" + number_of(k)}});
}

void strength_card(Page& page) {
  const Remark* remark = find_remark(page.feedback, Remark::Kind::strength);
  if (remark == nullptr) return;
  const auto card = page.out.inside("article", {{"class", "card strength"}});
  page.out.element("h3", page.t("report.card.strength"));
  page.out.element("p", page.words.text(remark->message), {{"class", "say"}});
  if (!remark->exchange) return;
  own_words(page, *remark->exchange);
  link_to_exchange(page, *remark->exchange);
}

void why(Page& page, const std::string& label, const std::string& text) {
  if (text.empty()) return;
  page.out.element("p", label, {{"class", "label"}});
  page.out.element("p", text, page.said());
}

void missed_card(Page& page) {
  const auto card = page.out.inside("article", {{"class", "card missed"}});
  page.out.element("h3", page.t("report.card.missed"));
  const Remark* remark = find_remark(page.feedback, Remark::Kind::missed_chance);
  if (remark == nullptr || !remark->exchange) {
    page.out.element("p", page.t("report.card.nothing_missed"), {{"class", "say"}});
    return;
  }
  const JudgedExchange& exchange = page.feedback.path.judged.exchanges[*remark->exchange];
  page.out.element("p", page.words.text(remark->message), {{"class", "say"}});
  page.out.element("p", page.t("report.card.you_said"), {{"class", "label"}});
  page.out.element("blockquote", exchange.option->text, page.said("trainee"));
  why(page, page.t("report.card.why_yours"), exchange.option->why);
  const std::vector<const Option*> better = options_of(*exchange.turn, remark->better);
  for (const Option* option : better) {
    page.out.element("p", page.t(better.size() == 1 ? "report.card.better" : "report.card.also_better"),
                     {{"class", "label"}});
    page.out.element("blockquote", option->text, page.said("trainee"));
    why(page, page.t("report.card.why_better"), option->why);
  }
  link_to_exchange(page, *remark->exchange);
}

void exercise_card(Page& page) {
  const Remark* remark = find_remark(page.feedback, Remark::Kind::next_exercise);
  if (remark == nullptr) return;
  const auto card = page.out.inside("article", {{"class", "card exercise"}});
  page.out.element("h3", page.t("report.card.exercise"));
  if (remark->skill) page.out.element("p", named(page.words, "skill", *remark->skill), {{"class", "skill"}});
  page.out.element("p", page.words.text(remark->message), {{"class", "say"}});
}

}  // namespace

void safety_section(Page& page) {
  const Scorecard& card = page.feedback.path.card;
  if (!is_gate_missed(card)) return;
  const Section section(page, "safety", "! " + page.t("report.safety.missed"), "gate");
  page.out.element("p", page.t("report.safety.meaning"), {{"class", "say"}});
  if (const auto& safety = page.feedback.scenario().safety; safety && !safety->reason.empty())
    page.out.element("p", safety->reason, page.said());
  page.out.element("p", page.t("report.safety.steps"), {{"class", "label"}});
  {
    const auto list = page.out.inside("ul");
    for (const SafetyStep* step : missed_steps(card)) page.out.element("li", step->text, page.said());
  }
  page.out.element("p", page.t("report.safety.help"), {{"class", "label"}});
  help_list(page, true);
}

void cards_section(Page& page) {
  const auto cards = page.out.inside("div", {{"class", "cards"}});
  strength_card(page);
  missed_card(page);
  exercise_card(page);
}

void self_rating_section(Page& page) {
  const SelfRating& rating = page.feedback.record.self_rating;
  if (rating == SelfRating{}) return;
  page.out.element("h3", page.t("report.estimate.heading"));
  page.out.element("p", page.t("report.estimate.why"));
  Table table(page, page.t("report.estimate.caption"),
              {page.t("report.estimate.what"), page.t("report.estimate.yours"),
               page.t("report.estimate.figure"), page.t("report.estimate.gap")});
  for (const EstimateRow& row : estimate_rows(page.feedback, page.words))
    table.row({row.name, row.yours, row.counted, row.gap});
}

void goals_section(Page& page) {
  const auto& goals = page.feedback.path.goals;
  if (goals.empty()) return;
  page.out.element("h3", page.t("report.goals.heading"));
  const auto list = page.out.inside("ul", {{"class", "goals"}});
  for (const GoalResult& goal : goals) {
    const bool reached = goal.was_tested() && goal.is_reached();
    const std::string outcome = !goal.was_tested() ? "not_tested" : reached ? "reached" : "not_reached";
    const auto item = page.out.inside("li", {{"class", outcome}});
    page.out.element("strong", page.t("report.goal." + outcome));
    page.out.text(" ");
    page.out.element("span", goal.goal->text, page.said("goal"));
    page.out.text(" ");
    page.out.element("span", goal_reckoning(goal, page.feedback.playable->skills, page.words),
                     {{"class", "count"}});
  }
}

void help_section(Page& page) {
  const Section section(page, "help", page.t("report.help.heading"), "small");
  page.out.element("p", page.t("report.help.intro"));
  help_list(page, false);
  std::string oldest;
  for (const HelpLine& line : page.help.lines)
    if (oldest.empty() || line.checked_on < oldest) oldest = line.checked_on;
  page.out.element("p", page.t("report.help.checked", {{"date", date_of_iso(oldest, page.words)}}));
}

}  // namespace vt
