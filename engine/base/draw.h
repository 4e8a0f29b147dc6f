#pragma once

// Chance that can be repeated: a draw is a hash of what it is for, never the next number of a stream, so that
// neither the order of events nor the language shown can change it (definitions.md, determinism).

#include <cstdint>
#include <string_view>

namespace vt {

/// 64-bit FNV-1a: the same on every machine and in every version, unlike std::hash.
constexpr std::uint64_t stable_hash(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  return hash;
}

/// Spreads the bits of `value` (the finaliser of SplitMix64; Steele, Lea & Flood 2014).
constexpr std::uint64_t mixed(std::uint64_t value) {
  value += 0x9e3779b97f4a7c15U;
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31U);
}

/// The draws of one moment: (session seed, place, visit). Each purpose has its own, in any order.
class Draws {
 public:
  constexpr Draws(std::uint64_t seed, std::uint64_t place, std::uint64_t visit)
      : base_(mixed(mixed(seed ^ place) + visit)) {}

  /// A number in 0..bound-1; `bound` >= 1. The bias is under 2^-32 for any bound that occurs here.
  [[nodiscard]] constexpr std::uint32_t below(std::uint32_t bound, std::uint64_t purpose) const {
    const std::uint64_t high = mixed(base_ + purpose) >> 32U;
    return static_cast<std::uint32_t>((high * bound) >> 32U);
  }

 private:
  std::uint64_t base_;
};

}  // namespace vt
