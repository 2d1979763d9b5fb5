// The feast days of several words, and which day they fall on wherever they are kept.

#include "checker/claims/times/feasts.h"

#include <date/date.h>
#include <array>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

using date::days;
using date::sys_days;

/// A feast day of several words.
struct Feast {
  std::array<std::string_view, 4> words;
  Holiday holiday;
};

constexpr Feast feasts[] = {
    {{"new", "year", "day"}, Holiday::new_years_day},
    {{"new", "year", "eve"}, Holiday::new_years_eve},
    {{"valentine", "day"}, Holiday::valentines_day},
    {{"st.", "patrick", "day"}, Holiday::st_patricks_day},
    {{"good", "friday"}, Holiday::good_friday},
    {{"easter", "sunday"}, Holiday::easter},
    {{"easter", "monday"}, Holiday::easter_monday},
    {{"memorial", "day"}, Holiday::memorial_day},
    {{"independence", "day"}, Holiday::independence_day},
    {{"labor", "day"}, Holiday::labor_day},
    {{"labour", "day"}, Holiday::labor_day},
    {{"columbus", "day"}, Holiday::columbus_day},
    {{"veterans", "day"}, Holiday::veterans_day},
    {{"veteran", "day"}, Holiday::veterans_day},
    {{"thanksgiving", "day"}, Holiday::thanksgiving},
    {{"christmas", "eve"}, Holiday::christmas_eve},
    {{"christmas", "day"}, Holiday::christmas},
    {{"boxing", "day"}, Holiday::boxing_day},
    {{"martin", "luther", "king", "day"}, Holiday::martin_luther_king_day},
    {{"presidents", "day"}, Holiday::presidents_day},
    {{"mother", "day"}, Holiday::mothers_day},
    {{"father", "day"}, Holiday::fathers_day},
    {{"palm", "sunday"}, Holiday::palm_sunday},
    {{"ash", "wednesday"}, Holiday::ash_wednesday},
};

struct FeastKeys {
  std::array<std::uint64_t, 4> keys{};
  std::uint32_t length = 0;
  Holiday holiday{};
};

const std::vector<FeastKeys>& feast_keys() {
  static const std::vector<FeastKeys> keys = [] {
    std::vector<FeastKeys> made;
    for (const Feast& feast : feasts) {
      FeastKeys row;
      row.holiday = feast.holiday;
      for (std::string_view word : feast.words) {
        if (!word.empty()) row.keys[row.length++] = word_key(word);
      }
      made.push_back(row);
    }
    return made;
  }();
  return keys;
}

/// Easter of the eastern churches, by the Julian reckoning (Meeus); right from 1900 to 2099.
sys_days eastern_easter(date::year year) {
  constexpr days between_calendars{13};
  const int y = static_cast<int>(year);
  const int d = (19 * (y % 19) + 15) % 30;
  const int e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7;
  const date::month month{static_cast<unsigned>((d + e + 114) / 31)};
  const date::day day{static_cast<unsigned>((d + e + 114) % 31 + 1)};
  return sys_days{year / month / day} + between_calendars;
}

bool follows_easter(Holiday holiday) {
  switch (holiday) {
    case Holiday::good_friday:
    case Holiday::easter:
    case Holiday::easter_monday:
    case Holiday::palm_sunday:
    case Holiday::ash_wednesday:
    case Holiday::pentecost: return true;
    case Holiday::new_years_day:
    case Holiday::new_years_eve:
    case Holiday::valentines_day:
    case Holiday::st_patricks_day:
    case Holiday::memorial_day:
    case Holiday::juneteenth:
    case Holiday::independence_day:
    case Holiday::labor_day:
    case Holiday::columbus_day:
    case Holiday::halloween:
    case Holiday::veterans_day:
    case Holiday::thanksgiving:
    case Holiday::christmas_eve:
    case Holiday::christmas:
    case Holiday::boxing_day:
    case Holiday::martin_luther_king_day:
    case Holiday::presidents_day:
    case Holiday::mothers_day:
    case Holiday::fathers_day: return false;
  }
  return false;
}

/// Whether each country has days of its own for the feast.
bool differs_by_country(Holiday holiday) {
  return holiday == Holiday::memorial_day || holiday == Holiday::independence_day ||
         holiday == Holiday::labor_day || holiday == Holiday::thanksgiving ||
         holiday == Holiday::mothers_day || holiday == Holiday::fathers_day ||
         holiday == Holiday::veterans_day || holiday == Holiday::columbus_day;
}

/// By how many days the eastern churches keep Christmas later, for those that do.
days later_in_the_east(Holiday holiday) {
  constexpr days between_calendars{13};
  const bool christmas = holiday == Holiday::christmas || holiday == Holiday::christmas_eve;
  return christmas ? between_calendars : days{0};
}

sys_days nearer(sys_days day, sys_days a, sys_days b) {
  return std::abs((a - day).count()) <= std::abs((b - day).count()) ? a : b;
}

}  // namespace

std::optional<NamedFeast> feast_at(const Reading& reading, std::uint32_t at, std::uint32_t end) {
  for (const FeastKeys& feast : feast_keys()) {
    if (at + feast.length > end) continue;
    bool same = true;
    for (std::uint32_t i = 0; same && i < feast.length; ++i) {
      same = reading.tokens[at + i].key == feast.keys[i];
    }
    if (same) return NamedFeast{feast.holiday, feast.length};
  }
  return std::nullopt;
}

std::optional<Holiday> feast_named(const Reading& reading, TokenRange words) {
  if (words.size() == 1) {
    const TimeWord word = time_word(reading.tokens[words.begin].key);
    if (!has(word.classes, TimeClass::holiday)) return std::nullopt;
    return static_cast<Holiday>(word.code);
  }
  const std::optional<NamedFeast> feast = feast_at(reading, words.begin, words.end);
  return feast && feast->length == words.size() ? std::optional(feast->holiday) : std::nullopt;
}

std::optional<sys_days> feast_day_nearest(Holiday holiday, sys_days day) {
  if (differs_by_country(holiday)) return std::nullopt;
  const int year = static_cast<int>(date::year_month_day{day}.year());
  sys_days best = holiday_in(holiday, date::year{year});
  for (int y = year - 1; y <= year + 1; ++y) {
    const date::year each{y};
    const sys_days western = holiday_in(holiday, each);
    best = nearer(day, best, western);
    best = nearer(day, best, western + later_in_the_east(holiday));
    if (!follows_easter(holiday)) continue;
    best = nearer(day, best, eastern_easter(each) + (western - holiday_in(Holiday::easter, each)));
  }
  return best;
}

}  // namespace crosscheck
