#pragma once

// Walks over the sentences of an article that have a word a reader looks for.

#include <cstdint>
#include <span>

#include "checker/claims/reading.h"

namespace crosscheck {

/// The places of a trigger, asked for by ranges in the order of the text.
class PlacesInOrder {
 public:
  explicit PlacesInOrder(std::span<const std::uint32_t> places) : left_(places) {}

  /// Those of a range, which begins no earlier than the last one asked for.
  std::span<const std::uint32_t> in(TokenRange range) {
    std::size_t begin = 0;
    while (begin < left_.size() && left_[begin] < range.begin) ++begin;
    left_ = left_.subspan(begin);
    std::size_t end = 0;
    while (end < left_.size() && left_[end] < range.end) ++end;
    return left_.first(end);
  }

 private:
  std::span<const std::uint32_t> left_;
};

/// Whether a sentence is what an interviewer asks, which tells nothing.
inline bool is_asked(const Reading& reading, const Sentence& sentence) {
  return reading.article->sections[sentence.section].kind == SectionKind::question;
}

/// Calls `read` with each sentence that fits a trigger, unless it is asked, and with its places.
template <class Read>
void each_sentence_with(const Reading& reading, const Trigger& trigger, Read read) {
  std::span<const std::uint32_t> left = reading.places(trigger);
  while (!left.empty()) {
    const Sentence& sentence = reading.sentence_of(left.front());
    std::size_t size = 1;
    while (size < left.size() && left[size] < sentence.tokens.end) ++size;
    if (!is_asked(reading, sentence)) read(sentence, left.first(size));
    left = left.subspan(size);
  }
}

}  // namespace crosscheck
