// The people of one article: when two full names are one person, and whom a surname means.

#include <algorithm>
#include <iterator>

#include "checker/claims/persons/find_persons.h"
#include "checker/text/edit_distance.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

using enum WordClass;

/// The parts that carry a name: no particles, nicknames or suffixes. They are the parts themselves
/// when nothing has to go, which is nearly always.
class Core {
 public:
  explicit Core(std::span<const NamePart> parts) : parts_(parts) {
    if (std::all_of(parts.begin(), parts.end(), carries_name)) return;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(kept_), carries_name);
    parts_ = kept_;
  }
  Core(const Core&) = delete;
  Core& operator=(const Core&) = delete;

  static bool carries_name(const NamePart& part) {
    return part.role == PartRole::name || part.role == PartRole::initial;
  }

  std::span<const NamePart> parts() const { return parts_; }

 private:
  std::vector<NamePart> kept_;
  std::span<const NamePart> parts_;
};

std::size_t core_size(std::span<const NamePart> parts) {
  return static_cast<std::size_t>(std::count_if(parts.begin(), parts.end(), Core::carries_name));
}

std::uint64_t key_of(std::span<const NamePart> parts, PartRole role) {
  for (const NamePart& part : parts)
    if (part.role == role) return part.key;
  return 0;
}

/// Whether the shorter name's parts stand in the longer one in the same order, the first at the
/// first: "Maria Garcia" in "Maria Garcia Lopez".
bool opens_and_runs_within(std::span<const NamePart> shorter, std::span<const NamePart> longer) {
  if (shorter.size() < 2 || shorter[0].key != longer[0].key) return false;
  std::size_t at = 0;
  for (const NamePart& part : shorter) {
    while (at < longer.size() && longer[at].key != part.key) ++at;
    if (at++ == longer.size()) return false;
  }
  return true;
}

/// The only one left when those who cannot be meant are put aside, or `no_index`.
template <class Test>
std::uint32_t only(const Bearers::List& persons, Test can_be_meant) {
  std::uint32_t found = no_index;
  for (const std::uint32_t person : persons) {
    if (!can_be_meant(person)) continue;
    if (found != no_index) return no_index;
    found = person;
  }
  return found;
}

}  // namespace

void Bearers::add(std::uint32_t name, std::uint32_t person) {
  for (const std::uint32_t listed : of(name))
    if (listed == person) return;
  const auto link = static_cast<std::uint32_t>(links_.size());
  links_.push_back({person, no_index});
  Ends& ends = ends_[name];
  (ends.first == no_index ? ends.first : links_[ends.last].next) = link;
  ends.last = link;
}

std::string Roster::folded(const NamePart& part) const { return fold(reading_->text(part.tokens)); }

/// Equal, or one is the other's initial.
bool Roster::agree(const NamePart& a, const NamePart& b) const {
  if (a.key == b.key) return true;
  if (a.role != PartRole::initial && b.role != PartRole::initial)
    return reading_->lexicon->nicknames(reading_->text(a.tokens), reading_->text(b.tokens));
  const std::string x = folded(a), y = folded(b);
  return !x.empty() && !y.empty() && x[0] == y[0] &&
         (a.role != b.role || x.size() != y.size() || x == y);
}

/// Whether two names have the same "von" or "de"; "al-" and "bin" come and go in one person's name.
bool particles_agree(std::span<const NamePart> a, std::span<const NamePart> b) {
  static const std::uint64_t loose[] = {WordKey("al"),  WordKey("el"),  WordKey("ash"),
                                        WordKey("as"),  WordKey("ar"),  WordKey("az"),
                                        WordKey("bin"), WordKey("ibn"), WordKey("abu")};
  const auto next = [](std::span<const NamePart>& parts) -> std::uint64_t {
    while (!parts.empty()) {
      const NamePart part = parts.front();
      parts = parts.subspan(1);
      const bool counts =
          part.role == PartRole::particle &&
          std::find(std::begin(loose), std::end(loose), part.key) == std::end(loose);
      if (counts) return part.key;
    }
    return 0;
  };
  for (;;) {
    const std::uint64_t x = next(a), y = next(b);
    if (x != y) return false;
    if (x == 0) return true;
  }
}

