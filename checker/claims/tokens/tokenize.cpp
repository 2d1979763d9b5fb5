// Tokens, sentences and lexicon phrases of an article.
#include <algorithm>

#include "checker/claims/reading.h"
#include "checker/claims/tokens/scanner.h"

namespace crosscheck {

namespace {

void push_section_break(Reading& reading, std::uint32_t at) {
  Token token;
  token.kind = TokenKind::section_break;
  token.words = {at, at};
  reading.tokens.push_back(token);
}

/// The sentences between the breaks, and where each stands.
void find_sentences(Reading& reading) {
  static const Trigger breaks({}, {}, {TokenKind::sentence_break, TokenKind::section_break});
  std::uint32_t begin = 0;
  std::uint32_t section = 0;  // counted from 1, for each stands behind a break
  for (const std::uint32_t at : reading.places(breaks)) {
    if (at > begin) reading.sentences.push_back({{begin, at}, section - 1});
    if (reading.tokens[at].kind == TokenKind::section_break) ++section;
    begin = at + 1;
  }
  const std::vector<Sentence>& sentences = reading.sentences;
  const auto size = static_cast<std::uint32_t>(reading.tokens.size());
  reading.sentence_index.assign(size, 0);
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const std::uint32_t first = sentences[s].tokens.begin;
    const std::uint32_t end = s + 1 < sentences.size() ? sentences[s + 1].tokens.begin : size;
    std::fill_n(reading.sentence_index.begin() + first, end - first, s);
  }
}

/// Whether letters of `surface` are capital wherever those of `form` are; marks do not count.
bool fits_case(std::string_view surface, std::string_view form) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  std::size_t i = 0;
  for (const char c : form) {
    if (!is_letter(c)) continue;
    while (i < surface.size() && !is_letter(surface[i])) ++i;
    if (i == surface.size()) return true;
    if (c <= 'Z' && surface[i] > 'Z') return false;
    ++i;
  }
  return true;
}

class PhraseFinder {
 public:
  explicit PhraseFinder(Reading& reading) : reading_(reading) {}

  void find() {
    static const Trigger starts({}, {WordClass::phrase_start});
    const std::span<const Token> tokens = reading_.tokens;
    reading_.phrase_of.assign(tokens.size(), 0);
    std::uint32_t end = 0;  // of the last phrase
    for (const std::uint32_t i : reading_.places(starts)) {
      if (i < end || is_clock(i)) continue;
      const TokenRange sentence = reading_.sentence_of(i).tokens;
      reading_.lexicon->matches(tokens.subspan(i, sentence.end - i), matches_);
      end = i + add_longest(i, i == sentence.begin);
    }
  }

 private:
  /// "9:30 PM" names no prime minister.
  bool is_clock(std::uint32_t i) const {
    return reading_.tokens[i].classes.has(WordClass::time_word) &&
           reading_.tokens[i - 1].kind == TokenKind::number;
  }

  /// Adds the longest phrase that fits in its case; returns how many tokens to go on by.
  std::uint32_t add_longest(std::uint32_t begin, bool first_in_sentence) {
    for (auto match = matches_.rbegin(); match != matches_.rend(); ++match) {
      const TokenRange range{begin, begin + match->length};
      const std::span<const Entry> entries = fitting(range, match->entries, first_in_sentence);
      if (entries.empty()) continue;
      reading_.phrases.push_back({range, entries});
      std::fill_n(reading_.phrase_of.begin() + begin, match->length,
                  static_cast<std::uint32_t>(reading_.phrases.size()));
      return match->length;
    }
    return 1;
  }

  /// The meanings whose case fits; those that need it stand last (see LexiconBlock).
  std::span<const Entry> fitting(TokenRange range, std::span<const Entry> entries,
                                 bool first_in_sentence) const {
    const auto needs_case = [](const Entry& e) { return (e.flags & case_matters) != 0; };
    const auto split = static_cast<std::size_t>(
        std::find_if(entries.begin(), entries.end(), needs_case) - entries.begin());
    std::size_t begin = split;
    while (begin < entries.size() && !fits(range, entries[begin], first_in_sentence)) ++begin;
    std::size_t end = begin;
    while (end < entries.size() && fits(range, entries[end], first_in_sentence)) ++end;
    if (begin == end) return entries.first(split);
    return begin == split ? entries.first(end) : entries.subspan(begin, end - begin);
  }

  bool fits(TokenRange range, const Entry& entry, bool first_in_sentence) const {
    const Token& token = reading_.tokens[range.begin];
    // The first word of a sentence is capital for that reason alone.
    const bool plain = range.size() == 1 && first_in_sentence &&
                       token.letters == LetterCase::capital &&
                       token.classes.has(WordClass::common) && entry.kind != EntryKind::country;
    return !plain && fits_case(reading_.text(range),
                               reading_.lexicon->form(entry.kind, entry.record, entry.form));
  }

  Reading& reading_;
  std::vector<Lexicon::Match> matches_;
};

}  // namespace

void tokenize(Reading& reading) {
  const Article& article = *reading.article;
  reading.tokens.reserve(article.prose.size() / 5 + 2 * article.sections.size() + 2);
  for (const Section& section : article.sections) {
    push_section_break(reading, section.words.begin);
    scan_section(article.prose.words(), section.words, *reading.lexicon, reading.tokens);
  }
  push_section_break(reading, article.prose.size());
  reading.index.build(reading.tokens);
  find_sentences(reading);
}

void find_phrases(Reading& reading) { PhraseFinder(reading).find(); }

}  // namespace crosscheck
