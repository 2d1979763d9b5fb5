#include "checker/claims/meetings_proposals.h"

#include <algorithm>

#include "checker/claims/find_persons.h"
#include "checker/claims/meetings_sentence.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

/// Nouns for what somebody proposes; they do not say what it is.
const MeetingWords& idea_words() {
  static const MeetingWords words{"idea",       "suggestion", "proposal", "motion",
                                  "initiative", "amendment",  "text"};
  return words;
}

/// Reads the proposals of one sentence.
class ProposalReader : private MeetingSentence {
 public:
  ProposalReader(const MeetingPeople& people, const Sentence& sentence,
                 std::vector<Proposal>& proposals)
      : MeetingSentence(people, sentence), sentence_(sentence), proposals_(proposals) {}

  void read();

 private:
  std::uint32_t verb_end(std::uint32_t at) const;
  void passive(std::uint32_t verb, std::uint32_t by);
  void active(std::uint32_t verb, std::uint32_t end);
  void noun(std::uint32_t at);
  std::string words_of(TokenRange range) const;
  std::string words_before(std::uint32_t end) const;
  std::string words_after(std::uint32_t begin) const;
  std::string words_of_last_sentence() const;
  Party proposer_from(std::uint32_t begin) const;
  void add(std::string thing, const Party& proposer, TokenRange tokens);

  const Sentence& sentence_;
  std::vector<Proposal>& proposals_;
};

/// The token after "proposed", "put forward", "put on the table"; `at` when none stands there.
std::uint32_t ProposalReader::verb_end(std::uint32_t at) const {
  static const MeetingWords verbs{"proposed", "tabled", "moved", "suggested", "floated"};
  if (among(at, verbs)) return at + 1;
  if (!is(at, "put")) return at;
  if (is(at + 1, "forward")) return at + 2;
  return is(at + 1, "on") && is(at + 2, "the") && is(at + 3, "table") ? at + 4 : at;
}

/// Everyday words among the tokens, sorted; empty when none tells anything.
std::string ProposalReader::words_of(TokenRange range) const {
  static const MeetingWords vague{"plan",  "plans",   "deal",   "meeting", "talks",     "session",
                                  "part",  "people",  "group",  "country", "countries", "also",
                                  "issue", "measure", "today",  "whole",   "proposed",  "nation",
                                  "which", "other",   "change", "changes", "money",     "nations"};
  std::vector<std::string> words;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& word = context_.token(i);
    const WordClasses classes = word.classes;
    using enum WordClass;
    // "Debt. Nobody pays for two years."
    const bool opens = context_.reading().sentence_of(i).tokens.begin == i && classes.has(common);
    const bool tells = word.kind == TokenKind::word &&
                       (word.letters == LetterCase::lower || opens) && word.words.size() > 3 &&
                       !classes.has(function_word) && !classes.has(time_word) &&
                       !classes.has(number_word) && !classes.has(time_unit) &&
                       !classes.has(pronoun) && !classes.has(meeting_verb) &&
                       !classes.has(speech_verb) && !vague.has(word) && !idea_words().has(word);
    if (!tells) continue;
    std::string folded = fold(context_.reading().text(word));
    if (std::find(words.begin(), words.end(), folded) == words.end())
      words.push_back(std::move(folded));
  }
  std::sort(words.begin(), words.end());
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
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

Party ProposalReader::proposer_from(std::uint32_t begin) const {
  const PartyList list = parties_from(context_, begin, end_);
  if (list.parties.size() == 1) return list.parties.front();
  const std::uint32_t at = is(begin, "the") ? begin + 1 : begin;
  const std::string_view nation = at < end_ ? context_.country_at(at) : std::string_view{};
  return list.parties.empty() && !nation.empty() ? nation_party(nation, context_) : Party{};
}

/// "The pause was proposed by Freedonia", "a commission, an idea put on the table by Freedonia"
void ProposalReader::passive(std::uint32_t verb, std::uint32_t by) {
  std::uint32_t begin = verb;
  while (begin > begin_ && verb - begin < 10 && token(begin - 1).kind != TokenKind::comma) --begin;
  const PartyList list = parties_from(context_, by + 1, end_);
  add(words_before(verb), proposer_from(by + 1),
      {begin, list.parties.empty() ? by + 2 : list.tokens.end});
}

/// "Freedonia proposed a pause", "the pause that Freedonia had moved", "the text Freedonia tabled"
void ProposalReader::active(std::uint32_t verb, std::uint32_t end) {
  std::uint32_t last = verb;
  while (last > begin_ && (is(last - 1, "had") || is(last - 1, "has") || is(last - 1, "have")))
    --last;
  const PartyList list = parties_before(context_, last, begin_);
  if (list.parties.size() != 1) return;
  const std::uint32_t subject = list.tokens.begin;
  const bool relative = subject > begin_ && (is(subject - 1, "that") || is(subject - 1, "which"));
  const bool bare = subject > begin_ && idea_words().has(token(subject - 1));
  if (relative || bare) {
    add(words_before(bare ? subject : subject - 1), list.parties.front(), {subject, end});
  } else if (is(end, "a") || is(end, "an") || is(end, "the") || is(end, "that")) {
    add(words_after(end), list.parties.front(), {subject, end});
  }
}

/// "That suggestion came from Freedonia", "The idea was Freedonia's", "Freedonia's proposal for a
/// pause"
void ProposalReader::noun(std::uint32_t at) {
  static const MeetingWords those{"that", "the", "this"};
  if (at == begin_ + 1 && among(begin_, those)) {
    const bool came = is(at + 1, "came") && is(at + 2, "from");
    const bool was = is(at + 1, "was");
    if (!came && !was) return;
    const std::uint32_t by = came ? at + 3 : at + 2;
    if (by >= end_) return;
    if (was && !context_.token(by).possessive) return;
    add(words_of_last_sentence(), proposer_from(by), {begin_, by + 1});
    return;
  }
  if (!is(at + 1, "for") || at == begin_) return;
  const Party proposer = token(at - 1).possessive ? proposer_from(at - 1) : Party{};
  add(words_after(at + 2), proposer, {at - 1, at + 2});
}

void ProposalReader::add(std::string thing, const Party& proposer, TokenRange tokens) {
  if (thing.empty() || proposer.id.empty() || proposer.side.empty()) return;
  const Modality how = modality(tokens.begin);
  if (how != Modality::asserted || verb_status(begin_, tokens.end) == MeetingStatus::planned)
    return;
  const When when = when_of(tokens);
  proposals_.push_back({std::move(thing),
                        proposer,
                        {tokens.begin, std::min(tokens.end, end_)},
                        when.days,
                        how,
                        when.elsewhere});
}

void ProposalReader::read() {
  for (std::uint32_t i = begin_; i < end_; ++i) {
    if (token(i).kind != TokenKind::word || token(i).letters != LetterCase::lower) continue;
    if (idea_words().has(token(i))) noun(i);
    const std::uint32_t end = verb_end(i);
    if (end == i) continue;
    is(end, "by") ? passive(i, end) : active(i, end);
  }
}

}  // namespace

std::vector<Proposal> find_proposals(const MeetingPeople& people) {
  std::vector<Proposal> proposals;
  const Reading& reading = people.context().reading();
  for (const Sentence& sentence : reading.sentences)
    if (reading.article->sections[sentence.section].kind != SectionKind::question)
      ProposalReader(people, sentence, proposals).read();
  return proposals;
}

}  // namespace crosscheck
