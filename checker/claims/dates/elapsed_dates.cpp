// Time said to lie between two dates: "on May 26, 1983, 40 years ago", "forty years after it was
// founded in 1983", "the 40th anniversary of the 1983 quake", "eight years, from 1975 to 1983".

#include <date/date.h>
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

#include "checker/claims/dates/elapsed.h"
#include "checker/claims/dates/elapsed_lengths.h"
#include "checker/claims/dates/elapsed_values.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/times/calendar.h"

namespace crosscheck {
namespace {

using date::days;
using date::sys_days;

/// A day or stretch that time is counted from or to, and its TIMEX3 value or "article".
struct End {
  Period days;
  std::string name;
};

class DatedElapsedReader {
 public:
  DatedElapsedReader(Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims) {}

  void read() {
    for (std::size_t k = 0; k < reading_.times.size(); ++k) {
      read_range(k);
      if (!is_dated(reading_.times[k])) continue;
      read_ago(k);
      read_after(k);
      read_since(k);
      read_anniversary(k);
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, TokenKind kind) const {
    return i < reading_.tokens.size() && token(i).kind == kind;
  }

  /// A date that gives its year and needs no other to be known.
  static bool is_dated(const TimeMention& time) {
    return time.kind == TimeKind::date && time.year > 0 && time.basis == TimeBasis::stated &&
           time.period.known() && time.modifier == TimeModifier::none;
  }

  /// Whether nothing stands between two neighbours but a comma, a dash or a bracket.
  bool in_apposition(std::uint32_t end, std::uint32_t begin) const {
    if (begin != end + 1) return false;
    const TokenKind kind = token(end).kind;
    return kind == TokenKind::comma || kind == TokenKind::dash || kind == TokenKind::open_bracket;
  }

  /// "on May 26, 1983, 40 years ago this month"; "40 years ago, in May 1983".
  void read_ago(std::size_t k) {
    const TimeMention& date = reading_.times[k];
    const bool behind = k + 1 < reading_.times.size() &&
                        in_apposition(date.tokens.end, reading_.times[k + 1].tokens.begin);
    if (behind) {
      add_ago(date, k + 1, {date.tokens.begin, reading_.times[k + 1].tokens.end});
      return;
    }
    static const WordSet in{"in", "on"};
    if (k == 0 || date.tokens.begin == 0 || !in.has(token(date.tokens.begin - 1))) return;
    const TimeMention& ago = reading_.times[k - 1];
    const std::uint32_t link = date.tokens.begin - 1;
    const bool joined = ago.tokens.end == link ||
                        (ago.tokens.end + 1 == link && is(ago.tokens.end, TokenKind::comma));
    if (joined) add_ago(date, k - 1, {ago.tokens.begin, date.tokens.end});
  }

  void add_ago(const TimeMention& date, std::size_t ago, TokenRange words) {
    static const WordSet ago_word{"ago"};
    const std::optional<Length> said = length_ago(reading_.times[ago]);
    if (!said || !ago_word.has(token(reading_.times[ago].tokens.end - 1))) return;
    Period fits = fitting(date.period, *said);
    // "40 years ago this month"
    if (ago + 1 < reading_.times.size() && said->unit == TimeUnit::year) {
      const TimeMention& next = reading_.times[ago + 1];
      const bool this_month =
          next.symbolic == "month of article" || next.symbolic == "day of article";
      if (this_month && next.tokens.begin == reading_.times[ago].tokens.end) {
        const int months = static_cast<int>(12 * said->count);
        fits = {plus_months(*date.period.from, months) - days{31},
                plus_months(*date.period.to, months) + days{31}};
        words.end = std::max(words.end, next.tokens.end);
      }
    }
    add({date.period, date.value}, *said, "ago", fits,
        {reading_.article->published.period, "article"}, words);
  }

  /// "yesterday, forty years after it was founded in 1983": to a day given before in the sentence.
  void read_after(std::size_t k) {
    if (k < 2 || reading_.times[k].tokens.begin == 0) return;
    const TimeMention& date = reading_.times[k];
    const TimeMention& span = reading_.times[k - 1];
    const TimeMention& until = reading_.times[k - 2];
    static const WordSet after{"after"}, in{"in", "on"};
    constexpr std::uint32_t reach = 14;
    const std::optional<Length> said = length_of(span);
    if (!said || !is_word(span.tokens.end, after) || !in.has(token(date.tokens.begin - 1))) return;
    if (date.tokens.begin - span.tokens.end > reach) return;
    if (!is_clause(span.tokens.end + 1, date.tokens.begin)) return;
    if (!is(span.tokens.begin - 1, TokenKind::comma)) return;
    const bool same_sentence =
        until.tokens.begin >= reading_.sentence_of(span.tokens.begin).tokens.begin;
    if (!same_sentence || !is_main_clause(until.tokens.end, span.tokens.begin)) return;
    if (until.kind != TimeKind::date && until.kind != TimeKind::time) return;
    add({date.period, date.value}, *said, "after", fitting(date.period, *said),
        {until.period, until.value}, {span.tokens.begin, date.tokens.end});
  }

  /// "has lived there for 12 years, since 2004".
  void read_since(std::size_t k) {
    static const WordSet since{"since"}, for_word{"for"}, has{"has", "have"};
    if (k == 0 || reading_.times[k].tokens.begin < 4) return;
    const TimeMention& date = reading_.times[k];
    const TimeMention& span = reading_.times[k - 1];
    const std::uint32_t link = date.tokens.begin - 1;
    const bool comma = span.tokens.end + 1 == link && is(span.tokens.end, TokenKind::comma);
    const std::optional<Length> said = length_of(span);
    // "for more than four years since 1968" is any four of them.
    if (!said || !since.has(token(link)) || !comma) return;
    constexpr std::uint32_t clause = 12;
    std::uint32_t i = span.tokens.begin;
    while (i > 0 && span.tokens.begin - i < clause && !has.has(token(i - 1))) --i;
    const bool perfect =
        i > 0 && has.has(token(i - 1)) && i - 1 >= reading_.sentence_of(link).tokens.begin;
    if (perfect && span.tokens.begin > 0 && for_word.has(token(span.tokens.begin - 1)))
      add({date.period, date.value}, *said, "length", fitting(date.period, *said),
          {reading_.article->published.period, "article"}, {span.tokens.begin, date.tokens.end});
  }

  /// "the 40th anniversary of the 1983 quake", "the five-year anniversary of".
  void read_anniversary(std::size_t k) {
    static const WordSet anniversary{"anniversary"}, of{"of"};
    constexpr std::uint32_t reach = 9;
    const TimeMention& date = reading_.times[k];
    const std::uint32_t first = reading_.sentence_of(date.tokens.begin).tokens.begin;
    for (std::uint32_t i = date.tokens.begin; i > first + 1 && date.tokens.begin - i < reach; --i) {
      if (!anniversary.has(token(i - 1))) continue;
      static const WordSet when{"in", "on", "at"};
      const bool then = when.has(token(date.tokens.begin - 1));  // the day of the celebration
      if (then || !is_word(i, of) || !is_clause(i, date.tokens.begin)) return;
      const int n = years_before(i - 1);
      if (n <= 0) return;
      Length said = length(n, TimeUnit::year, TimeModifier::none);
      said.low = n - 1.1;
      said.high = n + 1.0;
      std::vector<End> days_given = other_days(k);
      if (days_given.empty()) {
        // It may be to come within the year, and have been at any time.
        const Period& today = reading_.article->published.period;
        if (!today.day()) return;
        days_given.push_back({today, "article"});
        constexpr double told_of_later = 100;
        said.low = n - 1.2;
        said.high = n + told_of_later;
      }
      add_nearest(date, said, "anniversary", days_given, {i - 2, date.tokens.end});
      return;
    }
  }

  /// "eight years, from 1975 to 1983"; "from 1975 to 1983, eight years"; "a three-day visit from
  /// 12 to 14 October".
  void read_range(std::size_t k) {
    const TimeMention& to = reading_.times[k];
    std::uint32_t begin = 0;
    if (const std::optional<End> from = range_before(k, begin))
      return add_range(k, *from, {to.period, to.value}, {begin, to.tokens.end});
    std::uint32_t end = 0;
    if (const std::optional<End> last = range_behind(k, end))
      add_range(k, {to.period, to.value}, *last, {to.tokens.begin, end});
  }

  void add_range(std::size_t k, const End& from, const End& to, TokenRange range) {
    static const WordSet opener{"from"};
    std::uint32_t begin = range.begin;
    if (begin == 0 || !to.days.known() || !from.days.known() || *from.days.from > *to.days.to)
      return;
    // "for five days, May 20 to 31"
    const bool counted = is(begin - 1, TokenKind::comma) && is_for_length(begin);
    const bool opened = is_word(begin - 1, opener) || is(begin - 1, TokenKind::open_bracket);
    if (!opened && !counted) return;
    if (opened) --begin;
    const TimeMention* span = duration_ending_near(begin);
    TokenRange words = {begin, range.end};
    if (is(begin, TokenKind::open_bracket) && is(words.end, TokenKind::close_bracket)) ++words.end;
    if (span) {
      words.begin = span->tokens.begin;
    } else if (k + 1 < reading_.times.size() &&
               in_apposition(range.end, reading_.times[k + 1].tokens.begin)) {
      span = &reading_.times[k + 1];
      words.end = span->tokens.end;
    }
    const std::optional<Length> said = span ? length_of(*span) : std::nullopt;
    if (!said || said->count < 2 || said->count != std::floor(said->count)) return;
    // Both days of "from 12 to 14 October" count.
    const bool whole_days = said->unit == TimeUnit::day && from.days.day() && to.days.day();
    add(from, *said, "length", fitting(from.days, *said), to, words, whole_days ? 1 : 0);
  }

  /// The last day of a range whose month stands with the first: "to 31" behind "May 20".
  std::optional<End> range_behind(std::size_t k, std::uint32_t& end) const {
    static const WordSet links{"to", "until", "through", "till"};
    const TimeMention& from = reading_.times[k];
    const std::optional<sys_days> first = from.period.day();
    const std::uint32_t link = from.tokens.end;
    const bool linked =
        is_word(link, links) || is(link, TokenKind::dash) || is(link, TokenKind::hyphen);
    if (from.kind != TimeKind::date || from.day == 0 || from.year != 0 || !first || !linked)
      return std::nullopt;
    if (!is(link + 1, TokenKind::number) || is(link + 2, TokenKind::word)) return std::nullopt;
    const int number = token(link + 1).value;
    const sys_days last = *first + days{number - from.day};
    if (number <= from.day || number > 31 || months_of(last) != months_of(*first))
      return std::nullopt;
    end = link + 2;
    return End{{last, last}, iso_text(last)};
  }

  /// The other end of a range that ends with the mention `k`, and its first token: "1975 to",
  /// "12 to" of "12 to 14 October".
  std::optional<End> range_before(std::size_t k, std::uint32_t& begin) const {
    static const WordSet links{"to", "until", "through", "till"};
    const TimeMention& to = reading_.times[k];
    if (to.kind != TimeKind::date || to.tokens.begin < 2) return std::nullopt;
    std::uint32_t link = to.tokens.begin - 1;
    if (const std::uint32_t until = until_before(k); until > 0) link = until;
    if (!is_word(link, links) && !is(link, TokenKind::dash) && !is(link, TokenKind::hyphen))
      return std::nullopt;
    if (k > 0 && reading_.times[k - 1].tokens.end == link) {
      const TimeMention& from = reading_.times[k - 1];
      begin = from.tokens.begin;
      if (from.kind != TimeKind::date || !from.period.known()) return std::nullopt;
      // Each of "April through June" is given the year nearest to the article, which may be two.
      constexpr days year{366};
      const bool undated = from.year == 0 && to.year == 0;
      if (undated && (!to.period.known() || *to.period.to - *from.period.from > year))
        return std::nullopt;
      return End{from.period, from.value};
    }
    const Token& number = token(link - 1);
    const std::optional<sys_days> last = to.period.day();
    if (!last || to.day == 0 || number.kind != TokenKind::number) return std::nullopt;
    if (number.value < 1 || number.value >= to.day) return std::nullopt;
    begin = link - 1;
    const sys_days first = *last - days{to.day - number.value};
    return End{{first, first}, iso_text(first)};
  }

  /// The "until" right behind the mention before `k` whose clause `k` closes: "from 2008 until she
  /// stood down in 2019"; else 0.
  std::uint32_t until_before(std::size_t k) const {
    static const WordSet until{"until", "till"}, in{"in", "on"};
    constexpr std::uint32_t longest = 8;
    if (k == 0) return 0;
    const std::uint32_t link = reading_.times[k - 1].tokens.end;
    const std::uint32_t end = reading_.times[k].tokens.begin;
    const bool closes = is_word(link, until) && end > link + 2 && end - link <= longest &&
                        in.has(token(end - 1)) && is_clause(link + 1, end);
    return closes ? link : 0;
  }

  /// The duration right before a token, or one noun before it: "a three-day visit from".
  const TimeMention* duration_ending_near(std::uint32_t begin) const {
    const auto next = std::lower_bound(
        reading_.times.begin(), reading_.times.end(), begin,
        [](const TimeMention& t, std::uint32_t at) { return t.tokens.begin < at; });
    if (next == reading_.times.begin()) return nullptr;
    const TimeMention& span = *(next - 1);
    const bool hyphened = span.tokens.size() == 3 && is(span.tokens.begin + 1, TokenKind::hyphen);
    const bool beside = span.tokens.end == begin;
    const bool comma = span.tokens.end + 1 == begin && is(span.tokens.end, TokenKind::comma);
    const bool noun = hyphened && is_noun_phrase({span.tokens.end, begin});
    // "spent 26 years at the company (1991-2018)"
    const bool bracket = is(begin, TokenKind::open_bracket) && is_place({span.tokens.end, begin});
    return beside || comma || noun || bracket ? &span : nullptr;
  }

  /// "for five days, " right before a token.
  bool is_for_length(std::uint32_t begin) const {
    static const WordSet lasting{"for", "lasted", "lasts"};
    const TimeMention* span = duration_ending_near(begin);
    return span && span->tokens.begin > 0 && is_word(span->tokens.begin - 1, lasting);
  }

  /// "visit", "visit to Port Sel".
  bool is_noun_phrase(TokenRange words) const {
    return !words.empty() && is(words.begin, TokenKind::word) &&
           (words.size() == 1 || is_place({words.begin + 1, words.end}));
  }

  /// "at the company", "to Port Sel".
  bool is_place(TokenRange words) const {
    static const WordSet links{"at", "in", "to", "of", "with", "on", "as"};
    constexpr std::uint32_t longest = 5;
    if (words.size() < 2 || words.size() > longest || !is_word(words.begin, links)) return false;
    for (std::uint32_t i = words.begin; i < words.end; ++i) {
      static const WordSet by{"by"};
      if (by.has(token(i)) || reading_.text(token(i)).ends_with("ing")) return false;
    }
    return is_clause(words.begin, words.end);
  }

  bool is_word(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }

  /// Whether the tokens between two places are words of one clause.
  bool is_clause(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i) {
      const TokenKind kind = token(i).kind;
      const bool inside = kind == TokenKind::word || kind == TokenKind::hyphen ||
                          kind == TokenKind::number || kind == TokenKind::ordinal;
      static const WordSet openers{"who", "which", "that", "when", "and", "before", "after"};
      if (!inside || openers.has(token(i)) || token(i).classes.has(WordClass::speech_verb))
        return false;
    }
    return true;
  }

