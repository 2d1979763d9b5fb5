// Pauses between meetings: "after a six-month hiatus", "the first talks in half a year", and when
// the same sides are said to have met last.

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "checker/claims/dates/elapsed_values.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/text/item_list.h"

namespace crosscheck {
namespace {

/// The days a pause may have lasted.
struct PauseDays {
  double least = 0, most = 0;
};

/// How a number of months or years is rounded when it is said of a pause.
std::optional<PauseDays> days_of_pause(const TimeMention& time) {
  if (time.kind != TimeKind::duration || time.amount <= 0 || !time.value.starts_with('P') ||
      time.value.starts_with("PT")) {
    return std::nullopt;
  }
  const double count = std::atof(time.value.c_str() + 1);
  const TimeUnit unit = time.value.ends_with('Y')   ? TimeUnit::year
                        : time.value.ends_with('M') ? TimeUnit::month
                        : time.value.ends_with('W') ? TimeUnit::week
                                                    : TimeUnit::day;
  if (count <= 0 || unit == TimeUnit::day) return std::nullopt;
  const double one = days_of(unit);
  const double below = count < 2 ? 0.4 : std::max(0.5, count / 12);
  PauseDays pause{(count - below) * one, (count + std::max(1.0, count / 6)) * one};
  switch (time.modifier) {
    case TimeModifier::less_than:
    case TimeModifier::equal_or_less: pause.least = 0.75 * count * one; break;
    case TimeModifier::more_than:
    case TimeModifier::equal_or_more: pause.most = 1.8 * count * one; break;
    case TimeModifier::approx: pause = {0.7 * count * one, 1.4 * count * one}; break;
    case TimeModifier::none:
    case TimeModifier::start:
    case TimeModifier::mid:
    case TimeModifier::end: break;
  }
  return pause;
}

class PauseReader {
 public:
  PauseReader(Reading& reading, std::vector<Claim>& claims) : reading_(reading), claims_(claims) {}

