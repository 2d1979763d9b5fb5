// crosscheck claims: what was read, before anything is compared.

#include <fmt/format.h>

#include "checker/claims/describe.h"
#include "checker/commands.h"

namespace crosscheck {

Outcome claims_command(const Options& options, const Surroundings& surroundings) {
  const Result<LexiconChoice> lexicon = LexiconChoice::make(options.reading.lexicon_folders);
  if (!lexicon) return failed(lexicon.error());
  const Desk desk = read_desk(options.reading, lexicon.value().get(), surroundings.progress);
  Outcome outcome;
  for (const Statements& article : desk.articles) {
    for (const Claim& claim : article.claims) {
      outcome.out += fmt::format("{}:{}\n", article.path, describe(article, claim));
    }
  }
  for (const std::string& problem : desk.problems)
    outcome.err += fmt::format("crosscheck: {}\n", problem);
  if (!desk.problems.empty()) outcome.status = 2;
  return outcome;
}

}  // namespace crosscheck
