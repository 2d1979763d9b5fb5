// When a meeting was, by the times its sentence names.

#include <date/date.h>

#include <algorithm>

#include "checker/claims/meetings/sentence.h"

namespace crosscheck {

/// The first time named at a token or after it, or null.
const TimeMention* MeetingSentence::time_from(std::uint32_t at) const {
  const std::vector<TimeMention>& times = context_.reading().times;
  const auto time =
      std::lower_bound(times.begin(), times.end(), at,
                       [](const TimeMention& a, std::uint32_t i) { return a.tokens.begin < i; });
  return time == times.end() ? nullptr : &*time;
}

/// The day named at `at`, with its preposition; returns the token after it, or `at`.
std::uint32_t MeetingSentence::day_at(std::uint32_t at, MeetingMention& mention) const {
  static const WordSet on{"on", "this", "last", "late", "early", "next", "from", "for", "in"};
  const std::uint32_t last = std::min(end_, among(at, on) ? at + 2 : at + 1);
  const TimeMention* found = time_from(at);
  if (found == nullptr || found->tokens.begin >= last || found->kind == TimeKind::set) return at;
  if (found->kind == TimeKind::duration) return found->tokens.end;
  note_time(*found, mention);
  return found->tokens.end;
}

/// Takes down when it was; a year or a month only says that it was another time.
void MeetingSentence::note_time(const TimeMention& time, MeetingMention& mention) const {
  if (!mention.when.empty()) return;
  mention.when = context_.reading().text(time.tokens);
  mention.around = time.period;
  if (!time.period.known()) return;
  if ((*time.period.to - *time.period.from).count() < 8) {
    mention.days = time.period;
  } else if (!is_news(time.period)) {
    mention.apart = true;
  }
}

bool MeetingSentence::is_news(const Period& period) const {
  constexpr date::days news{14};
  const Period& published = context_.reading().article->published.period;
  return !published.known() ||
         (*period.from <= *published.to + news && *published.from <= *period.to + news);
}

/// Words elsewhere in the sentence that may say when: those in front do, others only may.
void MeetingSentence::time_of_sentence(MeetingMention& mention) const {
  const TimeMention* end = context_.reading().times.data() + context_.reading().times.size();
  for (const TimeMention* time = time_from(begin_); time != nullptr && time != end; ++time) {
    if (time->tokens.begin >= end_ || !mention.when.empty()) break;
    if (time->kind == TimeKind::duration || token(time->tokens.end - 1).possessive) continue;
    if (is_dateline(*time)) continue;
    // "hymns for Berg, who died on Sunday"
    if (time->tokens.begin > mention.noun && clause_between(mention.noun, time->tokens.begin))
      continue;
    // "The hearing drew 200 people last Wednesday": the only time of what opens the sentence.
    const bool opens = mention.noun < begin_ + 4 && is(begin_, "the") &&
                       (time + 1 == end || (time + 1)->tokens.begin >= end_) &&
                       !is_time_of_saying(*time);
    if (time->tokens.begin < begin_ + 3 || opens) {
      note_time(*time, mention);
    } else {
      mention.when = context_.reading().text(time->tokens);
      mention.around = time->period;
    }
  }
  // "Earlier in the day Berg met Ray"
  static const WordSet when{"earlier", "later"};
  const Period& published = context_.reading().article->published.period;
  const bool this_day =
      among(begin_, when) && is(begin_ + 1, "in") && is(begin_ + 2, "the") && is(begin_ + 3, "day");
  if (this_day && mention.when.empty() && published.day()) {
    mention.when = context_.reading().text(TokenRange{begin_, begin_ + 4});
    mention.around = mention.days = published;
  }
}

/// Whether a time is when something was said: "said on Tuesday", "told parliament on Tuesday".
bool MeetingSentence::is_time_of_saying(const TimeMention& time) const {
  const std::uint32_t first = time.tokens.begin > begin_ + 4 ? time.tokens.begin - 4 : begin_;
  for (std::uint32_t i = first; i < time.tokens.begin; ++i)
    if (token(i).classes.has(WordClass::speech_verb)) return true;
  return false;
}

/// "who was mayor when it was built": the time of such a clause is not that of the sentence.
bool MeetingSentence::clause_between(std::uint32_t from, std::uint32_t to) const {
  static const WordSet words{"who",    "which", "what",  "when",  "where", "whose",
                             "before", "whom",  "since", "until", "till"};
  for (std::uint32_t i = from; i < to; ++i)
    if (among(i, words)) return true;
  return false;
}

/// "was away and is due to join her today": the time of what is still to come.
bool MeetingSentence::turns_ahead(std::uint32_t from, std::uint32_t to) const {
  static const WordSet joints{"and", "but"}, ahead{"is", "are", "will"};
  for (std::uint32_t i = from; i + 1 < to; ++i)
    if (among(i, joints) && among(i + 1, ahead)) return true;
  return false;
}

/// "HARBOUR CITY, March 4 (Wire) - Berg": the day of the article, not of what it tells.
bool MeetingSentence::is_dateline(const TimeMention& time) const {
  constexpr std::uint32_t reach = 9, agency = 6;
  if (time.tokens.begin > begin_ + reach || token(begin_).letters != LetterCase::upper)
    return false;
  for (std::uint32_t i = time.tokens.end; i < end_ && i < time.tokens.end + agency; ++i) {
    const TokenKind kind = token(i).kind;
    if (kind == TokenKind::dash || (kind == TokenKind::hyphen && token(i).space_before))
      return true;
    if (kind == TokenKind::comma) return false;
  }
  return false;
}

/// "Berg did not come; he had fallen ill on Friday"
bool MeetingSentence::semicolon_between(TokenRange a, TokenRange b) const {
  for (std::uint32_t i = std::min(a.end, b.end); i < std::max(a.begin, b.begin); ++i)
    if (token(i).kind == TokenKind::semicolon) return true;
  return false;
}

/// "Berg, who is to be sworn in on Sunday, sat": the time of words set in between commas.
bool MeetingSentence::is_aside(TokenRange time, std::uint32_t until) const {
  const auto comma = [this](std::uint32_t i) { return token(i).kind == TokenKind::comma; };
  std::uint32_t open = time.begin;
  while (open > begin_ && !comma(open - 1)) --open;
  if (open == begin_ || !clause_between(open, time.begin)) return false;
  for (std::uint32_t i = time.end; i < until; ++i)
    if (comma(i)) return true;
  return false;
}

/// The nearest time of the sentence that is no time of saying.
When MeetingSentence::when_of(TokenRange phrase) const {
  const TimeMention* end = context_.reading().times.data() + context_.reading().times.size();
  const TimeMention* best = nullptr;
  std::uint32_t distance = 0;
  bool told_long_ago = false;  // "The Gazette reported in November 2012 that Berg did not come"
  for (const TimeMention* time = time_from(begin_); time != nullptr && time != end; ++time) {
    if (time->tokens.begin >= end_) break;
    if (time->kind == TimeKind::duration || time->kind == TimeKind::set) continue;
    // "began at 7pm": on which day, another sentence says.
    if (time->kind == TimeKind::time && time->basis == TimeBasis::mention) continue;
    // "last year" of an article without a date
    static const WordSet long_units{"year", "years", "decade"};
    if (!time->period.known()) {
      told_long_ago = told_long_ago || among(time->tokens.end - 1, long_units);
      continue;
    }
    if (is_time_of_saying(*time)) {
      told_long_ago = told_long_ago || !is_news(time->period);
      continue;
    }
    if (time->tokens.begin >= phrase.end && (clause_between(phrase.end, time->tokens.begin) ||
                                             turns_ahead(phrase.end, time->tokens.begin)))
      continue;
    if (time->tokens.end <= phrase.begin && is_aside(time->tokens, phrase.begin)) continue;
    if (semicolon_between(phrase, time->tokens) || is_dateline(*time)) continue;
    const std::uint32_t away = time->tokens.begin >= phrase.end
                                   ? time->tokens.begin - phrase.end
                                   : phrase.begin - std::min(phrase.begin, time->tokens.end);
    if (best != nullptr && away >= distance) continue;
    best = time;
    distance = away;
  }
  if (best == nullptr) return {{}, {}, told_long_ago};
  const bool days = (*best->period.to - *best->period.from).count() < 3;
  return {days ? best->period : Period{}, best->period, !is_news(best->period)};
}

/// "Wednesday's opening session"
void MeetingSentence::day_before(std::uint32_t noun, MeetingMention& mention) const {
  const std::uint32_t first = noun > begin_ + 5 ? noun - 5 : begin_;
  const TimeMention* time = time_from(first);
  if (time == nullptr || time->tokens.end > noun || time->kind == TimeKind::duration) return;
  if (token(time->tokens.end - 1).possessive) note_time(*time, mention);
}

}  // namespace crosscheck
