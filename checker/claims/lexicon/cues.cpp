// Finds the phrases of meeting_cues.csv in a text.

#include <algorithm>

#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/lexicon/tables.h"

namespace crosscheck {

namespace {

/// The word behind some tokens, a hyphen before it or not.
struct NextWord {
  std::uint32_t end = 0;
  std::uint64_t key = 0;  ///< 0 when no word follows
};

inline NextWord word_behind(std::span<const Token> tokens, std::uint32_t length) {
  const std::size_t at =
      length < tokens.size() && tokens[length].kind == TokenKind::hyphen ? length + 1 : length;
  if (at >= tokens.size() || tokens[at].kind != TokenKind::word) return {};
  return {static_cast<std::uint32_t>(at) + 1, tokens[at].key};
}

/// How many tokens a phrase spans whose first word stands at the first and of which `next` is the
/// second; 0 when the rest does not follow.
std::uint32_t length_of(const StoredCue& cue, const Lexicon::Tables& tables,
                        std::span<const Token> tokens, NextWord next) {
  const auto slots = tables.items<StoredCueSlot>(StoredSection::cue_slots);
  const auto keys = tables.items<std::uint64_t>(StoredSection::cue_keys);
  std::uint32_t length = 1;
  const std::size_t second = cue.slots.begin + 1;
  for (const StoredCueSlot& slot : slots.subspan(second, cue.slots.end - second)) {
    const auto choice = keys.subspan(slot.keys.begin, slot.keys.end - slot.keys.begin);
    if (std::find(choice.begin(), choice.end(), next.key) != choice.end()) {
      length = next.end;
      next = word_behind(tokens, length);
    } else if (slot.optional == 0) {
      return 0;
    }
  }
  return length;
}

/// The longest of the phrases that are noted under a pair of words, of equal ones the first.
Lexicon::CueMatch longest_under(std::uint64_t pair, const Lexicon::Tables& tables,
                                std::span<const Token> tokens, NextWord next) {
  const StoredRange bucket =
      tables.items<StoredCueBucket>(StoredSection::cue_buckets)[cue_bucket(pair)].starts;
  const auto starts = tables.items<StoredCueStart>(StoredSection::cue_starts);
  const std::uint32_t third = third_bit(word_behind(tokens, next.end).key);
  Lexicon::CueMatch best;
  for (const StoredCueStart& start : starts.subspan(bucket.begin, bucket.end - bucket.begin)) {
    if (start.pair != pair || (start.thirds & third) == 0) continue;
    const StoredCue& cue = tables.items<StoredCue>(StoredSection::cues)[start.cue];
    const std::uint32_t length = length_of(cue, tables, tokens, next);
    if (length > best.length) best = {cue.cue, length};
  }
  return best;
}

}  // namespace

Lexicon::CueMatch Lexicon::cue(std::span<const Token> tokens) const {
  if (tokens.empty() || tokens[0].kind != TokenKind::word) return {};
  const auto buckets = tables_->items<StoredCueBucket>(StoredSection::cue_buckets);
  const auto may_be_noted = [buckets](std::uint64_t pair) {
    return (buckets[cue_bucket(pair)].pairs & cue_bit(pair)) != 0;
  };
  const NextWord next = word_behind(tokens, 1);
  const std::uint64_t alone = cue_pair(tokens[0].key, 0);
  const std::uint64_t both = cue_pair(tokens[0].key, next.key);
  CueMatch best;
  if (may_be_noted(both)) best = longest_under(both, *tables_, tokens, next);
  if (best.length > 0 || !may_be_noted(alone)) return best;
  return longest_under(alone, *tables_, tokens, next);
}

}  // namespace crosscheck
