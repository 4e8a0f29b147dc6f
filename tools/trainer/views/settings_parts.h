#pragma once

// Pieces of the settings that the welcome shows too.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/trainer/views/views.h"

namespace vt::views {

/// What was chosen, or nothing where nothing changed.
std::optional<std::string> draw_choices(const Pen& pen, const std::string& key, std::string_view label,
                                        const std::vector<SettingChoice>& choices);
void draw_number(const Pen& pen, SettingsScreen& screen, SettingNumber which);
void draw_switch(const Pen& pen, SettingsScreen& screen, SettingSwitch which);
/// Size, face, colours.
void draw_text_settings(const Pen& pen, SettingsScreen& screen);
/// What can be heard, with tests; what is read aloud.
void draw_sound_settings(const Pen& pen, SettingsScreen& screen);
void draw_keys(const Pen& pen);

}  // namespace vt::views
