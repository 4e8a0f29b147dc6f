#include "engine/analysis/weight.h"

#include <algorithm>
#include <array>

namespace vt {
namespace {

struct Row {
  std::string_view key;  ///< one that ends in a dot: everything in it
  Weight weight = Weight::text;
};

/// The first row that fits decides.
constexpr std::array rows{
    // the heading
    Row{"$schema", Weight::text},
    Row{"format", Weight::text},
    Row{"id", Weight::course},  // an author's plays name the scenario
    Row{"version", Weight::text},
    Row{"locale", Weight::text},
    Row{"title", Weight::text},
    Row{"summary", Weight::text},
    Row{"client.", Weight::text},
    Row{"setting.", Weight::text},
    Row{"substances", Weight::text},
    Row{"stage", Weight::text},
    Row{"task", Weight::text},
    Row{"change_goal", Weight::judgement},  // without one, some measures have no meaning
    Row{"difficulty", Weight::text},
    Row{"minutes", Weight::text},
    Row{"goals.text", Weight::text},
    Row{"goals.", Weight::judgement},
    Row{"warnings", Weight::text},
    Row{"safety.reason", Weight::text},
    Row{"safety.steps.text", Weight::text},
    Row{"safety.", Weight::judgement},
    Row{"state.", Weight::course},
    Row{"start", Weight::course},
    Row{"waive.", Weight::text},
    Row{"sources", Weight::text},
    Row{"aliases", Weight::course},  // kept plays go by them
    Row{"retired", Weight::text},
    // turns and endings
    Row{"type_first", Weight::text},
    Row{"hint", Weight::text},
    Row{"note", Weight::text},
    Row{"kind", Weight::judgement},
    Row{"stage_after", Weight::judgement},
    // lines and options
    Row{"text", Weight::text},
    Row{"when", Weight::course},
    Row{"talk", Weight::judgement},
    Row{"feeling", Weight::judgement},
    Row{"face", Weight::text},
    Row{"thought", Weight::text},
    Row{"sound", Weight::text},
    Row{"say", Weight::text},
    Row{"given", Weight::judgement},
    Row{"says", Weight::judgement},
    Row{"effects", Weight::course},
    Row{"once", Weight::course},
    Row{"next", Weight::course},
    Row{"why", Weight::text},
    Row{"trap", Weight::judgement},
    Row{"better", Weight::judgement},
    Row{"meets", Weight::judgement},
};

bool fits(const Row& row, std::string_view key) {
  return row.key.back() == '.' ? key.substr(0, row.key.size()) == row.key : key == row.key;
}

/// `x-*`, wherever it stands: nothing in the program reads it.
bool is_extra(std::string_view key) {
  return key.substr(key.rfind('.') + 1).substr(0, 2) == "x-";
}

}  // namespace

Weight weight_of(std::string_view key) {
  if (is_extra(key)) return Weight::text;
  const auto* row = std::find_if(rows.begin(), rows.end(), [&](const Row& one) { return fits(one, key); });
  return row == rows.end() ? Weight::course : row->weight;
}

}  // namespace vt
