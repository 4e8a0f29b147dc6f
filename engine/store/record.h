#pragma once

// A kept conversation: whose, when, in which mode, and its log. Results are not in it; they are recomputed
// from the log and the bundle that it names.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/fields.h"
#include "engine/base/result.h"
#include "engine/dialogue/log.h"
#include "engine/scoring/bundle.h"

namespace vt {

/// The trainee's own estimate, asked before any result is shown: percentages of 0..100, or nothing.
struct SelfRating {
  std::optional<int> reflections_per_100_questions;  ///< 0..1000
  std::optional<int> share_of_change_talk;           ///< 0..100
  bool operator==(const SelfRating&) const = default;
};

enum class RecordStatus : std::uint8_t { open, ended, stuck, halted };
template <>
inline constexpr auto names<RecordStatus> = spellings({"open", "ended", "stuck", "halted"});

struct Record {
  std::string id;            ///< 32 hex digits, made when the conversation starts
  std::string scenario;      ///< scenario id
  std::string version;       ///< the author's version of it
  std::string title;         ///< as shown when it was played
  std::string locale;        ///< language it was played in
  std::string bundle;        ///< bundle_hash
  std::string pseudonym;     ///< "" by default; never a name that the program asked for
  std::int64_t started = 0;  ///< milliseconds since 1970, UTC
  std::int64_t changed = 0;  ///< last exchange
  RecordStatus status = RecordStatus::open;
  SelfRating self_rating;
  Log log;
  bool operator==(const Record&) const = default;
};

template <class F>
void fields(F& f, const SelfRating* /*of*/) {
  f("reflections_per_100_questions", &SelfRating::reflections_per_100_questions, {.min = 0, .max = 1000});
  f("share_of_change_talk", &SelfRating::share_of_change_talk, {.min = 0, .max = 100});
}

template <class F>
void fields(F& f, const Record* /*of*/) {
  f("id", &Record::id, {.required = true, .min = 1, .max = 64});
  f("scenario", &Record::scenario, {.required = true, .min = 1, .max = 40, .pattern = &patterns::slug});
  f("version", &Record::version, {.required = true, .max = 30});
  f("title", &Record::title, {.required = true, .max = 200});
  f("locale", &Record::locale, {.required = true, .pattern = &patterns::locale});
  f("bundle", &Record::bundle, {.required = true, .pattern = &patterns::hash64});
  f("pseudonym", &Record::pseudonym, {.max = 80});
  f("started", &Record::started, {.required = true});
  f("changed", &Record::changed, {.required = true});
  f("status", &Record::status, {.required = true});
  f("self_rating", &Record::self_rating);
  f("log", &Record::log, {.required = true});
}

/// A conversation as one file that can be sent, backed up and read back: the record and its bundle.
struct SessionFile {
  int format = 1;
  Record record;
  Bundle bundle;
  bool operator==(const SessionFile&) const = default;
};

template <class F>
void fields(F& f, const SessionFile* /*of*/) {
  f("format", &SessionFile::format, {.required = true, .min = 1, .max = 1});
  f("record", &SessionFile::record, {.required = true});
  f("bundle", &SessionFile::bundle, {.required = true});
}

[[nodiscard]] std::string write_session_file(const SessionFile& file);

/// Refuses what is no session file, one of a newer format, one whose bundle does not have the hash that the
/// record names, and one whose log cannot be played.
[[nodiscard]] Result<SessionFile> read_session_file(std::string_view text, const std::string& name);

[[nodiscard]] json::Value session_file_schema();

}  // namespace vt
