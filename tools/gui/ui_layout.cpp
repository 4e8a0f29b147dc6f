// The column of a Ui: where things come to stand.

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "tools/gui/ui.h"

namespace vt {

void Ui::gap(float units) {
  if (flow_.is_row)
    flow_.row_x += units * unit_;
  else
    flow_.y += units * unit_;
}

Rect Ui::place(float width, float height) {
  if (!flow_.is_row) {
    const Rect box{flow_.left, flow_.y, width, height};
    flow_.y += height;
    return box;
  }
  const bool is_first = flow_.row_x <= flow_.left;
  if (!is_first && flow_.row_x + width > flow_.left + flow_.width + 0.5F) {
    flow_.y += flow_.row_height + flow_.row_gap;
    flow_.row_x = flow_.left;
    flow_.row_height = flow_.row_least;
  }
  const float lower = std::max(0.0F, std::floor((flow_.row_least - height) / 2));
  const Rect box{flow_.row_x, flow_.y + lower, width, height};
  flow_.row_x += width + flow_.row_gap;
  flow_.row_height = std::max(flow_.row_height, height);
  return box;
}

void Ui::row(Block draw, float gap_units, float height) {
  const Flow outer = flow_;
  flow_ = {.left = outer.left,
           .width = outer.width,
           .y = outer.y,
           .is_row = true,
           .row_x = outer.left,
           .row_height = height,
           .row_gap = gap_units * unit_,
           .row_least = height};
  draw();
  const float bottom = flow_.y + flow_.row_height;
  flow_ = outer;
  flow_.y = bottom;
}

void Ui::align_right(float width) {
  flow_.row_x = std::max(flow_.row_x, flow_.left + flow_.width - width);
}

void Ui::columns(std::span<const float> weights, float least, PartBlock draw, float gap_units) {
  const Flow outer = flow_;
  const std::string outer_row = row_;
  const float gap = gap_units * unit_;
  float all = 0;
  for (const float weight : weights) all += weight;
  const float share = (outer.width - gap * static_cast<float>(weights.size() - 1)) / all;
  const float smallest = *std::min_element(weights.begin(), weights.end()) * share;
  const bool is_stacked = smallest < least * fonts_.scale;
  row_ = is_stacked ? std::string{} : scope_ + '#' + std::to_string(rows_++);
  float x = outer.left;
  float bottom = outer.y;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (is_stacked) {
      flow_ = {.left = outer.left, .width = outer.width, .y = i == 0 ? outer.y : bottom + gap};
    } else {
      flow_ = {.left = x, .width = weights[i] * share, .y = outer.y};
      x += flow_.width + gap;
    }
    draw(i);
    bottom = std::max(bottom, flow_.y);
  }
  row_ = outer_row;
  flow_ = outer;
  flow_.y = bottom;
}

void Ui::grid(std::size_t count, float least, PartBlock draw, float gap_units) {
  const float gap = gap_units * unit_;
  const float wanted = std::floor((flow_.width + gap) / (least * fonts_.scale + gap));
  const auto across = std::max<std::size_t>(1, static_cast<std::size_t>(std::max(1.0F, wanted)));
  const std::vector<float> weights(std::min(across, std::max<std::size_t>(1, count)), 1.0F);
  for (std::size_t first = 0; first < count; first += weights.size()) {
    if (first > 0) this->gap(gap_units);
    columns(
        weights, 0,
        [&](std::size_t i) {
          if (first + i < count) draw(first + i);
        },
        gap_units);
  }
}

