#include "engine/present/case_list.h"

#include <algorithm>

#include "engine/base/fields.h"

namespace vt {

template <class F>
void fields(F& f, const Episode* /*of*/) {
  f("scenario", &Episode::scenario, {.required = true, .min = 1, .max = 40, .pattern = &patterns::slug});
  f("between", &Episode::between);
}

template <class F>
void fields(F& f, const Case* /*of*/) {
  constexpr int most = 40;
  f("format", &Case::format, {.required = true, .min = 1, .max = 1});
  f("id", &Case::id, {.required = true, .min = 1, .max = most, .pattern = &patterns::slug});
  f("title", &Case::title, {.required = true});
  f("client", &Case::client, {.max = 80});
  f("episodes", &Case::episodes, {.required = true, .min = 1, .max = most});
}

namespace {

/// Only what this program needs must have its form: the files will hold more one day.
bool has_form(const json::Value& root) {
  const std::vector<ShapeFault> faults = check(root, shape_of<Case>());
  return std::all_of(faults.begin(), faults.end(),
                     [](const ShapeFault& fault) { return fault.kind == ShapeFault::Kind::unknown_key; });
}

Result<Case> read_case(const Files& files, const std::string& path) {
  constexpr std::size_t largest = std::size_t{1} << 20U;
  const Result<std::string> text = files.read(path, largest);
  if (!text.ok()) return text.problem();
  const json::Parsed parsed = json::parse(text.value());
  if (!parsed.complete || !has_form(parsed.value)) return problem("content.broken", {{"file", path}});
  Case out;
  decode(parsed.value, out);
  return out;
}

}  // namespace

CaseList read_cases(const Files& files, const std::string& folder) {
  constexpr std::string_view end = ".json";
  CaseList out;
  for (const std::string& name : files.list(folder)) {
    if (name.size() <= end.size() || name.compare(name.size() - end.size(), end.size(), end) != 0) continue;
    Result<Case> one = read_case(files, folder + "/" + name);
    if (one.ok())
      out.cases.push_back(std::move(one).value());
    else
      out.problems.push_back(one.problem());
  }
  return out;
}

}  // namespace vt
