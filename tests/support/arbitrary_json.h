#pragma once

// Random JSON values for rapidcheck: every kind, nested a few levels, with texts that need escaping.

#include <set>
#include <string>
#include <vector>

#include <rapidcheck.h>

#include "engine/base/json.h"

namespace vt::tests {

/// Valid UTF-8 from characters that are known to make trouble.
inline rc::Gen<std::string> arbitrary_text() {
  const auto piece = rc::gen::elementOf(std::vector<std::string>{
      "a", "z", "0",  " ",  "\"", "\\",      "/", "\n", "\t", "\r", "\x01",   "\x7f", "{",    "}",  "[", "]",
      ":", ",", "//", "/*", "é",  "e\u0301", "ß", "µ",  "中", "😀",  "\u2028", "null", "true", "-1", "x-"});
  return rc::gen::map(rc::gen::resize(8, rc::gen::container<std::vector<std::string>>(piece)),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& one : pieces) text += one;
                        return text;
                      });
}

inline rc::Gen<json::Value> arbitrary_leaf() {
  return rc::gen::oneOf(
      rc::gen::just(json::Value{}), rc::gen::map(rc::gen::arbitrary<bool>(), json::boolean),
      rc::gen::map(rc::gen::arbitrary<std::int64_t>(), json::integer),
      rc::gen::map(arbitrary_text(), [](const std::string& text) { return json::string(text); }),
      rc::gen::map(rc::gen::element<std::string>("0.5", "-1.25", "1e3", "-0.0", "6.02E+23"),
                   [](std::string written) {
                     json::Value value;
                     value.kind = json::Kind::real;
                     value.text = std::move(written);
                     return value;
                   }));
}

inline json::Value list_of(const std::vector<json::Value>& items) {
  json::Value list = json::array();
  for (const json::Value& one : items) list.add(one);
  return list;
}

/// Keys that are drawn twice are taken once.
inline json::Value object_of(const std::vector<std::pair<std::string, json::Value>>& members) {
  json::Value object = json::object();
  std::set<std::string> taken;
  for (const auto& [key, value] : members)
    if (taken.insert(key).second) object.set(key, value);
  return object;
}

inline rc::Gen<json::Value> arbitrary_json(int depth = 4) {
  if (depth == 0) return arbitrary_leaf();
  const auto inner = arbitrary_json(depth - 1);
  return rc::gen::oneOf(
      arbitrary_leaf(),
      rc::gen::map(rc::gen::resize(6, rc::gen::container<std::vector<json::Value>>(inner)), list_of),
      rc::gen::map(rc::gen::resize(6, rc::gen::container<std::vector<std::pair<std::string, json::Value>>>(
                                          rc::gen::pair(arbitrary_text(), inner))),
                   object_of));
}

}  // namespace vt::tests

namespace vt::json {
/// How rapidcheck shows a counterexample.
inline void showValue(const Value& value, std::ostream& out) {
  out << write_compact(value);
}
}  // namespace vt::json
