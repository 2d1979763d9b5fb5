#include "checker/claims/dates/event_lengths.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <span>
#include <string>

#include "checker/claims/dates/events_words.h"
#include "checker/claims/lexicon/word_set.h"

namespace crosscheck {
namespace {

enum ValueIndex : std::size_t {
  event,
  least,
  most,
  value_count,
};

constexpr Column columns[] = {
    {"event", "what lasted: a noun that stands for all that may name it (fire for blaze)"},
    {"least", "the least minutes for which the words are still true"},
    {"most", "the most"},
};

/// Least and most minutes of a length.
struct Minutes {
  double least = 0, most = 0;
};

/// What "29 days" may stand for: people count from either end, and hours are rounded.
std::optional<Minutes> minutes_of(const TimeMention& time) {
  if (time.kind != TimeKind::duration || time.amount <= 0 || !time.value.starts_with('P'))
    return std::nullopt;
  const bool clock = time.value.starts_with("PT");
  const double count = std::atof(time.value.c_str() + (clock ? 2 : 1));
  constexpr double hour = 60, day = 24 * hour;
  double unit = 0, slack = 0;
  switch (time.value.back()) {
    case 'M':
      unit = clock ? 1 : 30.4 * day;
      slack = clock ? std::max(5.0, 0.2 * count) : 30.4 * day;
      break;
    case 'H':
      unit = hour;
      slack = std::max(hour / 2, 0.15 * count * hour);
      break;
    case 'D':
      unit = day;
      slack = day + (std::fmod(count, 10) == 0 ? 0.05 * count * day : 0);
      break;
    case 'W':
      unit = 7 * day;
      slack = 5 * day;
      break;
    case 'Y':
      unit = 365.25 * day;
      slack = unit;
      break;
    default: return std::nullopt;
  }
  Minutes said{count * unit - slack, count * unit + slack};
  switch (time.modifier) {
    case TimeModifier::less_than:
    case TimeModifier::equal_or_less: said.least -= 0.2 * count * unit; break;
    case TimeModifier::more_than:
    case TimeModifier::equal_or_more: said.most += 0.5 * count * unit; break;
    case TimeModifier::approx:
      said.least -= 0.2 * count * unit;
      said.most += 0.2 * count * unit;
      break;
    case TimeModifier::none:
    case TimeModifier::start:
    case TimeModifier::mid:
    case TimeModifier::end: break;
  }
  return said;
}

class LengthReader {
 public:
  LengthReader(Reading& reading, std::vector<Claim>& claims) : reading_(reading), claims_(claims) {}

  void read() {
    for (const TimeMention& time : reading_.times) {
      if (time.tokens.begin < 2 || reading_.quotation_of(time.tokens.begin)) continue;
      const std::optional<Minutes> said = minutes_of(time);
      if (!said) continue;
      sentence_ = reading_.sentence_of(time.tokens.begin).tokens;
      const std::optional<std::uint32_t> noun = event_of(time.tokens);
      if (noun && !is_another(*noun, time.tokens)) add(*noun, time.tokens, *said);
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }

  /// "Another fire", "the trial in 2013": not the event the article is about.
  bool is_another(std::uint32_t noun, TokenRange length) const {
    static const WordSet words{"another", "earlier",  "previous", "first", "second",
                               "third",   "similar",  "last",     "other", "old",
                               "such",    "previous", "past",     "every", "average"};
    constexpr std::uint32_t modifiers = 4;
    for (std::uint32_t i = noun; i > sentence_.begin && noun - i < modifiers; --i) {
      if (token(i - 1).kind == TokenKind::word && words.has(token(i - 1))) return true;
    }
    // "the 1981 strike"
    if (noun > 1 && !reading_.times_in({noun - 2, noun}).empty() && noun < length.begin)
      return true;
    const std::span<const TimeMention> times = reading_.times_in(sentence_);
    return std::any_of(times.begin(), times.end(), [&](const TimeMention& time) {
      return time.tokens.begin > noun && time.tokens.end <= length.begin;
    });
  }

  /// The noun of what lasted so long.
  std::optional<std::uint32_t> event_of(TokenRange length) const {
    static const WordSet lasted{"lasted", "raged", "burned", "burnt"}, after{"after"};
    static const WordSet for_word{"for"}, took{"took", "taken"}, to{"to"};
    const std::uint32_t at = length.begin;
    if (is(at - 1, lasted)) return last_noun(at - 1);
    if (is(at - 1, for_word) && is(at - 2, lasted)) return last_noun(at - 2);
    if (is(at - 1, after)) {
      const std::optional<std::uint32_t> over = ending_before(at - 1);
      return over ? noun_around(*over, at - 1) : std::nullopt;
    }
    if (is(at - 1, took) && is(length.end, to) && ending_behind(length.end))
      return noun_behind(length.end);
    return attributive(length);
  }

  /// "put out", "doused", "ended": the verb of what ended, up to some words before a token.
  std::optional<std::uint32_t> ending_before(std::uint32_t end) const {
    constexpr std::uint32_t reach = 9;
    for (std::uint32_t i = end; i > sentence_.begin && end - i < reach; --i) {
      if (is_ending(i - 1)) return i - 1;
      if (leaves(i - 1)) return std::nullopt;
    }
    return std::nullopt;
  }

  bool ending_behind(std::uint32_t begin) const {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t i = begin + 1; i < sentence_.end && i - begin < reach; ++i) {
      if (is_ending(i)) return true;
    }
    return false;
  }

