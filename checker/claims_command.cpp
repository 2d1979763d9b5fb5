// crosscheck claims: what was read, before anything is compared.

#include <fmt/core.h>

#include "checker/claims/describe.h"
#include "checker/commands.h"

namespace crosscheck {

Outcome claims_command(const Options& options, const Surroundings& surroundings) {
  const Result<LexiconChoice> lexicon = LexiconChoice::make(options.reading.lexicon_folders);
  if (!lexicon) return failed(lexicon.error());
  const Desk desk = read_desk(options.reading, lexicon.value().get(), surroundings.progress);
  std::string out;
  for (const Statements& article : desk.articles) {
    for (const Claim& claim : article.claims) {
      out += fmt::format("{}:{}\n", article.path, describe(article, claim));
    }
  }
  return printed(std::move(out), desk, "nothing is claimed here");
}

}  // namespace crosscheck
