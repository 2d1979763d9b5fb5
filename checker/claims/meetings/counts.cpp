#include "checker/claims/meetings/counts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "checker/claims/meetings/sentence.h"
#include "checker/claims/meetings/sentence_places.h"
#include "checker/claims/meetings/votes.h"
#include "checker/claims/persons/find_persons.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

using enum WordClass;

constexpr int open_end = 1'000'000;

/// Those who are counted at meetings, plural.
const WordSet& counted_words() {
  static const WordSet words{
      "delegates", "delegations", "participants", "leaders",    "ministers",   "countries",
      "nations",   "members",     "councillors",  "councilors", "witnesses",   "jurors",
      "guests",    "mourners",    "shareholders", "spectators", "listeners",   "envoys",
      "diplomats", "negotiators", "governors",    "mayors",     "ambassadors", "monarchs",
      "rulers",    "royals"};
  return words;
}

const WordSet& crowds() {
  static const WordSet words{"crowd", "audience", "congregation", "turnout"};
  return words;
}

/// Verbs without which a number of people says nothing of who was there.
const WordSet& coming_verbs() {
  static const WordSet verbs{
      "attended", "attend",  "took",    "came",    "come",   "gathered",     "joined",      "sent",
      "brought",  "present", "signed",  "adopted", "agreed", "put",          "sending",     "met",
      "sat",      "flew",    "arrived", "headed",  "led",    "participated", "represented", "take",
      "graced",   "spotted", "counted", "filled",  "packed"};
  return verbs;
}

/// Verbs right behind those who came.
const WordSet& verbs_behind() {
  static const WordSet verbs{"attended", "came",     "gathered", "graced",    "packed",  "flocked",
                             "crowded",  "squeezed", "turned",   "showed",    "filled",  "crammed",
                             "thronged", "signed",   "listened", "assembled", "crowded", "joined"};
  return verbs;
}

/// "took the floor", "came up to the microphone"
const WordSet& verbs_of_speakers() {
  static const WordSet verbs{"took", "came", "went", "stepped", "walked", "rose", "got"};
  return verbs;
}

const WordSet& drawing_verbs() {
  static const WordSet verbs{"drew", "draw", "draws", "attracted", "counted", "drawn"};
  return verbs;
}

const WordSet& attendance_nouns() {
  static const WordSet nouns{"attendance", "turnout"};
  return nouns;
}

/// The words of which a sentence that tells how many came has one, unless a number stands behind
/// its colon or "Before" opens it.
const Trigger& telling_words() {
  static const Trigger words(coming_verbs() | verbs_behind() | verbs_of_speakers() |
                             drawing_verbs() | attendance_nouns() | crowds() |
                             WordSet{"spoke", "spoken", "testified", "heard", "hearing", "front",
                                     "there", "guests", "mourners"});
  return words;
}

/// Reads the counts of one sentence.
class CountReader : private MeetingSentence {
 public:
  CountReader(const MeetingPeople& people, const Sentence& sentence,
              std::vector<MeetingCount>& counts)
      : MeetingSentence(people, sentence), counts_(counts) {}

  /// `places` are those of the trigger of votes.
  void read(std::span<const std::uint32_t> places) {
    const std::size_t first = counts_.size();
    read_votes(people_, {begin_, end_}, places, counts_);
    const std::size_t voted = counts_.size();
    const auto in_votes = [&](std::uint32_t i) {
      return std::any_of(counts_.begin() + static_cast<std::ptrdiff_t>(first),
                         counts_.begin() + static_cast<std::ptrdiff_t>(voted),
                         [i](const MeetingCount& votes) {
                           return i >= votes.tokens.begin && i < votes.tokens.end;
                         });
    };
    if (!may_tell_of_heads(places)) return;
    for (const std::uint32_t i : places)
      if (number_at(i) > 0 && !in_votes(i)) read_heads(i);
  }

