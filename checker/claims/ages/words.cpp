// The words that say how old somebody is, before or behind a name.

#include "checker/claims/ages/words.h"

#include <algorithm>
#include <string_view>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

const WordSet& age_words() {
  static const WordSet words{"age", "aged", "ages"};
  return words;
}

/// What may follow a bare age that no comma closes: "Jerome Butler, 50 are the", "Ana Ruiz, 35 of".
const WordSet& after_age() {
  static const WordSet words{"of",  "and",  "was",  "is",    "were", "are",  "from", "who", "has",
                             "had", "died", "told", "faces", "both", "with", "or",   "in",  "to"};
  return words;
}

/// What may stand between "35-year-old" and the name it describes.
const WordSet& descriptors() {
  static const WordSet words{
      "man",         "woman",         "boy",           "girl",        "teen",         "teenager",
      "resident",    "student",       "suspect",       "victim",      "driver",       "brother",
      "sister",      "son",           "daughter",      "wife",        "husband",      "mother",
      "father",      "cousin",        "nephew",        "niece",       "uncle",        "aunt",
      "friend",      "girlfriend",    "boyfriend",     "fiance",      "fiancee",      "twin",
      "twins",       "grandson",      "granddaughter", "grandmother", "grandfather",  "officer",
      "deputy",      "soldier",       "veteran",       "actor",       "singer",       "rapper",
      "player",      "coach",         "teacher",       "senator",     "politician",   "lawyer",
      "native",      "local",         "gunman",        "stepson",     "stepdaughter", "star",
      "suspects",    "brothers",      "sisters",       "partner",     "roommate",     "neighbor",
      "neighbour",   "shooter",       "farmer",        "trader",      "worker",       "electrician",
      "carpenter",   "pilot",         "nurse",         "engineer",    "fisherman",    "driver",
      "widow",       "pensioner",     "tourist",       "hiker",       "cyclist",      "pedestrian",
      "passenger",   "skipper",       "captain",       "striker",     "midfielder",   "defender",
      "goalkeeper",  "batter",        "bowler",        "pitcher",     "novelist",     "writer",
      "journalist",  "artist",        "painter",       "musician",    "composer",     "director",
      "businessman", "businesswoman", "entrepreneur",  "economist",   "physicist",    "scientist",
      "professor",   "doctor",        "surgeon",       "activist",    "accountant",   "builder",
      "labourer",    "laborer",       "miner",         "firefighter", "paramedic",    "sergeant",
      "constable",   "clerk",         "shopkeeper",    "mechanic",    "plumber",      "baker",
      "chef",        "waiter",        "waitress",      "defendant",   "migrant",      "refugee",
      "Frenchman",   "Briton",        "American",      "Canadian",    "Australian",   "German",
      "Italian",     "Spaniard",      "Dutchman",      "Brazilian",   "Indian",       "Nigerian"};
  return words;
}

constexpr int oldest = 119;

/// A whole number of years from a count of months or weeks.
int in_years(int n, TimeUnit unit) {
  return unit == TimeUnit::year ? n : unit == TimeUnit::month ? n / 12 : 0;
}

/// Whether the sentence counts votes: "Trump, 47 percent, Clinton, 45".
bool counts_votes(const Reading& reading, std::uint32_t i) {
  static const WordSet tallies{"percent",   "percentage", "points", "votes",   "vote",
                               "delegates", "poll",       "polls",  "seats",   "ballots",
                               "leads",     "scores",     "score",  "ratings", "rating"};
  const TokenRange sentence = reading.sentence_of(i).tokens;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const Token& token = reading.tokens[t];
    if (tallies.has(token) || (token.kind == TokenKind::other && reading.text(token) == "%")) {
      return true;
    }
  }
  return false;
}

/// Whether a bracket of the sentence is open at token `i`.
bool in_brackets(const Reading& reading, std::uint32_t i) {
  const std::uint32_t begin = reading.sentence_of(i).tokens.begin;
  for (std::uint32_t t = i; t > begin; --t) {
    if (is_mark(reading, t - 1, TokenKind::close_bracket)) return false;
    if (is_mark(reading, t - 1, TokenKind::open_bracket)) return true;
  }
  return false;
}

}  // namespace

