#include "checker/claims/meetings/sentence.h"

#include <algorithm>

#include "checker/claims/meetings/venues.h"
#include "checker/claims/persons/find_persons.h"
#include "checker/text/fold.h"

namespace crosscheck {

using enum WordClass;

/// Whether a word that may be a noun of meeting is one where it stands.
bool MeetingSentence::names_meeting(std::uint32_t i) const {
  static const WordSet vague{"mediation",    "dialogue", "dialog",     "deliberations",
                             "conversation", "congress", "assembly",   "conversations",
                             "convention",   "panel",    "discussion", "negotiation",
                             "gathering",    "trip",     "trips",      "protest",
                             "rally",        "debates",  "workshop"};
  if (context_.mention_at(i) != nullptr) return false;
  if (is(i, "format") || is_round(i)) return true;
  static const WordSet sorts{"way", "trilateral", "bilateral", "tripartite", "telephone", "phone"};
  if (vague.has(token(i))) return among(i - 1, sorts) || is_of_a_day(i);
  if (is(i, "service")) return is_service(i);
  // "After dinner Berg spoke" says when.
  static const WordSet meals{"breakfast", "lunch", "dinner", "supper"};
  static const WordSet times{"after", "before", "by", "since", "until"};
  if (among(i, meals) && i > begin_ && among(i - 1, times)) return false;
  return token(i).classes.has(meeting_noun) && token(i).value >= 1 && token(i).value <= 9;
}

/// "Sunday's gathering", "its annual congress"
bool MeetingSentence::is_of_a_day(std::uint32_t noun) const {
  static const WordSet sorts{"annual", "yearly", "biennial"},
      other{"trip", "trips", "conversation"};
  if (noun == begin_ || context_.is_capital(noun) || among(noun, other)) return false;
  const Token& before = token(noun - 1);
  return among(noun - 1, sorts) ||
         (before.possessive && before.kind == TokenKind::word && before.classes.has(weekday));
}

/// A church's, not a bus company's: who worships or mourns is spoken of close by.
bool MeetingSentence::is_service(std::uint32_t i) const {
  constexpr std::uint32_t near = 60;
  static const WordSet worship{"church",   "cathedral",    "chapel",  "abbey",   "minster",
                               "funeral",  "burial",       "buried",  "coffin",  "mourners",
                               "bishop",   "archbishop",   "vicar",   "priest",  "pastor",
                               "hymn",     "hymns",        "altar",   "eulogy",  "sermon",
                               "memorial", "congregation", "wedding", "basilica"};
  static const WordSet before{"the",    "a",    "this",   "church",  "funeral", "memorial",
                              "burial", "that", "solemn", "requiem", "moving",  "private"};
  static const WordSet others{"provider", "providers", "industry", "sector", "members"};
  static const WordSet held_of{"thanksgiving", "remembrance", "prayer", "prayers", "dedication"};
  if (i == begin_ || !among(i - 1, before) || among(i + 1, others)) return false;
  if (is(i + 1, "of") && !is(i + 3, "own") && !among(i + 2, held_of)) return false;
  const std::vector<Token>& tokens = context_.reading().tokens;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t at = i > near ? i - near : 0; at < std::min(size, i + near); ++at)
    if (worship.has(tokens[at])) return true;
  return false;
}

bool MeetingSentence::is_round(std::uint32_t i) const {
  static const WordSet rounds{"round"};
  if (!among(i, rounds) || i == begin_ || is(i + 1, "of")) return false;
  const Token& before = token(i - 1);
  if (meaning(context_.phrase_at(i - 1), EntryKind::place) && context_.is_capital(i - 1))
    return !is(i - 2, "of");
  return before.kind == TokenKind::ordinal ||
         (before.classes.has(number_word) && before.value > 1000);
}

bool MeetingSentence::is_verb(std::uint32_t i, MeetingVerb verb) const {
  static const WordSet vague{"negotiate", "negotiates", "negotiated", "negotiating", "discuss",
                             "discusses", "discussed",  "discussing", "parley"};
  return i >= begin_ && i < end_ && token(i).classes.has(meeting_verb) &&
         token(i).value == static_cast<std::int32_t>(verb) && !vague.has(token(i));
}

