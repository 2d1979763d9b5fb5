#include "checker/claims/quantities/retold.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/quantities/stems.h"
#include "checker/claims/quantities/words.h"

namespace crosscheck {
namespace {

/// How far a clause reaches from its figure, in tokens.
constexpr std::uint32_t reach = 9;
/// What stands further into a sentence is not read: lists of names and tables have no full stop.
constexpr std::uint32_t longest_sentence = 300;

/// Words that stand in any sentence.
bool is_light(const Token& word) {
  static const WordSet light{
      "people", "person",    "total",   "made",    "make",      "makes",   "year",    "years",
      "day",    "days",      "time",    "times",   "one",       "ones",    "more",    "other",
      "others", "same",      "said",    "says",    "according", "since",   "first",   "last",
      "new",    "including", "million", "billion", "thousand",  "hundred", "percent", "cent",
      "number", "numbers",   "got",     "get",     "was",       "were",    "took",    "take",
      "came",   "come",      "went",    "go"};
  return light.has(word);
}

bool is_telling(const Token& word) {
  using enum WordClass;
  if (word.kind != TokenKind::word || word.words.size() < 3) return false;
  if (word.classes.has_any({function_word, number_word, speech_verb, pronoun, weekday, month,
                            time_word, time_unit, unit, hedge, honorific, negation}))
    return false;
  return !is_light(word);
}

bool bounds_clause(const Token& token) {
  switch (token.kind) {
    case TokenKind::semicolon:
    case TokenKind::colon:
    case TokenKind::dash:
    case TokenKind::period:
    case TokenKind::question_mark:
    case TokenKind::exclamation_mark:
    case TokenKind::sentence_break:
    case TokenKind::section_break:
    case TokenKind::open_bracket:
    case TokenKind::close_bracket: return true;
    case TokenKind::word:
    case TokenKind::number:
    case TokenKind::ordinal:
    case TokenKind::comma:
    case TokenKind::hyphen:
    case TokenKind::open_quote:
    case TokenKind::close_quote:
    case TokenKind::other: return false;
  }
  return false;
}

/// Words before a figure that say that it is hoped for, planned or merely possible.
const Trigger& opening_words() {
  static const Trigger words(
      WordSet{"may",    "might",   "could",   "would",     "should", "expected", "expects",
              "expect", "planned", "plans",   "plan",      "hopes",  "hoped",    "hope",
              "if",     "unless",  "whether", "aims",      "aim",    "intends",  "proposed",
              "target", "goal",    "will",    "potential", "likely", "estimated"});
  return words;
}

/// Words of a figure that other days have higher: what a disaster, a strike or an epidemic has so
/// far, and what markets and polls give.
const Trigger& moving_words() {
  static const Trigger words(
      WordSet{"killed",       "kill",       "killing",   "dead",       "died",      "deaths",
              "death",        "toll",       "injured",   "wounded",    "hurt",      "missing",
              "casualties",   "victims",    "bodies",    "fatalities", "infected",  "infections",
              "cases",        "tested",     "arrested",  "detained",   "arrests",   "charged",
              "evacuated",    "displaced",  "rescued",   "homeless",   "stranded",  "hospitalised",
              "hospitalized", "damage",     "damaged",   "destroyed",  "cost",      "costs",
              "raised",       "price",      "prices",    "shares",     "percent",   "poll",
              "lead",         "counted",    "acres",     "hectares",   "contained", "survivors",
              "condition",    "signatures", "donations", "debt",       "worth",     "value",
              "sold",         "record"});
  return words;
}

/// Words of what exchanges quote.
const Trigger& market_words() {
  static const Trigger words(
      WordSet{"opened", "opening", "closed",  "closing", "close",  "bid",     "yield",  "yields",
              "traded", "trading", "traders", "dealers", "midday", "futures", "fixing", "bond",
              "bonds",  "bills",   "auction", "index",   "nasdaq", "dow",     "nikkei", "shares",
              "stocks", "stock",   "indices", "points",  "market", "markets"});
  return words;
}

/// Whether a figure is a year that is part of a name: "the 2011 Rugby World Cup".
bool names_an_edition(const Reading& reading, TokenRange figure) {
  constexpr std::uint32_t digits = 4;
  if (figure.size() != 1 || figure.end >= reading.tokens.size()) return false;
  const Token& year = reading.tokens[figure.begin];
  const Token& next = reading.tokens[figure.end];
  return year.kind == TokenKind::number && year.words.size() == digits &&
         next.kind == TokenKind::word && next.letters != LetterCase::lower &&
         !next.classes.has(WordClass::month);
}

/// Whether a figure is what is left, added or picked of another.
/// `number` is the number alone, without what it counts.
std::string_view part_of(const Reading& reading, TokenRange figure, TokenRange number) {
  static const WordSet other{"another", "other",    "additional", "further", "remaining",
                             "extra",   "last",     "next",       "first",   "final",
                             "second",  "previous", "past",       "every",   "each"};
  static const WordSet behind_other{"other",     "others", "additional", "further",
                                    "remaining", "extra",  "more"};
  static const WordSet of{"of"}, from{"from", "versus", "vs", "vs.", "than"}, to{"to"},
      between{"between"}, range{"or"}, and_word{"and"};
  // "picture 8 of 40", "38 of its 90 jars"
  static const WordSet whose{"the", "its", "their", "his", "her", "all"};
  std::uint32_t before_whole = figure.begin;
  if (before_whole > 0 && whose.has(reading.tokens[before_whole - 1])) --before_whole;
  if (before_whole > 1 && of.has(reading.tokens[before_whole - 1]) &&
      tells_number(reading.tokens[before_whole - 2]))
    return "range";
  const auto word = [&](std::uint32_t i, const WordSet& words) {
    return i < reading.tokens.size() && words.has(reading.tokens[i]);
  };
  if (figure.begin > 0) {
    const std::uint32_t before = figure.begin - 1;
    if (word(before, other)) return "other";
    if (word(before, between)) return "range";
    if (word(before, from)) return "from";
    const auto is_number = [&](std::uint32_t i) { return tells_number(reading.tokens[i]); };
    // "70% to 80%", "70%-80%"
    const bool joined = word(before, range) || word(before, to) ||
                        reading.tokens[before].kind == TokenKind::hyphen ||
                        reading.tokens[before].kind == TokenKind::dash;
    if (joined && ((before > 0 && is_number(before - 1)) || (before > 1 && is_number(before - 2))))
      return "range";
    if (before > 1 && word(before, and_word) && is_number(before - 1) && word(before - 2, between))
      return "range";
  }
  if (word(figure.begin, other)) return "other";
  // "Berg also had two children with Dahl"
  static const WordSet also{"also"}, has{"had", "has", "have", "includes", "included"};
  if (figure.begin > 1 && word(figure.begin - 1, has) && word(figure.begin - 2, also))
    return "other";
  if (figure.begin > 1 && word(figure.begin - 1, also) && word(figure.begin - 2, has))
    return "other";
  for (std::uint32_t i = figure.begin + 1; i <= figure.end; ++i)
    if (word(i, behind_other) || word(i, other)) return "other";
  // "The 2011 Rugby World Cup" is another than that of 2003.
  if (names_an_edition(reading, figure)) return "range";
  // "£300 less than", "36 places inferior": how far two things are apart.
  static const WordSet apart{"less",    "fewer",   "lower",    "higher",   "greater", "larger",
                             "bigger",  "smaller", "inferior", "superior", "older",   "younger",
                             "longer",  "shorter", "ahead",    "behind",   "better",  "worse",
                             "cheaper", "dearer",  "faster",   "slower",   "taller"};
  if (word(figure.end, apart)) return "range";
  if (word(number.end, of)) return "of";
  // "a 17-inch screen" is a kind of screen
  if (number.end < figure.end && reading.tokens[number.end].kind == TokenKind::hyphen)
    return "kind";
  const auto joins = [&](std::uint32_t i) {
    return word(i, to) || word(i, range) ||
           (i < reading.tokens.size() && (reading.tokens[i].kind == TokenKind::hyphen ||
                                          reading.tokens[i].kind == TokenKind::dash));
  };
  if (joins(figure.end) && figure.end + 1 < reading.tokens.size() &&
      tells_number(reading.tokens[figure.end + 1]))
    return "range";
  return "";
}

}  // namespace

std::string_view SurroundingsReader::stem_at(std::uint32_t token, bool name) {
  const std::string_view counted =
      name ? std::string_view() : counted_name(reading_, token, counted_);
  const std::string_view stem = stem_of(counted.empty() ? reading_.folded(token) : counted, stem_);
  const bool made = stem.data() == stem_.data() || stem.data() == counted_.data();
  return made ? made_.keep(stem) : stem;
}

void SurroundingsReader::take_sentence(std::uint32_t sentence) {
  sentence_ = sentence;
  words_.clear();
  said_.clear(), named_.clear(), times_.clear();
  TokenRange range = reading_.sentences[sentence].tokens;
  range.end = std::min(range.end, range.begin + longest_sentence);
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = reading_.tokens[i];
    if (!is_telling(token)) continue;
    const bool capital = token.letters != LetterCase::lower && token.letters != LetterCase::none;
    const bool name = capital && (i > range.begin || !token.classes.has(WordClass::common));
    const std::string_view stem = stem_at(i, name);
    if (stem.empty()) continue;
    const std::uint64_t hash = hash_word(stem);
    words_.push_back({i, stem, hash});
    said_.add(stem, hash);
    if (name) named_.add(stem, hash);
  }
  for (const TimeMention& time : reading_.times_in(range)) {
    if (time.kind != TimeKind::date) continue;
    if (time.year != 0) times_.add("y" + std::to_string(time.year));
    if (time.month != 0) times_.add("m" + std::to_string(time.month));
    if (time.weekday != 0) times_.add("w" + std::to_string(time.weekday));
  }
  constexpr std::size_t several = 2;
  tells_a_market_ = reading_.places(market_words(), range).size() >= several;
}

