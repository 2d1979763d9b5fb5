#include "checker/claims/meetings/people.h"

#include <algorithm>

#include "checker/claims/lexicon/register.h"
#include "checker/claims/meetings/bodies.h"
#include "checker/claims/persons/find_persons.h"
#include "checker/claims/titles/titles.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

using enum WordClass;

/// Words after which a name is no subject: "of Berg", "with Berg".
const WordSet& prepositions() {
  static const WordSet words{"of",      "with",  "against", "to",   "for", "by",    "no",
                             "without", "than",  "about",   "from", "on",  "told",  "neither",
                             "no-one",  "at",    "between", "nor",  "in",  "among", "into",
                             "over",    "under", "like",    "per",  "via", "except"};
  return words;
}

bool holds_now(std::string_view status) {
  return status == "current" || status == "acting" || status == "outgoing" || status == "deputy" ||
         status.empty();
}

/// "His Excellency" whose last word stands right before `end`: the one person whom the article
/// gives that style.
PartyList styled_before(const TitleContext& context, std::uint32_t end, std::uint32_t floor) {
  static const WordSet styles{"excellency", "majesty", "highness", "holiness", "eminence"};
  static const WordSet owners{"his", "her"};
  constexpr std::uint32_t reach = 6;
  const bool styled =
      end >= floor + 2 && styles.has(context.token(end - 1)) && owners.has(context.token(end - 2));
  if (!styled) return {};
  const Reading& reading = context.reading();
  const PersonMention* found = nullptr;
  for (const PersonMention& person : reading.persons) {
    const std::uint32_t first = person.tokens.begin - std::min(person.tokens.begin, reach);
    for (std::uint32_t i = first; i < person.tokens.begin; ++i) {
      if (context.token(i).key != context.token(end - 1).key) continue;
      if (found != nullptr && found->person != person.person) return {};
      found = &person;
    }
  }
  return found == nullptr ? PartyList{} : list_of(party_of(context, *found), {end - 2, end});
}

}  // namespace

PartyList list_of(Party party, TokenRange tokens) {
  return {{std::move(party)}, tokens, false, false};
}

const std::vector<MeetingPeople::Holder>& MeetingPeople::holders() const {
  if (!holders_) holders_ = find_holders();
  return *holders_;
}

std::vector<MeetingPeople::Holder> MeetingPeople::find_holders() const {
  std::vector<Holder> holders;
  const Reading& reading = context_.reading();
  for (const Claim& claim : claims_) {
    if (claim.kind != &title_kind || claim.subject >= reading.entities.size()) continue;
    if (!holds_now(value_of(claim, "status")) || claim.polarity == Polarity::denied) continue;
    Holder holder;
    holder.party = party_of(context_, claim.subject);
    holder.office = value_of(claim, "office");
    holder.office_class = value_of(claim, "office_class");
    holder.polity = value_of(claim, "polity");
    holder.words = fold(value_of(claim, "title_words"));
    holder.deputy = value_of(claim, "deputy") == "yes";
    if (holder.party.side.empty() && holder.polity.size() == 2) holder.party.side = holder.polity;
    holders.push_back(std::move(holder));
  }
  return holders;
}

bool MeetingPeople::is(std::uint32_t i, TokenRange sentence, WordKey word) const {
  return i >= sentence.begin && i < sentence.end && context_.token(i).kind == TokenKind::word &&
         context_.token(i).key == word;
}

Party MeetingPeople::party_of_words(TokenRange name) const {
  const std::string words(context_.reading().text(name));
  return {fold(words), words, true, {}};
}