MeetingStatus MeetingSentence::verb_status(std::uint32_t from, std::uint32_t to) const {
  static const WordSet ahead{"will",  "scheduled", "expected", "due", "slated",
                             "plans", "plan",      "planned",  "set"};
  static const WordSet past{"was",  "were", "has", "have",      "had",
                            "took", "held", "met", "concluded", "ended"};
  MeetingStatus status = MeetingStatus::unsaid;
  static const WordSet off{"up", "out", "off", "down"};
  for (std::uint32_t i = from; i < to; ++i) {
    const bool set_up = is(i, "set") && among(i + 1, off);
    if (ahead.has(token(i)) && !set_up) return MeetingStatus::planned;
    if (past.has(token(i))) status = MeetingStatus::held;
  }
  return status;
}

/// How the sentence puts what stands at `at`.
Modality MeetingSentence::modality(std::uint32_t at) const {
  static const WordSet doubts{"if",          "unless",   "whether", "could", "would",
                              "may",         "might",    "should",  "can",   "hopes",
                              "potentially", "possibly", "wants",   "like",  "reportedly"};
  if (context_.reading().quotation_of(at) != nullptr) return Modality::reported;
  // "Had they met, ...", "Should the talks fail, ..."
  static const WordSet inversions{"had", "should", "were"};
  if (among(begin_, inversions)) return Modality::conditional;
  static const Trigger signs(doubts, {}, {TokenKind::question_mark});
  for (const std::uint32_t i : context_.reading().places(signs, {begin_, end_})) {
    const bool near = i + 12 > at && i < at + 7;
    const bool month_name = token(i).classes.has(month) && context_.is_capital(i);
    if (is(i, "could") && i + 1 < end_ && token(i + 1).classes.has(negation)) continue;
    // "would like to", but not "a face like thunder"
    if (is(i, "like") && !is(i - 1, "would")) continue;
    // What is doubtful within a quotation is so of what the quotation tells.
    if ((near || is(i, "if") || is(i, "reportedly")) && doubts.has(token(i)) && !month_name &&
        context_.reading().quotation_of(i) == nullptr)
      return Modality::conditional;
    if (token(i).kind == TokenKind::question_mark) return Modality::question;
  }
  return Modality::asserted;
}

bool MeetingSentence::place_at(std::uint32_t i, MeetingMention& mention) const {
  if (i >= end_ || context_.mention_at(i) != nullptr || !mention.place.empty()) return false;
  const PhraseMention* phrase = context_.phrase_at(i);
  if (phrase == nullptr || phrase->tokens.begin != i) return false;
  for (const EntryKind kind : {EntryKind::place, EntryKind::country}) {
    const Entry* entry = meaning(phrase, kind);
    if (entry == nullptr || !context_.is_capital(i)) continue;
    mention.place = context_.reading().lexicon->named(kind, entry->record).id;
    mention.place_words = phrase->tokens;
    return true;
  }
  return false;
}

/// "in the Freedonian capital"
bool MeetingSentence::capital_at(std::uint32_t i, MeetingMention& mention) const {
  if (!mention.place.empty() || !is(i, "the") || i + 2 >= end_) return false;
  const std::string_view nation = context_.country_at(i + 1);
  const std::uint32_t noun = nation.empty() ? i : context_.nation_at(i + 1).end;
  const Lexicon& lexicon = *context_.reading().lexicon;
  const auto country = lexicon.record_by_id(EntryKind::country, nation);
  if (!is(noun, "capital") || !country) return false;
  for (const Entry& entry : lexicon.find(lexicon.named(EntryKind::country, *country).detail)) {
    if (entry.kind != EntryKind::place) continue;
    mention.place = lexicon.named(entry.kind, entry.record).id;
    mention.place_words = {i, noun + 1};
    return true;
  }
  return false;
}

