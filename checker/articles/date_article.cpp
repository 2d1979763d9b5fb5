#include "checker/articles/date_article.h"

#include <date/date.h>
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checker/articles/date_words.h"
#include "checker/articles/file_date.h"
#include "checker/articles/masthead.h"

namespace crosscheck {
namespace {

// How sure each source is, as a share of articles where it is the day of publication.
constexpr double stamp_certainty = 0.95;
constexpr double update_certainty = 0.85;
constexpr double dateline_certainty = 0.9;
constexpr double file_name_certainty = 0.85;
constexpr double inferred_certainty = 0.5;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

bool starts_with_folded(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                    [](char l, char t) { return l == lower(t); });
}

/// The first full date in the words, each tried at the beginning of a word.
std::optional<Span> first_date(std::string_view words, date::sys_days& day) {
  for (std::uint32_t at = 0; at < words.size(); ++at) {
    if (at > 0 && words[at - 1] != ' ' && words[at - 1] != '(' && words[at - 1] != ':') continue;
    if (const auto date = written_date(words.substr(at))) {
      day = date->day;
      return Span{at, at + date->size};
    }
  }
  return std::nullopt;
}

PublicationDate day_of(date::sys_days day, DateSource source, double certainty, Span words) {
  return {{day, day}, source, certainty, words};
}

/// Whether no word but those of a time of day stands in `gap`.
bool holds_only_a_time(std::string_view gap) {
  static constexpr std::string_view time_words[] = {"on", "at", "date", "a",   "m",   "am",
                                                    "pm", "et", "est",  "edt", "gmt", "utc"};
  std::string word;
  for (std::size_t at = 0; at <= gap.size(); ++at) {
    const char c = at < gap.size() ? lower(gap[at]) : ' ';
    if (c >= 'a' && c <= 'z') {
      word += c;
    } else if (!word.empty()) {
      if (std::ranges::find(time_words, word) == std::end(time_words)) return false;
      word.clear();
    }
  }
  return true;
}

/// Whether words end in "Published", "Updated:" or "Posted on" as a stamp has it: first of all
/// words, or with a colon behind it.
bool ends_in_label(std::string_view words, std::string_view label) {
  for (std::size_t at = 0; at + label.size() <= words.size(); ++at) {
    if (!starts_with_folded(words.substr(at), label)) continue;
    const std::string_view lead = words.substr(0, at);
    const std::string_view gap = words.substr(at + label.size());
    const bool first = lead.empty() || lead == "(" || starts_with_folded(lead, "last ") ||
                       starts_with_folded(lead, "first ") ||
                       starts_with_folded(lead, "originally ");
    const bool stamped = (lead.ends_with(' ') || lead.ends_with('(')) && gap.starts_with(':');
    if ((first || stamped) && holds_only_a_time(gap)) return true;
  }
  return false;
}

/// Whether words that a date follows say no more than where, or who wrote it: "George Town, ",
/// "MARLOW FALLS, Ohio (Valley Press) - ", "By Jane Roe, ".
bool is_place_line(std::string_view words) {
  static constexpr std::string_view small[] = {"and", "by", "de", "du", "for",
                                               "in",  "of", "on", "the"};
  constexpr int most_words = 8;
  int count = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    std::string_view word = words.substr(at, end - at);
    at = end + 1;
    if (word.starts_with('(')) word.remove_prefix(1);
    if (word.empty() || word == "-" || word == "–" || word == "—" || word == "|") continue;
    const bool capital = is_upper(word.front()) || (word.front() & 0x80) != 0;
    std::string folded;
    for (const char c : word) folded += lower(c);
    if (!capital && std::ranges::find(small, folded) == std::end(small)) return false;
    if (word.ends_with('.') && word.size() > 4) return false;
    if (++count > most_words) return false;
  }
  return count > 0;
}

/// "Published: March 3, 2019", "by Jane Roe Updated: Nov 5, 2016 - 7:58 PM", or a line that is a
/// place, a date and perhaps a time.
std::optional<PublicationDate> stamp(std::string_view words, Span section) {
  constexpr std::size_t longest = 120;
  if (words.size() > longest) return std::nullopt;
  date::sys_days day;
  const auto date = first_date(words, day);
  if (!date) return std::nullopt;
  const Span place{section.begin + date->begin, section.begin + date->end};
  const std::string_view before = words.substr(0, date->begin);
  const auto labelled = [&](std::string_view label) { return ends_in_label(before, label); };
  if (labelled("published") || labelled("posted") || labelled("date")) {
    return day_of(day, DateSource::dateline, stamp_certainty, place);
  }
  if (labelled("updated") || labelled("modified"))
    return day_of(day, DateSource::dateline, update_certainty, place);
  constexpr std::size_t time_bytes = 16;
  const bool ends = words.size() - date->end <= time_bytes;
  const bool alone = ends && (date->begin == 0 || is_place_line(before));
  return alone ? std::optional(day_of(day, DateSource::dateline, update_certainty, place))
               : std::nullopt;
}

