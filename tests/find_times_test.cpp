#include <date/date.h>
#include <doctest/doctest.h>

#include <string>

#include "checker/claims/reading.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;
using date::sys_days;
using date::year;

namespace {

/// A Wednesday.
constexpr sys_days wednesday = sys_days{year{2025} / 3 / 12};

/// "words = value" of each temporal expression.
std::string times_of(std::string_view text, std::optional<sys_days> published = wednesday) {
  Article article = article_of(text);
  if (published) article.published = {{published, published}, DateSource::option, 1, {}};
  Reading reading;
  reading.article = &article;
  reading.lexicon = &built_in_lexicon();
  tokenize(reading);
  find_times(reading);
  std::string shown;
  for (const TimeMention& time : reading.times) {
    if (!shown.empty()) shown += "; ";
    shown += std::string(reading.text(time.tokens)) + " = " + time.value;
  }
  return shown;
}

struct Row {
  std::string_view text, times;
};

void check(std::span<const Row> rows, std::optional<sys_days> published = wednesday) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(times_of(row.text, published) == row.times);
  }
}

}  // namespace

TEST_CASE("dates given in full need no anchor") {
  const Row rows[] = {
      {"They met on March 12, 2025.", "March 12, 2025 = 2025-03-12"},
      {"They met on 12 March 2025.", "12 March 2025 = 2025-03-12"},
      {"They met on Tuesday, Oct. 7, 2023, again.", "Tuesday, Oct. 7, 2023 = 2023-10-07"},
      {"It was filed 2024-02-29.", "2024-02-29 = 2024-02-29"},
      {"It was filed 11/02/89.", "11/02/89 = 1989-11-02"},
      {"In October 2023 it began.", "October 2023 = 2023-10"},
      {"The war of 1914 began.", "1914 = 1914"},
      {"The third quarter of 1998 was bad.", "The third quarter of 1998 = 1998-Q3"},
      {"In the 1990s prices rose.", "the 1990s = 199"},
      {"In the 19th century ships sailed.", "the 19th century = 18"},
      {"Athens won in 490 BC.", "490 BC = BC0490"},
      {"The storm of \u201908, and that of '98 too.", "\u201908 = 2008; '98 = 1998"},
      {"She told the \u201c72 Club\u201d of 4300 Elm Street, a 30-year-old and 17, not 18.", ""},
      {"He left in the summer of 1998.", "the summer of 1998 = 1998-SU"},
      {"On Feb. 30, 2024 it rained.", "Feb. 30, 2024 = 2024-02-30"},
  };
  check(rows, std::nullopt);
  check(rows);
}

TEST_CASE("what cannot be resolved stays partial") {
  const Row rows[] = {
      {"They met on Feb. 28 in Rome.", "Feb. 28 = XXXX-02-28"},
      {"They met on Tuesday.", "Tuesday = XXXX-WXX-2"},
      {"They met in November.", "November = XXXX-11"},
      {"They met last year.", "last year = XXXX"},
      {"They met yesterday.", "yesterday = XXXX-XX-XX"},
  };
  check(rows, std::nullopt);
}

TEST_CASE("a date without a year belongs to the year nearest the article's date") {
  const Row rows[] = {
      {"They met on Feb. 28 in Rome.", "Feb. 28 = 2025-02-28"},
      {"They met on Dec. 28 in Rome.", "Dec. 28 = 2024-12-28"},
      {"They will meet on April 2.", "April 2 = 2025-04-02"},
      {"They met on Friday, Feb. 28.", "Friday, Feb. 28 = 2025-02-28"},
  };
  check(rows);
}

TEST_CASE("dates that are joined share the year that one of them gives") {
  const Row rows[] = {
      {"They met May 3-7, 2022.", "May 3 = 2022-05-03; 2022 = 2022"},
      {"They met on March 3, 4 and 5, 2021.", "March 3 = 2021-03-03; 2021 = 2021"},
      {"It ran from May 3 to June 7, 2022.", "May 3 = 2022-05-03; June 7, 2022 = 2022-06-07"},
      {"It ran December 28 to January 3, 2022.",
       "December 28 = 2021-12-28; January 3, 2022 = 2022-01-03"},
      {"It froze in the winter of 2021-22.", "the winter of 2021-22 = 2022-WI"},
      {"He left on May 3 and in 2022 he died.", "May 3 = 2025-05-03; 2022 = 2022"},
  };
  check(rows);
}

TEST_CASE("quarters are read by their names") {
  const Row rows[] = {
      {"Sales fell in Q3 2022.", "Q3 2022 = 2022-Q3"},
      {"Sales fell in Q3 of fiscal 2022.", "Q3 of fiscal 2022 = 2022-Q3"},
      {"The train left at 1338 hrs.", "1338 hrs. = 2025-03-12T13:38"},
  };
  check(rows);
}

TEST_CASE("a bare weekday follows the verb's tense") {
  const Row rows[] = {
      {"They met on Tuesday.", "Tuesday = 2025-03-11"},
      {"They will meet on Tuesday.", "Tuesday = 2025-03-18"},
      {"They met last Friday.", "last Friday = 2025-03-07"},
      {"The talks are scheduled for Monday.", "Monday = 2025-03-17"},
      {"They voted 7-4 on Tuesday to close the pool at the end of June.",
       "Tuesday = 2025-03-11; the end of June = 2025-06"},
  };
  check(rows);
}

TEST_CASE("what is counted from a date is counted from the article's or the one last mentioned") {
  const Row rows[] = {
      {"It rained yesterday.", "yesterday = 2025-03-11"},
      {"It rained two days ago.", "two days ago = 2025-03-10"},
      {"It rained last week.", "last week = 2025-W10"},
      {"It rained last month.", "last month = 2025-02"},
      {"It will rain this weekend.", "this weekend = 2025-W11-WE"},
      {"August of last year was hot.", "August of last year = 2024-08"},
      {"They met on Feb. 3. Two days later they parted.",
       "Feb. 3 = 2025-02-03; Two days later = 2025-02-05"},
      {"It began on May 1, 2019. The following year it ended.",
       "May 1, 2019 = 2019-05-01; The following year = 2020"},
      {"He came Tuesday morning.", "Tuesday morning = 2025-03-11TMO"},
      {"He came at 3:30 p.m. on Monday.", "3:30 p.m. on Monday = 2025-03-10T15:30"},
      {"He came at 6.40 a.m. on Monday.", "6.40 a.m. on Monday = 2025-03-10T06:40"},
      {"The hits of the 1980s. Later he sang.", "the 1980s = 198"},
  };
  check(rows);
}

TEST_CASE("lengths and sets have values of their own") {
  const Row rows[] = {
      {"It took three days.", "three days = P3D"},
      {"a six-month pause", "six-month = P6M"},
      {"nearly four years", "nearly four years = P4Y"},
      {"several weeks", "several weeks = PXW"},
      {"a year and a half", "a year and a half = P1.5Y"},
      {"twenty-five minutes", "twenty-five minutes = PT25M"},
      {"They meet every Monday.", "every Monday = XXXX-WXX-1"},
      {"It is paid monthly.", "monthly = P1M"},
  };
  check(rows);
}

TEST_CASE("words that are times only with a capital are not read in lower case") {
  const Row rows[] = {
      {"They may march in the sun.", ""},
      {"May I come?", ""},
      {"In May they came.", "May = 2024-05"},
  };
  check(rows);
}
