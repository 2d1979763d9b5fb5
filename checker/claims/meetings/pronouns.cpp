// Whom "he", "they", "both men" and "her" mean among the people of an article.

#include <algorithm>

#include "checker/claims/lexicon/register.h"
#include "checker/claims/meetings/people.h"
#include "checker/claims/persons/find_persons.h"
#include "checker/text/fold.h"

namespace crosscheck {

/// Every person a stretch names, else every country and body.
PartyList MeetingPeople::all_in(TokenRange range) const {
  PartyList people, sides;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    Party party;
    if (const PersonMention* person = context_.mention_at(i)) {
      party = party_of(context_, *person);
    } else if (const std::string_view nation = context_.country_at(i); !nation.empty()) {
      party = nation_party(nation, context_);
    } else {
      continue;
    }
    std::vector<Party>& all = party.person ? people.parties : sides.parties;
    if (std::find(all.begin(), all.end(), party) == all.end()) all.push_back(std::move(party));
  }
  return people.parties.empty() ? sides : people;
}

/// "They", "the two": those whom the sentence before names, when it names so many; 0 for any
/// number.
PartyList MeetingPeople::pair_before(std::uint32_t at, TokenRange sentence,
                                     std::size_t count) const {
  const auto fits = [count](const PartyList& list) {
    return count == 0 ? list.parties.size() >= 2 && list.parties.size() <= 4
                      : list.parties.size() == count;
  };
  PartyList here = all_in({sentence.begin, at});
  if (!here.parties.empty()) return fits(here) ? here : PartyList{};
  const std::vector<Sentence>& sentences = context_.reading().sentences;
  const Sentence* current = &context_.reading().sentence_of(sentence.begin);
  if (current == sentences.data()) return {};
  const Sentence* before = std::prev(current);
  if (current->section - before->section > 1) return {};
  PartyList list = all_in(before->tokens);
  return fits(list) ? list : PartyList{};
}

PartyList MeetingPeople::owner_at(std::uint32_t token) const {
  const std::vector<GenderSign>& signs = context_.reading().gender_signs;
  const auto sign =
      std::lower_bound(signs.begin(), signs.end(), token,
                       [](const GenderSign& s, std::uint32_t at) { return s.token < at; });
  if (sign == signs.end() || sign->token != token || !sign->sure) {
    // "Her chair stayed empty", after a sentence that names nobody else
    const TokenRange sentence = context_.reading().sentence_of(token).tokens;
    PartyList one = token == sentence.begin ? only_one_before(sentence) : PartyList{};
    one.tokens = {token, token + 1};
    return one;
  }
  const auto mention =
      std::find_if(context_.reading().persons.begin(), context_.reading().persons.end(),
                   [&](const PersonMention& person) { return person.person == sign->person; });
  if (mention == context_.reading().persons.end()) return {};
  return list_of(party_of(context_, *mention), {token, token + 1});
}

PartyList MeetingPeople::official_before(std::uint32_t end, TokenRange sentence) const {
  const auto role = role_ending(end, sentence);
  return role ? holder_of(*role) : PartyList{};
}

PartyList MeetingPeople::of_same_side(std::uint32_t begin, TokenRange sentence) const {
  std::uint32_t office = begin;
  if (is(office, sentence, "the")) ++office;
  if (office >= sentence.end) return {};
  const auto unit = context_.office_beginning(office);
  if (!unit || unit->plural) return {};
  Role role;
  role.unit = *unit;
  role.tokens = {begin, unit->tokens.end};
  for (std::uint32_t i = sentence.begin; i < begin && role.polity.empty(); ++i)
    role.polity = context_.country_at(i);
  return role.polity.empty() ? PartyList{} : holder_of(role);
}

namespace {

/// Whether "she" stands where the only one named is a man, or "he" where it is a woman.
bool is_of_other_gender(const Reading& reading, std::uint32_t pronoun, const Party& party) {
  static const WordSet she{"she", "her"}, he{"he", "his", "him"};
  const bool woman = she.has(reading.tokens[pronoun]);
  if (!woman && !he.has(reading.tokens[pronoun])) return false;
  const std::string given = fold(party.name.substr(0, party.name.find(' ')));
  return given_gender(*reading.lexicon, given) == (woman ? "m" : "f");
}

}  // namespace

