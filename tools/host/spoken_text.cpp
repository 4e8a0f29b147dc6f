#include "tools/host/spoken_text.h"

#include <array>
#include <utility>

namespace vt {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

/// Heard wrongly by espeak-ng otherwise: "3 à 4" as "3 a-grave 4", "VAD" as a word.
constexpr std::array dutch{
    Replacement{" à ", " tot "},    Replacement{"'k ", "ik "},     Replacement{"'t ", "het "},
    Replacement{"'s ", "s "},       Replacement{" %", " procent"}, Replacement{"CAW", "C A W"},
    Replacement{"OCMW", "O C M W"}, Replacement{"CGG", "C G G"},   Replacement{"VAD", "V A D"},
    Replacement{"MSOC", "M S O C"}, Replacement{"▲", ""},          Replacement{"▼", ""},
    Replacement{"◆", ""},           Replacement{"●", ""}};
constexpr std::array english{
    Replacement{"%", " per cent"}, Replacement{"CAW", "C A W"}, Replacement{"OCMW", "O C M W"},
    Replacement{"CGG", "C G G"},   Replacement{"VAD", "V A D"}, Replacement{"▲", ""},
    Replacement{"▼", ""},          Replacement{"◆", ""},        Replacement{"●", ""}};
constexpr std::array typography{Replacement{"’", "'"},  Replacement{"‘", "'"},    Replacement{"“", ""},
                                Replacement{"”", ""},   Replacement{" – ", ", "}, Replacement{"—", ", "},
                                Replacement{"…", "..."}};

template <std::size_t N>
void replace_all(std::string& text, const std::array<Replacement, N>& replacements) {
  for (const auto& [from, to] : replacements)
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
}

}  // namespace

std::string spoken_text(std::string_view text, std::string_view locale) {
  std::string out;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    if (c == ')' && depth > 0) --depth;
  }
  replace_all(out, typography);
  if (locale.substr(0, 2) == "nl")
    replace_all(out, dutch);
  else if (locale.substr(0, 2) == "en")
    replace_all(out, english);
  const auto first = out.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return out.substr(first, out.find_last_not_of(' ') - first + 1);
}

}  // namespace vt
