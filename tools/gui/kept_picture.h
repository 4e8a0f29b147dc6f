#pragma once

// The window's picture as it was painted last, kept by OpenGL from frame to frame: what a window holds after
// its buffers were swapped is anybody's guess. Knows nothing of what is painted.

#include <memory>

namespace vt {

/// Needs the window's OpenGL context, in its whole life. Where OpenGL cannot keep a picture, the window
/// itself is painted on, and nothing is kept.
class KeptPicture {
 public:
  KeptPicture();
  KeptPicture(const KeptPicture&) = delete;
  KeptPicture& operator=(const KeptPicture&) = delete;
  KeptPicture(KeptPicture&&) = delete;
  KeptPicture& operator=(KeptPicture&&) = delete;
  ~KeptPicture();

  /// Painting goes there from now on, upside down where `is_upside_down`. True where the picture of the last
  /// time is still there, in that size.
  [[nodiscard]] bool open(int width, int height);
  /// OpenGL counts lines from below, and windows are kept from the top. A picture that lies as they do is
  /// copied line by line; another one would have to be painted into them point by point.
  [[nodiscard]] bool is_upside_down() const { return functions_ != nullptr; }
  /// Painting goes to the window again, whose next picture this one is.
  void show();
  /// The same, for when nothing was painted.
  void close();

 private:
  struct Functions;
  std::unique_ptr<Functions> functions_;
  unsigned frame_ = 0;
  unsigned texture_ = 0;
  int width_ = 0;
  int height_ = 0;
};

}  // namespace vt