  /// The number of years an anniversary is of: "40th", "fifth", "five-year".
  int years_before(std::uint32_t anniversary) const {
    const std::uint32_t i = anniversary - 1;
    if (token(i).kind == TokenKind::ordinal) {
      return std::atoi(std::string(reading_.text(token(i))).c_str());
    }
    const TimeWord word = time_word(token(i).key);
    if (has(word.classes, TimeClass::ordinal)) {
      // "twenty-fifth"
      const TimeWord tens =
          i >= 2 && is(i - 1, TokenKind::hyphen) ? time_word(token(i - 2).key) : TimeWord{};
      return word.number + (has(tens.classes, TimeClass::cardinal) ? tens.number : 0);
    }
    const bool years = has(word.classes, TimeClass::unit) &&
                       static_cast<TimeUnit>(word.code) == TimeUnit::year && i >= 2;
    if (!years || !is(i - 1, TokenKind::hyphen)) return 0;
    const Token& number = token(i - 2);
    if (number.kind == TokenKind::number) return number.value;
    const TimeWord spelled = time_word(number.key);
    return has(spelled.classes, TimeClass::cardinal) ? spelled.number : 0;
  }

  /// Whether nothing between two places opens another clause.
  bool is_main_clause(std::uint32_t begin, std::uint32_t end) const {
    static const WordSet openers{"who",   "which", "that",  "whose",  "when",     "where",
                                 "while", "as",    "after", "before", "because",  "since",
                                 "if",    "and",   "but",   "though", "although", "than"};
    for (std::uint32_t i = begin; i < end; ++i) {
      if (openers.has(token(i)) || token(i).classes.has(WordClass::speech_verb)) return false;
      const TokenKind kind = token(i).kind;
      if (kind == TokenKind::open_quote || kind == TokenKind::close_quote) return false;
      if (kind == TokenKind::dash || kind == TokenKind::colon || kind == TokenKind::semicolon)
        return false;
    }
    return true;
  }

