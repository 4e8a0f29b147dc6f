#include "engine/analysis/order.h"

#include <algorithm>

namespace vt {

std::vector<bool> moved_in(const std::vector<std::size_t>& was_at) {
  const std::size_t none = was_at.size();
  // What kept its order is a longest rising row. Per length from 1: where the row of that length with the
  // least end ends; per thing: which comes before it in such a row.
  std::vector<std::size_t> ends;
  std::vector<std::size_t> previous(was_at.size(), none);
  for (std::size_t i = 0; i < was_at.size(); ++i) {
    const auto longer =
        std::lower_bound(ends.begin(), ends.end(), was_at[i],
                         [&](std::size_t end, std::size_t place) { return was_at[end] < place; });
    if (longer != ends.begin()) previous[i] = *(longer - 1);
    if (longer == ends.end())
      ends.push_back(i);
    else
      *longer = i;
  }
  std::vector<bool> moved(was_at.size(), true);
  for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = previous[i]) moved[i] = false;
  return moved;
}

}  // namespace vt
