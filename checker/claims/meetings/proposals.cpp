#include "checker/claims/meetings/proposals.h"

#include <date/date.h>
#include <algorithm>
#include <span>

#include "checker/claims/meetings/bodies.h"
#include "checker/claims/meetings/sentence.h"
#include "checker/claims/meetings/sentence_places.h"
#include "checker/claims/persons/find_persons.h"
#include "checker/text/fold.h"
#include "checker/text/item_list.h"

namespace crosscheck {
namespace {

/// What an article calls the one thing that it is about was decided.
const WordSet& matter_words() {
  static const WordSet words{"measure", "motion",   "resolution",    "text",
                             "draft",   "proposal", "understanding", "deal"};
  return words;
}

/// Nouns for what somebody proposes; they do not say what it is.
const WordSet& idea_words() {
  static const WordSet words{"idea",       "suggestion", "proposal", "motion",
                             "initiative", "amendment",  "text",     "proposals"};
  return words;
}

/// What somebody's proposal is called by what it would do: "Berg's limit of two ships".
const WordSet& measure_words() {
  static const WordSet words{"limit", "cap", "bill", "ban", "levy", "quota", "offer"};
  return words;
}

/// Nouns for what somebody proposes or is behind.
const WordSet& origin_nouns() {
  static const WordSet words = idea_words() | WordSet{"brainchild", "work", "request"};
  return words;
}

const WordSet& request_nouns() {
  static const WordSet words{"suggestion", "initiative", "request",   "urging",
                             "insistence", "behest",     "invitation"};
  return words;
}

const WordSet& proposing_verbs() {
  static const WordSet words{"proposed",  "tabled",  "moved",      "suggested", "floated",
                             "mooted",    "drafted", "penned",     "authored",  "requested",
                             "initiated", "devised", "instigated", "sponsored", "championed",
                             "pitched",   "raised",  "broached",   "conceived"};
  return words;
}

/// Every word with which `verb_end` may find a verb.
WordSet opening_verbs() {
  return proposing_verbs() | WordSet{"asked", "came", "offered", "made", "put", "brought"};
}

/// Reads the proposals of one sentence.
class ProposalReader : private MeetingSentence {
 public:
  ProposalReader(const MeetingPeople& people, const Sentence& sentence,
                 std::vector<Proposal>& proposals)
      : MeetingSentence(people, sentence), sentence_(sentence), proposals_(proposals) {}

  void read(std::span<const std::uint32_t> places);

 private:
  std::uint32_t verb_end(std::uint32_t at) const;
  void passive(std::uint32_t verb, std::uint32_t by);
  void active(std::uint32_t verb, std::uint32_t end);
  void noun(std::uint32_t at);
  void whose(std::uint32_t at);
  void at_request(std::uint32_t at);
  PartyList owner_before(std::uint32_t noun) const;
  PartyList body_named_before(std::uint32_t verb) const;
  std::string words_of(TokenRange range) const;
  std::string words_before(std::uint32_t end) const;
  std::string words_after(std::uint32_t begin) const;
  std::string words_of_last_sentence() const;
  void add(const std::string& thing, const PartyList& proposers, TokenRange tokens);

