// The floors: a folder includes only folders on lower floors, and some libraries are known to some folders
// only. Every #include under engine/ and tools/ is held against the tables below.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace vt {
namespace {

struct Floor {
  int number;
  std::string_view folder;
};

/// Folders on one floor never see each other.
constexpr Floor floors[] = {
    {10, "tools/trainer"},  {10, "tools/editor"},  {10, "tools/vt"},      {9, "tools/host"},
    {9, "tools/gui"},       {8, "engine/present"}, {7, "engine/report"},  {6, "engine/store"},
    {5, "engine/analysis"}, {5, "engine/editing"}, {4, "engine/scoring"}, {3, "engine/dialogue"},
    {2, "engine/scenario"}, {1, "engine/model"},   {0, "engine/base"},
};

/// A library that only some places may include: files and folders whose path begins with one of `allowed`.
struct Library {
  std::string_view name;
  std::vector<std::string_view> headers;  ///< how its headers' paths begin
  std::vector<std::string_view> allowed;
};

const std::vector<Library>& libraries() {
  static const std::vector<std::string_view> windows{"tools/gui/", "tools/trainer/", "tools/editor/"};
  static const std::vector<Library> list{
      {"nlohmann/json", {"nlohmann/"}, {"engine/base/json.cpp"}},
      {"SQLite", {"SQLiteCpp/", "sqlite3"}, {"engine/store/"}},
      {"Dear ImGui", {"imgui", "backends/imgui", "misc/freetype/imgui", "misc/cpp/imgui"}, windows},
      {"GLFW", {"GLFW/"}, windows},
      {"SDL", {"SDL"}, windows},
      {"OpenGL", {"GL/", "GLES", "KHR/", "epoxy/", "glad/"}, windows},
  };
  return list;
}

/// Libraries that the engine may use, but not hand on to whoever includes its headers.
constexpr std::string_view not_in_engine_headers[] = {"fmt/", "CLI/"};

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

/// The folder of the table that a path lies in; a tool's subfolders belong to the tool.
std::optional<Floor> floor_of(std::string_view path) {
  for (const Floor& floor : floors)
    if (starts_with(path, floor.folder) && path.size() > floor.folder.size() &&
        path[floor.folder.size()] == '/')
      return floor;
  return std::nullopt;
}

/// What `#include "x"` or `#include <x>` includes, or "".
std::string included_in(const std::string& line) {
  std::istringstream in(line);
  std::string word;
  char hash = 0;
  if (!(in >> hash) || hash != '#' || !(in >> word) || !starts_with(word, "include")) return {};
  const auto open = line.find_first_of("<\"");
  if (open == std::string::npos) return {};
  const auto close = line.find_first_of(">\"", open + 1);
  return close == std::string::npos ? std::string{} : line.substr(open + 1, close - open - 1);
}

std::string named(const Floor& floor) {
  return std::string(floor.folder) + " (floor " + std::to_string(floor.number) + ")";
}

/// Why the file at `path` may not include `header`, or "".
std::string why_not(const std::string& path, const std::string& header, bool is_quoted) {
  for (const Library& library : libraries()) {
    const auto begins = [&](std::string_view start) { return starts_with(header, start); };
    const auto is_here = [&](std::string_view place) { return starts_with(path, place); };
    if (std::any_of(library.headers.begin(), library.headers.end(), begins))
      return std::any_of(library.allowed.begin(), library.allowed.end(), is_here)
                 ? ""
                 : std::string(library.name) + " is not known here";
  }
  const bool is_engine_header = starts_with(path, "engine/") && path.substr(path.size() - 2) == ".h";
  for (const std::string_view start : not_in_engine_headers)
    if (is_engine_header && starts_with(header, start)) return "not in a header of the engine";
  const bool is_own = starts_with(header, "engine/") || starts_with(header, "tools/");
  if (!is_own)
    return is_quoted ? "own headers are named from the root, as \"engine/...\" or \"tools/...\"" : "";

  const auto here = floor_of(path);
  const auto there = floor_of(header);
  if (!here) return path + " lies on no floor: add its folder to the table";
  if (!there) return header + " lies on no floor: add its folder to the table";
  if (here->folder == there->folder || there->number < here->number) return "";
  return named(*here) + " may not see " + named(*there);
}

/// One sentence per forbidden include of a file: `path:line: ...`.
std::vector<std::string> breaches(const std::string& path, const std::string& text) {
  std::vector<std::string> found;
  std::istringstream in(text);
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    const std::string header = included_in(line);
    if (header.empty()) continue;
    const std::string why = why_not(path, header, line.find('"') < line.find('<'));
    if (!why.empty())
      found.push_back(path + ":" + std::to_string(number) + ": includes " + header + ": " + why);
  }
  return found;
}

struct Source {
  std::string path;  ///< from the root
  std::string text;
};

