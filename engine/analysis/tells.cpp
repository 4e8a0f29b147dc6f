#include "engine/analysis/tells.h"

#include "engine/base/text.h"

namespace vt {
namespace {

constexpr std::size_t long_word = 4;

}  // namespace

void TraitTally::add(const std::string& trait, PlaceIndex turn, bool is_best) {
  if (trait.empty()) return;
  Seen& seen = traits_[trait];
  seen.turns.insert(turn);
  seen.on_weaker = seen.on_weaker || !is_best;
}

std::vector<std::pair<std::string, std::size_t>> TraitTally::tells() const {
  std::vector<std::pair<std::string, std::size_t>> out;
  for (const auto& [trait, seen] : traits_)
    if (!seen.on_weaker && seen.turns.size() >= turns_for_a_tell) out.emplace_back(trait, seen.turns.size());
  return out;
}

std::string opener_of(const std::string& text) {
  const std::vector<std::string> spoken = words(text);
  return spoken.size() < 2 ? std::string() : spoken[0] + " " + spoken[1];
}

double echo_of(const std::string& text, const Turn& turn) {
  std::set<std::string> heard;
  for (const Line& line : turn.lines)
    for (const std::string& word : words(line.text)) heard.insert(word);
  int all = 0;
  int echoed = 0;
  for (const std::string& word : words(text)) {
    if (code_points(word) < long_word) continue;
    ++all;
    if (heard.count(word) > 0) ++echoed;
  }
  return all == 0 ? 0 : static_cast<double>(echoed) / all;
}

}  // namespace vt
