// Draws portraits into PNG files, to be looked at; no window is opened.
//   portrait_sheet all OUT.png [WIDTH HEIGHT]            everybody with every face
//   portrait_sheet one OUT.png PERSON FACE [WIDTH HEIGHT] one person with one face ("all": a row of ten)
//   portrait_sheet people OUT.png [WIDTH HEIGHT]         everybody with a neutral face
//   portrait_sheet rooms OUT.png [WIDTH HEIGHT]          the six rooms, by day and by evening
//   portrait_sheet time                                  how much processor time one portrait with its room
//   takes

#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include <imgui.h>

#include "tests/gui/sheet/people.h"
#include "tests/support/picture/rasterise.h"
#include "tools/gui/backdrop.h"
#include "tools/gui/portrait.h"

namespace vt {
namespace {

constexpr Face faces[] = {Face::neutral,    Face::guarded,   Face::irritated, Face::sad,     Face::ashamed,
                          Face::thoughtful, Face::surprised, Face::relieved,  Face::hopeful, Face::tired};
constexpr int face_count = 10;
constexpr int room_count = 6;

void cell(ImDrawList& list, const Person& person, Face face, const Rect& where, bool is_dark = false) {
  draw_backdrop(list, where, person.place, is_dark);
  draw_portrait(list, where, person.portrait, person.age, expression_of(face, 5, 0), 0);
}

Rect place_in_grid(int column, int row, int width, int height) {
  constexpr int gap = 4;
  return {static_cast<float>(column * (width + gap) + gap), static_cast<float>(row * (height + gap) + gap),
          static_cast<float>(width), static_cast<float>(height)};
}

int picture(const std::string& path, int columns, int rows, int width, int height,
            const std::function<void(ImDrawList&)>& draw) {
  const int full_width = columns * (width + 4) + 4;
  const int full_height = rows * (height + 4) + 4;
  ImGui::GetIO().DisplaySize = {static_cast<float>(full_width), static_cast<float>(full_height)};
  ImGui::NewFrame();
  draw(*ImGui::GetBackgroundDrawList());
  ImGui::Render();
  const std::vector<unsigned char> pixels = rasterise(*ImGui::GetDrawData(), full_width, full_height);
  return write_png(path, pixels, full_width, full_height) ? 0 : 1;
}

int number(const std::vector<std::string>& words, std::size_t at, int otherwise) {
  return at < words.size() ? std::stoi(words[at]) : otherwise;
}

int everybody(const std::vector<std::string>& words) {
  const std::vector<Person> all = people();
  const int width = number(words, 2, 160);
  const int height = number(words, 3, 200);
  return picture(words[1], face_count, static_cast<int>(all.size()), width, height, [&](ImDrawList& list) {
    for (int row = 0; row < static_cast<int>(all.size()); ++row)
      for (int column = 0; column < face_count; ++column)
        cell(list, all[static_cast<std::size_t>(row)], faces[column],
             place_in_grid(column, row, width, height));
  });
}

int one(const std::vector<std::string>& words) {
  const Person person = people().at(static_cast<std::size_t>(std::stoi(words.at(2))));
  const int width = number(words, 4, 400);
  const int height = number(words, 5, 480);
  if (words.at(3) == "all")
    return picture(words[1], 5, 2, width, height, [&](ImDrawList& list) {
      for (int i = 0; i < face_count; ++i)
        cell(list, person, faces[i], place_in_grid(i % 5, i / 5, width, height));
    });
  return picture(words[1], 1, 1, width, height, [&](ImDrawList& list) {
    cell(list, person, faces[std::stoi(words.at(3))], place_in_grid(0, 0, width, height));
  });
}

int neutral(const std::vector<std::string>& words) {
  const std::vector<Person> all = people();
  const int width = number(words, 2, 240);
  const int height = number(words, 3, 290);
  return picture(words[1], 6, 3, width, height, [&](ImDrawList& list) {
    for (int i = 0; i < static_cast<int>(all.size()); ++i)
      cell(list, all[static_cast<std::size_t>(i)], Face::neutral, place_in_grid(i % 6, i / 6, width, height));
  });
}

int rooms(const std::vector<std::string>& words) {
  const std::vector<Person> all = people();
  const int width = number(words, 2, 360);
  const int height = number(words, 3, 440);
  return picture(words[1], room_count, 2, width, height, [&](ImDrawList& list) {
    for (int i = 0; i < 2 * room_count; ++i) {
      Person person = all[static_cast<std::size_t>(i)];
      person.place = static_cast<Ambience>(i % room_count);
      cell(list, person, Face::neutral, place_in_grid(i % room_count, i / room_count, width, height),
           i >= room_count);
    }
  });
}

int time_one() {
  const std::vector<Person> all = people();
  constexpr int rounds = 2000;
  ImDrawList list(ImGui::GetDrawListSharedData());
  const std::clock_t start = std::clock();
  for (int i = 0; i < rounds; ++i) {
    list._ResetForNewFrame();
    list.PushTextureID(ImGui::GetIO().Fonts->TexID);
    list.PushClipRectFullScreen();
    cell(list, all[static_cast<std::size_t>(i) % all.size()], faces[i % face_count], {0, 0, 400, 480});
  }
  const double took = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  std::printf("%.3f ms each; the last has %d vertices\n", took / rounds, list.VtxBuffer.Size);
  return 0;
}

int run(const std::vector<std::string>& words) {
  const std::string kind = words.empty() ? std::string{} : words[0];
  if (kind == "time") return time_one();
  if (words.size() < 2) return 2;
  if (kind == "all") return everybody(words);
  if (kind == "one") return one(words);
  if (kind == "people") return neutral(words);
  if (kind == "rooms") return rooms(words);
  return 2;
}

}  // namespace
}  // namespace vt

int main(int count, char** words) {
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui::GetIO().DeltaTime = 0.1F;
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
  ImGui::GetIO().DisplaySize = {100, 100};
  ImGui::NewFrame();
  ImGui::EndFrame();
  const int result = vt::run({words + 1, words + count});
  ImGui::DestroyContext();
  return result;
}
