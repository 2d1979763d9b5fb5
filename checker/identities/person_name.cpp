#include "checker/identities/person_name.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "checker/text/edit_distance.h"
#include "checker/text/fold.h"

namespace crosscheck {

namespace {

std::vector<std::string> words_of(std::string_view folded) {
  std::vector<std::string> words;
  while (!folded.empty()) {
    const std::string_view word = folded.substr(0, folded.find(' '));
    if (!word.empty()) words.emplace_back(word);
    folded.remove_prefix(std::min(folded.size(), word.size() + 1));
  }
  return words;
}

bool is(const Lexicon& lexicon, std::string_view word, WordClass word_class) {
  return lexicon.word(word_key(word)).classes.has(word_class);
}

enum class PartMatch { same, shortened, near, strained, rival, different };

/// How many letters two words are apart, judged by how long they are.
PartMatch by_distance(int distance, std::size_t letters) {
  if (distance > slip_allowance(letters)) return PartMatch::different;
  return distance <= 1 ? PartMatch::near : PartMatch::strained;
}

PartMatch match_given(std::string_view a, std::string_view b, const Lexicon& lexicon) {
  if (a == b) return PartMatch::same;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() == 1) return a[0] == b[0] ? PartMatch::shortened : PartMatch::different;
  if (lexicon.nicknames(a, b)) return PartMatch::shortened;
  // "Jon" and "Joan" are two people; "Jonh" is nobody.
  if (is(lexicon, a, WordClass::given_name) && is(lexicon, b, WordClass::given_name)) {
    return PartMatch::different;
  }
  return by_distance(edit_distance(a, b, slip_allowance(b.size())), b.size());
}

/// The surname without "de la", "van der", and the particles themselves.
std::pair<std::string_view, std::string_view> without_particles(std::string_view surname,
                                                                const Lexicon& lexicon) {
  std::size_t begin = 0;
  for (std::size_t blank = surname.find(' '); blank != surname.npos;
       blank = surname.find(' ', begin)) {
    if (!is(lexicon, surname.substr(begin, blank - begin), WordClass::particle)) break;
    begin = blank + 1;
  }
  return {surname.substr(begin), surname.substr(0, begin)};
}

/// "de la Fuente" and "del Fuente": one name whose small words differ. Which of "al" and "el" an
/// Arabic name is written with is free.
bool particles_differ(std::string_view a, std::string_view b, const Lexicon& lexicon) {
  const auto [bare_a, small_a] = without_particles(a, lexicon);
  const auto [bare_b, small_b] = without_particles(b, lexicon);
  if (bare_a != bare_b || small_a.empty() || small_b.empty()) return false;
  constexpr std::string_view romance_or_dutch[] = {"de", "del", "van", "von", "da", "di", "dos"};
  const auto opens = [&](std::string_view small) {
    return std::any_of(
        std::begin(romance_or_dutch), std::end(romance_or_dutch),
        [&](std::string_view word) { return small.substr(0, small.find(' ')) == word; });
  };
  return opens(small_a) && opens(small_b);
}

PartMatch match_surname(std::string_view a, std::string_view b, const Lexicon& lexicon) {
  if (a == b) return PartMatch::same;
  if (particles_differ(a, b, lexicon)) return PartMatch::near;
  const std::size_t letters = std::max(a.size(), b.size());
  const PartMatch match = by_distance(name_distance(a, b, slip_allowance(letters)), letters);
  if (match == PartMatch::different) return match;
  // "Cohn" may be a slip for "Cohen", but both are names that people bear.
  const bool both_borne = is(lexicon, a, WordClass::surname) && is(lexicon, b, WordClass::surname);
  return both_borne ? PartMatch::rival : match;
}

/// Middle names: one list may leave some out, but has none that the other lacks.
bool middles_agree(const NameParts& a, const NameParts& b, const Lexicon& lexicon) {
  const auto& fewer = a.given.size() <= b.given.size() ? a.given : b.given;
  const auto& more = a.given.size() <= b.given.size() ? b.given : a.given;
  std::size_t at = 1;
  for (std::size_t i = 1; i < fewer.size(); ++i) {
    while (at < more.size() && match_given(fewer[i], more[at], lexicon) == PartMatch::different)
      ++at;
    if (at++ >= more.size()) return false;
  }
  return true;
}

bool same_words_reordered(const NameParts& a, const NameParts& b) {
  auto left = a.given, right = b.given;
  left.push_back(a.surname);
  right.push_back(b.surname);
  if (left.size() != right.size() || left.size() < 2) return false;
  std::sort(left.begin(), left.end());
  std::sort(right.begin(), right.end());
  return left == right;
}

}  // namespace

