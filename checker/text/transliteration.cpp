#include "checker/text/transliteration.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "checker/text/fold.h"

namespace crosscheck {

namespace {

/// Replaced from left to right, the first that fits.
constexpr std::pair<std::string_view, std::string_view> letters[] = {
    {"eh ", "a "}, {"ah ", "a "}, {"yy", "i"}, {"iy", "i"}, {"yi", "i"}, {"ee", "i"}, {"ou", "u"},
    {"oo", "u"},   {"aa", "a"},   {"ow", "u"}, {"y", "i"},  {"q", "k"},  {"w", "v"},  {"'", ""},
};

}  // namespace

namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

std::string replaced(std::string_view name, std::span<const Replacement> table) {
  std::string key;
  for (std::size_t i = 0; i < name.size();) {
    const std::string_view rest = name.substr(i);
    const auto fits = [rest](const Replacement& r) { return rest.starts_with(r.first); };
    const auto found = std::find_if(table.begin(), table.end(), fits);
    key += found == table.end() ? name.substr(i, 1) : found->second;
    i += found == table.end() ? 1 : found->first.size();
  }
  return key;
}

}  // namespace

std::string transliteration_key(std::string_view folded) {
  std::string key = replaced(std::string(folded) + ' ', letters);
  key.pop_back();
  return key;
}

namespace {

/// What besides differs between two ways of writing out another script.
constexpr std::pair<std::string_view, std::string_view> sounds[] = {
    {"gh", "g"},  {"kh", "k"},  {"dh", "d"}, {"eye", "e"}, {"iye", "e"},
    {"aye", "e"}, {"aya", "a"}, {"ee", "e"}, {"ya", "a"},
};

/// What differs between two ways of writing a long vowel, the Arabic q, kh or the Greek x: Gilani,
/// Geelani; Malakhi, Malachi; Aleksander, Alexander. English slips are seldom of this kind.
constexpr std::pair<std::string_view, std::string_view> long_vowels[] = {
    {"ee", "i"},  {"oo", "u"},          {"ou", "u"},         {"q", "k"},
    {"kh", "ch"}, {"ksander", "xandr"}, {"xander", "xandr"}, {"ks", "x"},
};

/// Letters that a keyboard without them writes as two.
constexpr std::pair<std::string_view, std::string_view> umlauts[] = {
    {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"å", "aa"}, {"ø", "oe"}, {"æ", "ae"},
    {"Ä", "Ae"}, {"Ö", "Oe"}, {"Ü", "Ue"}, {"Å", "Aa"}, {"Ø", "Oe"}, {"Æ", "Ae"},
};

std::string spelled_out(std::string_view name) {
  std::string words;
  for (std::size_t i = 0; i < name.size();) {
    const auto fits = [rest = name.substr(i)](const auto& pair) {
      return rest.starts_with(pair.first);
    };
    const auto* const found = std::find_if(std::begin(umlauts), std::end(umlauts), fits);
    if (found == std::end(umlauts)) {
      words += name[i++];
      continue;
    }
    words += found->second;
    i += found->first.size();
  }
  return fold(words);
}

bool is_arabic(std::string_view folded) {
  constexpr std::string_view words[] = {" al ",  " el ",    " bin ",   " ibn ",   " abu ",
                                        " abd ", " abdul ", " abdel ", " abdur ", " abdus "};
  const std::string padded = ' ' + std::string(folded) + ' ';
  return std::any_of(std::begin(words), std::end(words),
                     [&padded](std::string_view word) { return padded.find(word) != padded.npos; });
}

/// The consonants of an Arabic name, each once where it is doubled; el is al.
std::string consonants(std::string_view folded) {
  constexpr std::string_view vowels = "aeiouyw' -";
  std::string key;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    // Abdur Rahman is Abdul Rahman, the r being the next word's.
    constexpr std::string_view servant = "abd";
    constexpr std::size_t longest = 5;
    if (i >= longest - 1 && folded.substr(i - longest + 1).starts_with(servant) &&
        (i + 1 == folded.size() || folded[i + 1] == ' ') &&
        std::string_view("lrs").find(folded[i]) != std::string_view::npos)
      continue;
    const char letter = folded[i] == 'q' ? 'k' : folded[i];
    const bool silent = letter == 'h' && (i + 1 == folded.size() || folded[i + 1] == ' ');
    if (silent || vowels.find(letter) != vowels.npos) continue;
    if (key.empty() || key.back() != letter) key += letter;
  }
  return key;
}

/// A name without the e of ae, oe and ue, which stand for ä, ö and ü; "Michael" keeps it.
std::string without_umlauts(std::string_view folded) {
  std::string bare;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const bool second = folded[i] == 'e' && i > 0 && i + 2 < folded.size() &&
                        std::string_view("aou").find(folded[i - 1]) != std::string_view::npos &&
                        folded[i + 1] != ' ' && folded[i + 2] != ' ';
    if (!second) bare += folded[i];
  }
  return bare;
}

}  // namespace

std::string romanisation_key(std::string_view folded) {
  return transliteration_key(replaced(folded, sounds));
}

bool are_spelled_abroad(std::string_view a, std::string_view b) {
  if (spelled_out(a) == spelled_out(b)) return true;
  const std::string left = fold(a), right = fold(b);
  if (without_umlauts(left) == without_umlauts(right)) return true;
  if (replaced(left, long_vowels) == replaced(right, long_vowels)) return true;
  return (is_arabic(left) || is_arabic(right)) && consonants(left) == consonants(right);
}

}  // namespace crosscheck
