// Terms of office: since when somebody has led, been or held something.

#include "checker/claims/dates/terms.h"

#include <date/date.h>
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include "checker/claims/dates/terms_posts.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/persons/person_of_verb.h"
#include "checker/claims/times/calendar.h"
#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

enum ValueIndex : std::size_t {
  post,
  realm,
  leading,
  form,
  standing,
  office,
  begin_value,
  end_value,
  least,
  most,
  value_count,
};

constexpr Column columns[] = {
    {"post", "what is held: class or id of an office; NULL when the words only say to lead"},
    {"realm", "what it is held in: polity, party or body; NULL when the words do not say"},
    {"leading", "yes when the post is at the head of something, as a verb like lead says"},
    {"form",
     "since, began, elected, first when elected for the first time to what is not said, ended when "
     "it ends now and its length is told, length when only that is told, until when only its end "
     "is, or span"},
    {"standing", "acting or interim when it is"},
    {"office", "the register's id of the office, its country included, when the words give it"},
    {"begin", "TIMEX3 value of when it began"},
    {"end", "TIMEX3 value of when it ended, of a span and an until"},
    {"least", "of a length and a span: the fewest years it lasted"},
    {"most", "the most"},
};

/// The years a length counts, more than one: of "P13Y", or of decades "P2DE"; 0 for others.
int years_in(const TimeMention& time) {
  if (time.kind != TimeKind::duration || !time.value.starts_with('P')) return 0;
  const int n = std::atoi(time.value.c_str() + 1);
  if (time.value.ends_with("DE")) return 10 * n;
  return time.value.ends_with('Y') && n > 1 ? n : 0;
}

/// The fewest and most years that are meant.
struct Years {
  int low = 0, high = 0;
};

/// Round numbers are rounded, and years are counted from either end.
Years years_meant(const TimeMention& length) {
  const int n = years_in(length);
  const bool is_round = n % 10 == 0;
  int low = n - 1 - (is_round ? n / 10 : 0), high = n + 1 + (is_round ? n / 10 : 0);
  switch (length.modifier) {
    case TimeModifier::less_than:
    case TimeModifier::equal_or_less:
      low -= 1 + n / 10;
      high = n;
      break;
    case TimeModifier::more_than:
    case TimeModifier::equal_or_more:
      low = n;
      high += n / 2;
      break;
    case TimeModifier::approx:
      low -= 1 + n / 10;
      high += 1 + n / 10;
      break;
    case TimeModifier::none:
    case TimeModifier::start:
    case TimeModifier::mid:
    case TimeModifier::end: break;
  }
  return {std::max(low, 0), high};
}

/// How long before a day something began that has lasted for a length.
Period begun_before(const Period& end, const TimeMention& length) {
  const Years years = years_meant(length);
  return {plus_months(*end.from, -12 * years.high), plus_months(*end.to, -12 * years.low)};
}

/// The years from one stretch to another.
Years years_between(const Period& from, const Period& to) {
  const auto year = [](date::sys_days day) {
    return static_cast<int>(date::year_month_day{day}.year());
  };
  return {year(*to.from) - year(*from.to) - 1, year(*to.to) - year(*from.from) + 1};
}

bool counts_years(const TimeMention& time) { return years_in(time) > 0; }

class TermReader {
 public:
  TermReader(Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims), posts_(reading) {}

  void read() {
    for (std::size_t k = 0; k < reading_.times.size(); ++k) {
      const TimeMention& time = reading_.times[k];
      if (time.kind == TimeKind::duration) read_length(k);
      if (!dates_exactly(time) || time.tokens.begin < 3) continue;
      if (reading_.quotation_of(time.tokens.begin)) continue;
      read_since(time);
      read_beginning(time);
      read_span(k);
      read_until(k);
    }
    read_years_counted();
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }

  /// Not "some 200 days ago": what is counted in days and months is rounded.
  bool dates_exactly(const TimeMention& time) const {
    constexpr date::days longest{366};
    if (time.kind != TimeKind::date || !time.period.known()) return false;
    if (*time.period.to - *time.period.from > longest) return false;
    // "in June", said in June, is mostly that of the year before.
    const std::optional<date::sys_days> today = reading_.article->published.period.to;
    if (time.basis == TimeBasis::tense && today && *time.period.to >= *today) return false;
    const bool counted = time.symbolic.starts_with('-') && !time.symbolic.starts_with("-1 ");
    return !counted && time.basis != TimeBasis::mention &&
           (time.modifier == TimeModifier::none || time.modifier == TimeModifier::start ||
            time.modifier == TimeModifier::mid || time.modifier == TimeModifier::end);
  }

