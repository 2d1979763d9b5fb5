// Where the words of one article stand, as the index of a book has it: a reader looks its few words
// up there and passes over what has none of them.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/tokens/token.h"

namespace crosscheck {

/// A bit for each class of words, kind of tokens and case of letters.
constexpr std::uint64_t nature(WordClass one) { return static_cast<std::uint32_t>(one); }
constexpr std::uint64_t nature(TokenKind kind) {
  return std::uint64_t{1} << (32 + static_cast<unsigned>(kind));
}
constexpr std::uint64_t nature(LetterCase letters) {
  return std::uint64_t{1} << (56 + static_cast<unsigned>(letters));
}

/// What a token must be for a reader to look at it: a word of a set, one of some class, a mark or
/// number of some kind, or of some letters. Made once, as a static of its reader.
class Trigger {
 public:
  explicit Trigger(WordSet words, std::initializer_list<WordClass> classes = {},
                   std::initializer_list<TokenKind> kinds = {},
                   std::initializer_list<LetterCase> letters = {});

  const WordSet& words() const { return words_; }
  /// The natures of which a token must have one, if it is no word of the set.
  std::uint64_t natures() const { return natures_; }
  /// Counted from 0 in the order the program meets its triggers.
  std::uint32_t number() const { return number_; }

 private:
  WordSet words_;
  std::uint64_t natures_ = 0;
  std::uint32_t number_;
};

/// The index of one article. It notes what it was asked, so one thread asks at a time.
class WordIndex {
 public:
  /// Takes up the words of an article; forgets what it had, but keeps the memory.
  void build(std::span<const Token> tokens);
  /// The tokens that fit a trigger, in order; good until the next `build`.
  std::span<const std::uint32_t> places(const Trigger& trigger) {
    return looked_up(trigger).tokens;
  }
  /// Those of a range.
  std::span<const std::uint32_t> places(const Trigger& trigger, TokenRange range) {
    const Places& all = looked_up(trigger);
    if (all.tokens.empty()) return {};
    // A range is a sentence, and has few.
    const std::uint32_t* const last = all.tokens.data() + all.tokens.size();
    const std::uint32_t* begin = all.tokens.data() + all.before[range.begin / block];
    while (begin != last && *begin < range.begin) ++begin;
    const std::uint32_t* end = begin;
    while (end != last && *end < range.end) ++end;
    return {begin, end};
  }
  /// The number of the word a token is, the same wherever it stands; `no_word` for numbers, marks
  /// and breaks.
  static constexpr std::uint32_t no_word = 0xffffffff;
  std::uint32_t word(std::uint32_t token) const { return words_[token]; }
  /// All numbers of words are below it.
  std::size_t word_bound() const { return keys_.size(); }
  /// Whether a token is a word that stands here first.
  bool is_first(std::uint32_t token) const {
    return words_[token] != no_word && first_[words_[token]] == token + 1;
  }
  /// Whether the word a token is stands elsewhere as well.
  bool recurs(std::uint32_t token) const { return next_[token] != 0 || !is_first(token); }
  /// Adds the tokens of one word, in order.
  void add_word(std::uint64_t key, std::vector<std::uint32_t>& found) const {
    for (std::uint32_t token = first_of(key); token != 0; token = next_[token - 1])
      found.push_back(token - 1);
  }

 private:
  /// How many tokens a word of a bitmap has.
  static constexpr std::uint32_t block = 64;

  struct Places {
    std::uint32_t article = 0;  ///< `article_` when they were looked up
    std::vector<std::uint32_t> tokens;
    std::vector<std::uint32_t> before;  ///< by block, how many stand before it
  };

  const Places& looked_up(const Trigger& trigger) {
    if (trigger.number() < asked_.size() && asked_[trigger.number()].article == article_)
      return asked_[trigger.number()];
    return look_up(trigger);
  }
  const Places& look_up(const Trigger& trigger);
  void note_natures(std::span<const Token> tokens);
  /// The number of a word, or the free one it would have.
  std::uint32_t number_of(std::uint64_t key) const {
    const std::uint64_t mask = keys_.size() - 1;
    std::uint64_t at = key & mask;
    // A sum, for which of the two it is cannot be foreseen, but nearly always it is one of them.
    while (int{keys_[at] == key} + int{keys_[at] == 0} == 0) at = (at + 1) & mask;
    return static_cast<std::uint32_t>(at);
  }
  /// The first token of a word, counted from 1; 0 when there is none.
  std::uint32_t first_of(std::uint64_t key) const {
    if ((filter_[filter_word(key)] & filter_bit(key)) == 0) return 0;
    const std::uint32_t word = number_of(key);
    return keys_[word] == key ? first_[word] : 0;
  }
  static constexpr std::size_t filter_size = 128;
  static constexpr std::size_t filter_word(std::uint64_t key) { return (key >> 38) % filter_size; }
  static constexpr std::uint64_t filter_bit(std::uint64_t key) {
    return std::uint64_t{1} << (key >> 58);
  }

  std::uint32_t article_ = 0;  ///< counts the articles taken up
  std::size_t blocks_ = 0;
  std::vector<std::uint64_t> natures_;  ///< a bitmap of the tokens for each nature
  std::vector<std::uint64_t> fitting_;  ///< the bitmap of those looked up
  std::vector<std::uint32_t> words_;    ///< by token, the number of its word
  std::vector<std::uint64_t> keys_;     ///< of words, by their numbers, which follow their hash
  std::vector<std::uint32_t> first_;    ///< by number, the word's first token, counted from 1
  /// A bit for each word, so that most others are told in one look at few bytes.
  std::array<std::uint64_t, filter_size> filter_{};
  std::vector<std::uint32_t> next_;  ///< by token, the next of the same word, counted from 1
  std::vector<Places> asked_;        ///< by the number of the trigger
};

/// Those of some tokens, which are in order, that are in a range.
std::span<const std::uint32_t> tokens_within(std::span<const std::uint32_t> tokens,
                                             TokenRange range);

}  // namespace crosscheck
