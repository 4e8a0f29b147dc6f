#pragma once

// A window without a screen: Dear ImGui's frames with no back end, driven as a person would, by keys, mouse
// and typing. What was drawn is read from the Ui's notes.

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

#include "tools/gui/ui.h"

namespace vt::testing {

struct Look {
  ThemeName theme = ThemeName::light;
  FontName font = FontName::inter;
  float scale = 1;
  float width = 1280;
  float height = 800;
};

class Headless {
 public:
  using Draw = std::function<void(Ui&)>;

  /// `after` is called when a frame is finished, as the window does.
  explicit Headless(Draw draw, const Look& look = {}, Draw after = {})
      : context_(ImGui::CreateContext()), draw_(std::move(draw)), after_(std::move(after)) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {look.width, look.height};
    io.DeltaTime = 1.0F / 60;
    // The letters stand where a US keyboard has them; the real window asks the keyboard.
    for (const int key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow,
                          ImGuiKey_Home, ImGuiKey_End, ImGuiKey_Delete, ImGuiKey_Backspace, ImGuiKey_A,
                          ImGuiKey_C, ImGuiKey_V, ImGuiKey_X, ImGuiKey_Y, ImGuiKey_Z})
      io.KeyMap[key] = key;
    io.ClipboardUserData = &clipboard_;
    io.SetClipboardTextFn = [](void* kept, const char* text) { *static_cast<std::string*>(kept) = text; };
    io.GetClipboardTextFn = [](void* kept) { return static_cast<std::string*>(kept)->c_str(); };
    ui_.set_look(theme_of(look.theme), load_fonts(look.font, look.scale), 1, true);
    settle();
  }
  Headless(const Headless&) = delete;
  Headless& operator=(const Headless&) = delete;
  Headless(Headless&&) = delete;
  Headless& operator=(Headless&&) = delete;
  ~Headless() { ImGui::DestroyContext(context_); }

  [[nodiscard]] Ui& ui() { return ui_; }
  void frame(std::vector<Key> keys = {}) {
    ImGui::NewFrame();
    ui_.begin_frame(keys);
    draw_(ui_);
    ui_.end_frame();
    ImGui::Render();
    if (after_) after_(ui_);
    if (ui_.announcement()) heard_.push_back(ui_.announcement()->name);
  }
  /// Frames until nothing moves any more, as the window draws them after an event.
  void settle() {
    for (int i = 0; i < 4; ++i) frame();
  }
  void press(Key key) {
    frame({key});
    settle();
  }
  /// Clicks in the middle of the widget; it scrolls into sight as a person would make it. False where there
  /// is none.
  bool click(const std::string& key) {
    const Note* note = find(key);
    if (note == nullptr) return false;
    bring_into_sight(key);
    note = find(key);
    const ImVec2 at{note->box.x + std::min(note->box.width, 40.0F) / 2, note->box.y + note->box.height / 2};
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = at;
    frame();
    io.MouseDown[0] = true;
    frame();
    io.MouseDown[0] = false;
    settle();
    io.MousePos = {-1, -1};
    settle();
    return true;
  }
  void type(const std::string& text) {
    ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
    settle();
  }
  /// Ctrl and a letter of ImGuiKey_A, C, V, X, Y, Z.
  void press_ctrl(int key) {
    ImGuiIO& io = ImGui::GetIO();
    io.KeyCtrl = true;
    io.KeyMods = ImGuiKeyModFlags_Ctrl;
    io.KeysDown[key] = true;
    frame();
    io.KeysDown[key] = false;
    io.KeyCtrl = false;
    io.KeyMods = 0;
    settle();
  }

  [[nodiscard]] const Note* find(const std::string& key) const {
    const auto& notes = ui_.notes();
    const auto found =
        std::find_if(notes.begin(), notes.end(), [&](const Note& note) { return note.key == key; });
    return found == notes.end() ? nullptr : &*found;
  }
  /// A note whose name holds `part`.
  [[nodiscard]] const Note* find_text(const std::string& part) const {
    const auto& notes = ui_.notes();
    const auto found = std::find_if(notes.begin(), notes.end(), [&](const Note& note) {
      return note.name.find(part) != std::string::npos;
    });
    return found == notes.end() ? nullptr : &*found;
  }
  [[nodiscard]] std::vector<std::string> keys() const {
    std::vector<std::string> out;
    for (const Note& note : ui_.notes())
      if (note.can_focus) out.push_back(note.key);
    return out;
  }
  /// Names of what was announced, in order.
  [[nodiscard]] const std::vector<std::string>& heard() const { return heard_; }
  [[nodiscard]] std::string& clipboard() { return clipboard_; }

 private:
  void bring_into_sight(const std::string& key) {
    ui_.focus(key);
    settle();
  }

  ImGuiContext* context_;
  Draw draw_;
  Draw after_;
  Ui ui_;
  std::vector<std::string> heard_;
  std::string clipboard_;
};

/// Notes whose text is larger than its box, or whose box leaves the window sideways: "name: needs 300, has
/// 280".
[[nodiscard]] inline std::vector<std::string> overflowing(const std::vector<Note>& notes) {
  std::vector<std::string> out;
  constexpr float rounding = 1;
  for (const Note& note : notes) {
    const std::string who = note.key + " \"" + note.name.substr(0, 40) + "\"";
    if (note.needed_width > note.box.width + rounding)
      out.push_back(who + ": needs " + std::to_string(note.needed_width) + ", has " +
                    std::to_string(note.box.width));
    if (note.needed_height > note.box.height + rounding)
      out.push_back(who + ": needs height " + std::to_string(note.needed_height) + ", has " +
                    std::to_string(note.box.height));
    if (note.box.x < note.clip.x - rounding || note.box.right() > note.clip.right() + rounding)
      out.push_back(who + ": leaves its region sideways");
  }
  return out;
}

}  // namespace vt::testing