  /// The other days that the sentence of the mention `k` gives.
  std::vector<End> other_days(std::size_t k) const {
    const TokenRange sentence = reading_.sentence_of(reading_.times[k].tokens.begin).tokens;
    std::vector<End> found;
    std::size_t first = k;
    while (first > 0 && reading_.times[first - 1].tokens.begin >= sentence.begin) --first;
    for (std::size_t i = first; i < reading_.times.size(); ++i) {
      const TimeMention& time = reading_.times[i];
      if (time.tokens.begin >= sentence.end) break;
      const bool dated = time.kind == TimeKind::date || time.kind == TimeKind::time;
      if (i != k && dated && time.period.known()) {
        found.push_back({time.period, time.value});
      }
    }
    return found;
  }

  static Period fitting(const Period& date, const Length& said) {
    return {later(*date.from, said.low, said.unit), later(*date.to, said.high, said.unit)};
  }

  /// Of several days that may be meant the one that fits the words, else the nearest to them.
  void add_nearest(const TimeMention& date, const Length& said, std::string_view form,
                   const std::vector<End>& days_given, TokenRange words) {
    const Period fits = fitting(date.period, said);
    const auto off = [&fits](const End& until) {
      if (!until.days.known()) return std::numeric_limits<int>::max();
      if (*until.days.to < *fits.from)
        return static_cast<int>((*fits.from - *until.days.to).count());
      if (*until.days.from > *fits.to)
        return static_cast<int>((*until.days.from - *fits.to).count());
      return 0;
    };
    const auto best = std::min_element(days_given.begin(), days_given.end(),
                                       [&](const End& a, const End& b) { return off(a) < off(b); });
    add({date.period, date.value}, said, form, fits, *best, words);
  }

