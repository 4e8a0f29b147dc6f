#pragma once

// HTML that cannot come out unbalanced or unescaped: text goes through one escape, an element closes itself
// where its variable ends. The markup is well-formed XML too, so that any reader of either can check it.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vt {

/// Text as HTML shows it: & < > " ' escaped, bytes that are not UTF-8 and control characters replaced by
/// U+FFFD.
[[nodiscard]] std::string html(std::string_view text);

/// Attributes in order; one with an empty value is left out.
using Attributes = std::vector<std::pair<std::string_view, std::string>>;

class HtmlWriter {
 public:
  /// An element that is open as long as this lives.
  class [[nodiscard]] Element {
   public:
    Element(HtmlWriter& writer, std::string_view tag, const Attributes& attributes);
    ~Element();
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;

   private:
    HtmlWriter& writer_;
    std::string tag_;
  };

  Element inside(std::string_view tag, const Attributes& attributes = {}) { return {*this, tag, attributes}; }
  /// An element with nothing but text in it.
  void element(std::string_view tag, std::string_view text, const Attributes& attributes = {});
  /// An element that has no content: meta, rect.
  void empty(std::string_view tag, const Attributes& attributes = {});
  void text(std::string_view text) { out_ += html(text); }
  /// Our own style sheet, as it stands; never anybody else's text.
  void style_sheet(std::string_view css);

  [[nodiscard]] std::string take() && { return "<!DOCTYPE html>" + std::move(out_) + "\n"; }

 private:
  void start(std::string_view tag, const Attributes& attributes, std::string_view end);
  void finish(std::string_view tag);

  std::string out_;
  bool closed_block_ = false;  ///< the last thing written was the end of a block
};

}  // namespace vt
