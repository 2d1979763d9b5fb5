// What a clause tells of an event: what befell a ship or a roof, what was begun, a paper's date.

#include "checker/claims/dates/events_clauses.h"

#include <cstdlib>
#include <string>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

bool is(const Reading& reading, std::uint32_t i, const WordSet& words) {
  return i < reading.tokens.size() && words.has(reading.tokens[i]);
}

bool is_name(const Reading& reading, std::uint32_t i) {
  return i < reading.tokens.size() && reading.tokens[i].kind == TokenKind::word &&
         reading.tokens[i].letters != LetterCase::lower;
}

/// What happens to one kind of thing, and what that is called.
struct Fate {
  WordSet things, verbs;
  EventNoun event;
};

const std::vector<Fate>& fates() {
  static const WordSet vessels{"boat",   "ferry",     "ship",   "vessel",  "trawler",
                               "yacht",  "canoe",     "barge",  "pirogue", "dinghy",
                               "tanker", "catamaran", "launch", "liner",   "freighter"};
  static const WordSet vehicles{"bus",   "car",     "truck",  "lorry", "van",
                                "coach", "minibus", "tanker", "taxi",  "motorcycle"};
  static const WordSet trains{"train", "tram", "locomotive", "carriage"};
  static const WordSet aircraft{"plane", "jet", "helicopter", "aircraft", "airliner", "glider"};
  static const WordSet structures{
      "roof", "ceiling", "bridge",   "building",    "tower", "wall",    "dam",        "crane",
      "mine", "tunnel",  "scaffold", "scaffolding", "stand", "balcony", "embankment", "levee"};
  static const WordSet storms{"storm", "cyclone", "hurricane", "typhoon", "tornado"};
  static const WordSet volcanoes{"volcano"};
  static const WordSet orders{"order", "warrant", "ban", "curfew"};
  static const WordSet papers{"contract", "agreement", "treaty",     "pact",  "accord",
                              "deal",     "truce",     "memorandum", "lease", "charter"};
  static const WordSet houses{
      "house",      "home",    "barn",   "church",  "chapel",  "mill",     "factory", "warehouse",
      "market",     "hotel",   "school", "theatre", "theater", "hall",     "pub",     "library",
      "museum",     "cannery", "store",  "shop",    "stable",  "villa",    "depot",   "mosque",
      "restaurant", "sawmill", "bakery", "brewery", "castle",  "cathedral"};
  static const WordSet doors{
      "museum",  "school", "bridge",  "hospital",  "library",   "station", "airport",    "theatre",
      "theater", "pool",   "border",  "crossing",  "tunnel",    "road",    "embassy",    "market",
      "hotel",   "mine",   "church",  "cathedral", "stadium",   "canal",   "restaurant", "zoo",
      "port",    "pier",   "gallery", "highway",   "consulate", "mosque"};
  static const std::vector<Fate> all{
      {houses, {"burned", "burnt"}, {EventSort::span, "fire"}},
      {doors, {"reopened"}, {EventSort::point, "reopening"}},
      {vessels,
       {"sank", "sunk", "capsized", "overturned", "foundered"},
       {EventSort::point, "sinking"}},
      {vessels, {"collided"}, {EventSort::point, "crash"}},
      {vehicles, {"crashed", "overturned", "plunged", "collided"}, {EventSort::point, "crash"}},
      {trains, {"derailed", "crashed", "collided"}, {EventSort::point, "crash"}},
      {aircraft, {"crashed", "vanished"}, {EventSort::point, "crash"}},
      {structures, {"collapsed", "caved", "crumbled", "came"}, {EventSort::point, "collapse"}},
      {storms, {"struck", "hit", "made"}, {EventSort::point, "storm"}},
      {volcanoes, {"erupted"}, {EventSort::point, "eruption"}},
      {orders, {"signed", "issued"}, {EventSort::point, "order"}},
      {papers, {"signed", "initialled", "inked"}, {EventSort::point, "signing"}},
  };
  return all;
}

/// The verbs of any fate.
const WordSet& fateful_verbs() {
  static const WordSet words = [] {
    WordSet made;
    for (const Fate& fate : fates()) made |= fate.verbs;
    return made;
  }();
  return words;
}

const WordSet& signing_verbs() {
  static const WordSet words{"signed", "initialled", "inked"};
  return words;
}

const WordSet& beginning_verbs() {
  static const WordSet words{"began", "started", "launched", "staged", "begun", "mounted"};
  return words;
}

/// The first words of the phrases for what a person did or underwent.
const WordSet& phrase_openers() {
  static const WordSet words{"stepped", "taken", "laid", "turned", "went", "tied", "put", "handed"};
  return words;
}

}  // namespace

const WordSet& verbs_with_others() {
  static const WordSet verbs =
      fateful_verbs() | signing_verbs() | beginning_verbs() | phrase_openers();
  return verbs;
}

