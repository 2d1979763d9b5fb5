// "At eight on Saturday evening the minister was in Linz", "Berg was still there at ten", "was away
// in Linz for the council", "will travel to Linz on Sunday for the council".

#include "checker/claims/meetings/whereabouts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>

#include "checker/claims/meetings/meetings.h"
#include "checker/claims/meetings/sentence.h"
#include "checker/claims/times/clock.h"
#include "checker/text/fold.h"
#include "checker/text/item_list.h"

namespace crosscheck {
namespace {

enum Field : std::size_t {
  party,
  party_name,
  place,
  place_name,
  minute,
  how,
  purpose,
  field_count
};

constexpr std::array<Column, field_count> columns{{
    {"party", "id of a known person, or the folded name"},
    {"party_name", "its name"},
    {"place", "the register's id of the place"},
    {"place_name", "the place as an editor reads it"},
    {"minute", "minutes since midnight, where the hour is told"},
    {"how", "there, or goes for a journey to come"},
    {"purpose", "telling words of what it is for, sorted, with a comma between"},
}};

constexpr int no_minute = -1;

/// Reads the whereabouts of one sentence.
class WhereaboutsReader : private MeetingSentence {
 public:
  /// `scene` is the register's id of where the article's own meeting is; empty when it has none.
  WhereaboutsReader(const MeetingPeople& people, const Sentence& sentence, std::string_view scene,
                    std::vector<Claim>& claims)
      : MeetingSentence(people, sentence), scene_(scene), claims_(claims) {}

  void read();

 private:
  struct Hour {
    int minute = no_minute;
    Period day;
  };
  struct Place {
    std::string id;
    TokenRange words;
  };
  std::optional<Place> city_from(std::uint32_t at) const;
  std::optional<Place> only_city() const;
  Hour hour_of_sentence() const;
  std::string purpose_from(std::uint32_t at) const;
  void stays(std::uint32_t verb);
  void goes(std::uint32_t verb);
  void add(const PartyList& who, const Place& at, const Hour& hour, std::string_view manner,
           std::string why, TokenRange words);

