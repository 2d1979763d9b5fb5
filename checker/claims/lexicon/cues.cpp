// Finds the phrases of meeting_cues.csv in a text.

#include <algorithm>

#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/lexicon/tables.h"

namespace crosscheck {

namespace {

/// The word behind some tokens, a hyphen before it or not.
struct NextWord {
  std::uint32_t end = 0;
  std::uint64_t key = 0;  ///< 0 when no word follows, which no phrase has
};

NextWord word_behind(std::span<const Token> tokens, std::uint32_t length) {
  const std::size_t at =
      length < tokens.size() && tokens[length].kind == TokenKind::hyphen ? length + 1 : length;
  if (at >= tokens.size() || tokens[at].kind != TokenKind::word) return {};
  return {static_cast<std::uint32_t>(at) + 1, tokens[at].key};
}

/// How many tokens a phrase spans whose first word stands at the first and of which `next` is the
/// second; 0 when the rest does not follow. `slots` and `keys` are those of all phrases.
std::uint32_t length_of(const StoredCue& cue, std::span<const StoredCueSlot> slots,
                        std::span<const std::uint64_t> keys, std::span<const Token> tokens,
                        NextWord next) {
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

}  // namespace

Lexicon::CueMatch Lexicon::cue(std::span<const Token> tokens) const {
  if (tokens.empty() || tokens[0].kind != TokenKind::word) return {};
  const std::uint64_t key = tokens[0].key;
  const auto filter = tables_->items<std::uint8_t>(StoredSection::cue_filter);
  const std::uint8_t seen = filter[cue_filter_place(key)];
  if (seen == 0) return {};
  const NextWord next = word_behind(tokens, 1);
  if ((seen & StoredCue::is_whole) == 0 && filter[cue_filter_place(cue_pair(key, next.key))] == 0)
    return {};
  const auto cues = tables_->items<StoredCue>(StoredSection::cues);
  const auto starts = tables_->items<StoredCueStart>(StoredSection::cue_starts);
  const auto slots = tables_->items<StoredCueSlot>(StoredSection::cue_slots);
  const auto keys = tables_->items<std::uint64_t>(StoredSection::cue_keys);
  CueMatch best;
  auto start = std::lower_bound(
      starts.begin(), starts.end(), key,
      [](const StoredCueStart& stored, std::uint64_t wanted) { return stored.key < wanted; });
  for (; start != starts.end() && start->key == key; ++start) {
    const std::uint32_t length = length_of(cues[start->cue], slots, keys, tokens, next);
    if (length > best.length) best = {cues[start->cue].cue, length};
  }
  return best;
}

}  // namespace crosscheck
