// Ages of somebody whom the words around them name: "He is 57.", "The 47-year-old, who",
// "A 33-year-old electrician was killed".

#include <algorithm>
#include <optional>
#include <string_view>

#include "checker/claims/ages/words.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/antecedents.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/reading.h"
#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

class DescribedReader {
 public:
  DescribedReader(const Reading& reading, const std::vector<bool>& dead)
      : reading_(reading), dead_(dead) {}

  std::vector<DescribedAge> read() {
    static const Trigger pronouns(WordSet{"he", "she"});
    const Sentence* last = nullptr;
    for (const std::uint32_t i : reading_.places(old_word())) {
      const Sentence& sentence = reading_.sentence_of(i);
      if (&sentence != last) read_head(sentence.tokens);
      last = &sentence;
    }
    for (const std::uint32_t i : reading_.places(pronouns)) read_pronoun(i);
    return std::move(found_);
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }

  /// "He is 57.", "she was 61" of the dead.
  void read_pronoun(std::uint32_t i) {
    static const WordSet verbs{"is", "was"}, was{"was"};
    if (!is(i + 1, verbs) || reading_.quotation_of(i)) return;
    // "will work until he is 70"
    static const WordSet joins{"and", "but"};
    const bool heads = i == reading_.sentence_of(i).tokens.begin || is(i - 1, joins);
    if (!heads) return;
    constexpr int youngest = 13;  // "he was 5 for 6"
    const int years = age_number(reading_, i + 2);
    if (years < youngest || token(i + 2).kind != TokenKind::number) return;
    static const WordSet year{"year", "years"}, old{"old"}, and_word{"and", "when"};
    std::uint32_t end = i + 3;
    if (is(end, year) && is(end + 1, old)) end += 2;
    const bool closed = end > i + 3 || is_mark(reading_, end, TokenKind::period) ||
                        is_mark(reading_, end, TokenKind::comma) || is(end, and_word) ||
                        is_mark(reading_, end, TokenKind::sentence_break) ||
                        is_mark(reading_, end, TokenKind::section_break);
    static const WordSet when{"when"};
    if (!closed || is(end, when)) return;
    const auto person = person_of_pronoun(reading_, i);
    if (!person || (is(i + 1, was) && !dead_[*person])) return;
    found_.push_back({*person, {years, end, "pronoun"}, i});
  }

  /// "The 47-year-old, who", "The 38-year-old trader buried", "A 33-year-old was killed" at the
  /// head of a sentence.
  void read_head(TokenRange sentence) {
    static const WordSet the{"the"}, a{"a", "an"}, old{"old"};
    std::uint32_t i = sentence.begin;
    if (is_dateline(i, sentence.end)) i = after_dateline(i, sentence.end);
    if (i + 5 >= sentence.end || (!is(i, the) && !is(i, a))) return;
    if (reading_.quotation_of(i)) return;
    constexpr std::uint32_t words = 7;
    std::uint32_t end = i + 1;
    while (end < sentence.end && end - i < words && !old.has(token(end))) ++end;
    if (end >= sentence.end || !is(end, old)) return;
    const int years = age_number(reading_, i + 1);
    const bool in_years = years > 0 && is_year_unit(i + 2, end);
    if (!in_years) return;
    const std::optional<std::uint32_t> noun_end = end_of_person_noun(end + 1);
    if (!noun_end) return;
    const std::uint32_t from = i;
    if (is(i, the)) {
      if (const auto person = person_described(reading_, sentence.begin))
        found_.push_back({*person, {years, end + 1, "described"}, from});
      return;
    }
    if (!is_killed(*noun_end)) return;
    if (const auto person = only_dead())
      found_.push_back({*person, {years, end + 1, "described"}, from});
  }

  /// "MONTREAL -- A"
  bool is_dateline(std::uint32_t i, std::uint32_t end) const { return after_dateline(i, end) != i; }

  std::uint32_t after_dateline(std::uint32_t i, std::uint32_t end) const {
    constexpr std::uint32_t longest = 8;
    for (std::uint32_t t = i; t < end && t - i < longest; ++t) {
      if (token(t).kind == TokenKind::dash) return t + 1;
    }
    return i;
  }

  bool is_year_unit(std::uint32_t begin, std::uint32_t end) const {
    static const WordSet year{"year", "years"};
    constexpr std::uint32_t longest = 4;
    if (end - begin > longest) return false;
    return std::any_of(reading_.tokens.begin() + begin, reading_.tokens.begin() + end,
                       [](const Token& t) { return year.has(t); });
  }

  /// Where the noun of a person behind "-old" ends, or right there before a comma or a verb;
  /// nothing where a name or a thing follows.
  std::optional<std::uint32_t> end_of_person_noun(std::uint32_t i) const {
    static const WordSet verbs{"was", "is", "has", "had", "will", "would", "who", "also", "died"};
    constexpr std::uint32_t adjectives = 3;
    const auto closes = [this](std::uint32_t t) {
      return is(t, verbs) || is_mark(reading_, t, TokenKind::comma) ||
             (token(t).kind == TokenKind::word && token(t).classes.has(WordClass::speech_verb));
    };
    if (i >= reading_.tokens.size()) return std::nullopt;
    if (closes(i)) return i;
    bool person = false;
    for (std::uint32_t t = i; t < reading_.tokens.size() && t - i <= adjectives; ++t) {
      const Token& word = token(t);
      if (word.kind != TokenKind::word || word.possessive || is_name_at(t)) return std::nullopt;
      if (person && !is_person_noun(t)) return t;
      person = is_person_noun(t);
    }
    return std::nullopt;
  }

  bool is_person_noun(std::uint32_t i) const {
    return is_descriptor(token(i)) || meaning(reading_.phrase_at(i), EntryKind::office) != nullptr;
  }

  bool is_name_at(std::uint32_t i) const {
    return mention_from(reading_, i) != nullptr || token(i).letters != LetterCase::lower;
  }

  bool is_killed(std::uint32_t i) const {
    static const WordSet death{"killed", "died", "drowned", "dead", "stabbed"};
    static const WordSet auxiliary{"was", "has", "have", "been", "is", "shot"};
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t t = i; t < reading_.tokens.size() && t - i < reach; ++t) {
      if (death.has(token(t))) return true;
      if (!auxiliary.has(token(t))) return false;
    }
    return false;
  }

  /// The one of whose death the article speaks, when there is one.
  std::optional<std::uint32_t> only_dead() const {
    if (std::count(dead_.begin(), dead_.end(), true) != 1) return std::nullopt;
    return static_cast<std::uint32_t>(std::find(dead_.begin(), dead_.end(), true) - dead_.begin());
  }

  const Reading& reading_;
  const std::vector<bool>& dead_;
  std::vector<DescribedAge> found_;
};

}  // namespace

std::vector<DescribedAge> described_ages(const Reading& reading, const std::vector<bool>& dead) {
  return DescribedReader(reading, dead).read();
}

}  // namespace crosscheck