bool Roster::same_person(const RosterPerson& person, std::span<const NamePart> parts,
                         const NameRun& run) const {
  if (person.listed && run.listed) return person.listed->record == run.listed->record;
  const std::uint64_t suffix = key_of(parts, PartRole::suffix);
  if (suffix != person.suffix && suffix != 0) return false;
  const Core person_core(person.parts), run_core(parts);
  const std::span<const NamePart> a = person_core.parts(), b = run_core.parts();
  if (a.size() < 2 || b.size() < 2 || !particles_agree(person.parts, parts)) return false;
  const bool ages_differ = person.age > 0 && run.age > 0 && person.age != run.age;
  if (ages_differ && a[0].key != b[0].key) return false;
  // "Van Kerkhove" after "Maria Van Kerkhove": the first word opens the surname.
  const bool surname_alone = b.size() == 2 && a.size() > 2 && a[a.size() - 2].key == b[0].key &&
                             a.back().key == b.back().key &&
                             (b[0].classes.has(particle) || !b[0].classes.has(given_name));
  if (surname_alone) return true;
  if (a.size() != b.size() && (a.back().key != b.back().key || !agree(a[0], b[0])))
    return a.size() < b.size() ? opens_and_runs_within(a, b) : opens_and_runs_within(b, a);
  if (a.back().key == b.back().key) {
    const bool nickname =
        person.nickname == b[0].key || a[0].key == key_of(parts, PartRole::nickname);
    if (!agree(a[0], b[0]) && !nickname) return false;
    return a.size() == 2 || b.size() == 2 || agree(a[1], b[1]);
  }
  const bool swapped =
      a.size() == 2 && b.size() == 2 && a[0].key == b[1].key && a[1].key == b[0].key;
  return swapped;
}

/// Whether one of two parts is a slip of the other's pen: close, and at most one of them a name
/// that many people bear.
bool Roster::slip(const NamePart& a, const NamePart& b, WordClass list) const {
  if (a.role != PartRole::name || b.role != PartRole::name) return false;
  if (a.classes.has(list) && b.classes.has(list)) return false;
  const std::string x = folded(a), y = folded(b);
  // Given names of a family are often alike: one letter there, as many as the length allows here.
  const int most = list == given_name ? 1 : 2;
  const int allowed = std::min(most, slip_allowance(std::min(x.size(), y.size())));
  return allowed > 0 && edit_distance(x, y, allowed) <= allowed;
}

bool Roster::same_but_for_a_slip(const RosterPerson& person, std::span<const NamePart> parts,
                                 const NameRun& run) const {
  if (person.age > 0 && run.age > 0 && person.age != run.age) return false;
  if (person.listed && run.listed) return false;
  if (person.suffix != key_of(parts, PartRole::suffix)) return false;
  const Core person_core(person.parts), run_core(parts);
  const std::span<const NamePart> a = person_core.parts(), b = run_core.parts();
  if (a.size() < 2 || b.size() < 2 || !particles_agree(person.parts, parts)) return false;
  if (a[0].key == b[0].key) return slip(a.back(), b.back(), surname);
  return a.back().key == b.back().key && slip(a[0], b[0], given_name);
}

std::uint32_t Roster::find_met(std::span<const NamePart> parts, const NameRun& run) const {
  const Core core(parts);
  const std::span<const NamePart> names = core.parts();
  const Bearers::List lists[] = {by_last_.of(names.back().name), by_first_.of(names.front().name),
                                 by_first_.of(names.back().name)};
  for (const auto test : {&Roster::same_person, &Roster::same_but_for_a_slip}) {
    for (const Bearers::List& bearers : lists) {
      const std::uint32_t person =
          only(bearers, [&](std::uint32_t p) { return (this->*test)(people[p], parts, run); });
      if (person != no_index) return person;
    }
  }
  return no_index;
}

