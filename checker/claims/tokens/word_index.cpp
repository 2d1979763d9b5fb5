#include "checker/claims/tokens/word_index.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <utility>

namespace crosscheck {

namespace {

/// How many tokens are looked at in one go.
constexpr std::size_t row = 8;

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
  asked_.clear();
  natures_.resize(tokens.size());
  natures_of_rows_.assign(tokens.size() / row + 1, 0);
  words_.assign(tokens.size(), no_word);
  next_.assign(tokens.size(), 0);
  first_.assign(std::bit_ceil(tokens.size() + 1), 0);
  const std::uint64_t mask = first_.size() - 1;
  // From the last to the first, so that each word is met in order.
  for (std::size_t i = tokens.size(); i-- > 0;) {
    natures_[i] = tokens[i].classes.bits | nature(tokens[i].kind) | nature(tokens[i].letters);
    natures_of_rows_[i / row] |= natures_[i];
    if (tokens[i].kind != TokenKind::word) continue;
    std::uint64_t at = tokens[i].key & mask;
    while (first_[at] != 0 && tokens[first_[at] - 1].key != tokens[i].key) at = (at + 1) & mask;
    words_[i] = static_cast<std::uint32_t>(at);
    next_[i] = first_[at];
    first_[at] = static_cast<std::uint32_t>(i) + 1;
  }
}

/// Looks at a row of tokens first: most rows have none that fits.
void WordIndex::add_natures(std::uint64_t wanted, std::vector<std::uint32_t>& found) const {
  for (std::size_t r = 0; r < natures_of_rows_.size(); ++r) {
    if ((natures_of_rows_[r] & wanted) == 0) continue;
    const std::size_t end = std::min((r + 1) * row, natures_.size());
    for (std::size_t i = r * row; i < end; ++i)
      if ((natures_[i] & wanted) != 0) found.push_back(static_cast<std::uint32_t>(i));
  }
}

void WordIndex::add_word(std::uint64_t key, std::span<const Token> tokens,
                         std::vector<std::uint32_t>& found) const {
  const std::uint64_t mask = first_.size() - 1;
  std::uint64_t at = key & mask;
  while (first_[at] != 0 && tokens[first_[at] - 1].key != key) at = (at + 1) & mask;
  for (std::uint32_t token = first_[at]; token != 0; token = next_[token - 1])
    found.push_back(token - 1);
}

std::span<const std::uint32_t> WordIndex::look_up(const Trigger& trigger,
                                                  std::span<const Token> tokens) {
  if (trigger.number() >= asked_.size()) asked_.resize(trigger.number() + 1);
  Places& places = asked_[trigger.number()];
  places.known = true;
  std::vector<std::uint32_t>& found = places.tokens;
  constexpr std::size_t usual = 32;
  found.reserve(usual);
  for (const std::uint64_t key : trigger.words().keys()) add_word(key, tokens, found);
  const bool words = !found.empty();
  if (trigger.natures() != 0) add_natures(trigger.natures(), found);
  if (!words) return found;
  std::sort(found.begin(), found.end());
  // A word of the set may be of the class as well.
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
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
