// Ages of persons, each bound to the one name its words belong to.

#include <date/date.h>
#include <algorithm>
#include <cstdlib>
#include <string>

#include "checker/claims/ages/ages.h"
#include "checker/claims/ages/words.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/times/calendar.h"

namespace crosscheck {
namespace {

enum ValueIndex : std::size_t {
  low,
  high,
  form,
  frozen,
  named,
  suffix,
  relation,
  born_from,
  born_to,
  born,
  register_low,
  register_high,
  value_count,
};

constexpr Column columns[] = {
    {"low", "least number of full years; 0 for an infant"},
    {"high", "greatest number of full years"},
    {"form",
     "how it is written: appositive, year-old, aged, bracketed, clause, both or verb; birthday or "
     "birth when the words date one, died for an age at death, then for one in a year long past, "
     "decade for in her fifties, pronoun "
     "or "
     "described where they do not name the person, list for given names alone"},
    {"frozen", "yes when the article speaks of the person's death"},
    {"named", "the name the age stands beside, as written"},
    {"suffix", "Jr., Sr. or III of that name"},
    {"relation", "whose kin the person is said to be right before the name: son, wife"},
    {"born_from", "first day the person may have been born on by this claim"},
    {"born_to", "last day"},
    {"born", "the person's birth date in the register"},
    {"register_low", "least age that date allows on the article's day, or at death"},
    {"register_high", "greatest age it allows"},
};

int full_years(date::sys_days from, date::sys_days to) {
  const date::year_month_day a{from}, b{to};
  const int years = static_cast<int>(b.year()) - static_cast<int>(a.year());
  const bool before_birthday = b.month() / b.day() < a.month() / a.day();
  return years - (before_birthday ? 1 : 0);
}

class AgeReader {
 public:
  AgeReader(Reading& reading, std::vector<Claim>& claims)
      : reading_(reading),
        claims_(claims),
        lives_(read_lives(reading)),
        dead_(the_dead(reading)),
        died_(reading.entities.size()),
        read_(reading.entities.size(), -1) {
    for (const LifeWords& life : lives_) {
      if (life.event != LifeEvent::death) continue;
      dead_[life.person] = true;
      if (life.days.known()) died_[life.person] = life.days;
    }
  }

  void read() {
    for (std::size_t k = 0; k < reading_.persons.size(); ++k) read_mention(k);
    for (const LifeWords& life : lives_) add_life(life);
    for (const PersonMention& mention : reading_.persons) read_years(mention);
    for (const DescribedAge& described : described_ages(reading_, dead_)) add_described(described);
    for (const ListedAge& listed : listed_ages(reading_)) add_listed(listed);
  }

 private:
  void read_mention(std::size_t k) {
    const PersonMention& mention = reading_.persons[k];
    std::uint32_t from = mention.tokens.begin;
    if (reading_.tokens[mention.tokens.end - 1].possessive) return;
    if (AgeWords before = age_before(reading_, mention.tokens.begin, from); before.years >= 0) {
      add(mention, before, {from, mention.tokens.end});
      return;
    }
    if (may_open_age(mention.tokens.end) && read_behind(mention)) return;
    read_both(k);
  }

  /// Whether words that say how old somebody is may begin at a token behind a name.
  bool may_open_age(std::uint32_t i) const {
    static const WordSet words{"is", "was", "turned", "turns", "who", "age", "aged", "ages"};
    return is_mark(reading_, i, TokenKind::comma) || is_mark(reading_, i, TokenKind::dash) ||
           is_mark(reading_, i, TokenKind::open_bracket) ||
           (i < reading_.tokens.size() && words.has(reading_.tokens[i]));
  }

  /// Reads the age behind a name; whether there is one.
  bool read_behind(const PersonMention& mention) {
    if (AgeWords behind = age_behind(reading_, mention.tokens.end); behind.years >= 0) {
      // "who was 61" is told of an earlier day, except of the dead.
      if (behind.form == "was" && !dead_[mention.person]) return true;
      if (behind.form == "died") dead_[mention.person] = true;
      add(mention, behind, {mention.tokens.begin, behind.end});
      return true;
    }
    const DecadeWords decade = decade_behind(reading_, mention.tokens.end);
    if (decade.low >= 0) add_decade(mention, decade);
    return decade.low >= 0;
  }

