// Who does what a verb says.

#include <algorithm>

#include "checker/claims/meetings/sentence.h"

namespace crosscheck {
namespace {

using enum WordClass;

/// Verbs of wanting and having to that stand before "to": they leave open whether it came about.
const WordSet& intents() {
  static const WordSet words{
      "scheduled", "expected", "due",      "planned",  "plans",     "plan",  "planning", "set",
      "slated",    "agreed",   "agrees",   "promised", "hoped",     "hopes", "hoping",   "wanted",
      "wants",     "intends",  "intended", "prepared", "preparing", "ready", "willing",  "able",
      "supposed",  "invited",  "going",    "likely",   "offered",   "vowed", "pledged",  "asked",
      "urged",     "poised",   "decided",  "arranged", "bound",     "is",    "are",      "was",
      "were",      "about",    "sought",   "tried",    "forced",    "needs", "continues"};
  return words;
}

/// The same, but it did not come about.
const WordSet& refusals() {
  static const WordSet words{"declined",  "refused",  "failed",  "unable",    "opted",
                             "forbidden", "declines", "refuses", "neglected", "chose"};
  return words;
}

}  // namespace

bool stands_in_verb(const Token& token) {
  static const WordSet words{
      "will",   "is",   "are",  "was",     "were",    "to",        "has",   "have",
      "had",    "been", "be",   "being",   "may",     "might",     "could", "would",
      "should", "must", "can",  "did",     "does",    "do",        "not",   "never",
      "both",   "each", "all",  "also",    "already", "then",      "later", "first",
      "again",  "just", "even", "still",   "soon",    "once",      "twice", "last",
      "ever",   "yet",  "only", "too",     "instead", "meanwhile", "there", "himself",
      "having", "both", "now",  "herself", "today",   "yesterday", "alone", "together",
      "held",   "next", "long"};
  return words.has(token);
}

/// "-ly" words stand between a subject and its verb; names never do.
bool MeetingSentence::is_adverb(std::uint32_t i) const {
  const Token& word = token(i);
  return word.kind == TokenKind::word && word.letters == LetterCase::lower &&
         word.words.size() > 4 && context_.reading().text(word).ends_with("ly");
}

/// Where the verb group begins that ends right before `verb`; fills what it says of the doing.
std::uint32_t MeetingSentence::verb_begin(std::uint32_t verb, Doer& doer) const {
  static const WordSet future{"will", "won't", "shall"};
  std::uint32_t at = verb;
  while (at > begin_) {
    const Token& word = token(at - 1);
    if (word.kind != TokenKind::word) break;
    const bool before_to = is(at, "to");
    const bool not_to = is(at, "not") && is(at + 1, "to");
    if (word.classes.has(negation) && !is(at - 1, "without")) {
      doer.denied = true;
    } else if ((before_to || not_to) && refusals().has(word)) {
      doer.denied = true;
    } else if ((before_to || not_to) && intents().has(word)) {
      doer.planned = true;
    } else if (future.has(word)) {
      doer.planned = true;
    } else if (!stands_in_verb(word) && !is_adverb(at - 1)) {
      break;
    }
    if (context_.is_capital(at - 1) && at - 1 > begin_) break;
    --at;
  }
  return at;
}

/// Whether words set in between commas may be passed over on the way to the subject.
bool MeetingSentence::is_inserted(TokenRange words) const {
  static const WordSet openers{
      "the",         "a",       "an",     "who",     "whose",     "which",   "his",
      "her",         "its",     "their",  "in",      "on",        "at",      "by",
      "with",        "from",    "for",    "of",      "after",     "before",  "as",
      "among",       "along",   "both",   "himself", "once",      "now",     "then",
      "like",        "unlike",  "about",  "during",  "despite",   "one",     "according",
      "accompanied", "flanked", "joined", "led",     "over",      "to",      "under",
      "also",        "too",     "not",    "just",    "having",    "being",   "until",
      "meanwhile",   "however", "though", "himself", "therefore", "instead", "apart",
      "besides",     "because", "due",    "owing",   "given",     "amid",    "where",
      "when",        "while",   "since",  "still"};
  if (words.empty() || words.size() > 30) return false;
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (token(i).kind == TokenKind::semicolon || token(i).kind == TokenKind::colon) return false;
  const Token& first = token(words.begin);
  if (first.kind == TokenKind::number) return true;
  if (first.kind != TokenKind::word) return false;
  const std::string_view text = context_.reading().text(first);
  // "Berg, she told them, was away"
  if (words.size() <= 5)
    for (std::uint32_t i = words.begin; i < words.end; ++i)
      if (token(i).classes.has(speech_verb)) return true;
  return openers.has(first) || context_.office_beginning(words.begin) ||
         first.classes.has(status) || !context_.country_at(words.begin).empty() ||
         (first.letters == LetterCase::lower && text.ends_with("ing")) ||
         (words.size() <= 5 && context_.is_capital(words.begin) &&
          context_.mention_at(words.begin) == nullptr);
}

/// "Berg, the envoy of Freedonia," before the verb: whom the words between commas are about.
PartyList MeetingSentence::before_insertion(std::uint32_t close) const {
  constexpr std::uint32_t reach = 34;
  for (std::uint32_t i = close; i > begin_ + 1 && close - i < reach; --i) {
    const TokenKind kind = token(i - 1).kind;
    if (kind == TokenKind::semicolon) break;
    if (kind != TokenKind::comma && kind != TokenKind::open_bracket && kind != TokenKind::dash)
      continue;
    if (!is_inserted({i, close})) continue;
    PartyList list = people_.before(i - 1, {begin_, end_});
    if (!list.parties.empty()) return list;
  }
  return {};
}

/// "Berg fell ill and did not come": one subject of two verbs.
PartyList MeetingSentence::first_subject(std::uint32_t verb) const {
  constexpr std::uint32_t opening = 7;
  static const WordSet others{"he",    "she",     "they",  "it",    "we",   "i",
                              "who",   "that",    "which", "while", "when", "where",
                              "whose", "because", "as",    "after"};
  for (std::uint32_t i = begin_; i < verb && i < begin_ + opening; ++i) {
    PartyList list = people_.from(i, {begin_, verb});
    if (list.parties.empty()) continue;
    if (token(list.tokens.end - 1).possessive) return {};
    if (i > begin_ && token(i - 1).kind == TokenKind::word &&
        token(i - 1).classes.has(function_word) && !is(i - 1, "the"))
      return {};
    for (std::uint32_t j = list.tokens.end; j < verb; ++j)
      if (among(j, others) || token(j).classes.has(speech_verb) ||
          context_.mention_at(j) != nullptr)
        return {};
    return list;
  }
  return {};
}

/// "because Berg, 78, had a cold and watched it": who the clause before "and" is about, when it
/// names nobody else.
PartyList MeetingSentence::subject_of_clause(std::uint32_t joint) const {
  constexpr std::uint32_t reach = 14;
  static const WordSet openers{"because", "as", "while", "when", "since", "but", "and", "that"};
  const PersonMention* found = nullptr;
  bool relative = false;
  for (std::uint32_t i = joint; i > begin_ && joint - i < reach; --i) {
    if (token(i - 1).kind == TokenKind::semicolon) return {};
    if (const PersonMention* person = context_.mention_at(i - 1)) {
      if (found != nullptr && found->person != person->person) return {};
      found = person;
      i = person->tokens.begin + 1;
      const std::uint32_t before = person->tokens.begin, end = person->tokens.end;
      // "follows Berg, who has held the post for years and was not there"
      relative = is(end, "who") || (token(end).kind == TokenKind::comma && is(end + 1, "who"));
      if (relative || before == begin_ || among(before - 1, openers)) break;
    }
  }
  if (found == nullptr || token(found->tokens.end - 1).possessive) return {};
  const std::uint32_t first = found->tokens.begin;
  if (first != begin_ && !among(first - 1, openers) && !relative) return {};
  return {{party_of(context_, *found)}, found->tokens, false, false};
}

/// "The treasurer, Anna Berg, moved": the name between commas of whom the words before describe.
PartyList MeetingSentence::inserted_name(std::uint32_t close) const {
  PartyList list = people_.before(close, {begin_, end_});
  if (list.parties.size() != 1 || !list.parties.front().person) return {};
  std::uint32_t open = list.tokens.begin;
  // "The last of the witnesses, Sergeant Anna Berg, testified"
  for (int steps = 0; steps < 2 && open > begin_ + 1 && token(open - 1).kind == TokenKind::word &&
                      context_.is_capital(open - 1);
       ++steps)
    --open;
  const bool described = open > begin_ + 1 && token(open - 1).kind == TokenKind::comma &&
                         token(open - 2).kind == TokenKind::word &&
                         context_.mention_at(open - 2) == nullptr;
  return described ? with_counterpart(std::move(list), open - 1) : PartyList{};
}

/// "Berg of the Harbour Board and her opposite number, Lee,": who stands before the words that
/// describe the other.
PartyList MeetingSentence::with_counterpart(PartyList list, std::uint32_t comma) const {
  constexpr std::uint32_t reach = 8;
  static const WordSet owners{"his", "her", "their", "its"};
  for (std::uint32_t i = comma; i > begin_ && comma - i < reach; --i) {
    if (token(i - 1).kind != TokenKind::word && token(i - 1).kind != TokenKind::hyphen) break;
    if (!is(i - 1, "and") || !among(i, owners)) continue;
    PartyList first = people_.before(i - 1, {begin_, end_});
    if (first.parties.empty() || !first.parties.front().person) break;
    first.parties.insert(first.parties.end(), list.parties.begin(), list.parties.end());
    first.tokens.end = list.tokens.end;
    return first;
  }
  return list;
}

/// "Neither Berg nor Ray came": both, of whom the verb is denied.
PartyList MeetingSentence::neither(std::uint32_t end) const {
  constexpr std::uint32_t reach = 8;
  std::uint32_t nor = end;
  while (nor > begin_ && end - nor < reach && !is(nor, "nor")) --nor;
  std::uint32_t first = nor;
  while (first > begin_ && nor - first < reach && !is(first, "neither")) --first;
  if (!is(nor, "nor") || !is(first, "neither")) return {};
  PartyList list = people_.from(first + 1, {first, nor});
  const PartyList other = people_.from(nor + 1, {nor, end});
  list.parties.insert(list.parties.end(), other.parties.begin(), other.parties.end());
  list.tokens = {first, end};
  return list;
}

/// "sought to have Berg, the envoy, and Ray testify": nothing says that they did.
bool MeetingSentence::is_caused(std::uint32_t subject, std::uint32_t verb) const {
  static const WordSet causes{"have", "having", "let", "make", "making", "see", "seeing"};
  static const WordSet infinitives{"testify", "attend", "appear", "join", "speak", "come", "meet",
                                   "go",      "travel", "fly",    "sit",  "lead",  "chair"};
  static const WordSet clauses{"that", "who", "which", "but", "while", "when", "to"};
  constexpr std::uint32_t reach = 14;
  if (!among(verb, infinitives)) return false;
  for (std::uint32_t i = subject; i > begin_ && subject - i < reach; --i) {
    if (among(i - 1, causes)) return true;
    if (among(i - 1, clauses) || token(i - 1).kind == TokenKind::semicolon) return false;
  }
  return false;
}

Doer MeetingSentence::doer_of(std::uint32_t verb) const {
  static const WordSet relatives{"who", "which", "that"};
  static const WordSet joints{"and", "but", "then", "or"};
  Doer doer;
  doer.verb = verb_begin(verb, doer);
  std::uint32_t end = doer.verb;
  // "Both posed for the photograph."
  if (end <= begin_ && is(begin_, "both") && verb > begin_) end = doer.verb = begin_ + 1;
  if (end <= begin_) return doer;
  const TokenRange sentence{begin_, end_};
  if (among(end - 1, relatives)) {
    std::uint32_t before = end - 1;
    const TokenKind mark = before > begin_ ? token(before - 1).kind : TokenKind::word;
    // "Berg - who stayed away - said"
    if (mark == TokenKind::comma || mark == TokenKind::dash || mark == TokenKind::open_bracket ||
        (mark == TokenKind::hyphen && token(before - 1).space_before))
      --before;
    doer.list = people_.before(before, sentence);
    // "Berg, joined by Ray, laid a wreath for those who died"
    const bool set_off = before + 1 < end || is(before - 1, "and");
    if (doer.list.parties.empty() && set_off) doer.list = before_insertion(before);
    // "Berg admitted the killing of Ann Ray, 34, who died": the nearer of the two.
    if (!doer.list.parties.empty())
      for (std::uint32_t i = doer.list.tokens.end; i < before; ++i)
        if (const PersonMention* nearer = context_.mention_at(i))
          doer.list = {{party_of(context_, *nearer)}, nearer->tokens, false, false};
    return doer;
  }
  const TokenKind kind = token(end - 1).kind;
  if (kind == TokenKind::comma || kind == TokenKind::close_bracket || kind == TokenKind::dash) {
    doer.list = inserted_name(end - 1);
    if (doer.list.parties.empty()) doer.list = before_insertion(end - 1);
    if (doer.list.parties.empty()) doer.list = first_subject(end);
    return doer;
  }
  if (among(end - 1, joints)) {
    doer.list = first_subject(end - 1);
    if (doer.list.parties.empty()) doer.list = subject_of_clause(end - 1);
    return doer;
  }
  doer.list = people_.before(end, sentence);
  if (!doer.list.parties.empty() && is_caused(doer.list.tokens.begin, verb)) doer.planned = true;
  if (doer.list.parties.empty()) {
    doer.list = neither(end);
    doer.denied = doer.denied || !doer.list.parties.empty();
  }
  if (!doer.list.parties.empty() && doer.list.tokens.begin > begin_ &&
      is(doer.list.tokens.begin - 1, "neither"))
    doer.denied = true;
  return doer;
}

}  // namespace crosscheck
