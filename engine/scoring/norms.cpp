#include "engine/scoring/norms.h"

#include <algorithm>

#include "engine/base/table_file.h"

namespace vt {

template <class F>
void fields(F& f, const Norm* /*of*/) {
  f("measure", &Norm::measure, {.required = true});
  f("basis", &Norm::basis, {.required = true});
  f("advanced", &Norm::advanced, {.required = true});
  f("kind", &Norm::kind, {.required = true});
  f("source", &Norm::source, {.required = true, .min = 1, .max = 400});
}

template <class F>
void fields(F& f, const Norms* /*of*/) {
  f("format", &Norms::format, {.required = true, .min = 1, .max = 1});
  f("norms", &Norms::norms, {.required = true, .max = 40});
}

const Norm* Norms::find(MeasureName measure) const {
  const auto found =
      std::find_if(norms.begin(), norms.end(), [&](const Norm& norm) { return norm.measure == measure; });
  return found == norms.end() ? nullptr : &*found;
}

Result<Norms> read_norms(std::string_view text, const std::string& file) {
  return read_table<Norms>(text, file);
}

Band band_of(const Fraction& value, const Norm* norm) {
  if (norm == nullptr || !value.applies()) return Band::no_band;
  if (value.reaches(norm->advanced)) return Band::advanced;
  return value.reaches(norm->basis) ? Band::basis : Band::below;
}

}  // namespace vt
