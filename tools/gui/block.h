#pragma once

// What is to be drawn inside something else, as a view passes it: a reference to a callable that lives as
// long as the call. Costs nothing, unlike std::function, and there are hundreds a frame.

#include <memory>
#include <type_traits>
#include <utility>

namespace vt {

template <class... Arguments>
class BlockOf {
 public:
  template <class F>
  requires(!std::is_same_v<std::remove_cvref_t<F>, BlockOf>)
      BlockOf(F&& draw)  // NOLINT(*-explicit-*, bugprone-forwarding-reference-overload): made to be passed
      : what_(const_cast<void*>(static_cast<const void*>(std::addressof(draw)))),  // NOLINT(*-const-cast)
        call_([](void* what, Arguments... arguments) {
          (*static_cast<std::remove_reference_t<F>*>(what))(std::forward<Arguments>(arguments)...);
        }) {}

  void operator()(Arguments... arguments) const { call_(what_, std::forward<Arguments>(arguments)...); }

 private:
  void* what_;
  void (*call_)(void*, Arguments...);
};

using Block = BlockOf<>;
using PartBlock = BlockOf<std::size_t>;

}  // namespace vt
