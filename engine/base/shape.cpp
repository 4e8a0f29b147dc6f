#include "engine/base/shape.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "engine/base/text.h"

namespace vt {
namespace {

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f');
}

bool is_slug(std::string_view text) {
  return !text.empty() && text.size() <= 40 && is_lower(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_option_path(std::string_view text) {
  const auto dot = text.find('.');
  return dot != std::string_view::npos && is_slug(text.substr(0, dot)) && is_slug(text.substr(dot + 1));
}

bool is_text_path(std::string_view text) {
  std::size_t parts = 0;
  while (true) {
    const auto dot = text.find('.');
    std::string part(text.substr(0, dot));
    std::replace(part.begin(), part.end(), '_', '-');  // change_goal is a word of the format, not an id
    if (!is_slug(part)) return false;
    ++parts;
    if (dot == std::string_view::npos) return parts == 2 || parts == 3;
    text.remove_prefix(dot + 1);
  }
}

bool is_locale(std::string_view text) {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (text.size() != 2 && text.size() != 5) return false;
  if (!is_lower(text[0]) || !is_lower(text[1])) return false;
  return text.size() == 2 || (text[2] == '-' && is_upper(text[3]) && is_upper(text[4]));
}

bool is_hash8(std::string_view text) {
  return text.size() == 8 && std::all_of(text.begin(), text.end(), is_hex);
}
bool is_hash64(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), is_hex);
}

bool is_version(std::string_view text) {
  std::size_t dots = 0;
  char before = '.';
  for (const char c : text) {
    if (c != '.' && !is_digit(c)) return false;
    if (c == '.' && before == '.') return false;
    if (c == '.') ++dots;
    before = c;
  }
  return dots == 2 && before != '.';
}

bool is_file_name(std::string_view text) {
  const auto plain = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
  };
  bool at_start = true;
  for (const char c : text) {
    if (c == '/' || c == '.') {
      if (at_start) return false;  // no absolute path, no `..`, no hidden file
      at_start = true;
    } else if (plain(c)) {
      at_start = false;
    } else {
      return false;
    }
  }
  return !at_start;
}

std::string_view kind_name(json::Kind kind) {
  switch (kind) {
    case json::Kind::null: return "null";
    case json::Kind::boolean: return "boolean";
    case json::Kind::integer: return "integer";
    case json::Kind::real: return "number";
    case json::Kind::string: return "string";
    case json::Kind::array: return "array";
    case json::Kind::object: return "object";
  }
  return "null";
}

std::string_view type_name(const Shape& shape) {
  switch (shape.kind) {
    case Shape::Kind::boolean: return "boolean";
    case Shape::Kind::integer: return "integer";
    case Shape::Kind::text:
    case Shape::Kind::choice: return "string";
    case Shape::Kind::list: return "array";
    case Shape::Kind::map:
    case Shape::Kind::object: return "object";
    case Shape::Kind::reference: return type_name(shape.target());
    default: return "";
  }
}

constexpr std::size_t most_faults = 1000;

std::string shortened(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (text.size() <= longest) return std::string(text);
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "...";
}

class Checker {
 public:
  std::vector<ShapeFault> faults;

  void visit(const json::Value& value, const Shape& shape) {
    if (faults.size() >= most_faults) return;
    switch (shape.kind) {
      case Shape::Kind::anything: return;
      case Shape::Kind::reference: return visit(value, shape.target());
      case Shape::Kind::either: return visit_either(value, shape);
      default: break;
    }
    if (kind_name(value.kind) != type_name(shape))
      return report(ShapeFault::Kind::wrong_type, value, std::string(type_name(shape)),
                    std::string(kind_name(value.kind)));
    switch (shape.kind) {
      case Shape::Kind::integer: return visit_integer(value, shape);
      case Shape::Kind::text: return visit_text(value, shape);
      case Shape::Kind::choice: return visit_choice(value, shape);
      case Shape::Kind::list: return visit_list(value, shape);
      case Shape::Kind::map: return visit_map(value, shape);
      case Shape::Kind::object: return visit_object(value, shape);
      default: return;
    }
  }

 private:
  void report(ShapeFault::Kind kind, const json::Value& value, std::string expected, std::string found) {
    if (faults.size() < most_faults)
      faults.push_back({kind, value.at, path_, std::move(expected), std::move(found)});
  }

  void visit_integer(const json::Value& value, const Shape& shape) {
    if (shape.min == 0 && shape.max == 0) return;
    if (value.integer < shape.min || value.integer > shape.max)
      report(ShapeFault::Kind::out_of_range, value,
             std::to_string(shape.min) + ".." + std::to_string(shape.max), std::to_string(value.integer));
  }