  bool is_ending(std::uint32_t i) const {
    static const WordSet words{"doused",    "extinguished", "extinguish", "douse",  "put",
                               "ended",     "end",          "ends",       "lifted", "over",
                               "contained", "contain",      "quelled",    "halted"};
    static const WordSet put{"put"}, out{"out"};
    if (!is(i, words)) return false;
    if (!is(i, put)) return true;
    constexpr std::uint32_t object = 7;  // "put the fire at the mill out"
    for (std::uint32_t t = i + 1; t < sentence_.end && t - i <= object; ++t) {
      if (is(t, out)) return true;
    }
    return false;
  }

  bool leaves(std::uint32_t i) const {
    static const WordSet openers{"who", "which", "that", "when", "while", "but", "before", "after"};
    const TokenKind kind = token(i).kind;
    const bool inside = kind == TokenKind::word || kind == TokenKind::hyphen ||
                        kind == TokenKind::number || kind == TokenKind::ordinal;
    return !inside || openers.has(token(i)) || token(i).classes.has(WordClass::speech_verb) ||
           token(i).classes.has(WordClass::negation);
  }

  bool goes_on(std::uint32_t i) const {
    const EventNoun noun = event_noun(token(i));
    return noun.sort == EventSort::span && !token(i).possessive;
  }

  /// The subject of a verb: "The strike at the mine lasted".
  std::optional<std::uint32_t> last_noun(std::uint32_t end) const {
    constexpr std::uint32_t reach = 8;
    for (std::uint32_t i = end; i > sentence_.begin && end - i < reach; --i) {
      if (goes_on(i - 1)) return i - 1;
      if (leaves(i - 1)) return std::nullopt;
    }
    return std::nullopt;
  }

  /// What a verb ends, its object or its subject.
  std::optional<std::uint32_t> noun_around(std::uint32_t verb, std::uint32_t end) const {
    for (std::uint32_t i = verb + 1; i < end; ++i) {
      if (goes_on(i)) return i;
    }
    return last_noun(verb);
  }

  std::optional<std::uint32_t> noun_behind(std::uint32_t begin) const {
    constexpr std::uint32_t reach = 7;
    for (std::uint32_t i = begin + 1; i < sentence_.end && i - begin < reach; ++i) {
      if (goes_on(i)) return i;
      if (leaves(i)) return std::nullopt;
    }
    return std::nullopt;
  }

  /// "ended the 28-day strike", "the end of a 28-day strike", "ended a strike of 28 days".
  std::optional<std::uint32_t> attributive(TokenRange length) const {
    static const WordSet of{"of"};
    const bool hyphened = length.size() == 3 && token(length.begin + 1).kind == TokenKind::hyphen;
    std::optional<std::uint32_t> noun;
    if (hyphened && length.end < sentence_.end && goes_on(length.end)) noun = length.end;
    if (is(length.begin - 1, of) && goes_on(length.begin - 2)) noun = length.begin - 2;
    const std::uint32_t first = std::min(noun.value_or(0), length.begin);
    return noun && ending_before(first) ? noun : std::nullopt;
  }

  void add(std::uint32_t noun, TokenRange length, const Minutes& said) {
    Claim claim;
    claim.kind = &event_length_kind;
    claim.values.resize(value_count);
    claim.values[event] = event_noun(token(noun)).name;
    claim.values[least] = std::to_string(std::lround(std::max(said.least, 0.0)));
    claim.values[most] = std::to_string(std::lround(said.most));
    claim.evidence =
        reading_.evidence({std::min(noun, length.begin), std::max(noun + 1, length.end)});
    claims_.push_back(std::move(claim));
  }

  Reading& reading_;
  std::vector<Claim>& claims_;
  TokenRange sentence_;
};

}  // namespace

const ClaimKind event_length_kind{"event_length", "how long an event that is over lasted", columns};

void extract_event_lengths(Reading& reading, std::vector<Claim>& claims) {
  LengthReader(reading, claims).read();
}

}  // namespace crosscheck
