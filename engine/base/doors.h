#pragma once

// The outside world, as narrow as the engine needs it. `tools/host` opens the real doors, `tests/support` has
// twins in memory; `main` hands references down, nothing is global.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace vt {

/// Files by UTF-8 path. Nothing is ever half written: `write` replaces a file whole or leaves it as it was.
class Files {
 public:
  Files() = default;
  Files(const Files&) = default;
  Files& operator=(const Files&) = default;
  Files(Files&&) = default;
  Files& operator=(Files&&) = default;
  virtual ~Files() = default;
  /// The bytes of a file of at most `limit` bytes; a problem where it is missing, larger or unreadable.
  [[nodiscard]] virtual Result<std::string> read(const std::string& path, std::size_t limit) const = 0;
  [[nodiscard]] virtual Outcome write(const std::string& path, std::string_view bytes) = 0;
  /// Names (not paths) in a folder, sorted; empty where there is no such folder.
  [[nodiscard]] virtual std::vector<std::string> list(const std::string& folder) const = 0;
  [[nodiscard]] virtual bool is_folder(const std::string& path) const = 0;
  /// False for a link whose target lies outside `folder`, for a path that does not exist, and for what is
  /// neither a file nor a folder.
  [[nodiscard]] virtual bool is_inside(const std::string& folder, const std::string& path) const = 0;
};

/// Wall clock and chance: the two things that may differ from run to run.
class Clock {
 public:
  Clock() = default;
  Clock(const Clock&) = default;
  Clock& operator=(const Clock&) = default;
  Clock(Clock&&) = default;
  Clock& operator=(Clock&&) = default;
  virtual ~Clock() = default;
  /// Milliseconds since 1970, UTC.
  [[nodiscard]] virtual std::int64_t now() const = 0;
  /// 64 bits nobody can guess: seeds and ids are made of them.
  [[nodiscard]] virtual std::uint64_t entropy() = 0;
};

/// How loud each kind of sound is: 0..100; 0 is silent.
struct SoundLevels {
  int ambience = 60;
  int cues = 60;
  int voice = 100;
  bool is_mono = false;
  bool operator==(const SoundLevels&) const = default;
};

/// The loudspeaker. Everything here returns at once and may be asked where there is no device: then nothing
/// is heard and nothing fails.
class Sound {
 public:
  Sound() = default;
  Sound(const Sound&) = default;
  Sound& operator=(const Sound&) = default;
  Sound(Sound&&) = default;
  Sound& operator=(Sound&&) = default;
  virtual ~Sound() = default;
  [[nodiscard]] virtual bool is_available() const = 0;
  /// The room: a file that is repeated without a seam until another one, or "", takes its place.
  virtual void set_room(const std::string& file) = 0;
  /// A short sound, once.
  virtual void cue(const std::string& file) = 0;
  /// A recorded line, in place of the one that is being heard; "" stops it.
  virtual void say(const std::string& file) = 0;
  virtual void set_levels(const SoundLevels& levels) = 0;
};

/// How a text is read aloud. Pitch and pace run from -5 to 5 around the voice's own, volume from 0 to 100.
struct SpeechManner {
  std::string locale;
  int pitch = 0;
  int pace = 0;
  int volume = 100;
  bool operator==(const SpeechManner&) const = default;
};

/// The system's voice. As with Sound: returns at once, and where there is no voice nothing is heard.
class Speech {
 public:
  Speech() = default;
  Speech(const Speech&) = default;
  Speech& operator=(const Speech&) = default;
  Speech(Speech&&) = default;
  Speech& operator=(Speech&&) = default;
  virtual ~Speech() = default;
  /// What speaks, for a settings page ("espeak-ng"); "" where nothing does.
  [[nodiscard]] virtual std::string name() const = 0;
  /// In place of what is being said.
  virtual void speak(const std::string& text, const SpeechManner& manner) = 0;
  virtual void stop() = 0;
};

/// The rest of the desktop.
class Desktop {
 public:
  Desktop() = default;
  Desktop(const Desktop&) = default;
  Desktop& operator=(const Desktop&) = default;
  Desktop(Desktop&&) = default;
  Desktop& operator=(Desktop&&) = default;
  virtual ~Desktop() = default;
  /// Opens a file or folder with the desktop's own program; false where none could be started.
  virtual bool open(const std::string& path) = 0;
  /// Puts a text on the clipboard.
  virtual void copy(const std::string& text) = 0;
};

}  // namespace vt
