#include <algorithm>
#include <array>

#include "checker/claims/meetings/reader.h"

namespace crosscheck {
using enum WordClass;

std::string_view MeetingSentence::kind_of(std::uint32_t noun) const {
  static constexpr std::array<std::string_view, 11> kinds{
      "",      "talks",   "meeting",  "summit",  "conference",      "call",
      "visit", "hearing", "ceremony", "session", "press-conference"};
  const Token& word = token(noun);
  if (is_round(noun)) return "talks";
  if (is(noun, "service")) return "ceremony";
  if (!word.classes.has(meeting_noun)) return "format";
  if (is(noun - 1, "news") || is(noun - 1, "press")) return "press-conference";
  return kinds[static_cast<std::size_t>(word.value)];
}

/// Whether a definite article or a day's possessive stands before the noun and its adjectives.
bool MeetingReader::is_marked(std::uint32_t noun) const {
  for (std::uint32_t i = noun; i > begin_ && noun - i < 5; --i) {
    if (is(i - 1, "the") || is(i - 1, "this") || token(i - 1).possessive) return true;
    if (token(i - 1).classes.has(function_word)) return false;
  }
  return false;
}

/// Premodifiers: "the previous trilateral Harbour City talks".
void MeetingReader::before_noun(std::uint32_t noun, MeetingMention& mention) const {
  static const WordSet apart{
      "previous", "earlier", "past",  "another", "next",      "prior",    "former",     "second",
      "third",    "further", "other", "future",  "separate",  "original", "first",      "last",
      "each",     "every",   "any",   "fourth",  "follow-up", "rounds",   "subsequent", "no",
      "final",    "many",    "such",  "two",     "three",     "several"};
  static const WordSet anaphors{"these", "this", "those"};
  static const WordSet proposed{"proposed", "suggested", "potential", "possible"};
  static const WordSet planned{"planned",  "scheduled",   "upcoming",
                               "expected", "anticipated", "forthcoming"};
  static const WordSet three{"trilateral", "tripartite"}, two{"bilateral"},
      four{"quadrilateral", "four-way"};
  for (std::uint32_t i = noun; i > begin_ && noun - i < 7;) {
    --i;
    if (token(i).kind != TokenKind::word && token(i).kind != TokenKind::hyphen) break;
    if (is_noun(i) && mention.kind != "format") break;
    if (token(i).classes.has(function_word) && !among(i, apart) && !among(i, anaphors) &&
        !is(i, "the") && !is(i, "a") && !is(i, "that"))
      break;
    const bool sides = i + 1 < end_ && token(i + 1).kind == TokenKind::hyphen;
    const bool number = mention.label.round > 0 && token(i).classes.has(number_word);
    if (among(i, apart) && !sides && !number) mention.apart = true;
    if (among(i, anaphors) && noun - i <= 2) mention.anaphor = true;
    if (is(i, "that") && i + 1 == noun) mention.anaphor = true;
    if (among(i, proposed)) mention.status = MeetingStatus::proposed;
    if (among(i, planned)) mention.status = MeetingStatus::planned;
    if (is(i, "ongoing") || is(i, "current")) mention.status = MeetingStatus::under_way;
    if (three.has(token(i))) mention.arity = 3;
    if (two.has(token(i))) mention.arity = 2;
    if (four.has(token(i))) mention.arity = 4;
    if (is(i, "way") && i >= begin_ + 2 && is(i - 2, "three")) mention.arity = 3;
    if (is(i, "way") && i >= begin_ + 2 && is(i - 2, "four")) mention.arity = 4;
    if (i + 1 == noun && context_.phrase_at(i) != nullptr && !token(i).possessive) {
      const std::uint32_t start = context_.phrase_at(i)->tokens.begin;
      if (meaning(context_.phrase_at(i), EntryKind::place)) place_at(start, mention);
      i = start;
    }
    mention.tokens.begin = std::min(mention.tokens.begin, i);
    if (token(i).classes.has(function_word) && (is(i, "the") || is(i, "a"))) break;
  }
}

/// "on the fishing quotas", "over the shared border" before where it was; `at` when what follows is
/// no place behind a topic.
std::uint32_t MeetingReader::after_topic(std::uint32_t at) const {
  constexpr std::uint32_t reach = 7;
  static const WordSet links{"on", "over", "about"}, inner{"the", "a", "of", "and", "its", "their"};
  static const WordSet where{"in", "at", "near"};
  if (!among(at, links) || at_time(at)) return at;
  for (std::uint32_t i = at + 1; i < end_ && i < at + reach; ++i) {
    const Token& word = token(i);
    if (word.kind != TokenKind::word && word.kind != TokenKind::hyphen) return at;
    MeetingMention told;
    if (i > at + 1 && among(i, where) && place_at(i + 1, told)) return i;
    if (word.classes.has(speech_verb) || context_.mention_at(i) != nullptr) return at;
    if (word.classes.has(function_word) && !among(i, inner)) return at;
  }
  return at;
}

/// Whether another meeting is named among the words: what stands behind is told of that.
bool MeetingReader::noun_among(TokenRange words) const {
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (is_noun(i)) return true;
  return false;
}

/// The same, or a semicolon.
bool MeetingReader::turns_away(TokenRange words) const {
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (token(i).kind == TokenKind::semicolon || is_noun(i)) return true;
  return false;
}

/// What follows the noun: where, when and who.
void MeetingReader::after_noun(std::uint32_t noun, MeetingMention& mention) const {
  static const WordSet list{"between", "among", "with"};
  static const WordSet brings{"involving", "involved"};
  static const WordSet includes{"include", "includes", "included"};
  std::uint32_t at = noun + 1;
  if (!mention.label.topic.empty()) at += is(noun + 2, "the") ? 3u : 2u;
  if (is(at, "of") && is(at + 2, "own")) at += 3;
  // "the funeral of Anna Berg in Harbour City"
  if (!mention.label.whose.empty() && (is(at, "of") || is(at, "for")))
    for (std::uint32_t i = at + 1; i < end_ && i < at + 6; ++i)
      if (const PersonMention* person = context_.mention_at(i); person && at <= i)
        at = person->tokens.end;
  at = tail(at, mention);
  if (mention.place.empty())
    if (const std::uint32_t after = after_topic(at); after != at) at = tail(after, mention);
  static const Trigger tells(list | brings | includes |
                             WordSet{"of", "bringing", "brought", "attended"});
  const TokenRange behind{std::min(at, end_), std::min(noun + 24, end_)};
  for (const std::uint32_t i : context_.reading().places(tells, behind)) {
    if (i > at && (among(i, list) || is(i, "of"))) continue;
    if (turns_away({at + 1, i + 1})) break;
    std::uint32_t from = 0;
    bool needs_sent = false;
    if (among(i, list)) from = i + 1;
    // "talks of Freedonia and Sylvania": sides, where a meeting of one body is its own.
    const bool of = is(i, "of");
    if (of) from = i + 1;
    if (among(i, brings)) from = i + 1;
    if ((is(i, "bringing") || is(i, "brought")) && is(i + 1, "together")) from = i + 2;
    if (is(i, "attended") && is(i + 1, "by")) from = i + 2;
    if (among(i, includes) && (i == at || is(i - 1, "which"))) from = i + 1, needs_sent = true;
    if (from == 0) continue;
    const PartyList parties = parties_from(context_, from, end_);
    if (parties.parties.empty() || (needs_sent && !parties.sent)) continue;
    const bool sides =
        parties.parties.size() > 1 && std::none_of(parties.parties.begin(), parties.parties.end(),
                                                   [](const Party& party) { return party.person; });
    if (of && !(sides && parties.closed)) continue;
    add_parties(parties, mention);
    mention.closed = parties.closed && parties.parties.size() > 1;
    const bool came = is(i, "brought") || is(i, "attended") || is(i, "involved");
    if (came && mention.status == MeetingStatus::unsaid) mention.status = MeetingStatus::held;
    const std::uint32_t end = tail(parties.tokens.end, mention);
    if (const std::uint32_t after = after_topic(end); mention.place.empty() && after != end)
      tail(after, mention);
    break;
  }
}

/// "proposed by Berg", "has been proposed by Freedonia", "Freedonia proposes a new format".
void MeetingReader::proposal(std::uint32_t noun, MeetingMention& mention) const {
  static const WordSet proposes{"proposes", "proposed",   "suggested",
                                "suggests", "introduces", "introduced"};
  for (std::uint32_t i = noun + 1; i + 2 < end_ && i < noun + 9; ++i) {
    if (!among(i, proposes) || !is(i + 1, "by")) continue;
    const PartyList by = parties_from(context_, i + 2, end_);
    if (by.parties.size() != 1) return;
    mention.proposer = by.parties.front();
    mention.tokens.end = std::max(mention.tokens.end, by.tokens.end);
  }
  const std::uint32_t first = noun > begin_ + 5 ? noun - 5 : begin_;
  for (std::uint32_t i = first; i < noun; ++i) {
    if (!among(i, proposes) || !(is(i + 1, "a") || is(i + 1, "an"))) continue;
    std::uint32_t subject_end = i;
    if (subject_end > begin_ && (is(i - 1, "has") || is(i - 1, "have"))) --subject_end;
    const PartyList by = parties_before(context_, subject_end, begin_);
    if (by.parties.size() != 1) continue;
    mention.proposer = by.parties.front();
    mention.tokens.begin = std::min(mention.tokens.begin, by.tokens.begin);
  }
  // "a format for talks has been proposed by" says it of the format alone.
  if (!mentions_.empty() && mentions_.back().tokens.begin >= begin_ &&
      mentions_.back().proposer == mention.proposer)
    mention.proposer = {};
  if (!mention.proposer.id.empty() && mention.status == MeetingStatus::unsaid)
    mention.status = MeetingStatus::proposed;
}

/// "The three", "the two" that a sentence begins with and that end right before `end`: those of
/// whom the sentence before says that they met.
PartyList MeetingReader::those_who_met(std::uint32_t end) const {
  static const WordSet two{"two", "pair"}, three{"three", "trio"};
  if (end != begin_ + 2 || !is(begin_, "the") || mentions_.empty()) return {};
  const MeetingMention& last = mentions_.back();
  const std::size_t number = among(begin_ + 1, two) ? 2 : among(begin_ + 1, three) ? 3 : 0;
  const Sentence* here = &context_.reading().sentence_of(begin_);
  const bool before =
      here != context_.reading().sentences.data() && last.noun >= std::prev(here)->tokens.begin;
  if (!before || last.parties.size() != number) return {};
  return {last.parties, {begin_, end}, true, false};
}

/// "Military experts of both sides, meeting separately in Harbour City, settled it."
void MeetingReader::participle(std::uint32_t verb, MeetingMention& mention) const {
  for (std::uint32_t i = begin_; i < verb && i < begin_ + 4; ++i) {
    std::uint32_t begin = i;
    mention.label.circle = circle_before(context_, {begin_, end_}, i + 1, begin);
    if (mention.label.circle.empty()) continue;
    mention.tokens.begin = begin;
    mention.status = MeetingStatus::held;
    return;
  }
  // "The three, meeting without other countries, agreed"
  PartyList who = people_.before(verb - 1, {begin_, end_});
  if (who.parties.empty()) who = those_who_met(verb - 1);
  if (who.parties.size() < 2 || who.tokens.begin != begin_) return;
  add_parties(who, mention);
  mention.status = MeetingStatus::held;
  mention.closed = mention.anaphor = true;
  mention.alone = are_alone(verb);
}

/// "They held a meeting of their own": they are those the last sentence began with.
bool MeetingReader::is_of_theirs(std::uint32_t noun) const {
  static const WordSet verbs{"held", "had"};
  return is(begin_, "they") && noun < begin_ + 7 &&
         std::any_of(context_.reading().tokens.begin() + begin_,
                     context_.reading().tokens.begin() + noun,
                     [](const Token& word) { return verbs.has(word); });
}

std::string MeetingReader::circle_of_last_sentence() const {
  const std::vector<Sentence>& sentences = context_.reading().sentences;
  const Sentence* here = &context_.reading().sentence_of(begin_);
  if (here == sentences.data() || std::prev(here)->section != here->section) return {};
  const TokenRange last = std::prev(here)->tokens;
  for (std::uint32_t i = last.begin; i < last.end && i < last.begin + 4; ++i) {
    std::uint32_t begin = i;
    std::string circle = circle_before(context_, last, i + 1, begin);
    if (!circle.empty()) return circle;
  }
  return {};
}

/// "Freedonia and Sylvania held talks", "Berg is to hold a meeting with Ray": those who hold it.
void MeetingReader::holders(std::uint32_t noun, MeetingMention& mention) const {
  constexpr std::uint32_t reach = 7;
  static const WordSet past{"held",    "had",       "began",     "opened",    "concluded",
                            "resumed", "conducted", "ended",     "completed", "finished",
                            "started", "reopened",  "restarted", "suspended"};
  static const WordSet other{"hold",  "holds",  "begin",   "begins", "open",
                             "opens", "resume", "resumes", "holding"};
  static const WordSet between{"a", "an", "the", "their", "its", "his", "her", "in", "to"};
  const bool of_sides = mention.kind == "talks" || mention.kind == "meeting" ||
                        mention.kind == "summit" || mention.kind == "call";
  if (!of_sides && mention.kind != "press-conference") return;
  for (std::uint32_t i = noun; i > begin_ && noun - i < reach; --i) {
    const std::uint32_t verb = i - 1;
    const Token& word = token(verb);
    if (word.kind != TokenKind::word && word.kind != TokenKind::hyphen) return;
    if (!among(verb, past) && !among(verb, other)) {
      if (word.classes.has(function_word) && !among(verb, between)) return;
      if (word.classes.has(speech_verb) || context_.mention_at(verb) != nullptr) return;
      continue;
    }
    const Doer doer = doer_of(verb);
    const std::vector<Party>& who = doer.list.parties;
    if (who.empty() || doer.denied) return;
    const bool fits = std::all_of(who.begin(), who.end(), [&](const Party& party) {
      return party.person || (of_sides && !party.side.empty());
    });
    if (!fits) return;
    add_parties(doer.list, mention);
    const bool whole = mention.parties.size() > 1 && who.size() == mention.parties.size();
    mention.closed = mention.closed || (whole && doer.list.tokens.end == doer.verb);
    if (mention.status != MeetingStatus::unsaid) return;
    if (doer.planned)
      mention.status = MeetingStatus::planned;
    else if (among(verb, past))
      mention.status = MeetingStatus::held;
    return;
  }
}

void MeetingReader::read_noun(std::uint32_t noun) {
  // "the meeting format" is spoken of once.
  if (is_noun(noun + 1) && kind_of(noun) != "format") return;
  MeetingMention mention;
  mention.tokens = {noun, noun + 1};
  mention.noun = noun;
  mention.definite = is(noun - 1, "the");
  mention.marked = is_marked(noun);
  mention.label = label_at(context_, {begin_, end_}, noun);
  if (const PhraseMention* phrase = context_.phrase_at(noun))
    mention.tokens.begin = phrase->tokens.begin;
  mention.kind = kind_of(noun);
  if (is(noun, "meeting") && noun > begin_ + 1 && token(noun - 1).kind == TokenKind::comma)
    participle(noun, mention);
  if (is_of_theirs(noun) && mention.label.circle.empty())
    mention.label.circle = circle_of_last_sentence();
  before_noun(noun, mention);
  day_before(noun, mention);
  after_noun(noun, mention);
  holders(noun, mention);
  take_length(mention);
  outcome(noun, mention);
  proposal(noun, mention);
  keep(std::move(mention));
}

}  // namespace crosscheck