/// A dateline's day: "MIAMI, Dec. 20 (Reuters) -", "KYIV, Ukraine, 12 March 2025 (AP) —".
struct Dateline {
  date::month_day day;
  std::optional<date::sys_days> full;
  std::optional<date::weekday> weekday;
  Span words;
};

std::optional<Dateline> dateline(std::string_view words, Span section) {
  constexpr std::uint32_t longest = 80;
  std::uint32_t place = 0;
  while (place < words.size() && (is_upper(words[place]) || words[place] == '.' ||
                                  words[place] == ' ' || (words[place] & 0x80) != 0))
    ++place;
  if (place < 3 || place >= words.size() || words[place] != ',') return std::nullopt;
  for (std::uint32_t at = place; at < std::min<std::size_t>(words.size(), longest); ++at) {
    if (words[at] != ',' || at + 2 >= words.size() || words[at + 1] != ' ') continue;
    const std::string_view rest = words.substr(at + 2);
    const auto full = written_date(rest);
    const auto day = written_day(rest);
    if (!day) continue;
    const std::uint32_t size = full ? full->size : day->size;
    std::string_view behind = rest.substr(size);
    while (behind.starts_with(' ')) behind.remove_prefix(1);
    if (behind.starts_with('('))
      behind.remove_prefix(std::min(behind.find(')'), behind.size() - 1) + 1);
    while (behind.starts_with(' ')) behind.remove_prefix(1);
    const bool dash = behind.starts_with('-') || behind.starts_with("–") || behind.starts_with("—");
    if (!dash) continue;
    const Span span{section.begin + at + 2, section.begin + at + 2 + size};
    return Dateline{day->day, full ? std::optional(full->day) : std::nullopt, {}, span};
  }
  return std::nullopt;
}

/// The date of a masthead as a dateline has it.
std::optional<Dateline> masthead(std::string_view words, Span section) {
  const auto found = masthead_date(words);
  if (!found) return std::nullopt;
  const Span place{section.begin + found->words.begin, section.begin + found->words.end};
  Dateline line{found->day, {}, found->weekday, place};
  if (found->year) line.full = date::sys_days{*found->year / found->day};
  return line;
}

struct DatesInBody {
  std::vector<date::sys_days> days;  // full dates
  std::vector<int> years;            // all years mentioned
  int last_year = 0;                 // the last of them
};

/// Where the next run of digits of exactly four begins, from `at` on; the end when there is none.
std::size_t next_four_figures(std::string_view words, std::size_t at) {
  // Four digits in a row cover one of every four places, so three of four bytes need no look.
  for (std::size_t probe = at + 3; probe < words.size(); probe += 4) {
    if (!is_digit(words[probe])) continue;
    std::size_t begin = probe, end = probe;
    while (begin > at && is_digit(words[begin - 1])) --begin;
    while (end < words.size() && is_digit(words[end])) ++end;
    if (end - begin == 4) return begin;
    probe = end - 1;
  }
  return words.size();
}

/// Full dates and years in the words.
DatesInBody dates_in(std::string_view words) {
  constexpr std::size_t before_year = 24;  // "Wednesday, September 30, "
  constexpr std::size_t most = 1 << 18;    // what is longer is no article
  words = words.substr(0, most);
  DatesInBody dates;
  for (std::size_t at = next_four_figures(words, 0); at < words.size();
       at = next_four_figures(words, at + 4)) {
    const int century = (words[at] - '0') * 10 + (words[at + 1] - '0');
    if (century != 19 && century != 20) continue;
    dates.years.push_back(century * 100 + (words[at + 2] - '0') * 10 + (words[at + 3] - '0'));
    dates.last_year = std::max(dates.last_year, dates.years.back());
    const std::size_t from = at - std::min(at, before_year);
    date::sys_days day;
    const auto place = first_date(words.substr(from, at + 10 - from), day);
    if (place && from + place->end >= at + 4) dates.days.push_back(day);
  }
  std::ranges::sort(dates.days);
  return dates;
}

