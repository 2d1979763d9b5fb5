// A length and its two ends by the clock: "a three-hour hearing from 9 to 11 a.m.".

#include <fmt/core.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "checker/claims/dates/elapsed.h"
#include "checker/claims/dates/elapsed_values.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/times/clock.h"

namespace crosscheck {
namespace {

/// A length in minutes and how far off the truth may lie.
struct ClockLength {
  std::string count;
  std::string_view unit;
  int least = 0, most = 0;
};

std::optional<ClockLength> length_of(const TimeMention& time) {
  if (time.kind != TimeKind::duration || time.amount <= 0 || !time.value.starts_with("PT"))
    return std::nullopt;
  const bool hours = time.value.ends_with('H');
  if (!hours && !time.value.ends_with('M')) return std::nullopt;
  const double units = std::atof(time.value.c_str() + 2);
  const int said = static_cast<int>(units * (hours ? 60 : 1));
  // Whole hours are rounded, and so are minutes to fives and tens.
  const int slack = hours ? 40 : 10 + said / 5;
  ClockLength made{fmt::format("{}", units), hours ? "hours" : "minutes", said - slack,
                   said + slack};
  switch (time.modifier) {
    case TimeModifier::less_than:
    case TimeModifier::equal_or_less: made.least -= slack; break;
    case TimeModifier::more_than:
    case TimeModifier::equal_or_more: made.most += said / 2 + slack; break;
    case TimeModifier::approx:
      made.least -= slack;
      made.most += slack;
      break;
    case TimeModifier::none:
    case TimeModifier::start:
    case TimeModifier::mid:
    case TimeModifier::end: break;
  }
  return made;
}

std::string clock_text(int minutes) {
  return fmt::format("{}:{:02}", minutes / 60 % 24, minutes % 60);
}

class ClockReader {
 public:
  ClockReader(Reading& reading, std::vector<Claim>& claims) : reading_(reading), claims_(claims) {}

  void read() {
    for (std::size_t k = 1; k < reading_.times.size(); ++k) {
      if (const std::optional<int> to = minute_of_day(reading_.times[k])) read_range(k, *to);
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, TokenKind kind) const {
    return i < reading_.tokens.size() && token(i).kind == kind;
  }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }

  /// The other end of a range that ends with the mention `k`, and its first token.
  std::optional<int> beginning(std::size_t k, int to, std::uint32_t& begin) const {
    static const WordSet links{"to", "until", "till", "through", "and"};
    const std::uint32_t end = reading_.times[k].tokens.begin;
    if (end < 3) return std::nullopt;
    const std::uint32_t link = end - 1;
    if (!is(link, links) && !is(link, TokenKind::dash) && !is(link, TokenKind::hyphen))
      return std::nullopt;
    const TimeMention& from = reading_.times[k - 1];
    const Token& hour = token(link - 1);
    std::optional<int> start;
    bool half = true;  // "from 6 to 8 p.m.", "from 6:30 to 8 p.m.": of which half of the day
    if (from.tokens.end == link) {
      begin = from.tokens.begin;
      start = minute_of_day(from);
      for (std::uint32_t i = begin; i < link; ++i) half = half && !is(i, TokenKind::word);
      half = half && start && *start < minutes_of_day / 2 + 60;
    } else if (hour.kind == TokenKind::number && hour.value >= 1 && hour.value <= 12) {
      begin = link - 1;
      start = hour.value * 60;
    }
    if (!start || !half) return start;
    constexpr int half_day = minutes_of_day / 2;
    const int ahead = (to - *start + 2 * minutes_of_day) % half_day;
    return (to - ahead + minutes_of_day) % minutes_of_day;
  }

