// Ages of persons, each bound to the one name its words belong to.

#include <algorithm>
#include <cstdlib>
#include <string>

#include "checker/claims/ages.h"
#include "checker/claims/calendar.h"
#include "checker/claims/find_times.h"

namespace crosscheck {
namespace {

enum ValueIndex : std::size_t {
  low,
  high,
  form,
  frozen,
  named,
  suffix,
  born,
  register_low,
  register_high,
  value_count,
};

constexpr Column columns[] = {
    {"low", "least number of full years; 0 for an infant"},
    {"high", "greatest number of full years"},
    {"form", "how it is written: appositive, year-old, aged, bracketed, both or verb"},
    {"frozen", "yes when the article speaks of the person's death"},
    {"named", "the name the age stands beside, as written"},
    {"suffix", "Jr., Sr. or III of that name"},
    {"born", "the person's birth date in the register"},
    {"register_low", "least age that date allows on the article's day, or at death"},
    {"register_high", "greatest age it allows"},
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
  bool bracket = is_mark(reading, i, TokenKind::open_bracket) && reading.text(tokens[i]) == "(";
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
    // "his wife Ana Ruiz, 5-year-old Tom and ...": the age is the next one's.
    bool name_follows = end < tokens.size() && tokens[end].kind == TokenKind::word &&
                        tokens[end].letters != LetterCase::lower;
    if (name_follows) return age;
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

/// Whether the words behind a name tell of that person's death: ", 35, was shot and killed",
/// "died". Only the first verb behind the name counts.
bool dies(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
  static const Words auxiliaries{"was", "were", "is", "been", "be"};
  static const Words alone{"died", "dies", "perished", "drowned"};
  const std::vector<Token>& tokens = reading.tokens;
  constexpr std::uint32_t name_to_verb = 12, verb_to_death = 5;
  for (std::uint32_t i = begin; i < end && i - begin < name_to_verb; ++i) {
    if (alone.has(tokens[i])) return true;
    if (tokens[i].classes.has(WordClass::speech_verb)) return false;
    if (!auxiliaries.has(tokens[i])) continue;
    for (std::uint32_t j = i + 1; j < end && j - i < verb_to_death; ++j) {
      static const Words others{"accused", "charged", "arrested", "convicted", "suspected",
                                "who",     "after",   "not",      "by",        "with",
                                "in",      "when",    "while",    "where"};
      if (others.has(tokens[j])) return false;
      if (death_words().has(tokens[j])) return true;
    }
    return false;
  }
  return false;
}

/// Persons of whose death the article speaks: "X was killed", "the death of X".
std::vector<bool> the_dead(const Reading& reading) {
  std::vector<bool> dead(reading.entities.size(), false);
  const std::vector<Token>& tokens = reading.tokens;
  static const Words of{"of"};
  static const Words killing{"killed", "killing", "murdering", "murdered"};
  for (std::size_t k = 0; k < reading.persons.size(); ++k) {
    const PersonMention& mention = reading.persons[k];
    std::uint32_t begin = mention.tokens.begin;
    // "the death of 20-year-old X"
    std::uint32_t from = begin;
    if (age_before(reading, begin, from).years < 0) from = begin;
    bool whole = !tokens[mention.tokens.end - 1].possessive;
    bool death_of = from >= 2 && of.has(tokens[from - 1]) && death_nouns().has(tokens[from - 2]);
    bool object = from >= 1 && killing.has(tokens[from - 1]);
    std::uint32_t stop = reading.sentence_of(begin).tokens.end;
    if (k + 1 < reading.persons.size()) stop = std::min(stop, reading.persons[k + 1].tokens.begin);
    if (whole && (death_of || object || dies(reading, mention.tokens.end, stop))) {
      dead[mention.person] = true;
    }
  }
  return dead;
}

int full_years(date::sys_days from, date::sys_days to) {
  const date::year_month_day a{from}, b{to};
  const int years = static_cast<int>(b.year()) - static_cast<int>(a.year());
  const bool before_birthday = b.month() / b.day() < a.month() / a.day();
  return years - (before_birthday ? 1 : 0);
}

class AgeReader {
 public:
  AgeReader(Reading& reading, std::vector<Claim>& claims)
      : reading_(reading),
        claims_(claims),
        dead_(the_dead(reading)),
        read_(reading.entities.size(), -1) {}

  void read() {
    for (std::size_t k = 0; k < reading_.persons.size(); ++k) read_mention(k);
  }

 private:
  void read_mention(std::size_t k) {
    const PersonMention& mention = reading_.persons[k];
    std::uint32_t from = mention.tokens.begin;
    if (!reading_.tokens[mention.tokens.end - 1].possessive) {
      if (Age before = age_before(reading_, mention.tokens.begin, from); before.years >= 0) {
        add(mention, before, {from, mention.tokens.end});
        return;
      }
      if (Age behind = age_behind(reading_, mention.tokens.end); behind.years >= 0) {
        add(mention, behind, {mention.tokens.begin, behind.end});
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
    add(first, {n, i + 2, "both"}, {first.tokens.begin, i + 2});
    add(second, {n, i + 2, "both"}, {second.tokens.begin, i + 2});
  }

  /// Whether a name of one word can carry an age of its own: "Lee, 37" may be another Lee.
  bool doubtful(const PersonMention& mention, const Age& age) const {
    if (mention.tokens.size() > 1) return false;
    const Entity& person = reading_.entities[mention.person];
    if (person.name == reading_.text(mention.tokens)) return false;
    std::string_view word = reading_.text(mention.tokens);
    if (!std::string_view(person.name).ends_with(word)) return true;
    return read_[mention.person] >= 0 && std::abs(read_[mention.person] - age.years) > 1;
  }

  /// The past days a sentence opens with: "Two years ago, Ruiz, 21, was sentenced".
  Period told_of(std::uint32_t token) const {
    const std::optional<date::sys_days> today = reading_.article->published.period.from;
    if (!today) return {};
    TokenRange sentence = reading_.sentence_of(token).tokens;
    auto first = std::lower_bound(
        reading_.times.begin(), reading_.times.end(), sentence.begin,
        [](const TimeMention& time, std::uint32_t t) { return time.tokens.begin < t; });
    bool opens = first != reading_.times.end() && first->tokens.begin <= sentence.begin + 1 &&
                 first->kind == TimeKind::date;
    constexpr date::days long_ago{300};
    if (opens && first->period.to && *today - *first->period.to > long_ago) return first->period;
    return {};
  }

  /// What the register's birth date says of the person's age on the days the claim holds for.
  void add_register(const PersonMention& mention, Claim& claim) const {
    const Entity& person = reading_.entities[mention.person];
    if (person.known.empty()) return;
    const auto record = reading_.lexicon->record_by_id(EntryKind::person, person.known);
    if (!record) return;
    const Period life = reading_.lexicon->named(EntryKind::person, *record).days;
    Period when = claim.period.known() ? claim.period : reading_.article->published.period;
    if (!life.from || !when.known()) return;
    if (life.to) {
      when.from = std::min(*when.from, *life.to);
      when.to = std::min(*when.to, *life.to);
    }
    claim.values[born] = iso_text(life.from);
    claim.values[register_low] = std::to_string(full_years(*life.from, *when.from));
    claim.values[register_high] = std::to_string(full_years(*life.from, *when.to));
  }

  void add(const PersonMention& mention, const Age& age, TokenRange tokens) {
    if (doubtful(mention, age)) return;
    read_[mention.person] = age.years;
    Claim claim;
    claim.kind = &age_kind;
    claim.subject = mention.person;
    claim.values.resize(value_count);
    claim.values[low] = std::to_string(age.years);
    claim.values[high] = std::to_string(age.years);
    claim.values[form] = age.form;
    if (dead_[mention.person]) claim.values[frozen] = "yes";
    claim.values[named] = reading_.text(mention.tokens);
    const Token& last = reading_.tokens[mention.tokens.end - 1];
    if (last.classes.has(WordClass::name_suffix)) claim.values[suffix] = reading_.text(last);
    claim.period = told_of(mention.tokens.begin);
    add_register(mention, claim);
    claim.evidence = reading_.evidence(tokens);
    claims_.push_back(std::move(claim));
  }

  Reading& reading_;
  std::vector<Claim>& claims_;
  std::vector<bool> dead_;
  std::vector<int> read_;  ///< by person, the age read last; -1 for none
};

}  // namespace

const ClaimKind age_kind{"age", "how old a person is", columns};

void extract_ages(Reading& reading, std::vector<Claim>& claims) {
  AgeReader(reading, claims).read();
}

}  // namespace crosscheck
