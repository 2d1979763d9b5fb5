#include "checker/claims/meetings/venues.h"

#include <algorithm>
#include <array>
#include <vector>

#include "checker/claims/meetings/parties.h"
#include "checker/claims/titles/phrase.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

using enum WordClass;

/// Sorts of houses; one is no other. Of a room nothing is known but that it lies in some house.
enum class House : std::uint8_t {
  none,
  room,
  town_hall,
  worship,
  hotel,
  palace,
  school,
  centre,
  sport,
  culture,
  food,
  office,
  home
};

struct HouseWord {
  std::string_view word;
  House house;
};

constexpr std::array house_words = {
    HouseWord{"hall", House::room},           HouseWord{"guildhall", House::town_hall},
    HouseWord{"ballroom", House::room},       HouseWord{"auditorium", House::room},
    HouseWord{"chapel", House::room},         HouseWord{"court", House::room},
    HouseWord{"courtroom", House::room},      HouseWord{"gym", House::room},
    HouseWord{"house", House::room},          HouseWord{"club", House::room},
    HouseWord{"room", House::none},           HouseWord{"tent", House::room},
    HouseWord{"church", House::worship},      HouseWord{"cathedral", House::worship},
    HouseWord{"abbey", House::worship},       HouseWord{"minster", House::worship},
    HouseWord{"basilica", House::worship},    HouseWord{"mosque", House::worship},
    HouseWord{"temple", House::worship},      HouseWord{"synagogue", House::worship},
    HouseWord{"hotel", House::hotel},         HouseWord{"inn", House::hotel},
    HouseWord{"palace", House::palace},       HouseWord{"castle", House::palace},
    HouseWord{"school", House::school},       HouseWord{"college", House::school},
    HouseWord{"university", House::school},   HouseWord{"academy", House::school},
    HouseWord{"center", House::centre},       HouseWord{"centre", House::centre},
    HouseWord{"stadium", House::sport},       HouseWord{"arena", House::sport},
    HouseWord{"pavilion", House::sport},      HouseWord{"clubhouse", House::sport},
    HouseWord{"theatre", House::culture},     HouseWord{"theater", House::culture},
    HouseWord{"museum", House::culture},      HouseWord{"library", House::culture},
    HouseWord{"restaurant", House::food},     HouseWord{"pub", House::food},
    HouseWord{"tavern", House::food},         HouseWord{"courthouse", House::office},
    HouseWord{"admiralty", House::office},    HouseWord{"ministry", House::office},
    HouseWord{"embassy", House::office},      HouseWord{"consulate", House::office},
    HouseWord{"headquarters", House::office}, HouseWord{"barracks", House::office},
    HouseWord{"villa", House::home},          HouseWord{"lodge", House::home},
    HouseWord{"farm", House::home},           HouseWord{"ranch", House::home},
};

const HouseWord* house_word(std::string_view folded) {
  const auto found = std::find_if(house_words.begin(), house_words.end(),
                                  [&](const HouseWord& row) { return row.word == folded; });
  return found == house_words.end() ? nullptr : &*found;
}

const WordSet& houses() {
  static const WordSet words{"hall",      "guildhall", "ballroom",     "auditorium", "chapel",
                             "courtroom", "gym",       "house",        "club",       "church",
                             "cathedral", "abbey",     "minster",      "basilica",   "mosque",
                             "temple",    "hotel",     "inn",          "palace",     "castle",
                             "school",    "college",   "university",   "academy",    "center",
                             "centre",    "stadium",   "arena",        "pavilion",   "clubhouse",
                             "theatre",   "theater",   "museum",       "library",    "restaurant",
                             "pub",       "tavern",    "courthouse",   "admiralty",  "ministry",
                             "embassy",   "consulate", "headquarters", "barracks",   "villa",
                             "lodge",     "farm",      "ranch",        "synagogue",  "tent"};
  return words;
}

/// A word that tells one house of its sort from another.
bool is_name(std::string_view word) {
  constexpr std::array<std::string_view, 24> vague{
      "of",   "st",   "saint",  "and",    "in",      "on",    "at",      "grand",
      "old",  "new",  "local",  "main",   "city",    "town",  "village", "parish",
      "same", "high", "county", "public", "primary", "royal", "central", "community"};
  return std::find(vague.begin(), vague.end(), word) == vague.end() && house_word(word) == nullptr;
}

std::vector<std::string_view> words_of(std::string_view key) {
  std::vector<std::string_view> words;
  while (!key.empty()) {
    const std::size_t blank = key.find(' ');
    words.push_back(key.substr(0, blank));
    key = blank == key.npos ? std::string_view{} : key.substr(blank + 1);
  }
  return words;
}

