// Who is named where: finds runs of capitals, decides which are people, and binds short forms to
// the full names the same article has.

#include "checker/claims/persons/find_persons.h"

#include <algorithm>

#include "checker/claims/persons/register.h"

namespace crosscheck {
namespace {

using enum WordClass;

/// Score of a full name that counts even where every word has a capital.
constexpr double loose_full_name_score = 4;
/// What a surname that also stands alone beside a title or a verb of saying adds.
constexpr double surname_support = 1.5, titled_surname_support = 2;

/// What a sure name beside it in a list adds.
constexpr double list_support = 1;

constexpr std::uint64_t and_key = WordKey("and");

/// How the article uses a name where it stands alone, and whether somebody sure has it for a
/// surname.
struct NameUse {
  double support = 0;  ///< what its use alone adds to a full name that ends in it
  bool alone = false;
  bool titled = false;    ///< alone beside a title
  bool speaking = false;  ///< alone beside a verb of saying
  bool sure = false;
};

/// Names to decide on and the people they turn out to be.
class PersonFinder {
 public:
  explicit PersonFinder(Reading& reading)
      : reading_(reading),
        runs_(reading.name_runs),
        uses_(runs_.name_count),
        roster_(reading, runs_) {}

  void find();

 private:
  void note_uses();
  void support_by_surnames();
  void support_by_lists();
  void support_by_relatives();
  void set_places_aside();
  void introduce_full_names();
  void note_relatives();
  void learn_name_order();
  void introduce_titled_surnames();
  TokenRange with_particles(const NameRun& run) const;
  void bind_short_forms();
  void bind_loose(NameRun& run);
  bool stands_as_place_or_modifier(const Token& before, std::uint32_t end, bool place) const;
  bool may_be_surname(const NameRun& run) const;
  bool titled(const NameRun& run) const;
  bool names_a_place(const NameRun& run) const;
  bool is_namesake(std::uint32_t person, const NameRun& run) const;
  std::uint32_t office_before(const NameRun& run) const;
  NameUse& use_of_last(const NameRun& run) { return uses_[runs_.parts_of(run).back().name]; }
  void note_offices();
  void add_entity(const RosterPerson& person);
  void store();
  void add_mention(TokenRange tokens, std::uint32_t person);

  struct Bound {
    TokenRange tokens;
    std::uint32_t person;
  };