/// "in the port city of Harbour City", "in a room of the town hall in downtown Harbour City": the
/// place at the end of what describes it.
bool MeetingSentence::described_place_at(std::uint32_t i, MeetingMention& mention) const {
  static const WordSet determiners{"the", "a", "an"}, before{"of", "in"};
  static const WordSet parts{"downtown", "central", "northern", "southern", "eastern",
                             "western",  "north",   "south",    "east",     "west"};
  constexpr std::uint32_t reach = 14;
  const bool bare_part = among(i, parts);
  if (!mention.place.empty() || (!among(i, determiners) && !bare_part)) return false;
  if (bare_part) return place_at(i + 1, mention);
  for (std::uint32_t at = i + 1; at < end_ && at < i + reach; ++at) {
    const Token& word = token(at);
    if (word.kind != TokenKind::word && word.kind != TokenKind::hyphen) return false;
    if (word.classes.has(speech_verb) || context_.mention_at(at) != nullptr) return false;
    if (!among(at, before)) continue;
    const std::uint32_t name = among(at + 1, parts) ? at + 2 : at + 1;
    if (place_at(name, mention)) {
      // "in the absence of Freedonia" names a country, no city.
      const bool country =
          context_.reading().lexicon->record_by_id(EntryKind::country, mention.place).has_value();
      if (!country) return true;
      mention.place.clear();
    }
  }
  return false;
}

/// A place the register has not: "at Harbour House".
bool MeetingSentence::unlisted_place_at(std::uint32_t i, MeetingMention& mention) const {
  if (!mention.place.empty()) return false;
  const std::uint32_t begin = is(i, "the") ? i + 1 : i;
  if (begin >= end_ || context_.is_nation(begin) ||
      meaning(context_.phrase_at(begin), EntryKind::organisation) != nullptr)
    return false;
  std::uint32_t end = begin;
  while (end < end_ && token(end).kind == TokenKind::word && context_.is_capital(end) &&
         context_.mention_at(end) == nullptr && !token(end).classes.has(month) &&
         !token(end).classes.has(weekday))
    ++end;
  // "in Speaker Berg's office"
  if (end == begin || context_.office_beginning(begin) ||
      (end < end_ && context_.mention_at(end) != nullptr))
    return false;
  mention.place_words = {begin, end};
  mention.place = fold(context_.reading().text(mention.place_words));
  return true;
}

bool MeetingSentence::in_headline(std::uint32_t at) const {
  return context_.reading().section_of(at).kind == SectionKind::headline;
}

void MeetingSentence::add_parties(const PartyList& list, MeetingMention& mention) const {
  if (list.parties.empty()) return;
  for (const Party& party : list.parties)
    if (std::find(mention.parties.begin(), mention.parties.end(), party) == mention.parties.end())
      mention.parties.push_back(party);
  mention.tokens.begin = std::min(mention.tokens.begin, list.tokens.begin);
  mention.tokens.end = std::max(mention.tokens.end, list.tokens.end);
}

/// "on Sunday": a time may follow here.
bool MeetingSentence::at_time(std::uint32_t at) const {
  if (!is(at, "on")) return false;
  MeetingMention time;
  return day_at(at, time) != at;
}

int MeetingSentence::counted_at(std::uint32_t i) const {
  const Token& word = token(i);
  if (word.kind == TokenKind::number) return word.value;
  const bool counts = word.kind == TokenKind::word && word.classes.has(number_word);
  if (!counts || word.value <= 1 || word.value >= 1000) return 0;
  // "forty-two": the second half counts for both.
  const bool half = i >= begin_ + 2 && token(i - 1).kind == TokenKind::hyphen && word.value < 10 &&
                    token(i - 2).classes.has(number_word) && token(i - 2).value >= 20 &&
                    token(i - 2).value < 100;
  return half ? token(i - 2).value + word.value : word.value;
}

std::uint32_t MeetingSentence::number_begin(std::uint32_t i) const {
  const bool compound = i >= begin_ + 2 && i < end_ && token(i - 1).kind == TokenKind::hyphen &&
                        token(i).kind == TokenKind::word;
  return compound ? i - 2 : i;
}