  /// "who has led the city since May 2022"; "its director since 2017".
  void read_since(const TimeMention& time) {
    static const WordSet since{"since"};
    const std::uint32_t at = time.tokens.begin - 1;
    if (!is(at, since)) return;
    if (at == reading_.sentence_of(at).tokens.begin) return read_fronted(time);
    std::uint32_t verb = 0;
    const Post found = posts_.before(at, Term::still, verb);
    if (!found.known) return;
    add(found, verb, "since", time, nullptr, {verb, time.tokens.end});
  }

  /// "Since 2015 Anna Berg has led the union".
  void read_fronted(const TimeMention& time) {
    static const WordSet has{"has"};
    constexpr std::uint32_t reach = 12;
    const std::uint32_t end = reading_.sentence_of(time.tokens.begin).tokens.end;
    std::uint32_t i = time.tokens.end;
    while (i < end && i - time.tokens.end < reach && !is(i, has)) ++i;
    if (i + 1 >= end || !is(i, has)) return;
    std::uint32_t stop = i + 1;
    while (stop < end && stop - i < reach && token(stop).kind == TokenKind::word) ++stop;
    std::uint32_t verb = 0;
    const Post found = posts_.before(stop, Term::still, verb);
    if (found.known && !found.apposition && verb == i + 1)
      add(found, verb, "since", time, nullptr, {time.tokens.begin - 1, stop});
  }

  /// "who has led it for 12 years", "mayor for the past 16 years": begun about that long before
  /// the article. "Sat in the Senate for 21 years until 1997": before that year.
  void read_length(std::size_t k) {
    static const WordSet for_word{"for"}, has{"has", "have"};
    const TimeMention& length = reading_.times[k];
    const Period& today = reading_.article->published.period;
    if (!counts_years(length) || length.tokens.begin == 0) return;
    if (reading_.quotation_of(length.tokens.begin)) return;
    const std::uint32_t at = length.tokens.begin - 1;
    if (!is(at, for_word)) return read_after_length(length);
    if (const TimeMention* end = end_of_length(k)) return read_length_until(length, *end);
    if (read_whole_length(length)) return;
    std::uint32_t verb = 0;
    const Post found = posts_.before(at, Term::still, verb);
    if (!found.known || !today.day() || verb == 0) return;
    static const WordSet been{"been"}, had{"had"};
    const bool still = is(verb - 1, has) || (is(verb - 1, been) && is(verb - 2, has));
    // "He had headed the fund for 19 years" looks back from when he left.
    if (!found.apposition && is(verb - 1, had) && ends_clause(length.tokens.end)) {
      add(found, verb, "ended", begun(today, length), nullptr, {verb, length.tokens.end});
      return;
    }
    // "the mayor for ten years" may be over.
    const bool past = length.tokens.size() > 2 || found.apposition;
    static const WordSet last{"last", "past"}, seated{"in", "at", "on"};
    const bool until_now =
        past && (is(length.tokens.begin, last) || is(length.tokens.begin + 1, last));
    const bool goes_on = found.apposition ? until_now || is(verb, seated) : still;
    if (!goes_on) return;
    add(found, verb, "since", begun(today, length), nullptr, {verb, length.tokens.end});
  }

  /// "led the choir for four decades", "was mayor for 21 years": how long in all.
  bool read_whole_length(const TimeMention& length) {
    static const WordSet not_whole{"has", "have", "had", "been", "be", "to", "was", "were"};
    const std::uint32_t at = length.tokens.begin - 1;
    std::uint32_t verb = 0;
    const Post found = posts_.before(at, Term::over, verb);
    if (!found.known || found.apposition || verb == 0 || !ends_clause(length.tokens.end))
      return false;
    static const WordSet last{"last", "past", "first", "next"};
    const bool timed = is(length.tokens.begin, last) || is(length.tokens.begin + 1, last);
    if (timed || is(verb - 1, not_whole)) return false;
    TimeMention undated = length;
    undated.period = {};
    undated.value.clear();
    add(found, verb, "length", undated, nullptr, {verb, length.tokens.end}, years_meant(length));
    return true;
  }

