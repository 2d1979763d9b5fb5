#include "checker/claims/dates/events_words.h"

#include <span>

#include "checker/claims/lexicon/word_map.h"

namespace crosscheck {
namespace {

/// Nouns that may name one event, separated by blanks; the first is the name of all.
struct NounRow {
  EventSort sort;
  std::string_view words;
};

constexpr NounRow nouns[] = {
    {EventSort::point, "shooting gunfire shootout"},
    {EventSort::point, "stabbing"},
    {EventSort::point, "robbery holdup heist"},
    {EventSort::point, "burglary"},
    {EventSort::point, "crash collision accident derailment"},
    {EventSort::point, "explosion blast bombing"},
    {EventSort::point, "earthquake quake tremor temblor quakes earthquakes"},
    {EventSort::point, "murder killing slaying"},
    {EventSort::point, "assassination"},
    {EventSort::point, "abduction kidnapping"},
    {EventSort::point, "avalanche"},
    {EventSort::point, "landslide mudslide"},
    {EventSort::point, "eruption"},
    {EventSort::point, "funeral"},
    {EventSort::point, "wedding"},
    {EventSort::point, "walkout"},
    {EventSort::point, "coup"},
    {EventSort::point, "collapse"},
    {EventSort::point, "sinking capsizing shipwreck"},
    {EventSort::point, "stampede crush"},
    {EventSort::point, "ambush"},
    {EventSort::point, "raid"},
    {EventSort::point, "jailbreak breakout escape"},
    {EventSort::point, "referendum plebiscite"},
    {EventSort::point, "coronation"},
    {EventSort::point, "inauguration"},
    {EventSort::point, "verdict"},
    {EventSort::point, "premiere"},
    {EventSort::point, "spill"},
    {EventSort::point, "election by-election"},
    {EventSort::point, "attack assault"},
    {EventSort::point, "execution"},
    {EventSort::point, "drowning"},
    {EventSort::point, "beheading"},
    {EventSort::point, "riot"},
    {EventSort::point, "flood"},
    {EventSort::point, "tornado"},
    {EventSort::point, "parade procession"},
    {EventSort::point, "auction"},
    {EventSort::point, "concert"},
    {EventSort::point, "vigil"},
    {EventSort::point, "launch liftoff"},
    {EventSort::span, "fire blaze bushfire wildfire inferno"},
    {EventSort::span, "strike"},
    {EventSort::span, "siege standoff"},
    {EventSort::span, "trial"},
    {EventSort::span, "visit tour"},
    {EventSort::span, "war invasion"},
    {EventSort::span, "offensive"},
    {EventSort::span, "ceasefire truce"},
    {EventSort::span, "blockade"},
    {EventSort::span, "shutdown"},
    {EventSort::span, "outage blackout"},
    {EventSort::span, "outbreak epidemic"},
    {EventSort::span, "evacuation"},
    {EventSort::span, "festival"},
    {EventSort::span, "occupation"},
    {EventSort::span, "search"},
    {EventSort::span, "lockdown curfew"},
    {EventSort::span, "expedition"},
    {EventSort::span, "exhibition"},
    {EventSort::span, "sit-in"},
    {EventSort::span, "violence unrest"},
    {EventSort::span, "boycott"},
    {EventSort::span, "manhunt"},
    {EventSort::span, "quarantine"},
    {EventSort::span, "embargo"},
    {EventSort::span, "construction"},
    {EventSort::span, "pandemic"},
    {EventSort::span, "drought"},
    {EventSort::span, "heatwave"},
    {EventSort::thing, "mine pit colliery"},
    {EventSort::thing, "hospital clinic infirmary"},
    {EventSort::thing, "school"},
    {EventSort::thing, "university college"},
    {EventSort::thing, "factory plant mill"},
    {EventSort::thing, "bridge"},
    {EventSort::thing, "dam"},
    {EventSort::thing, "library"},
    {EventSort::thing, "museum"},
    {EventSort::thing, "institute"},
    {EventSort::thing, "pool lido"},
    {EventSort::thing, "theatre theater"},
    {EventSort::thing, "station"},
    {EventSort::thing, "airport"},
    {EventSort::thing, "hotel"},
    {EventSort::thing, "stadium arena"},
    {EventSort::thing, "cathedral"},
    {EventSort::thing, "company firm startup"},
    {EventSort::thing, "bank"},
    {EventSort::thing, "club"},
    {EventSort::thing, "brewery distillery"},
    {EventSort::thing, "shipyard yard"},
    {EventSort::thing, "newspaper"},
    {EventSort::thing, "orchestra"},
    {EventSort::thing, "zoo"},
    {EventSort::thing, "prison jail"},
    {EventSort::thing, "agency"},
    {EventSort::thing, "authority"},
    {EventSort::thing, "society association"},
    {EventSort::thing, "foundation"},
    {EventSort::thing, "charity"},
    {EventSort::thing, "union"},
    {EventSort::thing, "commission"},
    {EventSort::thing, "league federation"},
    {EventSort::thing, "cooperative co-op"},
    {EventSort::thing, "choir"},
    {EventSort::thing, "ensemble"},
    {EventSort::thing, "abbey monastery convent"},
    {EventSort::thing, "temple shrine"},
    {EventSort::thing, "synagogue"},
    {EventSort::thing, "castle fortress"},
    {EventSort::thing, "palace"},
    {EventSort::thing, "bakery"},
    {EventSort::thing, "restaurant"},
    {EventSort::thing, "pub tavern inn"},
    {EventSort::thing, "lighthouse"},
    {EventSort::thing, "reservoir"},
    {EventSort::thing, "canal"},
    {EventSort::thing, "harbour harbor"},
    {EventSort::thing, "tunnel"},
    {EventSort::thing, "tower"},
    {EventSort::thing, "observatory"},
    {EventSort::thing, "laboratory lab"},
    {EventSort::thing, "fund"},
    {EventSort::thing, "reserve sanctuary"},
    {EventSort::thing, "smelter refinery"},
    {EventSort::thing, "market"},
    {EventSort::thing, "academy"},
    {EventSort::thing, "orphanage"},
    {EventSort::thing, "winery vineyard"},
};

struct VerbRow {
  EventPhase phase;
  std::string_view words;
};

constexpr VerbRow verbs[] = {
    {EventPhase::happened,
     "happened occurred struck hit took held destroyed gutted ripped swept tore damaged shook "
     "rocked "
     "killed injured wounded claimed delivered left sent"},
    {EventPhase::began, "started began begun erupted broke ignited sparked"},
    {EventPhase::ended, "ended"},
    {EventPhase::founded,
     "founded established inaugurated built opened set formed created incorporated chartered "
     "consecrated"},
};

struct PersonRow {
  std::string_view event;
  bool passive;
  std::string_view words;
};

constexpr PersonRow persons[] = {
    {"death", false, "died drowned"},
    {"death", true, "killed murdered assassinated"},
    {"arrest", true, "arrested"},
    {"shooting", true, "shot gunned"},
    {"stabbing", true, "stabbed"},
    {"burial", true, "buried"},
    {"resignation", false, "resigned quit"},
    {"disappearance", false, "disappeared vanished"},
    {"surrender", false, "surrendered"},
    {"charge", true, "charged"},
    {"swearing-in", true, "sworn"},
    {"appointment", true, "appointed named"},
    {"dismissal", true, "sacked dismissed ousted"},
    {"suspension", true, "suspended"},
    {"sentencing", true, "sentenced jailed"},
    {"conviction", true, "convicted"},
    {"indictment", true, "indicted"},
    {"release", true, "released freed"},
    {"extradition", true, "extradited"},
    {"wedding", false, "married wed"},
    {"injury", true, "injured wounded hurt"},
    {"rescue", true, "rescued"},
    {"abduction", true, "kidnapped abducted"},
    {"deportation", true, "deported"},
    {"execution", true, "executed"},
    {"acquittal", true, "acquitted"},
    {"coronation", true, "crowned"},
    {"inauguration", true, "inaugurated"},
    {"admission", true, "hospitalized hospitalised"},
    {"cremation", true, "cremated"},
    {"reinstatement", true, "reinstated"},
    {"promotion", true, "promoted"},
    {"escape", false, "escaped"},
    {"retirement", false, "retired"},
};

/// A table of the words, made once.
template <class Row, class Value>
WordMap<Value> table(std::span<const Row> rows, Value (*value)(const Row&)) {
  WordMap<Value> made;
  for (const Row& row : rows) made.add_row(row.words, value(row));
  return made;
}

}  // namespace

std::string_view to_string(EventPhase phase) {
  switch (phase) {
    case EventPhase::none: return "";
    case EventPhase::happened: return "happened";
    case EventPhase::began: return "began";
    case EventPhase::ended: return "ended";
    case EventPhase::founded: return "founded";
    case EventPhase::dated: return "dated";
    case EventPhase::planned: return "planned";
    case EventPhase::ahead: return "ahead";
  }
  return "";
}

EventNoun event_noun(const Token& token) {
  static const auto words = table<NounRow, EventNoun>(nouns, [](const NounRow& row) {
    return EventNoun{row.sort, row.words.substr(0, row.words.find(' '))};
  });
  return words.of(token);
}

EventPhase event_verb(const Token& token) {
  static const auto words =
      table<VerbRow, EventPhase>(verbs, [](const VerbRow& row) { return row.phase; });
  return words.of(token);
}

std::string_view person_event(const Token& token, bool& passive) {
  static const auto words =
      table<PersonRow, PersonRow>(persons, [](const PersonRow& row) { return row; });
  const PersonRow* row = words.find(token);
  passive = row != nullptr && row->passive;
  return row != nullptr ? row->event : std::string_view();
}

const WordSet& event_verbs() {
  static const WordSet words = [] {
    WordSet made;
    const auto add = [&made](std::string_view word) { made.add(word_key(word)); };
    for (const VerbRow& row : verbs) each_word(row.words, add);
    for (const PersonRow& row : persons) each_word(row.words, add);
    return made;
  }();
  return words;
}

}  // namespace crosscheck