PartyList MeetingSentence::named_from(std::uint32_t begin) const {
  if (begin >= end_) return {};
  PartyList list = people_.from(begin, {begin_, end_});
  if (!list.parties.empty()) return list;
  // "trustee Anna Berg", "the Freedonian delegation"
  constexpr std::uint32_t reach = 5;
  for (std::uint32_t i = begin; i < end_ && i < begin + reach; ++i) {
    if (token(i).kind != TokenKind::word || token(i).classes.has(WordClass::speech_verb)) return {};
    const PersonMention* person = context_.mention_at(i);
    if (person != nullptr && !token(person->tokens.end - 1).possessive)
      return {{party_of(context_, *person)}, person->tokens, false, false};
    if (const std::string_view nation = context_.country_at(i); !nation.empty())
      return {{nation_party(nation, context_)}, {i, i + 1}, false, false};
  }
  return {};
}

/// "planned for Sunday", "that had been announced for Sunday", "due on Sunday"
std::uint32_t MeetingSentence::date_set_at(std::uint32_t at, MeetingMention& mention) const {
  static const WordSet fixed{"planned", "scheduled", "called", "set", "due", "announced"};
  static const WordSet skipped{"that", "which", "had",        "been", "was",
                               "were", "first", "originally", "is",   "are"};
  std::uint32_t i = at;
  while (among(i, skipped)) ++i;
  if (!among(i, fixed)) return at;
  const std::uint32_t day = is(i + 1, "for") || is(i + 1, "on") || is(i + 1, "at") ? i + 2 : i + 1;
  const std::uint32_t end = day_at(day, mention);
  return end != day ? end : at;
}

/// "the village hall", "Oslo City Hall": the house, and the place its name has; returns the token
/// after it, or 0.
std::uint32_t MeetingSentence::take_venue(std::uint32_t at, MeetingMention& mention) const {
  const TokenRange house = venue_at(context_, at, end_);
  if (house.empty() || !mention.venue.empty()) return 0;
  mention.venue = venue_key(context_.reading().text(house));
  if (!place_at(at, mention)) unlisted_place_at(at, mention);
  return house.end;
}

std::uint32_t MeetingSentence::tail(std::uint32_t at, MeetingMention& mention) const {
  static const WordSet prepositions{"in", "at", "near"};
  static const WordSet alone{"alone", "separately", "privately", "briefly"};
  for (int steps = 0; steps < 5 && at < end_; ++steps) {
    const std::uint32_t bare = token(at).kind == TokenKind::comma || is(at, "and") ? at + 1 : at;
    if (among(bare, alone)) {
      at = bare + 1;
      continue;
    }
    // "at the lodge on Sunday"
    const bool house = among(bare, prepositions) && is(bare + 1, "the") && bare + 3 < end_ &&
                       token(bare + 2).letters == LetterCase::lower && at_time(bare + 3);
    if (house) {
      take_venue(bare + 1, mention);
      at = bare + 3;
      continue;
    }
    if (is(bare, "without") && is(bare + 2, "else")) {
      at = bare + 3;
      continue;
    }
    const bool where = among(bare, prepositions);
    const std::uint32_t house_end = where ? take_venue(bare + 1, mention) : at;
    if (house_end > bare) {
      at = house_end;
      // "Town Hall, Harbour City"
      const std::uint32_t city =
          at < end_ && (token(at).kind == TokenKind::comma || is(at, "in")) ? at + 1 : at;
      if (city > at && place_at(city, mention)) at = mention.place_words.end;
    } else if (where &&
               (place_at(bare + 1, mention) || capital_at(bare + 1, mention) ||
                described_place_at(bare + 1, mention) || unlisted_place_at(bare + 1, mention))) {
      at = mention.place_words.end;
      // "Harbour City, Freedonia"
      MeetingMention container;
      if (at + 1 < end_ && token(at).kind == TokenKind::comma && place_at(at + 1, container))
        at = container.place_words.end;
    } else if (const std::uint32_t after = day_at(bare, mention); after != bare) {
      at = after;
    } else if (const std::uint32_t set = date_set_at(bare, mention); set != bare) {
      at = set;
    } else {
      break;
    }
    mention.tokens.end = std::max(mention.tokens.end, at);
  }
  return at;
}

}  // namespace crosscheck
