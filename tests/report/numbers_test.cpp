#include "engine/report/numbers.h"

#include "tests/report/sample.h"

namespace vt {
namespace {

TEST(Numbers, a_quotient_has_at_most_two_decimals_in_the_way_of_the_language) {
  const Words nl = sample::words("nl");
  const Words en = sample::words("en");
  EXPECT_EQ(quotient({12, 5}, nl), "2,4");
  EXPECT_EQ(quotient({12, 5}, en), "2.4");
  EXPECT_EQ(quotient({7, 3}, nl), "2,33");
  EXPECT_EQ(quotient({6, 3}, nl), "2");
  EXPECT_EQ(quotient({1, 200}, nl), "0,01") << "halves go up";
  EXPECT_EQ(quotient({1, 20}, nl), "0,05");
  EXPECT_EQ(decimal(-150, nl), "\u22121,5");
}

TEST(Numbers, a_share_is_a_whole_percentage) {
  const Words nl = sample::words("nl");
  EXPECT_EQ(percent({3, 7}, nl), "43\u00a0%");
  EXPECT_EQ(percent({1, 8}, nl), "13\u00a0%") << "halves go up";
  EXPECT_EQ(percent({3, 7}, sample::words("en")), "43%");
}

TEST(Numbers, a_day_is_written_as_the_language_writes_it) {
  const Words nl = sample::words("nl");
  const Words en = sample::words("en");
  EXPECT_EQ(date(0, nl), "01/01/1970");
  EXPECT_EQ(date(1'795'269'600'000, nl), "21/11/2026");
  EXPECT_EQ(date(1'795'269'600'000, en), "21 November 2026");
  EXPECT_EQ(date(-1, en), "31 December 1969");
  EXPECT_EQ(iso_date(1'709'164'800'000), "2024-02-29");
  EXPECT_EQ(date_of_iso("2026-11-01", en), "1 November 2026");
  EXPECT_EQ(date_of_iso("spring", en), "spring");
  EXPECT_EQ(date_of_iso("2026-13-01", en), "2026-13-01");
}

TEST(Numbers, a_duration_is_in_minutes_and_from_an_hour_on_in_hours) {
  const Words nl = sample::words("nl");
  EXPECT_EQ(duration(0, nl), "1 minuut");
  EXPECT_EQ(duration(9 * 60'000 + 31'000, nl), "10 minuten");
  EXPECT_EQ(duration(75 * 60'000, nl), "1 u 15 min");
}

TEST(Numbers, seconds_keep_their_milliseconds) {
  EXPECT_EQ(seconds(4250, ','), "4,250");
  EXPECT_EQ(seconds(61'007, '.'), "61.007");
}

}  // namespace
}  // namespace vt
