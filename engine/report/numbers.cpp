#include "engine/report/numbers.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

#include <fmt/format.h>

namespace vt {
namespace {

struct Day {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
};

Day day_of(std::int64_t milliseconds) {
  using namespace std::chrono;
  const year_month_day ymd{
      floor<days>(sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{milliseconds}})};
  return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day())};
}

std::string written(const Day& day, const Words& words) {
  return words.text("report.date", {{"dd", fmt::format("{:02}", day.day)},
                                    {"mm", fmt::format("{:02}", day.month)},
                                    {"d", std::to_string(day.day)},
                                    {"month", words.text("month." + std::to_string(day.month))},
                                    {"y", std::to_string(day.year)}});
}

/// n / d for d > 0, halves away from zero.
std::int64_t rounded(std::int64_t n, std::int64_t d) {
  const std::int64_t half = n < 0 ? -d : d;
  return (2 * n + half) / (2 * d);
}

}  // namespace

std::string decimal(std::int64_t hundredths, const Words& words) {
  const std::int64_t size = std::abs(hundredths);
  std::string out = (hundredths < 0 ? "\u2212" : "") + std::to_string(size / 100);
  const std::int64_t rest = size % 100;
  if (rest == 0) return out;
  out += words.decimal_point();
  return out + (rest % 10 == 0 ? std::to_string(rest / 10) : fmt::format("{:02}", rest));
}

std::string quotient(const Fraction& value, const Words& words) {
  return decimal(rounded(std::int64_t{100} * value.part, value.whole), words);
}

std::string percent(const Fraction& value, const Words& words) {
  return percent(static_cast<int>(rounded(std::int64_t{100} * value.part, value.whole)), words);
}

std::string percent(int hundredths, const Words& words) {
  return words.text("report.percent", {{"n", std::to_string(hundredths)}});
}

std::string signed_number(int number) {
  if (number == 0) return "0";
  return (number > 0 ? "+" : "\u2212") + std::to_string(std::abs(number));
}

std::string seconds(std::uint32_t milliseconds, char decimal_point) {
  return fmt::format("{}{}{:03}", milliseconds / 1000, decimal_point, milliseconds % 1000);
}

std::string date(std::int64_t milliseconds, const Words& words) {
  return written(day_of(milliseconds), words);
}

std::string iso_date(std::int64_t milliseconds) {
  const Day day = day_of(milliseconds);
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

std::string date_of_iso(const std::string& iso, const Words& words) {
  constexpr std::string_view form = "0000-00-00";
  if (iso.size() != form.size()) return iso;
  for (std::size_t i = 0; i < form.size(); ++i)
    if (form[i] == '0' ? (iso[i] < '0' || iso[i] > '9') : iso[i] != form[i]) return iso;
  const auto number = [&](std::size_t at, std::size_t count) { return std::stoi(iso.substr(at, count)); };
  const Day day{number(0, 4), static_cast<unsigned>(number(5, 2)), static_cast<unsigned>(number(8, 2))};
  return day.month >= 1 && day.month <= 12 ? written(day, words) : iso;
}

std::string duration(std::int64_t milliseconds, const Words& words) {
  constexpr std::int64_t minute = 60'000;
  const auto minutes = static_cast<int>(std::max<std::int64_t>(1, rounded(milliseconds, minute)));
  if (minutes < 60) return words.count("report.minutes", minutes);
  return words.text("report.hours",
                    {{"h", std::to_string(minutes / 60)}, {"m", std::to_string(minutes % 60)}});
}

}  // namespace vt
