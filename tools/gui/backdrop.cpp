#include "tools/gui/backdrop.h"

#include <imgui.h>

#include "tools/gui/canvas.h"

namespace vt {

void draw_backdrop(ImDrawList& list, Rect where, Ambience, bool is_dark) {
  const ImU32 wall = is_dark ? IM_COL32(36, 44, 49, 255) : IM_COL32(226, 219, 207, 255);
  list.AddRectFilled({where.x, where.y}, {where.x + where.width, where.y + where.height}, wall);
}

}  // namespace vt
