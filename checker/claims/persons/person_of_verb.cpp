#include "checker/claims/persons/person_of_verb.h"

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/antecedents.h"
#include "checker/claims/persons/mentions.h"

namespace crosscheck {
namespace {

class Finder {
 public:
  explicit Finder(const Reading& reading) : reading_(reading) {}

  std::optional<std::uint32_t> of(std::uint32_t verb, Attachment attachment) const {
    static const WordSet auxiliaries{
        "has",  "have",  "had",  "was",     "is",    "were", "will", "would", "also",  "first",
        "who",  "been",  "be",   "he",      "she",   "now",  "just", "only",  "later", "recently",
        "then", "since", "once", "already", "still", "its",  "the",  "their", "his",   "her"};
    const TokenRange sentence = reading_.sentence_of(verb).tokens;
    std::uint32_t i = verb;
    static const WordSet who{"who"}, pronouns{"he", "she"};
    bool relative = attachment == Attachment::apposition;
    while (i > sentence.begin && is(i - 1, auxiliaries)) {
      if (is(i - 1, pronouns)) return person_of_pronoun(reading_, i - 1);
      relative = relative || is(i - 1, who);
      --i;
    }
    if (const auto named = person_ending_near(i, sentence, relative)) return named;
    if (const auto joined = subject_of_joined(i, sentence)) return joined;
    return is_description({sentence.begin, i}) ? person_described(reading_, sentence.begin)
                                               : std::nullopt;
  }

  /// "Anna Berg won the vote in May and took office": the name that opens the sentence, when it
  /// is the only one before the second verb.
  std::optional<std::uint32_t> subject_of_joined(std::uint32_t i, TokenRange sentence) const {
    static const WordSet links{"and", "but"},
        openers{"who", "that", "which", "when", "as", "while"};
    const bool semicolon = i > 0 && token(i - 1).kind == TokenKind::semicolon;
    if (i < sentence.begin + 3 || (!semicolon && !is(i - 1, links))) return std::nullopt;
    const PersonMention* only = last_person_before(i, sentence);
    if (!only || token(only->tokens.end - 1).possessive) return std::nullopt;
    if (last_person_before(only->tokens.begin, sentence)) return std::nullopt;
    constexpr std::uint32_t titles = 4;
    if (only->tokens.begin - sentence.begin > titles) return std::nullopt;
    for (std::uint32_t t = sentence.begin; t < i; ++t) {
      const bool behind = t >= only->tokens.end;
      // "Anna Berg, who came in 2008 and became mayor"
      static const WordSet who{"who"};
      if (t == only->tokens.end + 1 && is(t, who)) continue;
      if (behind && (is(t, openers) || token(t).classes.has(WordClass::speech_verb)))
        return std::nullopt;
      if (behind && token(t).classes.has(WordClass::pronoun) && token(t).value != 0)
        return std::nullopt;
    }
    return only->person;
  }

  /// "The 58-year-old lawyer, who", "The curator, 44,": a subject without a name at the head of a
  /// sentence.
  bool is_description(TokenRange words) const {
    static const WordSet the{"the"}, of{"of"};
    constexpr std::uint32_t longest = 9;
    if (words.size() < 2 || words.size() > longest || !is(words.begin, the)) return false;
    for (std::uint32_t i = words.begin + 1; i < words.end; ++i) {
      const Token& word = token(i);
      if (word.classes.has(WordClass::speech_verb)) return false;
      const bool plain = word.kind == TokenKind::word || word.kind == TokenKind::number ||
                         word.kind == TokenKind::hyphen || word.kind == TokenKind::comma;
      if (!plain || word.possessive || of.has(word)) return false;
    }
    return !person_in(words);
  }

  /// The person whose name ends before token `i`, but for commas and, in a relative clause, an
  /// apposition without another name.
  std::optional<std::uint32_t> person_ending_near(std::uint32_t i, TokenRange sentence,
                                                  bool relative) const {
    const PersonMention* last = last_person_before(i, sentence);
    if (!last || token(last->tokens.end - 1).possessive) return std::nullopt;
    const std::uint32_t gap = i - last->tokens.end;
    if (gap == 0) return last->person;
    // "a Clinton appointee who" is not about Clinton.
    if (gap == 1 && token(last->tokens.end).kind == TokenKind::word) return std::nullopt;
    // "a friend of Reagan, was named": a comma alone closes what the name belongs to, but for
    // "The union's president, Anna Berg, has led".
    if (gap == 1) {
      const bool named = relative || is_set_apart(*last, sentence);
      return named ? std::optional(last->person) : std::nullopt;
    }
    constexpr std::uint32_t apposition = 14;
    if (gap > apposition) return std::nullopt;
    // Between the name and the verb stands an apposition: ", a Christian Democrat who".
    const bool comma = token(last->tokens.end).kind == TokenKind::comma ||
                       token(last->tokens.end).kind == TokenKind::open_bracket;
    if (!comma || !is_apposition({last->tokens.end, i}, relative)) return std::nullopt;
    const PersonMention* earlier = last_person_before(last->tokens.begin, sentence);
    return earlier ? std::nullopt : std::optional(last->person);
  }

  /// Whether a name between commas says who "The union's president," at the head of the sentence
  /// is.
  bool is_set_apart(const PersonMention& name, TokenRange sentence) const {
    static const WordSet owners{"the", "its", "their", "our"};
    constexpr std::uint32_t longest = 8;
    if (token(name.tokens.end).kind != TokenKind::comma) return false;
    if (name.tokens.begin < sentence.begin + 3 || name.tokens.begin - sentence.begin > longest)
      return false;
    if (token(name.tokens.begin - 1).kind != TokenKind::comma || !is(sentence.begin, owners))
      return false;
    for (std::uint32_t i = sentence.begin; i < name.tokens.begin - 1; ++i) {
      if (token(i).kind != TokenKind::word && token(i).kind != TokenKind::hyphen) return false;
    }
    return !last_person_before(name.tokens.begin, sentence);
  }

  /// Whether words are an apposition: "the Labour politician and wit" before "who".
  bool is_apposition(TokenRange words, bool relative) const {
    static const WordSet verbs{"is", "was", "are", "were", "has", "had", "but", "while", "whose"};
    // "Berg v. Ray (2013): When her wife died": another clause, with a subject of its own
    static const WordSet clauses{"and", "when", "because", "until", "if"};
    for (std::uint32_t i = words.begin; i < words.end; ++i) {
      const Token& word = token(i);
      if (!relative && clauses.has(word)) return false;
      if (word.kind == TokenKind::colon || word.kind == TokenKind::semicolon) return false;
      if (verbs.has(word) || word.classes.has(WordClass::speech_verb)) return false;
      // "(1942–2024)"
      const bool years = i > words.begin && i + 1 < words.end &&
                         token(i - 1).kind == TokenKind::number &&
                         token(i + 1).kind == TokenKind::number;
      if (word.kind == TokenKind::open_quote || (word.kind == TokenKind::dash && !years))
        return false;
    }
    return true;
  }

  const PersonMention* last_person_before(std::uint32_t i, TokenRange sentence) const {
    const PersonMention* person = last_mention(reading_, i);
    if (person == nullptr) return nullptr;
    return person->tokens.begin >= sentence.begin && person->tokens.end <= i ? person : nullptr;
  }

  bool person_in(TokenRange words) const { return last_person_before(words.end, words) != nullptr; }

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
