// The day for which something is announced: "The verdict is expected on Wednesday", "The next
// hearing in the case is set for March 5", "The festival opens on Friday".

#include <date/date.h>
#include <optional>
#include <string_view>

#include "checker/claims/dates/events_counted.h"
#include "checker/claims/dates/events_words.h"
#include "checker/claims/lexicon/word_map.h"
#include "checker/claims/times/calendar.h"

namespace crosscheck {
namespace {

/// What is announced for a day, by the one word that stands for all that may name it; empty for
/// other words.
std::string_view announced(const Token& token) {
  static const auto words = [] {
    WordMap<std::string_view> made;
    for (const std::string_view row : {"hearing",
                                       "trial",
                                       "verdict judgment judgement ruling",
                                       "election by-election polls",
                                       "referendum",
                                       "funeral burial",
                                       "wedding",
                                       "inauguration swearing-in",
                                       "premiere",
                                       "runoff run-off",
                                       "summit",
                                       "meeting session sitting",
                                       "match game fixture",
                                       "final",
                                       "concert gig",
                                       "festival",
                                       "strike walkout stoppage",
                                       "launch lift-off liftoff",
                                       "announcement decision",
                                       "sentencing",
                                       "ceremony",
                                       "vigil",
                                       "memorial",
                                       "auction sale",
                                       "parade procession",
                                       "march rally",
                                       "debate",
                                       "conference",
                                       "vote ballot",
                                       "race",
                                       "deadline",
                                       "reopening",
                                       "inquest",
                                       "exhibition",
                                       "review"}) {
      made.add_row(row, row.substr(0, row.find(' ')));
    }
    return made;
  }();
  return words.of(token);
}

class PlannedReader {
 public:
  PlannedReader(const Reading& reading, EventClaims& claims) : reading_(reading), claims_(claims) {}

  void read() {
    const std::optional<date::sys_days> today = reading_.article->published.period.to;
    if (!today) return;
    for (const TimeMention& time : reading_.times) {
      const bool named = time.weekday != 0 || time.month != 0;
      if (!time.period.day() || !named || time.tokens.begin < 3) continue;
      // "opens on Saturday" may have been read as last Saturday
      constexpr date::days week{7};
      const bool ahead = *time.period.from > *today;
      const bool bare = time.basis == TimeBasis::tense && time.month == 0;
      if (!ahead && !(bare && *time.period.from + week > *today)) continue;
      if (reading_.quotation_of(time.tokens.begin)) continue;
      const std::optional<std::uint32_t> noun =
          noun_before(time, ahead ? Verb::any : Verb::present);
      if (!noun) continue;
      TimeMention planned = time;
      if (!ahead) {
        planned.period = {*time.period.from + week, *time.period.from + week};
        planned.value = iso_text(planned.period.from);
      }
      claims_.add({EventSort::point, announced(token(*noun))}, EventPhase::planned, planned,
                  {*noun, time.tokens.end});
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }

  /// Which verbs may stand before a day: a bare weekday that may lie back wants "opens".
  enum class Verb : std::uint8_t { any, present };

  /// The noun of what is announced for a time.
  std::optional<std::uint32_t> noun_before(const TimeMention& time, Verb which) const {
    static const WordSet links{"for", "on", "in", "at"};
    const std::uint32_t first = reading_.sentence_of(time.tokens.begin).tokens.begin;
    std::uint32_t i = time.tokens.begin;
    if (is(i - 1, links)) --i;
    const std::optional<std::uint32_t> verb = verb_before(i, first);
    static const WordSet opens{"begins", "starts", "opens", "falls", "takes", "is", "will"};
    if (!verb || *verb <= first + 1 || (which == Verb::present && !is(*verb, opens)))
      return std::nullopt;
    return subject_of(*verb, first);
  }

  /// The first word of "is scheduled", "will be held", "will take place in Port Sel", "opens" that
  /// ends before token `end`.
  std::optional<std::uint32_t> verb_before(std::uint32_t end, std::uint32_t first) const {
    static const WordSet arranged{"scheduled", "set",   "due",   "expected", "planned",
                                  "slated",    "fixed", "held",  "called",   "listed",
                                  "place",     "begin", "start", "open",     "happen"};
    static const WordSet present{"begins", "starts", "opens", "falls"}, take{"take", "takes"};
    static const WordSet place{"place"}, held{"held", "called", "begin", "start", "open", "happen"};
    static const WordSet auxiliaries{"is",   "are",       "be",         "will",  "to",
                                     "now",  "also",      "take",       "takes", "has",
                                     "been", "currently", "tentatively"};
    static const WordSet ahead{"is", "are", "will", "to", "takes", "has"};
    static const WordSet leaves{"that", "which", "who", "and", "but", "when", "if", "was", "were"};
    constexpr std::uint32_t places = 6;
    std::uint32_t i = end;
    // "will be held in Port Sel on Friday"
    for (; i > first && end - i <= places && !is(i - 1, arranged) && !is(i - 1, present); --i) {
      const Token& word = token(i - 1);
      if (word.kind != TokenKind::word || leaves.has(word) ||
          word.classes.has(WordClass::speech_verb))
        return std::nullopt;
    }
    if (i == first || end - i > places) return std::nullopt;
    if (is(i - 1, present)) return i - 1;
    if (is(i - 1, place) && !is(i - 2, take)) return std::nullopt;
    const bool needs_future = is(i - 1, held);
    std::uint32_t verb = i - 1;
    bool future = false, looks_ahead = false;
    while (verb > first && is(verb - 1, auxiliaries)) {
      static const WordSet will{"will", "to"};
      --verb;
      future = future || is(verb, will);
      looks_ahead = looks_ahead || is(verb, ahead);
    }
    return looks_ahead && (!needs_future || future) ? std::optional(verb) : std::nullopt;
  }

  /// The noun at the head of the subject: "The next hearing in the case".
  std::optional<std::uint32_t> subject_of(std::uint32_t verb, std::uint32_t first) const {
    static const WordSet breaks{"that", "which", "who", "and", "but", "when", "if", "as", "while"};
    static const WordSet links{"of",    "in",   "for",     "on",      "at",   "to",   "by",
                               "about", "with", "between", "against", "from", "over", "into"};
    static const WordSet unreal{"another", "second", "third",  "separate", "other", "each",
                                "every",   "if",     "unless", "whether",  "until", "no"};
    constexpr std::uint32_t longest = 10;
    std::optional<std::uint32_t> head;
    for (std::uint32_t i = verb; i > first && verb - i < longest; --i) {
      const Token& word = token(i - 1);
      const bool inside = word.kind == TokenKind::word || word.kind == TokenKind::hyphen;
      if (unreal.has(word)) return std::nullopt;
      if (!inside || breaks.has(word) || word.classes.has(WordClass::speech_verb)) break;
      const bool noun = !announced(word).empty() && !word.possessive;
      // What stands before a preposition is the head, what stands behind it is not.
      const bool ends_phrase = i == verb || is(i, links);
      if (noun && ends_phrase) head = i - 1;
      if (links.has(word) && head && *head >= i) head = std::nullopt;
    }
    return head;
  }

  const Reading& reading_;
  EventClaims& claims_;
};

}  // namespace

void add_planned_events(const Reading& reading, EventClaims& claims) {
  PlannedReader(reading, claims).read();
}

}  // namespace crosscheck
