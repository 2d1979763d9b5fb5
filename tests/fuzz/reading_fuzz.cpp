// Tokens are in order, inside their sections and apart from each other; sentences, phrases,
// persons, times and quotations are ranges of them.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "checker/claims/reading.h"

namespace {

using namespace crosscheck;

void require(bool holds) {
  if (!holds) std::abort();
}

/// One section a line.
Article article_of(std::string_view text) {
  Article article;
  article.path = "fuzz.txt";
  article.source = text;
  article.prose.append_copy(article.source, {0, static_cast<std::uint32_t>(text.size())});
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    article.sections.push_back(
        {SectionKind::body, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    begin = end + 1;
  }
  index_lines(article);
  return article;
}

template <class Items>
void require_ordered(const Reading& reading, const Items& items) {
  std::uint32_t end = 0;
  for (const auto& item : items) {
    require(item.tokens.begin < item.tokens.end && item.tokens.end <= reading.tokens.size());
    require(item.tokens.begin >= end);
    end = item.tokens.end;
  }
}

void require_tokens(const Reading& reading) {
  std::uint32_t end = 0;
  for (const Token& token : reading.tokens) {
    const bool is_break =
        token.kind == TokenKind::section_break || token.kind == TokenKind::sentence_break;
    require(token.words.begin >= end && token.words.begin <= token.words.end);
    require(token.words.empty() == is_break);
    require(token.words.end <= reading.article->prose.size());
    end = token.words.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Article article = article_of(text);
  const Reading reading = read(article, built_in_lexicon());
  require_tokens(reading);
  require_ordered(reading, reading.sentences);
  require_ordered(reading, reading.phrases);
  require_ordered(reading, reading.persons);
  require_ordered(reading, reading.times);
  require_ordered(reading, reading.quotations);
  for (const Sentence& sentence : reading.sentences) {
    const Span section = article.sections[sentence.section].words;
    require(section.contains(reading.words(sentence.tokens)));
    require(&reading.section_of(sentence.tokens.begin) == &article.sections[sentence.section]);
  }
  return 0;
}