std::uint32_t Roster::introduce(const NameRun& run) {
  const std::span<const NamePart> parts = runs_->parts_of(run);
  std::uint32_t met = find_met(parts, run);
  if (met == no_index) {
    met = static_cast<std::uint32_t>(people.size());
    people.emplace_back();
    people[met].first_token = run.tokens.begin;
  }
  RosterPerson& person = people[met];
  if (core_size(parts) > core_size(person.parts)) {
    person.parts = parts;
    person.words = run.tokens;
    index(met);
  }
  if (const std::uint64_t key = key_of(parts, PartRole::suffix)) person.suffix = key;
  if (const std::uint64_t key = key_of(parts, PartRole::nickname)) person.nickname = key;
  if (person.listed == nullptr) person.listed = run.listed;
  if (person.age == 0) person.age = run.age;
  return met;
}

void Roster::note_office(std::uint32_t person, std::uint32_t office) {
  std::vector<std::uint32_t>& held = people[person].offices;
  if (office != no_index && std::find(held.begin(), held.end(), office) == held.end())
    held.push_back(office);
}

void Roster::index(std::uint32_t person) {
  const Core core(people[person].parts);
  const std::span<const NamePart> names = core.parts();
  by_last_.add(names.back().name, person);
  if (names.size() < 2) return;
  by_first_.add(names.front().name, person);
  for (std::size_t k = 1; k + 1 < names.size(); ++k)
    if (names[k].role == PartRole::name) by_middle_.add(names[k].name, person);
}

std::uint32_t Roster::by_full_name(std::span<const NamePart> parts, const NameRun& run) const {
  if (parts.size() < 2) return no_index;
  const Core core(parts);
  const std::span<const NamePart> names = core.parts();
  if (names.size() < 2) return no_index;
  for (const std::uint32_t person : by_last_.of(names.back().name))
    if (same_person(people[person], parts, run)) return person;
  return no_index;
}

void Roster::share_surname(const NamePart& surname) {
  for (const std::uint32_t person : by_last_.of(surname.name)) people[person].shared_surname = true;
}

std::uint32_t Roster::by_surname(std::span<const NamePart> parts, const NameRun& run,
                                 std::uint32_t office) const {
  const Core core(parts);
  const std::span<const NamePart> names = core.parts();
  if (names.empty()) return no_index;
  const auto fits = [&](std::uint32_t person) {
    const RosterPerson& candidate = people[person];
    const std::uint64_t suffix = key_of(parts, PartRole::suffix);
    if (suffix != 0 && candidate.suffix != suffix) return false;
    const int told = run.honorific == no_index ? 0 : reading_->tokens[run.honorific].value;
    const int borne = candidate.parts.front().gender;
    if (told + borne == 3 && told != 0 && borne != 0) return false;
    if (names.size() == 1) return true;
    const Core candidate_core(candidate.parts);
    const std::span<const NamePart> full = candidate_core.parts();
    return std::search(full.begin(), full.end(), names.begin(), names.end(),
                       [](const NamePart& a, const NamePart& b) { return a.key == b.key; }) !=
           full.end();
  };
  for (const Bearers* index : {&by_last_, &by_middle_}) {
    const Bearers::List bearers = index->of(names.back().name);
    if (bearers.empty()) continue;
    const auto meant = [&](std::uint32_t p) {
      // "Omid and Ghazal Rahimi" share the name: which of them "Mr. Rahimi" is, only a known given
      // name tells.
      const bool untold = run.honorific == no_index || people[p].parts.front().gender == 0;
      return fits(p) && !(people[p].shared_surname && untold);
    };
    const std::uint32_t person = only(bearers, meant);
    if (person != no_index) return person;
    // A namesake who comes into the article later is not meant yet.
    const std::uint32_t before = only(bearers, [&](std::uint32_t p) {
      return meant(p) && people[p].first_token < run.tokens.begin;
    });
    if (before != no_index) return before;
    if (office == no_index) return no_index;
    return only(bearers, [&](std::uint32_t p) {
      const std::vector<std::uint32_t>& held = people[p].offices;
      return fits(p) && std::find(held.begin(), held.end(), office) != held.end();
    });
  }
  // Family name first: "Xi Jinping", then "Xi"; a prince goes by his given name.
  const Bearers::List bearers = by_first_.of(names.back().name);
  if (names.size() > 1 || bearers.empty()) return no_index;
  const bool royal =
      office != no_index && reading_->lexicon->office(office).office_class == "royal";
  return only(bearers, [&](std::uint32_t p) { return royal || people[p].family_first; });
}

}  // namespace crosscheck