  bool ends_clause(std::uint32_t i) const {
    if (i >= reading_.tokens.size()) return true;
    static const WordSet when{"when", "before", "until", "by", "at"};
    return token(i).kind != TokenKind::word && !is(i + 1, when);
  }

  /// "in her ninth year as mayor", "now in his third year in charge": begun eight to nine years
  /// before the article.
  void read_years_counted() {
    static const Trigger year(WordSet{"year"});
    static const WordSet owners{"his", "her"}, in{"in", "into", "entering"};
    const Period& today = reading_.article->published.period;
    const auto size = static_cast<std::uint32_t>(reading_.tokens.size());
    if (!today.day()) return;
    for (const std::uint32_t i : reading_.places(year)) {
      if (i < 4 || i + 1 >= size || !is(i - 2, owners) || !is(i - 3, in)) continue;
      const int n = ordinal_at(i - 1);
      std::uint32_t end = 0;
      if (n < 2 || reading_.quotation_of(i)) continue;
      const Post found = posts_.behind(i + 1, end);
      const std::optional<std::uint32_t> person = found.known ? person_before(i - 3) : std::nullopt;
      if (!person) continue;
      TimeMention begun;
      begun.period = {plus_months(*today.from, -12 * n - 2),
                      plus_months(*today.to, -12 * (n - 1) + 2)};
      const date::sys_days first = plus_months(*today.from, -12 * (n - 1));
      begun.value = timex_year(date::year_month_day{first}.year());
      add_of(*person, found, "since", begun, nullptr, {i - 3, end});
    }
  }

  int ordinal_at(std::uint32_t i) const {
    if (token(i).kind == TokenKind::ordinal)
      return std::atoi(std::string(reading_.text(token(i))).c_str());
    const TimeWord word = time_word(token(i).key);
    return has(word.classes, TimeClass::ordinal) ? word.number : 0;
  }

  /// Who is "in her ninth year" or ", now in her ninth year".
  std::optional<std::uint32_t> person_before(std::uint32_t at) const {
    static const WordSet now{"now", "currently"};
    if (is(at - 1, now)) --at;
    const bool comma = token(at - 1).kind == TokenKind::comma;
    return person_of(reading_, at, comma ? Attachment::apposition : Attachment::clause);
  }

  /// "until 1997" behind "for 21 years".
  const TimeMention* end_of_length(std::size_t k) const {
    static const WordSet until{"until", "till", "to"}, up{"up"};
    if (k + 1 >= reading_.times.size()) return nullptr;
    const TimeMention& end = reading_.times[k + 1];
    std::uint32_t i = reading_.times[k].tokens.end;
    if (is(i, up)) ++i;
    return is(i, until) && i + 1 == end.tokens.begin && dates_exactly(end) ? &end : nullptr;
  }

  void read_length_until(const TimeMention& length, const TimeMention& end) {
    std::uint32_t verb = 0;
    const Post found = posts_.before(length.tokens.begin - 1, Term::over, verb);
    if (found.known)
      add(found, verb, "span", begun(end.period, length), &end, {verb, end.tokens.end});
  }

  /// "quit after 13 years as the town's MP", "shown the door after 19 years in the job".
  void read_after_length(const TimeMention& length) {
    static const WordSet after{"after", "ending", "ends", "ended"};
    static const WordSet gone{
        "quit",     "quits",    "leave",    "leaves",    "leaving", "left",     "retire",
        "retires",  "retired",  "retiring", "resigned",  "resigns", "steps",    "step",
        "stepped",  "stepping", "ousted",   "sacked",    "fired",   "door",     "unseated",
        "defeated", "departs",  "bows",     "bowed",     "lost",    "loses",    "ending",
        "ended",    "ends",     "replaced", "dethroned", "toppled", "dismissed"};
    const Period& today = reading_.article->published.period;
    if (!today.day() || !is(length.tokens.begin - 1, after)) return;
    std::uint32_t end = 0;
    const Post found = posts_.behind(length.tokens.end, end);
    if (!found.known) return;
    const std::uint32_t first = reading_.sentence_of(length.tokens.begin).tokens.begin;
    std::uint32_t verb = length.tokens.begin;
    while (verb > first && !is(verb - 1, gone)) --verb;
    if (verb == first) {
      if (length.tokens.begin == first + 1) read_fronted_length(length, found, end, gone);
      return;
    }
    const std::optional<std::uint32_t> person = who_is_gone(verb - 1, length.tokens.begin);
    if (person)
      add_of(*person, found, "ended", begun(today, length), nullptr,
             {length.tokens.begin - 1, end});
  }

