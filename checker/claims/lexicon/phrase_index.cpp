#include "checker/claims/lexicon/phrase_index.h"

namespace crosscheck {

PhraseIndex::PhraseIndex(const Reading& reading)
    : reading_(&reading), phrase_of_(reading.tokens.size(), 0) {
  for (std::uint32_t phrase = 0; phrase < reading.phrases.size(); ++phrase) {
    const TokenRange range = reading.phrases[phrase].tokens;
    for (std::uint32_t token = range.begin; token < range.end; ++token)
      phrase_of_[token] = phrase + 1;
  }
}

const Entry* meaning(const PhraseMention* phrase, EntryKind kind) {
  if (phrase == nullptr) return nullptr;
  for (const Entry& entry : phrase->entries)
    if (entry.kind == kind) return &entry;
  return nullptr;
}

}  // namespace crosscheck
