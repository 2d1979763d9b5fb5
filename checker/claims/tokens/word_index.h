// Where the words of one article stand, as the index of a book has it: a reader looks its few words
// up there and passes over what has none of them.
#pragma once

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
  /// Takes up the words of an article; forgets what it had.
  void build(std::span<const Token> tokens);
  /// The tokens that fit a trigger, in order; good until the next `build`.
  std::span<const std::uint32_t> places(const Trigger& trigger, std::span<const Token> tokens) {
    if (trigger.number() < asked_.size() && asked_[trigger.number()].known)
      return asked_[trigger.number()].tokens;
    return look_up(trigger, tokens);
  }
  /// The number of the word a token is, the same wherever it stands; `no_word` for numbers, marks
  /// and breaks.
  static constexpr std::uint32_t no_word = 0xffffffff;
  std::uint32_t word(std::uint32_t token) const { return words_[token]; }
  /// All numbers of words are below it.
  std::size_t word_bound() const { return first_.size(); }
  /// Whether a token is a word that stands here first.
  bool is_first(std::uint32_t token) const {
    return words_[token] != no_word && first_[words_[token]] == token + 1;
  }
  /// Whether the word a token is stands elsewhere as well.
  bool recurs(std::uint32_t token) const { return next_[token] != 0 || !is_first(token); }
  /// Adds the tokens of one word, in order.
  void add_word(std::uint64_t key, std::span<const Token> tokens,
                std::vector<std::uint32_t>& found) const;

 private:
  struct Places {
    bool known = false;
    std::vector<std::uint32_t> tokens;
  };

  std::span<const std::uint32_t> look_up(const Trigger& trigger, std::span<const Token> tokens);
  void add_natures(std::uint64_t wanted, std::vector<std::uint32_t>& found) const;

  std::vector<std::uint64_t> natures_;          ///< by token
  std::vector<std::uint64_t> natures_of_rows_;  ///< those that any token of a row has
  std::vector<std::uint32_t> words_;            ///< by token, the place of its word in `first_`
  std::vector<std::uint32_t> first_;  ///< by hash, the first token of a word, counted from 1
  std::vector<std::uint32_t> next_;   ///< by token, the next of the same word, counted from 1
  std::vector<Places> asked_;         ///< by the number of the trigger
};

/// Those of some tokens, which are in order, that are in a range.
std::span<const std::uint32_t> tokens_within(std::span<const std::uint32_t> tokens,
                                             TokenRange range);

}  // namespace crosscheck
