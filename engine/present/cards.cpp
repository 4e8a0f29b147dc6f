#include "engine/present/cards.h"

#include <algorithm>

#include "engine/base/table_file.h"
#include "engine/scoring/traps.h"

namespace vt {
namespace {

constexpr std::size_t largest = std::size_t{1} << 18U;

std::string file_stem(const std::string& file) {
  const std::string name = file.substr(file.rfind('/') + 1);
  return name.substr(0, name.rfind('.'));
}

bool is_trap(const std::string& name) {
  return from_name<Trap>(name) || from_name<PatternTrap>(name);
}

bool has_right_answer(const CardQuestion& question) {
  return question.right >= 0 && static_cast<std::size_t>(question.right) < question.answers.size();
}

bool is_card_file(const std::string& name) {
  constexpr std::string_view end = ".json";
  return name.size() > end.size() && name.compare(name.size() - end.size(), end.size(), end) == 0;
}

std::vector<const Card*> those(const std::vector<Card>& cards, const auto& holds) {
  std::vector<const Card*> found;
  for (const Card& card : cards)
    if (holds(card)) found.push_back(&card);
  return found;
}

bool has(const auto& list, const auto& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

Result<Card> read_card(std::string_view text, const std::string& file) {
  Result<Card> card = read_table<Card>(text, file);
  if (!card.ok()) return card;
  const Card& read = card.value();
  const bool is_right = read.id == file_stem(file) &&
                        std::all_of(read.traps.begin(), read.traps.end(), is_trap) &&
                        std::all_of(read.questions.begin(), read.questions.end(), has_right_answer);
  if (!is_right) return problem("content.broken", {{"file", file}});
  return card;
}

void CardBox::read() {
  if (is_read_) return;
  is_read_ = true;
  const std::string folder = data_ + "/content/cards";
  for (const std::string& name : files_.list(folder)) {
    if (!is_card_file(name)) continue;
    const Result<std::string> text = files_.read(folder + "/" + name, largest);
    Result<Card> card = text.ok() ? read_card(text.value(), folder + "/" + name) : text.problem();
    if (card.ok())
      cards_.push_back(std::move(card).value());
    else
      problems_.push_back(card.problem());
  }
  std::stable_sort(cards_.begin(), cards_.end(),
                   [](const Card& a, const Card& b) { return a.group < b.group; });
  const std::string lines = data_ + "/content/helplines.json";
  const Result<std::string> text = files_.read(lines, largest);
  Result<HelpLines> help = text.ok() ? read_help_lines(text.value(), lines) : text.problem();
  if (help.ok())
    help_ = std::move(help).value();
  else
    problems_.push_back(help.problem());
}

const std::vector<Card>& CardBox::cards() {
  read();
  return cards_;
}

const Card* CardBox::find(const std::string& id) {
  const auto found =
      std::find_if(cards().begin(), cards().end(), [&](const Card& card) { return card.id == id; });
  return found == cards_.end() ? nullptr : &*found;
}

std::vector<const Card*> CardBox::about(Skill skill) {
  return those(cards(), [&](const Card& card) { return has(card.skills, skill); });
}

std::vector<const Card*> CardBox::about_trap(std::string_view trap) {
  return those(cards(), [&](const Card& card) { return has(card.traps, trap); });
}

std::vector<const Card*> CardBox::about_code(Code code) {
  return those(cards(), [&](const Card& card) { return has(card.codes, code); });
}

const std::vector<Problem>& CardBox::problems() {
  read();
  return problems_;
}

const HelpLines& CardBox::help_lines() {
  read();
  return help_;
}

}  // namespace vt
