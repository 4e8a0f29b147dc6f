#include "engine/base/text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/support/arbitrary_json.h"

namespace vt {
namespace {

using Words = std::vector<std::string>;

TEST(text, composing_makes_one_character_of_letter_and_accent) {
  EXPECT_EQ(nfc("cafe\u0301"), "caf\u00e9");
  EXPECT_EQ(nfc("plain"), "plain");
  EXPECT_EQ(nfc(""), "");
}

RC_GTEST_PROP(text, composing_twice_changes_nothing, ()) {
  const std::string once = nfc(*tests::arbitrary_text());
  RC_ASSERT(nfc(once) == once);
  RC_ASSERT(is_utf8(once));
}

RC_GTEST_PROP(text, bytes_that_are_not_utf8_come_back_unchanged, (const std::string& bytes)) {
  if (!is_utf8(bytes)) RC_ASSERT(nfc(bytes) == bytes);
}

TEST(text, utf8_is_told_from_other_bytes) {
  EXPECT_TRUE(is_utf8(""));
  EXPECT_TRUE(is_utf8("één 😀"));
  EXPECT_FALSE(is_utf8("\xff"));
  EXPECT_FALSE(is_utf8("\xc3"));              // cut off
  EXPECT_FALSE(is_utf8("\xc0\xaf"));          // overlong
  EXPECT_FALSE(is_utf8("\xed\xa0\x80"));      // half a surrogate pair
  EXPECT_FALSE(is_utf8("\xf4\x90\x80\x80"));  // beyond Unicode
}

TEST(text, length_is_in_characters) {
  EXPECT_EQ(code_points(""), 0U);
  EXPECT_EQ(code_points("één"), 3U);
  EXPECT_EQ(code_points("😀"), 1U);
  EXPECT_EQ(code_points("e\u0301"), 2U);
}

TEST(text, folding_lets_words_be_compared) {
  EXPECT_EQ(folded("GEÏNTERESSEERD"), folded("geïnteresseerd"));
  EXPECT_EQ(folded("CAFE\u0301"), folded("café"));
  EXPECT_NE(folded("een"), folded("één"));
}

TEST(text, words_are_runs_of_letters_and_digits) {
  EXPECT_EQ(words("Twee pinten, soms zes!"), (Words{"twee", "pinten", "soms", "zes"}));
  EXPECT_EQ(words("  "), Words{});
  EXPECT_EQ(words("één-op-één"), (Words{"één", "op", "één"}));
  EXPECT_EQ(words("3 keer"), (Words{"3", "keer"}));
}

TEST(text, an_apostrophe_inside_a_word_belongs_to_it) {
  EXPECT_EQ(words("foto's don’t"), (Words{"foto's", "don’t"}));
  EXPECT_EQ(words("'s avonds 'ja'"), (Words{"s", "avonds", "ja"}));
}

TEST(text, a_hash_is_the_published_one) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(text, the_hash_of_a_source_text_does_not_depend_on_how_accents_are_stored) {
  EXPECT_EQ(source_hash("abc"), "ba7816bf");
  EXPECT_EQ(source_hash("cafe\u0301"), source_hash("caf\u00e9"));
  EXPECT_NE(source_hash("caf\u00e9"), source_hash("cafe"));
}

TEST(text, joining_puts_the_separator_between) {
  EXPECT_EQ(joined({}, ", "), "");
  EXPECT_EQ(joined({"a"}, ", "), "a");
  EXPECT_EQ(joined({"a", "b", "c"}, "/"), "a/b/c");
}

}  // namespace
}  // namespace vt
