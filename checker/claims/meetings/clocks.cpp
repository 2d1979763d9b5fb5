#include "checker/claims/meetings/clocks.h"

#include <algorithm>
#include <optional>

#include "checker/claims/meetings/parties.h"
#include "checker/claims/times/clock.h"

namespace crosscheck {
namespace {

using enum WordClass;

/// How many tokens off a word belongs to a verb.
constexpr std::uint32_t near = 8;

class ClockReader {
 public:
  explicit ClockReader(const TitleContext& context) : context_(context) {}

  std::vector<ClockedSitting> read() {
    const std::vector<TimeMention>& times = context_.reading().times;
    const auto is_clocked = [](const TimeMention& time) {
      return time.kind == TimeKind::time && minute_of_day(time);
    };
    if (std::none_of(times.begin(), times.end(), is_clocked)) return {};
    auto time = times.begin();
    for (const Sentence& sentence : context_.reading().sentences) {
      sentence_ = sentence.tokens;
      while (time != times.end() && time->tokens.begin < sentence_.begin) ++time;
      const bool timed = time != times.end() && time->tokens.begin < sentence_.end;
      if (!open_ && !timed) continue;
      if (sentence.section != section_) open_.reset();
      section_ = sentence.section;
      for (; time != times.end() && time->tokens.begin < sentence_.end; ++time) take(*time);
      if (open_) close_at_bare_hour();
      if (open_ && open_->sentences_left-- == 0) open_.reset();
    }
    return std::move(sittings_);
  }

 private:
  static const WordSet& endings() {
    static const WordSet words{"rose",     "adjourned", "ended", "closed", "concluded",
                               "finished", "wrapped",   "broke", "over",   "dispersed"};
    return words;
  }

  struct Opening {
    ClockedSitting sitting;
    TokenRange opening;  ///< the words of its time
    int minutes = 0;
    int sentences_left = 2;
  };

  const Token& token(std::uint32_t i) const { return context_.token(i); }
  bool is(std::uint32_t i, WordKey word) const { return inside(i) && token(i).key == word; }
  bool among(std::uint32_t i, const WordSet& words) const {
    return inside(i) && words.has(token(i));
  }
  bool inside(std::uint32_t i) const { return i >= sentence_.begin && i < sentence_.end; }

  /// Whether one of `verbs` stands close before a token, in its clause.
  std::optional<std::uint32_t> verb_before(std::uint32_t at, const WordSet& verbs) const {
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t i = at; i > sentence_.begin && at - i < reach; --i) {
      const TokenKind kind = token(i - 1).kind;
      if (kind == TokenKind::comma || kind == TokenKind::semicolon) return std::nullopt;
      if (among(i - 1, verbs)) return i - 1;
    }
    return std::nullopt;
  }

  /// "It was 11:05 p.m. when the chair closed the meeting"
  bool ends_after(std::uint32_t at) const {
    static const WordSet until{"when", "before", "by"};
    static const WordSet closes{"home", "closed", "adjourned", "ended", "rose", "gavelled"};
    if (!among(at, until)) return false;
    for (std::uint32_t i = at; i < sentence_.end; ++i)
      if (among(i, closes)) return true;
    return false;
  }

  /// Whether those who sit, or their meeting, are spoken of before a token, and not polls or doors.
  bool is_of_sitting(std::uint32_t verb) const {
    static const WordSet sitting{
        "council",     "board",       "committee",     "court",     "panel",   "session",
        "meeting",     "talks",       "trustees",      "hearing",   "inquest", "debate",
        "synod",       "councillors", "inquiry",       "ministers", "leaders", "delegates",
        "delegations", "jury",        "negotiators",   "envoys",    "jurors",  "judges",
        "directors",   "councilors",  "commissioners", "presidents"};
    static const WordSet other{"polls", "doors", "gates", "registration", "lunch", "dinner",
                               "lobby", "bar",   "queue", "office",       "shop",  "booths"};
    bool found = false;
    for (std::uint32_t i = sentence_.begin; i < verb; ++i) {
      if (among(i, other) || (i + near > verb && token(i).classes.has(negation))) return false;
      found = found || among(i, sitting) || token(i).classes.has(meeting_noun);
    }
    return found;
  }

