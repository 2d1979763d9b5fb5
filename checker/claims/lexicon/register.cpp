#include "checker/claims/lexicon/register.h"

#include <date/date.h>
#include <algorithm>
#include <array>
#include <tuple>

namespace crosscheck {

namespace {

/// How far a chain of broader offices is followed, should a newsroom's file make it a ring.
constexpr int longest_chain = 8;

/// Classes of office that each fill a life: nobody holds two of them at once.
constexpr std::array<std::string_view, 12> whole_lives = {
    "ambassador",    "deputy-head-of-state",
    "governor",      "head-of-government",
    "head-of-state", "judge",
    "mayor",         "police-chief",
    "prosecutor",    "sheriff",
    "speaker",       "spokesperson",
};

bool fills_a_life(std::string_view office_class) {
  return std::find(whole_lives.begin(), whole_lives.end(), office_class) != whole_lives.end();
}

bool is_ministry(std::string_view office_class) { return office_class.ends_with("-minister"); }

/// A vice president who is prime minister too, as in the Emirates.
bool may_be_joined(std::string_view a, std::string_view b) {
  return (a == "deputy-head-of-state" && b == "head-of-government") ||
         (b == "deputy-head-of-state" && a == "head-of-government");
}

bool classes_exclude(std::string_view a, std::string_view b) {
  if ((a == "head-of-state" && is_ministry(b)) || (b == "head-of-state" && is_ministry(a))) {
    return true;
  }
  return a != b && fills_a_life(a) && fills_a_life(b) && !may_be_joined(a, b);
}

bool is_rank(const Office& office) {
  return office.office_class.starts_with("rank:") && office.rank > 0;
}

void add_with_broader(const Lexicon& lexicon, std::uint32_t office,
                      std::vector<std::uint32_t>& offices) {
  std::optional<std::uint32_t> next = office;
  for (int i = 0; next && i < longest_chain; ++i) {
    offices.push_back(*next);
    const std::string_view broader = lexicon.office(*next).broader;
    next = broader.empty() ? std::nullopt : lexicon.office_by_id(broader);
  }
}

template <class T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

auto order_of(const Tenure& t) {
  const auto day = [](const std::optional<date::sys_days>& d) {
    return d.value_or(date::sys_days::min());
  };
  return std::tuple(t.person, t.office, day(t.period.from), day(t.period.to));
}

}  // namespace

bool is_broader(const Lexicon& lexicon, std::string_view general, std::string_view office) {
  auto record = lexicon.office_by_id(office);
  for (int i = 0; record && i < longest_chain; ++i) {
    const Office found = lexicon.office(*record);
    if (found.id == general) return true;
    record = found.broader.empty() ? std::nullopt : lexicon.office_by_id(found.broader);
  }
  return false;
}

bool same_office(const Lexicon& lexicon, std::string_view a, std::string_view b) {
  return a == b || is_broader(lexicon, a, b) || is_broader(lexicon, b, a);
}

bool offices_exclude(const Lexicon& lexicon, std::string_view a, std::string_view b) {
  const auto first = lexicon.office_by_id(a);
  const auto second = lexicon.office_by_id(b);
  if (!first || !second || same_office(lexicon, a, b)) return false;
  const Office x = lexicon.office(*first);
  const Office y = lexicon.office(*second);
  if (is_rank(x) && is_rank(y)) return x.office_class == y.office_class && x.rank != y.rank;
  const bool two_polities = !x.polity.empty() && !y.polity.empty() && x.polity != y.polity;
  if (two_polities && x.office_class == y.office_class) return fills_a_life(x.office_class);
  return classes_exclude(x.office_class, y.office_class);
}

bool parties_exclude(const Lexicon& lexicon, std::string_view a, std::string_view b) {
  const auto first = lexicon.record_by_id(EntryKind::party, a);
  const auto second = lexicon.record_by_id(EntryKind::party, b);
  if (!first || !second || *first == *second) return false;
  const Named x = lexicon.named(EntryKind::party, *first);
  const Named y = lexicon.named(EntryKind::party, *second);
  const std::string_view one = x.container.empty() ? x.id : x.container;
  const std::string_view other = y.container.empty() ? y.id : y.container;
  if (one == other) return false;
  if (!x.detail.empty() && !y.detail.empty()) return x.detail == y.detail;
  // A family against a party of one country: only the party's own family tells, but for families
  // whose names are never mere descriptions.
  const auto is_name = [](std::string_view id) {
    return id == "labour" || id == "greens" || id == "liberal-democrats";
  };
  if (is_name(x.id) || is_name(y.id)) return true;
  const bool family_unknown =
      (!x.detail.empty() && x.container.empty()) || (!y.detail.empty() && y.container.empty());
  return !family_unknown;
}

std::optional<bool> in_office(const Lexicon& lexicon, std::string_view person,
                              std::string_view office, date::sys_days day) {
  const auto record = lexicon.record_by_id(EntryKind::person, person);
  if (!record) return std::nullopt;
  std::optional<bool> holds;
  for (const Tenure& tenure : lexicon.tenures_of_person(*record)) {
    if (!same_office(lexicon, lexicon.office(tenure.office).id, office)) continue;
    const bool begun = !tenure.period.from || *tenure.period.from <= day;
    const bool ended = tenure.period.to && *tenure.period.to < day;
    holds = holds.value_or(false) || (begun && !ended);
  }
  return holds;
}

const std::vector<std::uint32_t>& Register::offices_of(std::string_view polity) {
  if (by_polity_.empty()) {
    for (std::uint32_t office = 0; office < lexicon_.count(EntryKind::office); ++office) {
      by_polity_[lexicon_.office(office).polity].push_back(office);
    }
  }
  static const std::vector<std::uint32_t> none;
  const auto found = by_polity_.find(polity);
  return found == by_polity_.end() ? none : found->second;
}

void Register::add_office(std::uint32_t office, RegisterExtract& out) const {
  out.offices.push_back(office);
  for (const Tenure& tenure : lexicon_.tenures_of_office(office)) out.tenures.push_back(tenure);
}

std::string_view given_gender(const Lexicon& lexicon, std::string_view given) {
  const Lexicon::Word word = lexicon.word(word_key(given));
  if (!word.classes.has(WordClass::given_name) || word.classes.has(WordClass::honorific)) return {};
  return word.value == 1 ? "m" : word.value == 2 ? "f" : "";
}

bool speaks_english(const Lexicon& lexicon, std::string_view country) {
  const auto record = lexicon.record_by_id(EntryKind::country, country);
  return record && lexicon.named(EntryKind::country, *record).container == "en";
}

bool is_borne(const Lexicon& lexicon, std::string_view word) {
  const WordClasses classes = lexicon.word(word_key(word)).classes;
  return classes.has(WordClass::given_name) || classes.has(WordClass::surname);
}

RegisterExtract Register::extract(const std::vector<std::string_view>& persons,
                                  const std::vector<NamedOffice>& offices) {
  RegisterExtract out;
  for (const std::string_view person : persons) {
    const auto record = lexicon_.record_by_id(EntryKind::person, person);
    if (!record) continue;
    for (const Tenure& tenure : lexicon_.tenures_of_person(*record)) {
      out.tenures.push_back(tenure);
      out.offices.push_back(tenure.office);
    }
  }
  for (const auto& [id, polity] : offices) {
    const auto named = lexicon_.office_by_id(id);
    if (!named) continue;
    add_office(*named, out);
    if (polity.empty()) continue;
    for (const std::uint32_t office : offices_of(polity)) {
      if (is_broader(lexicon_, id, lexicon_.office(office).id)) add_office(office, out);
    }
  }
  sort_unique(out.offices);
  const std::vector<std::uint32_t> narrow = out.offices;
  for (const std::uint32_t office : narrow) add_with_broader(lexicon_, office, out.offices);
  sort_unique(out.offices);
  std::sort(out.tenures.begin(), out.tenures.end(),
            [](const Tenure& a, const Tenure& b) { return order_of(a) < order_of(b); });
  const auto last =
      std::unique(out.tenures.begin(), out.tenures.end(),
                  [](const Tenure& a, const Tenure& b) { return order_of(a) == order_of(b); });
  out.tenures.erase(last, out.tenures.end());
  return out;
}

}  // namespace crosscheck
