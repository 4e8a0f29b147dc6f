#include "engine/scoring/client_talk.h"

#include <algorithm>

namespace vt {

void TalkCount::add(const JudgedLine& line) {
  const TalkType type = line.type();
  if (type == TalkType::neutral) return;
  const auto kind = static_cast<std::size_t>(line.line->talk->kind);
  const auto strength = static_cast<std::size_t>(std::clamp(line.strength(), 1, 3));
  if (type == TalkType::change) {
    ++change;
    ++change_kinds[kind];
    ++change_strengths[strength];
  } else {
    ++sustain;
    ++sustain_kinds[kind];
    ++sustain_strengths[strength];
  }
  if (line.credit == Credit::evoked) ++evoked;
  if (line.credit == Credit::agreed) ++agreed;
  if (line.credit == Credit::provoked) ++provoked;
}

std::optional<int> TalkReport::rise() const {
  const Fraction first = thirds.front().share_of_change();
  const Fraction last = thirds.back().share_of_change();
  if (!first.applies() || !last.applies()) return std::nullopt;
  return (100 * (last.part * first.whole - first.part * last.whole)) / (last.whole * first.whole);
}

TalkReport talk_of(const JudgedConversation& conversation) {
  TalkReport report;
  for (const JudgedLine& line : conversation.opening) report.all.add(line);
  const std::size_t n = conversation.exchanges.size();
  for (std::size_t k = 0; k < n; ++k) {
    for (const JudgedLine& line : conversation.exchanges[k].reply) {
      report.all.add(line);
      report.thirds[third_of(k, n)].add(line);
    }
  }
  return report;
}

namespace {

/// Discord fell by an answer that can mend, in one of the two next exchanges after `raised`; safety steps
/// between may mend and do not use up the two.
bool is_repaired(const std::vector<JudgedExchange>& all, std::size_t raised) {
  constexpr int exchanges_to_repair = 2;
  int left = exchanges_to_repair;
  for (std::size_t k = raised + 1; k < all.size() && left > 0; ++k) {
    if (all[k].discord_after < all[k].discord_before && all[k].volley.mends) return true;
    if (!all[k].is_safety) --left;
  }
  return false;
}

}  // namespace

DiscordReport discord_of(const JudgedConversation& conversation) {
  DiscordReport report;
  const auto& all = conversation.exchanges;
  for (std::size_t k = 0; k < all.size(); ++k) {
    report.highest = std::max({report.highest, all[k].discord_before, all[k].discord_after});
    if (all[k].discord_after <= all[k].discord_before) continue;
    ++report.raised;
    if (is_repaired(all, k)) ++report.repaired;
  }
  return report;
}

}  // namespace vt