  Reading& reading_;
  NameRuns& runs_;
  std::vector<NameUse> uses_;  ///< by the number of the name
  Roster roster_;
  std::vector<Bound> bound_;
  std::vector<GenderSign> signs_;
};

void PersonFinder::find() {
  weigh(reading_, runs_);
  note_uses();
  support_by_surnames();
  support_by_lists();
  support_by_relatives();
  set_places_aside();
  introduce_full_names();
  note_relatives();
  note_offices();
  learn_name_order();
  introduce_titled_surnames();
  bind_short_forms();
  confirm_listed(reading_, roster_);
  know_by_surname(reading_, roster_);
  signs_ = tell_genders(reading_, runs_, roster_);
  store();
}

bool PersonFinder::titled(const NameRun& run) const {
  return run.title != no_index || run.honorific != no_index;
}

void PersonFinder::note_uses() {
  for (const NameRun& run : runs_.runs) {
    const NamePart* name = runs_.lone_name(run);
    if (name == nullptr || run.loose) continue;
    NameUse& use = uses_[name->name];
    const bool has_title = titled(run);
    use.alone = true;
    use.titled = use.titled || has_title;
    use.speaking = use.speaking || run.speaks;
    if (has_title)
      use.support = titled_surname_support;
    else if (run.speaks || run.acts || run.age > 0)
      use.support = std::max(use.support, surname_support);
  }
}

/// A weak full name is believed when its surname stands alone where only a person can stand.
void PersonFinder::support_by_surnames() {
  for (NameRun& run : runs_.runs)
    if (run.score > 0 && run.score < full_name_score && !run.loose)
      run.score += use_of_last(run).support;
}

/// A relative bears the surname of somebody who is sure.
void PersonFinder::support_by_relatives() {
  for (const NameRun& run : runs_.runs)
    if (run.score >= full_name_score && !run.loose) use_of_last(run).sure = true;
  for (NameRun& run : runs_.runs)
    if (run.score > 0 && run.score < full_name_score && !run.loose && use_of_last(run).sure)
      run.score += surname_support;
}

/// In a list the names beside one that is sure are names too.
void PersonFinder::support_by_lists() {
  for (std::size_t k = 1; k < runs_.runs.size(); ++k) {
    NameRun& one = runs_.runs[k - 1];
    NameRun& other = runs_.runs[k];
    if (one.loose || one.tokens.end + 1 != other.tokens.begin || one.sentence != other.sentence)
      continue;
    const Token& between = reading_.tokens[one.tokens.end];
    if (between.key != and_key && between.kind != TokenKind::comma) continue;
    if (one.score >= full_name_score && other.score > 0 && other.score < full_name_score)
      other.score += list_support;
    else if (other.score >= full_name_score && one.score > 0 && one.score < full_name_score)
      one.score += list_support;
  }
}

/// A name that stands where places do, and never where only a person can, is a place's: Santa
/// Cruz, Belle Glade.
void PersonFinder::set_places_aside() {
  const auto key = [&](const NameRun& run) {
    std::uint64_t hash = 0;
    for (const NamePart& part : runs_.parts_of(run)) hash = hash * 31 + part.key;
    return hash;
  };
  std::vector<std::uint64_t> placed, persons;
  for (const NameRun& run : runs_.runs)
    if (run.placed && run.score > 0) placed.push_back(key(run));
  if (placed.empty()) return;
  for (const NameRun& run : runs_.runs)
    if (titled(run) || run.speaks || run.age > 0 || run.listed) persons.push_back(key(run));
  std::sort(placed.begin(), placed.end());
  std::sort(persons.begin(), persons.end());
  for (NameRun& run : runs_.runs)
    if (run.score > 0 && std::binary_search(placed.begin(), placed.end(), key(run)) &&
        !std::binary_search(persons.begin(), persons.end(), key(run)))
      run.score = 0;
}

void PersonFinder::introduce_full_names() {
  for (NameRun& run : runs_.runs)
    if (!run.loose && run.score >= full_name_score) run.person = roster_.introduce(run);
  for (NameRun& run : runs_.runs)
    if (run.loose && run.score >= loose_full_name_score && run.part_count <= 4)
      run.person = roster_.introduce(run);
}

/// "John and Mary Smith" makes "Smith" alone mean neither.
void PersonFinder::note_relatives() {
  for (std::size_t k = 1; k < runs_.runs.size(); ++k) {
    const NameRun& run = runs_.runs[k];
    const NameRun& before = runs_.runs[k - 1];
    if (run.person == no_index || run.tokens.begin != before.tokens.end + 1) continue;
    const NamePart* given = runs_.lone_name(before);
    if (given == nullptr || !given->classes.has(given_name)) continue;
    if (reading_.tokens[before.tokens.end].key != and_key) continue;
    if (roster_.by_surname(runs_.parts_of(before), before, no_index) != no_index) continue;
    for (const NamePart& part : runs_.parts_of(run))
      if (part.tokens.end == run.tokens.end) roster_.share_surname(part);
  }
}

std::uint32_t PersonFinder::office_before(const NameRun& run) const {
  if (run.title == no_index) return no_index;
  const Entry* office = meaning(reading_.phrase_at(run.title), EntryKind::office);
  return office == nullptr ? no_index : office->record;
}

void PersonFinder::note_offices() {
  for (const NameRun& run : runs_.runs) {
    if (run.person == no_index) continue;
    roster_.note_office(run.person, office_before(run));
  }
}

/// A family name comes first when the register says so, or when the article itself uses the first
/// part alone, where only a person can stand, and never the last part alone.
void PersonFinder::learn_name_order() {
  for (RosterPerson& person : roster_.people) {
    if (person.listed != nullptr) {
      person.family_first =
          reading_.lexicon->named(EntryKind::person, person.listed->record).family_first;
      continue;
    }
    const NamePart& first = person.parts.front();
    const NamePart& last = person.parts.back();
    const bool could_be_family = first.classes.has(surname) || !first.classes.has(given_name);
    if (first.role != PartRole::name || !could_be_family || person.parts.size() > 3) continue;
    if (first.classes.has(given_name) && last.classes.has(surname) && !last.classes.has(given_name))
      continue;
    // "Katie said" is a given name; "Wang said" is not, where Wang is known for a surname only.
    // So is an unknown word before a given name: "Kuwamoto Haruka", then "Kuwamoto said".
    const bool surname_only = !first.classes.has(given_name) &&
                              (first.classes.has(surname) || last.classes.has(given_name));
    const NameUse& use = uses_[first.name];
    const bool used_alone = use.titled || (surname_only && use.speaking);
    person.family_first = used_alone && !uses_[last.name].alone;
  }
}

/// "in Jackson", "the Berg family": not the person, though the article has one of that name.
bool PersonFinder::stands_as_place_or_modifier(const Token& before, std::uint32_t end,
                                               bool place) const {
  static const std::uint64_t at_places[] = {WordKey("in"), WordKey("at"), WordKey("near"),
                                            WordKey("outside")};
  static const std::uint64_t often_places[] = {WordKey("of"), WordKey("from"), WordKey("to")};
  static const std::uint64_t the = WordKey("the");
  for (const std::uint64_t key : at_places)
    if (before.key == key) return true;
  for (const std::uint64_t key : often_places)
    if (place && before.key == key) return true;
  const Token& next = reading_.tokens[end];
  return before.key == the && next.kind == TokenKind::word && next.letters == LetterCase::lower &&
         !next.classes.has(function_word);
}

/// Whether a run of one name is a surname here and not a place, a body or an everyday word.
bool PersonFinder::may_be_surname(const NameRun& run) const {
  const NamePart* name = runs_.lone_name(run);
  if (name == nullptr || run.tokens.size() == 0) return false;
  const std::uint32_t end = run.tokens.end;
  const TokenRange sentence = reading_.sentences[run.sentence].tokens;
  const bool possessive = reading_.tokens[end - 1].possessive;
  if (end < sentence.end && !possessive && capitalised(reading_, end) &&
      !meaning(reading_.phrase_at(end), EntryKind::office)) {
    const WordClasses next = reading_.tokens[end].classes;
    if (next.has(organisation_word) || next.has(place_word)) return false;
  }
  if (titled(run) || run.speaks) return true;
  const Token* before =
      run.tokens.begin > sentence.begin ? &reading_.tokens[run.tokens.begin - 1] : nullptr;
  const PhraseMention* phrase = reading_.phrase_at(run.tokens.begin);
  const bool place = phrase != nullptr && !meaning(phrase, EntryKind::person);
  if (before != nullptr && !possessive && stands_as_place_or_modifier(*before, end, place))
    return false;
  if (before != nullptr && before->kind == TokenKind::word && before->classes.has(place_word) &&
      capitalised(reading_, run.tokens.begin - 1))
    return false;
  if (name->classes.has(common) && run.opens_sentence)
    return possessive || (end < sentence.end && reading_.tokens[end].classes.has(function_word));
  return true;
}

/// "Prince George's County": the name belongs to a place or body.
bool PersonFinder::names_a_place(const NameRun& run) const {
  const std::uint32_t end = run.tokens.end;
  if (end >= reading_.sentences[run.sentence].tokens.end || !capitalised(reading_, end))
    return false;
  const WordClasses next = reading_.tokens[end].classes;
  return reading_.tokens[end - 1].possessive &&
         (next.has(place_word) || next.has(organisation_word));
}

/// Whether "President Berg" is the register's president Berg and the person found a namesake:
/// the article may name only Ida Berg in full.
bool PersonFinder::is_namesake(std::uint32_t person, const NameRun& run) const {
  const std::uint32_t office = office_before(run);
  const NamePart* name = runs_.lone_name(run);
  if (person == no_index || office == no_index || name == nullptr) return false;
  const RosterPerson& found = roster_.people[person];
  if (found.parts.size() < 2) return false;
  const Lexicon& lexicon = *reading_.lexicon;
  const auto head = head_named(lexicon, office, name->key);
  if (!head || (found.listed && found.listed->record == *head)) return false;
  const std::string_view full = lexicon.named(EntryKind::person, *head).name;
  const std::string_view given = full.substr(0, full.find(' '));
  const NamePart& first = found.parts.front();
  return word_key(given) != first.key && first.role != PartRole::initial && !found.family_first &&
         !lexicon.nicknames(given, reading_.text(first.tokens));
}

/// "President Trump" names a person even if the article never has the full name.
void PersonFinder::introduce_titled_surnames() {
  for (NameRun& run : runs_.runs) {
    if (run.person != no_index || run.loose) continue;
    const NamePart* name = runs_.lone_name(run);
    if (name == nullptr || names_a_place(run)) continue;
    const bool listed = run.listed != nullptr && may_be_surname(run);
    if (!listed && (!titled(run) || !may_be_surname(run))) continue;
    const PhraseMention* phrase = reading_.phrase_at(run.tokens.begin);
    const bool everyday = name->classes.has(common) && !name->classes.has(surname);
    const bool other_meaning =
        phrase != nullptr && !meaning(phrase, EntryKind::person) && !name->classes.has(surname);
    const std::uint32_t title = run.title != no_index ? run.title : run.honorific;
    if (!listed && (everyday || other_meaning || !capitalised(reading_, title))) continue;
    const std::uint32_t met = roster_.by_surname(runs_.parts_of(run), run, office_before(run));
    const bool namesake = is_namesake(met, run);
    if (!namesake && (met != no_index || roster_.has_surname(*name))) continue;
    run.person = roster_.introduce(run);
    roster_.note_office(run.person, office_before(run));
  }
}

void PersonFinder::add_mention(TokenRange tokens, std::uint32_t person) {
  bound_.push_back({tokens, person});
}

/// "al-Sharif", "bin Salman": lower-case particles before a surname alone are part of it.
TokenRange PersonFinder::with_particles(const NameRun& run) const {
  TokenRange tokens = run.tokens;
  if (run.part_count > 1) return tokens;
  const std::uint32_t floor = reading_.sentences[run.sentence].tokens.begin;
  for (const NamePart& part : roster_.people[run.person].parts) {
    if (part.role != PartRole::particle) continue;
    const bool hyphen =
        tokens.begin > floor + 1 && reading_.tokens[tokens.begin - 1].kind == TokenKind::hyphen;
    const std::uint32_t back = hyphen ? 2 : 1;
    if (tokens.begin < floor + back || reading_.tokens[tokens.begin - back].key != part.key)
      continue;
    tokens.begin -= back;
  }
  return tokens;
}

void PersonFinder::bind_short_forms() {
  for (NameRun& run : runs_.runs) {
    const std::span<const NamePart> parts = runs_.parts_of(run);
    if (run.person == no_index && !run.loose) {
      run.person = run.score > 0 ? roster_.find_met(parts, run) : roster_.by_full_name(parts, run);
      const std::uint32_t meant =
          run.person == no_index ? roster_.by_surname(parts, run, office_before(run)) : no_index;
      if (meant != no_index && (parts.size() > 1 || may_be_surname(run))) run.person = meant;
    }
    if (run.person != no_index)
      add_mention(with_particles(run), run.person);
    else if (run.loose)
      bind_loose(run);
  }
}

/// Where every word has a capital, only names known from elsewhere in the article count.
void PersonFinder::bind_loose(NameRun& run) {
  const std::span<const NamePart> parts = runs_.parts_of(run);
  for (std::size_t k = 0; k < parts.size();) {
    std::size_t length = 0;
    std::uint32_t person = no_index;
    for (std::size_t n = std::min<std::size_t>(parts.size() - k, 4); n > 1 && length == 0; --n) {
      person = roster_.by_full_name(parts.subspan(k, n), run);
      if (person != no_index) length = n;
    }
    if (length == 0 && parts[k].role == PartRole::name) {
      NameRun single = run;
      single.first_part = run.first_part + static_cast<std::uint32_t>(k);
      single.part_count = 1;
      single.lone_part = single.first_part;
      single.tokens = parts[k].tokens;
      if (k > 0) single.title = single.honorific = no_index;
      const bool everyday = parts[k].classes.has(common);
      if (!everyday && may_be_surname(single))
        person = roster_.by_surname(parts.subspan(k, 1), single, no_index);
      if (person != no_index) length = 1;
    }
    if (length > 0) add_mention({parts[k].tokens.begin, parts[k + length - 1].tokens.end}, person);
    k += std::max<std::size_t>(length, 1);
  }
}

/// Splits a person's parts into given names, surname and suffix.
PersonName split_name(const Reading& reading, const RosterPerson& person) {
  PersonName name;
  name.given.reserve(person.parts.size());
  std::string particles;
  for (const NamePart& part : person.parts) {
    const std::string_view text = reading.text(part.tokens);
    if (part.role == PartRole::suffix)
      name.suffix = text;
    else if (part.role == PartRole::particle) {
      particles += text;
      particles += part.tokens.end < reading.tokens.size() &&
                           reading.tokens[part.tokens.end].kind == TokenKind::hyphen
                       ? "-"
                       : " ";
    } else if (part.role != PartRole::nickname) {
      name.given.emplace_back(particles).append(text);
      particles.clear();
    }
  }
  if (name.given.empty()) return name;
  const auto surname = person.family_first ? name.given.begin() : name.given.end() - 1;
  name.surname = std::move(*surname);
  name.given.erase(surname);
  return name;
}

/// The entity of a person who is mentioned for the first time.
void PersonFinder::add_entity(const RosterPerson& person) {
  Entity& added = reading_.entities.emplace_back();
  added.kind = EntityKind::person;
  added.name = reading_.text(person.words);
  added.gender = person.gender;
  if (person.listed != nullptr)
    added.known = reading_.lexicon->named(EntryKind::person, person.listed->record).id;
  else if (person.known)
    added.known = reading_.lexicon->named(EntryKind::person, *person.known).id;
  reading_.names.push_back(split_name(reading_, person));
}

/// Counts one more mention of an entity by these words.
void count_form(Entity& entity, std::string_view words) {
  const auto form = std::find_if(entity.forms.begin(), entity.forms.end(),
                                 [&](const Entity::Form& f) { return f.words == words; });
  if (form != entity.forms.end())
    ++form->count;
  else
    entity.forms.push_back({std::string(words), 1});
}

void sort_fullest_first(std::vector<Entity::Form>& forms) {
  const auto fuller = [](const Entity::Form& a, const Entity::Form& b) {
    return std::count(a.words.begin(), a.words.end(), ' ') >
           std::count(b.words.begin(), b.words.end(), ' ');
  };
  // A person is mostly introduced by the fullest.
  if (std::is_sorted(forms.begin(), forms.end(), fuller)) return;
  std::stable_sort(forms.begin(), forms.end(), fuller);
}

void PersonFinder::store() {
  std::sort(bound_.begin(), bound_.end(),
            [](const Bound& a, const Bound& b) { return a.tokens < b.tokens; });
  std::vector<std::uint32_t> entity_of(roster_.people.size(), no_index);
  reading_.entities.reserve(roster_.people.size());
  reading_.names.reserve(roster_.people.size());
  reading_.persons.reserve(bound_.size());
  reading_.mention_of.assign(reading_.tokens.size(), 0);
  for (const Bound& mention : bound_) {
    std::uint32_t& entity = entity_of[mention.person];
    if (entity == no_index) {
      entity = static_cast<std::uint32_t>(reading_.entities.size());
      add_entity(roster_.people[mention.person]);
    }
    reading_.persons.push_back({mention.tokens, entity});
    std::fill_n(reading_.mention_of.begin() + mention.tokens.begin, mention.tokens.size(),
                static_cast<std::uint32_t>(reading_.persons.size()));
    count_form(reading_.entities[entity], reading_.text(mention.tokens));
  }
  for (GenderSign& sign : signs_) {
    sign.person = entity_of[sign.person];
    if (sign.person != no_index) reading_.gender_signs.push_back(sign);
  }
  std::sort(reading_.gender_signs.begin(), reading_.gender_signs.end(),
            [](const GenderSign& a, const GenderSign& b) { return a.token < b.token; });
  for (Entity& entity : reading_.entities) sort_fullest_first(entity.forms);
}

}  // namespace

void find_persons(Reading& reading) {
  find_runs(reading, reading.name_runs);
  PersonFinder(reading).find();
}

}  // namespace crosscheck
