// Who called a meeting or asked for it: "the meeting was called by Berg", "the talks Ray had
// sought".

#include <algorithm>
#include <span>
#include <string_view>

#include "checker/claims/meetings/proposals.h"
#include "checker/claims/meetings/sentence.h"
#include "checker/claims/meetings/sentence_places.h"

namespace crosscheck {
namespace {

const WordSet& calling_verbs() {
  static const WordSet words{"called",    "convened",  "summoned",
                             "organised", "organized", "arranged"};
  return words;
}

const WordSet& asking_verbs() {
  static const WordSet words{"requested", "sought",   "initiated", "proposed",
                             "suggested", "demanded", "instigated"};
  return words;
}

const WordSet& asking_nouns() {
  static const WordSet words{"request", "suggestion", "initiative", "urging",
                             "behest",  "insistence", "idea",       "invitation"};
  return words;
}

/// Reads who is behind the meetings of one sentence.
class RequestReader : private MeetingSentence {
 public:
  RequestReader(const MeetingPeople& people, const Sentence& sentence,
                std::vector<Proposal>& proposals)
      : MeetingSentence(people, sentence), proposals_(proposals) {}

  void read(std::span<const std::uint32_t> places) {
    for (const std::uint32_t i : places) {
      if (asking_nouns().has(token(i))) read_noun(i);
      const std::uint32_t end = verb_end(i);
      if (end > i) is(end, "by") ? passive(i, end) : active(i, end);
    }
  }

 private:
  bool meets(std::uint32_t i) const {
    return i >= begin_ && i < end_ && token(i).classes.has(WordClass::meeting_noun) &&
           token(i).value >= 1 && context_.mention_at(i) == nullptr;
  }
  /// The token after "called", "asked for"; `at` when none stands there.
  std::uint32_t verb_end(std::uint32_t at) const {
    if (is(at, "asked")) return is(at + 1, "for") ? at + 2 : at;
    return calling_verbs().has(token(at)) || asking_verbs().has(token(at)) ? at + 1 : at;
  }
  std::uint32_t noun_before(std::uint32_t at) const;
  std::uint32_t noun_after(std::uint32_t at) const;
  void passive(std::uint32_t verb, std::uint32_t by);
  void active(std::uint32_t verb, std::uint32_t end);
  void read_noun(std::uint32_t noun);
  void add(std::uint32_t verb, const PartyList& who, TokenRange tokens);

