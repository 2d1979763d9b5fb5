#include "checker/claims/titles/scene.h"

#include <date/date.h>
#include <algorithm>

namespace crosscheck {
namespace {

constexpr date::days near{20};  ///< of the article's date

bool is_present_verb(const Reading& reading, std::uint32_t i, std::uint32_t end) {
  static const std::uint64_t present[] = {WordKey("has"), WordKey("is"), WordKey("says"),
                                          WordKey("will"), WordKey("plans")};
  if (i >= end || reading.tokens[i].kind != TokenKind::word) return false;
  return std::find(std::begin(present), std::end(present), reading.tokens[i].key) !=
         std::end(present);
}

/// "President Berg would": what has not come about.
bool is_imagined(const Reading& reading, std::uint32_t i, std::uint32_t end) {
  static const std::uint64_t would = WordKey("would"), could = WordKey("could");
  return i < end && (reading.tokens[i].key == would || reading.tokens[i].key == could);
}

/// "The administration of President Berg", "under President Berg": a time, not a person who acts.
bool names_a_time(const Reading& reading, TokenRange title, std::uint32_t begin) {
  static const std::uint64_t times[] = {WordKey("administration"), WordKey("presidency"),
                                        WordKey("government"),     WordKey("era"),
                                        WordKey("tenure"),         WordKey("days")};
  static const std::uint64_t of = WordKey("of"), under = WordKey("under");
  if (title.begin == begin) return false;
  const std::uint64_t before = reading.tokens[title.begin - 1].key;
  if (before == under) return true;
  if (before != of || title.begin < begin + 2) return false;
  return std::find(std::begin(times), std::end(times), reading.tokens[title.begin - 2].key) !=
         std::end(times);
}

}  // namespace

bool tells_of_now(const Reading& reading, TokenRange title) {
  const auto published = reading.article->published.period.day();
  if (!published || reading.tokens[title.end - 1].possessive) return false;
  const TokenRange sentence = reading.sentence_of(title.begin).tokens;
  if (is_imagined(reading, title.end, sentence.end)) return false;
  if (names_a_time(reading, title, sentence.begin)) return false;
  bool dated = false;
  for (const TimeMention& time : reading.times_in(sentence)) {
    if (time.kind != TimeKind::date && time.kind != TimeKind::time) continue;
    if (!time.period.known()) continue;
    if (*time.period.to + near < *published) return false;
    dated =
        dated || (*time.period.from >= *published - near && *time.period.from <= *published + near);
  }
  // "President Berg, who has known".
  static const std::uint64_t who = word_key("who");
  const bool clause = title.end + 1 < sentence.end &&
                      reading.tokens[title.end].kind == TokenKind::comma &&
                      reading.tokens[title.end + 1].key == who;
  const std::uint32_t verb = clause ? title.end + 2 : title.end;
  return dated || is_present_verb(reading, verb, sentence.end);
}

bool tells_of_past(const Reading& reading, TokenRange title) {
  const auto published = reading.article->published.period.day();
  if (!published) return false;
  for (const TimeMention& time : reading.times_in(reading.sentence_of(title.begin).tokens)) {
    const bool dated = time.kind == TimeKind::date || time.kind == TimeKind::time;
    if (dated && time.period.known() && *time.period.to + near < *published) return true;
  }
  return false;
}

}  // namespace crosscheck
