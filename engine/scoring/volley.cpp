#include "engine/scoring/volley.h"

#include <algorithm>

namespace vt {
namespace {

void absorb(Volley& volley) {
  const Volley spoken = volley;
  std::erase_if(volley.codes, [&](Code code) { return spoken.has(absorbed_by(code)); });
  if (volley.codes.size() > most_codes) volley.codes.resize(most_codes);
}

void note_technique(Volley& volley, Technique technique) {
  if (technique == Technique::planning) volley.is_planning = true;
  if (technique == Technique::summary) volley.is_summary = true;
  if (technique == Technique::apology || technique == Technique::shift_focus) volley.mends = true;
}

}  // namespace

bool Volley::has(Code code) const {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool Volley::has(CodeFamily family) const {
  return std::any_of(codes.begin(), codes.end(), [&](Code code) { return family_of(code) == family; });
}

Volley fold(std::span<const Utterance> says) {
  Volley volley;
  for (const Utterance& utterance : says) {
    const Code code = utterance.settled();
    if (code != Code::none && !volley.has(code)) volley.codes.push_back(code);
    if (utterance.direction == Direction::change) volley.leans_to_change = true;
    if (utterance.direction == Direction::sustain) volley.leans_to_sustain = true;
    if (utterance.technique) note_technique(volley, *utterance.technique);
  }
  absorb(volley);
  volley.mends = volley.mends || volley.has(CodeFamily::reflection) || volley.has(Code::emphasize_autonomy);
  return volley;
}

void Tally::add(const Volley& volley) {
  for (const Code code : volley.codes) ++counts[static_cast<std::size_t>(code)];
}

int Tally::adherent() const {
  return of(Code::seek_collaboration) + of(Code::affirm) + of(Code::emphasize_autonomy);
}

}  // namespace vt