  std::vector<Proposal>& proposals_;
};

/// The meeting that "which was", "had been" or nothing leads on to a verb from; 0 for none.
std::uint32_t RequestReader::noun_before(std::uint32_t at) const {
  constexpr std::uint32_t reach = 7;
  static const WordSet between{"which", "that", "was", "were",  "had",        "has", "been",
                               "is",    "on",   "and", "first", "originally", "last"};
  for (std::uint32_t i = at; i > begin_ && at - i < reach; --i) {
    if (meets(i - 1)) return i - 1;
    const Token& word = token(i - 1);
    const bool passed = word.kind == TokenKind::comma || among(i - 1, between) ||
                        word.classes.has(WordClass::weekday) ||
                        (word.kind == TokenKind::word && word.letters == LetterCase::lower &&
                         !word.classes.has(WordClass::function_word) && is(i - 2, "on"));
    if (!passed) return 0;
  }
  return 0;
}

/// "the special meeting" right after a verb: its noun; 0 for none.
std::uint32_t RequestReader::noun_after(std::uint32_t at) const {
  constexpr std::uint32_t reach = 5;
  static const WordSet determiners{"the", "this", "that"};
  if (!among(at, determiners)) return 0;
  for (std::uint32_t i = at + 1; i < end_ && i < at + reach; ++i) {
    if (meets(i) && !meets(i + 1)) return i;
    const Token& word = token(i);
    if (word.kind != TokenKind::word && word.kind != TokenKind::hyphen) return 0;
    if (word.classes.has(WordClass::function_word)) return 0;
  }
  return 0;
}

/// "The meeting was called by Berg", "a sitting on crime, asked for by Berg"
void RequestReader::passive(std::uint32_t verb, std::uint32_t by) {
  const std::uint32_t noun = noun_before(verb);
  if (noun == 0) return;
  const PartyList who = named_from(by + 1);
  add(verb, who, {noun, std::max(who.tokens.end, by + 1)});
}

/// "Berg had called the meeting", "the meeting that Berg had sought"
void RequestReader::active(std::uint32_t verb, std::uint32_t end) {
  static const WordSet going_on{"to",   "on",  "for", "after", "in",     "at", "because", "when",
                                "last", "and", "but", "with",  "before", "by", "over"};
  static const WordSet relatives{"which", "that"};
  // Of a meeting that stands before a verb or right behind it.
  const std::uint32_t object = noun_after(end);
  bool meets_before = false;
  for (std::uint32_t i = begin_; i < verb; ++i) meets_before = meets_before || meets(i);
  if (object == 0 && !meets_before) return;
  const Doer doer = doer_of(verb);
  if (doer.list.parties.empty() || doer.denied || doer.planned) return;
  std::uint32_t before = doer.list.tokens.begin;
  if (before > begin_ && among(before - 1, relatives)) --before;
  if (before > begin_ && token(before - 1).kind == TokenKind::comma) --before;
  const bool relative = before > begin_ && meets(before - 1);
  const std::uint32_t noun = relative ? before - 1 : object;
  if (noun == 0) return;
  // "called the talks a success"
  const bool ends =
      noun + 1 >= end_ || among(noun + 1, going_on) ||
      (token(noun + 1).kind != TokenKind::word && token(noun + 1).kind != TokenKind::open_quote);
  if (!relative && !ends) return;
  add(verb, doer.list, {std::min(noun, doer.list.tokens.begin), std::max(noun + 1, end)});
}

/// "The meeting was held at Berg's request", "the request for the meeting came from Berg", "the
/// meeting was Berg's idea"
void RequestReader::read_noun(std::uint32_t noun) {
  static const WordSet links{"at", "on", "was"};
  static const WordSet of_what{"for", "of"};
  constexpr std::uint32_t reach = 9;
  const std::uint32_t meeting = among(noun + 1, of_what) ? noun_after(noun + 2) : 0;
  if (meeting > 0) {
    for (std::uint32_t i = meeting + 1; i < meeting + 4; ++i)
      if (is(i, "came") && is(i + 1, "from")) return add(noun, named_from(i + 2), {noun, i + 2});
    return;
  }
  bool meets_before = false;
  for (std::uint32_t i = noun > begin_ + reach ? noun - reach : begin_; i < noun; ++i)
    meets_before = meets_before || meets(i);
  if (!meets_before) return;
  const bool of = is(noun + 1, "of") && is(noun - 1, "the") && among(noun - 2, links);
  if (of) return add(noun, named_from(noun + 2), {noun - 2, noun + 2});
  const PersonMention* person = context_.mention_at(noun - 1);
  if (person == nullptr || !token(noun - 1).possessive) return;
  if (!among(person->tokens.begin - 1, links)) return;
  add(noun, {{party_of(context_, *person)}, person->tokens, false, false},
      {person->tokens.begin, noun + 1});
}

void RequestReader::add(std::uint32_t verb, const PartyList& who, TokenRange tokens) {
  if (who.parties.empty() || modality(verb) != Modality::asserted) return;
  if (verb_status(begin_, verb) == MeetingStatus::planned) return;
  const When when = when_of(tokens);
  for (const Party& party : who.parties)
    proposals_.push_back({calling_verbs().has(token(verb)) ? "call" : "request",
                          party,
                          people_.body_of(party),
                          {tokens.begin, std::min(std::max(tokens.end, who.tokens.end), end_)},
                          {},
                          Modality::asserted,
                          when.elsewhere});
}

}  // namespace

void find_requests(const MeetingPeople& people, std::vector<Proposal>& proposals) {
  static const Trigger openers(calling_verbs() | asking_verbs() | asking_nouns() |
                               WordSet{"asked"});
  each_sentence_with(people.context().reading(), openers,
                     [&](const Sentence& sentence, std::span<const std::uint32_t> places) {
                       RequestReader(people, sentence, proposals).read(places);
                     });
}

}  // namespace crosscheck
