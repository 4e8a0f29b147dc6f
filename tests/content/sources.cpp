#include "tests/content/sources.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "tests/support/disk_files.h"

namespace vt::tests {
namespace {

namespace fs = std::filesystem;

/// The literals of one line; an apostrophe in code begins a character, not a text.
void collect(const std::string& file, const std::string& line, std::vector<Literal>& into) {
  if (line.find("#include") != std::string::npos) return;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line.compare(at, 2, "//") == 0) return;
    if (line[at] == '\'' && at + 2 < line.size()) {
      const std::size_t end = line.find('\'', line[at + 1] == '\\' ? at + 3 : at + 2);
      if (end != std::string::npos && end - at <= 3) at = end;  // 1'000'000 is no character
      continue;
    }
    if (line[at] != '"') continue;
    std::size_t end = at + 1;
    while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
    into.push_back({file, line.substr(0, at), line.substr(at + 1, end - at - 1)});
    at = end;
  }
}

std::vector<Literal> read_all() {
  std::vector<Literal> all;
  for (const std::string folder : {"engine", "tools"}) {
    for (const auto& entry : fs::recursive_directory_iterator(repository(folder))) {
      const std::string ending = entry.path().extension().string();
      if (ending != ".cpp" && ending != ".h") continue;
      std::istringstream lines(must_read(entry.path().string()));
      const std::string file = fs::relative(entry.path(), repository("")).string();
      for (std::string line; std::getline(lines, line);) collect(file, line, all);
    }
  }
  return all;
}

}  // namespace

std::string repository(const std::string& path) {
  return (fs::path(VT_TESTS_DIR).parent_path() / path).string();
}

const std::vector<Literal>& literals() {
  static const std::vector<Literal> all = read_all();
  return all;
}

const std::set<std::string>& literal_texts() {
  static const std::set<std::string> texts = [] {
    std::set<std::string> found;
    for (const Literal& literal : literals()) found.insert(literal.text);
    return found;
  }();
  return texts;
}

}  // namespace vt::tests
