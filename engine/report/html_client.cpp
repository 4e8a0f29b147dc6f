// Block B on the page: what the client said and where the client stands at the end, and the traps that were
// met. The client's state stands beside the measures, never in them.

#include "engine/report/html_page.h"
#include "engine/report/tables.h"

namespace vt {
namespace {

void kinds_table(Page& page, const TalkCount& all) {
  Table table(page, page.t("report.kinds.caption"),
              {page.t("report.kinds.kind"), "▲ " + page.t("talk.change"), "▼ " + page.t("talk.sustain")},
              "counts");
  const Rows rows = kind_rows(all, page.words);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool is_first_strength = i + strength_rows + 1 == rows.size();
    table.row(rows[i], is_first_strength ? "rule" : i + 1 == rows.size() ? "total" : "");
  }
}

void share_table(Page& page, const TalkReport& talk) {
  Table table(page, page.t("report.share.caption"),
              {page.t("report.share.when"), page.t("report.share.share")}, "slim");
  const Rows rows = share_rows(talk, page.words);
  for (std::size_t i = 0; i < rows.size(); ++i) table.row(rows[i], i + 1 == rows.size() ? "total" : "");
}

void credit_table(Page& page, const Scorecard& card) {
  Table table(page, page.t("report.credit.caption"),
              {page.t("report.credit.what"), page.t("report.credit.n"), page.t("report.credit.means")});
  for (const auto& row : credit_rows(card, page.words)) table.row(row);
}

}  // namespace

void client_talk_section(Page& page) {
  const Section section(
      page, "client-talk",
      page.t("report.client_talk.heading", {{"name", page.feedback.scenario().client.name}}));
  const Scorecard& card = page.feedback.path.card;
  page.out.element("p", page.t("report.client_talk.intro"));
  share_table(page, card.talk);
  kinds_table(page, card.talk.all);
  credit_table(page, card);
}

void client_state_section(Page& page) {
  const Section section(page, "client-state",
                        page.t("report.state.heading", {{"name", page.feedback.scenario().client.name}}));
  page.out.element("p", page.t("report.state.intro"));
  Table table(page, page.t("report.state.caption"),
              {page.t("report.state.what"), page.t("report.state.course")}, "slim");
  for (const auto& row : state_rows(page.feedback, page.words)) table.row(row);
}

void traps_section(Page& page) {
  const Section section(page, "traps", page.t("report.traps.heading"));
  const auto& hits = page.feedback.path.card.traps;
  if (hits.empty()) {
    page.out.element("p", page.t("report.traps.none"));
    return;
  }
  page.out.element("p", page.t("report.traps.intro"));
  const auto list = page.out.inside("ul", {{"class", "traps"}});
  for (const Remark& remark : page.feedback.remarks) {
    if (remark.kind != Remark::Kind::trap) continue;
    const auto item = page.out.inside("li");
    const std::string name = remark.message.key.substr(remark.message.key.find('.') + 1);
    page.out.element("strong", page.t("trap_name." + name) + ":");
    page.out.text(" " + page.words.text(remark.message) + " " + page.t("report.traps.at"));
    for (const TrapHit& hit : hits) {
      if (hit.name != name) continue;
      page.out.text(" ");
      page.out.element("a", number_of(hit.exchange), {{"href", "#exchange-" + number_of(hit.exchange)}});
    }
  }
}

void first_attempt_section(Page& page) {
  if (!page.feedback.first_attempt) return;
  const Section section(page, "first-attempt", page.t("report.first.heading"));
  page.out.element("p", page.t("report.first.counts"));
  Table table(page, page.t("report.first.caption"),
              {page.t("report.first.what"), page.t("report.first.first"), page.t("report.first.now")});
  for (const auto& row : first_attempt_rows(page.feedback, page.words)) table.row(row);
}

}  // namespace vt
