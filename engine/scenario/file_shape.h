#pragma once

// The first layer of reading, the same for every JSON file of the product: syntax, limits, format version,
// shape.

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/shape.h"
#include "engine/scenario/finding_list.h"

namespace vt {

/// A file that has its shape: the tree (migrated to the format of today) and what was found on the way.
struct ShapedFile {
  json::Value root;
  std::vector<Finding> findings;
  bool is_shaped = false;  ///< the tree may be decoded
};

/// `newest` is the highest `format` this program knows for this kind of file.
[[nodiscard]] ShapedFile read_shape(std::string_view text, const std::string& file, const Shape& shape,
                                    int newest);

}  // namespace vt
