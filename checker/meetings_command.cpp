// crosscheck meetings: where and when people met, who says so, and who was there.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "checker/commands.h"

namespace crosscheck {

namespace {

std::string day_words(const Period& period) {
  std::string words = iso_text(period.from);
  if (period.to && period.to != period.from) words += ".." + iso_text(period.to);
  return words;
}

/// What all articles say of one meeting.
struct Gathering {
  std::set<std::string> days, states;
  std::vector<std::string> sources;  ///< "[1] path:line:column «words»"
  /// A party, and for each article of the meeting whether it was there.
  struct Party {
    std::string name;
    std::map<std::size_t, std::set<std::string>> presence;
  };
  std::map<std::string, Party> who;  ///< by id
};

void add_claim(const Claim& claim, const Statements& article, std::size_t number,
               Gathering& gathering) {
  if (claim.kind->name == "attendance") {
    Gathering::Party& party = gathering.who[std::string(value_of(claim, "party"))];
    if (party.name.empty()) party.name = value_of(claim, "party_name");
    party.presence[number].emplace(value_of(claim, "presence"));
    return;
  }
  if (const std::string days = day_words(claim.period); !days.empty()) gathering.days.insert(days);
  if (const std::string state(value_of(claim, "status")); !state.empty())
    gathering.states.insert(state);
  gathering.sources.push_back(fmt::format("[{}] {}:{}:{} «{}»", number, article.path,
                                          claim.evidence.begin.line, claim.evidence.begin.column,
                                          claim.evidence.quote));
}

std::string list_of(const std::set<std::string>& words) {
  return words.empty() ? "not said" : fmt::format("{}", fmt::join(words, ", "));
}

std::string row(const std::map<std::size_t, std::set<std::string>>& by_article,
                std::size_t articles) {
  std::string cells;
  for (std::size_t number = 1; number <= articles; ++number) {
    const auto found = by_article.find(number);
    const std::string cell = found == by_article.end()   ? "-"
                             : found->second.size() == 2 ? "disputed"
                                                         : *found->second.begin();
    cells += fmt::format(" {:<9}", cell);
  }
  cells.erase(cells.find_last_not_of(' ') + 1);
  return cells;
}

std::string words_of(const Identity& meeting, const Gathering& gathering) {
  std::string out = fmt::format("{}\n  days: {}\n  status: {}\n", meeting.name,
                                list_of(gathering.days), list_of(gathering.states));
  for (const std::string& source : gathering.sources) out += fmt::format("  {}\n", source);
  if (gathering.who.empty()) return out;
  out += fmt::format("  {:<28}", "who was there");
  for (std::size_t number = 1; number <= meeting.members.size(); ++number)
    out += fmt::format(" {:<9}", fmt::format("[{}]", number));
  out.erase(out.find_last_not_of(' ') + 1);
  out += '\n';
  for (const auto& [id, party] : gathering.who)
    out += fmt::format("  {:<28}{}\n", party.name, row(party.presence, meeting.members.size()));
  return out;
}

}  // namespace

Outcome meetings_command(const Options& options, const Surroundings& surroundings) {
  const Result<LexiconChoice> lexicon = LexiconChoice::make(options.reading.lexicon_folders);
  if (!lexicon) return failed(lexicon.error());
  const Desk desk = read_desk(options.reading, lexicon.value().get(), surroundings.progress);
  const Identities identities = identify(desk.articles, lexicon.value().get());

  std::map<std::uint32_t, Gathering> gatherings;  // by index of the identity
  for (std::uint32_t a = 0; a < desk.articles.size(); ++a) {
    for (const Claim& claim : desk.articles[a].claims) {
      if (claim.subject == Claim::no_subject) continue;
      const std::uint32_t index = identities.of[a][claim.subject];
      const Identity& identity = identities.identities[index];
      if (identity.kind != EntityKind::meeting) continue;
      const auto member = std::find_if(identity.members.begin(), identity.members.end(),
                                       [a](const Identity::Member& m) { return m.article == a; });
      const auto number = static_cast<std::size_t>(member - identity.members.begin()) + 1;
      add_claim(claim, desk.articles[a], number, gatherings[index]);
    }
  }
  std::string out;
  for (const auto& [index, gathering] : gatherings) {
    if (!out.empty()) out += '\n';
    out += words_of(identities.identities[index], gathering);
  }
  return printed(std::move(out), desk, "no meeting is spoken of here");
}

}  // namespace crosscheck
