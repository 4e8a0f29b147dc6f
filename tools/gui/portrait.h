#pragma once

// The client, waist up: flat shapes in two tones, made from an author's parameters and an expression. Nothing
// is loaded and nothing is kept; the same numbers give the same picture at any size. What stands behind the
// client is drawn before (draw_backdrop).

#include "engine/model/client.h"
#include "tools/gui/expression.h"
#include "tools/gui/rect.h"

struct ImDrawList;

namespace vt {

/// Draws `who`, `age` years old (0 = not told), into `where`, standing on its lower edge and cut off at its
/// edges. `breath_px` lifts the body by whole pixels.
void draw_portrait(ImDrawList& list, Rect where, const Portrait& who, int age, const Expression& expression,
                   int breath_px);

}  // namespace vt
