// The event or thing that is the subject of a verb: "The fire in the north, which was".

#include <optional>

#include "checker/claims/dates/events_clauses.h"
#include "checker/claims/lexicon/word_set.h"

namespace crosscheck {
namespace {

class SubjectFinder {
 public:
  explicit SubjectFinder(const Reading& reading) : reading_(reading) {}

  std::optional<std::uint32_t> of(std::uint32_t verb) const {
    static const WordSet auxiliaries{"was",  "were",  "had",    "has",        "which",     "that",
                                     "been", "first", "itself", "apparently", "reportedly"};
    std::uint32_t i = verb;
    while (i > 0 && (auxiliaries.has(token(i - 1)) ||
                     (token(i - 1).kind == TokenKind::comma && is(i, auxiliaries)))) {
      --i;
    }
    if (const auto aside = before_aside(i)) return aside;
    const EventPhase said = event_verb(token(verb));
    const bool of_thing = said == EventPhase::founded || said == EventPhase::none;
    // "the Museum of the Eastern Borderlands, founded in"
    const bool participle =
        i == verb && said == EventPhase::founded && i > 0 && token(i - 1).kind == TokenKind::comma;
    if (participle) --i;
    constexpr std::uint32_t reach = 8;
    const std::uint32_t from = i;
    for (; i > 0 && from - i < reach; --i) {
      const Token& word = token(i - 1);
      if (word.kind != TokenKind::word) return std::nullopt;
      const EventSort sort = event_noun(word).sort;
      // "The fire in Port Sel started" speaks of no port.
      const bool fits = sort == EventSort::thing ? of_thing : sort != EventSort::none;
      if (fits && !word.possessive && !is_another(i - 1)) {
        const bool found = participle || is_head(i - 1) || is_described(i - 1, verb);
        return found ? std::optional(i - 1) : std::nullopt;
      }
      static const WordSet breaks{"and",   "but",    "when", "while", "as",
                                  "after", "before", "who",  "said"};
      if (breaks.has(word) || word.classes.has(WordClass::speech_verb)) return std::nullopt;
    }
    return std::nullopt;
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }

  /// "Another shooting", "a second fire", "no such attack".
  bool is_another(std::uint32_t noun) const {
    static const WordSet words{"another", "first", "second", "third", "fourth", "similar",
                               "other",   "such",  "no",     "every", "latest", "previous"};
    constexpr std::uint32_t modifiers = 3;
    for (std::uint32_t i = noun; i > 0 && noun - i < modifiers; --i) {
      if (token(i - 1).kind != TokenKind::word) return false;
      if (words.has(token(i - 1))) return true;
    }
    return false;
  }

  /// The noun before an aside: "The shooting, involving several people, took place".
  std::optional<std::uint32_t> before_aside(std::uint32_t verb) const {
    constexpr std::uint32_t longest = 12;
    if (verb == 0 || token(verb - 1).kind != TokenKind::comma) return std::nullopt;
    const std::uint32_t first = reading_.sentence_of(verb).tokens.begin;
    for (std::uint32_t i = verb - 1; i > first + 1 && verb - i < longest; --i) {
      if (token(i - 1).kind != TokenKind::comma) continue;
      return head_ending_at(i - 1);
    }
    return std::nullopt;
  }

  /// The event at the head of a noun phrase: "The shooting in Port Sel".
  std::optional<std::uint32_t> head_ending_at(std::uint32_t end) const {
    constexpr std::uint32_t longest = 7;
    for (std::uint32_t i = end; i > 0 && end - i < longest; --i) {
      if (token(i - 1).kind != TokenKind::word) return std::nullopt;
      const EventSort noun = event_noun(token(i - 1)).sort;
      if (noun == EventSort::point || noun == EventSort::span)
        return is_head(i - 1) && !is_another(i - 1) ? std::optional(i - 1) : std::nullopt;
    }
    return std::nullopt;
  }

  /// Whether a noun is no part of another: not "the inquiry into the fire".
  bool is_head(std::uint32_t noun) const {
    static const WordSet prepositions{"of",    "into", "about", "to",      "from",    "with",
                                      "for",   "over", "in",    "at",      "during",  "by",
                                      "since", "on",   "near",  "against", "between", "under"};
    constexpr std::uint32_t modifiers = 5;
    for (std::uint32_t i = noun; i > 0 && noun - i < modifiers; --i) {
      const Token& word = token(i - 1);
      if (word.kind != TokenKind::word && word.kind != TokenKind::hyphen) return true;
      // "since the Agency was set up"
      static const WordSet since{"since"}, was{"was", "were", "came"};
      if (since.has(word) && is(noun + 1, was)) return true;
      if (prepositions.has(word)) return false;
      static const WordSet determiners{"the", "a",     "an",  "this", "that",
                                       "its", "their", "his", "her"};
      if (!determiners.has(word)) continue;
      const bool since_it_was = i > 1 && is(i - 2, since) && is(noun + 1, was);
      return i < 2 || since_it_was || !prepositions.has(token(i - 2));
    }
    return true;
  }

  /// Whether the clause of the verb describes the noun before it: "to a visit that had opened",
  /// "at the pit, which was opened".
  bool is_described(std::uint32_t noun, std::uint32_t verb) const {
    static const WordSet that{"that"}, which{"which"};
    if (is(noun + 1, that)) return true;
    const bool comma = token(noun + 1).kind == TokenKind::comma && is(noun + 2, which);
    return comma && event_verb(token(verb)) == EventPhase::founded;
  }

  const Reading& reading_;
};

}  // namespace

std::optional<std::uint32_t> subject_noun(const Reading& reading, std::uint32_t verb) {
  return SubjectFinder(reading).of(verb);
}

}  // namespace crosscheck