EventNoun befallen(const Reading& reading, std::uint32_t verb) {
  if (!is(reading, verb, fateful_verbs())) return {};
  static const WordSet passed{"was",  "were", "had",   "has",    "been",      "which",
                              "that", "then", "later", "partly", "partially", "suddenly"};
  constexpr std::uint32_t reach = 6;
  for (const Fate& fate : fates()) {
    if (!fate.verbs.has(reading.tokens[verb])) continue;
    static const WordSet came{"came"}, down{"down"}, made{"made"}, landfall{"landfall"};
    static const WordSet burned{"burned", "burnt"};
    if ((is(reading, verb, came) || is(reading, verb, burned)) && !is(reading, verb + 1, down))
      continue;
    if (is(reading, verb, made) && !is(reading, verb + 1, landfall)) continue;
    std::uint32_t i = verb;
    while (i > 0 && passed.has(reading.tokens[i - 1])) --i;
    if (i > 0 && reading.tokens[i - 1].kind == TokenKind::comma && i < verb) --i;
    const std::uint32_t from = i;
    // "The ferry Aurora", "the bus carrying the team", "part of the ceiling"
    for (; i > 0 && from - i < reach; --i) {
      const Token& word = reading.tokens[i - 1];
      if (word.kind != TokenKind::word) break;
      if (fate.things.has(word) && !word.possessive) return fate.event;
      // "The treaty between Norway and Chile was signed"
      static const WordSet and_word{"and"};
      const bool names = i >= 2 && is_name(reading, i) && is_name(reading, i - 2);
      if (and_word.has(word) && names) continue;
      static const WordSet breaks{"and", "but", "after", "before", "said", "who", "when", "while"};
      if (breaks.has(word) || word.classes.has(WordClass::speech_verb)) break;
    }
  }
  return {};
}

EventNoun signed_paper(const Reading& reading, std::uint32_t verb, std::uint32_t end) {
  static const WordSet determiners{"a", "an", "the", "their", "its"};
  static const WordSet papers{"contract", "agreement", "treaty", "pact",
                              "accord",   "truce",     "lease",  "charter"};
  constexpr std::uint32_t longest = 5;
  if (!is(reading, verb, signing_verbs()) || !is(reading, verb + 1, determiners)) return {};
  for (std::uint32_t i = verb + 2; i < end && i - verb <= longest; ++i) {
    if (reading.tokens[i].kind == TokenKind::hyphen) continue;
    if (reading.tokens[i].kind != TokenKind::word) return {};
    if (papers.has(reading.tokens[i])) return {EventSort::point, "signing"};
    if (reading.tokens[i].classes.has(WordClass::function_word)) return {};
  }
  return {};
}

std::string_view phrase_event(const Reading& reading, std::uint32_t verb, bool& passive) {
  struct Row {
    WordSet first, second, third;
    std::string_view event;
    bool passive;
  };
  static const Row rows[] = {
      {{"stepped"}, {"down", "aside"}, {}, "resignation", false},
      {{"handed"}, {"in"}, {"his", "her"}, "resignation", false},
      {{"taken"}, {"into"}, {"custody"}, "arrest", true},
      {{"laid"}, {"to"}, {"rest"}, "burial", true},
      {{"turned"}, {"himself", "herself"}, {"in"}, "surrender", false},
      {{"went"}, {"missing"}, {}, "disappearance", false},
      {{"tied"}, {"the"}, {"knot"}, "wedding", false},
      {{"put"}, {"to"}, {"death"}, "execution", true},
  };
  if (!is(reading, verb, phrase_openers())) return {};
  for (const Row& row : rows) {
    if (!is(reading, verb, row.first) || !is(reading, verb + 1, row.second)) continue;
    if (!row.third.keys().empty() && !is(reading, verb + 2, row.third)) continue;
    passive = row.passive;
    return row.event;
  }
  return {};
}

EventNoun begun_object(const Reading& reading, std::uint32_t verb, std::uint32_t end) {
  static const WordSet determiners{"a", "an", "the", "their", "its", "his", "her"};
  constexpr std::uint32_t longest = 5;
  if (!is(reading, verb, beginning_verbs()) || !is(reading, verb + 1, determiners)) return {};
  for (std::uint32_t i = verb + 2; i < end && i - verb <= longest; ++i) {
    if (reading.tokens[i].kind == TokenKind::hyphen) continue;
    if (reading.tokens[i].kind != TokenKind::word) return {};
    const EventNoun noun = event_noun(reading.tokens[i]);
    if (noun.sort == EventSort::span || noun.sort == EventSort::point) return noun;
    if (reading.tokens[i].classes.has(WordClass::function_word)) return {};
  }
  return {};
}

