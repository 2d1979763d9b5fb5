// Whatever the file, every claim fits its kind, is about something, and rests on words of the
// source.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "checker/articles/reader.h"
#include "checker/claims/extractor.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace crosscheck;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const Result<Article> article = read_article("desk/a.md", bytes, {});
  if (!article) return 0;
  const Statements statements = ClaimReader(built_in_lexicon()).read(article.value());
  for (const Claim& claim : statements.claims) {
    const Span source = claim.evidence.source;
    if (source.begin >= source.end || source.end > size) std::abort();
    if (claim.evidence.quote.empty()) std::abort();
    if (claim.values.size() != claim.kind->columns.size()) std::abort();
    const bool has_subject = claim.subject != Claim::no_subject;
    if (has_subject && claim.subject >= statements.entities.size()) std::abort();
  }
  return 0;
}
