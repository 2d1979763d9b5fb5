// Births and birthdays: "who turned 62 on Tuesday", "born in July 1977".

#include <algorithm>
#include <cstdlib>
#include <string>

#include "checker/claims/ages_words.h"
#include "checker/claims/calendar.h"
#include "checker/claims/word_set.h"

namespace crosscheck {
namespace {

/// The person whose name ends before token `i`, with nothing between but ", who was" or "(".
const PersonMention* person_before(const Reading& reading, std::uint32_t i) {
  static const WordSet links{"who", "was", "were", "is"};
  const auto links_on = [&](std::uint32_t at) {
    return links.has(reading.tokens[at]) || is_mark(reading, at, TokenKind::comma) ||
           is_mark(reading, at, TokenKind::open_bracket);
  };
  constexpr int most = 3;
  for (int passed = 0; passed < most && i > 0 && links_on(i - 1); ++passed) --i;
  const auto after = std::lower_bound(
      reading.persons.begin(), reading.persons.end(), i,
      [](const PersonMention& p, std::uint32_t at) { return p.tokens.begin < at; });
  if (after == reading.persons.begin()) return nullptr;
  const PersonMention& person = *(after - 1);
  return person.tokens.end == i && !reading.tokens[i - 1].possessive ? &person : nullptr;
}

/// The date that stands behind token `i` of the same clause.
const TimeMention* date_behind(const Reading& reading, std::uint32_t i) {
  constexpr std::uint32_t reach = 7;
  const auto found =
      std::lower_bound(reading.times.begin(), reading.times.end(), i,
                       [](const TimeMention& t, std::uint32_t at) { return t.tokens.begin < at; });
  if (found == reading.times.end() || found->tokens.begin - i >= reach) return nullptr;
  if (found->kind != TimeKind::date && found->kind != TimeKind::time) return nullptr;
  for (std::uint32_t t = i; t < found->tokens.begin; ++t) {
    const Token& token = reading.tokens[t];
    const bool plain = token.kind == TokenKind::word || token.kind == TokenKind::hyphen;
    if (!plain || token.classes.has(WordClass::speech_verb)) return nullptr;
  }
  return found->period.known() ? &*found : nullptr;
}

/// How long a stretch may be that still says when a birthday was.
constexpr date::days longest{366};

bool is_short(const Period& days) { return *days.to - *days.from <= longest; }

int ordinal_number(const Reading& reading, std::uint32_t i) {
  const Token& token = reading.tokens[i];
  return token.kind == TokenKind::ordinal ? std::atoi(std::string(reading.text(token)).c_str())
                                          : -1;
}

/// "turned 62", "celebrated her 59th birthday": the age, and the first token behind it.
int birthday_at(const Reading& reading, std::uint32_t i, std::uint32_t& end) {
  static const WordSet turn{"turned", "turns"};
  static const WordSet mark{"celebrated", "celebrates", "marked", "marks"};
  static const WordSet owner{"his", "her", "their"}, birthday{"birthday"};
  const std::vector<Token>& tokens = reading.tokens;
  if (turn.has(tokens[i])) {
    end = i + 2;
    return age_number(reading, i + 1);
  }
  const bool marked = i + 3 < tokens.size() && mark.has(tokens[i]) && owner.has(tokens[i + 1]) &&
                      birthday.has(tokens[i + 3]);
  end = i + 4;
  return marked ? ordinal_number(reading, i + 2) : -1;
}

void add(const Reading& reading, std::uint32_t verb, std::uint32_t end, int years,
         std::vector<BirthWords>& births) {
  const PersonMention* person = person_before(reading, verb);
  if (!person) return;
  const TimeMention* date = date_behind(reading, end);
  if (!date || !is_short(date->period)) return;
  const auto day = date->period.day();
  if (day && date->weekday != 0 && weekday_of(*day) != date->weekday) return;
  if (years < 0 && date->year == 0) return;
  // "turns 80 in June" looks ahead, and a bare month is read as the last one.
  static const WordSet present{"turns", "celebrates", "marks"};
  if (present.has(reading.tokens[verb]) && date->basis == TimeBasis::tense) return;
  const auto mention = static_cast<std::uint32_t>(person - reading.persons.data());
  births.push_back({mention, {person->tokens.begin, date->tokens.end}, date->period, years});
}

}  // namespace

std::vector<BirthWords> read_births(const Reading& reading) {
  static const WordSet born{"born"};
  std::vector<BirthWords> births;
  const auto size = static_cast<std::uint32_t>(reading.tokens.size());
  for (std::uint32_t i = 1; i + 1 < size; ++i) {
    const Token& token = reading.tokens[i];
    if (token.kind != TokenKind::word || token.letters != LetterCase::lower) continue;
    if (born.has(token)) {
      add(reading, i, i + 1, -1, births);
      continue;
    }
    std::uint32_t end = 0;
    if (const int years = birthday_at(reading, i, end); years > 0) {
      add(reading, i, end, years, births);
    }
  }
  return births;
}

}  // namespace crosscheck
