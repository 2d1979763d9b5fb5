#include "checker/claims/meetings/votes.h"

#include <algorithm>

#include "checker/claims/meetings/sentence.h"
#include "checker/text/fold.h"
#include "checker/text/item_list.h"

namespace crosscheck {
namespace {

using enum WordClass;

/// Greater than any assembly.
constexpr int most_votes = 700;

/// Words without which two numbers are no vote.
const WordSet& voting_words() {
  static const WordSet words{
      "vote",     "votes",     "voted",       "voting",     "ballot",   "motion",  "majority",
      "approved", "adopted",   "rejected",    "confirmed",  "defeated", "carried", "passed",
      "ratified", "endorsed",  "divided",     "split",      "decision", "ruled",   "favour",
      "favor",    "abstained", "abstentions", "abstention", "tally",    "cleared"};
  return words;
}

/// Words with which a vote without two numbers may begin.
const WordSet& opening_words() {
  static const WordSet words{"unanimously", "unanimous", "by", "without", "nobody", "none", "no"};
  return words;
}

/// What those who vote against do.
const WordSet& opposing_words() {
  static const WordSet words{"against", "opposed",    "opposing",  "opposition", "no",
                             "nays",    "dissenting", "dissented", "holding"};
  return words;
}

/// Words for a score that may be one of votes.
const WordSet& loose_words() {
  static const WordSet words{"won", "yes"};
  return words;
}

/// Those some of whom may vote for something.
const WordSet& voters() {
  static const WordSet words{
      "members",   "countries",    "nations",         "states",         "directors",     "trustees",
      "governors", "councillors",  "councilors",      "councilmembers", "commissioners", "judges",
      "justices",  "senators",     "lawmakers",       "legislators",    "supervisors",   "deputies",
      "delegates", "policymakers", "representatives", "bishops",        "jurors",        "aldermen",
      "setters",   "councilmen",   "shareholders"};
  return words;
}

/// "Forty-one voted for it"
const WordSet& bare_votes() {
  static const WordSet words{"voted", "backed", "supported", "opposed"};
  return words;
}

const WordSet& dissent() {
  static const WordSet words{"dissent", "dissenting", "opposition"};
  return words;
}

/// Before a colon.
const WordSet& list_of_ayes() {
  static const WordSet words{"ayes", "yes", "for", "favour", "favor"};
  return words;
}
const WordSet& list_of_noes() {
  static const WordSet words{"noes", "nays", "no", "against"};
  return words;
}

/// The words of which a sentence that tells of a vote has one, unless it is "For: seven".
const Trigger& telling_words() {
  static const Trigger words(voting_words() | opposing_words() | loose_words() | voters() |
                             bare_votes() | dissent() | list_of_noes() |
                             WordSet{"unanimously", "unanimous", "ayes"});
  return words;
}

class VoteReader : private MeetingSentence {
 public:
  VoteReader(const MeetingPeople& people, TokenRange sentence, std::vector<MeetingCount>& counts)
      : MeetingSentence(people, people.context().reading().sentence_of(sentence.begin)),
        counts_(counts) {}

  void read(std::span<const std::uint32_t> places) {
    const bool tells = !context_.reading().places(telling_words(), {begin_, end_}).empty();
    std::uint32_t done = begin_;
    for (const std::uint32_t i : places) {
      if (i < done || !(tells || (token(i).kind == TokenKind::colon && is(i - 1, "for")))) continue;
      std::uint32_t end = i;
      const int number = number_at(i);
      // "fifty-three" is read where it ends.
      const bool half = number >= 20 && token(i).kind == TokenKind::word &&
                        number_begin(i + 2) == i && number_at(i + 2) > number;
      if (number > 0 && !half) {
        end = read_tally(i);
        if (end == i) end = read_members(i);
      }
      const bool opens = opening_words().has(token(i)) || token(i).kind == TokenKind::colon;
      if (end == i && opens) end = read_word(i);
      done = std::max(done, end);
    }
  }

