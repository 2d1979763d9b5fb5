#include "checker/claims/tokens/numerals.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace crosscheck {

namespace {

bool is_ordinal_ending(const SectionText& text, std::uint32_t i) {
  if (!text.is_ascii_letter(i) || !text.is_ascii_letter(i + 1) || text.is_alnum(i + 2))
    return false;
  const char a = static_cast<char>(text.at(i) | 0x20);
  const char b = static_cast<char>(text.at(i + 1) | 0x20);
  return (a == 's' && b == 't') || (a == 'n' && b == 'd') || (a == 'r' && b == 'd') ||
         (a == 't' && b == 'h');
}

/// Whether a comma at `i` has three digits behind it and no fourth.
bool separates_thousands(const SectionText& text, std::uint32_t i) {
  return text.at(i) == ',' && text.is_digit(i + 1) && text.is_digit(i + 2) &&
         text.is_digit(i + 3) && !text.is_digit(i + 4);
}

}  // namespace

Numeral numeral_at(const SectionText& text, std::uint32_t begin) {
  Numeral numeral{begin};
  std::int64_t value = 0;
  bool whole = true;
  const auto take_digits = [&] {
    for (; text.is_digit(numeral.end); ++numeral.end) {
      if (whole && value < 1'000'000'000'000) value = value * 10 + (text.at(numeral.end) - '0');
    }
  };
  take_digits();
  for (;;) {
    if (separates_thousands(text, numeral.end) && whole) {
      ++numeral.end;
    } else if (text.at(numeral.end) == '.' && text.is_digit(numeral.end + 1)) {
      ++numeral.end;
      whole = false;
    } else {
      break;
    }
    take_digits();
  }
  if (whole && value <= 2'000'000'000) numeral.value = static_cast<std::int32_t>(value);
  numeral.ordinal = whole && is_ordinal_ending(text, numeral.end);
  if (numeral.ordinal) numeral.end += 2;
  return numeral;
}

std::uint32_t end_of_currency(const SectionText& text, Span word) {
  constexpr std::string_view codes[] = {"Rs", "Sh", "KSh", "Ksh", "RM", "Tk", "GHS", "PHP"};
  std::uint32_t digits = word.end;
  while (digits > word.begin && text.is_digit(digits - 1)) --digits;
  const std::string_view code = text.view(word.begin, digits);
  const bool separated =
      (text.at(word.end) == '.' || text.at(word.end) == ',') && text.is_digit(word.end + 1);
  const bool letter = separated && (code == "P" || code == "N" || code == "R" || code == "K");
  const bool listed = std::find(std::begin(codes), std::end(codes), code) != std::end(codes);
  return letter || listed ? digits : word.end;
}

}  // namespace crosscheck
