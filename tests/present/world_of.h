#pragma once

// A world for screens: the repository's scenarios and tables on a disk in memory, a clock that stands still,
// a loudspeaker, a voice and a desktop that write down what they were asked, and a store in memory into which
// conversations can be put that an author has played.

#include <string>
#include <vector>

#include "engine/base/words.h"
#include "engine/present/world.h"
#include "tests/support/memory_files.h"

namespace vt::tests {

/// 21 November 2026, 12:00 UTC, until a test moves it on; chance counts up.
class StillClock final : public Clock {
 public:
  static constexpr std::int64_t noon = 1'795'262'400'000;
  static constexpr std::int64_t day = std::int64_t{24} * 60 * 60 * 1000;

  [[nodiscard]] std::int64_t now() const override { return milliseconds; }
  [[nodiscard]] std::uint64_t entropy() override { return ++drawn_; }
  std::int64_t milliseconds = noon;

 private:
  std::uint64_t drawn_ = 0;
};

class RecordingSound final : public Sound {
 public:
  [[nodiscard]] bool is_available() const override { return is_there; }
  void set_room(const std::string& file) override { room = file; }
  void cue(const std::string& file) override { cues.push_back(file); }
  void say(const std::string& file) override { said.push_back(file); }
  void set_levels(const SoundLevels& wanted) override { levels = wanted; }

  bool is_there = true;
  std::string room;
  std::vector<std::string> cues;
  std::vector<std::string> said;
  SoundLevels levels;
};

class RecordingSpeech final : public Speech {
 public:
  [[nodiscard]] std::string name() const override { return voice; }
  void speak(const std::string& text, const SpeechManner& how) override {
    spoken.push_back(text);
    manner = how;
  }
  void stop() override { ++stops; }

  std::string voice = "espeak-ng";
  std::vector<std::string> spoken;
  SpeechManner manner;
  int stops = 0;
};

class RecordingDesktop final : public Desktop {
 public:
  bool open(const std::string& path) override {
    opened.push_back(path);
    return can_open;
  }
  void copy(const std::string& text) override { copied.push_back(text); }

  bool can_open = true;
  std::vector<std::string> opened;
  std::vector<std::string> copied;
};

/// Words of the program, nl or en.
[[nodiscard]] const Words& words_in(const std::string& tag);

struct WorldOf {
  WorldOf();
  WorldOf(const WorldOf&) = delete;
  WorldOf& operator=(const WorldOf&) = delete;
  ~WorldOf() = default;

  MemoryFiles files;
  StillClock clock;
  RecordingSound sound;
  RecordingSpeech speech;
  RecordingDesktop desktop;
  Store store = Store::in_memory();
  World world;

  /// How a conversation is put into the store.
  struct Wish {
    std::string scenario = "bier-en-ruzie";
    std::string play = "best";   ///< plays/<play>.json of that scenario
    std::size_t answers = 1000;  ///< only the first so many of them
    std::string locale = "nl-BE";
    Mode mode = Mode::practice;
    int days_ago = 0;
    /// "turn.option", or "back:n" to go back to before exchange n (from 0); in place of the play.
    std::vector<std::string> steps = {};
  };
  /// Plays it, keeps it, and gives its id.
  std::string keep(const Wish& wish);
  /// Takes the program's scenarios away.
  void remove_scenario(const std::string& id);
};

}  // namespace vt::tests