NameParts name_parts(std::string_view name, const Lexicon& lexicon) {
  NameParts parts;
  std::vector<std::string> words = words_of(fold(name));
  if (words.size() > 1 && is(lexicon, words.back(), WordClass::name_suffix)) {
    parts.suffix = std::move(words.back());
    words.pop_back();
  }
  if (words.empty()) return parts;
  std::size_t surname = words.size() - 1;
  const auto is_particle = [&lexicon](const std::string& word) {
    return word.size() > 1 && is(lexicon, word, WordClass::particle);  // "A." is an initial
  };
  while (surname > 1 && is_particle(words[surname - 1])) --surname;
  for (std::size_t i = surname; i < words.size(); ++i) {
    if (i > surname) parts.surname += ' ';
    parts.surname += words[i];
  }
  words.resize(surname);
  parts.given = std::move(words);
  return parts;
}

NameMatch match_names(const NameParts& a, const NameParts& b, const Lexicon& lexicon) {
  if (a.given.empty() || b.given.empty()) return NameMatch::different;
  if (!a.suffix.empty() && !b.suffix.empty() && a.suffix != b.suffix) return NameMatch::different;
  if (a.given == b.given && a.surname == b.surname) {
    return a.suffix == b.suffix ? NameMatch::same : NameMatch::compatible;
  }
  const PartMatch surname = match_surname(a.surname, b.surname, lexicon);
  if (surname == PartMatch::different) {
    return same_words_reordered(a, b) ? NameMatch::reordered : NameMatch::different;
  }
  const PartMatch given = match_given(a.given[0], b.given[0], lexicon);
  if (given == PartMatch::different || !middles_agree(a, b, lexicon)) return NameMatch::different;
  // "Joe Steiner" may be a slip for "Joseph Steinner", but nobody's initial is.
  const bool nickname =
      given == PartMatch::shortened && std::min(a.given[0].size(), b.given[0].size()) > 1;
  if (surname != PartMatch::same && given != PartMatch::same && !nickname)
    return NameMatch::different;
  const PartMatch odd = surname == PartMatch::same ? given : surname;
  if (odd == PartMatch::near) return NameMatch::near;
  if (odd == PartMatch::rival) return NameMatch::rival;
  return odd == PartMatch::strained ? NameMatch::strained : NameMatch::compatible;
}

namespace {

/// Made of the syllables Japanese, Chinese and many other names are made of: "haruka", "weihan".
bool is_of_open_syllables(std::string_view word) {
  constexpr std::string_view vowels = "aiueo", second = "yhs";
  for (std::size_t i = 0, consonants = 0; i < word.size(); ++i) {
    if (vowels.find(word[i]) != vowels.npos) {
      consonants = 0;
      continue;
    }
    ++consonants;
    const bool nasal = word[i] == 'n' || (word[i] == 'g' && i > 0 && word[i - 1] == 'n');
    if (i + 1 == word.size()) return nasal;
    if (i > 0 && (word[i - 1] == 'n' || word[i - 1] == 'g')) consonants = 1;
    if (consonants > 2 ||
        (consonants == 2 && second.find(word[i]) == second.npos && word[i] != word[i - 1]))
      return false;
  }
  return true;
}

bool is_plain(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return c > 0 && c != '-'; });
}

}  // namespace

bool are_swapped(std::string_view a, std::string_view b, const Lexicon& lexicon) {
  const std::vector<std::string> left = words_of(fold(a)), right = words_of(fold(b));
  if (left.size() != 2 || right.size() != 2) return false;
  if (left[0] != right[1] || left[1] != right[0] || left[0] == left[1]) return false;
  // Hungarian names, with the family name first at home, seldom go without accents.
  if (!is_plain(a) || !is_plain(b)) return false;
  // Chinese and Korean family names are short.
  constexpr std::size_t shortest = 4;
  if (std::min(left[0].size(), left[1].size()) < shortest) return false;
  if (is_of_open_syllables(left[0]) && is_of_open_syllables(left[1])) return false;
  return is(lexicon, left[0], WordClass::given_name) || is(lexicon, left[1], WordClass::given_name);
}

}  // namespace crosscheck
