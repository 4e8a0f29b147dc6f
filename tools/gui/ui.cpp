#include "tools/gui/ui.h"

#include <algorithm>
#include <utility>

#include <imgui.h>

namespace vt {
namespace {

constexpr ImGuiWindowFlags page_flags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;
/// After a change of layout: heights that depend on each other are right in the second frame.
constexpr int frames_to_settle = 2;

ImVec4 mixed(Rgb paint, float alpha = 1) {
  constexpr float full = 255;
  return {static_cast<float>(paint.red) / full, static_cast<float>(paint.green) / full,
          static_cast<float>(paint.blue) / full, alpha};
}

/// What ImGui itself still draws: scroll bars, the text that is edited and its selection.
void colour_imgui(const Theme& theme, float scale) {
  constexpr float selection = 0.35F;
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = style.FramePadding = style.ItemSpacing = {0, 0};
  style.WindowBorderSize = style.ChildBorderSize = style.FrameBorderSize = 0;
  style.ScrollbarSize = std::max(10.0F, 10 * scale);
  style.ScrollbarRounding = style.ScrollbarSize / 2;
  const ImVec4 none{0, 0, 0, 0};
  style.Colors[ImGuiCol_WindowBg] = mixed(theme[Tone::ground]);
  style.Colors[ImGuiCol_ChildBg] = style.Colors[ImGuiCol_FrameBg] = style.Colors[ImGuiCol_ScrollbarBg] = none;
  style.Colors[ImGuiCol_Text] = mixed(theme[Tone::ink]);
  style.Colors[ImGuiCol_TextSelectedBg] = mixed(theme[Tone::primary], selection);
  style.Colors[ImGuiCol_ScrollbarGrab] = style.Colors[ImGuiCol_ScrollbarGrabHovered] =
      mixed(theme[Tone::edge]);
  style.Colors[ImGuiCol_ScrollbarGrabActive] = mixed(theme[Tone::focus]);
}

}  // namespace

// --- the frame
// -------------------------------------------------------------------------------------------------------

void Ui::set_look(const Theme& theme, const Fonts& fonts, float screen_scale, bool has_less_motion) {
  constexpr float grid = 8;
  theme_ = &theme;
  fonts_ = fonts;
  screen_scale_ = screen_scale;
  has_less_motion_ = has_less_motion;
  // Space grows half as fast as text: at 200 % there must be room left for the words.
  unit_ = grid * (screen_scale + fonts.scale) / 2;
  lines_.clear();
  row_heights_.clear();
  unsettled_frames_ = frames_to_settle;
  colour_imgui(theme, screen_scale);
}

void Ui::begin_frame(std::span<const Key> keys) {
  keys_.assign(keys.begin(), keys.end());
  announcement_.reset();
  page_by_ = 0;
  page_to_ = 0;
  ring_keys();
  if (!edited_.empty() && edited_ != focus_) {
    ImGui::SetWindowFocus(nullptr);  // the field lets go of the keyboard
    edited_.clear();
  }
  notes_.clear();
  stops_.clear();
  rows_ = 0;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  window_ = {0, 0, size.x, size.y};
  flow_ = {.left = 0, .width = size.x, .y = 0};
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  ImGui::Begin("page", nullptr, page_flags);
}

void Ui::end_frame() {
  ImGui::End();
  const auto is_focus = [this](const Stop& stop) { return stop.key == focus_; };
  if (!has_moved_ && std::none_of(stops_.begin(), stops_.end(), is_focus)) focus_.clear();  // it has gone
  has_moved_ = false;
  const auto is_edited = [this](const Note& one) { return one.key == edited_; };
  if (std::none_of(notes_.begin(), notes_.end(), is_edited)) edited_.clear();  // its screen has gone
  announce();
  if (row_heights_ != next_row_heights_) unsettled_frames_ = frames_to_settle;
  row_heights_.swap(next_row_heights_);
  next_row_heights_.clear();
  unsettled_frames_ = std::max(0, unsettled_frames_ - 1);
  constexpr std::size_t most_remembered = 6000;
  if (lines_.size() > most_remembered) lines_.clear();
}

void Ui::begin_screen(const std::string& name) {
  if (screen_ == name) return;
  screen_ = name;
  focus_.clear();
  announced_.clear();
  row_heights_.clear();
  unsettled_frames_ = frames_to_settle;
}

void Ui::announce() {
  const auto found =
      std::find_if(notes_.begin(), notes_.end(), [&](const Note& one) { return one.is_focused; });
  if (found == notes_.end()) return;
  std::string now = found->key + '\n' + found->value;
  // What is typed is heard while typing; a field is announced once.
  if (found->role == Role::field) now = found->key;
  if (now == announced_) return;
  announced_ = std::move(now);
  announcement_ = *found;
}

// --- notes and focus
// ---------------------------------------------------------------------------------------------------

Rect Ui::clip() const {
  const ImVec2 min = list().GetClipRectMin();
  const ImVec2 max = list().GetClipRectMax();
  return {min.x, min.y, max.x - min.x, max.y - min.y};
}

bool Ui::is_in_sight(const Rect& box) const {
  const Rect open = clip();
  return box.bottom() > open.y && box.y < open.bottom();
}

Note& Ui::add_note(const std::string& key, Role role, std::string_view name, const Rect& box) {
  Note made;
  made.key = key.empty() ? std::string{} : full(key);
  made.role = role;
  made.name = name;
  made.box = box;
  made.clip = clip();
  return notes_.emplace_back(std::move(made));
}

void Ui::stop_at(Note& noted, const std::string& group) {
  noted.can_focus = noted.is_enabled;
  if (!noted.is_enabled) return;
  stops_.push_back({noted.key, group});
  noted.is_focused = noted.key == focus_;
  if (!noted.is_focused) return;
  if (has_moved_) keep_in_sight(noted.box);
  if (is_ring_seen_) draw_ring(noted.box);
}

Ui::Hit Ui::operate(Note& noted, const std::string& group) {
  Hit hit;
  if (noted.is_enabled) {
    ImGui::SetCursorScreenPos({noted.box.x, noted.box.y});
    const bool is_clicked = ImGui::InvisibleButton(
        noted.key.c_str(), {std::max(1.0F, noted.box.width), std::max(1.0F, noted.box.height)});
    hit.is_hovered = ImGui::IsItemHovered();
    hit.is_held = ImGui::IsItemActive();
    if (hit.is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (is_clicked) set_focus(noted.key, false);
    hit.is_activated = is_clicked;
  }
  stop_at(noted, group);
  hit.is_focused = noted.is_focused;
  if (hit.is_focused && !is_editing()) hit.is_activated |= take(Key::enter) || take(Key::space);
  return hit;
}

void Ui::set_focus(const std::string& key, bool by_keyboard) {
  focus_ = key;
  left_.clear();
  is_ring_seen_ = by_keyboard;
  has_moved_ = has_moved_ || by_keyboard;
}

void Ui::focus(const std::string& key) {
  set_focus(full(key), is_ring_seen_);
  has_moved_ = true;
}

bool Ui::is_editing() const {
  return !edited_.empty();
}

void Ui::ring_keys() {
  std::vector<Key> left;
  for (const Key key : keys_) {
    if (key == Key::tab)
      move_focus(1);
    else if (key == Key::back_tab)
      move_focus(-1);
    else if (key == Key::page_up || key == Key::page_down)
      page_by_ += key == Key::page_up ? -1.0F : 1.0F;
    else if (is_editing() ||
             !((key == Key::up && move_in_group(-1)) || (key == Key::down && move_in_group(1))))
      left.push_back(key);
  }
  keys_ = std::move(left);
  if (is_editing() && take(Key::escape)) {
    ImGui::SetWindowFocus(nullptr);
    left_ = std::exchange(edited_, {});
  }
}

void Ui::move_focus(int by) {
  if (stops_.empty()) return;
  const auto count = static_cast<std::ptrdiff_t>(stops_.size());
  const auto at =
      std::find_if(stops_.begin(), stops_.end(), [&](const Stop& stop) { return stop.key == focus_; });
  std::ptrdiff_t next = by > 0 ? 0 : count - 1;
  if (at != stops_.end()) next = (at - stops_.begin() + by + count) % count;
  set_focus(stops_[static_cast<std::size_t>(next)].key, true);
}

bool Ui::move_in_group(int by) {
  const auto at =
      std::find_if(stops_.begin(), stops_.end(), [&](const Stop& stop) { return stop.key == focus_; });
  if (at == stops_.end() || at->group.empty()) return false;
  const auto count = static_cast<std::ptrdiff_t>(stops_.size());
  for (std::ptrdiff_t next = at - stops_.begin() + by; next >= 0 && next < count; next += by) {
    const Stop& stop = stops_[static_cast<std::size_t>(next)];
    if (stop.group != at->group) continue;
    set_focus(stop.key, true);
    return true;
  }
  return true;
}

bool Ui::take(Key key) {
  const auto found = std::find(keys_.begin(), keys_.end(), key);
  if (found == keys_.end()) return false;
  keys_.erase(found);
  return true;
}

std::optional<int> Ui::take_digit() {
  if (is_editing()) return std::nullopt;
  for (int digit = 1; digit <= 6; ++digit)
    if (take(static_cast<Key>(static_cast<int>(Key::digit_1) + digit - 1))) return digit;
  return std::nullopt;
}

void Ui::draw_ring(const Rect& box) {
  const float gap = 2 * screen_scale_;
  const float stroke = 3 * screen_scale_;
  const float out = gap + stroke / 2;
  list().AddRect({box.x - out, box.y - out}, {box.right() + out, box.bottom() + out}, colour(Tone::focus),
                 unit_ + out, 0, stroke);
}

void Ui::keep_in_sight(const Rect& box) {
  const Rect open = clip();
  const float margin = 2 * unit_;
  const float above = open.y + margin - box.y;
  const float below = box.bottom() + margin - open.bottom();
  if (above > 0)
    ImGui::SetScrollY(ImGui::GetScrollY() - above);
  else if (below > 0)
    ImGui::SetScrollY(ImGui::GetScrollY() + std::min(below, box.y - open.y - margin));
  if (above > 0 || below > 0) unsettled_frames_ = frames_to_settle;
}

// --- drawing
// ---------------------------------------------------------------------------------------------------------

std::uint32_t Ui::colour(Tone tone, float alpha) const {
  return ImGui::ColorConvertFloat4ToU32(mixed((*theme_)[tone], alpha));
}

ImDrawList& Ui::list() const {
  return *ImGui::GetWindowDrawList();
}

}  // namespace vt
