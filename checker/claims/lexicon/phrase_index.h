#pragma once

#include <cstdint>
#include <vector>

#include "checker/claims/reading.h"

namespace crosscheck {

/// Which lexicon phrase covers a token, for readers that walk both ways from a place.
/// Lives no longer than the reading, whose phrases must not change meanwhile.
class PhraseIndex {
 public:
  explicit PhraseIndex(const Reading& reading) : reading_(&reading) {}

  /// The phrase that covers a token, or null.
  const PhraseMention* at(std::uint32_t token) const {
    const std::vector<std::uint32_t>& phrase_of = reading_->phrase_of;
    if (token >= phrase_of.size() || phrase_of[token] == 0) return nullptr;
    return &reading_->phrases[phrase_of[token] - 1];
  }

 private:
  const Reading* reading_;
};

/// The first meaning of that kind a phrase has, or null; a null phrase has none.
const Entry* meaning(const PhraseMention* phrase, EntryKind kind);

}  // namespace crosscheck
