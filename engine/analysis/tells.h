#pragma once

// What gives the best answer away to somebody who does not understand the client: a trait that stands on best
// answers alone, in three turns or more (definitions.md 5).

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/dialogue/script.h"

namespace vt {

inline constexpr std::size_t turns_for_a_tell = 3;

/// Share of an answer's long words that stand in the client's last lines, from which on it is an echo.
inline constexpr double clear_echo = 0.25;

/// Collects on which answers a trait stands.
class TraitTally {
 public:
  /// An empty trait is none.
  void add(const std::string& trait, PlaceIndex turn, bool is_best);
  /// Traits that are a tell, and in how many turns they stand.
  [[nodiscard]] std::vector<std::pair<std::string, std::size_t>> tells() const;

 private:
  struct Seen {
    std::set<PlaceIndex> turns;
    bool on_weaker = false;
  };
  std::map<std::string, Seen> traits_;
};

/// The first two words, folded; empty where there are fewer.
[[nodiscard]] std::string opener_of(const std::string& text);

/// Share (0..1) of the text's words of four letters and more that stand in the turn's lines.
[[nodiscard]] double echo_of(const std::string& text, const Turn& turn);

}  // namespace vt
