#pragma once

// The course of a conversation as a drawing: change talk upwards, sustain talk downwards, discord and the
// answer's codes underneath. Goes through with the arrow keys; pointer and focus show the exchange.

#include "engine/present/debrief_parts.h"
#include "tools/trainer/views/shell.h"

namespace vt::views {

/// The point (index into points) that was picked, or nothing. `selected` is the one that is marked.
std::optional<std::size_t> draw_timeline(const Pen& pen, const TimelineShown& timeline, std::size_t selected);

}  // namespace vt::views