std::string_view paper_dated(const Reading& reading, std::uint32_t word) {
  static const WordSet dated{"dated"}, links{"which", "that", "was", "is"};
  if (!is(reading, word, dated)) return {};
  static constexpr std::string_view names[] = {
      "order",      "letter",    "memo",     "warrant", "ruling",   "decree",    "contract",
      "resolution", "statement", "circular", "notice",  "judgment", "directive", "decision",
      "report",     "affidavit", "petition", "invoice", "subpoena", "email"};
  const std::uint32_t first = reading.sentence_of(word).tokens.begin;
  std::uint32_t i = word;
  while (i > first &&
         (is(reading, i - 1, links) || reading.tokens[i - 1].kind == TokenKind::comma)) {
    --i;
  }
  // "The suspension order of the anti-graft Ombudsman, which was dated"
  constexpr std::uint32_t reach = 7;
  for (const std::uint32_t from = i; i > first && from - i < reach; --i) {
    const Token& token = reading.tokens[i - 1];
    if (token.kind != TokenKind::word && token.kind != TokenKind::hyphen) return {};
    if (token.possessive) return {};
    for (const std::string_view name : names) {
      if (token.kind == TokenKind::word && token.key == word_key(name)) return name;
    }
  }
  return {};
}

std::optional<std::uint32_t> opening_noun(const Reading& reading, std::uint32_t date) {
  static const WordSet determiners{"the", "a", "an"};
  static const WordSet places{"at",     "in",  "on", "near",    "outside",
                              "inside", "off", "of", "between", "involving"};
  constexpr std::uint32_t longest = 16, modifiers = 4;
  std::uint32_t i = reading.sentence_of(date).tokens.begin;
  // "HARLAN GROVE, Iowa (KXRV) — An explosion"
  constexpr std::uint32_t dateline = 10;
  for (std::uint32_t t = i; t < date && t - i < dateline; ++t) {
    if (reading.tokens[t].kind == TokenKind::dash) i = t + 1;
  }
  if (date < i + 3 || date - i > longest || !is(reading, i, determiners)) return std::nullopt;
  std::uint32_t noun = i + 1;
  while (noun < date && noun - i <= modifiers &&
         event_noun(reading.tokens[noun]).sort == EventSort::none) {
    const Token& word = reading.tokens[noun];
    if (word.kind != TokenKind::word && word.kind != TokenKind::hyphen) return std::nullopt;
    if (word.classes.has(WordClass::function_word)) return std::nullopt;
    ++noun;
  }
  if (noun >= date || event_noun(reading.tokens[noun]).sort != EventSort::point)
    return std::nullopt;
  if (!is(reading, noun + 1, places)) return std::nullopt;
  for (std::uint32_t t = noun + 1; t < date; ++t) {
    const Token& word = reading.tokens[t];
    if (word.kind == TokenKind::hyphen || word.kind == TokenKind::number) continue;
    if (word.kind != TokenKind::word || word.classes.has(WordClass::speech_verb))
      return std::nullopt;
    const bool lower = word.letters == LetterCase::lower;
    static const WordSet clauses{"that", "which", "who", "was", "were", "is", "has", "had", "and"};
    if (clauses.has(word) || (lower && reading.text(word).ends_with("ed"))) return std::nullopt;
  }
  return noun;
}

std::optional<DayCount> day_count(const Reading& reading, std::uint32_t day) {
  static const WordSet day_word{"day"}, of{"of"}, owners{"the", "their", "a", "its", "his", "her"};
  if (day < 2 || !is(reading, day, day_word) || !is(reading, day + 1, of)) return std::nullopt;
  const Token& number = reading.tokens[day - 1];
  // "Monday will be the 24th day of"
  static const WordSet be{"be", "marks", "mark"};
  constexpr std::uint32_t before = 4;
  for (std::uint32_t i = day; i > 0 && day - i < before; --i) {
    if (is(reading, i - 1, be)) return std::nullopt;
  }
  int days = 0;
  if (number.kind == TokenKind::ordinal) {
    days = std::atoi(std::string(reading.text(number)).c_str());
  } else if (number.kind == TokenKind::word) {
    const TimeWord word = time_word(number.key);
    if (has(word.classes, TimeClass::ordinal)) days = word.number;
  }
  std::uint32_t i = day + 2;
  if (days < 2 || !is(reading, i, owners)) return std::nullopt;
  constexpr std::uint32_t adjectives = 2;
  for (++i; i < reading.tokens.size() && i - day <= adjectives + 3; ++i) {
    if (reading.tokens[i].kind == TokenKind::hyphen) continue;
    const EventNoun noun = event_noun(reading.tokens[i]);
    if (noun.sort == EventSort::span) return DayCount{noun, days, {day - 1, i + 1}};
    if (reading.tokens[i].kind != TokenKind::word ||
        reading.tokens[i].classes.has(WordClass::function_word))
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace crosscheck
