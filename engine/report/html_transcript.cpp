// The whole conversation, exchange by exchange: what the client said and thought, what the trainee answered
// and as what it counts, what would have been better, what it brought. Every figure of the report can be
// counted here.

#include "engine/base/text.h"
#include "engine/report/html_page.h"
#include "engine/report/tables.h"

namespace vt {
namespace {

std::string sign_class(const JudgedLine& line) {
  if (line.line->talk && line.line->talk->discord) return "sign discord";
  switch (line.type()) {
    case TalkType::change: return "sign change";
    case TalkType::sustain: return "sign sustain";
    case TalkType::neutral: break;
  }
  return "sign";
}

void client_line(Page& page, const JudgedLine& line) {
  page.out.element("p", line.line->text, page.said("words"));
  if (const std::string talk = talk_words(line, page.words); !talk.empty()) {
    const auto tag = page.out.inside("p", {{"class", "tag"}});
    page.out.element("span", talk_sign(line), {{"class", sign_class(line)}, {"aria-hidden", "true"}});
    page.out.text(" " + talk);
  }
  if (line.line->thought.empty()) return;
  const auto thought = page.out.inside("p", {{"class", "thought"}});
  page.out.text(page.t("report.transcript.thought") + " ");
  page.out.element("em", line.line->thought, {{"lang", page.said_in()}});
}

void client_says(Page& page, const std::vector<JudgedLine>& lines) {
  const auto block = page.out.inside("div", {{"class", "voice client"}});
  page.out.element("p", page.feedback.scenario().client.name, {{"class", "who"}});
  for (const JudgedLine& line : lines) client_line(page, line);
}

void counts_as(Page& page, const Option& option, const Volley& volley, bool is_safety) {
  const auto tag = page.out.inside("p", {{"class", "tag"}});
  if (is_safety) {
    page.out.element("span", page.t("report.safety_step"), {{"class", "chip"}});
    page.out.text(" " + page.t("report.transcript.safety_apart"));
    return;
  }
  page.out.text(page.t("report.transcript.counts_as") + " ");
  std::vector<Code> codes = volley.codes;
  if (codes.empty()) codes.push_back(Code::none);
  for (const Code code : codes) {
    page.out.element("span", named(page.words, "code", code),
                     {{"class", is_non_adherent(code) ? "chip push" : "chip"}});
    page.out.text(" ");
  }
  page.out.text(manner_words(option, page.words));
}

void labelled(Page& page, const std::string& key, const std::string& text) {
  if (text.empty()) return;
  const auto line = page.out.inside("p", {{"class", "aside"}});
  page.out.element("strong", page.t(key));
  page.out.text(" ");
  page.out.element("span", text, {{"lang", page.said_in()}});
}

void traps_here(Page& page, std::size_t k) {
  for (const TrapHit& hit : page.feedback.path.card.traps) {
    if (hit.exchange != k) continue;
    const auto line = page.out.inside("p", {{"class", "aside"}});
    page.out.element("strong", page.t("report.transcript.trap"));
    page.out.text(" " + page.t("trap_name." + std::string(hit.name)));
  }
}

void tried_before(Page& page, std::size_t k) {
  for (const TakenBack& one : page.feedback.taken_back) {
    if (one.exchange != k) continue;
    const auto block = page.out.inside("div", {{"class", "voice trainee before"}});
    page.out.element("p", page.t("report.transcript.first_try"), {{"class", "who"}});
    page.out.element("p", one.option->text, page.said("words"));
    counts_as(page, *one.option, fold(one.option->says), !one.option->meets.empty());
    labelled(page, "report.transcript.then", spoken(one.reply));
  }
}

void trainee_says(Page& page, std::size_t k) {
  const JudgedExchange& exchange = page.feedback.path.judged.exchanges[k];
  const Event& answer = *page.feedback.answers[k];
  const auto block = page.out.inside("div", {{"class", "voice trainee"}});
  page.out.element("p", page.t("report.transcript.you"), {{"class", "who"}});
  page.out.element("p", exchange.option->text, page.said("words"));
  counts_as(page, *exchange.option, exchange.volley, exchange.is_safety);
  labelled(page, "report.transcript.typed", answer.typed);
  labelled(page, "report.transcript.why", exchange.option->why);
  traps_here(page, k);
  if (const Option* better = find_option(*exchange.turn, exchange.option->better)) {
    labelled(page, "report.transcript.better", better->text);
    labelled(page, "report.transcript.why_better", better->why);
  }
}

void followed(Page& page, std::size_t k) {
  const JudgedExchange& exchange = page.feedback.path.judged.exchanges[k];
  const auto line = page.out.inside("p", {{"class", "followed"}});
  page.out.element("strong", page.t("report.transcript.followed"));
  page.out.text(" " + outcome_words(exchange, page.words));
  const std::string lost = loss_words(page.feedback.path.card, k, page.words);
  if (!lost.empty()) page.out.text("; " + lost);
}

void close_of(Page& page) {
  const auto& exchanges = page.feedback.path.judged.exchanges;
  const auto block = page.out.inside("article", {{"class", "exchange"}, {"id", "close"}});
  page.out.element("h3",
                   page.t("report.transcript.close", {{"ending", ending_words(page.feedback, page.words)}}));
  client_says(page, exchanges.empty() ? page.feedback.path.judged.opening : exchanges.back().reply);
  tried_before(page, exchanges.size());
}

}  // namespace

void transcript_section(Page& page) {
  const Section section(page, "transcript", page.t("report.transcript.heading"));
  page.out.element("p", page.t("report.transcript.intro"));
  const auto& exchanges = page.feedback.path.judged.exchanges;
  for (std::size_t k = 0; k < exchanges.size(); ++k) {
    const auto block =
        page.out.inside("article", {{"class", "exchange"}, {"id", "exchange-" + number_of(k)}});
    page.out.element("h3", page.t("report.transcript.exchange", {{"n", number_of(k)}}));
    client_says(page, exchanges[k].before);
    tried_before(page, k);
    trainee_says(page, k);
    followed(page, k);
  }
  close_of(page);
}

}  // namespace vt