  void read() {
    for (const TimeMention& time : reading_.times) {
      if (time.tokens.begin < 2 || reading_.quotation_of(time.tokens.begin)) continue;
      sentence_ = reading_.sentence_of(time.tokens.begin).tokens;
      if (time.kind == TimeKind::duration) read_pause(time);
      if (time.kind == TimeKind::date && time.period.known()) read_last(time);
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }
  bool any_of(TokenRange range, const WordSet& words) const {
    return std::any_of(reading_.tokens.begin() + range.begin, reading_.tokens.begin() + range.end,
                       [&](const Token& word) { return words.has(word); });
  }
  static const WordSet& meetings() {
    static const WordSet nouns{"talks",  "negotiations",  "meeting",  "meetings",
                               "summit", "dialogue",      "dialog",   "round",
                               "rounds", "consultations", "contacts", "contact"};
    return nouns;
  }

  void read_pause(const TimeMention& time) {
    const std::optional<PauseDays> pause = days_of_pause(time);
    if (!pause) return;
    std::optional<TokenRange> words = hiatus(time.tokens);
    if (!words) words = first_in(time.tokens);
    if (!words) return;
    static const WordSet meet{"met", "meet", "meeting"};
    if (any_of({words->begin, sentence_.end}, meet) || any_of(sentence_, meetings()))
      add_pause(time, *pause, *words);
  }

  /// "a six-month hiatus", "a hiatus of six months", "six months of silence".
  std::optional<TokenRange> hiatus(TokenRange length) const {
    static const WordSet pauses{"hiatus",     "pause",    "break",       "gap",       "lull",
                                "suspension", "freeze",   "standstill",  "stalemate", "deadlock",
                                "silence",    "interval", "interruption"};
    static const WordSet of{"of"}, after{"after", "following", "ended", "ending", "ends"};
    static const WordSet articles{"a", "an", "the", "their", "its"};
    std::uint32_t at = length.end;
    if (at < sentence_.end && token(at).kind == TokenKind::hyphen) ++at;
    constexpr std::uint32_t adjectives = 2;
    for (std::uint32_t i = at; i < sentence_.end && i - at <= adjectives; ++i) {
      if (!is(i, pauses)) continue;
      std::uint32_t begin = length.begin;
      constexpr std::uint32_t back = 3;
      for (std::uint32_t k = 1; k <= back && length.begin >= sentence_.begin + k; ++k) {
        if (is(length.begin - k, articles)) begin = length.begin - k;
        if (is(length.begin - k, after)) return TokenRange{length.begin - k, i + 1};
      }
      return begin < length.begin ? std::optional(TokenRange{begin, i + 1}) : std::nullopt;
    }
    if (is(length.begin - 1, of) && is(length.begin - 2, pauses))
      return TokenRange{length.begin - 2, length.end};
    return std::nullopt;
  }

  /// "the first direct talks in six months", "met for the first time in more than a year".
  std::optional<TokenRange> first_in(TokenRange length) const {
    static const WordSet first{"first"}, in{"in", "for"},
        hedges{"more", "over", "than", "nearly", "almost", "about", "some"};
    static const WordSet things{"time",     "chance",  "opportunity", "talks",   "negotiations",
                                "meeting",  "summit",  "dialogue",    "dialog",  "round",
                                "contacts", "contact", "encounter",   "session", "consultations"};
    std::uint32_t at = length.begin;
    while (at > sentence_.begin && is(at - 1, hedges)) --at;
    if (at < sentence_.begin + 3 || !is(at - 1, in)) return std::nullopt;
    constexpr std::uint32_t reach = 9;
    bool thing = is(at - 2, first);  // "talks, the first in two years"
    for (std::uint32_t i = at - 1; i > sentence_.begin && at - i <= reach; --i) {
      if (token(i - 1).kind != TokenKind::word && token(i - 1).kind != TokenKind::hyphen)
        return std::nullopt;
      thing = thing || is(i - 1, things);
      if (thing && is(i - 1, first)) return TokenRange{i - 1, length.end};
    }
    return std::nullopt;
  }

  void add_pause(const TimeMention& time, const PauseDays& pause, TokenRange words) {
    constexpr double minutes = 24 * 60;
    Claim claim = elapsed_claim();
    set_value(claim, ElapsedValue::form, "pause");
    set_value(claim, ElapsedValue::count, time.value.substr(1, time.value.size() - 2));
    set_value(claim, ElapsedValue::unit,
              time.value.ends_with('Y')   ? "years"
              : time.value.ends_with('M') ? "months"
                                          : "weeks");
    set_value(claim, ElapsedValue::least, std::to_string(std::lround(pause.least * minutes)));
    set_value(claim, ElapsedValue::most, std::to_string(std::lround(pause.most * minutes)));
    set_value(claim, ElapsedValue::sides, sides_of_sentence());
    claim.evidence = reading_.evidence(words);
    claims_.push_back(std::move(claim));
  }

  /// "last met in March 2023", "the last round of talks was held on 3 May".
  void read_last(const TimeMention& time) {
    static const WordSet last{"last", "previous"}, met{"met", "meet", "spoke"};
    static const WordSet in{"in", "on"}, held{"was", "were", "took", "ended", "broke", "collapsed"};
    if (!is(time.tokens.begin - 1, in)) return;
    constexpr std::uint32_t reach = 10;
    bool verb = false;
    for (std::uint32_t i = time.tokens.begin - 1; i > sentence_.begin; --i) {
      if (time.tokens.begin - i > reach) return;
      if (token(i - 1).kind == TokenKind::comma) return;
      verb = verb || is(i - 1, held);
      if (!is(i - 1, last)) continue;
      const bool they_met = is(i, met);
      const bool round =
          verb && (is(i, meetings()) || is(i + 1, meetings()) || is(i + 2, meetings()));
      if (they_met || round) add_last(time, {i - 1, time.tokens.end});
      return;
    }
  }

  void add_last(const TimeMention& time, TokenRange words) {
    Claim claim = elapsed_claim();
    set_value(claim, ElapsedValue::form, "last met");
    set_value(claim, ElapsedValue::anchor, time.value);
    set_value(claim, ElapsedValue::sides, sides_of_sentence());
    claim.period = time.period;
    claim.evidence = reading_.evidence(words);
    claims_.push_back(std::move(claim));
  }

  /// The countries of the sentence, where it names two or more.
  std::string sides_of_sentence() const {
    std::vector<std::string> codes;
    for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i) {
      const PhraseMention* phrase = reading_.phrase_at(i);
      if (const Entry* country = meaning(phrase, EntryKind::country)) {
        codes.emplace_back(reading_.lexicon->named(country->kind, country->record).id);
      } else if (const Entry* people = meaning(phrase, EntryKind::demonym)) {
        codes.emplace_back(reading_.lexicon->named(people->kind, people->record).detail);
      } else {
        continue;
      }
      i = phrase->tokens.end - 1;
    }
    const bool several = std::any_of(
        codes.begin(), codes.end(), [&](const std::string& code) { return code != codes.front(); });
    return several ? item_list_once(std::move(codes)) : std::string();
  }

  Reading& reading_;
  std::vector<Claim>& claims_;
  TokenRange sentence_;
};

}  // namespace

void extract_pauses(Reading& reading, std::vector<Claim>& claims) {
  PauseReader(reading, claims).read();
}

}  // namespace crosscheck
