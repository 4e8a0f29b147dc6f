#include "engine/report/text_writer.h"

#include <algorithm>

#include "engine/base/text.h"

namespace vt {

std::string flat(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_space = byte <= 0x20 || byte == 0x7F;
    if (!is_space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

void TextWriter::heading(const std::string& text) {
  blank();
  line(text);
  out_ += std::string(std::min(code_points(flat(text)), width), '-') + "\n";
}

void TextWriter::line(const std::string& text, const std::string& mark) {
  const std::string indent(code_points(mark), ' ');
  std::string current = mark;
  bool is_empty = true;
  const std::string words = flat(text);
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string word = words.substr(at, end - at);
    if (!is_empty && code_points(current) + 1 + code_points(word) > width) {
      out_ += current + "\n";
      current = indent;
      is_empty = true;
    }
    if (!is_empty) current += ' ';
    current += word;
    is_empty = false;
    at = end + 1;
  }
  out_ += current + "\n";
}

void TextWriter::row(const std::string& laid_out) {
  std::string plain;
  for (const char c : laid_out) {
    const auto byte = static_cast<unsigned char>(c);
    plain += byte < 0x20 || byte == 0x7F ? ' ' : c;
  }
  plain.erase(plain.find_last_not_of(' ') + 1);
  out_ += plain + "\n";
}

}  // namespace vt