 private:
  std::uint32_t read_tally(std::uint32_t number);
  std::uint32_t against_after(std::uint32_t at, int& noes) const;
  std::uint32_t read_members(std::uint32_t number);
  std::uint32_t members_end(std::uint32_t number) const;
  std::uint32_t without_dissent(std::uint32_t at) const;
  int names_from(std::uint32_t begin, std::uint32_t& end) const;
  std::uint32_t read_word(std::uint32_t at);
  bool says_vote() const;
  bool is_aside(TokenRange tally) const;
  std::string body_before(std::uint32_t at) const;
  std::string words_about(TokenRange tally) const;
  void add(MeetingCount count);

  std::vector<MeetingCount>& counts_;
};

bool VoteReader::says_vote() const {
  // "The Reds defeated the Rockies 4-3", but "the motion was defeated 4-3"
  static const WordSet defeated{"defeated"}, passive{"was", "were", "been", "is"};
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const bool beat = among(i, defeated) && !(i > begin_ && among(i - 1, passive));
    if (!beat && among(i, voting_words())) return true;
  }
  return false;
}

/// "In a first ballot", "the vote had been", "needs a majority of": not how this vote went.
bool VoteReader::is_aside(TokenRange tally) const {
  static const WordSet unsure{"had",       "needs",      "needed", "need",       "requires",
                              "required",  "poll",       "polls",  "survey",     "expected",
                              "predicted", "must",       "would",  "procedural", "amendment",
                              "cloture",   "filibuster", "jury",   "referendum"};
  static const WordSet other{"first",    "earlier", "previous", "initial", "last",
                             "original", "second",  "weaker",   "similar", "preliminary"};
  static const WordSet ballots{"ballot", "vote",       "round",   "reading",
                               "motion", "resolution", "attempt", "version"};
  static const WordSet holding{"hold",    "holds",    "held", "have", "has",
                               "control", "controls", "keep", "kept"};
  static const WordSet reduced{"reduced", "cut", "narrowed", "shrink", "shrunk", "down"};
  static const WordSet ending{"end", "ends", "ended", "ending", "limit", "close", "open", "begin"};
  constexpr std::uint32_t before = 8, after = 4;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    if (among(i, other) && among(i + 1, ballots)) return true;
    // "carried 31 to 11 on Berg's motion", beside what the sitting was about
    if (i == tally.end && is(i, "on") && i + 2 < end_ && token(i + 1).possessive &&
        among(i + 2, ballots))
      return true;
    // "hold a 52-48 majority": seats
    if (among(i, holding) && is(tally.end, "majority")) return true;
    if (among(i, holding) && is(tally.end + 1, "majority")) return true;
    if (i < tally.begin && is(i, "majority") && among(i + 1, reduced)) return true;
    // "voted 51-49 to end debate on the bill", before the vote on the bill itself
    if (among(i, ending) && is(i + 1, "debate")) return true;
    // A court takes several decisions a day: "the 5-3 decision"
    if (i == tally.end && (is(i, "decision") || is(i, "ruling"))) return true;
    // "voted 62-37 to approve the pipeline in an amendment to the budget"
    if (is(i, "amendment") && i > tally.end) return true;
    if (i + before < tally.begin || i > tally.end + after) continue;
    const bool within = i >= tally.begin && i < tally.end;
    if (among(i, unsure) || (!within && token(i).classes.has(negation))) return true;
  }
  return false;
}

/// ", with two against", "and three opposed": those against, right after those for.
std::uint32_t VoteReader::against_after(std::uint32_t at, int& noes) const {
  static const WordSet links{"and", "with", "to", "while", "votes", "vote"};
  static const WordSet between{"voted", "voting", "were", "votes", "vote", "members", "in"};
  std::uint32_t i = at;
  while (i < end_ && i < at + 4 && (token(i).kind == TokenKind::comma || among(i, links))) ++i;
  // "twenty-four": its last word is the number.
  if (i + 2 < end_ && token(i + 1).kind == TokenKind::hyphen && number_begin(i + 2) == i) i += 2;
  const int against = number_at(i);
  if (against <= 0 && !is(i, "one")) return at;
  std::uint32_t after = i + 1;
  while (after < i + 4 && among(after, between)) ++after;
  if (!among(after, opposing_words())) return at;
  noes = std::max(against, 1);
  return after + 1;
}

