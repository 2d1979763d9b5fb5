// Who was at a meeting because they did or said something at it: "spoke at the summit", "At
// Tuesday's hearing Berg wept".

#include <algorithm>

#include "checker/claims/meetings/part_reader.h"

namespace crosscheck {
namespace {

using enum WordClass;

/// What only those do at a meeting who are there, in the past.
const WordSet& deeds() {
  static const WordSet words{
      "accepted",   "accused",  "announced", "answered",   "apologised", "apologized", "appealed",
      "applauded",  "argued",   "asked",     "attacked",   "boasted",    "broke",      "called",
      "challenged", "clashed",  "collapsed", "complained", "conceded",   "cried",      "defended",
      "delivered",  "demanded", "denied",    "denounced",  "embraced",   "faced",      "fainted",
      "gave",       "handed",   "insisted",  "intervened", "introduced", "joined",     "kissed",
      "laid",       "lashed",   "laughed",   "led",        "listened",   "objected",   "offered",
      "played",     "pleaded",  "pledged",   "presented",  "promised",   "proposed",   "protested",
      "raised",     "read",     "received",  "rejected",   "repeated",   "sang",       "sat",
      "shook",      "signed",   "spoke",     "stood",      "stormed",    "testified",  "threatened",
      "took",       "unveiled", "urged",     "voted",      "vowed",      "walked",     "wept"};
  return words;
}

/// Participles of what came about at a meeting, with whoever there: "the deal reached at the
/// summit".
const WordSet& came_about() {
  static const WordSet words{"made",  "held",  "reached", "taken", "given",  "said",
                             "done",  "shown", "drawn",   "put",   "struck", "met",
                             "heard", "seen",  "won",     "lost",  "told",   "sent"};
  return words;
}

const WordSet& meeting_links() {
  static const WordSet words{"at", "during"};
  return words;
}

bool may_attend(const PartyList& list) {
  return !list.parties.empty() && std::all_of(list.parties.begin(), list.parties.end(),
                                              [](const Party& party) { return party.person; });
}

}  // namespace

const Trigger& deed_verbs() {
  static const Trigger trigger(deeds(), {speech_verb});
  return trigger;
}

const Trigger& among_words() {
  static const Trigger trigger(WordSet{"among", "notably", "absent", "missing", "conspicuously",
                                       "noticeably", "strikingly"});
  return trigger;
}

/// The noun of "at a news conference", "during Tuesday's hearing" behind a link; 0 when none, or no
/// certain one, stands there.
std::uint32_t PartReader::meeting_behind(std::uint32_t link) const {
  constexpr std::uint32_t reach = 7;
  static const WordSet indefinite{"any", "every", "each", "no", "previous", "other", "past"};
  static const WordSet determiners{"the", "a",     "an",  "this",  "that", "his",
                                   "her", "their", "its", "today", "last"};
  // "in debate dispute" is no debate.
  const auto is_compound = [this](std::uint32_t noun) {
    return noun + 1 < end_ && token(noun + 1).kind == TokenKind::word &&
           token(noun + 1).letters == LetterCase::lower &&
           !token(noun + 1).classes.has(function_word) && !token(noun + 1).classes.has(time_word);
  };
  bool determined = false;
  for (std::uint32_t i = link + 1; i < end_ && i < link + reach; ++i) {
    const Token& word = token(i);
    if (word.kind != TokenKind::word && word.kind != TokenKind::hyphen) return 0;
    if (among(i, indefinite) || context_.mention_at(i) != nullptr) return 0;
    if (is_noun(i) && !is_noun(i + 1) && kind_of(i) != "format")
      return determined && !is_compound(i) ? i : 0;
    determined = determined || among(i, determiners) || word.possessive;
    if (word.classes.has(function_word) && i > link + 1) return 0;
  }
  return 0;
}

/// The noun of "told reporters at a news conference", "said during Tuesday's hearing"; 0 when what
/// was said is not said to have been said at a meeting.
std::uint32_t PartReader::meeting_spoken_at(std::uint32_t verb) const {
  static const WordSet links{"at", "during", "in"};
  // "signalled interest in the hearing", "spoke of taking part in the talks"
  static const WordSet of_them{"interest", "part",  "participation", "confidence", "role",
                               "trust",    "faith", "progress",      "changes"};
  std::uint32_t link = verb + 1;
  while (link < end_ && link < verb + 5 && !among(link, links)) {
    const Token& word = token(link);
    if (word.kind != TokenKind::word || word.classes.has(speech_verb)) return 0;
    const std::string_view text = context_.reading().text(word);
    const bool participle = text.ends_with("ing") || (text.ends_with("ed") && link > verb + 1);
    if (among(link, of_them) || participle || among(link, came_about())) return 0;
    ++link;
  }
  return among(link, links) ? meeting_behind(link) : 0;
}

/// The noun of "faced a storm at the annual meeting"; 0 when what stands between the verb and "at"
/// may be what happened there: "signed the deal reached at the summit", "what was said at it".
std::uint32_t PartReader::meeting_of_deed(std::uint32_t verb) const {
  constexpr std::uint32_t reach = 8;
  for (std::uint32_t i = verb + 1; i < end_ && i < verb + reach; ++i) {
    const Token& word = token(i);
    if (word.kind != TokenKind::word && word.kind != TokenKind::hyphen &&
        word.kind != TokenKind::number)
      return 0;
    if (among(i, meeting_links())) return meeting_behind(i);
    const std::string_view text = context_.reading().text(word);
    const bool participle = text.ends_with("ed") || text.ends_with("ing");
    if (participle || among(i, came_about()) || word.classes.has(speech_verb)) return 0;
    static const WordSet clauses{"that", "who", "which", "what", "when", "and", "but", "to"};
    // "joined Berg and Ray at their meeting"
    const bool pair = is(i, "and") && context_.mention_at(i + 1) != nullptr;
    if (among(i, clauses) && !pair) return 0;
  }
  return 0;
}

/// The noun of "At Tuesday's hearing in Harbour City" that a sentence begins with; 0 when it begins
/// otherwise.
std::uint32_t PartReader::meeting_in_front() const {
  static const WordSet openers{"at", "during", "in"};
  return among(begin_, openers) ? meeting_behind(begin_) : 0;
}

/// Whether the verb at a token may say what somebody did: not "would have told", not "was told".
bool PartReader::is_done(std::uint32_t verb, const Doer& doer) const {
  static const WordSet open{"would", "could", "might", "may", "should", "must", "can",  "to",
                            "was",   "were",  "been",  "be",  "is",     "are",  "being"};
  const bool going_on = context_.reading().text(token(verb)).ends_with("ing");
  if (going_on && !doer.denied && !doer.planned) return true;
  for (std::uint32_t i = doer.verb; i < verb; ++i)
    if (among(i, open)) return false;
  return !doer.denied && !doer.planned;
}

/// Who speaks or does something at a meeting is there.
void PartReader::read_deeds(std::span<const std::uint32_t> verbs) {
  static const WordSet loose{"according", "describing", "described", "points", "think",
                             "believe",   "reports",    "wrote",     "writes", "tweeted"};
  const std::uint32_t front = verbs.empty() ? 0 : meeting_in_front();
  bool first = true;
  for (const std::uint32_t i : verbs) {
    const bool says = token(i).classes.has(speech_verb) && !among(i, loose);
    if (!says && !among(i, deeds())) continue;
    if (context_.reading().quotation_of(i) != nullptr) continue;
    std::uint32_t noun = says ? meeting_spoken_at(i) : 0;
    if (noun == 0 && among(i, deeds())) noun = meeting_of_deed(i);
    const bool may_be_fronted = noun == 0 && first && front != 0 && front < i;
    first = first && i < front;
    if (noun == 0 && !may_be_fronted) continue;
    Doer doer = doer_of(i);
    const bool fronted = may_be_fronted && may_attend(doer.list) &&
                         doer.list.tokens.begin > front && is_done(i, doer);
    if (fronted) noun = front;
    if (noun == 0 || !is_done(i, doer)) continue;
    if (doer.list.parties.empty() && says && i > begin_ && token(i - 1).kind != TokenKind::word)
      doer.list = people_.from(i + 1, {begin_, noun});
    if (!may_attend(doer.list)) continue;
    const TokenRange words = fronted ? TokenRange{begin_, i + 1} : TokenRange{i, noun};
    add(MeetingPart::present, doer.list, words, std::min(doer.verb, i));
  }
}

/// "Among those missing from Monday's meeting was Berg": who it is stands at the end.
void PartReader::read_among() {
  constexpr std::uint32_t reach = 24;
  static const WordSet away{"missing", "absent", "absentee", "absentees"}, be{"was", "were"};
  static const WordSet there{"present",  "attending", "attended",     "gathered",
                             "came",     "took",      "participants", "attendees",
                             "mourners", "guests",    "speakers",     "dignitaries"};
  // "Notably absent from the funeral was Berg", "Missing from it was Berg"
  static const WordSet adverbs{"notably", "conspicuously", "noticeably", "strikingly"};
  const bool told = among(begin_, away) || (among(begin_, adverbs) && among(begin_ + 1, away));
  if (!is(begin_, "among") && !told) return;
  bool absent = false, present = false;
  for (std::uint32_t i = begin_; i < end_ && i < begin_ + reach; ++i) {
    absent = absent || among(i, away) || token(i).classes.has(negation);
    present = present || among(i, there);
    if (!among(i, be) || people_at(i + 1).parties.empty()) continue;
    if (absent == present) return;
    const std::size_t before = parts_.size();
    add(absent ? MeetingPart::absent : MeetingPart::present, people_at(i + 1), {begin_, i + 1}, i);
    for (std::size_t p = before; absent && p < parts_.size(); ++p) parts_[p].throughout = true;
    return;
  }
}

}  // namespace crosscheck
