#include "checker/claims/meetings_counts.h"

#include <algorithm>

#include "checker/claims/find_persons.h"
#include "checker/claims/meetings_sentence.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

using enum WordClass;

constexpr int open_end = 1'000'000;

/// Those who are counted at meetings, plural.
const MeetingWords& counted_words() {
  static const MeetingWords words{
      "delegates", "delegations", "participants", "leaders",    "ministers",  "countries",
      "nations",   "members",     "councillors",  "councilors", "witnesses",  "jurors",
      "guests",    "mourners",    "shareholders", "spectators", "listeners",  "envoys",
      "diplomats", "negotiators", "governors",    "mayors",     "ambassadors"};
  return words;
}

/// Reads the counts of one sentence.
class CountReader : private MeetingSentence {
 public:
  CountReader(const MeetingPeople& people, const Sentence& sentence,
              std::vector<MeetingCount>& counts)
      : MeetingSentence(people, sentence), counts_(counts) {}

  void read() {
    for (std::uint32_t i = begin_; i < end_; ++i) {
      if (number_at(i) <= 0) continue;
      const std::uint32_t votes = read_votes(i);
      if (votes == i) read_heads(i);
      i = std::max(i, votes > i ? votes - 1 : i);
    }
  }

 private:
  int number_at(std::uint32_t i) const {
    if (i < begin_ || i >= end_) return 0;
    const Token& word = token(i);
    if (word.kind == TokenKind::number) return word.value;
    const bool counts = word.kind == TokenKind::word && word.classes.has(number_word);
    if (!counts || word.value <= 1 || word.value >= 1000) return 0;
    // "forty-two": the second half counts for both.
    const bool half = i >= begin_ + 2 && token(i - 1).kind == TokenKind::hyphen &&
                      word.value < 10 && token(i - 2).classes.has(number_word) &&
                      token(i - 2).value >= 20 && token(i - 2).value < 100;
    return half ? token(i - 2).value + word.value : word.value;
  }
  /// Where the number begins whose last word stands at `i`.
  std::uint32_t number_begin(std::uint32_t i) const {
    const bool compound = i >= begin_ + 2 && token(i - 1).kind == TokenKind::hyphen &&
                          token(i).kind == TokenKind::word;
    return compound ? i - 2 : i;
  }

  void read_heads(std::uint32_t number);
  std::uint32_t read_votes(std::uint32_t number);
  bool says_they_came(std::uint32_t number) const;
  bool is_unsure() const;
  void interval(std::uint32_t number, MeetingCount& count) const;
  Party side_before(std::uint32_t end) const;
  std::string_view capital_of(std::uint32_t i) const;
  std::string words_about(TokenRange tally) const;
  void add(MeetingCount count);

  std::vector<MeetingCount>& counts_;
};

/// Verbs without which a number of people says nothing of who was there.
bool CountReader::says_they_came(std::uint32_t number) const {
  static const MeetingWords verbs{
      "attended", "attend",  "took",    "came",    "come",   "gathered",    "joined",  "sent",
      "brought",  "present", "signed",  "adopted", "agreed", "put",         "sending", "met",
      "sat",      "flew",    "arrived", "headed",  "led",    "participated"};
  for (std::uint32_t i = begin_; i < end_; ++i)
    if (among(i, verbs)) return true;
  return number > begin_ && token(number - 1).kind == TokenKind::colon;
}

/// Who may come, was asked, or is counted by those who have a stake in it.
bool CountReader::is_unsure() const {
  static const MeetingWords words{"accredited", "invited",    "expected", "registered", "police",
                                  "organisers", "organizers", "capacity", "eligible",   "absent",
                                  "missing",    "refused",    "declined", "would",      "could"};
  for (std::uint32_t i = begin_; i < end_; ++i)
    if (among(i, words) || token(i).classes.has(negation)) return true;
  return false;
}

void CountReader::interval(std::uint32_t number, MeetingCount& count) const {
  static const MeetingWords about{"about", "around", "some", "roughly", "approximately"};
  static const MeetingWords under{"nearly", "almost"}, over{"over"}, than{"than"}, to{"to"};
  static const MeetingWords at{"least"};
  const int n = number_at(number);
  const bool round = n >= 20 && n % 10 == 0;
  const int slack = round ? std::max(1, n / 10) : 0;
  const std::uint32_t before = number_begin(number) - 1;
  count.low = n - slack;
  count.high = n + slack;
  if (number_begin(number) == begin_) return;
  if (among(before, about)) count.low = n - n / 5, count.high = n + n / 5;
  if (among(before, under)) count.low = n - n / 5, count.high = n;
  if (among(before, over) || among(before, at) || (among(before, than) && is(before - 1, "more")))
    count.low = n, count.high = open_end;
  if (among(before, to) && is(before - 1, "up")) count.low = 0, count.high = n;
}

