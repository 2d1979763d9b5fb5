// crosscheck meeting --place PLACE: which words of which articles were taken for one meeting, and
// why.

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "checker/claims/meetings/agreement.h"
#include "checker/commands.h"
#include "checker/text/fold.h"

namespace crosscheck {

namespace {

/// What the claims of one article say of one meeting.
struct Told {
  std::vector<const Claim*> claims;
  std::set<std::string> places;
};

Told told_of(const Statements& article, std::uint32_t entity) {
  Told told;
  for (const Claim& claim : article.claims) {
    if (claim.kind->name != "meeting" || claim.subject != entity) continue;
    told.claims.push_back(&claim);
    if (const std::string place(value_of(claim, "place")); !place.empty())
      told.places.insert(place);
  }
  return told;
}

/// Whether a place of the claims is the one asked for, or one of the two lies in the other.
bool is_there(const Told& told, const std::string& wanted, const Lexicon& lexicon) {
  const auto agrees = [&](const std::string& place) {
    if ((" " + place + " ").find(" " + wanted + " ") != std::string::npos) return true;
    const std::span<const Entry> entries = lexicon.find(wanted);
    return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
      const bool is_place = entry.kind == EntryKind::place || entry.kind == EntryKind::country;
      return is_place && places_agree(lexicon, place, lexicon.named(entry.kind, entry.record).id);
    });
  };
  return std::any_of(told.places.begin(), told.places.end(), agrees);
}

std::string reason_of(const Identity::Member& member) {
  if (member.traits.bits == 0) return std::string(to_string(member.ground));
  return "agrees in " + list_of(member.traits);
}

std::string days_of(const Claim& claim) {
  if (!claim.period.from) return {};
  const std::string from = iso_text(claim.period.from), to = iso_text(claim.period.to);
  return from == to ? " [" + from + "]" : " [" + from + ".." + to + "]";
}

std::string words_of(const Identity& meeting, const Desk& desk) {
  std::string out = meeting.name;
  if (!meeting.known.empty()) out += fmt::format(" (register: {})", meeting.known);
  out += '\n';
  for (const Identity::Member& member : meeting.members) {
    const Statements& article = desk.articles[member.article];
    const std::string day = iso_text(article.published.period.day());
    out += fmt::format("  {} [{}]: {}\n", article.path, day.empty() ? "undated" : day,
                       reason_of(member));
    for (const Claim* claim : told_of(article, member.entity).claims)
      out += fmt::format("    {}:{} «{}»{}\n", claim->evidence.begin.line,
                         claim->evidence.begin.column, claim->evidence.quote, days_of(*claim));
  }
  return out;
}

}  // namespace

Outcome meeting_command(const Options& options, const Surroundings& surroundings) {
  const Result<LexiconChoice> lexicon = LexiconChoice::make(options.reading.lexicon_folders);
  if (!lexicon) return failed(lexicon.error());
  const Desk desk = read_desk(options.reading, lexicon.value().get(), surroundings.progress);
  const Identities identities = identify(desk.articles, lexicon.value().get());
  const std::string wanted = fold(options.place);
  std::string out;
  for (const Identity& identity : identities.identities) {
    if (identity.kind != EntityKind::meeting) continue;
    const bool meant = std::any_of(
        identity.members.begin(), identity.members.end(), [&](const Identity::Member& member) {
          const Told told = told_of(desk.articles[member.article], member.entity);
          if (told.claims.empty()) return false;
          return wanted.empty() || is_there(told, wanted, lexicon.value().get());
        });
    if (meant) out += words_of(identity, desk);
  }
  return printed(std::move(out), desk,
                 wanted.empty()
                     ? "no meeting is spoken of here"
                     : fmt::format("no meeting in '{}' is spoken of here", options.place));
}

}  // namespace crosscheck