  /// "After 18 years as mayor, Olga Lind resigned".
  void read_fronted_length(const TimeMention& length, const Post& found, std::uint32_t end,
                           const WordSet& gone) {
    static const WordSet is_leaving{"is", "has", "will", "was"};
    if (end >= reading_.tokens.size() || token(end).kind != TokenKind::comma) return;
    const PersonMention* named = mention_from(reading_, end + 1);
    if (!named) return;
    std::uint32_t i = named->tokens.end;
    if (is(i, is_leaving)) ++i;
    if (!is(i, gone)) return;
    add_of(named->person, found, "ended", begun(reading_.article->published.period, length),
           nullptr, {length.tokens.begin - 1, end});
  }

  /// The only person of the sentence, else whose verb it is.
  std::optional<std::uint32_t> who_is_gone(std::uint32_t verb, std::uint32_t end) const {
    const std::uint32_t begin = reading_.sentence_of(verb).tokens.begin;
    const auto first = std::lower_bound(
        reading_.persons.begin(), reading_.persons.end(), begin,
        [](const PersonMention& p, std::uint32_t at) { return p.tokens.begin < at; });
    std::optional<std::uint32_t> only;
    for (auto p = first; p != reading_.persons.end() && p->tokens.begin < end; ++p) {
      if (only && *only != p->person) return person_of(reading_, verb, Attachment::clause);
      only = p->person;
    }
    return only ? only : person_of(reading_, verb, Attachment::clause);
  }

  /// The length with the days of its beginning.
  static TimeMention begun(const Period& end, const TimeMention& length) {
    TimeMention made = length;
    made.period = begun_before(end, length);
    const date::sys_days first = plus_months(*end.from, -12 * years_in(length));
    made.value = timex_year(date::year_month_day{first}.year());
    return made;
  }

  /// "who took office in 2020", "became mayor in May 2016".
  void read_beginning(const TimeMention& time) {
    static const WordSet in{"in", "on"};
    const std::uint32_t at = time.tokens.begin - 1;
    const std::uint32_t end = is(at, in) ? at : time.tokens.begin;
    const std::uint32_t first = posts_.clause_begin(end);
    if (read_first_election(end, time)) return;
    for (std::uint32_t i = end; i > first; --i) {
      if (!PostReader::may_begin(token(i - 1))) continue;
      const Post found = posts_.beginning_at(i - 1, end);
      if (!found.known) continue;
      // "became mayor in 2009 and Shelby in 2011", "and chairman in 2014"
      if (i <= end_of_time_before(end)) return;
      add(found, i - 1, found.elected ? "elected" : "began", time, nullptr,
          {i - 1, time.tokens.end});
      return;
    }
  }

  /// Where the last time before token `end` ends; 0 when there is none.
  std::uint32_t end_of_time_before(std::uint32_t end) const {
    const auto after = std::lower_bound(
        reading_.times.begin(), reading_.times.end(), end,
        [](const TimeMention& t, std::uint32_t at) { return t.tokens.begin < at; });
    return after == reading_.times.begin() ? 0 : (after - 1)->tokens.end;
  }

  /// "Adachi, first elected in 2012,": to what, the words do not say.
  bool read_first_election(std::uint32_t end, const TimeMention& time) {
    static const WordSet first{"first"}, elected{"elected", "appointed"};
    const std::uint32_t verb = end - 2;
    if (end < 3 || !is(verb, first) || !is(verb + 1, elected)) return false;
    if (token(verb - 1).kind != TokenKind::comma) return false;
    Post unknown;
    unknown.known = unknown.apposition = true;
    add(unknown, verb, "first", time, nullptr, {verb, time.tokens.end});
    return true;
  }

