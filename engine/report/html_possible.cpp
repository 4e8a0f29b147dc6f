// Block C on the page: which share of what was possible was used, where the play falls among a random
// answerer's, and the exchanges in which most was left lying.

#include <vector>

#include "engine/report/html_page.h"
#include "engine/report/numbers.h"

namespace vt {
namespace {

void share_used(Page& page) {
  const Measure* measure = page.feedback.path.card.find(MeasureName::opportunity);
  if (measure == nullptr) return;
  const auto line = page.out.inside("p");
  page.out.element("strong", named(page.words, "measure", measure->name) + ": ");
  page.out.text(reckoning(*measure, page.words));
  if (measure->band == Band::no_band) return;
  page.out.text("; " + std::string(band_sign(measure->band)) + " " +
                named(page.words, "band", measure->band));
  if (const Norm* norm = page.feedback.playable->norms.find(measure->name))
    page.out.text(" (" + thresholds(*norm, page.words) + "; " + page.t("report.possible.house") + ")");
}

void one_left(Page& page, const Opportunity& opportunity, std::size_t k) {
  const JudgedExchange& exchange = page.feedback.path.judged.exchanges[k];
  const auto item = page.out.inside("li");
  {
    const auto link = page.out.inside("a", {{"href", "#exchange-" + number_of(k)}});
    page.out.text(page.t("report.transcript.exchange", {{"n", number_of(k)}}));
  }
  page.out.text(": " +
                page.t("report.possible.loss", {{"n", std::to_string(opportunity.losses[k])},
                                                {"most", std::to_string(opportunity.worst_losses[k])}}));
  page.out.element("p", page.t("report.possible.you") + " " + exchange.option->text, page.said());
  for (const Option* better : options_of(*exchange.turn, opportunity.better[k])) {
    page.out.element("p", page.t("report.possible.better") + " " + better->text, page.said());
    if (!better->why.empty()) page.out.element("p", better->why, page.said("aside"));
  }
}

}  // namespace

void possible_section(Page& page) {
  const std::optional<Opportunity>& opportunity = page.feedback.path.card.opportunity;
  if (!opportunity) return;
  const Section section(page, "possible", page.t("report.possible.heading"));
  page.out.element("p", page.t("report.possible.intro"));
  share_used(page);
  if (page.feedback.path.rank) page.out.element("p", rank_words(*page.feedback.path.rank, page.words));
  const std::vector<std::size_t> exchanges = left_lying(page.feedback.path);
  if (exchanges.empty()) {
    page.out.element("p", page.t("report.possible.nothing_left"));
    return;
  }
  page.out.element("h3", page.t("report.possible.left"));
  const auto list = page.out.inside("ol");
  for (const std::size_t k : exchanges) one_left(page, *opportunity, k);
}

}  // namespace vt
