#pragma once

// The client's side: what client talk is, which faces there are, the stages of change, and the parameters
// from which a portrait is drawn and a voice is chosen.

#include <cstdint>
#include <string>

#include "engine/base/fields.h"
#include "engine/base/names.h"

namespace vt {

/// Change talk, sustain talk, or neither (CLEAR, MISC 2.5).
enum class TalkType : std::uint8_t { neutral, change, sustain };
template <>
inline constexpr auto names<TalkType> = spellings({"neutral", "change", "sustain"});

/// DARN-CAT (domain.md 1.2).
enum class TalkKind : std::uint8_t {
  other,
  desire,
  ability,
  reason,
  need,
  commitment,
  activation,
  taking_steps,
};
template <>
inline constexpr auto names<TalkKind> = spellings({"other", "desire", "ability", "reason", "need",
                                                   "commitment", "activation", "taking_steps"});

/// What a client line is. A line about the relationship (`discord`) counts neither as change nor as sustain
/// talk.
struct ClientTalk {
  TalkType type = TalkType::neutral;
  TalkKind kind = TalkKind::other;
  int strength = 1;  ///< 1..3
  bool discord = false;
  Extras extras;
  bool operator==(const ClientTalk&) const = default;
};

enum class Face : std::uint8_t {
  neutral,
  guarded,
  irritated,
  sad,
  ashamed,
  thoughtful,
  surprised,
  relieved,
  hopeful,
  tired,
};
template <>
inline constexpr auto names<Face> = spellings({"neutral", "guarded", "irritated", "sad", "ashamed",
                                               "thoughtful", "surprised", "relieved", "hopeful", "tired"});

enum class Stage : std::uint8_t {
  precontemplation,
  contemplation,
  preparation,
  action,
  maintenance,
  relapse
};
template <>
inline constexpr auto names<Stage> = spellings({"precontemplation", "contemplation", "preparation", "action",
                                                "maintenance", "relapse"});

/// The four processes of MI-3 (tasks in MI-4).
enum class Task : std::uint8_t { engage, focus, evoke, plan };
template <>
inline constexpr auto names<Task> = spellings({"engage", "focus", "evoke", "plan"});

enum class Pronoun : std::uint8_t { they, he, she };
template <>
inline constexpr auto names<Pronoun> = spellings({"they", "he", "she"});

namespace portrait {
enum class Hair : std::uint8_t { straight, none, cropped, wavy, curly, tied, headscarf };
enum class HairLength : std::uint8_t { medium, short_hair, long_hair };
enum class HairColour : std::uint8_t { brown, black, dark_brown, dark_blond, blond, red, grey, white };
enum class Beard : std::uint8_t { none, stubble, moustache, short_beard, full };
enum class Glasses : std::uint8_t { none, round, square };
enum class Build : std::uint8_t { average, slim, broad, heavy };
enum class Brows : std::uint8_t { normal, thin, thick };
enum class Eyes : std::uint8_t { brown, blue, green, grey };
enum class Clothing : std::uint8_t { jumper, t_shirt, shirt, blouse, hoodie, dress, work_wear };
enum class Colour : std::uint8_t {
  navy,
  teal,
  green,
  olive,
  mustard,
  rust,
  burgundy,
  plum,
  grey,
  charcoal,
  cream,
  white,
};
enum class Layer : std::uint8_t { none, cardigan, jacket, coat, apron, scarf };
}  // namespace portrait

template <>
inline constexpr auto names<portrait::Hair> = spellings({"straight", "none", "cropped", "wavy", "curly",
                                                         "tied", "headscarf"});
template <>
inline constexpr auto names<portrait::HairLength> = spellings({"medium", "short", "long"});
template <>
inline constexpr auto names<portrait::HairColour> = spellings({"brown", "black", "dark_brown", "dark_blond",
                                                               "blond", "red", "grey", "white"});
template <>
inline constexpr auto names<portrait::Beard> = spellings({"none", "stubble", "moustache", "short", "full"});
template <>
inline constexpr auto names<portrait::Glasses> = spellings({"none", "round", "square"});
template <>
inline constexpr auto names<portrait::Build> = spellings({"average", "slim", "broad", "heavy"});
template <>
inline constexpr auto names<portrait::Brows> = spellings({"normal", "thin", "thick"});
template <>
inline constexpr auto names<portrait::Eyes> = spellings({"brown", "blue", "green", "grey"});
template <>
inline constexpr auto names<portrait::Clothing> = spellings({"jumper", "t_shirt", "shirt", "blouse", "hoodie",
                                                             "dress", "work_wear"});
template <>
inline constexpr auto names<portrait::Colour> = spellings({"navy", "teal", "green", "olive", "mustard",
                                                           "rust", "burgundy", "plum", "grey", "charcoal",
                                                           "cream", "white"});
template <>
inline constexpr auto names<portrait::Layer> = spellings({"none", "cardigan", "jacket", "coat", "apron",
                                                          "scarf"});

/// Who is drawn: about twenty parameters instead of a picture, so that an author makes a person. Proportions
/// run from -3 to 3 around an average face, `skin` from 0 (light) to 9 (dark), `greying` and `lines` from 0
/// to 3.
struct Portrait {
  int skin = 3;
  portrait::Hair hair = portrait::Hair::straight;
  portrait::HairLength hair_length = portrait::HairLength::medium;
  portrait::HairColour hair_colour = portrait::HairColour::brown;
  int greying = 0;
  portrait::Beard beard = portrait::Beard::none;
  portrait::Glasses glasses = portrait::Glasses::none;
  portrait::Build build = portrait::Build::average;
  int face_width = 0;
  int face_height = 0;
  int jaw = 0;
  int cheeks = 0;
  portrait::Brows brows = portrait::Brows::normal;
  portrait::Eyes eyes = portrait::Eyes::brown;
  int lines = 0;
  portrait::Clothing clothing = portrait::Clothing::jumper;
  portrait::Colour clothing_colour = portrait::Colour::navy;
  portrait::Layer layer = portrait::Layer::none;
  Extras extras;
  bool operator==(const Portrait&) const = default;
};

/// How the system's voice is bent towards this person: -5..5 around its own pitch and pace.
struct Voice {
  int pitch = 0;
  int pace = 0;
  Extras extras;
  bool operator==(const Voice&) const = default;
};

struct Client {
  std::string name;
  int age = 0;  ///< years; 0 where it is not told
  Pronoun pronoun = Pronoun::they;
  std::string about;  ///< what the trainee may know beforehand
  Portrait portrait;
  Voice voice;
  Extras extras;
  bool operator==(const Client&) const = default;
};

}  // namespace vt
