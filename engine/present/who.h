#pragma once

// What several screens say of a scenario and of a conversation in the same words.

#include <string>
#include <vector>

#include "engine/base/words.h"
#include "engine/model/scenario.h"
#include "engine/present/kept_result.h"
#include "engine/report/wording.h"

namespace vt {

/// "Karim, 38"; the name alone where no age is told.
[[nodiscard]] std::string who(const Client& client, const Words& words);

/// "alcohol, children in the home".
template <Named E>
std::vector<std::string> names_in_words(const std::vector<E>& list, std::string_view group,
                                        const Words& words) {
  std::vector<std::string> out;
  for (const E one : list) out.push_back(named(words, group, one));
  return out;
}

/// "5 answers, practice, 21 November 2026": what is known of a conversation without judging it.
[[nodiscard]] std::string record_words(const RecordSummary& record, const Words& words);

/// "basic: 64% of what was possible (practice, 21 November 2026)", a missed safety gate said first; of a
/// finished conversation only.
[[nodiscard]] std::string result_words(const KeptResult& result, const Words& words);

}  // namespace vt
