#include "tools/gui/keys.h"

#include <string_view>
#include <utility>

#include <GLFW/glfw3.h>
#include <imgui.h>

namespace vt {
namespace {

constexpr std::pair<int, Key> plain_keys[] = {
    {GLFW_KEY_ENTER, Key::enter},     {GLFW_KEY_KP_ENTER, Key::enter},
    {GLFW_KEY_SPACE, Key::space},     {GLFW_KEY_ESCAPE, Key::escape},
    {GLFW_KEY_UP, Key::up},           {GLFW_KEY_DOWN, Key::down},
    {GLFW_KEY_LEFT, Key::left},       {GLFW_KEY_RIGHT, Key::right},
    {GLFW_KEY_PAGE_UP, Key::page_up}, {GLFW_KEY_PAGE_DOWN, Key::page_down},
    {GLFW_KEY_HOME, Key::home},       {GLFW_KEY_END, Key::end},
    {GLFW_KEY_F1, Key::f1},           {GLFW_KEY_F11, Key::full_screen},
};
constexpr int most_digits = 6;

/// What is printed on the key, where that is one letter; else 0.
char letter_of(int key) {
  const char* name = key >= GLFW_KEY_A && key <= GLFW_KEY_Z ? glfwGetKeyName(key, 0) : nullptr;
  return name != nullptr && name[1] == 0 ? *name : '\0';
}

constexpr std::pair<char, Key> letter_keys[] = {
    {'b', Key::take_back}, {'h', Key::hint}, {'r', Key::read_again}, {'t', Key::try_again}};

Key with_control(int key) {
  switch (key) {
    case GLFW_KEY_PAGE_DOWN: return Key::next_tab;
    case GLFW_KEY_PAGE_UP: return Key::previous_tab;
    case GLFW_KEY_KP_ADD: return Key::larger;
    case GLFW_KEY_KP_SUBTRACT: return Key::smaller;
    default: break;
  }
  if (letter_of(key) == 'q') return Key::quit;
  // Plus and minus stand elsewhere on every keyboard: what is printed counts, with = for the plus that needs
  // Shift.
  const char* name = glfwGetKeyName(key, 0);
  if (name == nullptr) return Key::none;
  const std::string_view printed = name;
  if (printed == "+" || printed == "=") return Key::larger;
  return printed == "-" ? Key::smaller : Key::none;
}

}  // namespace

Key key_of(int key, int modifiers) {
  if (key == GLFW_KEY_TAB) return (modifiers & GLFW_MOD_SHIFT) != 0 ? Key::back_tab : Key::tab;
  if ((modifiers & GLFW_MOD_CONTROL) != 0) return with_control(key);
  for (const auto& [glfw, ours] : plain_keys)
    if (glfw == key) return ours;
  for (const int first : {GLFW_KEY_1, GLFW_KEY_KP_1})
    if (key >= first && key < first + most_digits)
      return static_cast<Key>(static_cast<int>(Key::digit_1) + key - first);
  for (const auto& [letter, ours] : letter_keys)
    if (letter_of(key) == letter) return ours;
  return Key::none;
}

void map_letters() {
  ImGuiIO& io = ImGui::GetIO();
  io.KeyMap[ImGuiKey_Tab] = io.KeyMap[ImGuiKey_Escape] = -1;
  io.KeyMap[ImGuiKey_Enter] = io.KeyMap[ImGuiKey_KeyPadEnter] = -1;
  constexpr std::pair<char, int> letters[] = {{'a', ImGuiKey_A}, {'c', ImGuiKey_C}, {'v', ImGuiKey_V},
                                              {'x', ImGuiKey_X}, {'y', ImGuiKey_Y}, {'z', ImGuiKey_Z}};
  for (int key = GLFW_KEY_A; key <= GLFW_KEY_Z; ++key) {
    const char printed = letter_of(key);
    for (const auto& [letter, imgui] : letters)
      if (printed == letter) io.KeyMap[imgui] = key;
  }
}

}  // namespace vt
