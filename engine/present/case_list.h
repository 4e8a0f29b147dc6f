#pragma once

// Cases: one client followed over several conversations, each a scenario, with what happened in between.
// Listed only, so far: nothing is carried over from one conversation to the next. Files are
// scenarios/cases/*.json; what cannot be read is told about and the others stay.

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/doors.h"
#include "engine/report/help_lines.h"

namespace vt {

struct Episode {
  std::string scenario;
  LocalText between;  ///< what happened since the one before
  bool operator==(const Episode&) const = default;
};

struct Case {
  int format = 1;
  std::string id;
  LocalText title;
  std::string client;
  std::vector<Episode> episodes;
  bool operator==(const Case&) const = default;
};

struct CaseList {
  std::vector<Case> cases;  ///< by file name
  std::vector<Problem> problems;
};

/// Reads what is in `folder`; members that this program does not know are passed over.
[[nodiscard]] CaseList read_cases(const Files& files, const std::string& folder);

}  // namespace vt
