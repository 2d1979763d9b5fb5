#include "tests/report_samples.h"

#include <fmt/core.h>

namespace crosscheck {
namespace {

/// A place whose quote is found in its excerpt, which starts at column `excerpt_column`.
Place place(std::string file, int line, std::string excerpt, std::string quote, int side,
            std::string desk = {}, std::string published = {}, int excerpt_column = 1) {
  const auto points = [](std::string_view bytes) {
    int n = 0;
    for (const char c : bytes) n += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return n;
  };
  const std::size_t at = excerpt.find(quote);
  const int column = excerpt_column + points(std::string_view(excerpt).substr(0, at));
  Place p;
  p.file = std::move(file);
  p.begin = {line, column};
  p.end = {line, column + points(quote)};
  p.quote = std::move(quote);
  p.excerpt = std::move(excerpt);
  p.excerpt_column = excerpt_column;
  p.desk = std::move(desk);
  p.published = std::move(published);
  p.side = side;
  return p;
}

Rule rule(std::string id, FindingClass finding_class, Severity severity, std::string precision,
          std::string kind, std::string summary) {
  Rule r;
  r.file = "rules/" + id + ".sql";
  r.id = std::move(id);
  r.finding_class = finding_class;
  r.severity = severity;
  r.precision = std::move(precision);
  r.kind = std::move(kind);
  r.summary = std::move(summary);
  r.why =
      "Why: both cannot hold on one day. Claims further apart than `window_days` are left alone.";
  r.params = {{"window_days", "14"}};
  return r;
}

Finding former_against_current() {
  Finding f;
  f.rule = "title-former-current";
  f.finding_class = FindingClass::contradiction;
  f.severity = Severity::error;
  f.precision = "high";
  f.kind = "title";
  f.subject = "Marta Vance";
  f.message = "Marta Vance is the former president in one article and the president in 5 others";
  f.note = "the register has Marta Vance as president of Norland since 2025-01-20";
  f.fingerprint = "00c0ffee00c0ffee";
  f.sides = {{"former president", 1}, {"president", 5}};
  const std::string long_line =
      "The delegation arrived late on Thursday after a storm had closed the airport for most of "
      "the "
      "day, and its members went straight to a telephone call with former Norland President Marta "
      "Vance, who had been told of the delay by her staff and who said afterwards that she did not "
      "mind.";
  f.places = {place("desk a/talks & tolls.md", 38, long_line,
                    "former Norland President Marta Vance", 0, "The <b>Courier</b>", "2025-03-14")};
  for (int i = 1; i <= 5; ++i) {
    f.places.push_back(
        place(fmt::format("wire/{}.txt", i), 3 + i, "“I do not mind,” said President Marta Vance.",
              "President Marta Vance", 1, "Norland Wire", fmt::format("2025-03-1{}", i)));
  }
  return f;
}

Finding weekday() {
  Finding f;
  f.rule = "weekday-not-that-date";
  f.finding_class = FindingClass::error;
  f.severity = Severity::error;
  f.precision = "high";
  f.kind = "date";
  f.message = "14 March 2025 was a Friday, not a Thursday";
  f.fingerprint = "0123456789abcdef";
  f.sides = {{"Thursday", 1}};
  f.places = {place("wire/2.txt", 5, "They met on Thursday, March 14, 2025, in Port Sel.",
                    "Thursday, March 14, 2025", 0, "Norland Wire", "2025-03-12")};
  return f;
}

/// On the same line and column as `weekday`, and with the same rule: the two must stay apart.
Finding second_on_that_line() {
  Finding f = weekday();
  f.message = "the meeting is dated 14 March here and 13 March in the key points";
  f.rule = "date-two-days";
  f.finding_class = FindingClass::contradiction;
  f.severity = Severity::warning;
  f.precision = "medium";
  f.fingerprint = "fedcba9876543210";
  f.sides = {{"2025-03-14", 1}, {"2025-03-13", 1}};
  f.places.push_back(place("wire/2.txt", 40, "| Port Sel | March 13 |", "March 13", 1,
                           "Norland Wire", "2025-03-12"));
  f.places.back().section = SectionKind::table_cell;
  return f;
}

Finding hostile() {
  Finding f;
  f.rule = "name-misspelt";
  f.finding_class = FindingClass::spelling;
  f.severity = Severity::warning;
  f.precision = "medium";
  f.kind = "name";
  f.subject = "</script><script>alert(1)</script>";
  f.message =
      "'<img src=x onerror=alert(1)>' and 'O\\'Brien' | ``are`` one %0A::error:: person, "
      "[link](javascript:alert(1))";
  f.note = "]]> -->, \x1b[31mred\x1b[0m and \xe2\x80\xaeright to left";
  f.fingerprint = "1111111111111111";
  f.sides = {{"<img src=x onerror=alert(1)>", 1}, {"O'Brien", 2}};
  f.places = {
      place("a%b:c,d\"e'.txt", 1,
            "He said \"<img src=x onerror=alert(1)>\" & left\x1b[2J \xff bytes behind.",
            "<img src=x onerror=alert(1)>", 0, "Out\"let & Sons", ""),
      place("b.txt", 2, "\tO'Brien said </script><script>alert(document.cookie)</script> twice.",
            "O'Brien", 1),
      place("c.txt", 9, "said Mr. O'Brien", "O'Brien", 1)};
  return f;
}

Finding wide() {
  Finding f;
  f.rule = "place-two-spellings";
  f.finding_class = FindingClass::style;
  f.severity = Severity::style;
  f.precision = "low";
  f.kind = "name";
  f.subject = "東京";
  f.message = "the place is 東京 here and Tōkyō elsewhere";
  f.fingerprint = "2222222222222222";
  f.sides = {{"東京", 1}, {"Tōkyō", 1}};
  f.places = {
      place("日本/記事.md", 1, "昨日、東京で会談が行われた。", "東京", 0, "朝刊", "2025-03-14"),
      place("cafe\xcc\x81.txt", 2, "of a cafe\xcc\x81 in To\xcc\x84kyo\xcc\x84, where",
            "To\xcc\x84kyo\xcc\x84", 1, "", "2025-03-14", 1200)};
  f.places[1].section = SectionKind::caption;
  return f;
}

/// A quote that runs over three lines and is itself wider than a terminal.
Finding long_quote() {
  Finding f;
  f.rule = "quote-two-versions";
  f.finding_class = FindingClass::contradiction;
  f.severity = Severity::info;
  f.precision = "low";
  f.kind = "quote";
  f.subject =
      "Ann-Sofie de la Tour d\xe2\x80\x99"
      "Auvergne-Lauraguais";
  f.message = "one sentence is quoted in two versions";
  f.fingerprint = "3333333333333333";
  f.sides = {{"", 1}, {"we will", 1}};
  const std::string quote =
      "We will not leave this table before every one of the articles has been read aloud, and then "
      "read again";
  f.places = {place("long.md", 7, "She said: “" + quote + ".”", quote, 0),
              place("over.md", 3, "and then: “We will not leave", "We will not leave", 1)};
  f.places[1].end = {5, 12};
  return f;
}

Mention mention(std::string file, int line, std::string desk, std::string published,
                std::string quote, std::string fingerprint = {}) {
  return {std::move(file),      {line, 3},        std::move(desk),
          std::move(published), std::move(quote), std::move(fingerprint)};
}

std::vector<PersonView> persons() {
  PersonView vance;
  vance.name = "Marta Vance";
  vance.articles = 6;
  vance.forms = {{"Marta Vance", 5}, {"Vance", 4}, {"Martha Vance", 1}};
  vance.titles = {
      {"president of Norland", "", "2025-03-11",
       mention("wire/1.txt", 4, "Norland Wire", "2025-03-11", "President Marta Vance",
               "00c0ffee00c0ffee"),
       true},
      {"president of Norland", "", "2025-03-12",
       mention("wire/2.txt", 5, "Norland Wire", "2025-03-12", "President Marta Vance",
               "00c0ffee00c0ffee"),
       true},
      {"president of Norland", "former", "2025-03-14",
       mention("desk a/talks & tolls.md", 38, "The <b>Courier</b>", "2025-03-14",
               "former Norland President Marta Vance", "00c0ffee00c0ffee"),
       true},
      {"foreign minister of Norland", "former", "2025-03-12",
       mention("wire/2.txt", 9, "Norland Wire", "2025-03-12", "a former foreign minister")},
  };
  vance.tenures = {{"foreign minister of Norland", "2019-06-01", "2024-11-30", "register"},
                   {"president of Norland", "2025-01-20", "", "register"}};
  PersonView obrien;
  obrien.name = "O'Brien </title><script>alert(3)</script>";
  obrien.articles = 2;
  obrien.forms = {{"O'Brien", 2}, {"<img src=x onerror=alert(1)>", 1}};
  obrien.titles = {{"envoy of Easterly", "special", "2025-03-13",
                    mention("b.txt", 2, "", "2025-03-13", "special envoy O'Brien")}};
  PersonView lind;
  lind.name = "Per Lind";
  lind.articles = 3;
  lind.forms = {{"Per Lind", 3}};
  lind.titles = {
      {"president of Norland", "former", "2025-03-12",
       mention("wire/2.txt", 7, "Norland Wire", "2025-03-12", "former President Per Lind"), true}};
  lind.tenures = {{"president of Norland", "2019-01-20", "2025-01-20", "register"}};
  return {vance, lind, obrien};
}

std::vector<MeetingView> meetings() {
  MeetingView port;
  port.name = "Port Sel talks";
  port.place = "Port Sel";
  port.from = port.to = "2025-03-14";
  port.attendance = {
      {"vance", "Marta Vance", Presence::absent,
       mention("wire/2.txt", 8, "Norland Wire", "2025-03-12", "Vance will not attend")},
      {"lind", "Per Lind", Presence::present,
       mention("wire/2.txt", 9, "Norland Wire", "2025-03-12", "Lind was at the table",
               "fedcba9876543210")},
      {"lind", "Per Lind", Presence::absent,
       mention("c.txt", 9, "The <b>Courier</b>", "2025-03-15", "Lind stayed at home",
               "fedcba9876543210")},
      {"o'brien", "O'Brien", Presence::present,
       mention("c.txt", 9, "The <b>Courier</b>", "2025-03-15", "O'Brien arrived by sea")},
  };
  port.uses = {
      {"held", "2025-03-14", "2025-03-14",
       mention("wire/2.txt", 40, "Norland Wire", "2025-03-12", "the talks", "fedcba9876543210")}};
  MeetingView ost;
  ost.name = "Second round";
  ost.place = "Ost <& Sons>";
  ost.from = "2025-03-20";
  ost.to = "2025-03-22";
  ost.attendance = {
      {"vance", "Marta Vance", Presence::expected,
       mention("wire/5.txt", 8, "Norland Wire", "2025-03-21", "Vance will open the round")}};
  return {port, ost};
}

DeskView desk_view() {
  DeskView desk;
  desk.persons = persons();
  desk.meetings = meetings();
  desk.dated = {
      {"the delegation arrived in Port Sel", "2025-03-13", "2025-03-13",
       mention("wire/1.txt", 3, "Norland Wire", "2025-03-14", "arrived on Thursday")},
      {"the meeting in Port Sel", "2025-03-14", "2025-03-14",
       mention("wire/2.txt", 5, "Norland Wire", "2025-03-12", "Thursday, March 14, 2025",
               "0123456789abcdef")},
      {"the truce holds", "2025-03-16", "2025-03-30",
       mention("c.txt", 12, "", "2025-03-15", "a truce of <two> weeks")},
      {"the ferry fire", "2025-02-27", "",
       mention("c.txt", 14, "", "2025-03-15", "the fire of February 27")},
  };
  desk.figures = {
      {"Port Sel ferry fire",
       "dead",
       {{"at least 9", "2025-02-28",
         mention("f1.txt", 1, "Norland Wire", "2025-02-28", "at least nine people died")},
        {"12", "2025-03-01", mention("f2.txt", 2, "Norland Wire", "2025-03-01", "12 dead")},
        {"11", "2025-03-02",
         mention("f3.txt", 2, "The <b>Courier</b>", "2025-03-02", "eleven dead",
                 "4444444444444444")}}}};
  return desk;
}

}  // namespace

SampleRun sample_run() {
  SampleRun sample;
  sample.findings = {
      hostile(), former_against_current(), long_quote(), second_on_that_line(), weekday(), wide()};
  sample.desk = desk_view();
  sample.silenced = {{second_on_that_line(), Silenced::By::comment, "the desk <checked> it"},
                     {wide(), Silenced::By::baseline, ""}};
  sample.silenced[0].finding.fingerprint = "5555555555555555";
  sample.silenced[1].finding.fingerprint = "6666666666666666";
  sample.rules = {
      rule("date-two-days", FindingClass::contradiction, Severity::warning, "medium", "date",
           "One meeting is given two days."),
      rule("name-misspelt", FindingClass::spelling, Severity::warning, "medium", "name",
           "A person's name is spelled in two ways."),
      rule("office-two-holders", FindingClass::contradiction, Severity::error, "high", "title",
           "One office is given to two people for the same day."),
      rule("place-two-spellings", FindingClass::style, Severity::style, "low", "name",
           "A place is spelled in two ways."),
      rule("quote-two-versions", FindingClass::contradiction, Severity::info, "low", "quote",
           "One sentence is quoted in two versions."),
      rule("title-former-current", FindingClass::contradiction, Severity::error, "high", "title",
           "A person holds an office and is a former holder of it on one day."),
      rule("weekday-not-that-date", FindingClass::error, Severity::error, "high", "date",
           "A weekday does not fall on its date."),
  };
  return sample;
}

SampleRun large_run(int count) {
  const SampleRun sample = sample_run();
  SampleRun large;
  large.rules = sample.rules;
  for (int i = 0; i < count; ++i) {
    Finding f = sample.findings[static_cast<std::size_t>(i) % sample.findings.size()];
    f.fingerprint = fmt::format("{:016x}", i + 1);
    f.subject = fmt::format("Person {}", i % 211);
    for (Place& p : f.places) p.file = fmt::format("desk-{}/{:05}.txt", i % 9, i / 3);
    large.findings.push_back(std::move(f));
  }
  return large;
}

}  // namespace crosscheck
