#include "engine/base/json.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

#include <nlohmann/json.hpp>

namespace vt::json {
namespace {

constexpr std::size_t line_width = 110;

/// An iterator that tells the outside how far the parser has read: nlohmann keeps no positions for values.
struct Tracked {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* here = nullptr;
  const char** seen = nullptr;

  reference operator*() const { return *here; }
  Tracked& operator++() {
    ++here;
    if (seen != nullptr) *seen = here;
    return *this;
  }
  Tracked operator++(int) {
    Tracked before = *this;
    ++*this;
    return before;
  }
  bool operator==(const Tracked& other) const { return here == other.here; }
  bool operator!=(const Tracked& other) const { return here != other.here; }
};

bool is_number_character(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// Builds the tree from the parser's events.
class Builder {
 public:
  using Number = nlohmann::json;

  Builder(std::string_view text, const char** seen, const Limits& limits, Parsed& out)
      : text_(text), seen_(seen), limits_(limits), out_(out) {}

  bool null() { return leaf(Kind::null, back_over(4), 0, {}); }
  bool boolean(bool truth) { return leaf(Kind::boolean, back_over(truth ? 4 : 5), truth ? 1 : 0, {}); }
  bool number_integer(Number::number_integer_t n) { return leaf(Kind::integer, number_start(), n, {}); }
  bool number_unsigned(Number::number_unsigned_t n) {
    if (n > static_cast<Number::number_unsigned_t>(INT64_MAX)) return real(number_start(), std::to_string(n));
    return leaf(Kind::integer, number_start(), static_cast<std::int64_t>(n), {});
  }
  bool number_float(Number::number_float_t /*n*/, const std::string& written) {
    return real(number_start(), written);
  }
  bool string(std::string& text) { return leaf(Kind::string, string_start(), 0, std::move(text)); }
  bool binary(Number::binary_t& /*bytes*/) { return false; }

  bool start_object(std::size_t /*size*/) { return open(Kind::object); }
  bool start_array(std::size_t /*size*/) { return open(Kind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    Value& top = *open_.back();
    if (top.keys.size() >= limits_.keys) return too_many(limits_.keys);
    if (is_repeated(name)) out_.faults.push_back({Fault::Kind::duplicate_key, string_start(), name});
    top.keys.push_back(std::move(name));
    return true;
  }
  bool parse_error(std::size_t /*position*/, const std::string& last,
                   const nlohmann::detail::exception& why) {
    std::string detail = why.what();
    const auto dash = detail.find(" - ");
    detail = dash == std::string::npos ? "'" + last + "'" : detail.substr(dash + 3);
    out_.faults.push_back({Fault::Kind::syntax, offset() == 0 ? 0 : offset() - 1, std::move(detail)});
    return false;
  }

 private:
  [[nodiscard]] std::uint32_t offset() const { return static_cast<std::uint32_t>(*seen_ - text_.data()); }
  [[nodiscard]] std::uint32_t back_over(std::uint32_t length) const { return offset() - length; }

  /// The parser stands behind the closing quote; the opening one is the last unescaped quote before it.
  [[nodiscard]] std::uint32_t string_start() const {
    std::size_t i = offset() - 1;
    while (i > 0) {
      --i;
      if (text_[i] != '"') continue;
      std::size_t slashes = 0;
      while (slashes < i && text_[i - 1 - slashes] == '\\') ++slashes;
      if (slashes % 2 == 0) break;
    }
    return static_cast<std::uint32_t>(i);
  }

  /// The parser has read one character past a number, except at the end of the text.
  [[nodiscard]] std::uint32_t number_start() const {
    std::size_t i = offset();
    while (i > 0 && !is_number_character(text_[i - 1])) --i;
    while (i > 0 && is_number_character(text_[i - 1])) --i;
    return static_cast<std::uint32_t>(i);
  }

  bool real(std::uint32_t at, std::string written) { return leaf(Kind::real, at, 0, std::move(written)); }

  bool leaf(Kind kind, std::uint32_t at, std::int64_t number, std::string text) {
    Value* value = place();
    if (value == nullptr) return false;
    value->kind = kind;
    value->at = at;
    value->integer = number;
    value->text = std::move(text);
    return true;
  }

  bool open(Kind kind) {
    if (open_.size() >= limits_.depth) {
      out_.faults.push_back({Fault::Kind::too_deep, back_over(1), std::to_string(limits_.depth)});
      return false;
    }
    Value* value = place();
    if (value == nullptr) return false;
    value->kind = kind;
    value->at = back_over(1);
    open_.push_back(value);
    known_keys_.emplace_back();
    return true;
  }

  bool too_many(std::size_t limit) {
    out_.faults.push_back({Fault::Kind::too_many, offset(), std::to_string(limit)});
    return false;
  }

  bool close() {
    open_.pop_back();
    known_keys_.pop_back();
    return true;
  }

  /// Small objects are searched; a large one gets a set, so that reading stays linear whatever is sent.
  bool is_repeated(const std::string& name) {
    constexpr std::size_t small = 32;
    const std::vector<std::string>& keys = open_.back()->keys;
    if (keys.size() < small) return std::find(keys.begin(), keys.end(), name) != keys.end();
    std::unordered_set<std::string>& known = known_keys_.back();
    if (known.empty()) known.insert(keys.begin(), keys.end());
    return !known.insert(name).second;
  }

  /// The seat for the next value. Pointers to open values stay good: only the innermost one still grows.
  Value* place() {
    if (++count_ > limits_.values) {
      too_many(limits_.values);
      return nullptr;
    }
    if (open_.empty()) return &out_.value;
    return &open_.back()->items.emplace_back();
  }

  std::string_view text_;
  const char** seen_;
  const Limits& limits_;
  Parsed& out_;
  std::vector<Value*> open_;
  std::vector<std::unordered_set<std::string>> known_keys_;  ///< of each open value, where it is large
  std::size_t count_ = 0;
};

/// Where the first comment begins, or npos: the parser passes over comments without a word.
std::size_t first_comment(std::string_view text) {
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string && c == '\\') {
      ++i;
    } else if (c == '"') {
      in_string = !in_string;
    } else if (!in_string && c == '/') {
      return i;
    }
  }
  return std::string_view::npos;
}

void write_string(std::string& out, std::string_view text) {
  out += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void write_leaf(std::string& out, const Value& value) {
  switch (value.kind) {
    case Kind::boolean: out += value.integer != 0 ? "true" : "false"; break;
    case Kind::integer: out += std::to_string(value.integer); break;
    case Kind::real: out += value.text; break;
    case Kind::string: write_string(out, value.text); break;
    default: out += "null"; break;
  }
}

bool is_container(const Value& value) {
  return value.kind == Kind::array || value.kind == Kind::object;
}

/// `gap` is " " in the canonical form and "" in the compact one.
void write_inline(std::string& out, const Value& value, std::string_view gap) {
  if (!is_container(value)) return write_leaf(out, value);
  const bool is_object = value.kind == Kind::object;
  const bool airy = !gap.empty() && !value.items.empty() && (is_object || is_container(value.items.front()));
  out += is_object ? '{' : '[';
  if (airy) out += ' ';
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    if (i > 0) out.append(",").append(gap);
    if (is_object) {
      write_string(out, value.keys[i]);
      out.append(":").append(gap);
    }
    write_inline(out, value.items[i], gap);
  }
  if (airy) out += ' ';
  out += is_object ? '}' : ']';
}

bool holds_list_of_objects(const Value& value) {
  if (value.kind == Kind::array && value.items.size() > 1 && value.items.front().kind == Kind::object)
    return true;
  return std::any_of(value.items.begin(), value.items.end(), holds_list_of_objects);
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// `column` is where the value begins; `tail` what must still follow on its line (a comma).
void write_pretty(std::string& out, const Value& value, std::size_t indent, std::size_t column, bool top) {
  if (!is_container(value) || value.items.empty()) return write_inline(out, value, " ");
  if (!top && !holds_list_of_objects(value)) {
    std::string line;
    write_inline(line, value, " ");
    if (column + code_points(line) + 1 <= line_width) {
      out += line;
      return;
    }
  }
  const bool is_object = value.kind == Kind::object;
  out += is_object ? "{\n" : "[\n";
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    out.append(indent + 2, ' ');
    std::size_t start = indent + 2;
    if (is_object) {
      std::string name;
      write_string(name, value.keys[i]);
      out.append(name).append(": ");
      start += code_points(name) + 2;
    }
    write_pretty(out, value.items[i], indent + 2, start, false);
    out += i + 1 < value.items.size() ? ",\n" : "\n";
  }
  out.append(indent, ' ');
  out += is_object ? '}' : ']';
}

}  // namespace

const Value* Value::find(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size() && i < items.size(); ++i)
    if (keys[i] == key) return &items[i];
  return nullptr;
}

