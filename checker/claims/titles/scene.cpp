#include "checker/claims/titles/scene.h"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr date::days near{20};  ///< of the article's date

bool is_present_verb(const Reading& reading, std::uint32_t i, std::uint32_t end) {
  static const std::uint64_t present[] = {word_key("has"), word_key("is"), word_key("says"),
                                          word_key("will"), word_key("plans")};
  if (i >= end || reading.tokens[i].kind != TokenKind::word) return false;
  return std::find(std::begin(present), std::end(present), reading.tokens[i].key) !=
         std::end(present);
}

/// "President Berg would": what has not come about.
bool is_imagined(const Reading& reading, std::uint32_t i, std::uint32_t end) {
  static const std::uint64_t would = word_key("would"), could = word_key("could");
  return i < end && (reading.tokens[i].key == would || reading.tokens[i].key == could);
}

/// "The administration of President Berg", "under President Berg": a time, not a person who acts.
bool names_a_time(const Reading& reading, TokenRange title, std::uint32_t begin) {
  static const std::uint64_t times[] = {word_key("administration"), word_key("presidency"),
                                        word_key("government"),     word_key("era"),
                                        word_key("tenure"),         word_key("days")};
  static const std::uint64_t of = word_key("of"), under = word_key("under");
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
  return dated || is_present_verb(reading, title.end, sentence.end);
}

}  // namespace crosscheck
