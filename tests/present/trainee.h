#pragma once

// Somebody at the screen: waits while the client speaks, reads, types, and answers by what the answers say.

#include <memory>
#include <string>
#include <vector>

#include "engine/present/conversation_screen.h"
#include "engine/present/prepared.h"
#include "tests/present/world_of.h"

namespace vt::tests {

class Trainee {
 public:
  explicit Trainee(WorldOf& of, std::string scenario = "bier-en-ruzie");

  Settings settings;

  void begin(Mode mode = Mode::practice, bool writes_first = false);
  void resume(const std::string& record);
  void try_again(const std::string& record, std::size_t exchange);
  [[nodiscard]] ConversationScreen& screen() { return *screen_; }

  /// Time passes, as the window would notice it: at every moment at which something changes.
  void wait(std::int64_t milliseconds);
  /// Until the client has said it all.
  void listen();
  /// "turn.option", as an author's play has it; listens first, and skips writing where it is asked for.
  void answer(const std::string& choice);
  void play(const std::vector<std::string>& choices);
  /// The choices of an author's play.
  [[nodiscard]] std::vector<std::string> play_of(const std::string& name) const;
  /// The text of "turn.option".
  [[nodiscard]] std::string text_of(const std::string& choice) const;
  /// What the client has said now, as far as it can be seen.
  [[nodiscard]] std::string heard();
  /// What is kept of it.
  [[nodiscard]] SessionFile kept();

 private:
  WorldOf& of_;
  ScenarioFolder folder_;
  std::unique_ptr<ConversationScreen> screen_;
  std::int64_t now_ = 1'000;
};

}  // namespace vt::tests