  void read_range(std::size_t k, int to) {
    static const WordSet openers{"from", "between"};
    std::uint32_t begin = 0;
    const std::optional<int> from = beginning(k, to, begin);
    if (!from || begin < 2 || !is(begin - 1, openers)) return;
    const std::uint32_t opener = begin - 1, end = reading_.times[k].tokens.end;
    TokenRange words = {opener, end};
    std::optional<ClockLength> said;
    if (k + 1 < reading_.times.size()) {
      const TimeMention& behind = reading_.times[k + 1];
      const bool beside = behind.tokens.begin == end + 1 &&
                          (is(end, TokenKind::comma) || is(end, TokenKind::open_bracket) ||
                           is(end, TokenKind::dash));
      if (beside) said = length_of(behind);
      if (said) words.end = behind.tokens.end;
    }
    if (!said) {
      const std::size_t last = k - (reading_.times[k - 1].tokens.end > opener ? 2 : 1);
      const std::optional<std::size_t> before = length_before(last, opener);
      if (!before) return;
      said = length_of(reading_.times[*before]);
      words.begin = reading_.times[*before].tokens.begin;
    }
    const int lasted = (to - *from + minutes_of_day) % minutes_of_day;
    if (said && lasted > 0) add(*said, lasted, *from, to, words);
  }

  /// The length that leads to the range, its day between them or not: "For seven hours on Thursday,
  /// from". `last` is the last mention before the range.
  std::optional<std::size_t> length_before(std::size_t last, std::uint32_t opener) const {
    static const WordSet on{"on"};
    if (last >= reading_.times.size()) return std::nullopt;
    const TimeMention& time = reading_.times[last];
    if (time.kind == TimeKind::duration && leads_to(time, opener)) return last;
    const bool day = time.period.day() && time.tokens.begin > 0 && last > 0 &&
                     (time.tokens.end == opener ||
                      (time.tokens.end + 1 == opener && is(time.tokens.end, TokenKind::comma)));
    if (!day) return std::nullopt;
    const std::uint32_t begin = time.tokens.begin - (is(time.tokens.begin - 1, on) ? 1 : 0);
    const TimeMention& length = reading_.times[last - 1];
    return length.kind == TimeKind::duration && leads_to(length, begin) ? std::optional(last - 1)
                                                                        : std::nullopt;
  }

  /// "three hours, from", "a three-hour hearing from", "a three-hour hearing at the court from".
  bool leads_to(const TimeMention& length, std::uint32_t opener) const {
    constexpr std::uint32_t longest = 6;
    if (length.tokens.end > opener || opener - length.tokens.end > longest) return false;
    const bool hyphened = is(length.tokens.begin + 1, TokenKind::hyphen);
    if (length.tokens.end == opener) return true;
    if (!hyphened)
      return length.tokens.end + 1 == opener && is(length.tokens.end, TokenKind::comma);
    for (std::uint32_t i = length.tokens.end; i < opener; ++i) {
      static const WordSet leave{"and", "or",  "who", "which", "that",
                                 "is",  "was", "are", "were",  "by"};
      const bool inside = is(i, TokenKind::word) || is(i, TokenKind::hyphen);
      if (!inside || leave.has(token(i)) || token(i).classes.has(WordClass::speech_verb))
        return false;
    }
    return true;
  }

  void add(const ClockLength& said, int lasted, int from, int to, TokenRange words) {
    Claim claim = elapsed_claim();
    set_value(claim, ElapsedValue::anchor, clock_text(from));
    set_value(claim, ElapsedValue::form, "clock");
    set_value(claim, ElapsedValue::count, said.count);
    set_value(claim, ElapsedValue::unit, said.unit);
    set_value(claim, ElapsedValue::until, clock_text(to));
    const std::string hours = lasted % 60 == 0   ? fmt::format("{} hours", lasted / 60)
                              : lasted % 30 == 0 ? fmt::format("{}.5 hours", lasted / 60)
                                                 : fmt::format("{} minutes", lasted);
    set_value(claim, ElapsedValue::real, lasted == 60 ? "1 hour" : hours);
    set_value(claim, ElapsedValue::minutes, std::to_string(lasted));
    set_value(claim, ElapsedValue::least, std::to_string(said.least));
    set_value(claim, ElapsedValue::most, std::to_string(said.most));
    claim.speaker = reading_.speaker_at(words.begin);
    claim.evidence = reading_.evidence(words);
    claims_.push_back(std::move(claim));
  }

  Reading& reading_;
  std::vector<Claim>& claims_;
};

}  // namespace

void extract_lengths_between_clocks(Reading& reading, std::vector<Claim>& claims) {
  ClockReader(reading, claims).read();
}

}  // namespace crosscheck
