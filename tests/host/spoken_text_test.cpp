// What a voice gets to read.

#include "tools/host/spoken_text.h"

#include <gtest/gtest.h>

#include "engine/base/text.h"

namespace vt {
namespace {

std::string nl(const std::string& text) {
  return spoken_text(text, "nl-BE");
}
std::string en(const std::string& text) {
  return spoken_text(text, "en-GB");
}

TEST(SpokenText, plain_sentences_stay_as_they_are) {
  for (const std::string text :
       {"Ik weet het niet... misschien.", "Zo'n dag, hé?", "'s avonds niet; nee!", "In 2025: 3,5 keer."})
    EXPECT_EQ(nl(text), text);
  EXPECT_EQ(en("I'm fine, it's ok."), "I'm fine, it's ok.");
}

TEST(SpokenText, stage_directions_are_not_read) {
  EXPECT_EQ(nl("(lacht kort) Ja. (kijkt (lang) weg)"), "Ja.");
  EXPECT_EQ(nl("Ja (zucht), maar."), "Ja, maar.");
  EXPECT_EQ(nl("(Ze schuift drie flessen naar de rand.)"), "");
  EXPECT_EQ(nl("Dit (staat open"), "Dit staat open");
  EXPECT_EQ(nl("a) dit"), "a) dit");
}

TEST(SpokenText, quotation_marks_are_not_read) {
  EXPECT_EQ(nl("“Stop,” zei ze. „Nu.” «Ja» ‘nee’ 'goed'"), "Stop, zei ze. Nu. Ja nee goed");
  EXPECT_EQ(nl("'Dokter, 's avonds niet.' 'Een glaasje,' zei ik."),
            "Dokter, 's avonds niet. Een glaasje, zei ik.");
  EXPECT_EQ(en("It’s “fine”."), "It's fine.");
}

TEST(SpokenText, spoken_dutch_is_written_out) {
  EXPECT_EQ(nl("'k Weet 't, 'n beetje."), "ik Weet het, een beetje.");
  EXPECT_EQ(nl("’k zag m’n broer en z’n vrouw"), "ik zag mijn broer en zijn vrouw");
  EXPECT_EQ(en("'n"), "n");
}

TEST(SpokenText, a_range_is_said_in_the_language) {
  EXPECT_EQ(nl("3 à 4 pinten, vier à vijf dagen"), "3 tot 4 pinten, vier tot vijf dagen");
  EXPECT_EQ(nl("3 a\u0300 4"), "3 tot 4") << "an accent of its own";
  EXPECT_EQ(nl("à la carte"), "à la carte");
  EXPECT_EQ(nl("3–4 pinten"), "3 tot 4 pinten");
  EXPECT_EQ(en("3 à 4 or 5–6"), "3 to 4 or 5 to 6");
}

TEST(SpokenText, abbreviations_are_said_letter_by_letter) {
  EXPECT_EQ(nl("De VAD, het OCMW en het CGG."), "De V.A.D., het O.C.M.W. en het C.G.G.");
  EXPECT_EQ(nl("een CAW-medewerker"), "een C.A.W. medewerker");
  EXPECT_EQ(en("The CAW, the GP's desk."), "The C.A.W., the G.P.'s desk.");
  EXPECT_EQ(nl("STOP, VADER"), "STOP, VADER");
}

TEST(SpokenText, signs_are_said_as_words_and_dashes_as_pauses) {
  EXPECT_EQ(nl("5,4 % & meer"), "5,4 procent en meer");
  EXPECT_EQ(en("100% & more"), "100 percent and more");
  EXPECT_EQ(nl("€ 5,50. €20"), "5,50 euro. 20 euro");
  EXPECT_EQ(en("£3"), "3 pounds");
  EXPECT_EQ(nl("Ja — nee – goed - misschien"), "Ja, nee, goed, misschien");
  EXPECT_EQ(nl("— Ja. — Nee, — of? –"), "Ja. Nee, of?");
  EXPECT_EQ(nl("drank en/of pillen, 24/7"), "drank en of pillen, 24/7");
  EXPECT_EQ(nl("Bel 1813."), "Bel 18 13.");
}

TEST(SpokenText, what_is_no_text_goes) {
  EXPECT_EQ(nl("een\n\ttwee\x01\x7f\xc2\x85 drie"), "een twee drie");
  EXPECT_EQ(nl("zi\u00adnen, \u200e\u200bnul"), "zinen, nul");
  EXPECT_EQ(nl("goed \xff\xc3 zo"), "goed zo");
  EXPECT_EQ(nl("[[h@l'oU]] <b>dag</b>"), "h@loU b dag /b");
  for (const std::string text : {"", "  ", "...", "—", "\"\"", "()", "(", ",", "'", "\xff"})
    EXPECT_EQ(nl(text), "") << text;
}

TEST(SpokenText, anything_gives_valid_text_without_control_characters) {
  std::string text;
  std::uint32_t state = 1;
  for (int i = 0; i < 20'000; ++i) {
    state = state * 1664525U + 1013904223U;
    text += static_cast<char>(state >> 24U);
    if (i % 100 != 99) continue;
    for (const std::string& spoken : {nl(text), en(text)}) {
      EXPECT_TRUE(is_utf8(spoken));
      EXPECT_TRUE(std::none_of(spoken.begin(), spoken.end(),
                               [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
    }
    text.clear();
  }
}

}  // namespace
}  // namespace vt