 private:
  bool may_tell_of_heads(std::span<const std::uint32_t> places) const;
  void read_heads(std::uint32_t number);
  bool says_they_came(std::uint32_t number) const;
  bool comes_after(std::uint32_t at) const;
  bool speak_after(std::uint32_t at) const;
  /// Who those are that a meeting drew or heard.
  enum class Drawn : std::uint8_t { nobody, guests, speakers };
  Drawn drawn_before(std::uint32_t number) const;
  bool are_there(std::uint32_t number, std::uint32_t noun) const;
  /// Those whom a number counts.
  struct Counted {
    std::string sort;
    TokenRange tokens;
    bool came = false;  ///< the words around the number say so
  };
  std::optional<Counted> counted_by(std::uint32_t number) const;
  std::optional<Counted> counted_behind(std::uint32_t number) const;
  TokenRange attendance_of(std::uint32_t number) const;
  bool is_plural(std::uint32_t noun) const;
  std::string sort_of(std::uint32_t noun) const;
  bool is_unsure() const;
  int heads_at(std::uint32_t number) const;
  void interval(std::uint32_t number, MeetingCount& count) const;
  Party side_before(std::uint32_t end) const;
  std::string_view capital_of(std::uint32_t i) const;
  void add(MeetingCount count);

  std::vector<MeetingCount>& counts_;
};

bool CountReader::may_tell_of_heads(std::span<const std::uint32_t> places) const {
  if (!context_.reading().places(telling_words(), {begin_, end_}).empty()) return true;
  return is(begin_, "before") || std::any_of(places.begin(), places.end(), [this](std::uint32_t i) {
           return token(i).kind == TokenKind::colon;
         });
}

bool CountReader::says_they_came(std::uint32_t number) const {
  for (std::uint32_t i = begin_; i < end_; ++i)
    if (among(i, coming_verbs())) return true;
  return number > begin_ && token(number - 1).kind == TokenKind::colon;
}

/// "came", "have gathered", "turned up": whether those counted before a token were there.
bool CountReader::comes_after(std::uint32_t at) const {
  static const WordSet between{"have", "had", "also", "all", "then", "in", "the", "end"};
  std::uint32_t i = at;
  while (i < at + 3 && among(i, between)) ++i;
  if (is(i, "took")) return is(i + 1, "part");
  if (is(i, "were")) return is(i + 1, "present") || is(i + 1, "there");
  const bool together = is(i, "turned") || is(i, "showed");
  return among(i, verbs_behind()) && (!together || is(i + 1, "up") || is(i + 1, "out"));
}

/// "spoke", "took the floor", "came up to the microphone": whether those counted before a token
/// had their say.
bool CountReader::speak_after(std::uint32_t at) const {
  constexpr std::uint32_t reach = 6;
  static const WordSet has{"have", "had", "then", "also"};
  static const WordSet places{"floor", "microphone", "microphones", "lectern", "podium", "mic"};
  std::uint32_t i = at;
  while (i < at + 2 && among(i, has)) ++i;
  if (is(i, "spoke") || is(i, "spoken") || is(i, "testified")) return !is(i + 1, "of");
  if (!among(i, verbs_of_speakers())) return false;
  for (std::uint32_t to = i + 1; to < i + reach; ++to)
    if (among(to, places) || (is(to, "to") && is(to + 1, "speak"))) return true;
  return false;
}

/// What a word right before the number says of those who follow.
CountReader::Drawn CountReader::drawn_before(std::uint32_t number) const {
  static const WordSet bounds{"about", "around", "some",  "roughly", "more",   "than",   "nearly",
                              "over",  "at",     "least", "fewer",   "almost", "barely", "just",
                              "only",  "up",     "to",    "less",    "no",     "exactly"};
  std::uint32_t i = number_begin(number);
  while (i > begin_ && among(i - 1, bounds)) --i;
  if (i == begin_) return Drawn::nobody;
  const bool from = is(i - 1, "from");
  const std::uint32_t heard = from ? i - 2 : i - 1;
  if (heard >= begin_ && (is(heard, "heard") || is(heard, "hearing"))) return Drawn::speakers;
  if (among(i - 1, drawing_verbs())) return Drawn::guests;
  const bool by = is(i - 1, "by") && is(i - 2, "attended");
  const bool front = (is(i - 1, "of") && is(i - 2, "front") && is(i - 3, "in")) ||
                     (is(i - 1, "before") && i - 1 == begin_);
  return by || front ? Drawn::guests : Drawn::nobody;
}

