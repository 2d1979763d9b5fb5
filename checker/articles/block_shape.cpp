// What a block's own words say of its part in the article. English newsroom usage.
#include "checker/articles/block_shape.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "checker/text/utf8.h"

namespace crosscheck {
namespace {

constexpr std::size_t heading_bytes = 120;
constexpr std::size_t headline_bytes = 200;
constexpr std::size_t label_bytes = 60;

struct RegionName {
  std::string_view words;  // lower case
  Region region;
};

constexpr RegionName region_names[] = {
    {"at a glance", Region::key_points},
    {"bottom line", Region::summary},
    {"common questions", Region::questions},
    {"conclusion", Region::summary},
    {"conclusions", Region::summary},
    {"faq", Region::questions},
    {"faqs", Region::questions},
    {"final thoughts", Region::summary},
    {"five things to know", Region::key_points},
    {"frequently asked questions", Region::questions},
    {"highlights", Region::key_points},
    {"in brief", Region::summary},
    {"in conclusion", Region::summary},
    {"in short", Region::summary},
    {"in summary", Region::summary},
    {"key developments", Region::key_points},
    {"key facts", Region::key_points},
    {"key figures", Region::key_points},
    {"key point", Region::key_points},
    {"key points", Region::key_points},
    {"key takeaway", Region::key_points},
    {"key takeaways", Region::key_points},
    {"main points", Region::key_points},
    {"main takeaways", Region::key_points},
    {"people also ask", Region::questions},
    {"q & a", Region::questions},
    {"q&a", Region::questions},
    {"q and a", Region::questions},
    {"questions and answers", Region::questions},
    {"quick facts", Region::key_points},
    {"summary", Region::summary},
    {"takeaways", Region::key_points},
    {"the bottom line", Region::summary},
    {"the key points", Region::key_points},
    {"tl;dr", Region::summary},
    {"what to know", Region::key_points},
    {"what we know", Region::key_points},
};

// A line that ends in one of these goes on elsewhere: a dateline, a byline.
constexpr std::string_view open_ends[] = {"-", "–", "—", "|"};
constexpr std::string_view final_marks[] = {".", ",", ";", "…", ")"};
constexpr std::string_view closing_marks[] = {"\"", "'", "”", "’", ")"};

// Lower case, as all that is compared with folded words.
constexpr std::string_view furniture_starts[] = {"by ",    "by:",          "published", "updated",
                                                 "posted", "last updated", "date:"};
constexpr std::string_view caption_starts[] = {
    "(photo", "photo:",       "photo by ", "photo credit", "photo courtesy", "photos:",
    "image:", "image credit", "caption:",  "file photo",   "file -",         "file –",
    "file —", "pictured:",    "(image",    "picture:"};
constexpr std::string_view credit_words[] = {"photo",   "image",    "getty",   "courtesy",
                                             "credit:", "file pic", "pictured"};
constexpr std::string_view picture_files[] = {".png", ".jpg", ".jpeg", ".gif", ".webp"};
constexpr std::string_view question_marks[] = {
    "q:", "q.", "question:", "reader question:", "q1:", "q2:", "q3:"};
constexpr std::string_view answer_marks[] = {"a:", "answer:"};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

bool starts_with_folded(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                    [](char l, char t) { return l == lower(t); });
}

bool equals_folded(std::string_view text, std::string_view lower_case) {
  return text.size() == lower_case.size() && starts_with_folded(text, lower_case);
}

bool starts_with_any(std::string_view text, std::span<const std::string_view> lower_case) {
  return std::ranges::any_of(
      lower_case, [&](std::string_view start) { return starts_with_folded(text, start); });
}

bool contains_folded(std::string_view text, std::string_view lower_case) {
  return std::search(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                     [](char t, char l) { return lower(t) == l; }) != text.end();
}

std::string_view without_colon(std::string_view heading) {
  if (heading.ends_with(':')) heading.remove_suffix(1);
  return trimmed(heading);
}

/// Calls `visit` with every run of bytes between spaces.
template <class Visit>
void for_each_word(std::string_view text, Visit visit) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) visit(text.substr(at, end - at));
    at = end + 1;
  }
}

struct WordCount {
  int all = 0;
  int long_words = 0;   // of four letters and more, where titles have capitals
  int capitalised = 0;  // long words that begin with a capital, a digit or a letter beyond ASCII
};

WordCount count_words(std::string_view line) {
  WordCount count;
  for_each_word(line, [&](std::string_view word) {
    ++count.all;
    while (!word.empty() && !is_upper(word.front()) && !is_digit(word.front()) &&
           !(word.front() >= 'a' && word.front() <= 'z') && (word.front() & 0x80) == 0) {
      word.remove_prefix(1);
    }
    if (word.size() < 4) return;
    ++count.long_words;
    const char first = word.front();
    if (is_upper(first) || is_digit(first) || (first & 0x80) != 0) ++count.capitalised;
  });
  return count;
}

