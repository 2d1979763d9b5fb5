#pragma once

#include <cstdint>
#include <vector>

#include "checker/claims/reading.h"

namespace crosscheck {

/// Which lexicon phrase covers a token, for readers that walk both ways from a place.
/// Lives no longer than the reading, whose phrases must not change meanwhile.
class PhraseIndex {
 public:
  explicit PhraseIndex(const Reading& reading);

  /// The phrase that covers a token, or null.
  const PhraseMention* at(std::uint32_t token) const {
    if (token >= phrase_of_.size() || phrase_of_[token] == 0) return nullptr;
    return &reading_->phrases[phrase_of_[token] - 1];
  }

 private:
  const Reading* reading_;
  std::vector<std::uint32_t> phrase_of_;  ///< by token, counted from 1; 0 for none
};

/// The first meaning of that kind a phrase has, or null; a null phrase has none.
const Entry* meaning(const PhraseMention* phrase, EntryKind kind);

}  // namespace crosscheck
