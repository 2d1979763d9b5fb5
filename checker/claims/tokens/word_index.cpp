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

/// Swaps rows and columns of a square of bits, whose halves change places, then their halves, and
/// so on (Warren, Hacker's Delight, 7-3).
void transpose(std::array<std::uint64_t, natures>& rows) {
  std::uint64_t mask = 0x00000000FFFFFFFF;
  for (std::size_t half = natures / 2; half != 0; half /= 2, mask ^= mask << half) {
    for (std::size_t begin = 0; begin < natures; begin += 2 * half) {
      for (std::size_t i = begin; i < begin + half; ++i) {
        const std::uint64_t swapped = ((rows[i] >> half) ^ rows[i + half]) & mask;
        rows[i] ^= swapped << half;
        rows[i + half] ^= swapped;
      }
    }
  }
}

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
  words_.assign(tokens.size(), no_word);
  next_.assign(tokens.size(), 0);
  cells_.assign(std::bit_ceil(tokens.size() + 1), Cell{});
  filter_.fill(0);
  // From the last to the first, so that each word is met in order.
  for (std::size_t i = tokens.size(); i-- > 0;) {
    if (tokens[i].kind != TokenKind::word) continue;
    const std::uint64_t at = cell_of(tokens[i].key, tokens);
    words_[i] = static_cast<std::uint32_t>(at);
    next_[i] = cells_[at].first;
    filter_[filter_word(tokens[i].key)] |= filter_bit(tokens[i].key);
    cells_[at] = {static_cast<std::uint32_t>(tokens[i].key >> 32),
                  static_cast<std::uint32_t>(i) + 1};
  }
}

void WordIndex::note_natures(std::span<const Token> tokens) {
  blocks_ = tokens.size() / block + 1;
  natures_.resize(natures * blocks_);
  std::array<std::uint64_t, block> rows;
  for (std::size_t b = 0; b < blocks_; ++b) {
    const auto some =
        tokens.subspan(b * block, std::min<std::size_t>(block, tokens.size() - b * block));
    rows.fill(0);
    for (std::size_t i = 0; i < some.size(); ++i)
      rows[i] = some[i].classes.bits | nature(some[i].kind) | nature(some[i].letters);
    transpose(rows);
    for (std::size_t n = 0; n < natures; ++n) natures_[n * blocks_ + b] = rows[n];
  }
}

std::uint64_t WordIndex::cell_of(std::uint64_t key, std::span<const Token> tokens) const {
  const std::uint64_t mask = cells_.size() - 1;
  for (std::uint64_t at = key & mask;; at = (at + 1) & mask) {
    const Cell& cell = cells_[at];
    if (cell.first == 0) return at;
    if (cell.half == key >> 32 && tokens[cell.first - 1].key == key) return at;
  }
}

const WordIndex::Places& WordIndex::look_up(const Trigger& trigger, std::span<const Token> tokens) {
  if (trigger.number() >= asked_.size()) asked_.resize(trigger.number() + 1);
  Places& places = asked_[trigger.number()];
  places.article = article_;
  places.tokens.clear();
  fitting_.assign(blocks_, 0);
  bool any = trigger.natures() != 0;
  for (const std::uint64_t key : trigger.words().keys()) {
    for (std::uint32_t token = first_of(key, tokens); token != 0; token = next_[token - 1]) {
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
