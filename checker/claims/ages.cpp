// Ages of persons, each bound to the one name its words belong to.

#include <algorithm>
#include <array>
#include <string>

#include "checker/claims/ages.h"
#include "checker/claims/calendar.h"
#include "checker/claims/find_times.h"

namespace crosscheck {
namespace {

enum ValueIndex : std::size_t { low, high, form, frozen, value_count };

constexpr Column columns[] = {
    {"low", "least number of full years; 0 for an infant"},
    {"high", "greatest number of full years"},
    {"form", "how it is written: appositive, year-old, aged, bracketed, both, verb or then"},
    {"frozen", "yes when the article speaks of the person's death"},
};

constexpr int oldest = 119;

std::uint64_t key_of(std::string_view word) { return word_key(word); }

/// Keys of a few words, compared by binary search.
class Words {
 public:
  Words(std::initializer_list<std::string_view> words) {
    for (std::string_view word : words) keys_.push_back(key_of(word));
    std::sort(keys_.begin(), keys_.end());
  }
  bool has(const Token& token) const {
    return token.kind == TokenKind::word &&
           std::binary_search(keys_.begin(), keys_.end(), token.key);
  }

 private:
  std::vector<std::uint64_t> keys_;
};

const Words& age_words() {
  static const Words words{"age", "aged", "ages"};
  return words;
}

/// What may follow a bare age that no comma closes: "Jerome Butler, 50 are the", "Ana Ruiz, 35 of".
const Words& after_age() {
  static const Words words{"of",  "and",  "was",  "is",    "were", "are",  "from", "who", "has",
                           "had", "died", "told", "faces", "both", "with", "or",   "in",  "to"};
  return words;
}

/// What may stand between "35-year-old" and the name it describes.
const Words& descriptors() {
  static const Words words{
      "man",       "woman",      "boy",           "girl",        "teen",         "teenager",
      "resident",  "student",    "suspect",       "victim",      "driver",       "brother",
      "sister",    "son",        "daughter",      "wife",        "husband",      "mother",
      "father",    "cousin",     "nephew",        "niece",       "uncle",        "aunt",
      "friend",    "girlfriend", "boyfriend",     "fiance",      "fiancee",      "twin",
      "twins",     "grandson",   "granddaughter", "grandmother", "grandfather",  "officer",
      "deputy",    "soldier",    "veteran",       "actor",       "singer",       "rapper",
      "player",    "coach",      "teacher",       "senator",     "politician",   "lawyer",
      "native",    "local",      "gunman",        "stepson",     "stepdaughter", "star",
      "suspects",  "brothers",   "sisters",       "partner",     "roommate",     "neighbor",
      "neighbour", "shooter"};
  return words;
}

bool is_mark(const Reading& reading, std::uint32_t i, TokenKind kind) {
  return i < reading.tokens.size() && reading.tokens[i].kind == kind;
}

/// The number a token spells when it can be an age, or -1.
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

struct Age {
  int years = -1;
  std::uint32_t end = 0;  ///< token after the last that belongs to it
  std::string_view form;
};

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
  static const Words old{"old", "olds"};
  if (i >= tokens.size() || !old.has(tokens[i])) return 0;
  return i + 1;
}

bool closes(const Reading& reading, std::uint32_t i) {
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

/// A whole number of years from a count of months or weeks.
int in_years(int n, TimeUnit unit) {
  return unit == TimeUnit::year ? n : unit == TimeUnit::month ? n / 12 : 0;
}

/// The age that stands behind a name ending before token `i`: ", 35,", " (35)", ", aged 35",
/// ", a 35-year-old", " is 35 years old".
Age age_behind(const Reading& reading, std::uint32_t i) {
  const std::vector<Token>& tokens = reading.tokens;
  Age age;
  bool bracket = is_mark(reading, i, TokenKind::open_bracket);
  bool comma = is_mark(reading, i, TokenKind::comma);
  static const Words is_words{"is", "was", "turned", "turns"};
  bool verb = i < tokens.size() && is_words.has(tokens[i]);
  if (!bracket && !comma && !verb) {
    // "Trey Smith age 6"
    if (i >= tokens.size() || !age_words().has(tokens[i])) return age;
  } else {
    ++i;
  }
  bool aged = i < tokens.size() && age_words().has(tokens[i]);
  if (aged) ++i;
  static const Words article{"a", "an", "the"};
  bool with_article = comma && i < tokens.size() && article.has(tokens[i]);
  if (with_article) ++i;
  int n = age_number(reading, i);
  if (n < 0) return age;
  TimeUnit unit = TimeUnit::year;
  if (std::uint32_t end = years_old(reading, i + 1, unit)) {
    return {in_years(n, unit), end, verb ? "verb" : "year-old"};
  }
  bool months =
      i + 1 < tokens.size() && aged && has(time_word(tokens[i + 1].key).classes, TimeClass::unit);
  if (months) {
    unit = static_cast<TimeUnit>(time_word(tokens[i + 1].key).code);
    return {in_years(n, unit), i + 2, "aged"};
  }
  if (with_article || verb) return age;
  if (tokens[i].kind != TokenKind::number && !aged) return age;
  if (bracket && !is_mark(reading, i + 1, TokenKind::close_bracket)) return age;
  if (!closes(reading, i + 1)) return age;
  // "Smith, 12, 14 and 16, ..." counts other things than years.
  if (comma && is_mark(reading, i + 1, TokenKind::comma) && age_number(reading, i + 2) >= 0 &&
      tokens[i + 2].kind == TokenKind::number) {
    return age;
  }
  return {n, i + 1, bracket ? "bracketed" : aged ? "aged" : "appositive"};
}

/// The age that stands before a name beginning at token `begin`: "35-year-old brother Dillon".
/// `from` is the first token of the age.
Age age_before(const Reading& reading, std::uint32_t begin, std::uint32_t& from) {
  const std::vector<Token>& tokens = reading.tokens;
  std::uint32_t i = begin;
  int described = 0;
  while (i > 0 && described < 3 && descriptors().has(tokens[i - 1]) && !tokens[i - 1].possessive) {
    --i;
    ++described;
  }
  static const Words old{"old"};
  if (i < 3 || !old.has(tokens[i - 1]) || tokens[i - 1].possessive) return {};
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
  from = i - 1;
  return {in_years(n, unit), begin, "year-old"};
}

const Words& death_words() {
  static const Words words{"killed",   "died",     "dead",    "dies",    "slain",
                           "murdered", "deceased", "fatally", "drowned", "perished"};
  return words;
}

const Words& death_nouns() {
  static const Words words{"death", "killing", "murder", "slaying", "funeral"};
  return words;
}

/// Persons of whose death the article speaks: "X was killed", "the death of X".
std::vector<bool> the_dead(const Reading& reading) {
  std::vector<bool> dead(reading.entities.size(), false);
  const std::vector<Token>& tokens = reading.tokens;
  static const Words was{"was",  "were",  "been",       "being", "died",
                         "dead", "found", "pronounced", "dies"};
  static const Words of{"of"};
  for (std::size_t k = 0; k < reading.persons.size(); ++k) {
    const PersonMention& mention = reading.persons[k];
    const Sentence& sentence = reading.sentence_of(mention.tokens.begin);
    std::uint32_t begin = mention.tokens.begin;
    bool death_of = begin >= 2 && of.has(tokens[begin - 1]) && death_nouns().has(tokens[begin - 2]);
    if (death_of) dead[mention.person] = true;
    static const Words killed{"killed", "killing", "murdering", "murdered"};
    if (begin >= 1 && killed.has(tokens[begin - 1])) dead[mention.person] = true;
    std::uint32_t stop = std::min(sentence.tokens.end, mention.tokens.end + 12);
    if (k + 1 < reading.persons.size()) stop = std::min(stop, reading.persons[k + 1].tokens.begin);
    bool passive = false;
    for (std::uint32_t i = mention.tokens.end; i < stop; ++i) {
      passive = passive || was.has(tokens[i]);
      if (passive && death_words().has(tokens[i])) dead[mention.person] = true;
    }
  }
  return dead;
}

class AgeReader {
 public:
  AgeReader(Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims), dead_(the_dead(reading)) {}

  void read() {
    for (std::size_t k = 0; k < reading_.persons.size(); ++k) read_mention(k);
  }

 private:
  void read_mention(std::size_t k) {
    const PersonMention& mention = reading_.persons[k];
    std::uint32_t from = mention.tokens.begin;
    if (!reading_.tokens[mention.tokens.end - 1].possessive) {
      if (Age before = age_before(reading_, mention.tokens.begin, from); before.years >= 0) {
        add(mention.person, before, {from, mention.tokens.end});
        return;
      }
      if (Age behind = age_behind(reading_, mention.tokens.end); behind.years >= 0) {
        add(mention.person, behind, {mention.tokens.begin, behind.end});
        return;
      }
      read_both(k);
    }
  }

  /// "A and B, both 28": one age for two names.
  void read_both(std::size_t k) {
    if (k == 0) return;
    const PersonMention& second = reading_.persons[k];
    const PersonMention& first = reading_.persons[k - 1];
    const std::vector<Token>& tokens = reading_.tokens;
    std::uint32_t i = second.tokens.end;
    static const Words both{"both"}, and_word{"and"};
    if (is_mark(reading_, i, TokenKind::comma) || is_mark(reading_, i, TokenKind::dash)) ++i;
    if (i >= tokens.size() || !both.has(tokens[i])) return;
    bool pair =
        second.tokens.begin == first.tokens.end + 1 && and_word.has(tokens[first.tokens.end]);
    int n = age_number(reading_, i + 1);
    if (!pair || n < 0 || !closes(reading_, i + 2)) return;
    add(first.person, {n, i + 2, "both"}, {first.tokens.begin, i + 2});
    add(second.person, {n, i + 2, "both"}, {second.tokens.begin, i + 2});
  }

  void add(std::uint32_t person, const Age& age, TokenRange tokens) {
    Claim claim;
    claim.kind = &age_kind;
    claim.subject = person;
    claim.values.resize(value_count);
    claim.values[low] = std::to_string(age.years);
    claim.values[high] = std::to_string(age.years);
    claim.values[form] = age.form;
    if (dead_[person]) claim.values[frozen] = "yes";
    claim.evidence = reading_.evidence(tokens);
    claims_.push_back(std::move(claim));
  }

  Reading& reading_;
  std::vector<Claim>& claims_;
  std::vector<bool> dead_;
};

}  // namespace

const ClaimKind age_kind{"age", "how old a person is", columns};

void extract_ages(Reading& reading, std::vector<Claim>& claims) {
  AgeReader(reading, claims).read();
}

}  // namespace crosscheck
