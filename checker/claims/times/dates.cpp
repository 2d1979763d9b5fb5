// Dates of the calendar: "March 12, 2025", "the third quarter", "the 19th century".

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/times/normalise.h"

namespace crosscheck::time_normalisers {
namespace {

using enum TimeClass;

/// A day of the month from digits or an ordinal; 0 when it cannot be one.
std::uint8_t day_in(const TimeMatch& m) {
  const TimeItem* item = m.item(day_number);
  if (!item) item = m.item(ordinal);
  return item && item->number >= 1 && item->number <= 31 ? small(item->number) : std::uint8_t{0};
}

void year_in(const TimeMatch& m, TimeExpression& e) {
  if (const TimeItem* y = m.item(year)) e.year = on_calendar(static_cast<int>(y->number));
}

const Token& token_of(const TimeMatch& m, const TimeItem& item) {
  return m.run.reading->tokens[item.tokens.begin];
}

/// The token after the last item of a match, or null.
const Token* token_after(const TimeMatch& m, const TimeItem& item) {
  const std::vector<Token>& tokens = m.run.reading->tokens;
  return item.tokens.end < tokens.size() ? &tokens[item.tokens.end] : nullptr;
}

}  // namespace

void set_direction(const TimeMatch& m, TimeExpression& e) {
  const TimeItem* back = m.item(last_word);
  const TimeItem* on = m.item(next_word);
  const TimeItem* same = m.item(same_word);
  if (!back && !on && !same && !m.has(this_word)) return;
  e.directed = true;
  e.direction = static_cast<std::int8_t>(back ? -1 : on ? 1 : 0);
  bool from_mention = (back && back->code == 1) || (on && on->code == 1) || same;
  e.anchor = from_mention ? CountedFrom::mention : CountedFrom::article;
}

TimeWord word_before(const TimeMatch& m, std::uint32_t token) {
  return token == 0 ? TimeWord{} : time_word(m.run.reading->tokens[token - 1].key);
}

/// "September's 31 percent cut", "in June 31 people died": the number is of something else.
bool counts_what_follows(const TimeMatch& m) {
  const TimeItem& name = *m.item(month);
  if (name.possessive) return true;
  const TimeItem* day = m.item(day_number);
  if (!day || m.has(year) || day->tokens.begin < name.tokens.end) return false;
  // "The blasts on Aug. 7 killed 258 people" tells of a day.
  static const WordSet in_word{"in"};
  const std::uint32_t at = name.tokens.begin;
  if (at == 0 || !in_word.has(m.run.reading->tokens[at - 1])) return false;
  const Token* after = token_after(m, *day);
  return after && after->space_before && after->kind == TokenKind::word &&
         after->letters == LetterCase::lower && !after->classes.has(WordClass::function_word);
}

bool month_day(const TimeMatch& m, TimeExpression& e) {
  if (counts_what_follows(m)) return false;
  e.month = small(m.item(month)->code);
  e.day = day_in(m);
  year_in(m, e);
  set_direction(m, e);
  return e.day != 0;
}

bool month_alone(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& item = *m.item(month);
  e.month = small(item.code);
  set_direction(m, e);
  const Token& token = token_of(m, item);
  if (e.directed || token.words.size() > 5 || item.code == 7) return true;
  // "May I", "March on", "Jan Smith", "April said": a bare one needs a word before it that dates.
  // "mid-March"
  const bool hyphened = item.tokens.begin >= 2 &&
                        m.run.reading->tokens[item.tokens.begin - 1].kind == TokenKind::hyphen;
  if (hyphened && has(word_before(m, item.tokens.begin - 1).classes, edge)) return true;
  TimeWord before = word_before(m, item.tokens.begin);
  constexpr TimeClasses dating = in | edge | of | joint | hyphen | the | comma | last_word | a;
  if ((before.classes & dating) == 0) return false;
  const Token* after = token_after(m, item);
  bool name_follows = after && after->kind == TokenKind::word && after->space_before &&
                      after->letters == LetterCase::capital &&
                      !after->classes.has(WordClass::common);
  return !name_follows;
}

bool month_year(const TimeMatch& m, TimeExpression& e) {
  e.month = small(m.item(month)->code);
  year_in(m, e);
  return true;
}

bool year_alone(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& item = *m.item(year);
  year_in(m, e);
  if (m.has(year_word) || m.has(fiscal)) return true;
  const std::vector<Token>& tokens = m.run.reading->tokens;
  const Reading& reading = *m.run.reading;
  if (item.number < 1400 && word_before(m, item.tokens.begin).code == 0 &&
      !has(word_before(m, item.tokens.begin).classes, in)) {
    return false;
  }
  if (item.tokens.begin > 0) {
    const Token& before = tokens[item.tokens.begin - 1];
    std::string_view text = reading.text(before);
    bool joined = !token_of(m, item).space_before;
    // "mid-1996", "1861-1865"
    constexpr TimeClasses parts = edge | boundary;
    bool dashed = before.kind == TokenKind::hyphen && item.tokens.begin >= 2;
    bool part = dashed && (word_before(m, item.tokens.begin - 1).classes & parts) != 0;
    bool range = dashed && tokens[item.tokens.begin - 2].kind == TokenKind::number &&
                 tokens[item.tokens.begin - 2].value >= 1000 &&
                 tokens[item.tokens.begin - 2].value < item.number &&
                 tokens[item.tokens.begin - 2].words.size() == 4;
    joined = joined && !part && !range;
    if (joined && (text == "$" || text == "#" || before.kind == TokenKind::hyphen ||
                   before.kind == TokenKind::colon || text == "/" || text == "." || text == "_")) {
      return false;
    }
    if (before.kind == TokenKind::number || text == "$" || text == "No." || text == "#")
      return false;
  }
  const Token* after = token_after(m, item);
  if (!after) return true;
  if (after->classes.has(WordClass::unit) || after->classes.has(WordClass::time_unit)) return false;
  // "in the 1900 block of Main Street"
  static const std::uint64_t block = word_key("block"), blocks = word_key("blk");
  if (after->key == block || after->key == blocks) return false;
  bool round = static_cast<int>(item.number) % 10 == 0;  // "1970's" is a decade
  bool apostrophe_follows =
      !round && (after->words.size() == 1 || reading.text(*after) == "\xE2\x80\x99");
  if (after->kind == TokenKind::other && !after->space_before && !apostrophe_follows) return false;
  if (item.number > 2035 || item.number < 1700) {
    return has(word_before(m, item.tokens.begin).classes, in) ||
           word_before(m, item.tokens.begin).classes != 0;
  }
  // "2000 people", but "1998 sales"
  bool plural_follows = after->kind == TokenKind::word && after->letters == LetterCase::lower &&
                        reading.text(*after) == "people";
  // "2010 Main Street"
  bool address = after->kind == TokenKind::word && after->letters == LetterCase::capital &&
                 item.tokens.end + 1 < tokens.size() &&
                 tokens[item.tokens.end + 1].classes.has(WordClass::place_word);
  return !plural_follows && !address;
}

bool spelled_year(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& item = *m.item(cardinal);
  if (item.number < 1000 || item.number > 2100) return false;
  e.year = on_calendar(static_cast<int>(item.number));
  return true;
}

bool short_year(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& item = *m.item(cardinal);
  const Token& token = token_of(m, item);
  if (token.kind != TokenKind::number || token.words.size() != 2 || token.space_before)
    return false;
  int n = static_cast<int>(item.number);
  e.year = on_calendar(n < 40 ? 2000 + n : 1900 + n);
  return true;
}

bool year_of_era(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& item = *m.item(cardinal);
  if (item.number < 1 || item.number > 9999 || !item.exact) return false;
  int n = static_cast<int>(item.number);
  e.year = on_calendar(m.item(era)->code == 1 ? 1 - n : n);
  if (const TimeItem* name = m.item(month)) e.month = small(name->code);
  return true;
}

bool decade_alone(const TimeMatch& m, TimeExpression& e) {
  e.decade = true;
  e.year = on_calendar(static_cast<int>(m.item(decade)->number));
  return true;
}

bool century_alone(const TimeMatch& m, TimeExpression& e) {
  if (m.item(unit)->code != static_cast<int>(TimeUnit::century)) return false;
  int n = static_cast<int>(m.item(ordinal)->number);
  if (n < 1 || n > 22) return false;
  const TimeItem* bc = m.item(era);
  e.century = true;
  e.year = on_calendar(bc && bc->code == 1 ? 1 - 100 * n : 100 * (n - 1));
  return true;
}

bool iso_date(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& y = *m.item(year);
  const TimeItem& mm = *m.item(cardinal, 0);
  const TimeItem& dd = *m.item(cardinal, 1);
  if (token_of(m, mm).space_before || token_of(m, dd).space_before) return false;
  if (mm.number < 1 || mm.number > 12 || dd.number < 1 || dd.number > 31) return false;
  e.year = on_calendar(static_cast<int>(y.number));
  e.month = small(mm.number);
  e.day = small(dd.number);
  return true;
}

bool slashed_date(const TimeMatch& m, TimeExpression& e) {
  const TimeItem* fields[] = {m.item(cardinal, 0), m.item(cardinal, 1), m.item(cardinal, 2)};
  for (const TimeItem* field : fields) {
    if (token_of(m, *field).kind != TokenKind::number) return false;
    if (field != fields[0] && token_of(m, *field).space_before) return false;
  }
  double n[] = {fields[0]->number, fields[1]->number, fields[2]->number};
  if (has(fields[0]->classes, year)) {
    e.year = on_calendar(static_cast<int>(n[0]));
    e.month = small(n[1]);
    e.day = small(n[2]);
  } else {
    if (n[2] > 99 && !has(fields[2]->classes, year)) return false;
    int y = static_cast<int>(n[2]);
    e.year = on_calendar(n[2] > 99 ? y : y < 40 ? 2000 + y : 1900 + y);
    bool day_first = n[0] > 12;
    e.month = small(day_first ? n[1] : n[0]);
    e.day = small(day_first ? n[0] : n[1]);
    e.day_before_month = n[0] <= 12 && n[1] <= 12 && n[0] != n[1];
  }
  return e.month >= 1 && e.month <= 12 && e.day >= 1 && e.day <= 31;
}

bool compact_date(const TimeMatch& m, TimeExpression& e) {
  int n = static_cast<int>(m.item(full_date)->number);
  e.year = on_calendar(n / 10000);
  e.month = small(n / 100 % 100);
  e.day = small(n % 100);
  return true;
}

bool weekday_alone(const TimeMatch& m, TimeExpression& e) {
  // "the following Thursday", but "following Thursday's shooting" is what came after it.
  const TimeItem* next = m.item(next_word);
  if (next && next->code == 1 && !m.has(the) &&
      !has(word_before(m, next->tokens.begin).classes, the)) {
    return false;
  }
  const TimeItem& item = *m.item(weekday);
  e.weekday = small(item.code);
  set_direction(m, e);
  // "Fridays" recur, and so does "every Friday".
  std::string_view text = m.run.reading->text(token_of(m, item));
  if (text.size() > 5 && (text.back() == 's' || text.back() == 'S') && !item.possessive) {
    e.shape = TimeExpression::Shape::set;
  }
  return true;
}

bool season_alone(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& item = *m.item(season);
  e.season = static_cast<Season>(item.code);
  year_in(m, e);
  set_direction(m, e);
  if (e.directed || m.has(year)) return true;
  // "to fall", "a spring", "spring from"
  TimeWord before = word_before(m, item.tokens.begin);
  const TimeClasses needed = in | edge | the | of | hyphen;
  bool verb_like =
      item.code == static_cast<int>(Season::spring) ||
      (item.code == static_cast<int>(Season::autumn) && token_of(m, item).words.size() == 4);
  return !verb_like || (before.classes & needed) != 0;
}

bool quarter_alone(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& n = *m.item(ordinal);
  if (m.item(unit)->code != static_cast<int>(TimeUnit::quarter)) return false;
  if (n.number != -1 && (n.number < 1 || n.number > 4)) return false;
  e.quarter = n.number == -1 ? std::uint8_t{4} : small(n.number);
  year_in(m, e);
  set_direction(m, e);
  return true;
}

bool quarter_by_name(const TimeMatch& m, TimeExpression& e) {
  e.quarter = small(m.item(quarter_name)->code);
  year_in(m, e);
  return true;
}

bool half_alone(const TimeMatch& m, TimeExpression& e) {
  const TimeItem* n = m.item(ordinal);
  e.half = n && n->number == 1 ? std::uint8_t{1} : std::uint8_t{2};
  year_in(m, e);
  return m.has(year) || !m.has(of);
}

bool feast(const TimeMatch& m, TimeExpression& e) {
  e.holiday = static_cast<Holiday>(m.item(holiday)->code);
  year_in(m, e);
  set_direction(m, e);
  return true;
}

}  // namespace crosscheck::time_normalisers
