#include "checker/claims/reading.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace crosscheck {

namespace {

/// The last of `items`, sorted by their tokens, that begins at or before `token`; or null.
template <class Item>
const Item* last_before(const std::vector<Item>& items, std::uint32_t token) {
  const auto after =
      std::upper_bound(items.begin(), items.end(), token,
                       [](std::uint32_t t, const Item& item) { return t < item.tokens.begin; });
  return after == items.begin() ? nullptr : &*std::prev(after);
}

}  // namespace

Span Reading::words(TokenRange range) const {
  if (range.empty()) return {};
  return {tokens[range.begin].words.begin, tokens[range.end - 1].words.end};
}

std::string_view Reading::text(TokenRange range) const { return text(words(range)); }

const Sentence& Reading::sentence_of(std::uint32_t token) const {
  const Sentence* sentence = last_before(sentences, token);
  assert(sentence != nullptr && "the token stands in no sentence");
  return *sentence;
}

const Section& Reading::section_of(std::uint32_t token) const {
  return article->sections[sentence_of(token).section];
}

const Quotation* Reading::quotation_of(std::uint32_t token) const {
  const Quotation* quotation = last_before(quotations, token);
  return quotation != nullptr && token < quotation->tokens.end ? quotation : nullptr;
}

Evidence Reading::evidence(TokenRange range) const {
  Evidence evidence;
  const Span span = words(range);
  evidence.source = article->prose.source_of(span);
  evidence.begin = article->position(evidence.source.begin);
  evidence.end = article->position(evidence.source.end);
  evidence.quote = text(span);
  evidence.section = section_of(range.begin).kind;
  return evidence;
}

Reading read(const Article& article, const Lexicon& lexicon) {
  Reading reading;
  reading.article = &article;
  reading.lexicon = &lexicon;
  tokenize(reading);
  find_phrases(reading);
  find_persons(reading);
  find_times(reading);
  find_quotations(reading);
  return reading;
}

}  // namespace crosscheck