  /// "Anna Berg (1942-2024)" of somebody who has died, "Anna Berg (b. 1942)".
  void read_years(const PersonMention& mention) {
    static const WordSet b{"b", "b."};
    std::uint32_t i = mention.tokens.end;
    if (!is_mark(reading_, i, TokenKind::open_bracket)) return;
    const bool born_alone = i + 1 < reading_.tokens.size() && b.has(reading_.tokens[i + 1]);
    if (born_alone) ++i;
    if (born_alone && is_mark(reading_, i + 1, TokenKind::period)) ++i;
    const int from = year_at(i + 1);
    if (from == 0) return;
    std::uint32_t end = i + 3;
    if (!born_alone) {
      const bool dash =
          is_mark(reading_, i + 2, TokenKind::hyphen) || is_mark(reading_, i + 2, TokenKind::dash);
      const int to = year_at(i + 3);
      const std::optional<date::sys_days> today = reading_.article->published.period.to;
      constexpr int shortest_life = 15;
      if (!dash || to < from + shortest_life || !dead_[mention.person] || !today) return;
      // Somebody's years in a post stand so too, but the dead are given those of their life.
      if (static_cast<int>(date::year_month_day{*today}.year()) - to > 1) return;
      end = i + 5;
    }
    if (!is_mark(reading_, end - 1, TokenKind::close_bracket)) return;
    const Period year{date::sys_days{date::year{from} / 1 / 1},
                      date::sys_days{date::year{from} / 12 / 31}};
    add_life({LifeEvent::birth, mention.person, {mention.tokens.begin, end}, year, -1});
  }

  /// A year in four figures; 0 for other tokens.
  int year_at(std::uint32_t i) const {
    constexpr int first = 1800, last = 2100;
    if (!is_mark(reading_, i, TokenKind::number)) return 0;
    const Token& token = reading_.tokens[i];
    return token.words.size() == 4 && token.value >= first && token.value < last ? token.value : 0;
  }

  /// "A and B, both 28": one age for two names; "A and B, aged 28 and 31": one for each.
  void read_both(std::size_t k) {
    if (k == 0) return;
    const PersonMention& second = reading_.persons[k];
    const PersonMention& first = reading_.persons[k - 1];
    const std::vector<Token>& tokens = reading_.tokens;
    std::uint32_t i = second.tokens.end;
    static const WordSet both{"both"}, and_word{"and"};
    const bool pair =
        second.tokens.begin == first.tokens.end + 1 && and_word.has(tokens[first.tokens.end]);
    if (!pair) return;
    if (is_mark(reading_, i, TokenKind::comma) || is_mark(reading_, i, TokenKind::dash)) ++i;
    read_each(first, second, i);
    if (i >= tokens.size() || !both.has(tokens[i])) return;
    const int n = age_number(reading_, i + 1);
    if (n < 0 || !closes_age(reading_, i + 2)) return;
    add(first, {n, i + 2, "both"}, {first.tokens.begin, i + 2});
    add(second, {n, i + 2, "both"}, {second.tokens.begin, i + 2});
  }

  /// "aged 28 and 31", "28 and 31 respectively" behind two names.
  void read_each(const PersonMention& first, const PersonMention& second, std::uint32_t i) {
    static const WordSet aged{"aged", "ages"}, and_word{"and"}, respectively{"respectively"};
    const bool said = i < reading_.tokens.size() && aged.has(reading_.tokens[i]);
    if (said) ++i;
    if (i + 3 >= reading_.tokens.size() || !and_word.has(reading_.tokens[i + 1])) return;
    const int one = age_number(reading_, i), other = age_number(reading_, i + 2);
    std::uint32_t end = i + 3;
    if (is_mark(reading_, end, TokenKind::comma)) ++end;
    const bool each = end < reading_.tokens.size() && respectively.has(reading_.tokens[end]);
    if (one < 0 || other < 0 || (!each && !(said && closes_age(reading_, i + 3)))) return;
    add(first, {one, i + 3, "aged"}, {first.tokens.begin, i + 3});
    add(second, {other, i + 3, "aged"}, {second.tokens.begin, i + 3});
  }

  /// Whether a name of one word can carry an age of its own: "Lee, 37" may be another Lee.
  bool doubtful(const PersonMention& mention, const AgeWords& age) const {
    // "a different Jessica Smith, 27"
    static const WordSet namesake{"different", "another", "unrelated"};
    const std::uint32_t begin = mention.tokens.begin;
    if (begin > 0 && namesake.has(reading_.tokens[begin - 1])) return true;
    if (mention.tokens.size() > 1) return false;
    const Entity& person = reading_.entities[mention.person];
    if (person.name == reading_.text(mention.tokens)) return false;
    std::string_view word = reading_.text(mention.tokens);
    if (!std::string_view(person.name).ends_with(word)) return true;
    return read_[mention.person] >= 0 && std::abs(read_[mention.person] - age.years) > 1;
  }

  /// The past days a sentence opens with, or its paragraph as a heading: "Two years ago, Ruiz, 21,
  /// was sentenced", "2008: It was not easy. The 47-year-old".
  Period told_of(std::uint32_t token) const {
    const TokenRange sentence = reading_.sentence_of(token).tokens;
    const Period own = opening_days(sentence.begin);
    if (own.known()) return own;
    const std::uint32_t paragraph = first_token_of_section(token);
    const bool heading = is_mark(reading_, paragraph + 1, TokenKind::colon);
    return heading ? opening_days(paragraph) : Period{};
  }

