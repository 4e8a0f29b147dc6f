#include "tools/host/spoken_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/text.h"

namespace vt {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// What differs between languages.
struct Manner {
  std::string_view percent, euro, pound, and_, to;
  std::vector<Pair> forms;                ///< folded word -> how it is said
  std::vector<std::string_view> numbers;  ///< as words
};

const Manner& dutch() {
  static const Manner manner{
      " procent",
      " euro",
      " pond",
      " en ",
      "tot",
      {{"'k", "ik"},
       {"'t", "het"},
       {"'n", "een"},
       {"'m", "hem"},
       {"'r", "haar"},
       {"'ns", "eens"},
       {"m'n", "mijn"},
       {"z'n", "zijn"},
       {"d'r", "haar"},
       {"da's", "dat is"}},
      {"een",    "één",     "twee",    "drie",   "vier",    "vijf",     "zes",      "zeven",
       "acht",   "negen",   "tien",    "elf",    "twaalf",  "veertien", "vijftien", "twintig",
       "dertig", "veertig", "vijftig", "zestig", "honderd", "duizend"}};
  return manner;
}

const Manner& english() {
  static const Manner manner{
      " percent",
      " euros",
      " pounds",
      " and ",
      "to",
      {},
      {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
       "fifteen", "twenty", "thirty", "forty", "fifty", "hundred", "thousand"}};
  return manner;
}

/// Said letter by letter, in both languages.
constexpr std::array<std::string_view, 15> spelled{"VAD", "CAW", "OCMW", "CGG", "GGZ", "CLB", "AA", "MI",
                                                   "TV",  "GP",  "NHS",  "HR",  "GSM", "WC",  "SMS"};

/// Help lines of four digits are said in pairs.
constexpr std::array<Pair, 4> help_lines{
    {{"1813", "18 13"}, {"1733", "17 33"}, {"1712", "17 12"}, {"1722", "17 22"}}};

/// Signs that mean the same to every voice. Zero-width and direction marks, and the soft hyphen, go.
constexpr std::array<Pair, 30> signs{
    {{"’", "'"},     {"‘", "'"},     {"ʼ", "'"},     {"`", "'"},     {"“", " "},      {"”", " "},
     {"„", " "},     {"«", " "},     {"»", " "},     {"\"", " "},    {"\u00a0", " "}, {"\u202f", " "},
     {"…", "..."},   {"—", ", "},    {"―", ", "},    {"[", " "},     {"]", " "},      {"<", " "},
     {">", " "},     {"*", ""},      {"_", " "},     {"\u00ad", ""}, {"\u200b", ""},  {"\u200c", ""},
     {"\u200d", ""}, {"\u200e", ""}, {"\u200f", ""}, {"\ufeff", ""}, {"\u2011", "-"}, {"\u2028", " "}}};

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

bool is_letter(char byte) {
  return std::isalpha(static_cast<unsigned char>(byte)) != 0 ||
         (static_cast<unsigned char>(byte) & 0x80U) != 0;
}

/// Without what is not text: stray bytes and control characters, C1 included.
std::string cleaned(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t size = utf8_sequence(text);
    const std::string_view letter = text.substr(0, std::max<std::size_t>(size, 1));
    text.remove_prefix(letter.size());
    if (size == 0) continue;
    const auto* sign =
        std::find_if(signs.begin(), signs.end(), [&](const Pair& p) { return p.first == letter; });
    const auto first = static_cast<unsigned char>(letter[0]);
    const bool is_control =
        first < 0x20 || first == 0x7f || (first == 0xc2 && static_cast<unsigned char>(letter[1]) < 0xa0);
    out += sign != signs.end() ? sign->second : is_control ? " " : letter;
  }
  return out;
}

/// Without what stands in parentheses; one that is never closed is only a sign.
std::string without_directions(const std::string& text) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] != '(') {
      out += text[at++];
      continue;
    }
    int depth = 0;
    std::size_t end = at;
    do {
      depth += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
      ++end;
    } while (end < text.size() && depth > 0);
    out += ' ';
    at = depth == 0 ? end : at + 1;
  }
  return out;
}

/// "€ 5,50" as "5,50 euro": the amount first.
std::string amounts_first(const std::string& text, std::string_view sign, std::string_view word) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    if (text.compare(at, sign.size(), sign) != 0) {
      out += text[at++];
      continue;
    }
    at += sign.size();
    std::size_t begin = at;
    while (begin < text.size() && text[begin] == ' ') ++begin;
    std::size_t end = begin;
    while (end < text.size() && (is_digit(text[end]) || text[end] == ',' || text[end] == '.')) ++end;
    while (end > begin && !is_digit(text[end - 1])) --end;
    if (end > begin) {
      out += text.substr(begin, end - begin);
      at = end;
    }
    out += word;
  }
  return out;
}