bool ends_with_any(std::string_view text, std::span<const std::string_view> endings) {
  return std::ranges::any_of(endings,
                             [&](std::string_view ending) { return text.ends_with(ending); });
}

bool ends_like_a_sentence(std::string_view line) {
  for (const std::string_view close : closing_marks) {
    if (close != ")" && line.ends_with(close)) line.remove_suffix(close.size());
  }
  return ends_with_any(line, final_marks);
}

bool ends_in_picture_file(std::string_view line) {
  return std::ranges::any_of(picture_files, [&](std::string_view suffix) {
    return line.size() > suffix.size() &&
           equals_folded(line.substr(line.size() - suffix.size()), suffix);
  });
}

/// Whether the brackets at the end of a paragraph credit a picture: "(AP Photo/Jane Roe)".
bool ends_in_credit(std::string_view paragraph) {
  constexpr std::size_t credit_bytes = 120;
  if (!paragraph.ends_with(')')) return false;
  const std::size_t open = paragraph.rfind('(');
  if (open == std::string_view::npos || paragraph.size() - open > credit_bytes) return false;
  const std::string_view credit = paragraph.substr(open + 1, paragraph.size() - open - 2);
  return std::ranges::any_of(credit_words,
                             [&](std::string_view word) { return contains_folded(credit, word); });
}

}  // namespace

Region region_of_heading(std::string_view heading) {
  if (heading.size() > heading_bytes) return Region::none;
  const std::string_view bare = without_colon(heading);
  if (bare.empty()) return Region::none;
  for (const RegionName& name : region_names) {
    if (name.words.front() != lower(bare.front())) continue;
    if (equals_folded(bare, name.words)) return name.region;
    const bool titled = bare.size() > name.words.size() + 1 &&
                        starts_with_folded(bare, name.words) && bare[name.words.size()] == ':' &&
                        looks_like_heading(bare);
    if (titled) return name.region;
  }
  // The head of a table that lost its lines.
  return equals_folded(bare, "key point details") || equals_folded(bare, "key points details")
             ? Region::key_points
             : Region::none;
}

Region region_of_label(std::string_view paragraph) {
  const std::size_t colon = paragraph.substr(0, label_bytes).find(':');
  if (colon == std::string_view::npos || colon + 1 == paragraph.size()) return Region::none;
  return region_of_heading(paragraph.substr(0, colon));
}

bool looks_like_heading(std::string_view line) {
  if (line.empty() || line.size() > heading_bytes || ends_like_a_sentence(line)) return false;
  if (ends_with_any(line, open_ends)) return false;
  if (line.starts_with("—") || starts_with_any(line, furniture_starts)) return false;
  if (line.find(". ") != std::string_view::npos && line.size() > heading_bytes / 2) return false;
  const WordCount count = count_words(line);
  if (count.all < 2 || count.long_words == 0) return false;
  return count.capitalised * 5 >= count.long_words * 4;
}

bool looks_like_headline(std::string_view line) {
  if (line.size() < 12 || line.size() > headline_bytes || ends_like_a_sentence(line)) return false;
  if (line.front() == '(' || starts_with_any(line, furniture_starts)) return false;
  return !line.ends_with(':') && count_words(line).all >= 3;
}

bool looks_like_caption(std::string_view paragraph) {
  return starts_with_any(paragraph, caption_starts) || equals_folded(paragraph, "buy photo") ||
         ends_in_credit(paragraph) ||
         (paragraph.size() < heading_bytes && ends_in_picture_file(paragraph));
}

bool ends_in_question(std::string_view paragraph) {
  for (const std::string_view close : closing_marks) {
    if (paragraph.ends_with(close)) {
      paragraph.remove_suffix(close.size());
      break;
    }
  }
  return paragraph.ends_with('?');
}

std::string_view speaker_label(std::string_view paragraph) {
  const std::size_t colon = paragraph.substr(0, label_bytes).find(": ");
  if (colon == std::string_view::npos || colon < 2) return {};
  const std::string_view label = paragraph.substr(0, colon);
  if (label.find_first_of("\"?!(,;") != std::string_view::npos) return {};
  int words = 0;
  bool named = true;
  for_each_word(label, [&](std::string_view word) {
    ++words;
    const bool small = word.size() < 4;
    named = named && (small || is_upper(word.front()) || (word.front() & 0x80) != 0 || words > 1);
  });
  return named && words <= 7 && (is_upper(label.front()) || (label.front() & 0x80) != 0)
             ? label
             : std::string_view{};
}

QuestionMark question_mark(std::string_view paragraph) {
  if (starts_with_any(paragraph, question_marks)) return QuestionMark::question;
  return starts_with_any(paragraph, answer_marks) ? QuestionMark::answer : QuestionMark::none;
}

}  // namespace crosscheck
