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

bool is_break(const Token& token) {
  return token.kind == TokenKind::sentence_break || token.kind == TokenKind::section_break;
}

/// The sentences among the tokens from `begin` on, all of one section.
void add_sentences(Reading& reading, std::uint32_t begin, std::uint32_t section) {
  const auto end = static_cast<std::uint32_t>(reading.tokens.size());
  for (std::uint32_t i = begin; i < end; ++i) {
    if (!is_break(reading.tokens[i])) continue;
    if (i > begin) reading.sentences.push_back({{begin, i}, section});
    begin = i + 1;
  }
  if (end > begin) reading.sentences.push_back({{begin, end}, section});
}

void index_sentences(Reading& reading) {
  const std::vector<Sentence>& sentences = reading.sentences;
  const auto size = static_cast<std::uint32_t>(reading.tokens.size());
  reading.sentence_index.assign(size, 0);
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const std::uint32_t begin = sentences[s].tokens.begin;
    const std::uint32_t end = s + 1 < sentences.size() ? sentences[s + 1].tokens.begin : size;
    std::fill_n(reading.sentence_index.begin() + begin, end - begin, s);
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
    const std::span<const Token> tokens = reading_.tokens;
    reading_.phrase_of.assign(tokens.size(), 0);
    for (const Sentence& sentence : reading_.sentences) {
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end;) {
        if (!tokens[i].classes.has(WordClass::phrase_start) || is_clock(i)) {
          ++i;
          continue;
        }
        reading_.lexicon->matches(tokens.subspan(i, sentence.tokens.end - i), matches_);
        i += add_longest(i, i == sentence.tokens.begin);
      }
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
  for (std::uint32_t section = 0; section < article.sections.size(); ++section) {
    const Span words = article.sections[section].words;
    push_section_break(reading, words.begin);
    const auto begin = static_cast<std::uint32_t>(reading.tokens.size());
    scan_section(article.prose.words(), words, *reading.lexicon, reading.tokens);
    add_sentences(reading, begin, section);
  }
  push_section_break(reading, article.prose.size());
  index_sentences(reading);
  reading.index.build(reading.tokens);
}

void find_phrases(Reading& reading) { PhraseFinder(reading).find(); }

}  // namespace crosscheck
