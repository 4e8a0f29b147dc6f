#include "engine/present/nearest.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/base/text.h"

namespace vt {
namespace {

/// Below `least` two sentences share no more than grammar makes them share; without `lead` over the second
/// one it would be a guess. Measured on the scenarios that there are: of answers that belong to another turn
/// one in a hundred is taken for an answer to this one.
constexpr double least = 0.38;
constexpr double lead = 0.12;

using Pieces = std::multiset<std::string>;

/// The characters of a text, whole ones.
std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t length = std::max<std::size_t>(utf8_sequence(text), 1);
    out.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return out;
}

Pieces pieces_of(std::string_view text) {
  constexpr std::size_t size = 3;
  Pieces out;
  for (const std::string& word : words(text)) {
    const std::string padded = " " + word + " ";
    const std::vector<std::string_view> all = characters(padded);
    for (std::size_t i = 0; i + size <= all.size(); ++i) {
      std::string piece;
      for (std::size_t k = i; k < i + size; ++k) piece += all[k];
      out.insert(std::move(piece));
    }
  }
  return out;
}

double shared(const Pieces& a, const Pieces& b) {
  if (a.empty() || b.empty()) return 0;
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return 2.0 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

}  // namespace

double similarity(std::string_view a, std::string_view b) {
  return shared(pieces_of(a), pieces_of(b));
}

std::optional<std::size_t> nearest(const std::vector<std::string>& texts, std::string_view typed) {
  const Pieces wanted = pieces_of(typed);
  std::optional<std::size_t> best;
  double highest = 0;
  double second = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const double likeness = shared(pieces_of(texts[i]), wanted);
    if (likeness > highest) {
      second = std::exchange(highest, likeness);
      best = i;
    } else {
      second = std::max(second, likeness);
    }
  }
  return highest >= least && highest - second >= lead ? best : std::nullopt;
}

}  // namespace vt
