#include "checker/claims/quantities/words.h"

#include <span>

#include "checker/claims/lexicon/word_map.h"

namespace crosscheck {
namespace {

/// Plural nouns that are counted as one thing; the first is its name.
constexpr std::string_view counted[] = {
    "person people persons",
    "home homes houses dwellings residences",
    "worker workers employees staff staffers",
    "child children kids",
    "man men",
    "woman women",
    "life lives",
    "soldier soldiers troops servicemen",
    "officer officers policemen",
    "body bodies corpses",
    "building buildings structures",
    "job jobs posts",
    "student students pupils",
    "protester protesters protestors demonstrators",
    "fighter fighters militants gunmen insurgents rebels",
    "aircraft aircraft planes",
    "vehicle vehicles",
    "country countries nations",
    "lawmaker lawmakers legislators",
    "migrant migrants",
    "wife wives",
    "firefighter firefighters firemen",
    "fisherman fishermen",
    "patient patients",
    "sheep sheep",
    "cattle cattle",
    "police police",
    "personnel personnel",
};

/// Words in s that are no plurals.
const WordSet& no_plurals() {
  static const WordSet words{
      "is",       "was",     "has",     "does",      "as",         "this",      "its",
      "his",      "us",      "less",    "plus",      "across",     "versus",    "thus",
      "yes",      "perhaps", "always",  "news",      "series",     "years",     "months",
      "weeks",    "days",    "hours",   "minutes",   "seconds",    "times",     "others",
      "says",     "gives",   "takes",   "makes",     "comes",      "goes",      "gets",
      "points",   "percent", "decades", "centuries", "nights",     "weekends",  "mornings",
      "quarters", "ones",    "towards", "besides",   "afterwards", "sometimes", "ours",
      "theirs",   "hers",    "alas",    "business",  "politics",   "economics", "minus",
      "bus",      "gas",     "census",  "virus",     "status"};
  return words;
}

/// What is measured; the first word is its name.
constexpr std::string_view roles[] = {
    "depth deep below underground beneath",
    "height high tall elevation",
    "length long",
    "width wide",
    "distance away offshore",
    "loss losses lost stole stolen theft",
    "damage damages",
    "cost costs costing price priced worth",
    "budget budgeted",
    "bid offer offered",
    "fine fined penalty fines",
    "bail bond",
    "ransom",
    "reward bounty",
    "debt owes owed owe debts",
    "deficit shortfall",
    "surplus",
    "revenue revenues sales turnover",
    "profit profits earnings",
    "salary wage wages",
    "grant grants",
    "loan loans",
    "donation donations donated",
    "settlement",
    "cash seized",
    "prize",
    "rent",
    "capacity",
    "speed doing driving",
    "wind winds gusts",
    "magnitude",
    "weight weighing weighed weighs",
};

/// Names of counted nouns that are people's.
const WordSet& people() {
  static const WordSet words{
      "person",      "worker",      "child",      "man",      "woman",      "soldier",
      "officer",     "student",     "protester",  "fighter",  "lawmaker",   "migrant",
      "wife",        "firefighter", "fisherman",  "patient",  "police",     "personnel",
      "boy",         "girl",        "adult",      "teenager", "passenger",  "tourist",
      "victim",      "civilian",    "resident",   "member",   "civilian",   "crew",
      "defendant",   "suspect",     "driver",     "villager", "player",     "juror",
      "judge",       "nurse",       "doctor",     "teacher",  "minister",   "delegate",
      "candidate",   "senator",     "councillor", "democrat", "republican", "conservative",
      "independent", "local",       "foreigner",  "national", "citizen",    "male",
      "female",      "guest",       "visitor",    "punter",   "survivor",   "farmer",
      "miner",       "sailor",      "pilot",      "brother",  "sister",     "son",
      "daughter",    "husband",     "witness",    "prisoner", "hostage",    "inmate",
      "voter",       "employee",    "guard",      "infant",   "baby",       "toddler",
      "youth"};
  return words;
}

/// Each word of the rows with the row's first.
WordMap<std::string_view> first_words(std::span<const std::string_view> rows) {
  WordMap<std::string_view> made;
  for (const std::string_view row : rows) made.add_row(row, row.substr(0, row.find(' ')));
  return made;
}

const WordMap<std::string_view>& counted_words() {
  static const WordMap<std::string_view> words = first_words(counted);
  return words;
}

/// Whether a word has the ending of a plural and is none of those that have it all the same.
bool ends_as_plural(const Reading& reading, const Token& token) {
  if (token.kind != TokenKind::word || token.possessive) return false;
  const std::string_view text = reading.text(token);
  constexpr std::size_t shortest = 4;
  return text.size() >= shortest && text.ends_with('s') && !text.ends_with("ss") &&
         !text.ends_with("us") && !text.ends_with("is") && !no_plurals().has(token) &&
         !token.classes.has(WordClass::function_word) && !token.classes.has(WordClass::speech_verb);
}

}  // namespace

bool may_be_plural(const Reading& reading, const Token& token) {
  return ends_as_plural(reading, token) ||
         (!token.possessive && counted_words().find(token) != nullptr);
}

std::string_view counted_name(const Reading& reading, std::uint32_t token, std::string& made) {
  if (const std::string_view* name = counted_words().find(reading.tokens[token])) return *name;
  if (!ends_as_plural(reading, reading.tokens[token])) return {};
  const std::string_view word = reading.folded(token);
  if (word.ends_with("ies") && word.size() > 4) {
    made = word.substr(0, word.size() - 3);
    made += 'y';
    return made;
  }
  const bool two = word.ends_with("sses") || word.ends_with("xes") || word.ends_with("ches") ||
                   word.ends_with("shes");
  return word.substr(0, word.size() - (two ? 2 : 1));
}

std::string_view role_word(const Token& token) {
  static const WordMap<std::string_view> words = first_words(roles);
  return words.of(token);
}

bool is_person_name(std::string_view noun) { return people().has(hash_word(noun)); }

}  // namespace crosscheck