TokenRange MeetingPeople::unlisted_name(std::uint32_t begin, std::uint32_t ceiling) const {
  if (context_.token(begin).letters == LetterCase::lower) return {begin, begin};
  std::uint32_t end = begin, capitals = 0;
  for (std::uint32_t i = begin; i < ceiling; ++i) {
    const Token& word = context_.token(i);
    if (word.kind == TokenKind::hyphen && i > begin && i + 1 < ceiling && !word.space_before)
      continue;
    const bool particle = word.classes.has(WordClass::particle) && i > begin;
    if (word.kind != TokenKind::word || (!context_.is_capital(i) && !particle)) break;
    const WordClasses classes = word.classes;
    // "Norwick Crown Court" names a body, and nobody whose name is its first words.
    const bool body = classes.has(organisation_word) || classes.has(place_word);
    if (body && context_.is_capital(i)) return {begin, begin};
    // "Tor-Arne": two everyday words with capitals and a hyphen are none.
    const bool compound = (i + 2 < ceiling && context_.is_kind(i + 1, TokenKind::hyphen) &&
                           !context_.token(i + 1).space_before && context_.is_capital(i + 2)) ||
                          (i > begin && context_.is_kind(i - 1, TokenKind::hyphen));
    const bool everyday = classes.has(common) && !classes.has(given_name) &&
                          !classes.has(surname) && !particle && !compound;
    const bool other = classes.has(month) || classes.has(weekday) || classes.has(status) ||
                       classes.has(honorific) || classes.has(number_word) ||
                       word.letters == LetterCase::upper;
    if (everyday || other || context_.mention_at(i) != nullptr || context_.phrase_at(i)) break;
    if (!particle) end = i + 1, ++capitals;
    if (word.possessive) break;
  }
  return capitals >= 2 ? TokenRange{begin, end} : TokenRange{begin, begin};
}

/// Country or body that a token names, by noun, adjective or acronym.
std::string_view MeetingPeople::polity_at(std::uint32_t i) const {
  const std::string_view nation = context_.country_at(i);
  if (!nation.empty()) return nation;
  const Entry* body = meaning(context_.phrase_at(i), EntryKind::organisation);
  return body == nullptr ? std::string_view{}
                         : context_.reading().lexicon->named(body->kind, body->record).id;
}

/// Reads "the Freedonian", "Freedonia's", "the deputy", "her" right before the office; false when
/// the words before make it another's, a former one or nobody in particular.
bool MeetingPeople::reads_before(std::uint32_t begin, Role& role, TokenRange sentence) const {
  static const WordSet determiners{"the"};
  std::uint32_t at = begin;
  for (int steps = 0; steps < 4 && at > sentence.begin; ++steps) {
    const std::uint32_t i = at - 1;
    const Token& word = context_.token(i);
    if (determiners.has(word)) {
      role.tokens.begin = i;
      return true;
    }
    if (const auto standing = context_.standing_at(i)) {
      if (*standing == Standing::deputy) {
        role.deputy = true;
      } else if (*standing != Standing::acting && *standing != Standing::outgoing) {
        return false;
      }
    } else if (const std::string_view polity = polity_at(i); !polity.empty()) {
      if (!role.polity.empty()) return false;
      role.polity = polity;
      at = context_.phrase_at(i) ? context_.phrase_at(i)->tokens.begin : i;
      role.tokens.begin = at;
      if (word.possessive) return true;
      continue;
    } else {
      break;
    }
    at = i;
  }
  role.tokens.begin = at;
  return !role.polity.empty();
}

/// "the Freedonian president", "Freedonia's president", "the president of Freedonia"
std::optional<MeetingPeople::Role> MeetingPeople::role_ending(std::uint32_t end,
                                                              TokenRange sentence) const {
  if (end <= sentence.begin) return std::nullopt;
  Role role;
  std::uint32_t office_end = end;
  const PhraseMention* last = context_.phrase_at(end - 1);
  const std::uint32_t last_begin = last ? last->tokens.begin : end - 1;
  if (const std::string_view polity = polity_at(end - 1); !polity.empty()) {
    std::uint32_t of = last_begin;
    if (of > sentence.begin && is(of - 1, sentence, "the")) --of;
    if (of > sentence.begin && is(of - 1, sentence, "of")) {
      role.polity = polity;
      office_end = of - 1;
    }
  }
  const auto unit = context_.office_ending(office_end);
  if (!unit || unit->plural || unit->tokens.begin < sentence.begin) return std::nullopt;
  role.unit = *unit;
  role.tokens = {unit->tokens.begin, end};
  const std::string_view stated = role.polity;
  role.polity = {};
  if (!reads_before(unit->tokens.begin, role, sentence) && stated.empty()) {
    // "Freedonian President" may be the register's own phrase.
    const Office office = context_.office_of(*unit);
    if (office.polity.empty()) return std::nullopt;
  }
  if (role.polity.empty()) role.polity = stated;
  return role;
}

