#pragma once

// The room behind the client: two or three quiet planes and a few large things that tell which place it is,
// so low in contrast that the client stands out.

#include "engine/model/scenario.h"
#include "tools/gui/rect.h"

struct ImDrawList;

namespace vt {

/// Fills `where` with the place, by day or (with `is_dark`) by evening.
void draw_backdrop(ImDrawList& list, Rect where, Ambience place, bool is_dark);

}  // namespace vt
