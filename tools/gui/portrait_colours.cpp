// The colours of a portrait: muted and warm, each surface in two tones.

#include <algorithm>
#include <cstddef>

#include "tools/gui/portrait_parts.h"

namespace vt {
namespace {

constexpr Paint skins[] = {paint(0xF5DACA), paint(0xEFCBB3), paint(0xE7BC9E), paint(0xDBA888),
                           paint(0xCB9372), paint(0xB67C5A), paint(0x9F6A4A), paint(0x87583E),
                           paint(0x734B37), paint(0x614130)};

Paint hair_colour(portrait::HairColour colour) {
  using portrait::HairColour;
  switch (colour) {
    case HairColour::black: return paint(0x2A2728);
    case HairColour::dark_brown: return paint(0x43312A);
    case HairColour::dark_blond: return paint(0x97764F);
    case HairColour::blond: return paint(0xCDA868);
    case HairColour::red: return paint(0x9C4F2E);
    case HairColour::grey: return paint(0x9A9996);
    case HairColour::white: return paint(0xDCDAD5);
    default: return paint(0x664632);
  }
}

Paint scarf_colour(portrait::HairColour colour) {
  using portrait::HairColour;
  switch (colour) {
    case HairColour::black: return paint(0x3F4653);
    case HairColour::dark_brown: return paint(0x6F4D5C);
    case HairColour::dark_blond: return paint(0xB79F7C);
    case HairColour::blond: return paint(0xDCCDB2);
    case HairColour::red: return paint(0xA8604F);
    case HairColour::grey: return paint(0x7C8C99);
    case HairColour::white: return paint(0xE6E2DA);
    default: return paint(0x8A7263);
  }
}

Paint cloth_colour(portrait::Colour colour) {
  using portrait::Colour;
  switch (colour) {
    case Colour::teal: return paint(0x2F6F72);
    case Colour::green: return paint(0x4F7659);
    case Colour::olive: return paint(0x74734A);
    case Colour::mustard: return paint(0xC29A45);
    case Colour::rust: return paint(0xAA5F41);
    case Colour::burgundy: return paint(0x7C3343);
    case Colour::plum: return paint(0x694A69);
    case Colour::grey: return paint(0x8D9295);
    case Colour::charcoal: return paint(0x484D54);
    case Colour::cream: return paint(0xE6D9C1);
    case Colour::white: return paint(0xEFEDE7);
    default: return paint(0x35496A);
  }
}

Paint layer_colour(portrait::Layer layer, portrait::Colour under) {
  using portrait::Colour;
  using portrait::Layer;
  const bool is_light = under == Colour::white || under == Colour::cream || under == Colour::mustard;
  const bool is_blue = under == Colour::navy || under == Colour::teal || under == Colour::charcoal;
  switch (layer) {
    case Layer::cardigan: return is_light ? paint(0x5D7186) : is_blue ? paint(0xB8A78D) : paint(0x8B8478);
    case Layer::jacket: return is_blue ? paint(0x6D5B4A) : paint(0x414C5A);
    case Layer::coat: return is_light || is_blue ? paint(0xA78860) : paint(0x4A4A52);
    case Layer::apron: return is_light ? paint(0x4B5F63) : paint(0xE3DBCB);
    default: return is_light ? paint(0x9A5A55) : is_blue ? paint(0xC7A25B) : paint(0xBFB6A6);
  }
}

Paint iris_colour(portrait::Eyes eyes) {
  switch (eyes) {
    case portrait::Eyes::blue: return paint(0x55799B);
    case portrait::Eyes::green: return paint(0x64805C);
    case portrait::Eyes::grey: return paint(0x707B82);
    default: return paint(0x573622);
  }
}

Tones skin_tones(int skin) {
  const auto place = static_cast<std::size_t>(std::clamp(skin, 0, 9));
  const Paint base = skins[place];
  const float dark = static_cast<float>(place) / 9;
  const Paint warm = stirred(paint(0xB4604A), paint(0x2A1512), dark);
  return {base, stirred(base, warm, between(0.20F, 0.30F, dark)),
          stirred(base, stirred(paint(0x7A3B2C), paint(0x1B0D0B), dark), 0.62F),
          stirred(base, warm, between(0.12F, 0.18F, dark))};
}

}  // namespace

Tones cloth_tones(Paint base) {
  const Paint deep = stirred(paint(0x2B2A3C), paint(0x101016), 1 - lightness(base));
  return {base, stirred(base, deep, between(0.30F, 0.13F, lightness(base))),
          stirred(base, deep, between(0.55F, 0.32F, lightness(base))),
          stirred(base, deep, between(0.24F, 0.10F, lightness(base)))};
}

void give_colours(Sitter& sitter) {
  const Portrait& who = sitter.who;
  sitter.skin = skin_tones(who.skin);
  constexpr float greyed[] = {0, 0.22F, 0.52F, 0.86F};
  const float grey = greyed[std::clamp(who.greying, 0, 3)];
  const Paint hair = stirred(hair_colour(who.hair_colour), paint(0xB9B6B1), grey);
  const Paint dark = stirred(hair, paint(0x1C1416), between(0.32F, 0.2F, lightness(hair)));
  sitter.hair = {hair, dark, stirred(hair, paint(0xFFEFD8), between(0.13F, 0.22F, lightness(hair))), dark};
  sitter.cloth = cloth_tones(cloth_colour(who.clothing_colour));
  sitter.layer = cloth_tones(layer_colour(who.layer, who.clothing_colour));
  sitter.scarf =
      cloth_tones(who.hair == portrait::Hair::headscarf ? scarf_colour(who.hair_colour)
                                                        : layer_colour(who.layer, who.clothing_colour));
  const float depth = static_cast<float>(std::clamp(who.skin, 0, 9)) / 9;
  const Paint red = stirred(paint(0xAD4A48), paint(0x8A3A40), depth);
  sitter.lip = stirred(sitter.skin.base, red, between(0.30F, 0.55F, sitter.soft));
  sitter.iris = iris_colour(who.eyes);
  sitter.white = stirred(paint(0xFBF8F3), sitter.skin.base, 0.10F);
}

}  // namespace vt
