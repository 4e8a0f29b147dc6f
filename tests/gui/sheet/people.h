#pragma once

// Eighteen people who never met: for the sheet on which portraits are judged.

#include <string>
#include <vector>

#include "engine/model/client.h"
#include "engine/model/scenario.h"

namespace vt {

struct Person {
  std::string name;
  int age;
  Portrait portrait;
  Ambience place;
};

[[nodiscard]] std::vector<Person> people();

}  // namespace vt