void Value::set(std::string key, Value value) {
  kind = Kind::object;
  keys.push_back(std::move(key));
  items.push_back(std::move(value));
}

void Value::add(Value value) {
  kind = Kind::array;
  items.push_back(std::move(value));
}

bool Value::operator==(const Value& other) const {
  return kind == other.kind && integer == other.integer && text == other.text && keys == other.keys &&
         items == other.items;
}

Value string(std::string_view text) {
  Value value;
  value.kind = Kind::string;
  value.text = text;
  return value;
}

Value integer(std::int64_t number) {
  Value value;
  value.kind = Kind::integer;
  value.integer = number;
  return value;
}

Value boolean(bool truth) {
  Value value;
  value.kind = Kind::boolean;
  value.integer = truth ? 1 : 0;
  return value;
}

Value object() {
  Value value;
  value.kind = Kind::object;
  return value;
}

Value array() {
  Value value;
  value.kind = Kind::array;
  return value;
}

Parsed parse(std::string_view text, const Limits& limits) {
  Parsed out;
  if (text.size() > limits.bytes) {
    out.faults.push_back({Fault::Kind::too_large, 0, std::to_string(limits.bytes)});
    return out;
  }
  const char* seen = text.data();
  Builder builder(text, &seen, limits, out);
  const Tracked first{text.data(), &seen};
  const Tracked last{text.data() + text.size(), nullptr};
  out.complete = nlohmann::json::sax_parse(first, last, &builder, nlohmann::json::input_format_t::json,
                                           /*strict=*/true, /*ignore_comments=*/true);
  if (!out.complete) out.value = Value{};
  if (const auto comment = first_comment(text); out.complete && comment != std::string_view::npos)
    out.faults.push_back({Fault::Kind::comment, static_cast<std::uint32_t>(comment), {}});
  return out;
}

std::string write(const Value& value) {
  std::string out;
  write_pretty(out, value, 0, 0, true);
  out += '\n';
  return out;
}

std::string write_compact(const Value& value) {
  std::string out;
  write_inline(out, value, "");
  return out;
}

Position position(std::string_view text, std::uint32_t at) {
  return Positions(text).of(at);
}

Position Positions::of(std::uint32_t at) {
  const std::size_t to = std::min<std::size_t>(at, text_.size());
  if (to < at_) {
    at_ = 0;
    here_ = {};
  }
  const std::string_view passed = text_.substr(at_, to - at_);
  const auto newline = passed.rfind('\n');
  if (newline != std::string_view::npos) {
    here_.line += static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
    here_.column = 1;
  }
  here_.column += static_cast<std::uint32_t>(
      code_points(newline == std::string_view::npos ? passed : passed.substr(newline + 1)));
  at_ = to;
  return here_;
}

}  // namespace vt::json