void SurroundingsReader::list_words(TokenRange clause, TokenRange figure) {
  near_.clear(), beside_.clear();
  const Word* before = nullptr;
  const Word* behind = nullptr;
  for (const Word& word : words_) {
    if (word.token < clause.begin || word.token >= clause.end) continue;
    if (word.token >= figure.begin && word.token < figure.end) continue;
    near_.add(word.stem, word.hash);
    constexpr std::uint32_t beside = 4;
    if (word.token < figure.begin && figure.begin - word.token <= beside) before = &word;
    if (behind == nullptr && word.token >= figure.end && word.token - figure.end < beside)
      behind = &word;
  }
  if (before != nullptr) beside_.add(before->stem, before->hash);
  if (behind != nullptr) beside_.add(behind->stem, behind->hash);
}

Surroundings SurroundingsReader::around(TokenRange figure, TokenRange number,
                                        std::uint32_t sentence) {
  if (sentence != sentence_) take_sentence(sentence);
  const TokenRange range = reading_.sentences[sentence].tokens;
  TokenRange clause = figure;
  while (clause.begin > range.begin && figure.begin - clause.begin < reach &&
         !bounds_clause(reading_.tokens[clause.begin - 1]))
    --clause.begin;
  while (clause.end < range.end && clause.end - figure.end < reach &&
         !bounds_clause(reading_.tokens[clause.end]))
    ++clause.end;
  list_words(clause, figure);
  Surroundings around;
  if (near_.text().empty()) return around;
  around.near = near_.text();
  around.beside = beside_.text();
  for (const std::uint32_t i : reading_.places(opening_words(), {clause.begin, figure.begin}))
    if (reading_.tokens[i].letters == LetterCase::lower) around.open = true;
  around.moves = !reading_.places(moving_words(), clause).empty();
  around.said = said_.text();
  around.named = named_.text();
  around.times = times_.text();
  // A price or an index is of its moment: the opening, noon, the close.
  around.part = tells_a_market_ ? "moment" : part_of(reading_, figure, number);
  return around;
}

