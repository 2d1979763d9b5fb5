#include "checker/claims/persons/near_names.h"

#include <algorithm>
#include <iterator>

#include "checker/text/edit_distance.h"

namespace crosscheck {

namespace {

constexpr std::size_t shortest = 5;  ///< letters; in shorter words one makes another name
constexpr std::size_t long_enough_for_two = 10;

/// What English makes other words with: Clintonist, Clintonism and Clintonites are no slips.
constexpr std::string_view endings[] = {
    "",      "acy",  "al",   "alism",  "alist",   "alists", "an",      "ans",    "as",   "at",
    "ats",   "care", "d",    "e",      "ed",      "ee",     "eer",     "eers",   "ees",  "er",
    "ers",   "es",   "ese",  "ia",     "ian",     "ians",   "ic",      "ics",    "ier",  "iers",
    "ies",   "iest", "in",   "iness",  "ing",     "is",     "isation", "ise",    "ised", "ish",
    "ism",   "isms", "ist",  "ista",   "istas",   "istic",  "ists",    "ite",    "ites", "ization",
    "ize",   "ized", "land", "lander", "landers", "man",    "men",     "n",      "ness", "ns",
    "or",    "ors",  "our",  "ours",   "phobe",   "phobes", "phobia",  "phobic", "s",    "woman",
    "women", "x",    "y"};

bool is_ending(std::string_view letters) {
  return std::find(std::begin(endings), std::end(endings), letters) != std::end(endings);
}

/// Whether the two are one stem with two endings.
bool are_derivations(std::string_view a, std::string_view b) {
  constexpr std::size_t shortest_stem = 3;
  std::size_t common = 0;
  while (common < a.size() && common < b.size() && a[common] == b[common]) ++common;
  for (std::size_t stem = common; stem >= shortest_stem; --stem)
    if (is_ending(a.substr(stem)) && is_ending(b.substr(stem))) return true;
  return false;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::vector<std::string_view> name_words(std::string_view folded) {
  std::vector<std::string_view> words;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    if (end > 0) words.push_back(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return words;
}

bool is_unknown_word(std::string_view folded, const Lexicon& lexicon) {
  if (has_meaning(lexicon.word(word_key(folded)).classes.without({WordClass::party}))) return false;
  return lexicon.find(folded).empty();
}

bool is_misspelling(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < shortest || a.front() != b.front() || b.starts_with(a)) return false;
  if (has_digit(a) || has_digit(b) || are_derivations(a, b)) return false;
  const int most = b.size() >= long_enough_for_two ? 2 : 1;
  if (edit_distance(a, b, most) > most) return false;
  return b.size() > shortest || std::is_permutation(a.begin(), a.end(), b.begin(), b.end());
}

bool differ_by_a_slip(std::string_view a, std::string_view b, const Lexicon& lexicon) {
  const std::vector<std::string_view> left = name_words(a), right = name_words(b);
  if (left.size() != right.size()) return false;
  std::size_t odd = left.size();
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i] == right[i]) continue;
    if (odd < left.size()) return false;
    odd = i;
  }
  if (odd == left.size() || !is_misspelling(left[odd], right[odd])) return false;
  const bool one = is_unknown_word(left[odd], lexicon),
             other = is_unknown_word(right[odd], lexicon);
  return left.size() == 1 ? one && other : one || other;
}

}  // namespace crosscheck
