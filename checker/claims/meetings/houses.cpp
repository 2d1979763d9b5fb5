// The house a meeting is in, told by those who fill it ("members squeezed into the village hall",
// "the school gym was packed") and by the court that hears it.

#include <algorithm>

#include "checker/claims/meetings/reader.h"
#include "checker/claims/meetings/venues.h"

namespace crosscheck {
namespace {

const WordSet crowding{"squeezed", "packed", "crowded", "crammed",  "filed",
                       "piled",    "jammed", "poured",  "streamed", "trooped"};
const WordSet filling{"filled", "packed", "thronged", "crammed", "jammed"};
const WordSet full{"full", "packed", "crowded", "overflowing", "jammed", "filled", "crammed"};
/// "standing room only in", "not a seat left in", "not a dry eye in"
const WordSet seats{"room", "seat", "seats", "eye", "chair", "chairs"};

}  // namespace

const Trigger& house_openers() {
  static const Trigger trigger(crowding | filling | full | seats | WordSet{"venue", "crowd"});
  return trigger;
}

const Trigger& court_words() {
  static const Trigger trigger(WordSet{"court"});
  return trigger;
}

/// Where the house begins that a word at `at` says was full of people; 0 when it says so of none.
std::uint32_t MeetingReader::full_house_at(std::uint32_t at) const {
  constexpr std::uint32_t reach = 3, longest = 8;
  static const WordSet into{"into", "in", "inside"}, be{"was", "is"}, links{"in", "at"};
  const std::uint32_t next = at + 1;
  if (among(at, crowding) && among(next, into)) return next + 1;
  if (among(at, filling) && !(at > begin_ && among(at - 1, be))) return next;
  if (among(at, seats))
    for (std::uint32_t i = next; i < next + reach; ++i)
      if (among(i, links)) return i + 1;
  if (is(at, "venue") && among(next, be)) return next + 1;
  // "drew such a crowd to the courthouse that"
  if (is(at, "crowd") && is(next, "to")) return next + 1;
  if (!among(at, full) || at < begin_ + 2 || !among(at - 1, be)) return 0;
  for (std::uint32_t i = std::max(begin_, at - std::min(at, longest)); i + 1 < at; ++i) {
    const TokenRange house = venue_at(context_, i, end_);
    if (!house.empty() && house.end == at - 1) return i;
  }
  return 0;
}

/// Of the meeting the article is about, if the sentence names no other.
void MeetingReader::read_house(std::span<const std::uint32_t> places) {
  for (const std::uint32_t i : places) {
    const std::uint32_t at = full_house_at(i);
    if (at == 0 || denied_before(i) || ahead_in(begin_, i)) continue;
    MeetingMention mention;
    const std::uint32_t end = take_venue(at, mention);
    if (end <= at || mention.venue.empty()) continue;
    mention.place.clear();  // the house tells more than the place its name has
    mention.place_words = {};
    mention.noun = i;
    mention.tokens = {std::min(i, at), std::max(i + 1, end)};
    mention.marked = true;
    mention.status = MeetingStatus::held;
    return keep(std::move(mention));
  }
}

/// The name of the court whose last word stands at `last`: "Harbour City Crown Court"; empty when
/// its words do not say where it sits.
TokenRange MeetingReader::court_ending(std::uint32_t last) const {
  static const WordSet sorts{"crown", "magistrates", "county", "coroner", "coroners", "sheriff"};
  if (last < begin_ + 2 || !among(last - 1, sorts)) return {last, last};
  std::uint32_t begin = last;
  while (begin > begin_ && token(begin - 1).kind == TokenKind::word &&
         context_.is_capital(begin - 1) && context_.mention_at(begin - 1) == nullptr &&
         !token(begin - 1).classes.has(WordClass::weekday))
    --begin;
  return begin + 1 < last ? TokenRange{begin, last + 1} : TokenRange{last, last};
}

/// "Berg told Harbour City Crown Court", "Harbour City Magistrates' Court heard": where the hearing
/// is that the article is about.
void MeetingReader::read_court(std::span<const std::uint32_t> places) {
  static const WordSet before{"told", "at", "in", "before"}, after{"heard", "was", "has"};
  for (const std::uint32_t i : places) {
    const TokenRange court = context_.is_capital(i) ? court_ending(i) : TokenRange{i, i};
    if (court.empty() || ahead_in(begin_, i)) continue;
    // "A hearing at Harbour City Crown Court" names its house itself.
    if (!mentions_.empty() && mentions_.back().noun >= begin_) return;
    const bool told = court.begin > begin_ && among(court.begin - 1, before);
    if (!told && !among(court.end, after)) continue;
    MeetingMention mention;
    mention.venue = venue_key(context_.reading().text(court));
    mention.noun = i;
    mention.tokens = {told ? court.begin - 1 : court.begin, court.end};
    mention.marked = true;
    mention.status = MeetingStatus::held;
    return keep(std::move(mention));
  }
}

}  // namespace crosscheck