  std::string_view scene_;
  std::vector<Claim>& claims_;
};

/// The city the register has that begins at a token, or within two words: "a Linz hotel".
std::optional<WhereaboutsReader::Place> WhereaboutsReader::city_from(std::uint32_t at) const {
  constexpr std::uint32_t reach = 3;
  for (std::uint32_t i = at; i < end_ && i < at + reach; ++i) {
    MeetingMention found;
    if (place_at(i, found) &&
        context_.reading().lexicon->record_by_id(EntryKind::place, found.place))
      return Place{found.place, found.place_words};
    if (token(i).kind != TokenKind::word || token(i).classes.has(WordClass::speech_verb)) break;
  }
  return std::nullopt;
}

/// The one city behind "in" or "at" of the sentence, else that of the article's own meeting.
std::optional<WhereaboutsReader::Place> WhereaboutsReader::only_city() const {
  static const WordSet links{"in", "at"};
  std::optional<Place> only;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    if (!among(i, links)) continue;
    const std::optional<Place> city = city_from(i + 1);
    if (!city) continue;
    if (only && only->id != city->id) return std::nullopt;
    only = city;
  }
  if (!only && !scene_.empty()) return Place{std::string(scene_), {begin_, begin_}};
  return only;
}

/// The first hour the sentence tells, with its day: "at eight on Saturday evening" too.
WhereaboutsReader::Hour WhereaboutsReader::hour_of_sentence() const {
  constexpr int noon = 12 * 60;
  for (const TimeMention& time : context_.reading().times_in({begin_, end_})) {
    if (!time.period.day()) continue;
    if (const auto minute = minute_of_day(time)) return {*minute, time.period};
    const std::uint32_t on = time.tokens.begin;
    const bool before = on >= begin_ + 3 && is(on - 1, "on") && is(on - 3, "at");
    const int number = before ? number_at(on - 2) : 0;
    if (number < 1 || number > 12) continue;
    const bool evening =
        time.value.ends_with("TEV") || time.value.ends_with("TNI") || time.value.ends_with("TAF");
    if (evening || time.value.ends_with("TMO"))
      return {number % 12 * 60 + (evening ? noon : 0), time.period};
  }
  return {};
}

/// Words of "for the National Council": names and nouns.
std::string WhereaboutsReader::purpose_from(std::uint32_t at) const {
  constexpr std::uint32_t reach = 14;
  constexpr std::size_t least_letters = 4;
  std::vector<std::string> words;
  for (std::uint32_t i = at; i < end_ && i < at + reach; ++i) {
    const Token& word = token(i);
    if (word.kind == TokenKind::open_quote || word.kind == TokenKind::semicolon) break;
    const bool tells = word.kind == TokenKind::word && context_.is_capital(i) &&
                       word.words.size() >= least_letters &&
                       !word.classes.has(WordClass::weekday) && !word.classes.has(WordClass::month);
    if (tells) words.push_back(fold(context_.reading().text(word)));
  }
  return item_list(std::move(words));
}

/// "Berg was in Linz", "Berg was still there"
void WhereaboutsReader::stays(std::uint32_t verb) {
  static const WordSet away{"away", "back", "already", "still"};
  const std::uint32_t next = among(verb + 1, away) ? verb + 2 : verb + 1;
  const bool there = is(next, "there");
  const std::optional<Place> city = there            ? only_city()
                                    : is(next, "in") ? city_from(next + 1)
                                                     : std::nullopt;
  if (!city) return;
  Hour hour = hour_of_sentence();
  std::string why;
  if (!there && hour.minute == no_minute && is(city->words.end, "for"))
    why = purpose_from(city->words.end + 1);
  if (hour.minute == no_minute && why.empty()) return;
  const Doer doer = doer_of(verb);
  if (doer.denied || doer.planned) return;
  add(doer.list, *city, hour, "there", std::move(why), {verb, next + 1});
}

/// "Berg will travel to Linz on Sunday for the council"
void WhereaboutsReader::goes(std::uint32_t verb) {
  static const WordSet links{"to", "for"};
  if (!among(verb + 1, links)) return;
  const std::optional<Place> city = city_from(verb + 2);
  if (!city) return;
  const Doer doer = doer_of(verb);
  if (doer.denied || !doer.planned) return;
  MeetingMention day;
  const std::uint32_t after = day_at(city->words.end, day);
  if (!day.days.day()) return;
  std::string why = is(after, "for") ? purpose_from(after + 1) : std::string();
  if (why.empty()) return;
  add(doer.list, *city, {no_minute, day.days}, "goes", std::move(why), {verb, after});
}

void WhereaboutsReader::add(const PartyList& who, const Place& at, const Hour& hour,
                            std::string_view manner, std::string why, TokenRange words) {
  const Modality mood = modality(words.begin);
  if (mood != Modality::asserted) return;
  for (const Party& person : who.parties) {
    if (!person.person) continue;
    Claim claim;
    claim.kind = &whereabouts_kind;
    claim.values = std::vector<std::string>(field_count);
    claim.values[party] = person.id;
    claim.values[party_name] = person.name;
    claim.values[place] = at.id;
    const auto record = context_.reading().lexicon->record_by_id(EntryKind::place, at.id);
    claim.values[place_name] = context_.reading().lexicon->named(EntryKind::place, *record).name;
    if (hour.minute != no_minute) claim.values[minute] = std::to_string(hour.minute);
    claim.values[how] = manner;
    claim.values[purpose] = why;
    claim.period = hour.day;
    if (manner == "goes") claim.modality = Modality::planned;
    claim.confidence = 0.7;
    claim.evidence = context_.reading().evidence(
        {std::min(words.begin, who.tokens.begin), std::max(words.end, who.tokens.end)});
    claims_.push_back(std::move(claim));
  }
}

const WordSet& staying_verbs() {
  static const WordSet words{"was", "were"};
  return words;
}

const WordSet& going_verbs() {
  static const WordSet words{"proceed", "travel", "fly", "head", "leave", "go", "depart", "return"};
  return words;
}

const Trigger& verbs() {
  static const Trigger trigger(staying_verbs() | going_verbs());
  return trigger;
}

void WhereaboutsReader::read() {
  for (const std::uint32_t i : context_.reading().places(verbs(), {begin_, end_})) {
    if (context_.reading().quotation_of(i) != nullptr) continue;
    among(i, staying_verbs()) ? stays(i) : goes(i);
  }
}

/// Where the meeting is that an article is about, if the register has the place.
std::string scene_of(const Lexicon& lexicon, const std::vector<Claim>& claims) {
  for (const Claim& claim : claims) {
    if (claim.kind != &meeting_kind || value_of(claim, "main") != "yes") continue;
    const std::string_view id = value_of(claim, "place");
    if (!id.empty() && lexicon.record_by_id(EntryKind::place, id)) return std::string(id);
  }
  return {};
}

/// Whether a sentence may tell where somebody is: it names a city the register has, or says
/// "there".
bool may_tell_place(const Reading& reading, TokenRange sentence) {
  static const Trigger there(WordSet{"there"});
  if (!reading.places(there, sentence).empty()) return true;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const PhraseMention* phrase = reading.phrase_at(i);
    if (phrase == nullptr) continue;
    if (meaning(phrase, EntryKind::place) != nullptr) return true;
    i = phrase->tokens.end - 1;
  }
  return false;
}

}  // namespace

const ClaimKind whereabouts_kind{
    "whereabouts", "where somebody was at an hour or for an occasion, or is to go on a day",
    columns};

void extract_whereabouts(Reading& reading, std::vector<Claim>& claims) {
  // An hour or an occasion.
  static const Trigger reasons(WordSet{"for", "at"}, {}, {TokenKind::number});
  std::optional<TitleContext> context;
  std::optional<MeetingPeople> people;
  const Sentence* last = nullptr;
  std::vector<Claim> found;
  std::string scene;
  for (const std::uint32_t i : reading.places(verbs())) {
    const Sentence& sentence = reading.sentence_of(i);
    if (&sentence == last) continue;
    last = &sentence;
    if (reading.places(reasons, sentence.tokens).empty()) continue;
    if (!may_tell_place(reading, sentence.tokens)) continue;
    if (!people) {
      context.emplace(reading);
      people.emplace(*context, claims);
      scene = scene_of(*reading.lexicon, claims);
    }
    WhereaboutsReader(*people, sentence, scene, found).read();
  }
  std::move(found.begin(), found.end(), std::back_inserter(claims));
}

}  // namespace crosscheck
