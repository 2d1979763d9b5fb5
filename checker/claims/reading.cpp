#include "checker/claims/reading.h"

#include <algorithm>
#include <iterator>

#include "checker/claims/lexicon/register.h"
#include "checker/text/utf8.h"

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

/// Where a span that begins at `begin` ends; on the same line it is counted on from there.
Position end_of(const Article& article, Span source, Position begin) {
  const auto next_line = static_cast<std::size_t>(begin.line);
  const bool within_line =
      next_line >= article.line_starts.size() || source.end < article.line_starts[next_line];
  constexpr std::uint32_t byte_order_mark = 3;
  if (!within_line || source.begin < byte_order_mark) return article.position(source.end);
  return {begin.line,
          begin.column + static_cast<int>(count_code_points(cut(article.source, source)))};
}

}  // namespace

Span Reading::words(TokenRange range) const {
  if (range.empty()) return {};
  return {tokens[range.begin].words.begin, tokens[range.end - 1].words.end};
}

std::string_view Reading::text(TokenRange range) const { return text(words(range)); }

const Section& Reading::section_of(std::uint32_t token) const {
  return article->sections[sentence_of(token).section];
}

const Quotation* Reading::quotation_of(std::uint32_t token) const {
  const Quotation* quotation = last_before(quotations, token);
  return quotation != nullptr && token < quotation->tokens.end ? quotation : nullptr;
}

std::string_view Reading::speaker_at(std::uint32_t token) const {
  const Quotation* quotation = quotation_of(token);
  if (quotation == nullptr) return {};
  return quotation->speaker < entities.size() ? std::string_view(entities[quotation->speaker].name)
                                              : "unknown";
}

std::span<const TimeMention> Reading::times_in(TokenRange range) const {
  const auto from = [this](std::uint32_t token) {
    return std::lower_bound(
        times.begin(), times.end(), token,
        [](const TimeMention& time, std::uint32_t t) { return time.tokens.begin < t; });
  };
  return {from(range.begin), from(range.end)};
}

std::string_view Reading::gender_of_given_name(std::uint32_t person) const {
  if (person >= names.size() || names[person].given.empty()) return {};
  return given_gender(*lexicon, names[person].given.front());
}

Evidence Reading::evidence(TokenRange range) const {
  Evidence evidence;
  const Span span = words(range);
  evidence.source = article->prose.source_of(span);
  evidence.begin = article->position(evidence.source.begin);
  evidence.end = end_of(*article, evidence.source, evidence.begin);
  evidence.quote = text(span);
  evidence.section = section_of(range.begin).kind;
  return evidence;
}

namespace {

template <class Item>
std::vector<Item> emptied(std::vector<Item>& items) {
  items.clear();
  return std::move(items);
}

}  // namespace

void Reading::begin(const Article& next) {
  Reading reading;
  reading.article = &next;
  reading.lexicon = lexicon;
  reading.tokens = emptied(tokens);
  reading.sentences = emptied(sentences);
  reading.sentence_index = emptied(sentence_index);
  reading.phrases = emptied(phrases);
  reading.phrase_of = emptied(phrase_of);
  reading.name_runs = std::move(name_runs);
  reading.name_runs.clear();
  reading.persons = emptied(persons);
  reading.mention_of = emptied(mention_of);
  reading.times = emptied(times);
  reading.index = std::move(index);
  *this = std::move(reading);
}

Reading read(const Article& article, const Lexicon& lexicon) {
  Reading reading;
  reading.lexicon = &lexicon;
  read(article, reading);
  return reading;
}

void read(const Article& article, Reading& reading) {
  reading.begin(article);
  tokenize(reading);
  find_phrases(reading);
  find_persons(reading);
  find_times(reading);
  find_quotations(reading);
}

}  // namespace crosscheck