std::optional<MeetingPeople::Role> MeetingPeople::role_from(std::uint32_t begin,
                                                            TokenRange sentence) const {
  constexpr std::uint32_t reach = 6;
  for (std::uint32_t i = begin; i < sentence.end && i < begin + reach; ++i) {
    if (context_.token(i).kind != TokenKind::word && context_.token(i).kind != TokenKind::hyphen)
      return std::nullopt;
    if (context_.mention_at(i) != nullptr) return std::nullopt;
    const auto unit = context_.office_beginning(i);
    if (!unit) continue;
    std::uint32_t end = unit->tokens.end;
    // "the president, Anna Berg" and "president Anna Berg" are named.
    const std::uint32_t name =
        end < sentence.end && context_.is_kind(end, TokenKind::comma) ? end + 1 : end;
    if (name < sentence.end && context_.mention_at(name) != nullptr) return std::nullopt;
    if (is(end, sentence, "of")) {
      std::uint32_t of = end + 1;
      if (is(of, sentence, "the")) ++of;
      if (of < sentence.end && !polity_at(of).empty())
        end = context_.phrase_at(of) ? context_.phrase_at(of)->tokens.end : of + 1;
    }
    auto role = role_ending(end, sentence);
    if (role && role->tokens.begin <= begin) return role;
    return std::nullopt;
  }
  return std::nullopt;
}

bool MeetingPeople::may_hold(const Holder& holder, const Role& role) const {
  const Lexicon& lexicon = *context_.reading().lexicon;
  if (holder.deputy != role.deputy) return false;
  const Office office = context_.office_of(role.unit);
  const std::string_view polity = role.polity.empty() ? office.polity : role.polity;
  if (!polity.empty() && !holder.polity.empty() && holder.polity != polity) return false;
  if (!polity.empty() && holder.polity.empty() && polity.size() == 2) return false;
  if (!office.id.empty() && !holder.office.empty() &&
      same_office(lexicon, office.id, holder.office))
    return true;
  const bool leads = office.id == "leader" && !polity.empty();
  if (leads &&
      (holder.office_class == "head-of-state" || holder.office_class == "head-of-government"))
    return true;
  const std::string words = fold(context_.reading().text(role.unit.tokens));
  return words == holder.words;
}

/// Who held the office on the article's day, as the register has it.
std::optional<Party> MeetingPeople::registered(const Role& role) const {
  const Reading& reading = context_.reading();
  const Lexicon& lexicon = *reading.lexicon;
  const auto day = reading.article->published.period.day();
  if (!day || role.deputy) return std::nullopt;
  std::optional<std::uint32_t> found;
  for (const Entry& entry : role.unit.entries) {
    if (entry.kind != EntryKind::office) continue;
    std::uint32_t record = entry.record;
    Office office = lexicon.office(record);
    // "the Freedonian president": the country's own office of the name.
    if (office.polity.empty() && role.polity.size() == 2) {
      const auto own = lexicon.record_by_id(
          EntryKind::office, std::string(role.polity) + "-" + std::string(office.id));
      if (!own) continue;
      record = *own;
      office = lexicon.office(record);
    }
    if (!office.exclusive || office.polity.empty()) continue;
    if (!role.polity.empty() && office.polity != role.polity) continue;
    for (const Tenure& tenure : lexicon.tenures_of_office(record)) {
      const bool then = tenure.period.from && *tenure.period.from <= *day &&
                        (!tenure.period.to || *day <= *tenure.period.to);
      if (!then) continue;
      if (found && *found != tenure.person) return std::nullopt;
      found = tenure.person;
    }
  }
  if (!found) return std::nullopt;
  const Named person = lexicon.named(EntryKind::person, *found);
  return Party{std::string(person.id), std::string(person.name), true,
               std::string(person.container)};
}