  std::uint32_t first_token_of_section(std::uint32_t token) const {
    while (token > 0 && reading_.tokens[token - 1].kind != TokenKind::section_break) --token;
    return token;
  }

  /// The days of a date that stands at `begin`, when they lie well before the article, or when
  /// they are given with their year in an article that has no date.
  Period opening_days(std::uint32_t begin) const {
    const std::span<const TimeMention> times = reading_.times_in({begin, begin + 2});
    if (times.empty()) return {};
    const TimeMention* first = times.data();
    if (first->kind != TimeKind::date || !first->period.known()) return {};
    const std::optional<date::sys_days> today = reading_.article->published.period.from;
    if (!today) return first->year != 0 ? first->period : Period{};
    constexpr date::days long_ago{300};
    return *today - *first->period.to > long_ago ? first->period : Period{};
  }

  /// What the register's birth date says of the person's age on the days the claim holds for.
  void add_register(std::uint32_t index, Claim& claim) const {
    const Entity& person = reading_.entities[index];
    if (person.known.empty()) return;
    const auto record = reading_.lexicon->record_by_id(EntryKind::person, person.known);
    if (!record) return;
    const Period life = reading_.lexicon->named(EntryKind::person, *record).days;
    Period when = claim.period.known() ? claim.period : reading_.article->published.period;
    if (!life.from || !when.known()) return;
    if (life.to) {
      when.from = std::min(*when.from, *life.to);
      when.to = std::min(*when.to, *life.to);
    }
    claim.values[born] = iso_text(life.from);
    claim.values[register_low] = std::to_string(full_years(*life.from, *when.from));
    claim.values[register_high] = std::to_string(full_years(*life.from, *when.to));
  }

  /// The columns that say whose age it is.
  Claim claim_of(std::uint32_t person, TokenRange tokens) const {
    Claim claim;
    claim.kind = &age_kind;
    claim.subject = person;
    claim.values.resize(value_count);
    if (dead_[person]) claim.values[frozen] = "yes";
    claim.values[named] = reading_.entities[person].name;
    claim.speaker = reading_.speaker_at(tokens.begin);
    claim.evidence = reading_.evidence(tokens);
    return claim;
  }

  /// The same of a name as it stands there.
  Claim claim_of(const PersonMention& mention, TokenRange tokens) const {
    Claim claim = claim_of(mention.person, tokens);
    claim.values[named] = reading_.text(mention.tokens);
    const Token& last = reading_.tokens[mention.tokens.end - 1];
    if (last.classes.has(WordClass::name_suffix)) claim.values[suffix] = reading_.text(last);
    if (mention.tokens.begin > 0) {
      const Token& before = reading_.tokens[mention.tokens.begin - 1];
      if (is_kin(before)) claim.values[relation] = reading_.text(before);
    }
    return claim;
  }

  static bool is_kin(const Token& token) {
    static const WordSet kin{
        "son",          "daughter",   "father",        "mother",      "brother",     "sister",
        "nephew",       "niece",      "uncle",         "aunt",        "cousin",      "wife",
        "husband",      "grandson",   "granddaughter", "grandfather", "grandmother", "stepson",
        "stepdaughter", "stepfather", "stepmother",    "twin",        "namesake",    "younger",
        "elder",        "older"};
    return kin.has(token);
  }

  void set_born(const Period& days, Claim& claim) const {
    claim.values[born_from] = iso_text(days.from);
    claim.values[born_to] = iso_text(days.to);
  }

  void add_decade(const PersonMention& mention, const DecadeWords& decade) {
    Claim claim = claim_of(mention, {mention.tokens.begin, decade.end});
    claim.values[low] = std::to_string(decade.low);
    claim.values[high] = std::to_string(decade.high);
    claim.values[form] = "decade";
    claim.period = told_of(mention.tokens.begin);
    add_born(decade.low, decade.high, mention.person, claim);
    claims_.push_back(std::move(claim));
  }

  void add_born(int years, std::uint32_t person, Claim& claim) const {
    add_born(years, years, person, claim);
  }

  /// When somebody of that age on the claim's day was born. The dead had it at their death, up to
  /// a year before the article where its day is not told.
  void add_born(int least, int most, std::uint32_t person, Claim& claim) const {
    const bool dated_death = died_[person].known();
    const Period when = dated_death            ? died_[person]
                        : claim.period.known() ? claim.period
                                               : reading_.article->published.period;
    if (!when.known()) return;
    Period born_days = {plus_months(*when.from, -12 * (most + 1)) + date::days{1},
                        plus_months(*when.to, -12 * least)};
    if (!claim.values[frozen].empty() && !dated_death)
      born_days.from = plus_months(*born_days.from, -12);
    set_born(born_days, claim);
  }

