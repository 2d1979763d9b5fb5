// Whatever the bytes, an article's sections follow one another, lie inside its words, and lead back
// into its source. The first byte picks the format.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "checker/articles/reader.h"
#include "tests/article_fault.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace crosscheck;
  if (size == 0) return 0;
  const Reader& reader = readers()[data[0] % readers().size()];
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Result<Article> read = read_article("desk/a" + std::string(reader.extension), bytes, {});
  if (!read) return 0;
  const Article& article = read.value();
  if (article.source != bytes) std::abort();
  if (!article_fault(article).empty()) std::abort();
  std::uint32_t words_end = 0;
  for (const Section& section : article.sections) {
    if (section.words.begin < words_end || section.words.end < section.words.begin) std::abort();
    words_end = section.words.end;
    if (words_end > article.prose.size()) std::abort();
    const Span source = article.prose.source_of(section.words);
    if (source.begin > source.end || source.end > article.source.size()) std::abort();
    if (article.position(source.end) < article.position(source.begin)) std::abort();
  }
  return 0;
}