/// "24 votes to 18", "24 against 18", "31-11", "24 for, 18 against", "5 in favour and 3 opposed";
/// returns the token after it.
std::uint32_t VoteReader::read_tally(std::uint32_t number) {
  static const WordSet votes{"votes", "vote"}, between{"to", "against"};
  static const WordSet favour{"favour", "favor"};
  int ayes = number_at(number), noes = 0;
  std::uint32_t at = number + 1;
  bool sure = false;
  if (among(at, votes)) ++at, sure = true;
  const bool in_favour = is(at, "in") && among(at + 1, favour);
  // "nine votes against and four in favour"
  const std::uint32_t second = number_begin(at + 4) == at + 2 ? at + 4 : at + 2;
  const bool turned = is(at, "against") && is(at + 1, "and") && number_at(second) > 0 &&
                      (is(second + 1, "for") || among(second + 2, favour));
  if (turned) {
    noes = ayes;
    ayes = number_at(second);
    at = second + (is(second + 1, "for") ? 2 : 3);
    sure = true;
  } else if (is(at, "for") || in_favour) {
    const std::uint32_t after = at + (in_favour ? 2 : 1);
    at = against_after(after, noes);
    if (at == after) return number;
    sure = true;
  } else {
    const bool joined = at < end_ && (among(at, between) || token(at).kind == TokenKind::dash ||
                                      token(at).kind == TokenKind::hyphen);
    if (!joined || number_at(at + 1) <= 0) return number;
    sure = sure || is(at, "against");
    noes = number_at(at + 1);
    at += 2;
    if (among(at, votes)) ++at, sure = true;
  }
  sure = sure || says_vote();
  // A score may be won as well.
  const bool aside = !sure;
  for (std::uint32_t i = begin_; i < end_ && !sure; ++i) sure = among(i, loose_words());
  // A score, a range of years, a stretch of hours.
  if (!sure || ayes > most_votes || noes > most_votes) return number;
  MeetingCount count;
  count.low = ayes;
  count.high = noes;
  count.aside = aside;
  count.tokens = {number_begin(number), at};
  add(std::move(count));
  return at;
}

/// "five of the nine members of the committee", "thirteen countries": the token after the noun, or
/// the number when it counts none who vote.
std::uint32_t VoteReader::members_end(std::uint32_t number) const {
  constexpr std::uint32_t reach = 10;
  if (among(number + 1, bare_votes())) return number + 1;
  std::uint32_t i = number + 1;
  for (; i < end_ && i < number + reach; ++i) {
    if (among(i, voters())) break;
    const Token& word = token(i);
    const bool plain =
        (word.kind == TokenKind::word && word.letters == LetterCase::lower &&
         !word.classes.has(function_word)) ||
        word.kind == TokenKind::hyphen || word.possessive || is(i, "of") || is(i, "the") ||
        is(i, "its") || number_at(i) > 0 ||
        (word.kind == TokenKind::word && word.letters != LetterCase::lower && is(number + 1, "of"));
    // "Five Norvik senators" are some of them.
    if (!plain || word.classes.has(negation)) return number;
  }
  return among(i, voters()) ? i + 1 : number;
}

/// "Five of the nine members backed it", "two of the directors voted against it"
std::uint32_t VoteReader::read_members(std::uint32_t number) {
  static const WordSet backed{"supported", "backed", "endorsed", "favoured", "favored"};
  static const WordSet opposed{"opposed", "dissented"};
  static const WordSet to_be{"were", "was"};
  static const WordSet yes{"for", "yes", "to"}, no{"against", "no"};
  static const WordSet stops{"and", "while", "but", "who", "that", "which", "if", "when"};
  const std::uint32_t after = members_end(number);
  const int said = number_at(number);
  if (after == number || said > most_votes) return number;
  constexpr std::uint32_t reach = 14;
  int aye = 0;
  std::uint32_t end = after;
  for (std::uint32_t i = after; i < end_ && i < after + reach && aye == 0; ++i) {
    const TokenKind kind = token(i).kind;
    if (among(i, stops) || kind == TokenKind::semicolon || kind == TokenKind::colon) return number;
    const bool voted = is(i, "voted") || among(i, to_be);
    const bool in_favour = is(i + 1, "in") && (is(i + 2, "favour") || is(i + 2, "favor"));
    const bool won = (is(i, "behind") && is(i + 1, "the")) ||
                     (is(i, "carried") && is(i + 1, "the") && is(i + 2, "day"));
    if (among(i, backed) || won) aye = 1, end = i + 1;
    if (among(i, opposed)) aye = -1, end = i + 1;
    if (voted && in_favour) aye = 1, end = i + 3;
    // "were for it", but not "were to speak"
    if (voted && among(i + 1, yes) && (is(i, "voted") || is(i + 1, "for"))) aye = 1, end = i + 2;
    if (voted && among(i + 1, no)) aye = -1, end = i + 2;
  }
  if (aye == 0) return number;
  MeetingCount count;
  const std::uint32_t begin = number_begin(number);
  // "all but two of the nine voted for it"
  const bool but = begin > begin_ + 1 && is(begin - 1, "but") && is(begin - 2, "all");
  if (but && aye < 0) return number;
  count.low = aye > 0 && !but ? said : MeetingCount::unsaid;
  count.high = aye < 0 || but ? said : MeetingCount::unsaid;
  if (aye > 0 && begin > begin_ && is(begin - 1, "all") && !is(number + 1, "of")) count.high = 0;
  count.tokens = {begin, end};
  for (std::uint32_t i = end; i < end_ && aye > 0; ++i) {
    const std::uint32_t against = against_after(i, count.high);
    if (against == i) continue;
    count.tokens.end = against;
    break;
  }
  const std::uint32_t read_to = count.tokens.end;
  add(std::move(count));
  return read_to;
}