namespace {

class CountFinder {
 public:
  explicit CountFinder(const Reading& reading) : reading_(reading) {}

  /// The counts in order of their sentences, those of a sentence that are times first.
  std::vector<Count> find() {
    auto time = reading_.times.begin();
    const auto read_times = [&](std::uint32_t sentence_end) {
      for (; time != reading_.times.end() && time->tokens.begin < sentence_end; ++time) {
        sentence_ = reading_.sentence_index[time->tokens.begin];
        take_duration(*time);
        take_year(*time);
      }
    };
    for (const std::uint32_t i : reading_.places(counting_tokens())) {
      const std::uint32_t sentence = reading_.sentence_index[i];
      const TokenRange range = reading_.sentences[sentence].tokens;
      read_times(range.end);
      sentence_ = sentence;
      if (in_time(i)) continue;
      take_ordinal(i, range);
      take_score(i, range);
    }
    read_times(static_cast<std::uint32_t>(reading_.tokens.size()));
    return std::move(found_);
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }

  bool in_time(std::uint32_t i) {
    while (time_ < reading_.times.size() && reading_.times[time_].tokens.end <= i) ++time_;
    return time_ < reading_.times.size() && reading_.times[time_].tokens.begin <= i;
  }

  void add(TokenRange words, std::string slot, double number, double low, double high) {
    found_.push_back({words, std::move(slot), number, low, high, sentence_});
  }

