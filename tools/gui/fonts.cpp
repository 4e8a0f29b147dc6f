#include "tools/gui/fonts.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include <imgui.h>
#include <imgui_freetype.h>

namespace vt {
namespace {

struct Face {
  FontName name;
  float height;  ///< from its highest accent to its lowest tail, in ems: ImGui takes that for a font's size
  const char* regular;
  const char* strong;
};

constexpr Face faces[] = {
    {FontName::inter, 1.210F, "opentype/inter/Inter-Regular.otf", "opentype/inter/Inter-SemiBold.otf"},
    {FontName::andika, 1.611F, "truetype/andika/Andika-Regular.ttf", "truetype/andika/Andika-Bold.ttf"},
    {FontName::dejavu, 1.164F, "truetype/dejavu/DejaVuSans.ttf", "truetype/dejavu/DejaVuSans-Bold.ttf"},
    {FontName::open_dyslexic, 1.750F, "opentype/opendyslexic/OpenDyslexic-Regular.otf",
     "opentype/opendyslexic/OpenDyslexic-Bold.otf"},
};

const Face& face_of(FontName name) {
  return *std::find_if(std::begin(faces), std::end(faces), [&](const Face& one) { return one.name == name; });
}

constexpr const char* places[] = {"/usr/share/fonts/", "/usr/local/share/fonts/"};

std::string found(const char* file) {
  std::error_code ignored;
  for (const char* place : places)
    if (std::string path = std::string(place) + file; std::filesystem::is_regular_file(path, ignored))
      return path;
  return {};
}

struct StyleRow {
  float size;
  TextStyle style;
  bool is_strong;
};
constexpr StyleRow styles[] = {
    {14, TextStyle::small_text, false}, {14, TextStyle::small_strong, true}, {17, TextStyle::body, false},
    {17, TextStyle::strong, true},      {20, TextStyle::large, false},       {20, TextStyle::heading, true},
    {25, TextStyle::title, true},       {31, TextStyle::display, true},
};

/// Latin with all its accents, punctuation, arrows and the signs that stand beside colours.
constexpr ImWchar letters[] = {0x20,   0x17F,  0x218,  0x21B,  0x2010, 0x2027, 0x2030, 0x203A, 0x20AC,
                               0x20AC, 0x2190, 0x2199, 0x2212, 0x2212, 0x2248, 0x2265, 0x25A0, 0x25FF,
                               0x2605, 0x2606, 0x26A0, 0x26A0, 0x2713, 0x2718, 0};

/// Each file is read once, for all the sizes that are made of it, and let go when they are made.
class HeldFiles {
 public:
  ImFont* add(ImFontAtlas& atlas, const std::string& path, float pixels, ImFontConfig config) {
    std::string& bytes = files_[path];
    if (bytes.empty()) {
      std::ifstream file(path, std::ios::binary);
      bytes.assign(std::istreambuf_iterator<char>(file), {});
    }
    if (bytes.empty()) return config.MergeMode ? nullptr : atlas.AddFontDefault();
    config.FontDataOwnedByAtlas = false;
    return atlas.AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()), pixels, &config, letters);
  }

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace

FontFiles find_font(FontName name) {
  return {found(face_of(name).regular), found(face_of(name).strong)};
}

Fonts load_fonts(FontName name, float scale) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
  const FontFiles stock = find_font(FontName::dejavu);
  FontFiles files = find_font(name);
  if (files.regular.empty()) {
    name = FontName::dejavu;
    files = stock;
  }

  HeldFiles held;
  Fonts out;
  out.scale = scale;
  for (const StyleRow& row : styles) {
    const float pixels = std::round(row.size * scale * face_of(name).height);
    out.ems[static_cast<std::size_t>(row.style)] = row.size * scale;
    ImFontConfig config;
    config.OversampleH = config.OversampleV = 1;
    const std::string& file = row.is_strong && !files.strong.empty() ? files.strong : files.regular;
    ImFont*& face = out.faces[static_cast<std::size_t>(row.style)];
    if (file.empty()) {
      config.SizePixels = pixels;
      face = atlas.AddFontDefault(&config);
      continue;
    }
    face = held.add(atlas, file, pixels, config);
    const std::string& signs = row.is_strong && !stock.strong.empty() ? stock.strong : stock.regular;
    if (signs.empty() || signs == file) continue;
    config.MergeMode = true;
    held.add(atlas, signs, std::round(row.size * scale * face_of(FontName::dejavu).height), config);
  }
  atlas.Build();
  atlas.ClearInputData();
  ImGui::GetIO().FontDefault = out[TextStyle::body];
  return out;
}

}  // namespace vt
