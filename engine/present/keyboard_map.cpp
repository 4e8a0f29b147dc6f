#include "engine/present/keyboard_map.h"

namespace vt {
namespace {

/// `keys` are written as they stand on the key where that is a sign; named in words otherwise.
KeyRow row(const Words& words, const std::string& name) {
  return {words.text("keys.key." + name), words.text("keys.does." + name)};
}

KeyGroup group(const Words& words, const std::string& name, const std::vector<std::string>& rows) {
  KeyGroup out{words.text("keys.group." + name), {}};
  for (const std::string& one : rows) out.rows.push_back(row(words, one));
  return out;
}

}  // namespace

std::vector<KeyGroup> keyboard_map(const Words& words) {
  return {group(words, "everywhere",
                {"map", "back", "next", "previous", "press", "arrows", "larger", "smaller", "full_screen"}),
          group(words, "conversation", {"answer", "whole", "earlier", "hint", "again", "take_back", "leave"}),
          group(words, "debrief", {"walk", "tabs", "try_again"}),
          group(words, "typing", {"undo", "redo", "all", "copy", "paste"})};
}

}  // namespace vt