/// The one person of the article, else of the register, who holds the office.
PartyList MeetingPeople::holder_of(const Role& role) const {
  // "the prime minister" beside another who is called premier
  const std::string words = fold(context_.reading().text(role.unit.tokens));
  const bool by_words = std::any_of(holders().begin(), holders().end(), [&](const Holder& holder) {
    return holder.words == words && may_hold(holder, role);
  });
  const Holder* found = nullptr;
  for (const Holder& holder : holders()) {
    if (!may_hold(holder, role) || (by_words && holder.words != words)) continue;
    if (found != nullptr && found->party.id != holder.party.id) return {};
    found = &holder;
  }
  auto then = registered(role);
  // "the president" of an article that calls a predecessor so.
  const bool known =
      found != nullptr &&
      context_.reading().lexicon->record_by_id(EntryKind::person, found->party.id).has_value();
  if (known && then && then->id != found->party.id) return {};
  if (found != nullptr) return list_of(found->party, role.tokens);
  if (then) return list_of(*std::move(then), role.tokens);
  return {};
}

/// A name whose last word stands right before `end`, the article's or one it gives no title.
PartyList MeetingPeople::name_ending(std::uint32_t end, TokenRange sentence) const {
  if (const PersonMention* person = context_.mention_at(end - 1)) {
    if (person->tokens.end != end || context_.token(end - 1).possessive) return {};
    return list_of(party_of(context_, *person), person->tokens);
  }
  if (!context_.is_capital(end - 1) || context_.token(end - 1).possessive) return {};
  if (context_.reading().section_of(sentence.begin).kind == SectionKind::headline) return {};
  constexpr std::uint32_t longest = 5;
  const std::uint32_t first = end > sentence.begin + longest ? end - longest : sentence.begin;
  for (std::uint32_t i = first; i + 1 < end; ++i) {
    const TokenRange name = unlisted_name(i, end);
    if (name.empty() || name.end != end) continue;
    return list_of(party_of_words(name), name);
  }
  return {};
}

/// A list, a name, an office or a pronoun right before `end`, with nothing behind it.
PartyList MeetingPeople::plain_before(std::uint32_t end, TokenRange sentence) const {
  if (end <= sentence.begin || context_.token(end - 1).kind != TokenKind::word) return {};
  if (PartyList list = by_pronoun(end, sentence); !list.parties.empty()) return list;
  if (PartyList list = styled_before(context_, end, sentence.begin); !list.parties.empty())
    return list;
  const auto is_subject = [&](const PartyList& list) {
    if (list.parties.empty()) return false;
    std::uint32_t begin = list.tokens.begin;
    while (begin > sentence.begin &&
           (context_.office_ending(begin) || context_.token(begin - 1).classes.has(honorific) ||
            is(begin - 1, sentence, "the")))
      begin =
          context_.office_ending(begin) ? context_.office_ending(begin)->tokens.begin : begin - 1;
    return begin <= sentence.begin || !prepositions().has(context_.token(begin - 1));
  };
  if (PartyList list = parties_before(context_, end, sentence.begin); is_subject(list)) return list;
  if (PartyList list = name_ending(end, sentence); is_subject(list)) return list;
  if (const auto role = role_ending(end, sentence)) {
    PartyList list = holder_of(*role);
    return is_subject(list) ? list : PartyList{};
  }
  if (end >= sentence.begin + 3)
    if (PartyList pair = bare_pair(end - 3, sentence); is_subject(pair)) return pair;
  if (may_be_bare_name(end - 1, sentence)) {
    PartyList list = list_of(party_of_words({end - 1, end}), {end - 1, end});
    if (is_subject(list)) return list;
  }
  return {};
}

PartyList MeetingPeople::bare_pair(std::uint32_t begin, TokenRange sentence) const {
  const bool pair = is(begin + 1, sentence, "and") && may_be_bare_name(begin, sentence) &&
                    may_be_bare_name(begin + 2, sentence);
  if (!pair) return {};
  return {{party_of_words({begin, begin + 1}), party_of_words({begin + 2, begin + 3})},
          {begin, begin + 3},
          true,
          false};
}

