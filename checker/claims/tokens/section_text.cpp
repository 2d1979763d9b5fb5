#include "checker/claims/tokens/section_text.h"

#include <algorithm>
#include <iterator>

namespace crosscheck {
namespace {

/// Endings of web addresses that are no English words, so that "end.is" stays two sentences.
constexpr std::string_view domains[] = {
    "com", "org", "net", "gov", "edu", "mil", "info", "news", "co", "io", "uk", "eu",  "de",   "fr",
    "ru",  "ua",  "au",  "ca",  "jp",  "cn",  "ie",   "nl",   "ch", "pl", "tv", "int", "media"};

/// Words that begin with an apostrophe.
constexpr std::string_view clipped[] = {"em", "til", "tis", "twas", "cause", "n", "bout", "round"};

/// Marks behind an address that are the sentence's.
constexpr std::string_view trailing = ".,;:!?)]'";

}  // namespace

std::uint32_t SectionText::end_of_letters(std::uint32_t i, LettersMet& met) const {
  for (;;) {
    for (; i < end_; ++i) {
      const Byte b = byte(i);
      if (b < Byte::lower || b > Byte::digit) break;
      met.lower = met.lower || b == Byte::lower;
      met.upper += b == Byte::upper ? 1 : 0;
    }
    if (i >= end_ || byte(i) != Byte::high) return i;
    const CodePoint c = code_point(i);
    const LetterKind kind = letter_kind(c.value);
    const bool joined = is_invisible(c.value) && is_letter(i + c.size);
    if (kind == LetterKind::no_letter && !joined) return i;
    met.upper += kind == LetterKind::upper ? 1 : 0;
    met.lower = met.lower || kind == LetterKind::lower;
    met.ascii = false;
    i += c.size;
  }
}

bool SectionText::is_clipped(std::uint32_t i) const {
  std::uint32_t end = i;
  while (is_alnum(end)) end += byte(end) == Byte::high ? code_point(end).size : 1;
  if (is_digit(i)) return end - i == 3 && text_[end - 1] == 's';
  return std::find(std::begin(clipped), std::end(clipped), view(i, end)) != std::end(clipped);
}

bool SectionText::has_scheme(std::uint32_t i) const {
  const std::string_view rest = view(i, std::min(end_, i + 8));
  return rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.") ||
         rest.starts_with("WWW.");
}

std::uint32_t SectionText::end_of_address(std::uint32_t begin) const {
  std::uint32_t end = begin;
  while (end < end_ && !is_blank_at(end) && text_[end] != '"' && text_[end] != '<' &&
         text_[end] != '>' && byte(end) != Byte::high) {
    ++end;
  }
  while (end > begin && trailing.find(text_[end - 1]) != trailing.npos) --end;
  return end;
}

bool SectionText::is_domain(std::uint32_t stop) const {
  std::uint32_t end = stop + 1;
  while (end < end_ && byte(end) == Byte::lower) ++end;
  return !is_alnum(end) && std::find(std::begin(domains), std::end(domains), view(stop + 1, end)) !=
                               std::end(domains);
}

std::uint32_t SectionText::end_of_domain(std::uint32_t stop) const {
  std::uint32_t end = stop;
  while (at(end) == '.' && is_alnum(end + 1)) {
    ++end;
    while (is_alnum(end)) ++end;
  }
  if (at(end) == '/') {
    while (end < end_ && !is_blank_at(end) && byte(end) != Byte::high && text_[end] != '"') ++end;
    while (trailing.find(text_[end - 1]) != trailing.npos) --end;
  }
  return end;
}

}  // namespace crosscheck
