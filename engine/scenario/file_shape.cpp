#include "engine/scenario/file_shape.h"

#include "engine/base/text.h"
#include "engine/scenario/migrate.h"
#include "engine/scenario/rules.h"

namespace vt {
namespace {

const LintRule& rule_of(json::Fault::Kind kind) {
  switch (kind) {
    case json::Fault::Kind::syntax: return rules::broken_json;
    case json::Fault::Kind::duplicate_key: return rules::duplicate_key;
    case json::Fault::Kind::comment: return rules::comment_lost;
    case json::Fault::Kind::too_large:
    case json::Fault::Kind::too_deep:
    case json::Fault::Kind::too_many: return rules::too_big;
  }
  return rules::broken_json;
}

const LintRule& rule_of(ShapeFault::Kind kind) {
  switch (kind) {
    case ShapeFault::Kind::unknown_key: return rules::unknown_key;
    case ShapeFault::Kind::missing_key: return rules::missing_key;
    case ShapeFault::Kind::wrong_type: return rules::wrong_type;
    case ShapeFault::Kind::not_a_choice: return rules::not_a_choice;
    case ShapeFault::Kind::out_of_range: return rules::out_of_range;
    case ShapeFault::Kind::empty_text: return rules::empty_text;
    case ShapeFault::Kind::text_too_long: return rules::text_too_long;
    case ShapeFault::Kind::too_few:
    case ShapeFault::Kind::too_many: return rules::wrong_count;
    case ShapeFault::Kind::bad_form: return rules::bad_form;
  }
  return rules::wrong_type;
}

/// The format number that the file states, or nothing where it states none that could be one.
std::optional<std::int64_t> stated_format(const json::Value& root) {
  const json::Value* format = root.find("format");
  if (format == nullptr || format->kind != json::Kind::integer) return std::nullopt;
  return format->integer;
}

bool is_fatal(const json::Fault& fault) {
  return fault.kind != json::Fault::Kind::comment;
}

}  // namespace

ShapedFile read_shape(std::string_view text, const std::string& file, const Shape& shape, int newest) {
  json::Parsed parsed = json::parse(text);
  ShapedFile out;
  FindingList list(file, text);
  bool is_readable = parsed.complete;
  for (const json::Fault& fault : parsed.faults) {
    list.add_at(rule_of(fault.kind), fault.at, {}, {{"detail", fault.detail}});
    if (is_fatal(fault)) is_readable = false;
  }
  const auto format = stated_format(parsed.value);
  if (is_readable && format && *format > newest) {
    list.add_at(rules::newer_format, parsed.value.find("format")->at, {},
                {{"found", std::to_string(*format)}, {"known", std::to_string(newest)}});
    is_readable = false;
  }
  if (is_readable) {
    out.root = migrated(std::move(parsed.value), newest);
    const std::vector<ShapeFault> faults = check(out.root, shape);
    for (const ShapeFault& fault : faults) {
      list.add_at(rule_of(fault.kind), fault.at, enclosing(out.root, fault.path),
                  {{"key", fault.path.empty() ? std::string{} : fault.path.back()},
                   {"path", joined(fault.path, "/")},
                   {"expected", fault.expected},
                   {"found", fault.found}});
    }
    out.is_shaped = faults.empty();
  }
  out.findings = list.take();
  return out;
}

}  // namespace vt
