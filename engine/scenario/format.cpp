#include "engine/scenario/format.h"

namespace vt {
namespace {

Shape either(std::vector<Shape> alternatives) {
  return {.kind = Shape::Kind::either, .inner = std::move(alternatives)};
}

Shape object_of(std::vector<ShapeMember> members) {
  return {.kind = Shape::Kind::object, .members = std::move(members)};
}

Shape list_of(Shape item, std::int64_t min, std::int64_t max) {
  return {.kind = Shape::Kind::list, .min = min, .max = max, .inner = {std::move(item)}};
}

ShapeMember required(std::string_view key, Shape shape) {
  return {key, std::move(shape), true, {}};
}

json::Value list_of(const std::vector<Condition>& parts) {
  json::Value list = json::array();
  for (const Condition& part : parts) list.add(encode(part));
  return list;
}

/// Numbers added to variables, small enough that no sum of them overflows.
void bound_amounts(Shape& changes) {
  changes.inner.front().min = -limits::number;
  changes.inner.front().max = limits::number;
}

void decode_parts(const json::Value& value, std::vector<Condition>& parts) {
  for (const json::Value& one : value.items) decode(one, parts.emplace_back());
}

}  // namespace

const Shape& condition_shape() {
  static const Shape shape = either({
      list_of(shape_of<Condition>(), 1, limits::branches),
      object_of({required("var", shape_of<std::string>(required_slug)),
                 required("op", shape_of<Comparison>()),
                 required("value", shape_of<std::int32_t>({.min = -limits::number, .max = limits::number}))}),
      object_of({required("chosen",
                          shape_of<std::string>({.min = 1, .max = 90, .pattern = &patterns::option_path}))}),
      object_of({required("any", list_of(shape_of<Condition>(), 1, limits::branches))}),
      object_of({required("not", shape_of<Condition>())}),
  });
  return shape;
}

void Codec<Condition>::decode(const json::Value& value, Condition& out) {
  if (value.kind == json::Kind::array) {
    out.kind = Condition::Kind::all;
    decode_parts(value, out.parts);
  } else if (const json::Value* any = value.find("any")) {
    out.kind = Condition::Kind::any;
    decode_parts(*any, out.parts);
  } else if (const json::Value* negated = value.find("not")) {
    out.kind = Condition::Kind::negation;
    vt::decode(*negated, out.parts.emplace_back());
  } else if (const json::Value* chosen = value.find("chosen")) {
    out.kind = Condition::Kind::chosen;
    vt::decode(*chosen, out.option);
  } else if (const json::Value* variable = value.find("var")) {
    out.kind = Condition::Kind::compare;
    vt::decode(*variable, out.variable);
    if (const json::Value* op = value.find("op")) vt::decode(*op, out.comparison);
    if (const json::Value* number = value.find("value")) vt::decode(*number, out.value);
  }
}

json::Value Codec<Condition>::encode(const Condition& condition) {
  json::Value out = json::object();
  switch (condition.kind) {
    case Condition::Kind::all: return list_of(condition.parts);
    case Condition::Kind::any: out.set("any", list_of(condition.parts)); break;
    case Condition::Kind::negation:
      out.set("not", condition.parts.empty() ? json::array() : vt::encode(condition.parts.front()));
      break;
    case Condition::Kind::chosen: out.set("chosen", json::string(condition.option)); break;
    case Condition::Kind::compare:
      out.set("var", json::string(condition.variable));
      out.set("op", vt::encode(condition.comparison));
      out.set("value", json::integer(condition.value));
      break;
  }
  return out;
}

Shape Codec<Effects>::shape(const Rule& /*rule*/) {
  Shape changes = shape_of<Changes>({.max = limits::effects, .pattern = &patterns::slug});
  Shape effect = shape_of<Effect>();
  bound_amounts(changes);
  for (ShapeMember& member : effect.members)
    if (member.key == "add") bound_amounts(member.shape);
  return either({std::move(changes), list_of(std::move(effect), 0, limits::branches)});
}

void Codec<Effects>::decode(const json::Value& value, Effects& out) {
  if (value.kind == json::Kind::object) {
    if (value.items.empty()) return;
    vt::decode(value, out.emplace_back().add);
    return;
  }
  for (const json::Value& one : value.items) vt::decode(one, out.emplace_back());
}

json::Value Codec<Effects>::encode(const Effects& effects) {
  if (effects.empty()) return json::object();
  if (effects.size() == 1 && !effects[0].when && effects[0].extras.empty() && !effects[0].add.empty())
    return vt::encode(effects[0].add);
  json::Value out = json::array();
  for (const Effect& effect : effects) out.add(vt::encode(effect));
  return out;
}

Shape Codec<std::vector<Next>>::shape(const Rule& /*rule*/) {
  return either({shape_of<std::string>(required_slug), list_of(shape_of<Next>(), 1, limits::branches)});
}

void Codec<std::vector<Next>>::decode(const json::Value& value, std::vector<Next>& out) {
  if (value.kind == json::Kind::string) {
    vt::decode(value, out.emplace_back().to);
    return;
  }
  for (const json::Value& one : value.items) vt::decode(one, out.emplace_back());
}

json::Value Codec<std::vector<Next>>::encode(const std::vector<Next>& next) {
  if (next.size() == 1 && !next[0].when && next[0].extras.empty()) return json::string(next[0].to);
  json::Value out = json::array();
  for (const Next& one : next) out.add(vt::encode(one));
  return out;
}

}  // namespace vt