/// "without dissent", "without a dissenting voice", "nobody voted against"; the token after it.
std::uint32_t VoteReader::without_dissent(std::uint32_t at) const {
  static const WordSet nobody{"nobody", "none"};
  const std::uint32_t i = is(at + 1, "a") || is(at + 1, "any") ? at + 2 : at + 1;
  if (is(at, "without") && among(i, dissent()) && says_vote()) return i + 1;
  // "no one voted against", "with no votes against"
  const bool no_one = is(at, "no") && is(at + 1, "one") && is(at + 2, "voted");
  if (no_one && (is(at + 3, "against") || is(at + 3, "no"))) return at + 4;
  const bool no_votes = is(at, "no") && (is(at + 1, "votes") || is(at + 1, "vote"));
  if (no_votes && is(at + 2, "against") && !is(at + 3, "the")) return at + 3;
  const bool against = is(at + 2, "against") || is(at + 2, "no");
  return among(at, nobody) && is(at + 1, "voted") && against ? at + 3 : at;
}

/// How many names stand in a row: "Berg, Lee and Ray." 0 when anything else stands among them.
int VoteReader::names_from(std::uint32_t begin, std::uint32_t& end) const {
  int names = 0;
  bool in_name = false;
  std::uint32_t i = begin;
  for (; i < end_; ++i) {
    const TokenKind kind = token(i).kind;
    if (kind == TokenKind::period || kind == TokenKind::semicolon ||
        kind == TokenKind::close_bracket)
      break;
    if (kind == TokenKind::comma || is(i, "and")) {
      in_name = false;
    } else if (kind == TokenKind::word && context_.is_capital(i)) {
      names += in_name ? 0 : 1;
      in_name = true;
    } else if (kind != TokenKind::hyphen) {
      return 0;
    }
  }
  end = i;
  return names;
}