bool is_mark(const Reading& reading, std::uint32_t i, TokenKind kind) {
  return i < reading.tokens.size() && reading.tokens[i].kind == kind;
}

int age_number(const Reading& reading, std::uint32_t i) {
  if (i >= reading.tokens.size()) return -1;
  const Token& token = reading.tokens[i];
  if (token.kind == TokenKind::number) {
    std::string_view text = reading.text(token);
    bool digits =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && text.size() <= 3 && token.value <= oldest ? token.value : -1;
  }
  if (token.kind != TokenKind::word) return -1;
  TimeWord word = time_word(token.key);
  bool spelled = has(word.classes, TimeClass::cardinal) && word.number < 100;
  return spelled ? word.number : -1;
}

namespace {

/// Whether the words from `i` on are "year old", "-year-old", "years old"; their end, or 0.
std::uint32_t years_old(const Reading& reading, std::uint32_t i, TimeUnit& unit) {
  const std::vector<Token>& tokens = reading.tokens;
  auto skip_hyphen = [&] {
    if (is_mark(reading, i, TokenKind::hyphen) || is_mark(reading, i, TokenKind::dash)) ++i;
  };
  skip_hyphen();
  if (i >= tokens.size() || tokens[i].kind != TokenKind::word) return 0;
  TimeWord word = time_word(tokens[i].key);
  if (!has(word.classes, TimeClass::unit)) return 0;
  unit = static_cast<TimeUnit>(word.code);
  ++i;
  skip_hyphen();
  static const WordSet old{"old", "olds"}, of{"of"}, age{"age"};
  if (i + 1 < tokens.size() && of.has(tokens[i]) && age.has(tokens[i + 1])) return i + 2;
  if (i >= tokens.size() || !old.has(tokens[i])) return 0;
  return i + 1;
}

}  // namespace

bool closes_age(const Reading& reading, std::uint32_t i) {
  if (i >= reading.tokens.size()) return true;
  const Token& token = reading.tokens[i];
  switch (token.kind) {
    case TokenKind::comma:
    case TokenKind::period:
    case TokenKind::semicolon:
    case TokenKind::close_bracket:
    case TokenKind::dash:
    case TokenKind::sentence_break:
    case TokenKind::section_break: return true;
    case TokenKind::word: return after_age().has(token);
    case TokenKind::number:
    case TokenKind::ordinal:
    case TokenKind::colon:
    case TokenKind::hyphen:
    case TokenKind::open_quote:
    case TokenKind::close_quote:
    case TokenKind::open_bracket:
    case TokenKind::question_mark:
    case TokenKind::exclamation_mark:
    case TokenKind::other: return false;
  }
  return false;
}