void Ui::card(const std::string& key, Block draw, Tone ground, std::optional<Tone> edge) {
  const float padding = 2 * unit_;
  const Flow outer = flow_;
  const std::string row = row_;
  const std::string outer_scope = scope_;
  row_.clear();
  scope_ += key + '/';
  ImDrawListSplitter layers;
  layers.Split(&list(), 2);
  layers.SetCurrentChannel(&list(), 1);
  flow_ = {.left = outer.left + padding, .width = outer.width - 2 * padding, .y = outer.y + padding};
  draw();
  float height = flow_.y + padding - outer.y;
  if (!row.empty()) {
    float& highest = next_row_heights_[row];
    highest = std::max(highest, height);
    const auto before = row_heights_.find(row);
    if (before != row_heights_.end()) height = std::max(height, before->second);
  }
  layers.SetCurrentChannel(&list(), 0);
  const float rounding = 10 * screen_scale_;
  const ImVec2 from{outer.left, outer.y};
  const ImVec2 to{outer.left + outer.width, outer.y + height};
  list().AddRectFilled(from, to, colour(ground), rounding);
  list().AddRect(from, to, colour(edge.value_or(Tone::line)), rounding, 0,
                 std::max(1.0F, screen_scale_) * (edge ? 2.0F : 1.0F));
  layers.Merge(&list());
  scope_ = outer_scope;
  row_ = row;
  flow_ = outer;
  flow_.y = outer.y + height;
}

void Ui::inset(float units, Block draw) {
  const Flow outer = flow_;
  flow_ = {.left = outer.left + units * unit_, .width = outer.width - 2 * units * unit_, .y = outer.y};
  draw();
  const float bottom = flow_.y;
  flow_ = outer;
  flow_.y = bottom;
}

void Ui::scope(const std::string& name, Block draw) {
  const std::string outer = scope_;
  scope_ += name + '/';
  draw();
  scope_ = outer;
}

void Ui::region(const std::string& key, const Rect& where, Block draw, bool is_main) {
  const Flow outer = flow_;
  const bool outer_end = wants_end_;
  wants_end_ = false;
  ImGui::SetCursorScreenPos({where.x, where.y});
  ImGui::BeginChild((screen_ + '/' + full(key)).c_str(), {where.width, std::max(1.0F, where.height)}, false,
                    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings);
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  flow_ = {.left = where.x, .width = where.width - ImGui::GetStyle().ScrollbarSize, .y = origin.y};
  draw();
  ImGui::SetCursorScreenPos({where.x, flow_.y});
  ImGui::Dummy({1, 1});
  if (is_main) page_region();
  if (wants_end_) {
    ImGui::SetScrollY(ImGui::GetScrollMaxY());
    unsettled_frames_ = std::max(unsettled_frames_, 2);
  }
  ImGui::EndChild();
  wants_end_ = outer_end;
  flow_ = outer;
}

void Ui::page_region() {
  const float page = ImGui::GetWindowHeight() * 0.85F;
  if (!is_editing()) {
    if (take(Key::home)) page_to_ = -1;
    if (take(Key::end)) page_to_ = 1;
    // Nothing in a group has the focus: the arrows are free to scroll.
    constexpr float step = 0.12F;
    while (take(Key::down)) page_by_ += step;
    while (take(Key::up)) page_by_ -= step;
  }
  if (page_by_ != 0)
    ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + page_by_ * page, 0.0F, ImGui::GetScrollMaxY()));
  if (page_to_ != 0) ImGui::SetScrollY(page_to_ < 0 ? 0 : ImGui::GetScrollMaxY());
}

void Ui::table(std::span<const std::string> heads, std::span<const std::vector<std::string>> rows) {
  std::size_t across = heads.size();
  for (const std::vector<std::string>& row : rows) across = std::max(across, row.size());
  if (across == 0) return;
  const std::vector<float> weights(across, 1.0F);
  constexpr float least = 110;
  const auto line = [&](std::span<const std::string> cells, bool is_head) {
    columns(
        weights, least,
        [&](std::size_t i) {
          if (i >= cells.size()) return;
          const bool is_strong = is_head || i == 0;
          text(cells[i], {.tone = is_head ? Tone::quiet : Tone::ink,
                          .style = is_strong ? TextStyle::small_strong : TextStyle::small_text});
        },
        1);
    rule();
  };
  if (!heads.empty()) line(heads, true);
  for (const std::vector<std::string>& row : rows) line(row, false);
}

void Ui::rule() {
  const Rect box = place(flow_.width, unit_);
  list().AddLine({box.x, box.y + box.height / 2}, {box.right(), box.y + box.height / 2}, colour(Tone::line),
                 1);
}

}  // namespace vt