/// "He" of a sentence after one that names one person and no more.
PartyList MeetingPeople::only_one_before(TokenRange sentence) const {
  const std::vector<Sentence>& sentences = context_.reading().sentences;
  const Sentence* here = &context_.reading().sentence_of(sentence.begin);
  if (here == sentences.data() || std::prev(here)->section != here->section) return {};
  PartyList people = all_in(std::prev(here)->tokens);
  if (people.parties.size() != 1 || !people.parties.front().person) return {};
  const bool other = is_of_other_gender(context_.reading(), sentence.begin, people.parties.front());
  return other ? PartyList{} : people;
}

/// Where the subject of a sentence begins: at its head, or behind the time or the place in front.
std::uint32_t MeetingPeople::subject_begin(TokenRange sentence) const {
  static const WordSet openers{"on", "in", "at", "after", "before", "during", "last", "earlier"};
  constexpr std::uint32_t longest_front = 8;
  std::uint32_t at = sentence.begin;
  if (at >= sentence.end || !openers.has(context_.token(at))) return at;
  const auto times = context_.reading().times_in({at, std::min(sentence.end, at + 2)});
  if (!times.empty()) {
    at = times.front().tokens.end;
    return at < sentence.end && context_.is_kind(at, TokenKind::comma) ? at + 1 : at;
  }
  while (at < sentence.end && at < sentence.begin + longest_front &&
         !context_.is_kind(at, TokenKind::comma))
    ++at;
  return at < sentence.end && context_.is_kind(at, TokenKind::comma) ? at + 1 : sentence.end;
}

/// "The president had a long day. On Monday she met Ray. On Tuesday she sat": whom "she" means that
/// is the subject of its sentence and of those before it.
PartyList MeetingPeople::subject_of_chain(std::uint32_t pronoun, TokenRange sentence) const {
  constexpr int longest_chain = 5;
  if (subject_begin(sentence) != pronoun) return {};
  const std::vector<Sentence>& sentences = context_.reading().sentences;
  const Sentence* here = &context_.reading().sentence_of(sentence.begin);
  for (int n = 0; n < longest_chain; ++n) {
    if (here == sentences.data() || std::prev(here)->section != here->section) return {};
    --here;
    const std::uint32_t begin = subject_begin(here->tokens);
    if (begin >= here->tokens.end) return {};
    if (context_.token(begin).key == context_.token(pronoun).key) continue;
    if (is(begin, here->tokens, "the")) {
      const auto role = role_from(begin, here->tokens);
      return role ? holder_of(*role) : PartyList{};
    }
    PartyList list = parties_from(context_, begin, here->tokens.end);
    const bool one = list.parties.size() == 1 && list.parties.front().person &&
                     !context_.token(list.tokens.end - 1).possessive;
    return one ? list : PartyList{};
  }
  return {};
}

/// "he", "they", "both men", "the two leaders", "the pair"
PartyList MeetingPeople::by_pronoun(std::uint32_t end, TokenRange sentence) const {
  static const WordSet single{"he", "she", "him"}, several{"they", "them"};
  static const WordSet pairs{"both", "pair", "two", "duo"}, trios{"trio", "three"};
  static const WordSet nouns{"men",         "women",    "leaders",    "sides",     "presidents",
                             "ministers",   "parties",  "countries",  "nations",   "governments",
                             "delegations", "premiers", "principals", "officials", "negotiators",
                             "envoys",      "rivals",   "politicians"};
  const std::uint32_t last = end - 1;
  PartyList list;
  if (single.has(context_.token(last))) {
    if (PartyList he = owner_at(last); !he.parties.empty()) return he;
    PartyList he = last == sentence.begin ? only_one_before(sentence) : PartyList{};
    if (he.parties.empty()) he = subject_of_chain(last, sentence);
    const bool other =
        he.parties.size() == 1 && is_of_other_gender(context_.reading(), last, he.parties.front());
    if (other) he.parties.clear();
    he.tokens = {last, end};
    return he;
  }
  std::uint32_t begin = last;
  if (several.has(context_.token(last))) {
    list = pair_before(last, sentence, 0);
  } else {
    if (nouns.has(context_.token(last)) && last > sentence.begin) begin = last - 1;
    const bool two = pairs.has(context_.token(begin)), three = trios.has(context_.token(begin));
    if (!two && !three) return {};
    const bool bare = is(begin, sentence, "both");
    if (!bare && !(begin > sentence.begin && is(begin - 1, sentence, "the"))) return {};
    if (!bare) --begin;
    list = pair_before(begin, sentence, two ? 2 : 3);
  }
  list.tokens = {begin, end};
  return list;
}

}  // namespace crosscheck