  bool is_ahead(std::uint32_t at) const {
    static const WordSet words{"will",    "would", "due",      "scheduled",
                               "planned", "set",   "expected", "usually"};
    for (std::uint32_t i = at; i > sentence_.begin && i + near > at; --i)
      if (among(i - 1, words)) return true;
    return false;
  }

  void take(const TimeMention& time) {
    static const WordSet begins{"opened", "began", "started", "convened",
                                "order",  "going", "kicked",  "underway"};
    static const WordSet sits{"sat", "met", "ran", "lasted", "went"};
    std::optional<int> minutes = minute_of_day(time);
    if (!minutes || context_.reading().quotation_of(time.tokens.begin) != nullptr) return;
    *minutes %= minutes_of_day;
    if (is_ahead(time.tokens.begin)) return;
    const std::uint32_t at = time.tokens.begin;
    const auto begun = verb_before(at, begins);
    const bool from = at > sentence_.begin && is(at - 1, "from");
    const auto sat = from ? verb_before(at - 1, sits) : std::nullopt;
    if (begun || sat) {
      open_.reset();
      const std::uint32_t verb = begun ? *begun : *sat;
      if (!is_of_sitting(verb)) return;
      open_ = Opening{{sentence_, verb, {}}, time.tokens, *minutes};
      open_->sitting.opening = verb;
      to_ = sat.has_value();
      return;
    }
    if (!open_) return;
    static const WordSet until{"to", "until", "till"};
    const bool closes = to_ ? among(at - 1, until)
                            : verb_before(at, endings()).has_value() || ends_after(time.tokens.end);
    if (closes) close(time.tokens, *minutes);
  }

  /// "began at 6:30 p.m. and adjourned after 11"
  void close_at_bare_hour() {
    static const WordSet at{"at", "after", "around", "about"};
    for (std::uint32_t i = std::max(sentence_.begin, open_->opening.end); i < sentence_.end; ++i) {
      const Token& word = token(i);
      const bool hour = word.kind == TokenKind::number && word.value >= 1 && word.value <= 12;
      const bool bare = hour && among(i - 1, at) &&
                        (i + 1 == sentence_.end || token(i + 1).kind != TokenKind::word) &&
                        verb_before(i, endings()).has_value();
      if (!bare) continue;
      const int half_day = minutes_of_day / 2, early = word.value * 60 % half_day;
      const int wait = (early - open_->minutes + 2 * half_day) % half_day;
      return close({i, i + 1}, open_->minutes + wait);
    }
  }

  void close(TokenRange end, int minutes) {
    constexpr int longest = 16 * 60, slack = 20;
    const int lasted = (minutes - open_->minutes + minutes_of_day) % minutes_of_day;
    if (lasted >= slack && lasted <= longest) {
      ClockedSitting sitting = open_->sitting;
      sitting.length = {lasted - slack, lasted + slack, {open_->opening.begin, end.end}, {}};
      const Reading& reading = context_.reading();
      sitting.length.told = "from " + std::string(reading.text(open_->opening)) + " to " +
                            std::string(reading.text(end));
      sittings_.push_back(sitting);
    }
    open_.reset();
  }

  const TitleContext& context_;
  TokenRange sentence_;
  std::size_t section_ = 0;
  std::optional<Opening> open_;
  bool to_ = false;  ///< the sitting is told as from when to when
  std::vector<ClockedSitting> sittings_;
};

}  // namespace

std::vector<ClockedSitting> find_clocked_sittings(const TitleContext& context) {
  return ClockReader(context).read();
}

}  // namespace crosscheck
