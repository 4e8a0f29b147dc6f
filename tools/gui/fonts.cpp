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
  const char* regular;
  const char* strong;
};

constexpr Face faces[] = {
    {FontName::inter, "opentype/inter/Inter-Regular.otf", "opentype/inter/Inter-SemiBold.otf"},
    {FontName::andika, "truetype/andika/Andika-Regular.ttf", "truetype/andika/Andika-Bold.ttf"},
    {FontName::dejavu, "truetype/dejavu/DejaVuSans.ttf", "truetype/dejavu/DejaVuSans-Bold.ttf"},
    {FontName::open_dyslexic, "opentype/opendyslexic/OpenDyslexic-Regular.otf",
     "opentype/opendyslexic/OpenDyslexic-Bold.otf"},
};

constexpr const char* places[] = {"/usr/share/fonts/", "/usr/local/share/fonts/"};

std::string found(const char* file) {
  std::error_code ignored;
  for (const char* place : places)
    if (std::string path = std::string(place) + file; std::filesystem::is_regular_file(path, ignored))
      return path;
  return {};
}

struct StyleRow {
  TextStyle style;
  float size;
  bool is_strong;
};
constexpr StyleRow styles[] = {
    {TextStyle::small_text, 14, false}, {TextStyle::small_strong, 14, true}, {TextStyle::body, 17, false},
    {TextStyle::strong, 17, true},      {TextStyle::large, 20, false},       {TextStyle::heading, 20, true},
    {TextStyle::title, 25, true},       {TextStyle::display, 31, true},
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
  const auto* const face =
      std::find_if(std::begin(faces), std::end(faces), [&](const Face& one) { return one.name == name; });
  return {found(face->regular), found(face->strong)};
}

std::vector<FontName> installed_fonts() {
  std::vector<FontName> out;
  for (const Face& face : faces)
    if (!find_font(face.name).regular.empty()) out.push_back(face.name);
  return out;
}

Fonts load_fonts(FontName name, float scale) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
  const FontFiles stock = find_font(FontName::dejavu);
  FontFiles files = find_font(name);
  if (files.regular.empty()) files = stock;

  HeldFiles held;
  Fonts out;
  out.scale = scale;
  for (const StyleRow& row : styles) {
    const float pixels = std::round(row.size * scale);
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
    held.add(atlas, signs, pixels, config);
  }
  atlas.Build();
  atlas.ClearInputData();
  ImGui::GetIO().FontDefault = out[TextStyle::body];
  return out;
}

}  // namespace vt
