// Block A on the page: what the trainee did, as counts, as ratios with the counts behind them, and as ratings
// that are an indication and say so.

#include "engine/report/html_page.h"
#include "engine/report/tables.h"

namespace vt {
namespace {

void counts_table(Page& page) {
  Table table(page, page.t("report.counts.caption"),
              {page.t("report.counts.code"), page.t("report.counts.n"), page.t("report.counts.family")},
              "counts");
  const Rows rows = count_rows(page.feedback.path.card, page.words);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool is_total = i + total_rows >= rows.size();
    table.row(rows[i], is_total ? "total" : rows[i][1] == "0" ? "nought" : "");
  }
}

bool is_technique(MeasureName name) {
  return name != MeasureName::change_talk;
}

void measure_row(Page& page, const Measure& measure) {
  const bool is_greyed = measure.value.applies() && !measure.is_steady();
  const Norm* norm = page.feedback.playable->norms.find(measure.name);
  const auto row = page.out.inside("tr", {{"class", is_greyed ? "greyed" : ""}});
  page.out.element("th", named(page.words, "measure", measure.name), {{"scope", "row"}});
  {
    const auto cell = page.out.inside("td");
    page.out.text(reckoning(measure, page.words));
    if (is_greyed)
      page.out.element("span", page.words.count("report.few_observations", measure.observations),
                       {{"class", "note"}});
  }
  {
    const auto cell = page.out.inside("td", {{"class", "band"}});
    if (measure.band == Band::no_band)
      page.out.text("\u2013");
    else
      page.out.text(std::string(band_sign(measure.band)) + " " + named(page.words, "band", measure.band));
  }
  const auto cell = page.out.inside("td", {{"class", "norm"}});
  if (norm == nullptr) {
    page.out.text(page.t("report.no_threshold"));
    return;
  }
  page.out.text(thresholds(*norm, page.words));
  if (norm->kind == NormKind::house) page.out.text(" (" + page.t("report.house_rule") + ")");
  page.out.element("span", norm->source,
                   {{"class", "note"}, {"lang", page.words.locale().rfind("en", 0) == 0 ? "" : "en"}});
}

void ratios_table(Page& page) {
  Table table(page, page.t("report.ratios.caption"),
              {page.t("report.ratios.measure"), page.t("report.ratios.reckoning"),
               page.t("report.ratios.band"), page.t("report.ratios.threshold")},
              "ratios");
  for (const Measure& measure : page.feedback.path.card.measures)
    if (is_technique(measure.name)) measure_row(page, measure);
}

void rating_row(Page& page, const RatingRow& rating) {
  std::string dots;
  for (int i = 0; i < most_rating_points; ++i) dots += i < rating.points ? "●" : "○";
  const auto row = page.out.inside("tr");
  page.out.element("th", rating.name, {{"scope", "row"}});
  {
    const auto cell = page.out.inside("td", {{"class", "band"}});
    page.out.element("span", dots, {{"aria-hidden", "true"}});
    page.out.text(" " + rating.words);
  }
  page.out.element("td", rating.rests_on);
}

void ratings_table(Page& page) {
  const Table table(
      page, page.t("report.ratings.caption"),
      {page.t("report.ratings.what"), page.t("report.ratings.indication"), page.t("report.ratings.about")});
  for (const RatingRow& rating : rating_rows(page.feedback, page.words)) rating_row(page, rating);
}

}  // namespace

void technique_section(Page& page) {
  const Section section(page, "technique", page.t("report.technique.heading"));
  page.out.element("p", page.t("report.technique.intro"));
  ratios_table(page);
  page.out.element("p", page.t("report.technique.bands"), {{"class", "note"}});
  counts_table(page);
}

void ratings_section(Page& page) {
  const Scorecard& card = page.feedback.path.card;
  const Section section(page, "ratings", page.t("report.ratings.heading"));
  const std::vector<std::string> notes = rating_notes(card, page.words);
  if (!card.ratings) {
    page.out.element("p", notes.front());
    return;
  }
  page.out.element("p", page.t("report.ratings.intro"));
  ratings_table(page);
  for (const std::string& note : notes) page.out.element("p", note, {{"class", "note"}});
}

}  // namespace vt