  void visit_text(const json::Value& value, const Shape& shape) {
    const auto length = static_cast<std::int64_t>(code_points(value.text));
    // A text that is there but too short breaks its form; only nothing at all is "empty".
    if (length < shape.min && (length == 0 || shape.pattern == nullptr))
      return report(ShapeFault::Kind::empty_text, value, std::to_string(shape.min), "");
    if (shape.max > 0 && length > shape.max)
      return report(ShapeFault::Kind::text_too_long, value, std::to_string(shape.max),
                    std::to_string(length));
    if (shape.pattern != nullptr && !shape.pattern->matches(value.text))
      report(ShapeFault::Kind::bad_form, value, std::string(shape.pattern->name), shortened(value.text));
  }

  void visit_choice(const json::Value& value, const Shape& shape) {
    if (std::find(shape.choices.begin(), shape.choices.end(), value.text) != shape.choices.end()) return;
    const std::vector<std::string> names(shape.choices.begin(), shape.choices.end());
    report(ShapeFault::Kind::not_a_choice, value, joined(names, ", "), shortened(value.text));
  }

  void visit_count(const json::Value& value, const Shape& shape) {
    const auto count = static_cast<std::int64_t>(value.items.size());
    if (count < shape.min)
      report(ShapeFault::Kind::too_few, value, std::to_string(shape.min), std::to_string(count));
    if (shape.max > 0 && count > shape.max)
      report(ShapeFault::Kind::too_many, value, std::to_string(shape.max), std::to_string(count));
  }

  void visit_list(const json::Value& value, const Shape& shape) {
    visit_count(value, shape);
    for (std::size_t i = 0; i < value.items.size(); ++i)
      step(std::to_string(i), value.items[i], shape.inner.front());
  }

  void visit_map(const json::Value& value, const Shape& shape) {
    visit_count(value, shape);
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      if (shape.pattern != nullptr && !shape.pattern->matches(value.keys[i]))
        report(ShapeFault::Kind::bad_form, value.items[i], std::string(shape.pattern->name),
               shortened(value.keys[i]));
      step(value.keys[i], value.items[i], shape.inner.front());
    }
  }

  void visit_object(const json::Value& value, const Shape& shape) {
    for (const ShapeMember& member : shape.members)
      if (member.required && value.find(member.key) == nullptr)
        report(ShapeFault::Kind::missing_key, value, std::string(member.key), "");
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      const std::string& key = value.keys[i];
      const auto member = std::find_if(shape.members.begin(), shape.members.end(),
                                       [&](const ShapeMember& m) { return m.key == key; });
      if (member != shape.members.end())
        step(key, value.items[i], member->shape);
      else if (key.rfind("x-", 0) != 0)
        report(ShapeFault::Kind::unknown_key, value.items[i], "", shortened(key));
    }
  }

  /// The alternative that was meant: of the value's type and, among objects, the one whose required keys it
  /// has.
  void visit_either(const json::Value& value, const Shape& shape) {
    for (const Shape& one : shape.inner)
      if (is_meant(value, one)) return visit(value, one);
    std::vector<std::string> expected;
    for (const Shape& one : shape.inner) expected.push_back(description(one));
    report(ShapeFault::Kind::wrong_type, value, joined(expected, " / "), std::string(kind_name(value.kind)));
  }

  static bool is_meant(const json::Value& value, const Shape& shape) {
    if (shape.kind == Shape::Kind::reference) return is_meant(value, shape.target());
    if (shape.kind == Shape::Kind::either)
      return std::any_of(shape.inner.begin(), shape.inner.end(),
                         [&](const Shape& s) { return is_meant(value, s); });
    if (kind_name(value.kind) != type_name(shape)) return false;
    return std::all_of(shape.members.begin(), shape.members.end(),
                       [&](const ShapeMember& m) { return !m.required || value.find(m.key) != nullptr; });
  }

  static std::string description(const Shape& shape) {
    if (shape.kind == Shape::Kind::reference) return std::string(shape.name);
    if (shape.kind != Shape::Kind::object) return std::string(type_name(shape));
    std::vector<std::string> keys;
    for (const ShapeMember& member : shape.members)
      if (member.required) keys.emplace_back(member.key);
    return "{" + joined(keys, ", ") + "}";
  }

  void step(const std::string& key, const json::Value& value, const Shape& shape) {
    path_.push_back(key);
    visit(value, shape);
    path_.pop_back();
  }

  std::vector<std::string> path_;
};

using Definitions = std::map<std::string, json::Value>;

json::Value schema_of(const Shape& shape, Definitions& definitions);

json::Value object_schema(const Shape& shape, Definitions& definitions) {
  json::Value properties = json::object();
  json::Value required = json::array();
  for (const ShapeMember& member : shape.members) {
    json::Value property = schema_of(member.shape, definitions);
    if (!member.doc.empty() && property.find("$ref") == nullptr)
      property.set("description", json::string(member.doc));
    properties.set(std::string(member.key), std::move(property));
    if (member.required) required.add(json::string(member.key));
  }
  json::Value extra = json::object();
  extra.set("^x-", json::object());
  json::Value out = json::object();
  out.set("type", json::string("object"));
  out.set("properties", std::move(properties));
  if (!required.items.empty()) out.set("required", std::move(required));
  out.set("patternProperties", std::move(extra));
  out.set("additionalProperties", json::boolean(false));
  return out;
}

