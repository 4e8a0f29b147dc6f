// Block A on the page: what the trainee did, as counts, as ratios with the counts behind them, and as ratings
// that are an indication and say so.

#include "engine/report/html_page.h"
#include "engine/report/numbers.h"

namespace vt {
namespace {

void counts_table(Page& page) {
  const Scorecard& card = page.feedback.path.card;
  const Tally& tally = card.tally;
  Table table(page, page.t("report.counts.caption"),
              {page.t("report.counts.code"), page.t("report.counts.n"), page.t("report.counts.family")},
              "counts");
  for (std::size_t i = 1; i < count_of<Code>; ++i) {
    const auto code = static_cast<Code>(i);
    table.row({named(page.words, "code", code), std::to_string(tally.of(code)),
               named(page.words, "family", family_of(code))},
              tally.of(code) == 0 ? "nought" : "");
  }
  const auto total = [&](const std::string& key, int n) {
    table.row({page.t("report.counts." + key), std::to_string(n), page.t("report.counts." + key + ".of")},
              "total");
  };
  total("reflections", tally.reflections());
  total("questions", tally.questions());
  total("adherent", tally.adherent());
  total("non_adherent", tally.non_adherent());
  total("summaries", card.summaries);
  total("planning", card.planning);
  total("volleys", card.volleys);
  total("coded_volleys", card.coded_volleys);
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

/// What a rating rests on, with its counts.
std::string behind(const Page& page, const std::string& name, const Fraction& share) {
  const std::string about = page.t("rating_about." + name);
  if (!share.applies()) return about + ": " + page.t("report.ratings.nothing_to_count");
  return about + ": " +
         page.t("report.share", {{"part", std::to_string(share.part)},
                                 {"whole", std::to_string(share.whole)},
                                 {"value", percent(share, page.words)}});
}

std::string behind_partnership(const Page& page) {
  const Tally& tally = page.feedback.path.card.tally;
  const int shared = tally.of(Code::seek_collaboration) + tally.of(Code::emphasize_autonomy) +
                     tally.of(Code::persuade_with_permission);
  return page.t("rating_about.partnership", {{"n", std::to_string(shared)},
                                             {"confront", std::to_string(tally.of(Code::confront))},
                                             {"persuade", std::to_string(tally.of(Code::persuade))}});
}

void rating_row(Page& page, const std::string& name, const std::optional<int>& points,
                const std::string& rests_on) {
  constexpr int most = 5;
  if (!points) return;
  std::string dots;
  for (int i = 0; i < most; ++i) dots += i < *points ? "●" : "○";
  const auto row = page.out.inside("tr");
  page.out.element("th", page.t("rating." + name), {{"scope", "row"}});
  {
    const auto cell = page.out.inside("td", {{"class", "band"}});
    page.out.element("span", dots, {{"aria-hidden", "true"}});
    page.out.text(" " + page.t("report.ratings.points", {{"n", std::to_string(*points)}}));
  }
  page.out.element("td", rests_on);
}

void ratings_table(Page& page, const Ratings& ratings) {
  const JudgedConversation& conversation = page.feedback.path.judged;
  const Table table(
      page, page.t("report.ratings.caption"),
      {page.t("report.ratings.what"), page.t("report.ratings.indication"), page.t("report.ratings.about")});
  rating_row(page, "partnership", ratings.partnership, behind_partnership(page));
  rating_row(page, "empathy", ratings.empathy, behind(page, "empathy", feelings_reflected(conversation)));
  rating_row(page, "cultivating", ratings.cultivating,
             behind(page, "cultivating", change_talk_met(conversation)));
  rating_row(page, "softening", ratings.softening,
             behind(page, "softening", sustain_not_deepened(conversation)));
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
  if (!card.ratings) {
    page.out.element("p",
                     page.t("report.ratings.too_short", {{"n", std::to_string(card.coded_volleys)},
                                                         {"needed", std::to_string(volleys_for_ratings)}}));
    return;
  }
  page.out.element("p", page.t("report.ratings.intro"));
  ratings_table(page, *card.ratings);
  if (!card.has_change_goal)
    page.out.element("p", page.t("report.ratings.no_change_goal"), {{"class", "note"}});
  if (card.tally.non_adherent() > 0)
    page.out.element("p", page.t("report.ratings.capped"), {{"class", "note"}});
}

}  // namespace vt
