#pragma once

// Walks over the sentences of an article that have a word a reader looks for.

#include <algorithm>
#include <cstdint>
#include <span>

#include "checker/claims/meetings/cues.h"
#include "checker/claims/reading.h"

namespace crosscheck {

inline std::uint32_t place_of(std::uint32_t token) { return token; }
inline std::uint32_t place_of(const CueMention& cue) { return cue.tokens.begin; }

/// Items with places, asked for by sentences in the order of the text.
template <class Item>
class InOrder {
 public:
  static constexpr std::uint32_t none = 0xffffffff;

  explicit InOrder(std::span<const Item> items) : left_(items) {}

  /// The place of the first that was not asked for; `none` when there is none.
  std::uint32_t next() const { return left_.empty() ? none : place_of(left_.front()); }
  /// Those of a range, before which none is left.
  std::span<const Item> in(TokenRange range) {
    std::size_t size = 0;
    while (size < left_.size() && place_of(left_[size]) < range.end) ++size;
    const std::span<const Item> within = left_.first(size);
    left_ = left_.subspan(size);
    return within;
  }

 private:
  std::span<const Item> left_;
};

/// The places of a trigger.
using PlacesInOrder = InOrder<std::uint32_t>;

/// The sentence of what comes next in some lists; null when nothing does.
template <class... Lists>
const Sentence* next_sentence(const Reading& reading, const Lists&... lists) {
  const std::uint32_t next = std::min({lists.next()...});
  return next == PlacesInOrder::none ? nullptr : &reading.sentence_of(next);
}

/// Whether a sentence is what an interviewer asks, which tells nothing.
inline bool is_asked(const Reading& reading, const Sentence& sentence) {
  return reading.article->sections[sentence.section].kind == SectionKind::question;
}

/// Calls `read` with each sentence that fits a trigger, unless it is asked, and with its places.
template <class Read>
void each_sentence_with(const Reading& reading, const Trigger& trigger, Read read) {
  PlacesInOrder places(reading.places(trigger));
  while (const Sentence* sentence = next_sentence(reading, places)) {
    const std::span<const std::uint32_t> here = places.in(sentence->tokens);
    if (!is_asked(reading, *sentence)) read(*sentence, here);
  }
}

}  // namespace crosscheck