void set_bounds(json::Value& out, const Shape& shape, std::string low, std::string high) {
  if (shape.min > 0) out.set(std::move(low), json::integer(shape.min));
  if (shape.max > 0) out.set(std::move(high), json::integer(shape.max));
}

json::Value plain_schema(const Shape& shape, Definitions& definitions) {
  json::Value out = json::object();
  if (const auto type = type_name(shape); !type.empty()) out.set("type", json::string(type));
  switch (shape.kind) {
    case Shape::Kind::integer:
      if (shape.min != 0 || shape.max != 0) {
        out.set("minimum", json::integer(shape.min));
        out.set("maximum", json::integer(shape.max));
      }
      break;
    case Shape::Kind::text:
      set_bounds(out, shape, "minLength", "maxLength");
      if (shape.pattern != nullptr) out.set("pattern", json::string(shape.pattern->regex));
      break;
    case Shape::Kind::list:
      out.set("items", schema_of(shape.inner.front(), definitions));
      set_bounds(out, shape, "minItems", "maxItems");
      break;
    case Shape::Kind::map:
      out.set("additionalProperties", schema_of(shape.inner.front(), definitions));
      set_bounds(out, shape, "minProperties", "maxProperties");
      if (shape.pattern != nullptr) {
        json::Value names = json::object();
        names.set("pattern", json::string(shape.pattern->regex));
        out.set("propertyNames", std::move(names));
      }
      break;
    default: break;
  }
  return out;
}

json::Value schema_of(const Shape& shape, Definitions& definitions) {
  json::Value out = json::object();
  switch (shape.kind) {
    case Shape::Kind::object: return object_schema(shape, definitions);
    case Shape::Kind::choice: {
      json::Value list = json::array();
      for (const auto choice : shape.choices) list.add(json::string(choice));
      out.set("enum", std::move(list));
      return out;
    }
    case Shape::Kind::either: {
      json::Value list = json::array();
      for (const Shape& one : shape.inner) list.add(schema_of(one, definitions));
      out.set("anyOf", std::move(list));
      return out;
    }
    case Shape::Kind::reference: {
      const std::string name(shape.name);
      if (definitions.find(name) == definitions.end()) {
        definitions[name] = json::object();  // takes the seat first: the shape may contain itself
        json::Value definition = schema_of(shape.target(), definitions);
        definitions[name] = std::move(definition);
      }
      out.set("$ref", json::string("#/definitions/" + name));
      return out;
    }
    default: return plain_schema(shape, definitions);
  }
}

}  // namespace

namespace patterns {
const Pattern slug{"slug", "^[a-z][a-z0-9-]{0,39}$", is_slug};
const Pattern option_path{"turn.option", "^[a-z][a-z0-9-]{0,39}\\.[a-z][a-z0-9-]{0,39}$", is_option_path};
const Pattern text_path{"text path", "^[a-z][a-z0-9_-]{0,39}(\\.[a-z][a-z0-9_-]{0,39}){1,2}$", is_text_path};
const Pattern locale{"locale", "^[a-z]{2}(-[A-Z]{2})?$", is_locale};
const Pattern hash8{"8 hex digits", "^[0-9a-f]{8}$", is_hash8};
const Pattern hash64{"64 hex digits", "^[0-9a-f]{64}$", is_hash64};
const Pattern version{"version", "^[0-9]+\\.[0-9]+\\.[0-9]+$", is_version};
const Pattern file_name{"file name", "^[A-Za-z0-9_-][A-Za-z0-9_-]*([./][A-Za-z0-9_-]+)*$", is_file_name};
}  // namespace patterns

std::vector<ShapeFault> check(const json::Value& value, const Shape& shape) {
  Checker checker;
  checker.visit(value, shape);
  std::stable_sort(checker.faults.begin(), checker.faults.end(),
                   [](const ShapeFault& a, const ShapeFault& b) { return a.at < b.at; });
  return std::move(checker.faults);
}

json::Value schema(const Shape& shape, std::string_view title) {
  Definitions definitions;
  const json::Value body = schema_of(shape, definitions);
  json::Value out = json::object();
  out.set("$schema", json::string("http://json-schema.org/draft-07/schema#"));
  out.set("title", json::string(title));
  for (std::size_t i = 0; i < body.keys.size(); ++i) out.set(body.keys[i], body.items[i]);
  if (!definitions.empty()) {
    json::Value all = json::object();
    for (auto& [name, definition] : definitions) all.set(name, definition);
    out.set("definitions", std::move(all));
  }
  return out;
}

}  // namespace vt
