// Meetings of two that are denied: "Berg and Ray have not met since May", "did not meet on Sunday".

#include <date/date.h>
#include <algorithm>

#include "checker/claims/meetings/reader.h"

namespace crosscheck {
namespace {

bool are_people(const PartyList& list) {
  return !list.parties.empty() && std::all_of(list.parties.begin(), list.parties.end(),
                                              [](const Party& party) { return party.person; });
}

}  // namespace

/// The days a denial is of: those since a time that is named, up to the day before the article, or
/// the day named at `at`.
Period MeetingReader::denied_days(TokenRange verb, std::uint32_t at) const {
  constexpr std::uint32_t reach = 8;
  static const WordSet perfect{"have", "has", "haven't", "hasn't"};
  const Period& published = context_.reading().article->published.period;
  bool until_now = false;
  for (std::uint32_t i = verb.begin; i < verb.end; ++i) until_now = until_now || among(i, perfect);
  std::uint32_t since = at;
  while (since < end_ && since < at + reach && !is(since, "since")) ++since;
  if (!is(since, "since")) {
    MeetingMention day;
    day_at(at, day);
    return until_now ? Period{} : day.days;
  }
  const std::span<const TimeMention> times = context_.reading().times_in({since + 1, end_});
  if (!until_now || times.empty() || !times.front().period.known() || !published.known()) return {};
  const Period days{*times.front().period.to + date::days{1}, *published.from - date::days{1}};
  return *days.from <= *days.to ? days : Period{};
}

/// "Berg did not meet Ray on Sunday", "Berg and Ray have not held a meeting since May": `after` is
/// where the words go on behind what was not done.
void MeetingReader::read_not_met(const Doer& doer, TokenRange verb, std::uint32_t after) {
  PartyList who = doer.list;
  const PartyList object = people_.from(is(after, "with") ? after + 1 : after, {begin_, end_});
  if (are_people(object)) {
    who.parties.insert(who.parties.end(), object.parties.begin(), object.parties.end());
    after = object.tokens.end;
  }
  if (!are_people(who) || who.parties.size() != 2) return;
  MeetingMention mention;
  mention.days = denied_days({doer.verb, verb.end}, after);
  if (!mention.days.known()) return;
  mention.tokens = {who.tokens.begin, std::max(verb.end, after)};
  mention.noun = verb.begin;
  mention.kind = "meeting";
  mention.status = MeetingStatus::denied;
  mention.when = context_.reading().text(verb);
  mention.apart = mention.closed = true;
  add_parties(who, mention);
  keep(std::move(mention));
}

/// "have not held a face-to-face meeting": whether the noun is what a denied verb is about.
bool MeetingReader::read_none_held(std::uint32_t noun) {
  constexpr std::uint32_t reach = 7;
  static const WordSet held{"held", "had", "hold", "have"};
  static const WordSet any{"a", "any", "one", "no"};
  for (std::uint32_t i = noun; i > begin_ && noun - i < reach; --i) {
    if (token(i - 1).kind != TokenKind::word && token(i - 1).kind != TokenKind::hyphen)
      return false;
    if (!among(i - 1, held) || !among(i, any)) continue;
    Doer doer = doer_of(i - 1);
    doer.denied = doer.denied || is(i, "no");
    if (!doer.denied || doer.planned) return false;
    read_not_met(doer, {i - 1, noun + 1}, noun + 1);
    return true;
  }
  return false;
}

}  // namespace crosscheck
