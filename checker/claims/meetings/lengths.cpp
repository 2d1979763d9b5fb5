#include "checker/claims/meetings/lengths.h"

#include <algorithm>
#include <cmath>

#include "checker/claims/meetings/parties.h"

namespace crosscheck {
namespace {

using enum WordClass;

constexpr int open_end = 100'000;

class LengthReader {
 public:
  LengthReader(const TitleContext& context, TokenRange sentence, std::uint32_t noun)
      : context_(context), sentence_(sentence), noun_(noun) {}

  MeetingLength read() const {
    const std::span<const TimeMention> times = context_.reading().times_in(sentence_);
    for (auto time = times.begin(); time != times.end(); ++time) {
      const double minutes = minutes_of(*time);
      if (minutes <= 0 || !(stands_before(*time) || stands_after(*time))) continue;
      const auto next = std::next(time);
      const bool goes_on = next != times.end() && is(time->tokens.end, "and") &&
                           next->tokens.begin == time->tokens.end + 1;
      MeetingLength length = interval(*time, minutes + (goes_on ? minutes_of(*next) : 0), goes_on);
      length.words = {time->tokens.begin, goes_on ? next->tokens.end : time->tokens.end};
      return length;
    }
    return {};
  }

  /// "wrapped up in two hours", "the three-hour marathon": of a scene that no noun names.
  MeetingLength read_scene() const {
    for (const TimeMention& time : context_.reading().times_in(sentence_)) {
      const double minutes = minutes_of(time);
      if (minutes <= 0 || !(is_spent(time) || is_of_scene(time) || is_waited(time))) continue;
      // "spent 30 hours in total with three committees"
      const std::uint32_t after = time.tokens.end;
      if (is(after, "altogether") || (is(after, "in") && is(after + 1, "total"))) continue;
      MeetingLength length = interval(time, minutes, false);
      length.words = time.tokens;
      return length;
    }
    return {};
  }

 private:
  const Token& token(std::uint32_t i) const { return context_.token(i); }
  bool is(std::uint32_t i, WordKey word) const {
    return i >= sentence_.begin && i < sentence_.end && token(i).key == word;
  }
  bool among(std::uint32_t i, const WordSet& words) const {
    return i >= sentence_.begin && i < sentence_.end && words.has(token(i));
  }

  /// "a six-hour debate", "three hours of closed talks"
  bool stands_before(const TimeMention& time) const {
    if (time.tokens.end > noun_ || noun_ - time.tokens.end > 3) return false;
    const bool counted = is(time.tokens.end, "of");
    const bool adjective =
        std::any_of(context_.reading().tokens.begin() + time.tokens.begin,
                    context_.reading().tokens.begin() + time.tokens.end,
                    [](const Token& word) { return word.kind == TokenKind::hyphen; });
    if (!counted && !adjective) return false;
    for (std::uint32_t i = time.tokens.end + (counted ? 1 : 0); i < noun_; ++i)
      if (token(i).kind != TokenKind::word || token(i).classes.has(function_word)) return false;
    return true;
  }

  /// "lasted six hours", "was over in two hours", "met for 45 minutes", "ended after an hour", "a
  /// session of nine hours"
  bool stands_after(const TimeMention& time) const {
    constexpr std::uint32_t reach = 14;
    if (time.tokens.begin <= noun_ || time.tokens.begin - noun_ > reach) return false;
    const Reading& reading = context_.reading();
    if (reading.quotation_of(time.tokens.begin) != reading.quotation_of(noun_)) return false;
    // "a session of nine hours"
    if (time.tokens.begin == noun_ + 2 && is(noun_ + 1, "of")) return true;
    static const WordSet lasts{"lasted", "lasts", "lasting", "ran", "stretched", "dragged"};
    static const WordSet ends{"ended",     "ends",   "broke",   "broken",  "concluded", "over",
                              "adjourned", "closed", "wrapped", "settled", "finished",  "up"};
    bool said = false, over = false;
    for (std::uint32_t i = noun_ + 1; i < time.tokens.begin; ++i) {
      const Token& word = token(i);
      if (word.kind == TokenKind::semicolon || word.kind == TokenKind::open_bracket) return false;
      // "over before lunch, in two hours"
      static const WordSet meals{"breakfast", "lunch", "dinner"};
      const bool hour = among(i, meals) && (is(i - 1, "before") || is(i - 1, "by"));
      if ((word.classes.has(meeting_noun) && !hour) || word.classes.has(speech_verb)) return false;
      over = over || among(i, ends);
      const bool close = i + 3 >= time.tokens.begin;
      said = said || (among(i, lasts) && close) || (is(i, "went") && is(i + 1, "on")) ||
             (close && (is(i, "took") || is(i, "for"))) ||
             (over && close && (is(i, "after") || is(i, "in")));
    }
    return said && !before_event(time.tokens.end);
  }