/// "There were 40 people in the hall"
bool CountReader::are_there(std::uint32_t number, std::uint32_t noun) const {
  static const WordSet be{"were", "are"};
  static const WordSet where{"in", "at", "present", "there", "inside", "on"};
  std::uint32_t i = number_begin(number);
  while (i > begin_ + 2 && !among(i - 1, be)) --i;
  return is(begin_, "there") && among(i - 1, be) && i - 1 == begin_ + 1 && among(noun + 1, where);
}

bool CountReader::is_plural(std::uint32_t noun) const {
  static const WordSet odd{"people", "men", "women", "children", "clergy"};
  static const WordSet others{"years", "times", "days", "hours", "minutes", "miles", "percent"};
  if (noun >= end_ || token(noun).kind != TokenKind::word) return false;
  const Token& word = token(noun);
  if (among(noun, odd)) return true;
  return word.letters == LetterCase::lower && word.words.size() > 4 &&
         context_.reading().text(word).ends_with('s') && !among(noun, others) &&
         !word.classes.has(function_word) && !word.classes.has(time_unit);
}

/// One of those counted: "delegate", "country"; names of one sort are one.
std::string CountReader::sort_of(std::uint32_t noun) const {
  static const WordSet monarchs{"monarchs", "kings", "rulers", "royals"};
  if (among(noun, monarchs) || (is(noun, "heads") && is(noun - 1, "crowned"))) return "monarch";
  std::string one = fold(context_.reading().text(token(noun)));
  if (one.ends_with('s')) one.pop_back();
  if (one.ends_with("ie")) one.replace(one.size() - 2, 2, "y");
  return one == "nation" ? "country" : one;
}

/// Who may come, was asked, or is counted by those who have a stake in it.
bool CountReader::is_unsure() const {
  static const WordSet words{"accredited", "invited",    "expected", "registered", "police",
                             "organisers", "organizers", "capacity", "eligible",   "absent",
                             "missing",    "refused",    "declined", "would",      "could"};
  // "no fewer than 30"
  static const WordSet bounds{"fewer", "less"};
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const bool denies = token(i).classes.has(negation) && !(is(i, "no") && among(i + 1, bounds));
    if (among(i, words) || denies) return true;
  }
  return false;
}

/// "three dozen": the number whose last word but the dozen stands at `number`.
int CountReader::heads_at(std::uint32_t number) const {
  return is(number + 1, "dozen") ? 12 * number_at(number) : number_at(number);
}

void CountReader::interval(std::uint32_t number, MeetingCount& count) const {
  static const WordSet about{"about", "around", "some", "roughly", "approximately"};
  static const WordSet under{"nearly", "almost"}, over{"over"}, than{"than"}, to{"to"};
  static const WordSet at{"least"}, fewer{"fewer", "less"};
  const bool dozens = is(number, "dozen") || is(number + 1, "dozen");
  const int n = heads_at(number);
  const bool round = n >= 20 && n % 10 == 0;
  const int slack = round || dozens ? std::max(1, n / 10) : 0;
  const std::uint32_t before = number_begin(number) - 1;
  count.low = n - slack;
  count.high = n + slack;
  if (number_begin(number) == begin_) return;
  if (among(before, about)) count.low = n - n / 5, count.high = n + n / 5;
  if (among(before, under)) count.low = n - n / 5, count.high = n;
  if (among(before, over) || among(before, at) || (among(before, than) && is(before - 1, "more")))
    count.low = n, count.high = open_end;
  if (among(before, to) && is(before - 1, "up")) count.low = 0, count.high = n;
  if (!among(before, than) || !among(before - 1, fewer)) return;
  const bool floor = is(before - 2, "no");
  count.low = floor ? n : 0;
  count.high = floor ? open_end : n;
}

