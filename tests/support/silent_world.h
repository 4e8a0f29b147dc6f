#pragma once

// Twins in memory of the loudspeaker, the voice and the desktop: nothing is heard, everything asked is noted.

#include <string>
#include <vector>

#include "engine/base/doors.h"

namespace vt::tests {

class SilentSound final : public Sound {
 public:
  bool has_device = true;
  std::vector<std::string> rooms;  ///< every room asked for, "" included; likewise below
  std::vector<std::string> cues;
  std::vector<std::string> lines;
  std::vector<SoundLevels> levels;

  [[nodiscard]] bool is_available() const override { return has_device; }
  void set_room(const std::string& file) override { rooms.push_back(file); }
  void cue(const std::string& file) override { cues.push_back(file); }
  void say(const std::string& file) override { lines.push_back(file); }
  void set_levels(const SoundLevels& wanted) override { levels.push_back(wanted); }
};

class SilentSpeech final : public Speech {
 public:
  struct Said {
    std::string text;
    SpeechManner manner;
    bool operator==(const Said&) const = default;
  };
  std::string voice = "silent";  ///< "": a machine without a voice
  std::vector<Said> said;
  int stops = 0;

  [[nodiscard]] std::string name() const override { return voice; }
  void speak(const std::string& text, const SpeechManner& manner) override { said.push_back({text, manner}); }
  void stop() override { ++stops; }
};

class SilentDesktop final : public Desktop {
 public:
  bool can_open = true;
  std::vector<std::string> opened;
  std::vector<std::string> copied;

  bool open(const std::string& path) override {
    opened.push_back(path);
    return can_open;
  }
  void copy(const std::string& text) override { copied.push_back(text); }
};

}  // namespace vt::tests
