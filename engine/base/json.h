#pragma once

// JSON as a tree that still knows where each value stood in the text, so that a mistake can be pointed at
// with line and column. Reading accepts comments (they are noticed, and lost) and refuses to nest deeper or
// grow larger than its limits. Writing gives the one canonical form in which every file of this program is
// kept: UTF-8, LF, two spaces, integers only, a value on one line where it fits.
//
// nlohmann/json does the parsing and the escaping, inside json.cpp alone.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vt::json {

enum class Kind : std::uint8_t { null, boolean, integer, real, string, array, object };

/// One JSON value. `keys` and `items` run in parallel in an object; an array uses `items` alone.
struct Value {
  Kind kind = Kind::null;
  std::uint32_t at = 0;      ///< byte offset of its first character in the text it was read from
  std::int64_t integer = 0;  ///< integer; a boolean as 0 or 1
  std::string text;          ///< string, NFC not applied; a real as it was written
  std::vector<std::string> keys;
  std::vector<Value> items;

  /// The member `key` of an object, or nullptr. The first one, where a key stands twice.
  [[nodiscard]] const Value* find(std::string_view key) const;
  /// Adds a member (turns null into an object).
  void set(std::string key, Value value);
  /// Adds an element (turns null into an array).
  void add(Value value);

  /// Equal in content; where they stood in a text does not count.
  bool operator==(const Value& other) const;
};

[[nodiscard]] Value string(std::string_view text);
[[nodiscard]] Value integer(std::int64_t number);
[[nodiscard]] Value boolean(bool truth);
[[nodiscard]] Value object();
[[nodiscard]] Value array();

/// Bounds on what is taken in; a file beyond them is refused before it costs memory.
struct Limits {
  std::size_t bytes = std::size_t{8} * 1024 * 1024;
  std::size_t depth = 64;
  std::size_t values = 1'000'000;
  std::size_t keys = 4096;  ///< in one object
};

/// Something about the text as JSON: `at` is a byte offset.
struct Fault {
  enum class Kind : std::uint8_t { syntax, duplicate_key, comment, too_large, too_deep, too_many };
  Kind kind = Kind::syntax;
  std::uint32_t at = 0;
  std::string detail;  ///< the key that stands twice, what the parser expected, the limit that was passed
};

/// `value` is null where a syntax fault or a limit stopped the reading.
struct Parsed {
  Value value;
  std::vector<Fault> faults;
  bool complete = false;  ///< the whole text was read
};

[[nodiscard]] Parsed parse(std::string_view text, const Limits& limits = {});

/// The canonical text, ending in one newline. A value stays on one line if it fits in 110 columns and holds
/// no list of more than one object.
[[nodiscard]] std::string write(const Value& value);

/// On one line, without spaces: for hashing and for JSON inside other formats.
[[nodiscard]] std::string write_compact(const Value& value);

/// Line and column, both from 1, the column in code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  bool operator==(const Position&) const = default;
};

/// The position of a byte offset; past the end gives the end.
[[nodiscard]] Position position(std::string_view text, std::uint32_t at);

/// Positions in one text, asked for mostly in its order: each is counted on from the one before, so that a
/// thousand findings in a large file cost one pass over it. The text must outlive it.
class Positions {
 public:
  explicit Positions(std::string_view text) : text_(text) {}

  /// As `position`.
  [[nodiscard]] Position of(std::uint32_t at);

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  Position here_;
};

}  // namespace vt::json
