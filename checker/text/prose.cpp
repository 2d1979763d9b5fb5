#include "checker/text/prose.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace crosscheck {

void Prose::append_copy(std::string_view source, Span from) {
  if (from.empty()) return;
  const bool continues = !runs_.empty() && runs_.back().copied &&
                         runs_.back().source_begin + runs_.back().source_size == from.begin;
  if (continues) {
    runs_.back().source_size += from.size();
  } else {
    runs_.push_back({size(), from.begin, from.size(), true});
  }
  words_ += cut(source, from);
}

void Prose::append_substitute(std::string_view words, Span from) {
  if (words.empty()) return;
  runs_.push_back({size(), from.begin, from.size(), false});
  words_ += words;
}

void Prose::append_separator(std::string_view words, std::uint32_t at) {
  append_substitute(words, {at, at});
}

const Prose::Run& Prose::run_of(std::uint32_t offset) const {
  const Run* run = runs_.data();
  // The halves are chosen by a sum, for which of them it is cannot be foreseen.
  for (std::size_t count = runs_.size(); count > 1;) {
    const std::size_t half = count / 2;
    run += run[half].words_begin <= offset ? half : 0;
    count -= half;
  }
  return *run;
}

Span Prose::source_of(Span words) const {
  assert(words.end <= size() && "span outside the prose");
  if (runs_.empty()) return {};
  const Run& first = run_of(words.begin);
  const std::uint32_t begin =
      first.copied ? first.source_begin + (words.begin - first.words_begin) : first.source_begin;
  if (words.empty()) return {begin, begin};
  const bool within_run = &first == &runs_.back() || words.end <= std::next(&first)->words_begin;
  const Run& last = within_run ? first : run_of(words.end - 1);
  const std::uint32_t end = last.copied ? last.source_begin + (words.end - last.words_begin)
                                        : last.source_begin + last.source_size;
  return {begin, std::max(begin, end)};
}

std::vector<Prose::Piece> Prose::pieces(Span words) const {
  assert(words.end <= size() && "span outside the prose");
  std::vector<Piece> pieces;
  auto run = std::upper_bound(runs_.begin(), runs_.end(), words.begin,
                              [](std::uint32_t o, const Run& r) { return o < r.words_begin; });
  if (run != runs_.begin()) --run;
  for (; run != runs_.end() && run->words_begin < words.end; ++run) {
    const std::uint32_t run_end =
        std::next(run) == runs_.end() ? size() : std::next(run)->words_begin;
    const Span part{std::max(words.begin, run->words_begin), std::min(words.end, run_end)};
    if (part.end > part.begin) pieces.push_back({part, source_of(part), run->copied});
  }
  return pieces;
}

}  // namespace crosscheck