std::vector<Source> sources() {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(VT_TESTS_DIR).parent_path();
  std::vector<Source> all;
  for (const char* folder : {"engine", "tools"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string kind = entry.path().extension().string();
      if (kind != ".h" && kind != ".cpp") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      all.push_back(
          {fs::relative(entry.path(), root).generic_string(), {std::istreambuf_iterator<char>(file), {}}});
    }
  }
  std::sort(all.begin(), all.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
  return all;
}

TEST(Architecture, every_include_leads_to_a_lower_floor) {
  const std::vector<Source> all = sources();
  EXPECT_GT(all.size(), 50U) << "the sources were not found";
  for (const Source& source : all)
    for (const std::string& breach : breaches(source.path, source.text)) ADD_FAILURE() << breach;
}

TEST(Architecture, every_folder_of_the_engine_lies_on_a_floor) {
  for (const Source& source : sources()) EXPECT_TRUE(floor_of(source.path).has_value()) << source.path;
}

bool is_refused(const std::string& path, const std::string& include) {
  return !breaches(path, include).empty();
}

TEST(ArchitectureCheck, reports_an_include_of_a_higher_floor_with_file_line_and_floors) {
  const auto found = breaches("engine/base/text.cpp", "// planted\n\n#include \"engine/model/code.h\"\n");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(
      found[0],
      "engine/base/text.cpp:3: includes engine/model/code.h: engine/base (floor 0) may not see engine/model "
      "(floor 1)");
}

TEST(ArchitectureCheck, keeps_folders_on_one_floor_apart) {
  EXPECT_TRUE(is_refused("engine/analysis/a.cpp", "#include \"engine/editing/edit.h\""));
  EXPECT_TRUE(is_refused("tools/trainer/main.cpp", "#include \"tools/editor/window.h\""));
  EXPECT_TRUE(is_refused("tools/gui/window.cpp", "#include \"tools/host/disk.h\""));
  EXPECT_FALSE(is_refused("tools/trainer/main.cpp", "#include \"tools/gui/window.h\""));
}

TEST(ArchitectureCheck, lets_a_folder_see_itself_its_subfolders_and_lower_floors) {
  EXPECT_FALSE(is_refused("tools/trainer/main.cpp", "#include \"tools/trainer/views/view.h\""));
  EXPECT_FALSE(is_refused("tools/trainer/views/view.cpp", "#include \"tools/trainer/app.h\""));
  EXPECT_FALSE(is_refused("engine/analysis/rules/rule.cpp", "#include \"engine/analysis/rule.h\""));
  EXPECT_FALSE(is_refused("engine/present/screen.h", "#include \"engine/base/names.h\""));
}

TEST(ArchitectureCheck, sees_through_other_spellings_of_an_include) {
  EXPECT_TRUE(is_refused("engine/base/text.h", "  #  include   \"engine/store/store.h\"  // why not"));
  EXPECT_TRUE(is_refused("engine/base/text.h", "#include <engine/store/store.h>"));
  EXPECT_TRUE(is_refused("engine/base/text.h", "#include \"json.h\"")) << "not from the root";
  EXPECT_TRUE(is_refused("engine/base/text.h", "#include \"../model/code.h\""));
  EXPECT_TRUE(is_refused("engine/base/text.h", "#include \"tests/support/build.h\""));
  EXPECT_FALSE(is_refused("engine/base/text.h", "// #include \"engine/store/store.h\""));
  EXPECT_FALSE(is_refused("engine/base/text.h", "#include <vector>"));
}

TEST(ArchitectureCheck, refuses_folders_that_are_on_no_floor) {
  EXPECT_TRUE(is_refused("engine/base/text.h", "#include \"engine/helpers/thing.h\""));
  EXPECT_TRUE(is_refused("engine/helpers/thing.h", "#include \"engine/base/text.h\""));
  EXPECT_TRUE(is_refused("engine/basement/thing.h", "#include \"engine/base/text.h\""));
}

TEST(ArchitectureCheck, keeps_libraries_where_they_belong) {
  EXPECT_TRUE(is_refused("engine/base/json.h", "#include <nlohmann/json.hpp>"));
  EXPECT_TRUE(is_refused("engine/report/csv.cpp", "#include <nlohmann/json_fwd.hpp>"));
  EXPECT_FALSE(is_refused("engine/base/json.cpp", "#include <nlohmann/json.hpp>"));
  EXPECT_TRUE(is_refused("engine/scoring/a.cpp", "#include <sqlite3.h>"));
  EXPECT_TRUE(is_refused("tools/vt/a.cpp", "#include <SQLiteCpp/Database.h>"));
  EXPECT_FALSE(is_refused("engine/store/store.cpp", "#include <SQLiteCpp/SQLiteCpp.h>"));
  for (const std::string header : {"<imgui.h>", "\"imgui.h\"", "<imgui_internal.h>", "<GLFW/glfw3.h>",
                                   "<SDL.h>", "<SDL2/SDL_mixer.h>", "<GL/gl.h>"}) {
    EXPECT_TRUE(is_refused("engine/present/screen.cpp", "#include " + header)) << header;
    EXPECT_TRUE(is_refused("tools/host/sound.cpp", "#include " + header)) << header;
    EXPECT_TRUE(is_refused("tools/vt/play.cpp", "#include " + header)) << header;
    EXPECT_FALSE(is_refused("tools/gui/window.cpp", "#include " + header)) << header;
    EXPECT_FALSE(is_refused("tools/editor/canvas.cpp", "#include " + header)) << header;
  }
}

TEST(ArchitectureCheck, keeps_fmt_and_cli11_out_of_the_engines_headers) {
  EXPECT_TRUE(is_refused("engine/report/html.h", "#include <fmt/format.h>"));
  EXPECT_TRUE(is_refused("engine/base/text.h", "#include <CLI/CLI.hpp>"));
  EXPECT_FALSE(is_refused("engine/report/html.cpp", "#include <fmt/format.h>"));
  EXPECT_FALSE(is_refused("tools/vt/options.h", "#include <CLI/CLI.hpp>"));
}

}  // namespace
}  // namespace vt