  /// "wrapped up in a little under two hours", "sat for five hours", "was over in an hour"
  bool is_spent(const TimeMention& time) const {
    static const WordSet sat{"sat", "met", "talked", "huddled", "deliberated", "haggled"};
    static const WordSet done{"wrapped", "finished", "over", "adjourned", "done", "dusted"};
    static const WordSet between{"a",      "just",   "little",   "all",    "up",    "about",
                                 "nearly", "for",    "in",       "over",   "under", "some",
                                 "close",  "on",     "well",     "more",   "less",  "than",
                                 "almost", "barely", "together", "within", "down",  "alone"};
    std::uint32_t i = time.tokens.begin;
    bool within = false, through = false;
    while (i > sentence_.begin && time.tokens.begin - i < 7 && among(i - 1, between) &&
           !(is(i - 1, "over") && is(i, "in"))) {
      --i;
      within = within || is(i, "in") || is(i, "within");
      through = through || is(i, "for");
    }
    if (i == sentence_.begin || before_event(time.tokens.end)) return false;
    // "was settled before lunch, after two hours"
    static const WordSet settled{"settled", "over", "finished", "decided", "adjourned"};
    if (is(i - 1, "after"))
      for (std::uint32_t at = i - 1; at > sentence_.begin && i - at < 6; --at)
        if (among(at - 1, settled)) return true;
    static const WordSet used{"spent", "needed"};
    static const WordSet where{"in", "at", "behind", "around", "with", "on", "to", "together"};
    if (among(i - 1, used) && among(time.tokens.end, where)) return true;
    return (within && among(i - 1, done)) || (through && among(i - 1, sat));
  }

  /// "After three hours behind closed doors the ministers rose"
  bool is_waited(const TimeMention& time) const {
    static const WordSet doors{"behind", "closed", "doors", "in", "camera", "the"};
    static const WordSet those{"ministers",     "leaders",     "delegates",  "delegations",
                               "councillors",   "negotiators", "jurors",     "judges",
                               "commissioners", "envoys",      "councilors", "directors",
                               "members",       "sides",       "presidents", "committee",
                               "council",       "board",       "trustees",   "bishops"};
    static const WordSet ends{"rose",    "emerged", "agreed", "adjourned", "left",
                              "decided", "reached", "parted", "dispersed", "voted"};
    if (time.tokens.begin != sentence_.begin + 1 || !is(sentence_.begin, "after")) return false;
    bool sat = false;
    for (std::uint32_t i = time.tokens.end; i < sentence_.end && i < time.tokens.end + 10; ++i) {
      if (sat && among(i, ends)) return true;
      sat = sat || among(i, those);
      const bool passed = sat || among(i, doors) || token(i).kind == TokenKind::comma;
      if (!passed) return false;
    }
    return false;
  }

  /// "the three-hour marathon", "nearly two hours of hymns"
  bool is_of_scene(const TimeMention& time) const {
    static const WordSet scenes{"marathon", "sit-down", "ordeal",  "showdown",
                                "service",  "affair",   "farewell"};
    static const WordSet filled{"hymns",      "prayers",   "speeches", "haggling",
                                "bargaining", "wrangling", "evidence", "testimony",
                                "argument",   "readings",  "tributes", "questions"};
    if (is(time.tokens.end, "of") && among(time.tokens.end + 1, filled)) return true;
    const bool known = time.tokens.begin > sentence_.begin && is(time.tokens.begin - 1, "the");
    return known && among(time.tokens.end, scenes);
  }

  /// "two hours before the vote", "an hour late": no length.
  bool before_event(std::uint32_t at) const {
    static const WordSet words{"before", "after",  "later", "earlier", "ago",
                               "late",   "behind", "away",  "from",    "into"};
    return among(at, words);
  }

  MeetingLength interval(const TimeMention& time, double minutes, bool exact) const {
    const bool quarters = is(time.tokens.begin - 1, "of") && is(time.tokens.begin - 2, "quarters");
    const int n = static_cast<int>(std::lround(quarters ? 0.75 * minutes : minutes));
    const bool in_hours = time.value.back() == 'H' && !exact && !quarters;
    const int slack = in_hours ? 30 : n > 60 ? 10 : 8;
    static const WordSet scarce{"barely", "hardly", "scarcely", "just", "under", "within"};
    if (time.tokens.begin > sentence_.begin && among(time.tokens.begin - 1, scarce))
      return {std::max(1, n - slack), n + slack, {}, {}};
    switch (time.modifier) {
      case TimeModifier::less_than:
      case TimeModifier::equal_or_less: return {std::max(1, n - std::max(45, n / 4)), n, {}, {}};
      case TimeModifier::more_than:
      case TimeModifier::equal_or_more: return {n, open_end, {}, {}};
      case TimeModifier::approx:
        return {n - std::max(slack, n / 4), n + std::max(slack, n / 4), {}, {}};
      case TimeModifier::none:
      case TimeModifier::start:
      case TimeModifier::mid:
      case TimeModifier::end: break;
    }
    return {std::max(1, n - slack), n + slack, {}, {}};
  }

  const TitleContext& context_;
  TokenRange sentence_;
  std::uint32_t noun_;
};

}  // namespace

double minutes_of(const TimeMention& time) {
  if (time.kind != TimeKind::duration || time.amount <= 0 || !time.value.starts_with("PT"))
    return 0;
  if (time.value.back() == 'M') return time.amount;
  return time.value.back() == 'H' ? 60 * time.amount : 0;
}

MeetingLength length_of(const TitleContext& context, TokenRange sentence, std::uint32_t noun) {
  return LengthReader(context, sentence, noun).read();
}

MeetingLength length_of_scene(const TitleContext& context, TokenRange sentence) {
  return LengthReader(context, sentence, sentence.begin).read_scene();
}

}  // namespace crosscheck
