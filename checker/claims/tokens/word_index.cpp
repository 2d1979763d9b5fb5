#include "checker/claims/tokens/word_index.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <utility>

namespace crosscheck {

namespace {

/// How many tokens are looked at in one go.
constexpr std::size_t row = 16;

std::uint32_t next_number() {
  static std::atomic<std::uint32_t> count{0};
  return count++;
}

}  // namespace

Trigger::Trigger(WordSet words, std::initializer_list<WordClass> classes,
                 std::initializer_list<TokenKind> kinds)
    : words_(std::move(words)), number_(next_number()) {
  for (const WordClass one : classes) natures_ |= static_cast<std::uint32_t>(one);
  for (const TokenKind kind : kinds) natures_ |= nature_of({}, kind);
}

void WordIndex::build(std::span<const Token> tokens) {
  asked_.clear();
  natures_.assign((tokens.size() / row + 1) * row, 0);
  next_.assign(tokens.size(), 0);
  first_.assign(std::bit_ceil(tokens.size() + 1), 0);
  const std::uint64_t mask = first_.size() - 1;
  // From the last to the first, so that each word is met in order.
  for (std::size_t i = tokens.size(); i-- > 0;) {
    natures_[i] = nature_of(tokens[i].classes, tokens[i].kind);
    if (tokens[i].kind != TokenKind::word) continue;
    std::uint64_t at = tokens[i].key & mask;
    while (first_[at] != 0 && tokens[first_[at] - 1].key != tokens[i].key) at = (at + 1) & mask;
    next_[i] = first_[at];
    first_[at] = static_cast<std::uint32_t>(i) + 1;
  }
}

/// Looks at a row of tokens at once: most rows have none that fits.
void WordIndex::add_natures(std::uint64_t wanted, std::vector<std::uint32_t>& found) const {
  for (std::size_t begin = 0; begin < natures_.size(); begin += row) {
    std::uint64_t any = 0;
    for (std::size_t i = begin; i < begin + row; ++i) any |= natures_[i];
    if ((any & wanted) == 0) continue;
    for (std::size_t i = begin; i < begin + row; ++i)
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
  return {begin, std::lower_bound(begin, tokens.end(), range.end)};
}

}  // namespace crosscheck
