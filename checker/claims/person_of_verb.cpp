#include "checker/claims/person_of_verb.h"

#include <algorithm>

#include "checker/claims/word_set.h"

namespace crosscheck {
namespace {

class Finder {
 public:
  explicit Finder(const Reading& reading) : reading_(reading) {}

  std::optional<std::uint32_t> of(std::uint32_t verb, Attachment attachment) const {
    static const WordSet auxiliaries{"has",   "have", "had",   "was", "is",  "also",
                                     "first", "who",  "been",  "he",  "she", "now",
                                     "its",   "the",  "their", "his", "her"};
    const TokenRange sentence = reading_.sentence_of(verb).tokens;
    std::uint32_t i = verb;
    static const WordSet who{"who"}, pronouns{"he", "she"};
    bool relative = attachment == Attachment::apposition, pronoun = false;
    while (i > sentence.begin && is(i - 1, auxiliaries)) {
      relative = relative || is(i - 1, who);
      pronoun = pronoun || is(i - 1, pronouns);
      --i;
    }
    if (pronoun) return only_person_before(sentence.begin);
    if (const auto named = person_ending_near(i, sentence, relative)) return named;
    // "The 58-year-old lawyer, who took office in 2020"
    static const WordSet the{"the"};
    const bool described = relative && is(sentence.begin, the) && !person_in({sentence.begin, i});
    return described ? only_person_before(sentence.begin) : std::nullopt;
  }

  /// The person whose name ends before token `i`, but for commas and, in a relative clause, an
  /// apposition without another name.
  std::optional<std::uint32_t> person_ending_near(std::uint32_t i, TokenRange sentence,
                                                  bool relative) const {
    const PersonMention* last = last_person_before(i, sentence);
    if (!last || token(last->tokens.end - 1).possessive) return std::nullopt;
    const std::uint32_t gap = i - last->tokens.end;
    if (gap == 0) return last->person;
    // "a friend of Reagan, was named": a comma alone closes what the name belongs to.
    if (gap == 1) return relative ? std::optional(last->person) : std::nullopt;
    constexpr std::uint32_t apposition = 14;
    if (gap > apposition) return std::nullopt;
    // Between the name and the verb stands an apposition: ", a Christian Democrat who".
    const bool comma = token(last->tokens.end).kind == TokenKind::comma ||
                       token(last->tokens.end).kind == TokenKind::open_bracket;
    if (!comma || !is_apposition({last->tokens.end, i})) return std::nullopt;
    const PersonMention* earlier = last_person_before(last->tokens.begin, sentence);
    return earlier ? std::nullopt : std::optional(last->person);
  }

  bool is_apposition(TokenRange words) const {
    static const WordSet verbs{"is",  "was", "are", "were",  "has",
                               "had", "and", "but", "while", "whose"};
    for (std::uint32_t i = words.begin; i < words.end; ++i) {
      const Token& word = token(i);
      if (verbs.has(word) || word.classes.has(WordClass::speech_verb)) return false;
      if (word.kind == TokenKind::open_quote || word.kind == TokenKind::dash) return false;
    }
    return true;
  }

  const PersonMention* last_person_before(std::uint32_t i, TokenRange sentence) const {
    const auto after = std::lower_bound(
        reading_.persons.begin(), reading_.persons.end(), i,
        [](const PersonMention& p, std::uint32_t at) { return p.tokens.begin < at; });
    if (after == reading_.persons.begin()) return nullptr;
    const PersonMention& person = *(after - 1);
    return person.tokens.begin >= sentence.begin && person.tokens.end <= i ? &person : nullptr;
  }

  bool person_in(TokenRange words) const { return last_person_before(words.end, words) != nullptr; }

  /// The one person the sentence before names, when that is in the same paragraph.
  std::optional<std::uint32_t> only_person_before(std::uint32_t sentence_begin) const {
    if (sentence_begin < 2) return std::nullopt;
    const auto here =
        std::lower_bound(reading_.sentences.begin(), reading_.sentences.end(), sentence_begin,
                         [](const Sentence& s, std::uint32_t at) { return s.tokens.begin < at; });
    if (here == reading_.sentences.begin() || here == reading_.sentences.end()) return std::nullopt;
    const Sentence& before = *(here - 1);
    if (before.section != here->section) return std::nullopt;
    std::optional<std::uint32_t> only;
    const auto first = std::lower_bound(
        reading_.persons.begin(), reading_.persons.end(), before.tokens.begin,
        [](const PersonMention& p, std::uint32_t at) { return p.tokens.begin < at; });
    for (auto p = first; p != reading_.persons.end() && p->tokens.begin < before.tokens.end; ++p) {
      if (only && *only != p->person) return std::nullopt;
      if (token(p->tokens.end - 1).possessive) return std::nullopt;
      only = p->person;
    }
    return only;
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }

  const Reading& reading_;
};

}  // namespace

std::optional<std::uint32_t> person_of(const Reading& reading, std::uint32_t begin,
                                       Attachment attachment) {
  return Finder(reading).of(begin, attachment);
}

}  // namespace crosscheck
