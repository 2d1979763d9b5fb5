// What is told as past on a day that is still to come: "a recount that ended on December 9" in an
// article of December 4.

#include <date/date.h>
#include <optional>

#include "checker/claims/dates/events_counted.h"
#include "checker/claims/dates/events_words.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

class AheadReader {
 public:
  AheadReader(const Reading& reading, EventClaims& claims) : reading_(reading), claims_(claims) {}

  void read() {
    const std::optional<date::sys_days> today = reading_.article->published.period.day();
    if (!today) return;
    for (const TimeMention& time : reading_.times) {
      const std::optional<date::sys_days> day = time.period.day();
      // A day's difference may lie between time zones.
      if (!day || time.month == 0 || *day <= *today + date::days{1}) continue;
      if (time.tokens.begin < 4 || reading_.quotation_of(time.tokens.begin)) continue;
      if (const auto verb = verb_before(time.tokens.begin))
        claims_.add({EventSort::point, "happening"}, EventPhase::ahead, time,
                    {*verb, time.tokens.end});
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }

  /// The verb of what has happened, right before the date or before its place.
  std::optional<std::uint32_t> verb_before(std::uint32_t date) const {
    static const WordSet on{"on"}, place{"place"}, took{"took"}, was{"was", "were"};
    static const WordSet active{"died",     "resigned", "collapsed", "crashed", "ended",
                                "occurred", "happened", "erupted",   "sank",    "exploded"};
    static const WordSet passive{"held",    "killed",   "arrested",  "elected",   "buried",
                                 "shot",    "stabbed",  "convicted", "sentenced", "acquitted",
                                 "injured", "murdered", "rescued",   "released",  "abducted"};
    std::uint32_t i = date;
    if (is(i - 1, on)) --i;
    const std::uint32_t first = reading_.sentence_of(date).tokens.begin;
    i = before_place(i, first);
    if (i < first + 3) return std::nullopt;
    std::uint32_t verb = i - 1;
    const bool two_words =
        (is(verb, place) && is(verb - 1, took)) || (is(verb, passive) && is(verb - 1, was));
    if (!two_words && !is(verb, active)) return std::nullopt;
    if (two_words) --verb;
    return is_unreal(verb, first) ? std::nullopt : std::optional(verb);
  }

  /// Over "in Port Sel".
  std::uint32_t before_place(std::uint32_t i, std::uint32_t first) const {
    static const WordSet in{"in", "at", "near"};
    constexpr std::uint32_t longest = 4;
    std::uint32_t at = i;
    while (at > first && i - at < longest && token(at - 1).kind == TokenKind::word &&
           token(at - 1).letters != LetterCase::lower)
      --at;
    return at < i && at > first && is(at - 1, in) ? at - 1 : i;
  }

  /// "would have ended", "until it ended", "if he died".
  bool is_unreal(std::uint32_t verb, std::uint32_t first) const {
    static const WordSet words{"would", "will",  "could", "should", "may",    "might",
                               "if",    "until", "till",  "unless", "have",   "not",
                               "to",    "never", "as",    "like",   "assumed"};
    constexpr std::uint32_t reach = 7;
    for (std::uint32_t i = verb; i > first && verb - i < reach; --i) {
      if (is(i - 1, words)) return true;
    }
    return false;
  }

  const Reading& reading_;
  EventClaims& claims_;
};

}  // namespace

void add_events_ahead(const Reading& reading, EventClaims& claims) {
  AheadReader(reading, claims).read();
}

}  // namespace crosscheck
