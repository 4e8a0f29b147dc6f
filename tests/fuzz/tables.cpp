#include "tests/fuzz/tables.h"

#include "tests/support/build.h"
#include "tests/support/random_scenario.h"

namespace vt::fuzz {

const Reactions& reactions() {
  return build::reactions();
}
const Norms& norms() {
  return build::norms();
}

const Scenario& scenario() {
  static const Scenario small = random_scenario({.seed = 4, .layers = 2});
  return small;
}

}  // namespace vt::fuzz
