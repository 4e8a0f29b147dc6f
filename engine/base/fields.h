#pragma once

// One description per struct, from which its reading, its writing, its shape check and its JSON Schema all
// come. Beside a struct T stands
//
//     template <class F> void fields(F& f, const T*) {
//       f("id", &T::id, {.required = true, .pattern = &patterns::slug, .doc = "..."});
//       ...
//     }
//
// in the order of the canonical form. What equals a default-constructed T is left out when writing, unless it
// is required. A struct with a member `Extras extras` keeps its `x-*` keys in it. A type with a form of its
// own (a condition, a list of effects) specialises Codec.

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/base/json.h"
#include "engine/base/names.h"
#include "engine/base/shape.h"
#include "engine/base/text.h"

namespace vt {

/// Members that are not ours: `x-*` keys, kept through a round trip.
using Extras = std::vector<std::pair<std::string, json::Value>>;

template <class T>
struct Codec;

template <class T>
Shape shape_of(const Rule& rule = {}) {
  return Codec<T>::shape(rule);
}
/// Reads `value` into `out`. What has the wrong shape leaves its default: check the shape first.
template <class T>
void decode(const json::Value& value, T& out) {
  Codec<T>::decode(value, out);
}
template <class T>
json::Value encode(const T& value) {
  return Codec<T>::encode(value);
}

template <>
struct Codec<bool> {
  static Shape shape(const Rule& /*rule*/) { return {.kind = Shape::Kind::boolean}; }
  static void decode(const json::Value& value, bool& out) { out = value.integer != 0; }
  static json::Value encode(bool value) { return json::boolean(value); }
};

template <class T>
requires(std::is_integral_v<T> && !std::is_same_v<T, bool>) struct Codec<T> {
  /// Without bounds of its own a narrow number has those of its type: nothing is cut off in silence.
  static Shape shape(const Rule& rule) {
    const bool is_bound = rule.min != 0 || rule.max != 0 || sizeof(T) >= sizeof(std::int64_t);
    using Bounds = std::numeric_limits<T>;
    if (is_bound) return {.kind = Shape::Kind::integer, .min = rule.min, .max = rule.max};
    return {.kind = Shape::Kind::integer,
            .min = static_cast<std::int64_t>(Bounds::min()),
            .max = static_cast<std::int64_t>(Bounds::max())};
  }
  static void decode(const json::Value& value, T& out) { out = static_cast<T>(value.integer); }
  static json::Value encode(T value) { return json::integer(static_cast<std::int64_t>(value)); }
};

template <>
struct Codec<std::string> {
  static Shape shape(const Rule& rule) {
    return {.kind = Shape::Kind::text, .min = rule.min, .max = rule.max, .pattern = rule.pattern};
  }
  static void decode(const json::Value& value, std::string& out) { out = nfc(value.text); }
  static json::Value encode(const std::string& value) { return json::string(value); }
};

/// Any JSON at all, kept as it is.
template <>
struct Codec<json::Value> {
  static Shape shape(const Rule& /*rule*/) { return {}; }
  static void decode(const json::Value& value, json::Value& out) { out = value; }
  static json::Value encode(const json::Value& value) { return value; }
};

template <Named E>
struct Codec<E> {
  static Shape shape(const Rule& /*rule*/) {
    return {.kind = Shape::Kind::choice, .choices = {names<E>.begin(), names<E>.end()}};
  }
  static void decode(const json::Value& value, E& out) { out = from_name<E>(value.text).value_or(out); }
  static json::Value encode(E value) { return json::string(name_of(value)); }
};

template <class T>
struct Codec<std::optional<T>> {
  static Shape shape(const Rule& rule) { return Codec<T>::shape(rule); }
  static void decode(const json::Value& value, std::optional<T>& out) {
    Codec<T>::decode(value, out.emplace());
  }
  static json::Value encode(const std::optional<T>& value) { return Codec<T>::encode(*value); }
};

/// `min` and `max` count the items; `pattern` holds for each of them.
template <class T>
struct Codec<std::vector<T>> {
  static Shape shape(const Rule& rule) {
    Rule inner{.pattern = rule.pattern};
    if constexpr (std::is_same_v<T, std::string>) inner.min = 1;
    return {.kind = Shape::Kind::list, .min = rule.min, .max = rule.max, .inner = {Codec<T>::shape(inner)}};
  }
  static void decode(const json::Value& value, std::vector<T>& out) {
    out.resize(value.items.size());
    for (std::size_t i = 0; i < value.items.size(); ++i) Codec<T>::decode(value.items[i], out[i]);
  }
  static json::Value encode(const std::vector<T>& list) {
    json::Value out = json::array();
    for (const T& one : list) out.add(Codec<T>::encode(one));
    return out;
  }
};

/// Bound on a number that stands under a free name, either way: sums of many of them stay far from
/// overflowing.
inline constexpr std::int64_t most_in_map = 1'000'000;

/// A list of names with values, in the order in which they were written.
template <class T>
struct Codec<std::vector<std::pair<std::string, T>>> {
  static Shape shape(const Rule& rule) {
    Rule inner;
    if constexpr (std::is_integral_v<T>) inner = {.min = -most_in_map, .max = most_in_map};
    return {.kind = Shape::Kind::map,
            .min = rule.min,
            .max = rule.max,
            .pattern = rule.pattern,
            .inner = {Codec<T>::shape(inner)}};
  }
  static void decode(const json::Value& value, std::vector<std::pair<std::string, T>>& out) {
    out.resize(value.items.size());
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      out[i].first = i < value.keys.size() ? value.keys[i] : std::string{};
      Codec<T>::decode(value.items[i], out[i].second);
    }
  }
  static json::Value encode(const std::vector<std::pair<std::string, T>>& map) {
    json::Value out = json::object();
    for (const auto& [key, value] : map) out.set(key, Codec<T>::encode(value));
    return out;
  }
};

