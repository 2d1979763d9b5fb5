#include "checker/articles/date_article.h"

#include <date/date.h>
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <string>
#include <string_view>

#include "checker/articles/date_words.h"

using crosscheck::Article;
using crosscheck::read_article;
using crosscheck::ReadOptions;

namespace {

/// "2025-12-20 dateline 'Dec. 20'", or "none".
std::string dated(std::string path, std::string_view bytes, const ReadOptions& options = {}) {
  const Article article = read_article(std::move(path), std::string(bytes), options).value();
  const crosscheck::PublicationDate& published = article.published;
  if (!published.period.known()) return std::string(to_string(published.source));
  std::string day = date::format("%F", *published.period.from);
  if (!published.period.day()) day += ".." + date::format("%F", *published.period.to);
  std::string line = fmt::format("{} {}", day, to_string(published.source));
  if (!published.words.empty())
    line += fmt::format(" '{}'", cut(article.prose.words(), published.words));
  return line;
}

}  // namespace

TEST_CASE("an article is dated from the surest source it has") {
  struct Row {
    std::string_view path, bytes, date;
  };
  const Row rows[] = {
      {"a.md", "---\ndate: 2019-03-04T08:00:00Z\n---\nPublished: May 1, 2020",
       "2019-03-04 front matter"},
      {"a.md", "---\npubDate: Mon, 4 March 2019 08:00:00 GMT\n---\nWords.",
       "2019-03-04 front matter"},
      {"a.md", "---\nlastmod: 2019-03-04\n---\nWords.", "none"},
      {"a.md", "+++\ndate = 2019-03-04\n+++\nWords.", "2019-03-04 front matter"},
      {"a.md", "{\"published\": \"2019-03-04\"}\nWords.", "2019-03-04 front matter"},
      {"a.txt", "Published: March 3, 2019\nThe ferry sails.",
       "2019-03-03 dateline 'March 3, 2019'"},
      {"a.txt", "The ferry sails.\nLast updated 3 March 2019 at 8:04",
       "2019-03-03 dateline '3 March 2019'"},
      {"a.txt", "by Jane Roe Updated: Nov 5, 2016 - 7:58 PM\nThe ferry sails.",
       "2016-11-05 dateline 'Nov 5, 2016'"},
      {"a.txt", "Updated: Saturday, January 14, 2017 @ 12:29 PM\nThe ferry sails.",
       "2017-01-14 dateline 'Saturday, January 14, 2017'"},
      {"a.txt", "Updated: May 3, 2019\nPublished: May 1, 2019\nThe ferry sails.",
       "2019-05-01 dateline 'May 1, 2019'"},
      {"a.txt",
       "The ferry, posted to the island on March 3, 2019, sails with a crew of nine who signed on "
       "then and there.",
       "none"},
      {"a.txt", "GRAZ, Austria, March 3, 2019 (AP) - The ferry sails.",
       "2019-03-03 dateline 'March 3, 2019'"},
      {"a.txt", "Styria Daily\nGraz, Monday, 4 March 2019\nThe ferry sails.",
       "2019-03-04 dateline 'Monday, 4 March 2019'"},
      {"a.txt", "Ferry sails\nGRAZ, Austria (Valley Press) \u2014 Oct. 10, 2023\nIt sails.",
       "2023-10-10 dateline 'Oct. 10, 2023'"},
      {"a.txt", "The ferry sank on March 3, 2019.\nWords.", "none"},
      {"2019-03-04-ferry.txt", "GRAZ, March 3 (AP) \u2014 The ferry sails.",
       "2019-03-03 dateline 'March 3'"},
      {"2019-01-01-ferry.txt", "GRAZ, Dec. 31 (AP) -- The ferry sails.",
       "2018-12-31 dateline 'Dec. 31'"},
      {"a.txt", "GRAZ, March 3 (AP) \u2014 The ferry sails.", "none"},
      {"a.txt", "GRAZ (AP) \u2014 The ferry sails.", "none"},
      {"2019-03-04-ferry.txt", "Words.", "2019-03-04 file name"},
      {"20190304_ferry.txt", "Words.", "2019-03-04 file name"},
      {"news/2019/03/04/ferry.txt", "Words.", "2019-03-04 file name"},
      {"2019_03_04_ferry.txt", "Words.", "2019-03-04 file name"},
      {"world/2019/mar/04/ferry.txt", "Words.", "2019-03-04 file name"},
      {"4-March-2019-ferry.txt", "Words.", "2019-03-04 file name"},
      {"ferry-sails_march-4-2019.html", "Words.", "2019-03-04 file name"},
      {"https%3A%2F%2Fexample.com%2F2019%2F03%2F04%2Fferry.txt", "Words.", "2019-03-04 file name"},
      {"20190304123000-ferry.txt", "Words.", "2019-03-04 file name"},
      {"news/2019/03/ferry.txt", "Words.", "2019-03-01..2019-03-31 file name"},
      {"3-4-2019.txt", "Words.", "none"},
      {"20191304.txt", "Words.", "none"},
      {"123456789.txt", "Words.", "none"},
      {"a.txt", "It sank on March 3, 2019. It was found on March 9, 2019.",
       "2019-02-07..2019-05-08 inferred"},
      {"a.txt", "It sank on March 3, 2019. Nobody has seen it since.", "none"},
      {"a.txt", "It sank on March 3, 2019 and rose on March 9, 2019. In 2024 it sails again.",
       "none"},
      {"a.txt", "Styria Radio | Graz | 4 Mar 2019\n\nFerry sails\n\nWords.",
       "2019-03-04 dateline '4 Mar 2019'"},
      {"a.txt", "STYRIA DAILY (Graz) \u2014 4 March 2019\nWords.",
       "2019-03-04 dateline '4 March 2019'"},
      {"a.txt", "Styria Week / in English / 4.3.2019 / Society\nWords.",
       "2019-03-04 dateline '4.3.2019'"},
      {"a.txt", "Styria Daily \u00b7 Graz \u00b7 Monday 4 March 2019, 14:20\nWords.",
       "2019-03-04 dateline 'Monday 4 March 2019'"},
      {"a.txt", "STYRIA WEEK, Graz. Week ending 9 March 2019\nWords.",
       "2019-03-09 dateline '9 March 2019'"},
      {"a.txt", "Ferry Letter #12 \u2014 Mon., Mar. 4\nThe ferry has sailed since 2018.",
       "2019-03-04 dateline 'Mon., Mar. 4'"},
      {"a.txt", "Ferry Letter #12 \u2014 Mon., Mar. 4\nBuilt in 2012, it sank on May 3, 2018.",
       "2019-03-04 dateline 'Mon., Mar. 4'"},
      {"a.txt", "Ferry Letter #12 \u2014 Mon., Mar. 4\nIt has sailed since 2018, or since 2012.",
       "none"},
      {"a.txt", "Ferry Letter #12 \u2014 Mar. 4\nThe ferry has sailed since 2018.", "none"},
      {"a.txt", "The ferry sank off Graz, 4 March 2019, and has not been found\nWords.", "none"},
      {"a.txt", "After the fire of 4 March 2019 | Styria Daily\nWords.", "none"},
      {"a.txt", "Words.", "none"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    CAPTURE(row.bytes);
    CHECK(dated(std::string(row.path), row.bytes) == row.date);
  }
}

TEST_CASE("the option overrides what the article says") {
  ReadOptions options;
  options.date = date::sys_days{date::March / 1 / 2020};
  CHECK(dated("a.md", "---\ndate: 2019-03-04\n---\nWords.", options) == "2020-03-01 option");
}

TEST_CASE("a written date needs year, month and day") {
  struct Row {
    std::string_view text, day;
    std::uint32_t size;
  };
  const Row rows[] = {
      {"2025-03-12T08:00Z", "2025-03-12", 10},
      {"2025/3/2 x", "2025-03-02", 8},
      {"March 12, 2025.", "2025-03-12", 14},
      {"Wednesday, 12 March 2025", "2025-03-12", 24},
      {"12th of March 2025", "2025-03-12", 18},
      {"MAR. 12 2025", "2025-03-12", 12},
      {"Sept. 1, 2025", "2025-09-01", 13},
      {"8/26/2015", "2015-08-26", 9},
      {"26/8/2015", "2015-08-26", 9},
      {"Sunday, 6/28/2015", "2015-06-28", 17},
      {"3/4/2015", "", 0},
      {"March 12", "", 0},
      {"February 30, 2025", "", 0},
      {"12 2025", "", 0},
      {"may", "", 0},
      {"", "", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto date = crosscheck::written_date(row.text);
    CHECK((date ? date::format("%F", date->day) : "") == row.day);
    CHECK((date ? date->size : 0) == row.size);
  }
}
