#include "engine/base/words.h"

#include <algorithm>

#include "engine/base/json.h"

namespace vt {

Result<Words> Words::read(std::string_view text, const std::string& file, std::string locale) {
  const json::Parsed parsed = json::parse(text);
  const auto is_text = [](const json::Value& value) { return value.kind == json::Kind::string; };
  if (!parsed.complete || parsed.value.kind != json::Kind::object ||
      !std::all_of(parsed.value.items.begin(), parsed.value.items.end(), is_text))
    return problem("content.broken", {{"file", file}});
  Words words;
  words.locale_ = std::move(locale);
  for (std::size_t i = 0; i < parsed.value.keys.size(); ++i)
    words.texts_.emplace(parsed.value.keys[i], parsed.value.items[i].text);
  return words;
}

std::string Words::text(const std::string& key, const Values& values) const {
  const auto found = texts_.find(key);
  if (found == texts_.end()) return key;
  std::string out;
  const std::string& pattern = found->second;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = pattern.find('{', at);
    const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
    if (close == std::string::npos) return out.append(pattern, at);
    out.append(pattern, at, open - at);
    const std::string name = pattern.substr(open + 1, close - open - 1);
    const auto value =
        std::find_if(values.begin(), values.end(), [&](const auto& v) { return v.first == name; });
    out += value == values.end() ? "{" + name + "}" : value->second;
    at = close + 1;
  }
  return out;
}

std::string Words::count(const std::string& key, int n) const {
  return text(key + (n == 1 ? ".one" : ".other"), {{"n", std::to_string(n)}});
}

std::vector<std::string> Words::keys() const {
  std::vector<std::string> all;
  all.reserve(texts_.size());
  for (const auto& [key, text] : texts_) all.push_back(key);
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace vt