bool MeetingPeople::may_be_bare_name(std::uint32_t i, TokenRange sentence) const {
  return names_somebody(i, sentence) && !context_.token(i).possessive;
}

bool MeetingPeople::may_be_bare_owner(std::uint32_t i, TokenRange sentence) const {
  return names_somebody(i, sentence) && context_.token(i).possessive;
}

std::string MeetingPeople::body_of(const Party& party) const {
  if (!party.side.empty()) return {};
  if (!party.person) return party.id;
  for (const Holder& holder : holders())
    if (holder.party.id == party.id && holder.polity.size() > 2) return fold(holder.polity);
  return body_behind_name(context_, party);
}

std::string_view MeetingPeople::side_of(const Party& person) const {
  for (const Holder& holder : holders())
    if (holder.party.id == person.id && !holder.party.side.empty()) return holder.party.side;
  return {};
}

bool MeetingPeople::names_somebody(std::uint32_t i, TokenRange sentence) const {
  if (i < sentence.begin || i >= sentence.end) return false;
  const Token& word = context_.token(i);
  const WordClasses classes = word.classes;
  const bool name = classes.has(surname) || classes.has(given_name);
  if (word.kind != TokenKind::word || word.letters != LetterCase::capital ||
      word.words.size() < 3 || context_.mention_at(i) != nullptr || context_.phrase_at(i))
    return false;
  if (classes.has(common) && !(name && i > sentence.begin)) return false;
  // "Democrats": several.
  if (!name && context_.reading().text(word).ends_with('s')) return false;
  const bool other = classes.has(month) || classes.has(weekday) || classes.has(status) ||
                     classes.has(honorific) || classes.has(organisation_word) ||
                     classes.has(place_word) || classes.has(number_word) ||
                     classes.has(function_word) || classes.has(pronoun) || classes.has(negation) ||
                     context_.is_nation(i) || context_.office_ending(i + 1).has_value();
  if (other || context_.reading().section_of(i).kind == SectionKind::headline) return false;
  if (i == sentence.begin) return true;
  const Token& before = context_.token(i - 1);
  const bool part_of_more = before.kind == TokenKind::hyphen || is(i - 1, sentence, "the") ||
                            (before.kind == TokenKind::word && context_.is_capital(i - 1) &&
                             i - 1 > sentence.begin && !before.classes.has(honorific));
  return !part_of_more;
}

PartyList MeetingPeople::before(std::uint32_t end, TokenRange sentence) const {
  static const WordSet links{"of", "from", "for"};
  if (end <= sentence.begin) return {};
  // "Fatou Ba of the African Union": the body is not who did it.
  constexpr std::uint32_t reach = 8;
  for (std::uint32_t i = end; i > sentence.begin + 1 && end - i < reach; --i) {
    const Token& word = context_.token(i - 1);
    if (word.kind != TokenKind::word && word.kind != TokenKind::hyphen) break;
    if (word.classes.has(meeting_verb) || word.classes.has(speech_verb)) break;
    if (!links.has(word)) continue;
    PartyList list = plain_before(i - 1, sentence);
    const bool people =
        !list.parties.empty() && std::all_of(list.parties.begin(), list.parties.end(),
                                             [](const Party& party) { return party.person; });
    if (people) {
      list.tokens.end = end;
      return list;
    }
    break;
  }
  return plain_before(end, sentence);
}

PartyList MeetingPeople::from(std::uint32_t begin, TokenRange sentence) const {
  if (begin >= sentence.end) return {};
  PartyList list = parties_from(context_, begin, sentence.end);
  if (!list.parties.empty()) return list;
  if (const auto role = role_from(begin, sentence)) {
    list = holder_of(*role);
    if (!list.parties.empty()) return list;
  }
  static const WordSet pronouns{"him", "them"};
  if (pronouns.has(context_.token(begin))) return by_pronoun(begin + 1, sentence);
  const TokenRange name = unlisted_name(begin, sentence.end);
  if (name.empty() || context_.token(name.end - 1).possessive) return {};
  return list_of(party_of_words(name), name);
}

}  // namespace crosscheck