/// "unanimously", "by a single vote", "In favour: seven", "Ayes: Berg, Lee, Ray"
std::uint32_t VoteReader::read_word(std::uint32_t at) {
  static const WordSet all{"unanimously", "unanimous"};
  static const WordSet decides{"approved", "voted",     "adopted",   "passed",    "elected",
                               "endorsed", "backed",    "vote",      "rejected",  "ratified",
                               "backing",  "approving", "rejecting", "endorsing", "adopting"};
  static const WordSet single{"single", "one"}, hardly{"nearly", "almost", "near", "far"};
  MeetingCount count;
  count.low = MeetingCount::unsaid;
  count.high = MeetingCount::unsaid;
  if (among(at, all)) {
    bool decided = false;
    for (std::uint32_t i = at > begin_ + 8 ? at - 8 : begin_; i < end_ && i < at + 5; ++i)
      decided = decided || among(i, decides);
    if (!decided || among(at - 1, hardly)) return at;
    count.high = 0;
    count.tokens = {at, at + 1};
  } else if (is(at, "by")) {
    const std::uint32_t i = is(at + 1, "a") || is(at + 1, "just") ? at + 2 : at + 1;
    const bool one = among(i, single) && is(i + 1, "vote");
    if (!one) return at;
    count.margin = 1;
    count.tokens = {at, i + 2};
  } else if (const std::uint32_t undisputed = without_dissent(at); undisputed != at) {
    count.high = 0;
    count.tokens = {at, undisputed};
  } else if (token(at).kind == TokenKind::colon && at > begin_ && at + 1 < end_) {
    const std::uint32_t number = number_begin(at + 3) == at + 1 ? at + 3 : at + 1;
    if (!among(at - 1, list_of_ayes()) && !among(at - 1, list_of_noes())) return at;
    std::uint32_t list_end = number + 1;
    const int names = names_from(at + 1, list_end);
    const int said = names > 0 ? names : number_at(number);
    if (said <= 0 || said > most_votes) return at;
    (among(at - 1, list_of_ayes()) ? count.low : count.high) = said;
    count.tokens = {at - 1, names > 0 ? list_end : number + 1};
  } else {
    return at;
  }
  const std::uint32_t end = count.tokens.end;
  add(std::move(count));
  return end;
}

/// The body named last before a token, in its sentence or those before.
std::string VoteReader::body_before(std::uint32_t at) const {
  static const WordSet bodies{"council",   "board",    "committee",    "assembly",     "parliament",
                              "senate",    "house",    "cabinet",      "commission",   "court",
                              "panel",     "synod",    "congress",     "subcommittee", "chamber",
                              "directors", "trustees", "shareholders", "jury"};
  for (std::uint32_t i = std::min(at + 12, end_); i > 0; --i) {
    const std::uint32_t word = i - 1;
    if (!bodies.has(token(word))) continue;
    std::string name = fold(context_.reading().text(token(word)));
    if (name == "directors" || name == "trustees") return "board";
    return name;
  }
  return {};
}

/// Everyday words of the sentence that may say what was voted on.
std::string VoteReader::words_about(TokenRange tally) const {
  static const WordSet of_any_vote{
      "party",   "line",     "lines",   "approved", "adopted",   "passed",    "rejected",
      "members", "motion",   "bill",    "majority", "amendment", "committee", "council",
      "carried", "defeated", "against", "favour",   "favor",     "ballot",    "lawmakers"};
  std::vector<std::string> words;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const Token& word = token(i);
    if (among(i, of_any_vote)) continue;
    if (i >= tally.begin && i < tally.end) continue;
    const WordClasses classes = word.classes;
    const bool tells = word.kind == TokenKind::word && word.letters == LetterCase::lower &&
                       word.words.size() > 3 && !classes.has(function_word) &&
                       !classes.has(time_word) && !classes.has(number_word) && !classes.has(unit) &&
                       !classes.has(pronoun) && !classes.has(meeting_verb) &&
                       !classes.has(time_unit);
    if (!tells) continue;
    std::string folded = fold(context_.reading().text(word));
    words.push_back(std::move(folded));
  }
  return item_list_once(std::move(words));
}

void VoteReader::add(MeetingCount count) {
  count.sort = MeetingCount::Sort::votes;
  count.counted = words_about(count.tokens);
  count.body = body_before(count.tokens.begin);
  count.aside = count.aside || is_aside(count.tokens);
  count.modality = modality(count.tokens.begin);
  // "The plan was approved" is behind us.
  static const WordSet ahead{"will", "scheduled", "expected", "due", "slated", "shall"};
  const std::uint32_t first = count.tokens.begin;
  for (std::uint32_t i = first > begin_ + 10 ? first - 10 : begin_; i < count.tokens.end; ++i)
    count.planned = count.planned || among(i, ahead);
  const When when = when_of(count.tokens);
  count.days = when.days;
  count.elsewhere = when.elsewhere;
  counts_.push_back(std::move(count));
}

}  // namespace

const Trigger& vote_trigger() {
  static const Trigger trigger(opening_words(), {number_word},
                               {TokenKind::number, TokenKind::colon});
  return trigger;
}

void read_votes(const MeetingPeople& people, TokenRange sentence,
                std::span<const std::uint32_t> places, std::vector<MeetingCount>& counts) {
  VoteReader(people, sentence, counts).read(places);
}

}  // namespace crosscheck
