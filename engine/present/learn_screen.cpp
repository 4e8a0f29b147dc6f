#include "engine/present/learn_screen.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/present/who.h"
#include "engine/report/numbers.h"
#include "engine/report/wording.h"

namespace vt {
namespace {

std::string talk_sign(const CardLine& line) {
  if (line.discord) return "◆";
  switch (line.talk) {
    case TalkType::change: return "▲";
    case TalkType::sustain: return "▼";
    case TalkType::neutral: break;
  }
  return "●";
}

/// "complex reflection, towards change"; empty where nothing is coded.
std::string practitioner_note(const CardLine& line, const Words& words) {
  if (line.code == Code::none) return {};
  std::string note = named(words, "code", line.code);
  if (line.direction != Direction::neutral) note += ", " + named(words, "direction", line.direction);
  return note;
}

/// "change talk: desire", "discord".
std::string client_note(const CardLine& line, const Words& words) {
  if (line.discord) return words.text("talk.discord_short");
  std::string note = named(words, "talk", line.talk);
  if (line.talk != TalkType::neutral && line.kind != TalkKind::other)
    note += ": " + named(words, "talk_kind", line.kind);
  return note;
}

LearnLine shown(const CardLine& line, const Words& words) {
  const bool is_client = line.who == Speaker::client;
  LearnLine out;
  out.who = line.who;
  out.speaker = words.text(is_client ? "learn.client" : "play.you");
  out.text = line.text.in(words.locale());
  out.note = is_client ? client_note(line, words) : practitioner_note(line, words);
  if (!is_client) return out;
  out.sign = talk_sign(line);
  out.talk = line.talk;
  out.discord = line.discord;
  return out;
}

std::vector<LearnLine> shown(const std::vector<CardLine>& lines, const Words& words) {
  std::vector<LearnLine> out;
  for (const CardLine& line : lines) out.push_back(shown(line, words));
  return out;
}

LearnQuestion shown(const CardQuestion& question, std::optional<std::size_t> answered, const Words& words) {
  const std::string& locale = words.locale();
  LearnQuestion out;
  out.ask = question.ask.in(locale);
  for (const LocalText& answer : question.answers) out.answers.push_back(answer.in(locale));
  if (!answered) return out;
  out.answered = answered;
  out.is_right = static_cast<std::size_t>(question.right) == *answered;
  out.verdict = words.text(out.is_right ? "learn.right" : "learn.not_quite");
  out.because = question.because.in(locale);
  return out;
}

LearnHelpLine shown(const HelpLine& line, const Words& words) {
  const std::string& locale = words.locale();
  return {line.name.in(locale),
          line.number,
          line.about.in(locale),
          hours_of(line, words),
          line.url,
          words.text("learn.checked", {{"date", date_of_iso(line.checked_on, words)}}),
          line.urgent};
}

}  // namespace

LearnScreen::LearnScreen(CardBox& box, const Catalogue& catalogue, const Words& words,
                         const std::string& card)
    : box_(box), catalogue_(catalogue), words_(words) {
  list();
  if (!order_.empty()) open(order_.front());
  open(card);
}

void LearnScreen::list() {
  groups_.clear();
  order_.clear();
  warnings_.clear();
  for (const Card& card : box_.cards()) {
    if (groups_.empty() || groups_.back().group != card.group)
      groups_.push_back({card.group, named(words_, "card_group", card.group), {}});
    groups_.back().items.push_back(
        {card.id, card.title.in(words_.locale()), card.summary.in(words_.locale())});
    order_.push_back(card.id);
  }
  for (const Problem& problem : box_.problems()) warnings_.push_back(words_.text(problem));
}

void LearnScreen::open(const std::string& card) {
  const Card* found = box_.find(card);
  if (found != nullptr) show(*found, {});
}

void LearnScreen::show(const Card& card, const std::vector<std::optional<std::size_t>>& answered) {
  const std::string& locale = words_.locale();
  LearnCard out;
  out.id = card.id;
  out.group = named(words_, "card_group", card.group);
  out.title = card.title.in(locale);
  out.summary = card.summary.in(locale);
  out.body = card.body.in(locale);
  out.setting = card.example.setting.in(locale);
  out.before = shown(card.example.before, words_);
  out.after = shown(card.example.after, words_);
  out.note = card.example.note.in(locale);
  for (std::size_t i = 0; i < card.questions.size(); ++i)
    out.questions.push_back(
        shown(card.questions[i], i < answered.size() ? answered[i] : std::nullopt, words_));
  for (const std::string& id : card.scenarios)
    if (const CatalogueEntry* entry = catalogue_.find(id))
      out.scenarios.push_back({id, entry->scenario.title, who(entry->scenario.client, words_)});
  out.sources = card.sources;
  if (card.id == help_lines_card)
    for (const HelpLine& line : box_.help_lines().lines) out.help.push_back(shown(line, words_));
  card_ = std::move(out);
}

std::size_t LearnScreen::index() const {
  return static_cast<std::size_t>(std::find(order_.begin(), order_.end(), card_.id) - order_.begin());
}

bool LearnScreen::has_next() const {
  return index() + 1 < order_.size();
}

bool LearnScreen::has_previous() const {
  return !order_.empty() && index() > 0;
}

void LearnScreen::next() {
  if (has_next()) open(order_[index() + 1]);
}

void LearnScreen::previous() {
  if (has_previous()) open(order_[index() - 1]);
}

void LearnScreen::answer(std::size_t question, std::size_t answer) {
  const Card* card = box_.find(card_.id);
  const bool is_there = card != nullptr && question < card->questions.size() &&
                        answer < card->questions[question].answers.size();
  if (is_there) card_.questions[question] = shown(card->questions[question], answer, words_);
}

void LearnScreen::reword() {
  std::vector<std::optional<std::size_t>> answered;
  for (const LearnQuestion& question : card_.questions) answered.push_back(question.answered);
  list();
  if (const Card* card = box_.find(card_.id)) show(*card, answered);
}

}  // namespace vt
