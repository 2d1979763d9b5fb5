#include "checker/claims/tokens/word_index.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <utility>

namespace crosscheck {

namespace {

/// As many as a block has tokens.
constexpr std::size_t natures = 64;

/// Two rows of bits at once.
using Rows = std::uint64_t __attribute__((vector_size(16)));
/// A square of bits: a row for each token, then, turned, one for each nature.
using Square = std::array<Rows, natures / 2>;

/// Lets the upper right and the lower left quarter of each block of 2 * `half` rows and columns on
/// the diagonal change places.
template <std::size_t half>
void swap_quarters(Square& square) {
  constexpr std::uint64_t mask = ~std::uint64_t{0} / ((std::uint64_t{1} << half) + 1);
  for (std::size_t begin = 0; begin < square.size(); begin += half) {
    for (std::size_t i = begin; i < begin + half / 2; ++i) {
      const Rows swapped = ((square[i] >> half) ^ square[i + half / 2]) & mask;
      square[i] ^= swapped << half;
      square[i + half / 2] ^= swapped;
    }
  }
}
/// The same where the two rows of a block lie side by side.
template <>
void swap_quarters<1>(Square& square) {
  constexpr std::uint64_t even = 0x5555555555555555;
  for (Rows& rows : square) {
    const std::uint64_t swapped = ((rows[0] >> 1) ^ rows[1]) & even;
    rows ^= Rows{swapped << 1, swapped};
  }
}

/// Turns rows into columns (Warren, Hacker's Delight, 7-3).
void transpose(Square& square) {
  swap_quarters<32>(square);
  swap_quarters<16>(square);
  swap_quarters<8>(square);
  swap_quarters<4>(square);
  swap_quarters<2>(square);
  swap_quarters<1>(square);
}

/// All bits or none.
constexpr std::uint64_t mask(bool all) { return std::uint64_t{0} - std::uint64_t{all}; }

std::uint32_t next_number() {
  static std::atomic<std::uint32_t> count{0};
  return count++;
}

}  // namespace

Trigger::Trigger(WordSet words, std::initializer_list<WordClass> classes,
                 std::initializer_list<TokenKind> kinds, std::initializer_list<LetterCase> letters)
    : words_(std::move(words)), number_(next_number()) {
  for (const WordClass one : classes) natures_ |= nature(one);
  for (const TokenKind kind : kinds) natures_ |= nature(kind);
  for (const LetterCase one : letters) natures_ |= nature(one);
}

void WordIndex::build(std::span<const Token> tokens) {
  ++article_;
  note_natures(tokens);
  words_.resize(tokens.size());
  next_.resize(tokens.size());
  keys_.assign(std::bit_ceil(tokens.size() + 1), 0);
  first_.resize(keys_.size());
  filter_.fill(0);
  // From the last to the first, so that each word is met in order.
  for (std::size_t i = tokens.size(); i-- > 0;) {
    // Whether a word or a mark comes next cannot be foreseen, so a mark takes the same way: with
    // the key 0 it comes to a free number, which stays free.
    const std::uint64_t if_word = mask(tokens[i].kind == TokenKind::word);
    const std::uint64_t key = tokens[i].key & if_word;
    const std::uint32_t word = number_of(key);
    words_[i] = word | static_cast<std::uint32_t>(~if_word);  // `no_word` has all bits
    next_[i] = first_[word] & static_cast<std::uint32_t>(if_word & mask(keys_[word] == key));
    filter_[filter_word(key)] |= filter_bit(key) & if_word;
    keys_[word] = key;
    first_[word] = static_cast<std::uint32_t>(i) + 1;
  }
}

void WordIndex::note_natures(std::span<const Token> tokens) {
  blocks_ = tokens.size() / block + 1;
  natures_.resize(natures * blocks_);
  for (std::size_t b = 0; b < blocks_; ++b) {
    const auto some =
        tokens.subspan(b * block, std::min<std::size_t>(block, tokens.size() - b * block));
    Square square{};
    for (std::size_t i = 0; i < some.size(); ++i)
      square[i / 2][i % 2] = some[i].classes.bits | nature(some[i].kind) | nature(some[i].letters);
    transpose(square);
    for (std::size_t n = 0; n < natures; ++n) natures_[n * blocks_ + b] = square[n / 2][n % 2];
  }
}

const WordIndex::Places& WordIndex::look_up(const Trigger& trigger) {
  if (trigger.number() >= asked_.size()) asked_.resize(trigger.number() + 1);
  Places& places = asked_[trigger.number()];
  places.article = article_;
  places.tokens.clear();
  fitting_.assign(blocks_, 0);
  bool any = trigger.natures() != 0;
  for (const std::uint64_t key : trigger.words().keys()) {
    for (std::uint32_t token = first_of(key); token != 0; token = next_[token - 1]) {
      fitting_[(token - 1) / block] |= std::uint64_t{1} << (token - 1) % block;
      any = true;
    }
  }
  if (!any) return places;
  for (std::uint64_t wanted = trigger.natures(); wanted != 0; wanted &= wanted - 1) {
    const std::uint64_t* const have =
        natures_.data() + static_cast<std::size_t>(std::countr_zero(wanted)) * blocks_;
    for (std::size_t b = 0; b < blocks_; ++b) fitting_[b] |= have[b];
  }
  places.before.resize(blocks_);
  for (std::size_t b = 0; b < blocks_; ++b) {
    places.before[b] = static_cast<std::uint32_t>(places.tokens.size());
    for (std::uint64_t left = fitting_[b]; left != 0; left &= left - 1)
      places.tokens.push_back(static_cast<std::uint32_t>(b) * block +
                              static_cast<std::uint32_t>(std::countr_zero(left)));
  }
  return places;
}

std::span<const std::uint32_t> tokens_within(std::span<const std::uint32_t> tokens,
                                             TokenRange range) {
  const auto begin = std::lower_bound(tokens.begin(), tokens.end(), range.begin);
  // A range is a sentence, and has few.
  auto end = begin;
  while (end != tokens.end() && *end < range.end) ++end;
  return {begin, end};
}

}  // namespace crosscheck
