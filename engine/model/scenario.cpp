#include "engine/model/scenario.h"

#include <algorithm>

namespace vt {
namespace {

template <class T>
const T* find_by_id(const std::vector<T>& list, const std::string& id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const T& one) { return one.id == id; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

const Turn* Scenario::find_turn(const std::string& turn) const {
  return find_by_id(turns, turn);
}
const Ending* Scenario::find_ending(const std::string& ending) const {
  return find_by_id(endings, ending);
}
const Option* find_option(const Turn& turn, const std::string& option) {
  return find_by_id(turn.options, option);
}

bool has_non_adherent(const Option& option) {
  return std::any_of(option.says.begin(), option.says.end(),
                     [](const Utterance& u) { return is_non_adherent(u.code); });
}

}  // namespace vt