  void add(const PersonMention& mention, const AgeWords& age, TokenRange tokens) {
    if (doubtful(mention, age)) return;
    read_[mention.person] = age.years;
    Claim claim = claim_of(mention, tokens);
    claim.values[low] = std::to_string(age.years);
    claim.values[high] = std::to_string(age.years);
    claim.values[form] = age.form == "was" ? "clause" : age.form;
    claim.period = told_of(mention.tokens.begin);
    add_born(age.years, mention.person, claim);
    add_register(mention.person, claim);
    claims_.push_back(std::move(claim));
  }

  void add_described(const DescribedAge& described) {
    const AgeWords& age = described.age;
    // An article that gives its person another age beside the name means somebody else here.
    const int named_age = read_[described.person];
    if (age.form == "described" && named_age >= 0 && named_age != age.years) return;
    Claim claim = claim_of(described.person, {described.from, age.end});
    claim.values[low] = std::to_string(age.years);
    claim.values[high] = std::to_string(age.years);
    claim.values[form] = age.form;
    claim.period = told_of(described.from);
    add_born(age.years, described.person, claim);
    add_register(described.person, claim);
    claims_.push_back(std::move(claim));
  }

  /// Known by a given name alone, so that only articles of one affair can mean the same.
  void add_listed(const ListedAge& listed) {
    const std::string name(reading_.text(reading_.tokens[listed.name]));
    const auto same = std::find_if(
        reading_.entities.begin(), reading_.entities.end(),
        [&name](const Entity& e) { return e.kind == EntityKind::name && e.name == name; });
    const auto index = static_cast<std::uint32_t>(same - reading_.entities.begin());
    if (same == reading_.entities.end()) {
      Entity entity;
      entity.kind = EntityKind::name;
      entity.name = name;
      entity.forms.push_back({name, 1});
      reading_.entities.push_back(std::move(entity));
      dead_.push_back(false);
      died_.emplace_back();
    }
    Claim claim = claim_of(index, listed.words);
    claim.values[low] = std::to_string(listed.years);
    claim.values[high] = std::to_string(listed.years);
    claim.values[form] = "list";
    claim.period = told_of(listed.words.begin);
    claims_.push_back(std::move(claim));
  }

  void add_life(const LifeWords& life) {
    if (life.event == LifeEvent::death && life.years < 0) return;
    Claim claim = claim_of_life(life);
    if (life.event == LifeEvent::birth) {
      claim.period = life.days;
      claim.values[form] = "birth";
      set_born(life.days, claim);
      claims_.push_back(std::move(claim));
      return;
    }
    claim.values[low] = std::to_string(life.years);
    claim.values[high] = std::to_string(life.years);
    claim.values[form] = life.event == LifeEvent::death  ? "died"
                         : life.event == LifeEvent::then ? "then"
                                                         : "birthday";
    if (life.event == LifeEvent::then) {
      claim.period = life.days;
      set_born({plus_months(*life.days.from, -12 * (life.years + 1)),
                plus_months(*life.days.to, -12 * life.years)},
               claim);
      claims_.push_back(std::move(claim));
      return;
    }
    if (life.event == LifeEvent::death) {
      add_born(life.years, life.person, claim);
    } else if (life.event == LifeEvent::birthday) {
      claim.period = life.days;
      set_born({plus_months(*life.days.from, -12 * life.years),
                plus_months(*life.days.to, -12 * life.years)},
               claim);
    } else if (const Period& today = reading_.article->published.period; today.known()) {
      constexpr int recent = 12;
      set_born({plus_months(*today.from, -12 * life.years - recent),
                plus_months(*today.to, -12 * life.years)},
               claim);
    }
    add_register(life.person, claim);
    claims_.push_back(std::move(claim));
  }

  /// Named as at the place where the words begin, when a name stands there.
  Claim claim_of_life(const LifeWords& life) const {
    const PersonMention* at = mention_from(reading_, life.tokens.begin);
    const bool named_there = at != nullptr && at->person == life.person;
    return named_there ? claim_of(*at, life.tokens) : claim_of(life.person, life.tokens);
  }

  Reading& reading_;
  std::vector<Claim>& claims_;
  std::vector<LifeWords> lives_;
  std::vector<bool> dead_;
  std::vector<Period> died_;  ///< by person, the days of a death that the article dates
  std::vector<int> read_;     ///< by person, the age read last; -1 for none
};

}  // namespace

const ClaimKind age_kind{"age", "how old a person is", columns};

void extract_ages(Reading& reading, std::vector<Claim>& claims) {
  AgeReader(reading, claims).read();
}

}  // namespace crosscheck
