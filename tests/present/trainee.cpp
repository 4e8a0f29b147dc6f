#include "tests/present/trainee.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace vt::tests {
namespace {

std::unique_ptr<ConversationScreen> taken(Result<ConversationScreen> screen) {
  EXPECT_TRUE(screen.ok()) << screen.problem().message.key;
  return std::make_unique<ConversationScreen>(std::move(screen).value());
}

}  // namespace

Trainee::Trainee(WorldOf& of, std::string scenario)
    : of_(of), folder_(read_folder(of.files, "/data/scenarios/" + scenario).value()) {}

void Trainee::begin(Mode mode, bool writes_first) {
  ConversationStart start{prepare(of_.files, of_.world.data, folder_, "nl-BE").value(),
                          13,
                          {folder_.reading.scenario->id, mode, settings.has_coach, writes_first}};
  screen_ = taken(ConversationScreen::begin(of_.world, settings, words_in("nl"), start));
  screen_->tick(now_);
}

void Trainee::resume(const std::string& record) {
  screen_ = taken(ConversationScreen::resume(of_.world, settings, words_in("nl"), {record}, 13));
  screen_->tick(now_);
}

void Trainee::try_again(const std::string& record, std::size_t exchange) {
  screen_ = taken(ConversationScreen::again(of_.world, settings, words_in("nl"), {record, exchange}, 13));
  screen_->tick(now_);
}

void Trainee::wait(std::int64_t milliseconds) {
  const std::int64_t end = now_ + milliseconds;
  while (now_ < end) {
    const std::optional<std::int64_t> next = screen_->next_change(now_);
    now_ = next ? std::clamp(*next, now_ + 1, end) : end;
    screen_->tick(now_);
  }
}

void Trainee::listen() {
  for (int i = 0; i < 10'000 && screen_->phase() == ConversationPhase::client_speaks; ++i) wait(100);
  ASSERT_NE(screen_->phase(), ConversationPhase::client_speaks);
}

void Trainee::answer(const std::string& choice) {
  listen();
  if (screen_->phase() == ConversationPhase::own_words) screen_->hand_in();
  const std::string text = text_of(choice);
  const auto& answers = screen_->answers();
  const auto found =
      std::find_if(answers.begin(), answers.end(), [&](const auto& one) { return one.text == text; });
  ASSERT_NE(found, answers.end()) << choice << " is not on offer";
  screen_->choose(static_cast<std::size_t>(found - answers.begin()));
}

void Trainee::play(const std::vector<std::string>& choices) {
  for (const std::string& choice : choices) answer(choice);
  listen();
}

std::vector<std::string> Trainee::play_of(const std::string& name) const {
  for (const PlayFile& file : folder_.plays)
    if (file.file.ends_with("/" + name + ".json")) return file.reading.play->choices;
  ADD_FAILURE() << "no play " << name;
  return {};
}

std::string Trainee::text_of(const std::string& choice) const {
  const auto dot = choice.find('.');
  const Turn* turn = folder_.reading.scenario->find_turn(choice.substr(0, dot));
  const Option* option = turn == nullptr ? nullptr : find_option(*turn, choice.substr(dot + 1));
  if (option == nullptr) ADD_FAILURE() << "no answer " << choice;
  return option == nullptr ? std::string() : option->text;
}

std::string Trainee::heard() {
  std::string out;
  for (const ClientLine& line : screen_->lines()) out += line.text.substr(0, line.revealed);
  return out;
}

SessionFile Trainee::kept() {
  const Result<SessionFile> file = of_.store.load(screen_->record());
  EXPECT_TRUE(file.ok());
  return file.ok() ? file.value() : SessionFile{};
}

}  // namespace vt::tests