  /// "who led the city from 2005 to 2013", "mayor from 2005 until 2013", "mayor from 2005 until
  /// she fell ill".
  void read_span(std::size_t k) {
    static const WordSet links{"to", "until", "till", "through"}, from_word{"from"};
    static const WordSet between{"between"}, and_word{"and"};
    const TimeMention& from = reading_.times[k];
    const std::uint32_t at = from.tokens.begin - 1;
    const bool in_brackets = at < reading_.tokens.size() &&
                             from.tokens.end < reading_.tokens.size() &&
                             token(at).kind == TokenKind::open_bracket &&
                             (token(from.tokens.end).kind == TokenKind::dash ||
                              token(from.tokens.end).kind == TokenKind::hyphen);
    const bool told = is(at, from_word) && is(from.tokens.end, links);
    if (!told && !in_brackets && !(is(at, between) && is(from.tokens.end, and_word))) return;
    const bool dated =
        k + 1 < reading_.times.size() && from.tokens.end + 1 == reading_.times[k + 1].tokens.begin;
    const TimeMention* to = dated ? &reading_.times[k + 1] : nullptr;
    static const WordSet until{"until", "till"};
    if (to ? !dates_exactly(*to) : !is(from.tokens.end, until)) return;
    std::uint32_t verb = 0;
    const Post found = posts_.before(at, Term::over, verb);
    if (!found.known) return;
    add(found, verb, "span", from, to,
        {verb, (to ? to->tokens.end : from.tokens.end) + (in_brackets && to ? 1U : 0U)},
        to ? std::optional(years_between(from.period, to->period)) : std::nullopt);
  }

  /// "who was mayor until 2019", ", mayor until 2019,".
  void read_until(std::size_t k) {
    static const WordSet until{"until", "till"}, not_over{"is", "be", "will", "remain", "remains"};
    const TimeMention& to = reading_.times[k];
    const std::uint32_t at = to.tokens.begin - 1;
    const std::optional<date::sys_days> today = reading_.article->published.period.from;
    if (!is(at, until) || (k > 0 && reading_.times[k - 1].tokens.end == at)) return;
    if (!today || *to.period.to >= *today || end_of_time_before(at) > posts_.clause_begin(at))
      return;
    std::uint32_t verb = 0;
    const Post found = posts_.before(at, Term::over, verb);
    if (!found.known || verb == 0 || is(verb - 1, not_over)) return;
    TimeMention open = to;
    open.period = {};
    open.value.clear();
    add(found, verb, "until", open, &to, {verb, to.tokens.end});
  }

  void add(const Post& held_post, std::uint32_t verb, std::string_view how, const TimeMention& from,
           const TimeMention* to, TokenRange words, std::optional<Years> years = {}) {
    const std::optional<std::uint32_t> person = person_of(
        reading_, verb, held_post.apposition ? Attachment::apposition : Attachment::clause);
    if (!person) return;
    add_of(*person, held_post, how, from, to, words);
    if (!years) return;
    claims_.back().values[least] = std::to_string(years->low);
    claims_.back().values[most] = std::to_string(years->high);
  }

  void add_of(std::uint32_t person, const Post& held_post, std::string_view how,
              const TimeMention& from, const TimeMention* to, TokenRange words) {
    Claim claim;
    claim.kind = &term_kind;
    claim.subject = person;
    claim.values.resize(value_count);
    claim.values[post] = held_post.post;
    claim.values[realm] = held_post.realm;
    if (held_post.leading) claim.values[leading] = "yes";
    claim.values[form] = how;
    claim.values[standing] = held_post.standing;
    claim.values[office] = held_post.office;
    claim.values[begin_value] = from.value;
    if (to) claim.values[end_value] = to->value;
    claim.period = from.period;
    claim.evidence = reading_.evidence(words);
    claims_.push_back(std::move(claim));
  }

  Reading& reading_;
  std::vector<Claim>& claims_;
  PostReader posts_;
};

}  // namespace

const ClaimKind term_kind{"term", "since when, or from when to when, a person has held a post",
                          columns};

void extract_terms(Reading& reading, std::vector<Claim>& claims) {
  TermReader(reading, claims).read();
}

}  // namespace crosscheck
