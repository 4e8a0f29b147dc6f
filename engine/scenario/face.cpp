#include "engine/scenario/face.h"

#include <algorithm>

#include "engine/scenario/format.h"
#include "engine/scenario/translation.h"

namespace vt {
namespace {

/// The members that a face does without.
constexpr std::string_view inside[] = {"turns", "endings", "waive", "aliases", "retired"};

bool is_inside(std::string_view key) {
  return std::find(std::begin(inside), std::end(inside), key) != std::end(inside);
}

const Shape& face_shape() {
  static const Shape shape = [] {
    Shape all = shape_of<Scenario>();
    std::erase_if(all.members, [](const ShapeMember& member) { return is_inside(member.key); });
    return all;
  }();
  return shape;
}

json::Value outside(json::Value root) {
  json::Value out = json::object();
  for (std::size_t i = 0; i < root.keys.size(); ++i)
    if (!is_inside(root.keys[i])) out.set(std::move(root.keys[i]), std::move(root.items[i]));
  return out;
}

bool some_turn_has(const json::Value& root, std::string_view key) {
  const json::Value* turns = root.find("turns");
  if (turns == nullptr) return false;
  return std::any_of(turns->items.begin(), turns->items.end(), [&](const json::Value& turn) {
    const json::Value* found = turn.find(key);
    return found != nullptr && (found->integer != 0 || !found->text.empty());
  });
}

std::string text_of(const json::Value& object, std::string_view key) {
  const json::Value* found = object.find(key);
  return found == nullptr ? std::string{} : found->text;
}

/// Texts of a face begin with what they belong to: scenario.title, client.about, goal.id. A turn may bear one
/// of these names too; its texts do no harm, as nothing asks for them.
bool is_of_face(const std::string& path) {
  constexpr std::string_view parts[] = {"scenario.", "client.", "setting.", "goal.", "safety."};
  return std::any_of(std::begin(parts), std::end(parts),
                     [&](std::string_view part) { return path.rfind(part, 0) == 0; });
}

}  // namespace

std::optional<ScenarioFace> read_face(std::string_view text) {
  json::Parsed parsed = json::parse(text);
  const json::Value* format = parsed.value.find("format");
  if (!parsed.complete || format == nullptr || format->integer != scenario_format) return std::nullopt;
  ScenarioFace face;
  face.asks_to_write = some_turn_has(parsed.value, "type_first");
  face.has_hints = some_turn_has(parsed.value, "hint");
  const json::Value root = outside(std::move(parsed.value));
  if (!check(root, face_shape()).empty()) return std::nullopt;
  decode(root, face.scenario);
  return face;
}

Scenario face_in_language(Scenario face, std::string_view text) {
  const json::Parsed parsed = json::parse(text);
  const json::Value* lines = parsed.value.find("lines");
  if (!parsed.complete || lines == nullptr || text_of(parsed.value, "scenario") != face.id) return face;
  Translation translation;
  translation.locale = text_of(parsed.value, "locale");
  for (const json::Value& line : lines->items) {
    std::string id = text_of(line, "id");
    if (!is_of_face(id)) continue;
    std::string translated = nfc(text_of(line, "text"));
    if (!translated.empty()) translation.lines.push_back({std::move(id), {}, std::move(translated), {}});
  }
  return in_language(std::move(face), translation);
}

}  // namespace vt
