#pragma once

// Words by key, from content/lang/<tag>.json: {"key": "text with {placeholders}"}. Where a word has two
// forms, the keys end in `.one` and `.other`.

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/base/result.h"

namespace vt {

class Words {
 public:
  Words() = default;
  /// Reads a language file; a problem where it is not a flat object of texts.
  [[nodiscard]] static Result<Words> read(std::string_view text, const std::string& file, std::string locale);

  [[nodiscard]] const std::string& locale() const { return locale_; }
  [[nodiscard]] bool has(const std::string& key) const { return texts_.count(key) > 0; }

  using Values = std::vector<std::pair<std::string, std::string>>;
  /// The text with its placeholders filled in; the key itself where there is no text, so that a gap is seen
  /// and nothing breaks.
  [[nodiscard]] std::string text(const std::string& key, const Values& values = {}) const;
  [[nodiscard]] std::string text(const Message& message) const { return text(message.key, message.values); }
  [[nodiscard]] std::string text(const Problem& problem) const {
    return text("problem." + problem.message.key, problem.message.values);
  }
  /// `key.one` for 1, `key.other` otherwise, with {n} filled in.
  [[nodiscard]] std::string count(const std::string& key, int n) const;

  /// Every key, sorted: for checks.
  [[nodiscard]] std::vector<std::string> keys() const;

  /// nl-BE writes 0,75 and 21/11/2026; en writes 0.75 and 21 November 2026.
  [[nodiscard]] char decimal_point() const { return locale_.rfind("nl", 0) == 0 ? ',' : '.'; }

 private:
  std::string locale_;
  std::unordered_map<std::string, std::string> texts_;
};

}  // namespace vt
