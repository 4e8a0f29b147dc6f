#include "engine/report/html_report.h"

#include "engine/report/html_page.h"
#include "engine/report/numbers.h"

namespace vt {
namespace {

void head(Page& page) {
  const auto element = page.out.inside("head");
  page.out.empty("meta", {{"charset", "utf-8"}});
  page.out.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  page.out.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  page.out.element("title", page.feedback.record.title + " \u2013 " + page.t("report.title"));
  page.out.style_sheet(report_style());
}

void fact(Page& page, const std::string& key, const std::string& value, const Attributes& attributes = {}) {
  if (value.empty()) return;
  const auto group = page.out.inside("div");
  page.out.element("dt", page.t(key));
  page.out.element("dd", value, attributes);
}

void banner(Page& page) {
  const Record& record = page.feedback.record;
  const Scenario& scenario = page.feedback.scenario();
  const auto header = page.out.inside("header");
  page.out.element("p",
                   page.t(record.log.mode == Mode::exam ? "report.kicker.exam" : "report.kicker.practice"),
                   {{"class", "kicker"}});
  page.out.element("h1", record.title, page.said());
  page.out.element("p", scenario.summary, page.said("lead"));
  const auto facts = page.out.inside("dl", {{"class", "facts"}});
  const std::string client = scenario.client.age == 0
                                 ? scenario.client.name
                                 : scenario.client.name + ", " + std::to_string(scenario.client.age);
  fact(page, "report.fact.client", client);
  fact(page, "report.fact.date", date(record.started, page.words));
  fact(page, "report.fact.mode", named(page.words, "mode", record.log.mode));
  fact(page, "report.fact.pseudonym", record.pseudonym);
  fact(page, "report.fact.duration", duration(record.changed - record.started, page.words));
  fact(page, "report.fact.exchanges", std::to_string(page.feedback.path.card.volleys));
  fact(page, "report.fact.ending", ending_words(page.feedback, page.words));
  fact(page, "report.fact.language", page.t("language." + record.locale.substr(0, 2)));
  fact(page, "report.fact.version", record.version);
}

void contents(Page& page) {
  const auto nav = page.out.inside("nav", {{"aria-label", page.t("report.contents")}});
  const auto list = page.out.inside("ul");
  for (const std::string id :
       {"short", "timeline", "possible", "technique", "client-talk", "transcript", "help"}) {
    if (id == "possible" && !page.feedback.path.card.opportunity) continue;
    const auto item = page.out.inside("li");
    page.out.element("a", page.t("report.contents." + id), {{"href", "#" + id}});
  }
}

void disclaimer(Page& page) {
  const Section section(page, "read-this", page.t("report.disclaimer.heading"), "small");
  for (const char* key :
       {"report.disclaimer.practice", "report.disclaimer.indication", "report.disclaimer.privacy"})
    page.out.element("p", page.t(key));
}

/// Rules that the scenario's author knowingly departs from, with the reason.
void waivers(Page& page) {
  const auto& waivers = page.feedback.scenario().waive;
  if (waivers.empty()) return;
  page.out.element("p", page.t("report.waivers"));
  const auto list = page.out.inside("ul");
  for (const Waiver& waiver : waivers)
    page.out.element("li",
                     waiver.rule + (waiver.at.empty() ? "" : " (" + waiver.at + ")") + ": " + waiver.reason,
                     page.said());
}

void colophon(Page& page) {
  const Record& record = page.feedback.record;
  constexpr std::size_t shown_digits = 12;
  const auto footer = page.out.inside("footer");
  page.out.element("p", page.t("report.footer", {{"scenario", record.scenario},
                                                 {"version", record.version},
                                                 {"bundle", record.bundle.substr(0, shown_digits)},
                                                 {"scorer", std::to_string(scorer_version)},
                                                 {"seed", record.log.seed},
                                                 {"id", record.id}}));
  waivers(page);
}

void in_short(Page& page) {
  const Section section(page, "short", page.t("report.short.heading"));
  cards_section(page);
  self_rating_section(page);
  goals_section(page);
}

void figures(Page& page) {
  technique_section(page);
  ratings_section(page);
  client_talk_section(page);
  client_state_section(page);
  traps_section(page);
}

}  // namespace

std::string Page::said_in() const {
  const std::string& said = feedback.record.locale;
  return said.substr(0, 2) == words.locale().substr(0, 2) ? std::string() : said;
}

Section::Section(Page& page, const std::string& id, const std::string& heading, const std::string& kind)
    : element_(
          page.out.inside("section", {{"id", id}, {"class", kind}, {"aria-labelledby", id + "-heading"}})) {
  page.out.element("h2", heading, {{"id", id + "-heading"}});
}

namespace {

HtmlWriter::Element begin_body(Page& page, const std::string& caption,
                               const std::vector<std::string>& heads) {
  page.out.element("caption", caption);
  {
    const auto head = page.out.inside("thead");
    const auto row = page.out.inside("tr");
    for (const std::string& text : heads) page.out.element("th", text, {{"scope", "col"}});
  }
  return page.out.inside("tbody");
}

}  // namespace

Table::Table(Page& page, const std::string& caption, const std::vector<std::string>& heads,
             const std::string& kind)
    : page_(page),
      scroller_(page.out.inside("div", {{"class", "wide"}})),
      table_(page.out.inside("table", {{"class", kind}})),
      body_(begin_body(page, caption, heads)) {}

void Table::row(const std::vector<std::string>& cells, const std::string& kind) {
  const auto row = page_.out.inside("tr", {{"class", kind}});
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i == 0)
      page_.out.element("th", cells[i], {{"scope", "row"}});
    else
      page_.out.element("td", cells[i]);
  }
}

std::string html_report(const Feedback& feedback, const Words& words, const HelpLines& help) {
  HtmlWriter out;
  Page page{out, feedback, words, help};
  {
    const auto root = out.inside("html", {{"lang", words.locale()}});
    head(page);
    const auto body = out.inside("body");
    banner(page);
    contents(page);
    {
      const auto main = out.inside("main");
      safety_section(page);
      in_short(page);
      timeline_section(page);
      possible_section(page);
      figures(page);
      transcript_section(page);
      first_attempt_section(page);
      disclaimer(page);
      help_section(page);
    }
    colophon(page);
  }
  return std::move(out).take();
}

}  // namespace vt
