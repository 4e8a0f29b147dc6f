#pragma once

// All that lies outside the screens, and where it is: handed down by main, held by nobody for itself.

#include <string>

#include "engine/base/doors.h"
#include "engine/store/store.h"

namespace vt {

struct World {
  Files& files;
  Clock& clock;
  Sound& sound;
  Speech& speech;
  Desktop& desktop;
  Store& store;
  std::string data;     ///< folder with content/ and scenarios/
  std::string user;     ///< this user's folder: settings.json lies here
  std::string reports;  ///< where reports are written
};

}  // namespace vt