/// The country whose capital a place is, when the sentence is about what it sends: "Harbour City
/// came with nine delegates".
std::string_view CountReader::capital_of(std::uint32_t i) const {
  const Entry* place = meaning(context_.phrases().at(i), EntryKind::place);
  if (place == nullptr) return {};
  const Lexicon& lexicon = *context_.reading().lexicon;
  const Named named = lexicon.named(EntryKind::place, place->record);
  const auto country = lexicon.record_by_id(EntryKind::country, named.detail);
  if (!country || lexicon.named(EntryKind::country, *country).detail != named.name) return {};
  return named.detail;
}

Party CountReader::side_before(std::uint32_t end) const {
  for (std::uint32_t i = end; i > begin_; --i) {
    const std::string_view nation = context_.country_at(i - 1);
    const std::string_view capital = nation.empty() && i - 1 == begin_ ? capital_of(i - 1) : nation;
    if (!capital.empty()) return nation_party(capital, context_);
  }
  return {};
}

/// "nine delegates", "a team of six", "seventeen heads of state or government"
void CountReader::read_heads(std::uint32_t number) {
  static const MeetingWords teams{"team", "delegation"};
  MeetingCount count;
  std::uint32_t noun = number + 1;
  const bool team = number > begin_ + 1 && is(number - 1, "of") && among(number - 2, teams);
  if (team) {
    count.counted = "delegate";
    count.tokens = {number - 2, number + 1};
  } else {
    if (noun < end_ && token(noun).kind == TokenKind::word && !among(noun, counted_words()) &&
        !is(noun, "heads") && !token(noun).classes.has(function_word))
      ++noun;
    const bool heads = is(noun, "heads") && is(noun + 1, "of") && is(noun + 2, "state");
    if (!heads && !among(noun, counted_words())) return;
    count.counted = heads ? "head of state" : fold(context_.reading().text(token(noun)));
    if (!heads) count.counted.pop_back();
    count.tokens = {number_begin(number), heads ? noun + 3 : noun + 1};
  }
  if (is_unsure() || !says_they_came(number)) return;
  if (count.counted == "delegate") count.side = side_before(number);
  // "the two leaders" are those spoken of.
  static const MeetingWords known{"the", "both", "these", "those", "his", "her", "their", "all"};
  if (number_begin(number) > begin_ && among(number_begin(number) - 1, known)) return;
  interval(number, count);
  add(std::move(count));
}

/// "24 votes to 18", "24 against 18", "31-11", "24 for, 18 against"; returns the token after it.
std::uint32_t CountReader::read_votes(std::uint32_t number) {
  static const MeetingWords votes{"votes", "vote"}, between{"to", "against"};
  static const MeetingWords polls{"vote",     "votes",   "voted",    "carried",  "passed",
                                  "approved", "won",     "majority", "ballot",   "yes",
                                  "motion",   "adopted", "defeated", "rejected", "confirmed"};
  MeetingCount count;
  count.sort = MeetingCount::Sort::votes;
  count.low = number_at(number);
  std::uint32_t at = number + 1;
  bool sure = false;
  if (among(at, votes)) ++at, sure = true;
  if (is(at, "for") && at + 1 < end_ && token(at + 1).kind == TokenKind::comma &&
      number_at(at + 2) > 0 && is(at + 3, "against")) {
    count.high = number_at(at + 2);
    at += 4;
    sure = true;
  } else {
    const bool joined = at < end_ && (among(at, between) || token(at).kind == TokenKind::dash ||
                                      token(at).kind == TokenKind::hyphen);
    if (!joined || number_at(at + 1) <= 0) return number;
    sure = sure || is(at, "against");
    count.high = number_at(at + 1);
    at += 2;
    if (among(at, votes)) ++at, sure = true;
  }
  for (std::uint32_t i = begin_; i < end_ && !sure; ++i) sure = among(i, polls);
  // A score, a range of years, a stretch of hours.
  if (!sure || count.low > 700 || count.high > 700) return number;
  count.tokens = {number, at};
  count.counted = words_about(count.tokens);
  add(std::move(count));
  return at;
}

/// Everyday words of the sentence that may say what was voted on.
std::string CountReader::words_about(TokenRange tally) const {
  static const MeetingWords of_any_vote{
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
    if (std::find(words.begin(), words.end(), folded) == words.end())
      words.push_back(std::move(folded));
  }
  std::sort(words.begin(), words.end());
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

void CountReader::add(MeetingCount count) {
  count.modality = modality(count.tokens.begin);
  count.planned = verb_status(begin_, end_) == MeetingStatus::planned;
  const When when = when_of(count.tokens);
  count.days = when.days;
  count.elsewhere = when.elsewhere;
  counts_.push_back(std::move(count));
}

}  // namespace

std::vector<MeetingCount> find_counts(const MeetingPeople& people) {
  std::vector<MeetingCount> counts;
  const Reading& reading = people.context().reading();
  for (const Sentence& sentence : reading.sentences)
    if (reading.article->sections[sentence.section].kind != SectionKind::question)
      CountReader(people, sentence, counts).read();
  return counts;
}

}  // namespace crosscheck
