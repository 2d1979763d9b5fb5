#include "checker/claims/meetings/mentions.h"

#include <algorithm>
#include <map>

#include "checker/claims/meetings/clocks.h"
#include "checker/claims/meetings/reader.h"
#include "checker/claims/meetings/sentence_places.h"
#include "checker/text/fold.h"

namespace crosscheck {

std::string_view to_string(MeetingStatus status) {
  switch (status) {
    case MeetingStatus::unsaid: return "";
    case MeetingStatus::proposed: return "proposed";
    case MeetingStatus::planned: return "planned";
    case MeetingStatus::under_way: return "under-way";
    case MeetingStatus::held: return "held";
    case MeetingStatus::postponed: return "postponed";
    case MeetingStatus::cancelled: return "cancelled";
    case MeetingStatus::denied: return "denied";
  }
  return {};
}

/// "The inclusion of Freedonia": one more party of the meeting spoken of before.
void MeetingReader::read_bridge(std::uint32_t noun) {
  if (noun != begin_ + 1 || !is(begin_, "the") || !is(noun + 1, "of")) return;
  const PartyList list = parties_from(context_, noun + 2, end_);
  if (list.parties.empty()) return;
  for (std::uint32_t i = begin_; i < end_; ++i)
    if (is_noun(i)) return;
  MeetingMention mention;
  mention.tokens = {begin_, list.tokens.end};
  mention.noun = noun;
  mention.bridge = mention.anaphor = true;
  add_parties(list, mention);
  keep(std::move(mention));
}

/// "Round one table: Norway, Chile and Peru": who came to the meeting spoken of before.
void MeetingReader::read_table(std::uint32_t colon) {
  static const WordSet scenes{"table", "room", "together", "present", "there"};
  const bool scene = std::any_of(context_.reading().tokens.begin() + begin_,
                                 context_.reading().tokens.begin() + colon,
                                 [](const Token& word) { return scenes.has(word); });
  if (!scene) return;
  const PartyList list = parties_from(context_, colon + 1, end_);
  const bool sides = std::none_of(list.parties.begin(), list.parties.end(),
                                  [](const Party& party) { return party.person; });
  if (!list.closed || list.parties.size() < 3 || !sides) return;
  MeetingMention mention;
  mention.tokens = {begin_, list.tokens.end};
  mention.noun = colon;
  mention.bridge = mention.anaphor = mention.closed = true;
  add_parties(list, mention);
  keep(std::move(mention));
}

/// "It was held in the village hall", "That one took place on Friday": of the meeting before.
void MeetingReader::read_where_it_was() {
  const bool one = (is(begin_, "that") || is(begin_, "this")) && is(begin_ + 1, "one");
  if (!one && !is(begin_, "it")) return;
  std::uint32_t verb = begin_ + (one ? 2 : 1);
  const std::uint32_t first = verb;
  while (verb < end_ && verb < first + 3 && stands_in_verb(token(verb)) && !is(verb, "held"))
    ++verb;
  const bool held = is(verb, "held") && verb > first;
  const bool took = is(verb, "took") && is(verb + 1, "place");
  if (!(held || took) || denied_before(verb)) return;
  MeetingMention mention;
  mention.tokens = {begin_, held ? verb + 1 : verb + 2};
  mention.noun = begin_;
  mention.anaphor = true;
  mention.status = ahead_in(begin_, verb) ? MeetingStatus::planned : MeetingStatus::held;
  tail(mention.tokens.end, mention);
  keep(std::move(mention));
}

/// "It was over after two hours": of the meeting the article is about.
void MeetingReader::read_it() {
  if (!is(begin_, "it")) return;
  const MeetingLength length = length_of(context_, {begin_, end_}, begin_);
  if (!length.known() || ahead_in(begin_, length.words.begin)) return;
  MeetingMention mention;
  mention.tokens = {begin_, length.words.end};
  mention.noun = begin_;
  mention.marked = true;
  mention.length = length;
  mention.status = MeetingStatus::held;
  keep(std::move(mention));
}

/// "The trustees wrapped up in two hours": of the meeting the article is about.
void MeetingReader::read_scene() {
  const bool named = !mentions_.empty() && mentions_.back().noun >= begin_;
  if (named) return;
  const MeetingLength length = length_of_scene(context_, {begin_, end_});
  if (!length.known() || ahead_in(begin_, end_)) return;
  MeetingMention mention;
  mention.length = length;
  mention.tokens = length.words;
  mention.noun = mention.tokens.begin;
  mention.marked = true;
  mention.status = MeetingStatus::held;
  for (std::uint32_t i = begin_; i < end_; ++i)
    if (token(i).classes.has(WordClass::negation)) return;
  keep(std::move(mention));
}

void MeetingReader::take_length(MeetingMention& mention) const {
  mention.length = length_of(context_, {begin_, end_}, mention.noun);
  if (!mention.length.known()) return;
  mention.tokens.begin = std::min(mention.tokens.begin, mention.length.words.begin);
  mention.tokens.end = std::max(mention.tokens.end, mention.length.words.end);
}

/// "In Harbour City on Wednesday the inquiry heard": where it was stands before the day.
void MeetingReader::place_in_front(MeetingMention& mention) const {
  constexpr std::uint32_t reach = 9;
  static const WordSet in{"in", "at"}, the{"the", "its", "their"};
  if (!mention.place.empty() || mention.apart || !among(begin_, in)) return;
  MeetingMention told;
  if (!place_at(begin_ + 1, told) && !unlisted_place_at(begin_ + 1, told)) return;
  if (context_.reading().lexicon->record_by_id(EntryKind::country, told.place)) return;
  std::uint32_t at = told.place_words.end;
  const std::uint32_t day = day_at(at, told);
  if (day == at || mention.noun < day || mention.noun > day + reach) return;
  for (at = day; at < mention.noun; ++at)
    if (token(at).classes.has(WordClass::speech_verb) || token(at).kind == TokenKind::semicolon)
      return;
  const bool opens = token(day).kind == TokenKind::comma || among(day, the) ||
                     context_.mention_at(day) != nullptr || context_.is_capital(day);
  if (!opens) return;
  mention.place = told.place;
  mention.place_words = told.place_words;
}

void MeetingReader::keep(MeetingMention&& mention) {
  if (!mention.length.known()) take_length(mention);
  const bool says = !mention.place.empty() || !mention.venue.empty() || !mention.parties.empty() ||
                    mention.arity > 0 || !mention.proposer.id.empty() || mention.days.known() ||
                    !mention.label.empty() || in_headline(mention.noun);
  // A call of one side is made to the police more often than to a president.
  if (mention.kind == "call" && mention.parties.empty()) return;
  const bool tells = mention.length.known() || mention.status == MeetingStatus::cancelled ||
                     mention.status == MeetingStatus::postponed;
  mention.silent = !says && !tells;
  const bool pointed_at = mention.anaphor && is(mention.noun - 1, "that");
  if (mention.silent && !mention.apart && !pointed_at) return;
  mention.modality = modality(mention.noun);
  time_of_sentence(mention);
  place_in_front(mention);
  certainty(mention);
  // "in 2011" tells of another one.
  if (mention.around.known() && !mention.days.known() && !is_news(mention.around))
    mention.apart = true;
  // What is planned lies not behind: "to vote Thursday" was not last Thursday.
  const Period& published = context_.reading().article->published.period;
  const bool behind =
      mention.days.known() && published.known() && *mention.days.to < *published.from;
  if (mention.status == MeetingStatus::planned && behind) mention.days = {};
  for (Party& party : mention.parties)
    if (party.person && party.side.empty()) party.side = people_.side_of(party);
  mentions_.push_back(std::move(mention));
}

namespace {

const WordSet& voting_verbs() {
  static const WordSet words{
      "voted",   "votes",  "vote",    "approved", "approves", "adopted", "adopts",   "rejected",
      "rejects", "backed", "decided", "decides",  "endorsed", "passed",  "ratified", "recommended"};
  return words;
}

/// What assemblies do, and others do as well.
const WordSet& sitting_verbs() {
  static const WordSet words{"sat", "assembled", "reassembled"};
  return words;
}

const WordSet& bridging_nouns() {
  static const WordSet words{"inclusion", "participation", "presence"};
  return words;
}

/// Words that speak of a meeting in some places, beside those of the classes for meetings.
const WordSet& opening_words() {
  static const WordSet words = [] {
    WordSet all = voting_verbs() | bridging_nouns() | talking_words() | sitting_verbs();
    for (const WordKey noun : bare_nouns) all.add(noun);
    return all;
  }();
  return words;
}

/// Where a reader of meetings looks: at the pronoun a sentence begins with, before "on", and at
/// words and marks that speak of one; in order.
std::vector<std::uint32_t> places_of_meetings(const Reading& reading) {
  static const Trigger speaks(opening_words(), {WordClass::meeting_noun, WordClass::meeting_verb},
                              {TokenKind::colon});
  static const Trigger on(WordSet{"on"}), pronouns(WordSet{"it", "this", "that"});
  const auto speaking = reading.places(speaks);
  std::vector<std::uint32_t> places(speaking.begin(), speaking.end());
  for (const std::uint32_t i : reading.places(on))
    if (i > 0 && reading.tokens[i - 1].letters == LetterCase::lower) places.push_back(i - 1);
  for (const std::uint32_t i : reading.places(pronouns))
    if (reading.sentence_of(i).tokens.begin == i) places.push_back(i);
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

/// Where the lengths of minutes and hours begin.
std::vector<std::uint32_t> places_of_lengths(const Reading& reading) {
  std::vector<std::uint32_t> places;
  for (const TimeMention& time : reading.times)
    if (minutes_of(time) > 0) places.push_back(time.tokens.begin);
  return places;
}

}  // namespace

void MeetingReader::read(std::span<const std::uint32_t> places) {
  for (const std::uint32_t i : places) {
    const Token& word = token(i);
    if (word.kind == TokenKind::colon) read_table(i);
    if (word.kind != TokenKind::word) continue;
    if (i == begin_) read_it(), read_where_it_was();
    if (is(i + 1, "on") && word.letters == LetterCase::lower) read_sitting(i);
    const bool of_meetings =
        word.classes.has(WordClass::meeting_noun) || word.classes.has(WordClass::meeting_verb);
    if (!of_meetings && !opening_words().has(word)) continue;
    if (among(i, bridging_nouns())) read_bridge(i);
    if (among(i, voting_verbs())) {
      read_vote(i);
    } else if (talks_at(i)) {
      read_met(i);
    } else if (among(i, hosting_verbs()) || is_verb(i, MeetingVerb::met)) {
      read_met(i);
    } else if (among(i, sitting_verbs())) {
      read_sat(i);
    } else if (is_noun(i)) {
      const PersonMention* before = i > begin_ ? context_.mention_at(i - 1) : nullptr;
      const bool gerund =
          is(i, "meeting") && before != nullptr && is(i + 1, "with") && !token(i - 1).possessive;
      if (gerund) {
        read_gerund(i, *before);
      } else if (!read_none_held(i)) {
        read_noun(i);
      }
    }
  }
}

namespace {

/// "The council" of the headline or the lead: what an article goes on to tell of, told or not, is
/// its sitting.
void add_assembly(const TitleContext& context, std::vector<MeetingMention>& mentions) {
  constexpr std::uint32_t first_lines = 120;
  const Reading& reading = context.reading();
  const bool told =
      std::any_of(mentions.begin(), mentions.end(), [](const MeetingMention& mention) {
        return mention.noun < first_lines && is_assembly(mention.label.circle);
      });
  if (told) return;
  const auto circles = reading.places(circle_words());
  if (circles.empty() || circles.front() > first_lines) return;
  for (const std::uint32_t circle_word : circles) {
    const TokenRange sentence = reading.sentence_of(circle_word).tokens;
    // "council of the regency"
    for (std::uint32_t i = circle_word; i <= circle_word + 3 && i + 1 < sentence.end; ++i) {
      if (i > first_lines) return;
      // "The Security Council" is a body; its sitting is told otherwise.
      if (context.token(i).letters != LetterCase::lower) continue;
      const Token& next = context.token(i + 1);
      const bool ends = next.kind != TokenKind::word ||
                        next.classes.has(WordClass::function_word) ||
                        next.classes.has(WordClass::hedge);
      if (!ends) continue;
      std::uint32_t begin = i;
      std::string circle = circle_before(context, sentence, i + 1, begin);
      if (!is_assembly(circle)) continue;
      static const WordSet the{"the"};
      const bool known = begin == sentence.begin || the.has(context.token(begin - 1)) ||
                         (begin > sentence.begin + 1 && the.has(context.token(begin - 2)));
      if (!known) continue;
      MeetingMention mention;
      mention.label.circle = std::move(circle);
      mention.noun = i;
      mention.tokens = {begin, i + 1};
      const auto at = std::lower_bound(
          mentions.begin(), mentions.end(), i,
          [](const MeetingMention& other, std::uint32_t token) { return other.noun < token; });
      mentions.insert(at, std::move(mention));
      return;
    }
  }
}

/// Whose funeral "the funeral" is: the first told in so many words, else that of whom the headline
/// or the first line names first.
void add_whose(const Reading& reading, std::vector<MeetingMention>& mentions) {
  static const WordSet of{"of", "for"};
  constexpr std::uint32_t first_line = 40;
  const bool opens = !reading.persons.empty() && reading.persons.front().tokens.begin <= first_line;
  std::map<std::string, std::string> whose;  // of an occasion
  for (const MeetingMention& mention : mentions)
    if (!mention.apart && !mention.label.whose.empty())
      whose.emplace(mention.label.occasion, mention.label.whose);
  const std::string first =
      opens ? fold(reading.entities[reading.persons.front().person].name) : std::string();
  for (MeetingMention& mention : mentions) {
    const bool known = !mention.label.whose.empty() || mention.apart ||
                       !is_held_once(mention.label.occasion) ||
                       of.has(reading.tokens[mention.noun + 1]);
    if (known) continue;
    const auto told = whose.find(mention.label.occasion);
    // A trial may be anybody's whom the headline names.
    if (told == whose.end() && mention.label.occasion == "trial") continue;
    mention.label.whose = told == whose.end() ? first : told->second;
  }
}

/// How long the meetings lasted of which beginning and end are told by the clock.
void add_clocked(const TitleContext& context, std::vector<MeetingMention>& mentions) {
  for (const ClockedSitting& sitting : find_clocked_sittings(context)) {
    MeetingMention told;
    told.marked = true;
    for (const MeetingMention& mention : mentions)
      if (mention.noun >= sitting.sentence.begin && mention.noun <= sitting.opening) told = mention;
    if (told.length.known()) continue;
    if (told.status == MeetingStatus::planned || told.status == MeetingStatus::proposed) continue;
    told.noun = sitting.opening;
    told.tokens = {sitting.opening, sitting.length.words.end};
    told.length = sitting.length;
    told.status = MeetingStatus::held;
    told.silent = false;
    mentions.push_back(std::move(told));
  }
}

}  // namespace

std::vector<MeetingMention> find_meetings(const MeetingPeople& people) {
  std::vector<MeetingMention> mentions;
  const TitleContext& context = people.context();
  const Reading& reading = context.reading();
  const std::vector<std::uint32_t> speaking = places_of_meetings(reading);
  const std::vector<std::uint32_t> lasting = places_of_lengths(reading);
  PlacesInOrder openers(speaking), lengths(lasting);
  PlacesInOrder houses(reading.places(house_openers())), courts(reading.places(court_words()));
  while (const Sentence* sentence = next_sentence(reading, openers, lengths, houses, courts)) {
    const TokenRange words = sentence->tokens;
    const auto of_meetings = openers.in(words), of_lengths = lengths.in(words);
    const auto of_houses = houses.in(words), of_courts = courts.in(words);
    if (is_asked(reading, *sentence)) continue;
    MeetingReader reader(people, *sentence, mentions);
    reader.read(of_meetings);
    if (!of_lengths.empty()) reader.read_scene();
    reader.read_house(of_houses);
    reader.read_court(of_courts);
  }
  add_clocked(context, mentions);
  const auto stands_before = [](const MeetingMention& a, const MeetingMention& b) {
    return a.noun < b.noun;
  };
  // Mentions are large, and few articles have them out of order.
  if (!std::is_sorted(mentions.begin(), mentions.end(), stands_before))
    std::stable_sort(mentions.begin(), mentions.end(), stands_before);
  add_assembly(context, mentions);
  add_whose(reading, mentions);
  return mentions;
}

}  // namespace crosscheck
