#include "tools/host/voice.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "engine/base/text.h"
#include "tools/host/spoken_text.h"

namespace vt {
namespace {

/// One argument of a program may be 128 KiB on Linux; nobody listens that long.
constexpr std::size_t longest_text = 60000;

std::string environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
  return value == nullptr ? std::string{} : std::string(value);
}

/// A dispatcher listens where its socket is: starting one of our own would mean waiting for it.
bool has_dispatcher() {
  if (!environment("SPEECHD_ADDRESS").empty()) return true;
  std::error_code error;
  const auto is_there = [&](const std::string& folder) {
    return std::filesystem::is_socket(folder + "/speech-dispatcher/speechd.sock", error);
  };
  const std::string runtime = environment("XDG_RUNTIME_DIR");
  return runtime.empty() ? is_there(environment("HOME") + "/.cache") : is_there(runtime);
}

/// `nl`, `en-gb`: the voices by espeak-ng's names. Flemish has none of its own.
std::string voice_of(const std::string& locale) {
  std::string voice;
  for (const char letter : locale) {
    if (letter == '_' || letter == '-') {
      voice += '-';
    } else if (std::isalpha(static_cast<unsigned char>(letter)) != 0) {
      voice += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    } else {
      break;
    }
  }
  const std::string language = voice.substr(0, voice.find('-'));
  if (language.empty() || language == "nl") return "nl";
  return voice == "en" ? "en-gb" : voice;
}

std::string around(int middle, int step, int steps) {
  return std::to_string(middle + step * std::clamp(steps, -5, 5));
}

std::vector<std::string> for_synthesiser(const std::string& text, const SpeechManner& manner) {
  const int volume = std::clamp(manner.volume, 0, 100);
  return {"-b", "1",
          "-v", voice_of(manner.locale),
          "-p", around(50, 8, manner.pitch),
          "-s", around(160, 16, manner.pace),
          "-a", std::to_string(volume),
          "--", text};
}

std::vector<std::string> for_dispatcher(std::string text, const SpeechManner& manner) {
  std::replace(text.begin(), text.end(), '%', ' ');  // spd-say takes its text for a format of printf
  const std::string voice = voice_of(manner.locale);
  const int volume = std::clamp(manner.volume, 0, 100);
  return {"-C",
          "-N",
          "verandertaal",
          "-l",
          voice.substr(0, voice.find('-')),
          "-p",
          around(0, 16, manner.pitch),
          "-r",
          around(0, 12, manner.pace),
          "-i",
          std::to_string(2 * volume - 100),
          "--",
          text};
}

std::string shortened(std::string text) {
  if (text.size() <= longest_text) return text;
  std::size_t end = longest_text;
  while (end > 0 && utf8_sequence(std::string_view(text).substr(end)) == 0) --end;
  text.resize(end);
  return text;
}

}  // namespace

SystemVoice::SystemVoice() : synthesiser_(on_path("espeak-ng").value_or("")) {
  if (synthesiser_.empty() || has_dispatcher()) dispatcher_ = on_path("spd-say").value_or("");
}

SystemVoice::~SystemVoice() {
  stop();
  const int patience = dispatcher_.empty() ? 0 : 300;  // telling the dispatcher to be silent takes a moment
  for (Child& child : speaking_)
    if (!child.await(patience)) child.kill();
}

std::string SystemVoice::name() const {
  if (!dispatcher_.empty()) return "spd-say";
  return synthesiser_.empty() ? "" : "espeak-ng";
}

void SystemVoice::quieten() {
  constexpr int by_signal = 128;
  std::vector<Child> still_ending;
  for (Child& child : speaking_) {
    const std::optional<int> code = child.ended();
    if (!code) {
      child.end();
      still_ending.push_back(std::move(child));
    } else if (!dispatcher_.empty() && *code > 0 && *code < by_signal && !synthesiser_.empty()) {
      dispatcher_.clear();
    }
  }
  speaking_ = std::move(still_ending);
  if (dispatcher_.empty()) has_dispatched_ = false;
}

void SystemVoice::start(const std::string& program, const std::vector<std::string>& arguments) {
  if (std::optional<Child> child = Child::start(program, arguments)) speaking_.push_back(*std::move(child));
}

void SystemVoice::speak(const std::string& text, const SpeechManner& manner) {
  const std::string words = shortened(spoken_text(text, manner.locale));
  if (words.empty() || manner.volume <= 0) return stop();
  quieten();
  if (!dispatcher_.empty()) {
    start(dispatcher_, for_dispatcher(words, manner));
    has_dispatched_ = true;
  } else if (!synthesiser_.empty()) {
    start(synthesiser_, for_synthesiser(words, manner));
  }
}

void SystemVoice::stop() {
  quieten();
  if (has_dispatched_) start(dispatcher_, {"-C"});
  has_dispatched_ = false;
}

}  // namespace vt