/// The country whose capital a place is, when the sentence is about what it sends: "Harbour City
/// came with nine delegates".
std::string_view CountReader::capital_of(std::uint32_t i) const {
  const Entry* place = meaning(context_.phrase_at(i), EntryKind::place);
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

/// "attendance was put at 40", "a turnout of 40"
TokenRange CountReader::attendance_of(std::uint32_t number) const {
  static const WordSet links{"was", "of",    "at",   "put",    "were", "stood", "reached",
                             "is",  "about", "some", "around", "over", "nearly"};
  static const WordSet parts{"percent", "per", "%"};
  std::uint32_t i = number_begin(number);
  while (i > begin_ && among(i - 1, links)) --i;
  if (i == begin_ || i == number_begin(number) || !among(i - 1, attendance_nouns())) return {};
  if (number + 1 < end_ &&
      (among(number + 1, parts) || token(number + 1).kind != TokenKind::period))
    return {};
  return {i - 1, number + 1};
}

/// "nine delegates", "seventeen heads of state or government", "around 150 squeezed in"
std::optional<CountReader::Counted> CountReader::counted_behind(std::uint32_t number) const {
  std::uint32_t noun = is(number + 1, "dozen") ? number + 2 : number + 1;
  if (noun >= end_ || token(noun).kind != TokenKind::word) return std::nullopt;
  const bool ends_here = is_plural(noun) && (comes_after(noun + 1) || speak_after(noun + 1) ||
                                             noun + 1 >= end_ || !is_plural(noun + 1));
  if (!among(noun, counted_words()) && !is(noun, "heads") &&
      !token(noun).classes.has(function_word) && !ends_here)
    ++noun;
  const bool heads = is(noun, "heads") && is(noun + 1, "of") &&
                     (is(noun + 2, "state") || is(noun + 2, "government"));
  const bool known = heads || among(noun, counted_words());
  if (!known && !is_plural(noun)) return std::nullopt;
  const Drawn drawn = drawn_before(number);
  const bool spoke = speak_after(noun + 1) || drawn == Drawn::speakers;
  const bool came = comes_after(heads ? noun + 3 : noun + 1) || spoke || drawn == Drawn::guests ||
                    are_there(number, noun) ||
                    (in_headline(number) && (is(noun, "guests") || is(noun, "mourners")));
  if (!known && !came) return std::nullopt;
  return Counted{heads   ? (is(noun + 2, "state") ? "head of state" : "head of government")
                 : spoke ? "speaker"
                         : sort_of(noun),
                 {number_begin(number), heads ? noun + 3 : noun + 1},
                 came};
}

/// "a team of six", "attendance was put at 40", "before a crowd of 800", "attended by friends,
/// around 150 in all", and those named behind the number
std::optional<CountReader::Counted> CountReader::counted_by(std::uint32_t number) const {
  static const WordSet teams{"team", "delegation"};
  const bool team = number > begin_ + 1 && is(number - 1, "of") && among(number - 2, teams);
  if (team) return Counted{"delegate", {number - 2, number + 1}, false};
  if (const TokenRange attendance = attendance_of(number); !attendance.empty())
    return Counted{"guest", attendance, true};
  const std::uint32_t first_word = number_begin(number);
  const bool crowd =
      first_word > begin_ + 1 && is(first_word - 1, "of") && among(first_word - 2, crowds());
  const bool in_all = (is(number + 1, "in") && is(number + 2, "all")) ||
                      is(number + 1, "altogether") ||
                      (is(number + 1, "all") && is(number + 2, "told"));
  if (!crowd && !in_all) return counted_behind(number);
  const std::uint32_t end = is(number + 1, "altogether") ? number + 2
                            : in_all                     ? number + 3
                                                         : number + 1;
  return Counted{"guest", {crowd ? first_word - 2 : first_word, end}, crowd};
}

void CountReader::read_heads(std::uint32_t number) {
  // "three dozen" is read at three, "a few dozen" not at all.
  if (is(number, "dozen") && number > begin_ && !is(number - 1, "a")) return;
  std::optional<Counted> counted = counted_by(number);
  if (!counted || is_unsure() || !(counted->came || says_they_came(number))) return;
  // "the two leaders" are those spoken of.
  static const WordSet known{"the", "both", "these", "those", "his", "her", "their", "all"};
  const std::uint32_t first = number_begin(number);
  const bool all_came = counted->came && first == begin_ + 1 && is(begin_, "all");
  if (first > begin_ && among(first - 1, known) && !all_came) return;
  MeetingCount count;
  count.counted = std::move(counted->sort);
  count.tokens = counted->tokens;
  if (count.counted == "delegate") count.side = side_before(number);
  interval(number, count);
  add(std::move(count));
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
  each_sentence_with(people.context().reading(), vote_trigger(),
                     [&](const Sentence& sentence, std::span<const std::uint32_t> places) {
                       CountReader(people, sentence, counts).read(places);
                     });
  return counts;
}

}  // namespace crosscheck