  /// "nine months", "a five-year deal"; an age is no duration.
  void take_duration(const TimeMention& time) {
    if (time.kind != TimeKind::duration || time.amount <= 0) return;
    static const WordSet old{"old", "olds", "ago", "later", "earlier", "before", "after"};
    std::uint32_t behind = time.tokens.end;
    if (behind < reading_.tokens.size() && token(behind).kind == TokenKind::hyphen) ++behind;
    if (behind < reading_.tokens.size() && old.has(token(behind))) return;
    const std::string_view value = time.value;
    if (value.size() < 3 || value.find_first_not_of("PT0123456789.YMWDHSCE") != value.npos) return;
    double low = time.amount, high = time.amount;
    switch (time.modifier) {
      case TimeModifier::none: break;
      case TimeModifier::approx: low *= 0.8, high *= 1.2; break;
      case TimeModifier::less_than:
      case TimeModifier::equal_or_less: low = 0; break;
      case TimeModifier::more_than:
      case TimeModifier::equal_or_more: high = 1e9; break;
      case TimeModifier::start:
      case TimeModifier::mid:
      case TimeModifier::end: return;
    }
    std::string slot = "duration:";
    slot += value.find('T') == value.npos ? "" : "T";
    slot += value.back();
    add(time.tokens, std::move(slot), time.amount, low, high);
  }

  /// "in June 1972", "a 1998 novel"; a decade or a span of years is none.
  void take_year(const TimeMention& time) {
    if (time.kind != TimeKind::date || time.year <= 0 || time.basis != TimeBasis::stated) return;
    const std::uint32_t end = time.tokens.end;
    for (std::uint32_t i = time.tokens.begin; i < end; ++i) {
      if (token(i).kind != TokenKind::number || token(i).value != time.year) continue;
      const bool spans =
          (i > 0 &&
           (token(i - 1).kind == TokenKind::dash || token(i - 1).kind == TokenKind::hyphen)) ||
          (i + 1 < reading_.tokens.size() &&
           (token(i + 1).kind == TokenKind::dash || token(i + 1).kind == TokenKind::hyphen));
      static const WordSet copyright{"copyright"}, block{"block"};
      const bool owned = i > 0 && copyright.has(token(i - 1));
      const bool address = i + 1 < reading_.tokens.size() && block.has(token(i + 1));
      const bool decade = time.value.size() < 4 || time.value.find('-') == 3;
      if (!spans && !owned && !address && !decade)
        add(time.tokens, "year", time.year, time.year, time.year);
      return;
    }
  }

  /// "the 34th president", "second female prime minister"; "the 86th Oscars" are another edition.
  void take_ordinal(std::uint32_t i, TokenRange sentence) {
    const Token& word = token(i);
    const bool spelled = word.kind == TokenKind::word && word.classes.has(WordClass::number_word) &&
                         word.value > 1000 && word.value < 1200;
    if (word.kind != TokenKind::ordinal && !spelled) return;
    const int number = spelled ? word.value - 1000 : word.value;
    static const WordSet never{"half",    "time",       "times",       "place",    "hand",
                               "thing",   "step",       "round",       "street",   "avenue",
                               "floor",   "block",      "road",        "stage",    "leg",
                               "part",    "episode",    "edition",     "chapter",  "story",
                               "article", "instalment", "installment", "straight", "consecutive"};
    if (i + 1 >= sentence.end) return;
    const Token& next = token(i + 1);
    if (next.kind != TokenKind::word || never.has(next) || next.letters != LetterCase::lower ||
        next.classes.has(WordClass::function_word) || next.classes.has(WordClass::time_unit) ||
        next.classes.has(WordClass::pronoun))
      return;
    add({i, i + 2}, "ordinal:" + stem_of(reading_.folded(i + 1)), number, number, number);
  }

  /// "2-0", "3–1".
  void take_score(std::uint32_t i, TokenRange sentence) {
    if (i + 2 >= sentence.end || token(i).kind != TokenKind::number ||
        token(i + 2).kind != TokenKind::number)
      return;
    const Token& mark = token(i + 1);
    if (mark.kind != TokenKind::hyphen && mark.kind != TokenKind::dash) return;
    if (mark.space_before || token(i + 2).space_before) return;
    constexpr int most = 250;
    const int a = token(i).value, b = token(i + 2).value;
    const auto plain = [&](const Token& number) {
      const std::string_view text = reading_.text(number);
      return text.size() <= 3 && text.find_first_not_of("0123456789") == text.npos;
    };
    if (!plain(token(i)) || !plain(token(i + 2)) || a > most || b > most) return;
    const bool chained = i > sentence.begin && (token(i - 1).kind == TokenKind::hyphen ||
                                                token(i - 1).kind == TokenKind::dash);
    const bool goes_on = i + 3 < sentence.end && (token(i + 3).kind == TokenKind::hyphen ||
                                                  token(i + 3).classes.has(WordClass::month) ||
                                                  token(i + 3).classes.has(WordClass::time_unit));
    if (chained || goes_on) return;
    const double number = 1000.0 * std::max(a, b) + std::min(a, b);
    add({i, i + 3}, "score", number, number, number);
  }