/// Signs that are said as words, or as a pause.
std::string written_out(const std::string& text, const Manner& manner) {
  constexpr std::string_view dash = "–";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char before = out.empty() ? ' ' : out.back();
    if (text.compare(at, dash.size(), dash) == 0) {
      at += dash.size();
      const bool is_range = is_digit(before) && at < text.size() && is_digit(text[at]);
      out += is_range ? " " + std::string(manner.to) + " " : ", ";
      continue;
    }
    const char after = at + 1 < text.size() ? text[at + 1] : ' ';
    const bool is_loose = before == ' ' && after == ' ';
    if (text[at] == '%') {
      out += manner.percent;
    } else if (text[at] == '&') {
      out += manner.and_;
    } else if (text[at] == '-' && is_loose) {
      out += ", ";
    } else if (text[at] == '/' && is_letter(before) && is_letter(after)) {
      out += ' ';
    } else {
      out += text[at];
    }
    ++at;
  }
  return out;
}

/// A word with the punctuation around it.
struct Token {
  std::string before, word, after;
};

bool is_part_of_word(char byte) {
  return is_letter(byte) || is_digit(byte) || byte == '\'' || byte == '-';
}

std::vector<Token> tokens(const std::string& text) {
  std::vector<Token> found;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view all(text.data() + at, end - at);
    at = end + 1;
    if (all.empty()) continue;
    const auto first = std::find_if(all.begin(), all.end(), is_part_of_word);
    const auto last = std::find_if_not(first, all.end(), is_part_of_word);
    Token token{std::string(all.begin(), first), std::string(first, last), std::string(last, all.end())};
    std::erase(token.after, '\'');  // the end of a quotation
    found.push_back(std::move(token));
  }
  return found;
}

bool is_number(const std::string& word, const Manner& manner) {
  if (!word.empty() && is_digit(word.back())) return true;
  return std::find(manner.numbers.begin(), manner.numbers.end(), folded(word)) != manner.numbers.end();
}

/// "OCMW-lijn" as "O.C.M.W. lijn": points make every voice say letters, also the A in English.
std::string letters_of(const std::string& word) {
  const std::size_t end = std::min(word.find_first_of("-'"), word.size());
  const std::string_view name = std::string_view(word).substr(0, end);
  if (std::find(spelled.begin(), spelled.end(), name) == spelled.end()) return word;
  std::string out;
  for (const char letter : name) out.append({letter, '.'});
  const std::string rest = word.substr(end);
  if (rest.empty()) return out;
  return out + (rest[0] == '-' ? " " + rest.substr(1) : rest);
}

/// The word as it is said: spoken forms, letters, pairs of digits; without the quotes around it.
std::string said(std::string word, const Manner& manner) {
  const std::string plain = folded(word);
  for (const Pair& form : manner.forms)
    if (form.first == plain) return std::string(form.second);
  for (const Pair& line : help_lines)
    if (line.first == word) return std::string(line.second);
  const bool is_short_for_the = plain == "'s";  // 's avonds
  while (!word.empty() && word.back() == '\'') word.pop_back();
  if (!is_short_for_the) word.erase(0, std::min(word.find_first_not_of('\''), word.size()));
  return letters_of(word);
}

/// Adds a letter of a sentence; each pause stands once, and after a word.
void say(std::string& out, char letter) {
  constexpr std::string_view marks = ",;.:!?";
  const bool is_mark = marks.find(letter) != std::string_view::npos;
  const bool is_apart = is_mark && !out.empty() && out.back() == ' ';
  if (is_apart) out.pop_back();
  const bool is_pause = letter == ',' || letter == ';';
  // "C.A.W., " is one pause, and so is "Ja. - Nee".
  const std::string_view before = is_apart ? marks : marks.substr(0, 2);
  if (is_pause && (out.empty() || before.find(out.back()) != std::string_view::npos)) return;
  out += letter;
}

std::string sentence(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    for (const char letter : part) say(out, letter);
    if (!out.empty() && out.back() != ' ') out += ' ';
  }
  out.erase(out.find_last_not_of(" ,") + 1);
  return out;
}

}  // namespace

std::string spoken_text(const std::string& text, const std::string& locale) {
  const Manner& manner = locale.rfind("nl", 0) == 0 ? dutch() : english();
  std::string plain = without_directions(cleaned(nfc(text)));
  plain = amounts_first(amounts_first(plain, "€", manner.euro), "£", manner.pound);
  const std::vector<Token> all = tokens(written_out(plain, manner));
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool is_range = all[i].word == "à" && i > 0 && i + 1 < all.size() &&
                          is_number(all[i - 1].word, manner) && is_number(all[i + 1].word, manner);
    const std::string word = is_range ? std::string(manner.to) : said(all[i].word, manner);
    const bool ends_twice = word.ends_with('.') && all[i].after.starts_with('.');
    parts.push_back(all[i].before + word + all[i].after.substr(ends_twice ? 1 : 0));
  }
  const std::string spoken = sentence(parts);
  const bool has_words =
      std::any_of(spoken.begin(), spoken.end(), [](char c) { return is_letter(c) || is_digit(c); });
  return has_words ? spoken : "";
}

}  // namespace vt
