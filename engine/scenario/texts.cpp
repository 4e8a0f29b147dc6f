#include "engine/scenario/texts.h"

namespace vt {
namespace {

bool is_own_prefix(const std::string& prefix) {
  return prefix == "scenario" || prefix == "client" || prefix == "setting" || prefix == "goal" ||
         prefix == "safety";
}

}  // namespace

std::vector<TextRef> texts_of(const Scenario& scenario) {
  std::vector<TextRef> texts;
  for_each_text(scenario, [&](const std::string& path, const std::string& text) {
    if (text.empty()) return;
    TextRef ref{path, &text, {}, {}};
    const auto dot = path.find('.');
    const std::string first = path.substr(0, dot);
    if (!is_own_prefix(first)) {
      ref.turn = first;
      const auto second = path.find('.', dot + 1);
      ref.inner = path.substr(dot + 1, second == std::string::npos ? second : second - dot - 1);
    }
    texts.push_back(std::move(ref));
  });
  return texts;
}

}  // namespace vt
