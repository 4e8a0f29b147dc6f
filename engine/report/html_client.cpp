// Block B on the page: what the client said and where the client stands at the end, and the traps that were
// met. The client's state stands beside the measures, never in them.

#include "engine/report/html_page.h"
#include "engine/report/numbers.h"

namespace vt {
namespace {

std::string n(int number) {
  return std::to_string(number);
}

void kinds_table(Page& page, const TalkCount& all) {
  Table table(page, page.t("report.kinds.caption"),
              {page.t("report.kinds.kind"), "▲ " + page.t("talk.change"), "▼ " + page.t("talk.sustain")},
              "counts");
  for (std::size_t i = 0; i < count_of<TalkKind>; ++i) {
    const std::size_t kind = (i + 1) % count_of<TalkKind>;  // "other" last
    if (all.change_kinds[kind] + all.sustain_kinds[kind] == 0) continue;
    table.row({named(page.words, "talk_kind", static_cast<TalkKind>(kind)), n(all.change_kinds[kind]),
               n(all.sustain_kinds[kind])});
  }
  for (std::size_t strength = 1; strength < all.change_strengths.size(); ++strength)
    table.row({page.t("report.kinds.strength." + std::to_string(strength)), n(all.change_strengths[strength]),
               n(all.sustain_strengths[strength])},
              strength == 1 ? "rule" : "");
  table.row({page.t("report.kinds.all"), n(all.change), n(all.sustain)}, "total");
}

std::string share_words(const Page& page, const Fraction& share) {
  if (!share.applies()) return page.t("report.none.change_talk");
  return page.t("report.share",
                {{"part", n(share.part)}, {"whole", n(share.whole)}, {"value", percent(share, page.words)}});
}

void share_table(Page& page, const TalkReport& talk) {
  Table table(page, page.t("report.share.caption"),
              {page.t("report.share.when"), page.t("report.share.share")}, "slim");
  table.row({page.t("report.share.overall"), share_words(page, talk.all.share_of_change())});
  for (std::size_t third = 0; third < talk.thirds.size(); ++third)
    table.row({page.t("report.share.third." + std::to_string(third + 1)),
               share_words(page, talk.thirds[third].share_of_change())});
  table.row({page.t("report.share.rise"), rise_words(talk.rise(), page.words)}, "total");
}

void credit_table(Page& page, const Scorecard& card) {
  const TalkCount& all = card.talk.all;
  Table table(page, page.t("report.credit.caption"),
              {page.t("report.credit.what"), page.t("report.credit.n"), page.t("report.credit.means")});
  const auto row = [&](const std::string& key, int number) {
    table.row({page.t("report.credit." + key), n(number), page.t("report.credit." + key + ".means")});
  };
  row("evoked", all.evoked);
  row("agreed", all.agreed);
  row("unasked", all.change - all.evoked - all.agreed);
  row("provoked", all.provoked);
  row("given", all.sustain - all.provoked);
  row("discord_raised", card.discord.raised);
  row("discord_highest", card.discord.highest);
  row("discord_repaired", card.discord.repaired);
}

std::string from_to(const Page& page, int before, int after) {
  return page.t("report.state.from_to",
                {{"before", n(before)}, {"after", n(after)}, {"change", signed_number(after - before)}});
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
  const JudgedPath& path = page.feedback.path;
  const Scenario& scenario = page.feedback.scenario();
  const Section section(page, "client-state",
                        page.t("report.state.heading", {{"name", scenario.client.name}}));
  page.out.element("p", page.t("report.state.intro"));
  Table table(page, page.t("report.state.caption"),
              {page.t("report.state.what"), page.t("report.state.course")}, "slim");
  const auto row = [&](const std::string& name, VariableIndex variable) {
    table.row({page.t("state." + name), from_to(page, path.conversation.start.variables[variable],
                                                path.card.final_state.variables[variable])});
  };
  row("trust", variables::trust);
  row("importance", variables::importance);
  row("confidence", variables::confidence);
  row("discord", variables::discord);
  const std::string before = named(page.words, "stage", scenario.stage);
  table.row({page.t("state.stage"),
             path.card.ending == nullptr
                 ? page.t("report.state.stage_open", {{"before", before}})
                 : page.t("report.state.stage",
                          {{"before", before},
                           {"after", named(page.words, "stage", path.card.ending->stage_after)}})});
  table.row({page.t("state.ending"), ending_words(page.feedback, page.words)});
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
  const Scorecard& first = page.feedback.first_attempt->card;
  const Scorecard& now = page.feedback.path.card;
  Table table(page, page.t("report.first.caption"),
              {page.t("report.first.what"), page.t("report.first.first"), page.t("report.first.now")});
  for (const Measure& measure : first.measures) {
    const Measure* other = now.find(measure.name);
    table.row({named(page.words, "measure", measure.name), reckoning(measure, page.words),
               other == nullptr ? page.t("report.not_applicable") : reckoning(*other, page.words)});
  }
  const auto row = [&](const std::string& key, int before, int after) {
    table.row({page.t("report.first." + key), n(before), n(after)});
  };
  row("exchanges", first.volleys, now.volleys);
  row("adherent", first.tally.adherent(), now.tally.adherent());
  row("non_adherent", first.tally.non_adherent(), now.tally.non_adherent());
  row("provoked", first.talk.all.provoked, now.talk.all.provoked);
  row("discord", first.discord.raised, now.discord.raised);
  row("traps", static_cast<int>(first.traps.size()), static_cast<int>(now.traps.size()));
  if (first.safety.is_judged && now.safety.is_judged)
    table.row({page.t("report.first.safety"), named(page.words, "safety_outcome", first.safety.outcome()),
               named(page.words, "safety_outcome", now.safety.outcome())});
}

}  // namespace vt
