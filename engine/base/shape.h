#pragma once

// What a JSON file must look like, as data: one description from which the check of a file and its JSON
// Schema (draft-07) both come, so that the two cannot drift apart. Knows nothing of what the values mean.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/json.h"

namespace vt {

/// A form that a text must have: for the schema as a regular expression, for the check as a function.
struct Pattern {
  std::string_view name;
  std::string_view regex;
  bool (*matches)(std::string_view) = nullptr;
};

namespace patterns {
extern const Pattern slug;         ///< lower-case id: `bier-en-ruzie`, at most 40 characters
extern const Pattern option_path;  ///< `turn.option`
extern const Pattern text_path;    ///< two or three slugs or words joined by dots (definitions.md 10)
extern const Pattern locale;       ///< `nl`, `nl-BE`
extern const Pattern hash8;        ///< 8 hex digits
extern const Pattern hash64;       ///< 64 hex digits
extern const Pattern version;      ///< `1.0.0`
extern const Pattern file_name;    ///< a name in the scenario's own folder: no leading slash, no `..`
}  // namespace patterns

/// What one place in a file asks for. `min` and `max` bound the number, the code points or the items.
struct Rule {
  bool required = false;
  std::int64_t min = 0;
  std::int64_t max = 0;  ///< 0: no bound of its own
  const Pattern* pattern = nullptr;
  std::string_view doc = {};
  bool exact = false;  ///< text: byte for byte as it was written, not brought to Unicode normal form C
};

struct ShapeMember;

/// The shape of one JSON value.
struct Shape {
  enum class Kind : std::uint8_t {
    anything,
    boolean,
    integer,
    text,
    choice,
    list,
    map,
    object,
    either,
    reference
  };
  Kind kind = Kind::anything;
  std::int64_t min = 0;
  std::int64_t max = 0;
  const Pattern* pattern = nullptr;
  std::vector<std::string_view> choices;
  std::vector<ShapeMember> members;    ///< object, in canonical order
  std::vector<Shape> inner;            ///< list, map: what it holds; either: the alternatives
  std::string_view name;               ///< reference: the definition's name
  const Shape& (*target)() = nullptr;  ///< reference: a shape that may contain itself
};

struct ShapeMember {
  std::string_view key;
  Shape shape;
  bool required = false;
  std::string_view doc;
};

/// One place that does not have its shape.
struct ShapeFault {
  enum class Kind : std::uint8_t {
    unknown_key,
    missing_key,
    wrong_type,
    not_a_choice,
    out_of_range,
    empty_text,
    text_too_long,
    too_few,
    too_many,
    bad_form,
  };
  Kind kind = Kind::wrong_type;
  std::uint32_t at = 0;           ///< byte offset
  std::vector<std::string> path;  ///< keys and indices from the root
  std::string expected;           ///< for people: a kind, a bound, the choices
  std::string found;
};

/// The places where `value` departs from `shape`, in order of the text; the first thousand of them, which is
/// more than anyone mends at once. Keys that begin with `x-` are welcome everywhere; duplicate keys are the
/// parser's to report.
[[nodiscard]] std::vector<ShapeFault> check(const json::Value& value, const Shape& shape);

/// JSON Schema draft-07 of `shape`.
[[nodiscard]] json::Value schema(const Shape& shape, std::string_view title);

}  // namespace vt