namespace {

/// ", who is 35," and ", who was 71."; the second is told of an earlier day unless the person is
/// dead.
AgeWords age_in_clause(const Reading& reading, std::uint32_t i) {
  static const WordSet who{"who"}, is_word{"is"}, was{"was"};
  const std::vector<Token>& tokens = reading.tokens;
  if (i + 3 >= tokens.size() || !is_mark(reading, i, TokenKind::comma)) return {};
  if (!who.has(tokens[i + 1])) return {};
  const bool is = is_word.has(tokens[i + 2]);
  if (!is && !was.has(tokens[i + 2])) return {};
  const int n = age_number(reading, i + 3);
  if (n < 0) return {};
  TimeUnit unit = TimeUnit::year;
  if (const std::uint32_t end = years_old(reading, i + 4, unit)) {
    return {in_years(n, unit), end, is ? "clause" : "was"};
  }
  // "who is one of"
  if (tokens[i + 3].kind != TokenKind::number || !closes_age(reading, i + 4)) return {};
  return {n, i + 4, is ? "clause" : "was"};
}

/// ", a man of 34,": of a name that ends before token `i`.
AgeWords age_of_man(const Reading& reading, std::uint32_t i) {
  static const WordSet article{"a", "an"}, of{"of"};
  static const WordSet man{"man", "woman", "boy", "girl", "youth"};
  const std::vector<Token>& tokens = reading.tokens;
  if (i + 4 >= tokens.size() || !is_mark(reading, i, TokenKind::comma)) return {};
  if (!article.has(tokens[i + 1]) || !man.has(tokens[i + 2]) || !of.has(tokens[i + 3])) return {};
  const int n = age_number(reading, i + 4);
  return n >= 0 && closes_age(reading, i + 5) ? AgeWords{n, i + 5, "appositive"} : AgeWords{};
}

/// " – 34 –".
AgeWords age_between_dashes(const Reading& reading, std::uint32_t i) {
  const bool dashes =
      is_mark(reading, i, TokenKind::dash) && is_mark(reading, i + 2, TokenKind::dash);
  if (!dashes || !is_mark(reading, i + 1, TokenKind::number)) return {};
  const int n = age_number(reading, i + 1);
  return n >= 0 ? AgeWords{n, i + 2, "appositive"} : AgeWords{};
}

/// "just 33", "only 19": the token of the number.
std::uint32_t behind_only(const Reading& reading, std::uint32_t i) {
  static const WordSet only{"just", "only", "barely"};
  return i < reading.tokens.size() && only.has(reading.tokens[i]) ? i + 1 : i;
}

/// " when she died": where the words end, or 0.
std::uint32_t at_death(const Reading& reading, std::uint32_t i) {
  static const WordSet when{"when"}, who{"he", "she"}, be{"was"};
  static const WordSet dies{"died", "drowned", "perished"}, passed{"passed"}, away{"away"};
  static const WordSet killed{"killed", "murdered"};
  const auto is = [&](std::uint32_t at, const WordSet& words) {
    return at < reading.tokens.size() && words.has(reading.tokens[at]);
  };
  if (!is(i, when) || !is(i + 1, who)) return 0;
  if (is(i + 2, dies)) return i + 3;
  const bool gone = is(i + 2, passed) && is(i + 3, away);
  return gone || (is(i + 2, be) && is(i + 3, killed)) ? i + 4 : 0;
}

/// " is 35 years old", " was 61.", " was just 33.", " was 81 when she died"
AgeWords age_by_verb(const Reading& reading, std::uint32_t i) {
  static const WordSet verbs{"is", "was", "turned", "turns"}, was{"was"};
  if (!verbs.has(reading.tokens[i])) return {};
  const std::uint32_t number = behind_only(reading, i + 1);
  const int n = age_number(reading, number);
  if (n < 0) return {};
  TimeUnit unit = TimeUnit::year;
  const std::uint32_t old = years_old(reading, number + 1, unit);
  if (const std::uint32_t end = at_death(reading, old != 0 ? old : number + 1))
    return {old != 0 ? in_years(n, unit) : n, end, "died"};
  if (old != 0) return {in_years(n, unit), old, "verb"};
  const bool ends = is_mark(reading, number + 1, TokenKind::period) ||
                    is_mark(reading, number + 1, TokenKind::comma);
  if (!was.has(reading.tokens[i]) || !ends) return {};
  return {n, number + 1, "was"};
}

}  // namespace

bool is_descriptor(const Token& token) { return descriptors().has(token); }

