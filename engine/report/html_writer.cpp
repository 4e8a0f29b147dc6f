#include "engine/report/html_writer.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"

namespace vt {
namespace {

/// Elements that stand within a line of text; all others begin on a line of their own.
constexpr auto inline_tags =
    std::to_array<std::string_view>({"a", "b", "em", "i", "q", "span", "strong", "tspan"});

bool is_block(std::string_view tag) {
  return std::find(inline_tags.begin(), inline_tags.end(), tag) == inline_tags.end();
}

/// U+FFFE and U+FFFF are UTF-8, and no characters in XML.
bool is_no_character(std::string_view one) {
  return one == "\xEF\xBF\xBE" || one == "\xEF\xBF\xBF";
}

std::string_view escaped(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

}  // namespace

std::string html(std::string_view text) {
  constexpr std::string_view replacement = "\uFFFD";
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t length = utf8_sequence(text);
    const char c = text.front();
    const bool is_control = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    if (length == 0 || is_control || is_no_character(text.substr(0, length)))
      out += replacement;
    else if (const auto entity = escaped(c); !entity.empty())
      out += entity;
    else
      out += text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

HtmlWriter::Element::Element(HtmlWriter& writer, std::string_view tag, const Attributes& attributes)
    : writer_(writer), tag_(tag) {
  writer_.start(tag, attributes, ">");
}

HtmlWriter::Element::~Element() {
  writer_.finish(tag_);
}

void HtmlWriter::element(std::string_view tag, std::string_view text, const Attributes& attributes) {
  start(tag, attributes, ">");
  out_ += html(text);
  finish(tag);
}

void HtmlWriter::empty(std::string_view tag, const Attributes& attributes) {
  start(tag, attributes, "/>");
  closed_block_ = is_block(tag);
}

void HtmlWriter::style_sheet(std::string_view css) {
  start("style", {}, ">");
  out_ += css;
  finish("style");
}

void HtmlWriter::start(std::string_view tag, const Attributes& attributes, std::string_view end) {
  if (is_block(tag)) out_ += '\n';
  out_ += '<';
  out_ += tag;
  for (const auto& [name, value] : attributes) {
    if (value.empty()) continue;
    out_ += ' ';
    out_ += name;
    out_ += "=\"" + html(value) + '"';
  }
  out_ += end;
  closed_block_ = false;
}

void HtmlWriter::finish(std::string_view tag) {
  if (closed_block_ && is_block(tag)) out_ += '\n';
  out_ += "</";
  out_ += tag;
  out_ += '>';
  closed_block_ = is_block(tag);
}

}  // namespace vt
