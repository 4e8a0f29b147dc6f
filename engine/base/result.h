#pragma once

// What a function gives back when the world may fail it: a disk that is full, a database that is damaged.
// Not for an author's mistakes (those are Findings, collected and never thrown) and not for our own broken
// promises (those are asserts).

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace vt {

/// A sentence that is not words yet: a key in `content/lang/*.json` and the values for its {placeholders}.
struct Message {
  std::string key;
  std::vector<std::pair<std::string, std::string>> values;
  bool operator==(const Message&) const = default;
};

/// What went wrong outside the program, as a Message that tells a person what can be done.
struct Problem {
  Message message;
  bool operator==(const Problem&) const = default;
};

/// Shorthand: `return problem("file.unreadable", {{"file", name}});`
[[nodiscard]] inline Problem problem(std::string key,
                                     std::vector<std::pair<std::string, std::string>> values = {}) {
  return Problem{{std::move(key), std::move(values)}};
}

/// A value, or the Problem that stood in its way. Ask `ok()` before taking either; taking the wrong one is a
/// broken promise (assert).
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}                // NOLINT(*-explicit-*)
  Result(Problem problem) : held_(std::in_place_index<1>, std::move(problem)) {}      // NOLINT(*-explicit-*)

  [[nodiscard]] bool ok() const { return held_.index() == 0; }
  [[nodiscard]] const T& value() const& {
    assert(ok());
    return *std::get_if<0>(&held_);
  }
  [[nodiscard]] T& value() & {
    assert(ok());
    return *std::get_if<0>(&held_);
  }
  [[nodiscard]] T&& value() && {
    assert(ok());
    return std::move(*std::get_if<0>(&held_));
  }
  [[nodiscard]] const Problem& problem() const {
    assert(!ok());
    return *std::get_if<1>(&held_);
  }

 private:
  std::variant<T, Problem> held_;
};

/// A step that gives nothing back but may fail.
struct Done {};
using Outcome = Result<Done>;

}  // namespace vt