namespace detail {
struct AnyVisitor {
  template <class T, class M>
  void operator()(std::string_view, M T::*, const Rule& = {}) {}
};
}  // namespace detail

template <class T>
concept Described = requires(detail::AnyVisitor& f, const T* t) {
  fields(f, t);
};

template <Described T>
struct Codec<T> {
  static constexpr bool keeps_extras = requires(T t) { t.extras; };

  static Shape shape(const Rule& /*rule*/) {
    Shape out{.kind = Shape::Kind::object};
    auto add = [&]<class M>(std::string_view key, M T::* /*member*/, const Rule& rule = {}) {
      out.members.push_back({key, Codec<M>::shape(rule), rule.required, rule.doc});
    };
    fields(add, static_cast<const T*>(nullptr));
    return out;
  }

  static void decode(const json::Value& value, T& out) {
    auto read = [&]<class M>(std::string_view key, M T::*member, const Rule& rule = {}) {
      const json::Value* found = value.find(key);
      if (found == nullptr) return;
      Codec<M>::decode(*found, out.*member);
      if constexpr (std::is_same_v<M, std::string>) {
        if (rule.exact) out.*member = found->text;
      }
    };
    fields(read, static_cast<const T*>(nullptr));
    if constexpr (keeps_extras) {
      for (std::size_t i = 0; i < value.keys.size(); ++i)
        if (value.keys[i].rfind("x-", 0) == 0) out.extras.emplace_back(value.keys[i], value.items[i]);
    }
  }

  static json::Value encode(const T& value) {
    [[maybe_unused]] static const T plain{};
    json::Value out = json::object();
    auto put = [&]<class M>(std::string_view key, M T::*member, const Rule& rule = {}) {
      if (rule.required || !(value.*member == plain.*member))
        out.set(std::string(key), Codec<M>::encode(value.*member));
    };
    fields(put, static_cast<const T*>(nullptr));
    if constexpr (keeps_extras) {
      for (const auto& [key, extra] : value.extras) out.set(key, extra);
    }
    return out;
  }
};

}  // namespace vt