AgeWords age_behind(const Reading& reading, std::uint32_t i) {
  const std::vector<Token>& tokens = reading.tokens;
  if (i >= tokens.size()) return {};
  if (const AgeWords clause = age_in_clause(reading, i); clause.years >= 0) return clause;
  if (const AgeWords verb = age_by_verb(reading, i); verb.years >= 0) return verb;
  if (const AgeWords man = age_of_man(reading, i); man.years >= 0) return man;
  if (const AgeWords dashes = age_between_dashes(reading, i); dashes.years >= 0) return dashes;
  const bool bracket =
      is_mark(reading, i, TokenKind::open_bracket) && reading.text(tokens[i]) == "(";
  const bool comma = is_mark(reading, i, TokenKind::comma);
  if (bracket || comma) ++i;
  const bool aged = i < tokens.size() && age_words().has(tokens[i]);
  if (!bracket && !comma && !aged) return {};  // "Trey Smith age 6"
  if (aged) ++i;
  if (aged || comma) i = behind_only(reading, i);
  static const WordSet article{"a", "an", "the"};
  const bool with_article = comma && i < tokens.size() && article.has(tokens[i]);
  if (with_article) ++i;
  const int n = age_number(reading, i);
  if (n < 0) return {};
  TimeUnit unit = TimeUnit::year;
  if (const std::uint32_t end = years_old(reading, i + 1, unit)) {
    // "his wife Ana Ruiz, 5-year-old Tom and ...": the age is the next one's.
    const bool name_follows = end < tokens.size() && tokens[end].kind == TokenKind::word &&
                              tokens[end].letters != LetterCase::lower;
    if (name_follows) return {};
    return {in_years(n, unit), end, "year-old"};
  }
  const bool months =
      i + 1 < tokens.size() && aged && has(time_word(tokens[i + 1].key).classes, TimeClass::unit);
  if (months) {
    unit = static_cast<TimeUnit>(time_word(tokens[i + 1].key).code);
    return {in_years(n, unit), i + 2, "aged"};
  }
  // "Isla Berg, seven, cut the ribbon": a child's age in letters, between commas.
  constexpr int oldest_spelled = 12;
  const bool spelled = comma && n > 1 && n <= oldest_spelled &&
                       tokens[i].letters == LetterCase::lower &&
                       is_mark(reading, i + 1, TokenKind::comma);
  if (with_article || (tokens[i].kind != TokenKind::number && !aged && !spelled)) return {};
  if (bracket && !is_mark(reading, i + 1, TokenKind::close_bracket)) return {};
  if (!closes_age(reading, i + 1)) return {};
  // "Smith, 12, 14 and 16, ..." counts other things than years; "Ruiz and Lee, 35 and 41
  // respectively" gives the number to another name.
  static const WordSet and_word{"and"};
  const bool goes_on = i + 2 < tokens.size() &&
                       (is_mark(reading, i + 1, TokenKind::comma) || and_word.has(tokens[i + 1]));
  if (goes_on && tokens[i + 2].kind == TokenKind::number && age_number(reading, i + 2) >= 0) {
    return {};
  }
  // "paid for by Ana Ruiz, 2) written by"
  if (!bracket && is_mark(reading, i + 1, TokenKind::close_bracket) && !in_brackets(reading, i)) {
    return {};
  }
  if (counts_votes(reading, i)) return {};
  return {n, bracket ? i + 2 : i + 1, bracket ? "bracketed" : aged ? "aged" : "appositive"};
}

const Trigger& old_word() {
  static const Trigger word(WordSet{"old"});
  return word;
}

AgeWords age_before(const Reading& reading, std::uint32_t begin, std::uint32_t& from) {
  constexpr std::uint32_t most_descriptors = 3;
  const std::uint32_t reach = std::min(begin, most_descriptors + 1);
  if (reading.places(old_word(), {begin - reach, begin}).empty()) return {};
  const std::vector<Token>& tokens = reading.tokens;
  std::uint32_t i = begin;
  std::uint32_t described = 0;
  while (i > 0 && described < most_descriptors && descriptors().has(tokens[i - 1]) &&
         !tokens[i - 1].possessive) {
    --i;
    ++described;
  }
  if (i < 3 || !old_word().words().has(tokens[i - 1]) || tokens[i - 1].possessive) return {};
  --i;
  if (is_mark(reading, i - 1, TokenKind::hyphen)) --i;
  if (i == 0 || tokens[i - 1].kind != TokenKind::word) return {};
  TimeWord word = time_word(tokens[i - 1].key);
  if (!has(word.classes, TimeClass::unit)) return {};
  auto unit = static_cast<TimeUnit>(word.code);
  --i;
  if (i > 0 && is_mark(reading, i - 1, TokenKind::hyphen)) --i;
  if (i == 0) return {};
  int n = age_number(reading, i - 1);
  // "twenty-five-year-old"
  if (n > 0 && n < 10 && i >= 3 && is_mark(reading, i - 2, TokenKind::hyphen) &&
      tokens[i - 1].kind == TokenKind::word) {
    int tens = age_number(reading, i - 3);
    if (tens >= 20 && tens % 10 == 0) {
      n += tens;
      i -= 2;
    }
  }
  if (n < 0) return {};
  // "the 20-month-old Mueller probe" speaks of no child.
  static const WordSet the{"the"};
  if (unit != TimeUnit::year && i >= 2 && the.has(tokens[i - 2])) return {};
  from = i - 1;
  return {in_years(n, unit), begin, "year-old"};
}

}  // namespace crosscheck
