#pragma once

// The tabs of the debrief, each in its own file.

#include "tools/trainer/views/views.h"

namespace vt::views {

Destination draw_figures(const Pen& pen, DebriefScreen& screen);
Destination draw_exchanges(const Pen& pen, DebriefScreen& screen);
void draw_transcript(const Pen& pen, const DebriefScreen& screen);
Destination draw_keep(const Pen& pen, DebriefScreen& screen);
/// What the client said, each line with its sign and what it counts as; thoughts where `has_thoughts`.
void draw_lines(const Pen& pen, std::string_view client, const std::vector<SaidLine>& lines,
                bool has_thoughts);
/// What the trainee said, with its codes.
void draw_answer(const Pen& pen, const ExchangeShown& exchange);

}  // namespace vt::views