/// A window that several full dates close to each other make likely: stories date what they report
/// on, and the newest of it lies near the day of publication.
std::optional<PublicationDate> inferred(const DatesInBody& dates) {
  constexpr date::days cluster{60}, before{30}, after{60};
  if (dates.days.size() < 2) return std::nullopt;
  const date::sys_days newest = dates.days.back();
  const int year = static_cast<int>(date::year_month_day{newest}.year());
  const auto near = std::ranges::count_if(
      dates.days, [&](date::sys_days day) { return newest - day <= cluster; });
  if (near < 2 || year < dates.last_year) return std::nullopt;
  return PublicationDate{
      {newest - before, newest + after}, DateSource::inferred, inferred_certainty, {}};
}

/// The year that brings a day closest to the middle of a window.
date::sys_days nearest(date::month_day when, const Period& window) {
  const date::sys_days middle = *window.from + (*window.to - *window.from) / 2;
  const date::year year = date::year_month_day{middle}.year();
  date::sys_days best{};
  date::days distance = date::days::max();
  for (const date::year candidate : {year - date::years{1}, year, year + date::years{1}}) {
    const date::year_month_day day = candidate / when;
    if (!day.ok()) continue;
    const date::days apart = date::abs(date::sys_days{day} - middle);
    if (apart < distance) {
      distance = apart;
      best = date::sys_days{day};
    }
  }
  return best;
}

/// The day of a dateline without a year whose weekday falls on it in one only of the years given
/// and those behind them.
std::optional<date::sys_days> by_weekday(const Dateline& line, const std::vector<int>& years) {
  std::optional<date::sys_days> only;
  if (!line.weekday) return only;
  for (const int mentioned : years) {
    for (const int year : {mentioned, mentioned + 1}) {
      const date::year_month_day day = date::year{year} / line.day;
      if (!day.ok() || date::weekday{date::sys_days{day}} != *line.weekday) continue;
      if (only && *only != date::sys_days{day}) return std::nullopt;
      only = date::sys_days{day};
    }
  }
  return only;
}

/// By the year of the newest full date of the body, else by all the years it mentions.
std::optional<date::sys_days> by_weekday(const Dateline& line, const DatesInBody& dates) {
  if (!dates.days.empty()) {
    const int newest = static_cast<int>(date::year_month_day{dates.days.back()}.year());
    if (const auto day = by_weekday(line, std::vector{newest})) return day;
  }
  return by_weekday(line, dates.years);
}

struct Stamps {
  std::optional<PublicationDate> stamp;
  std::optional<Dateline> dateline, masthead;
};

/// Looks where stamps and datelines stand: at the head and at the foot.
Stamps find_stamps(const Article& article) {
  constexpr std::size_t head = 8, foot = 4, masthead_lines = 3;
  Stamps stamps;
  for (std::size_t i = 0; i < article.sections.size(); ++i) {
    if (i >= head && i + foot < article.sections.size()) i = article.sections.size() - foot;
    const Section& section = article.sections[i];
    if (section.kind == SectionKind::caption) continue;
    const std::string_view words = cut(article.prose.words(), section.words);
    if (i < masthead_lines && !stamps.masthead) stamps.masthead = masthead(words, section.words);
    if (section.kind == SectionKind::headline) continue;
    auto found = stamp(words, section.words);
    if (found && (!stamps.stamp || found->certainty > stamps.stamp->certainty))
      stamps.stamp = found;
    if (i < head && !stamps.dateline) stamps.dateline = dateline(words, section.words);
  }
  if (!stamps.dateline && !stamps.stamp) stamps.dateline = stamps.masthead;
  return stamps;
}

}  // namespace

void date_article(Article& article, const ReadOptions& options) {
  if (options.date) {
    article.published = day_of(*options.date, DateSource::option, 1, {});
    return;
  }
  if (article.published.source == DateSource::front_matter) return;
  const Stamps stamps = find_stamps(article);
  if (stamps.dateline && stamps.dateline->full) {
    article.published = day_of(*stamps.dateline->full, DateSource::dateline, dateline_certainty,
                               stamps.dateline->words);
    return;
  }
  const DatesInBody dates = dates_in(article.prose.words());
  const auto named = file_date(article.path);
  const auto window =
      stamps.stamp ? stamps.stamp
      : named
          ? std::optional(PublicationDate{*named, DateSource::file_name, file_name_certainty, {}})
          : inferred(dates);
  if (window) article.published = *window;
  if (!stamps.dateline) return;
  const std::optional<date::sys_days> day =
      window ? nearest(stamps.dateline->day, window->period) : by_weekday(*stamps.dateline, dates);
  // A story may be stamped a few days after its dateline; farther off, one of the two is not the
  // day.
  constexpr date::days close{90};
  if (!day || (window && date::abs(*day - *window->period.from) > close)) return;
  article.published =
      day_of(*day, DateSource::dateline, dateline_certainty, stamps.dateline->words);
}

}  // namespace crosscheck