/// Words that make a house or a court of their own of a word that may stand for a mere room.
struct CompoundHouse {
  std::string_view before, word;
  House house;
};

constexpr std::array compound_houses = {
    CompoundHouse{"town", "hall", House::town_hall},
    CompoundHouse{"city", "hall", House::town_hall},
    CompoundHouse{"village", "hall", House::town_hall},
    CompoundHouse{"parish", "hall", House::town_hall},
    CompoundHouse{"county", "hall", House::town_hall},
    CompoundHouse{"culture", "house", House::culture},
    CompoundHouse{"opera", "house", House::culture},
    CompoundHouse{"crown", "court", House::office},
    CompoundHouse{"county", "court", House::office},
    CompoundHouse{"magistrates", "court", House::office},
    CompoundHouse{"sheriff", "court", House::office},
};

/// The sort of the house itself; of a room that of the house it is in, where the words name one:
/// "the gym hall of Kroken School".
House house_of(const std::vector<std::string_view>& words) {
  House house = House::none;
  std::string_view before;
  for (const std::string_view word : words) {
    if (word == "of" && house != House::none && house != House::room) break;
    if (const HouseWord* found = house_word(word)) house = found->house;
    for (const CompoundHouse& row : compound_houses)
      if (row.word == word && row.before == before) house = row.house;
    before = word;
  }
  return house;
}

}  // namespace

TokenRange venue_at(const TitleContext& context, std::uint32_t begin, std::uint32_t ceiling) {
  constexpr std::uint32_t longest = 7;
  static const WordSet determiners{"the", "a", "an", "its", "their", "his", "her", "that"};
  static const WordSet of{"of"};
  std::uint32_t i = begin;
  if (i < ceiling && determiners.has(context.token(i))) ++i;
  const std::uint32_t first = i;
  for (; i < ceiling && i < first + longest; ++i) {
    const Token& word = context.token(i);
    if (word.kind == TokenKind::hyphen) continue;
    const bool fits = word.kind == TokenKind::word && !word.classes.has(function_word) &&
                      !word.classes.has(meeting_noun) && !word.classes.has(meeting_verb) &&
                      !word.classes.has(speech_verb) && !word.classes.has(weekday) &&
                      !word.classes.has(month);
    if (!fits) return {begin, begin};
    const bool goes_on = i + 1 < ceiling && houses().has(context.token(i + 1));
    if (!houses().has(word) || goes_on) continue;
    // "a house", "her school": which one is not said.
    if (i == first && first > begin && context.token(i).letters == LetterCase::lower) {
      static const WordSet the{"the"};
      if (!the.has(context.token(begin))) return {begin, begin};
    }
    std::uint32_t end = i + 1;
    // "the culture house Kysten", "the hotel Bristol"
    if (end < ceiling && word.letters == LetterCase::lower && context.is_capital(end) &&
        context.mention_at(end) == nullptr && !context.token(end).classes.has(weekday) &&
        !context.token(end).classes.has(month) && context.is_kind(end, TokenKind::word))
      return {begin, end + 1};
    if (end + 1 < ceiling && of.has(context.token(end)) && context.is_capital(end + 1))
      for (++end;
           end < ceiling && context.is_capital(end) && context.token(end).kind == TokenKind::word;)
        ++end;
    return {begin, end};
  }
  return {begin, begin};
}

std::string venue_key(std::string_view words) {
  std::string key = fold(words);
  for (const std::string_view article :
       {"the ", "a ", "an ", "its ", "their ", "his ", "her ", "that "})
    if (key.starts_with(article)) return key.substr(article.size());
  return key;
}

bool venues_exclude(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> left = words_of(a), right = words_of(b);
  const House one = house_of(left), other = house_of(right);
  if (one == House::none || other == House::none) return false;
  bool left_named = false, right_named = false;
  for (const std::string_view word : left) {
    left_named = left_named || is_name(word);
    const bool shared = std::find(right.begin(), right.end(), word) != right.end();
    if (shared && (is_name(word) || (house_word(word) && one != other))) return false;
  }
  for (const std::string_view word : right) right_named = right_named || is_name(word);
  if (one == House::room || other == House::room) {
    // The village hall is no pavilion, but a hall of whatever name may be in a hotel.
    return one == other && left_named && right_named && left.back() == right.back();
  }
  return one != other || (left_named && right_named);
}

}  // namespace crosscheck
