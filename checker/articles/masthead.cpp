#include "checker/articles/masthead.h"

#include <date/date.h>
#include <algorithm>
#include <array>

#include "checker/articles/date_words.h"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 7> weekdays = {"sun", "mon", "tue", "wed",
                                                      "thu", "fri", "sat"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Bytes of the mark between two parts of a masthead at the front of a text; 0 when there is none.
std::size_t mark_at(std::string_view text) {
  for (const std::string_view mark : {"·", "–", "—", "•", "|", "/", ",", ";", ":"}) {
    if (text.starts_with(mark)) return mark.size();
  }
  return text.starts_with("- ") || text.starts_with(". ") ? 1 : 0;
}

std::optional<date::weekday> weekday_of(std::string_view text) {
  if (text.size() < 4) return std::nullopt;
  const std::array<char, 3> start = {lower(text[0]), lower(text[1]), lower(text[2])};
  for (unsigned day = 0; day < weekdays.size(); ++day) {
    if (std::string_view(start.data(), start.size()) == weekdays[day]) return date::weekday{day};
  }
  return std::nullopt;
}

/// A date that ends where the text, a mark or a time of day begins.
std::optional<MastheadDate> date_at(std::string_view text) {
  MastheadDate found;
  found.weekday = weekday_of(text);
  std::size_t size = 0;
  if (const auto full = written_date(text)) {
    const date::year_month_day day{full->day};
    found.day = day.month() / day.day();
    found.year = day.year();
    size = full->size;
  } else {
    const auto day = written_day(text);
    if (!day) return std::nullopt;
    found.day = day->day;
    size = day->size;
  }
  std::string_view behind = text.substr(size);
  if (behind.starts_with(", ")) behind.remove_prefix(1);
  while (behind.starts_with(' ')) behind.remove_prefix(1);
  const bool clock = !behind.empty() && behind.front() >= '0' && behind.front() <= '9' &&
                     behind.substr(0, 3).find(':') != behind.npos;
  const bool comma = text.substr(size).starts_with(',');
  if (!behind.empty() && !clock && (mark_at(behind) == 0 || comma)) return std::nullopt;
  found.words = {0, static_cast<std::uint32_t>(size)};
  return found;
}

int words_in(std::string_view text) {
  int count = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    count += text[at] != ' ' && (at == 0 || text[at - 1] == ' ');
  return count;
}

/// Bytes of "Week ending " at the front of a text.
std::size_t lead_size(std::string_view text) {
  for (const std::string_view lead : {"Week ending ", "Week of ", "Edition of "}) {
    if (text.starts_with(lead)) return lead.size();
  }
  return 0;
}

}  // namespace

std::optional<MastheadDate> masthead_date(std::string_view line) {
  constexpr std::size_t longest = 130;
  constexpr int most_words = 9, most_words_by_comma = 3;
  if (line.size() > longest) return std::nullopt;
  bool strong = false;
  int most = 0;          // words of a part before the date
  std::size_t part = 0;  // where the last of them begins
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::size_t mark = at == 0 ? 0 : mark_at(line.substr(at));
    if (at > 0 && mark == 0) continue;
    most = std::max(most, words_in(line.substr(part, at - part)));
    strong = strong || (mark > 0 && line[at] != ',');
    std::size_t begin = at + mark;
    while (begin < line.size() && line[begin] == ' ') ++begin;
    begin += lead_size(line.substr(begin));
    if (auto found = date_at(line.substr(begin))) {
      const std::size_t end = begin + found->words.size();
      const bool ends = line.find_first_not_of(" .)", end) == line.npos;
      // "Graz, 12 June: the ferry sails" is a sentence, "Graz, 12 June" is not.
      const bool parted = begin > 0 && most <= (strong ? most_words : most_words_by_comma);
      if (!parted || (!ends && !strong)) return std::nullopt;
      found->words = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      return found;
    }
    part = begin;
    if (mark > 0) at += mark - 1;
  }
  return std::nullopt;
}

}  // namespace crosscheck