  /// `more` units are counted beside those that lie between the two ends.
  void add(const End& from, const Length& said, std::string_view form, const Period& fits,
           const End& until, TokenRange words, int more = 0) {
    if (!until.days.known()) return;
    Claim claim = elapsed_claim();
    set_value(claim, ElapsedValue::anchor, from.name);
    set_value(claim, ElapsedValue::form, form);
    set_value(claim, ElapsedValue::count, fmt::format("{}", said.count));
    set_value(claim, ElapsedValue::unit, plural_name(said.unit));
    set_value(claim, ElapsedValue::until, until.name);
    set_value(claim, ElapsedValue::until_from, iso_text(until.days.from));
    set_value(claim, ElapsedValue::until_to, iso_text(until.days.to));
    set_value(claim, ElapsedValue::real, real_length(from.days, until.days, said.unit, more));
    claim.period = fits;
    claim.speaker = reading_.speaker_at(words.begin);
    claim.evidence = reading_.evidence(words);
    claims_.push_back(std::move(claim));
  }

  Reading& reading_;
  std::vector<Claim>& claims_;
};

}  // namespace

void extract_elapsed_between_dates(Reading& reading, std::vector<Claim>& claims) {
  DatedElapsedReader(reading, claims).read();
}

}  // namespace crosscheck