  const Sentence& sentence_;
  std::vector<Proposal>& proposals_;
};

/// The token after "proposed", "put forward", "put to members"; `at` when none stands there.
std::uint32_t ProposalReader::verb_end(std::uint32_t at) const {
  static const WordSet members{"members", "colleagues", "delegates", "ministers", "council"};
  if (is(at, "asked") && is(at + 1, "for")) return at + 2;
  if (is(at, "asked") && is(at + 1, "that")) return at + 1;
  if (is(at, "raised")) return is(at + 1, "the") && is(at + 2, "idea") ? at + 4 : at;
  if (among(at, proposing_verbs())) return at + 1;
  if (is(at, "came") && is(at + 1, "up") && is(at + 2, "with")) return at + 3;
  if (is(at, "offered") && is(at + 1, "to") && is(at + 2, "host")) return at + 3;
  if (is(at, "made") && is(at + 1, "the") && is(at + 2, "motion")) return at + 3;
  if (!is(at, "put") && !is(at, "brought")) return at;
  if (is(at + 1, "forward") || is(at + 1, "up")) return at + 2;
  if (is(at + 1, "to"))
    for (std::uint32_t i = at + 2; i < at + 4; ++i)
      if (among(i, members)) return i + 1;
  // "put on the table", "put a pause on the table"
  constexpr std::uint32_t reach = 8;
  for (std::uint32_t i = at + 1; i < at + reach && i + 2 < end_; ++i) {
    if (token(i).kind != TokenKind::word) break;
    if (is(i, "on") && is(i + 1, "the") && is(i + 2, "table")) return i + 3;
  }
  return at;
}

/// Everyday words among the tokens, sorted; empty when none tells anything.
std::string ProposalReader::words_of(TokenRange range) const {
  static const WordSet vague{"plan",    "plans",   "deal",   "meeting", "talks",     "session",
                             "part",    "people",  "group",  "country", "countries", "also",
                             "issue",   "measure", "today",  "whole",   "proposed",  "nation",
                             "which",   "other",   "change", "changes", "money",     "nations",
                             "carried", "passed",  "adopted"};
  std::vector<std::string> words;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& word = context_.token(i);
    const WordClasses classes = word.classes;
    using enum WordClass;
    // "Debt. Nobody pays for two years."
    const bool opens = context_.reading().sentence_of(i).tokens.begin == i && classes.has(common);
    const bool tells =
        word.kind == TokenKind::word && (word.letters == LetterCase::lower || opens) &&
        word.words.size() > 2 && !classes.has(function_word) && !classes.has(time_word) &&
        !classes.has(number_word) && !classes.has(time_unit) && !classes.has(pronoun) &&
        !classes.has(meeting_verb) && !classes.has(speech_verb) && !vague.has(word) &&
        !idea_words().has(word) && !matter_words().has(word);
    if (!tells) continue;
    std::string folded = fold(context_.reading().text(word));
    if (folded.size() > 3 && folded.ends_with('s') && !folded.ends_with("ss")) folded.pop_back();
    words.push_back(std::move(folded));
  }
  // "the measure", "the draft": what the article is about, and nothing more of it.
  if (words.empty() && std::any_of(context_.reading().tokens.begin() + range.begin,
                                   context_.reading().tokens.begin() + range.end,
                                   [](const Token& word) { return matter_words().has(word); }))
    words.emplace_back("matter");
  return item_list_once(std::move(words));
}

/// The words of the phrase that ends at `end`: back to a comma that is not right there.
std::string ProposalReader::words_before(std::uint32_t end) const {
  std::uint32_t last = end;
  while (last > begin_ && (token(last - 1).kind == TokenKind::comma || is(last - 1, "that") ||
                           is(last - 1, "which") || is(last - 1, "was") || is(last - 1, "were") ||
                           is(last - 1, "been") || is(last - 1, "had")))
    --last;
  std::uint32_t first = last;
  while (first > begin_ && last - first < 10 && token(first - 1).kind != TokenKind::comma) --first;
  std::string words = words_of({first, last});
  // ", an idea put on the table by": what the idea is stands before the comma.
  const bool idea = std::any_of(context_.reading().tokens.begin() + first,
                                context_.reading().tokens.begin() + last,
                                [](const Token& word) { return idea_words().has(word); });
  if (idea && first > begin_ && token(first - 1).kind == TokenKind::comma) {
    const std::uint32_t before = first > begin_ + 9 ? first - 9 : begin_;
    words = words_of({before, first - 1});
  }
  return words;
}

std::string ProposalReader::words_after(std::uint32_t begin) const {
  std::uint32_t end = begin;
  while (end < end_ && end < begin + 10 && token(end).kind != TokenKind::comma &&
         token(end).kind != TokenKind::period)
    ++end;
  return words_of({begin, end});
}

std::string ProposalReader::words_of_last_sentence() const {
  const std::vector<Sentence>& sentences = context_.reading().sentences;
  if (&sentence_ == sentences.data()) return {};
  const Sentence& last = *std::prev(&sentence_);
  if (last.section != sentence_.section) return {};
  std::string words = words_of(last.tokens);
  if (&last == sentences.data() || std::prev(&last)->section != last.section) return words;
  const std::string more = words_of(std::prev(&last)->tokens);
  return more.empty() ? words : words + (words.empty() ? "" : ", ") + more;
}

/// "The pause was proposed by Freedonia", "a commission, an idea put on the table by Freedonia"
void ProposalReader::passive(std::uint32_t verb, std::uint32_t by) {
  std::uint32_t begin = verb;
  while (begin > begin_ && verb - begin < 10 && token(begin - 1).kind != TokenKind::comma) --begin;
  const PartyList list = named_from(by + 1);
  std::string thing = words_before(verb);
  // "A motion to close the pool, brought forward by Berg": the thing stands before the comma.
  if (thing.empty()) thing = words_of({verb > begin_ + 10 ? verb - 10 : begin_, verb});
  // "failed to adopt a draft penned by Freedonia"
  if (verb > begin_ && among(verb - 1, matter_words()) && !thing.empty() && thing != "matter")
    thing = "matter, " + thing;
  add(thing, list, {begin, list.parties.empty() ? by + 2 : list.tokens.end});
}

/// "the Harbour Trust", "It was the house bank, Harbour Trust, that": a body as the subject of the
/// verb group that begins at `verb`.
PartyList ProposalReader::body_named_before(std::uint32_t verb) const {
  static const WordSet relatives{"who", "which", "that"};
  std::uint32_t end = verb;
  if (end > begin_ && among(end - 1, relatives)) --end;
  if (end > begin_ && token(end - 1).kind == TokenKind::comma) --end;
  const TokenRange body = body_before(context_, end, begin_);
  if (body.empty()) return {};
  return {{body_party(context_, body)}, body, false, false};
}

/// "Freedonia proposed a pause", "the pause that Freedonia had moved", "the text Freedonia tabled"
void ProposalReader::active(std::uint32_t verb, std::uint32_t end) {
  static const WordSet determiners{"a", "an", "the", "that", "informal", "half", "to"};
  Doer doer = doer_of(verb);
  if (doer.list.parties.empty()) doer.list = body_named_before(doer.verb);
  if (doer.list.parties.empty() || doer.denied || doer.planned) return;
  const std::uint32_t subject = doer.list.tokens.begin;
  const bool relative = subject > begin_ && (is(subject - 1, "that") || is(subject - 1, "which"));
  const bool bare = subject > begin_ && idea_words().has(token(subject - 1));
  if (is(end - 1, "motion") && is(verb, "made")) {
    add("matter", doer.list, {subject, end});
  } else if (relative || bare) {
    add(words_before(bare ? subject : subject - 1), doer.list, {subject, end});
  } else if (among(end, determiners)) {
    add(words_after(end), doer.list, {subject, end});
  } else if (is(verb, "put")) {
    add(words_of({verb + 1, end - 3}), doer.list, {subject, end});
  }
}

/// "That suggestion came from Freedonia", "The idea was Freedonia's", "Freedonia's proposal for a
/// pause", "the deal was the brainchild of Freedonia"
void ProposalReader::noun(std::uint32_t at) {
  static const WordSet those{"that", "the", "this"};
  if (is(at + 1, "of") && is(at - 1, "the") && !among(at, matter_words())) {
    const PartyList list = named_from(at + 2);
    if (!list.parties.empty() && at >= begin_ + 3) {
      add(words_of({at > begin_ + 9 ? at - 9 : begin_, at - 1}), list, {at - 1, list.tokens.end});
      return;
    }
  }
  if (at == begin_ + 1 && among(begin_, those)) {
    // "The initiative for the pause came from Freedonia"
    std::uint32_t verb = at + 1;
    if (is(verb, "for") || is(verb, "of") || is(verb, "to"))
      while (verb < end_ && verb < at + 9 && !is(verb, "came") && !is(verb + 1, "made")) ++verb;
    const bool came =
        (is(verb, "came") && is(verb + 1, "from")) ||
        ((is(verb, "was") || is(verb, "been")) && is(verb + 1, "made") && is(verb + 2, "by"));
    const bool was = is(at + 1, "was");
    if (!came && !was) return;
    const std::uint32_t by = !came ? at + 2 : is(verb, "came") ? verb + 2 : verb + 3;
    if (by >= end_) return;
    if (was && !context_.token(by).possessive) return;
    const std::string thing = verb > at + 1 ? words_of({at + 2, verb}) : words_of_last_sentence();
    add(thing, named_from(by), {begin_, by + 1});
    return;
  }
  // "carried by 31 to 11 on Berg's motion"
  if (at > begin_ + 1 && token(at - 1).possessive && matter_words().has(token(at))) {
    const PartyList owner = owner_before(at);
    if (!owner.parties.empty() && owner.parties.front().person && owner.tokens.begin > begin_ &&
        is(owner.tokens.begin - 1, "on"))
      add(words_of({begin_, end_}), owner, {owner.tokens.begin, at + 1});
  }
  if (!among(at, matter_words()) || is(at, "proposal")) whose(at);
}

/// "Berg's", "Freedonia's", "the Freedonian" right before a noun.
PartyList ProposalReader::owner_before(std::uint32_t noun) const {
  static const WordSet sorts{"original", "own", "bold", "new", "initial", "draft", "first"};
  std::uint32_t end = noun;
  while (end > begin_ && among(end - 1, sorts)) --end;
  if (end == begin_) return {};
  const std::uint32_t last = end - 1;
  const PersonMention* person = context_.mention_at(last);
  if (person != nullptr && token(last).possessive)
    return {{party_of(context_, *person)}, person->tokens, false, false};
  if (people_.may_be_bare_owner(last, {begin_, end_}))
    return {{people_.party_of_words({last, end})}, {last, end}, false, false};
  const std::string_view nation = context_.country_at(last);
  if (nation.empty()) return {};
  return {{nation_party(nation, context_)}, context_.nation_at(last), false, false};
}

/// "Berg's proposal for a pause", "the Freedonian suggestion of a pause", "the pause was Berg's
/// idea"
void ProposalReader::whose(std::uint32_t at) {
  static const WordSet of{"for", "of", "to"};
  static const WordSet be{"was", "is", "were", "had"};
  const PartyList owner = owner_before(at);
  if (owner.parties.empty()) return;
  if (among(at + 1, of)) return add(words_after(at + 2), owner, {owner.tokens.begin, at + 2});
  const std::uint32_t verb = owner.tokens.begin;
  const bool is_theirs = verb > begin_ + 1 && among(verb - 1, be) &&
                         (at + 1 >= end_ || token(at + 1).kind != TokenKind::word);
  if (is_theirs) add(words_of({begin_, verb - 1}), owner, {begin_, at + 1});
}

/// "At Berg's suggestion the council set up a fund", "a fund was set up at the request of Berg"
void ProposalReader::at_request(std::uint32_t at) {
  constexpr std::uint32_t reach = 12;
  const bool of = is(at + 1, "of");
  const PartyList owner = of ? named_from(at + 2) : owner_before(at);
  if (owner.parties.empty()) return;
  const std::uint32_t first = of ? at : owner.tokens.begin;
  std::uint32_t link = first;
  while (link > begin_ && (is(link - 1, "the") || is(link - 1, "a"))) --link;
  if (!is(link - 1, "at") && !is(link - 1, "on")) return;
  const std::uint32_t end = std::max(at + 1, of ? owner.tokens.end : at + 1);
  const bool opens = link - 1 == begin_;
  const std::uint32_t before = link - 1 > begin_ + reach ? link - 1 - reach : begin_;
  const std::string thing =
      opens ? words_of({end, std::min(end_, end + reach)}) : words_of({before, link - 1});
  add(thing, owner, {link - 1, end});
}

void ProposalReader::add(const std::string& thing, const PartyList& proposers, TokenRange tokens) {
  if (thing.empty() || proposers.parties.empty()) return;
  const Modality how = modality(tokens.begin);
  if (how != Modality::asserted || verb_status(begin_, tokens.end) == MeetingStatus::planned)
    return;
  When when = when_of(tokens);
  // "which takes effect on 1 October": what has been proposed lies behind.
  const Period& published = context_.reading().article->published.period;
  if (when.stretch.known() && published.known() && *published.to < *when.stretch.from) when = {};
  // What a meeting ends with may have been put forward weeks before.
  constexpr date::days lead{100};
  if (when.stretch.known() && published.known() && *published.from - *when.stretch.to < lead)
    when.elsewhere = false;
  for (const Party& proposer : proposers.parties)
    proposals_.push_back({thing,
                          proposer,
                          people_.body_of(proposer),
                          {tokens.begin, std::min(tokens.end, end_)},
                          when.days,
                          how,
                          when.elsewhere});
}

void ProposalReader::read(std::span<const std::uint32_t> places) {
  for (const std::uint32_t i : places) {
    // "Mover: Berg"
    if (is(i, "mover")) {
      if (i + 2 < end_ && token(i + 1).kind == TokenKind::colon)
        add("matter", named_from(i + 2), {i, i + 3});
      continue;
    }
    if (token(i).letters != LetterCase::lower) continue;
    if (origin_nouns().has(token(i))) noun(i);
    if (measure_words().has(token(i))) whose(i);
    if (request_nouns().has(token(i))) at_request(i);
    const std::uint32_t end = verb_end(i);
    if (end == i) continue;
    is(end, "by") ? passive(i, end) : active(i, end);
  }
}

}  // namespace

std::vector<Proposal> find_proposals(const MeetingPeople& people) {
  std::vector<Proposal> proposals;
  static const Trigger openers(origin_nouns() | measure_words() | request_nouns() |
                               opening_verbs() | WordSet{"mover"});
  each_sentence_with(people.context().reading(), openers,
                     [&](const Sentence& sentence, std::span<const std::uint32_t> places) {
                       ProposalReader(people, sentence, proposals).read(places);
                     });
  find_requests(people, proposals);
  std::stable_sort(proposals.begin(), proposals.end(), [](const Proposal& a, const Proposal& b) {
    return a.tokens.begin < b.tokens.begin;
  });
  return proposals;
}

}  // namespace crosscheck