  const Reading& reading_;
  std::vector<Count> found_;
  std::uint32_t sentence_ = 0;
  std::size_t time_ = 0;
};

}  // namespace

std::vector<Count> find_counts(const Reading& reading) { return CountFinder(reading).find(); }

namespace {

/// "one man" may be one of several, "the 300 block" is an address, "a 24-year-old" an age, and so
/// is "Emma Berg, 22, died"; "the No. 2 position" is a place in a row.
bool counts_nothing(const Reading& reading, const Quantity& quantity) {
  static const WordSet address{"block", "blocks", "street", "avenue", "road", "floor"};
  static const WordSet in_row{"no", "no.", "nos", "nos.", "number", "numbers"};
  const std::uint32_t begin = quantity.figure.words.begin, end = quantity.figure.tokens.end;
  const auto has = [&](std::uint32_t i, WordClass what) {
    return i < reading.tokens.size() && reading.tokens[i].classes.has(what);
  };
  const auto addressed = [&](std::uint32_t i) {
    return i < reading.tokens.size() && address.has(reading.tokens[i]);
  };
  if (quantity.figure.value <= 1) return true;
  if (has(end, WordClass::time_unit) || has(end + 1, WordClass::time_unit)) return true;
  if (addressed(end) || addressed(end + 1)) return true;
  if (begin > 0 && in_row.has(reading.tokens[begin - 1])) return true;
  return begin > 0 && reading.tokens[begin - 1].kind == TokenKind::comma &&
         end < reading.tokens.size() && reading.tokens[end].kind == TokenKind::comma;
}

/// The word that says what befell those whom "12 dead", "killing 12" counts without a noun.
std::optional<std::uint32_t> struck_word(const Reading& reading, TokenRange words) {
  static const WordSet struck{"dead",         "killed",    "injured",     "wounded",  "hurt",
                              "missing",      "died",      "arrested",    "detained", "killing",
                              "injuring",     "wounding",  "charged",     "rescued",  "evacuated",
                              "hospitalized", "displaced", "hospitalised"};
  const auto at = [&](std::uint32_t i) {
    return i < reading.tokens.size() && struck.has(reading.tokens[i]);
  };
  if (at(words.end)) return words.end;
  const bool apart = words.begin > 0 && reading.tokens[words.begin - 1].kind == TokenKind::comma;
  if (!apart && at(words.end + 1)) return words.end + 1;
  if (words.begin > 0 && at(words.begin - 1)) return words.begin - 1;
  return std::nullopt;
}

/// "a 12,000-seater", "a two-storey tower", "watched 2,000 times", "100 moai".
std::string word_behind(const Reading& reading, std::uint32_t end) {
  if (end >= reading.tokens.size()) return {};
  const bool hyphen = reading.tokens[end].kind == TokenKind::hyphen;
  const std::uint32_t noun = hyphen ? end + 1 : end;
  if (noun >= reading.tokens.size()) return {};
  const Token& word = reading.tokens[noun];
  if (word.kind != TokenKind::word || word.words.size() < 3) return {};
  for (const WordClass no :
       {WordClass::function_word, WordClass::time_unit, WordClass::month, WordClass::hedge,
        WordClass::speech_verb, WordClass::pronoun, WordClass::number_word})
    if (word.classes.has(no)) return {};
  if (!hyphen && word.letters != LetterCase::lower) return {};
  return stem_of(reading.folded(noun));
}

}  // namespace

Slot slot_of(const Reading& reading, const Quantity& quantity) {
  if (!quantity.unit.dimension.empty()) return {quantity.unit.unit, {}};
  if (counts_nothing(reading, quantity)) return {};
  if (!quantity.counted.empty()) {
    const std::uint32_t last = quantity.words.end - 1;
    const bool name = reading.tokens[last].letters != LetterCase::lower;
    if (name && end_of_demonym(reading, last) == last) return {};
    return {is_person_name(quantity.counted) ? "person" : quantity.counted, quantity.counted};
  }
  if (const std::optional<std::uint32_t> word = struck_word(reading, quantity.words))
    return {"person", "#" + stem_of(reading.folded(*word))};
  return {word_behind(reading, quantity.words.end), {}};
}

}  // namespace crosscheck
