// A field to write in. ImGui 1.86 does not wrap what is typed, so the line breaks that are seen are spaces
// changed into newlines: that keeps every position in the text, and they are spaces again in the value.

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_stdlib.h>

#include "tools/gui/ui.h"

namespace vt {
namespace {

/// What breaks the lines while somebody types: a font and the room that it has.
struct Breaking {
  ImFont* font = nullptr;
  float width = 0;
};

void break_lines(char* from, char* to, const Breaking& how) {
  std::replace(from, to, '\n', ' ');
  std::replace(from, to, '\r', ' ');
  if (how.font == nullptr) return;
  for (const char* start = from; start < to;) {
    const char* end = how.font->CalcWordWrapPositionA(1.0F, start, to, how.width);
    if (end >= to) return;
    char* space = from + (end - from);
    while (space < to && *space != ' ') ++space;  // a word longer than the line
    if (space == to) return;
    *space = '\n';
    start = space + 1;
  }
}

int on_edit(ImGuiInputTextCallbackData* data) {
  const auto& how = *static_cast<const Breaking*>(data->UserData);
  break_lines(data->Buf, data->Buf + data->BufTextLen, how);
  data->BufDirty = true;
  return 0;
}

}  // namespace

Ui::Edit Ui::field(const std::string& key, std::string_view label, std::string& value,
                   const FieldLook& look) {
  text(label, {.style = TextStyle::strong});
  if (!look.explanation.empty()) small(look.explanation);
  gap(0.5F);
  const float pad = unit_;
  const float most_width = measure_of_line(TextStyle::body) + 4 * pad;
  const float height = line_height(TextStyle::body) * static_cast<float>(look.lines) + 2 * pad;
  const Rect box = place(std::min(flow_.width, most_width), std::max(24 * screen_scale_, height));
  Note& noted = add_note(key, Role::field, label, box);
  noted.value = value;
  list().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(Tone::surface), unit_);
  list().AddRect({box.x, box.y}, {box.right(), box.bottom()}, colour(Tone::edge), unit_, 0,
                 std::max(1.0F, screen_scale_));
  stop_at(noted, "");
  const std::string full_key = noted.key;
  const Edit edited = edit(full_key, value, look, noted);
  return edited;
}

Ui::Edit Ui::edit(const std::string& key, std::string& value, const FieldLook& look, Note& noted) {
  const float pad = unit_;
  const Rect inner = noted.box.inset(pad);
  ImFont* font = fonts_[TextStyle::body];
  Breaking how{look.lines > 1 ? font : nullptr, inner.width - 2 * pad};
  std::string shown = value;
  break_lines(shown.data(), shown.data() + shown.size(), how);

  ImGui::PushFont(font);
  ImGui::SetCursorScreenPos({inner.x, inner.y});
  const bool is_left = left_ == key && !take(Key::enter);
  if (noted.is_focused && edited_ != key && !is_left) ImGui::SetKeyboardFocusHere();
  const std::string id = "##" + key;
  constexpr ImGuiInputTextFlags flags =
      ImGuiInputTextFlags_CallbackEdit | ImGuiInputTextFlags_NoHorizontalScroll;
  bool has_changed = false;
  if (look.lines > 1) {
    has_changed =
        ImGui::InputTextMultiline(id.c_str(), &shown, {inner.width, inner.height}, flags, on_edit, &how);
  } else {
    ImGui::SetNextItemWidth(inner.width);
    has_changed = ImGui::InputText(id.c_str(), &shown, ImGuiInputTextFlags_CallbackEdit, on_edit, &how);
  }
  const bool is_active = ImGui::IsItemActive();
  ImGui::PopFont();

  if (ImGui::IsItemActivated()) {
    if (!noted.is_focused) set_focus(key, false);
    left_.clear();
  }
  if (is_active && focus_ == key) edited_ = key;
  if (!is_active && edited_ == key) edited_.clear();
  if (has_changed) {
    std::replace(shown.begin(), shown.end(), '\n', ' ');
    if (shown.size() <= look.most_bytes) value = shown;
    noted.value = value;
  }
  if (noted.is_focused && take(Key::enter)) return Edit::submitted;
  return has_changed ? Edit::changed : Edit::none;
}

}  // namespace vt
