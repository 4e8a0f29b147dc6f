#pragma once

// A strict reader of markup: every tag closed in order, every attribute quoted and once, no stray < or &. It
// reads what a report writes, and nothing more lenient.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vt::markup {

struct Tag {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;                 ///< of the element itself, children left out
  std::vector<std::string> within;  ///< names of the elements around it, outermost first
};

struct Reading {
  std::vector<Tag> tags;  ///< in order of their start
  std::string fault;      ///< empty where all is well

  [[nodiscard]] std::vector<const Tag*> all(std::string_view name) const {
    std::vector<const Tag*> out;
    for (const Tag& tag : tags)
      if (tag.name == name) out.push_back(&tag);
    return out;
  }
};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Reading read() {
    constexpr std::string_view doctype = "<!DOCTYPE html>";
    if (text_.rfind(doctype, 0) != 0) return fail("no doctype");
    text_.remove_prefix(doctype.size());
    while (!text_.empty() && out_.fault.empty()) {
      if (text_.front() == '<')
        tag();
      else
        characters();
    }
    if (out_.fault.empty() && !open_.empty()) fail("left open: " + out_.tags[open_.back()].name);
    return out_;
  }

 private:
  Reading fail(const std::string& what) {
    if (out_.fault.empty()) out_.fault = what + " before: " + std::string(text_.substr(0, 60));
    return out_;
  }

  void characters() {
    const bool is_style = !open_.empty() && out_.tags[open_.back()].name == "style";
    const std::string_view run = text_.substr(0, text_.find('<'));
    if (!is_style) check_entities(run);
    if (run.find('>') != std::string_view::npos && !is_style) fail("stray >");
    if (!open_.empty()) out_.tags[open_.back()].text += run;
    text_.remove_prefix(run.size());
  }

  void check_entities(std::string_view run) {
    for (std::size_t at = run.find('&'); at != std::string_view::npos; at = run.find('&', at + 1)) {
      bool is_known = false;
      for (const std::string_view entity : {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"})
        is_known = is_known || run.substr(at, entity.size()) == entity;
      if (!is_known) fail("stray &");
    }
  }

  void tag() {
    const std::size_t end = text_.find('>');
    if (end == std::string_view::npos) return void(fail("unfinished tag"));
    std::string_view inner = text_.substr(1, end - 1);
    text_.remove_prefix(end + 1);
    if (inner.front() == '/') return close(inner.substr(1));
    const bool is_empty = inner.back() == '/';
    if (is_empty) inner.remove_suffix(1);
    start(inner);
    if (is_empty && !open_.empty()) open_.pop_back();
  }

  void close(std::string_view name) {
    if (open_.empty() || out_.tags[open_.back()].name != name)
      return void(fail("closes " + std::string(name)));
    open_.pop_back();
  }

  void start(std::string_view inner) {
    Tag tag;
    const std::size_t space = inner.find(' ');
    tag.name = inner.substr(0, space);
    for (const std::size_t index : open_) tag.within.push_back(out_.tags[index].name);
    std::string_view rest = space == std::string_view::npos ? std::string_view{} : inner.substr(space);
    while (!rest.empty()) {
      const std::size_t equals = rest.find("=\"");
      const std::size_t close = equals == std::string_view::npos ? equals : rest.find('"', equals + 2);
      if (rest.front() != ' ' || close == std::string_view::npos)
        return void(fail("attribute in " + tag.name));
      const std::string value(rest.substr(equals + 2, close - equals - 2));
      check_entities(value);
      if (!tag.attributes.emplace(rest.substr(1, equals - 1), value).second) fail("attribute twice");
      rest.remove_prefix(close + 1);
    }
    open_.push_back(out_.tags.size());
    out_.tags.push_back(std::move(tag));
  }

  std::string_view text_;
  Reading out_;
  std::vector<std::size_t> open_;
};

inline Reading read(std::string_view text) {
  return Reader(text).read();
}

}  // namespace vt::markup
