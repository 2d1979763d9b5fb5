#include "checker/claims/meetings/parties.h"

#include <algorithm>
#include <array>
#include <optional>

#include "checker/claims/persons/find_persons.h"
#include "checker/text/fold.h"

namespace crosscheck {

void keep_persons(PartyList& list) {
  std::erase_if(list.parties, [](const Party& party) { return !party.person; });
}

Party nation_party(std::string_view id, const TitleContext& context) {
  const Lexicon& lexicon = *context.reading().lexicon;
  const auto record = lexicon.record_by_id(EntryKind::country, id);
  return {std::string(id),
          record ? std::string(lexicon.named(EntryKind::country, *record).name) : std::string(id),
          false, std::string(id)};
}

Party party_of(const TitleContext& context, std::uint32_t person) {
  const Entity& entity = context.reading().entities[person];
  if (entity.known.empty()) return {fold(entity.name), entity.name, true, {}};
  const Lexicon& lexicon = *context.reading().lexicon;
  const auto record = lexicon.record_by_id(EntryKind::person, entity.known);
  return {entity.known, entity.name, true,
          record ? std::string(lexicon.named(EntryKind::person, *record).container) : ""};
}

Party party_of(const TitleContext& context, const PersonMention& person) {
  return party_of(context, person.person);
}

namespace {

using enum WordClass;

/// Those who go to meetings for others.
const WordSet& role_words() {
  static const WordSet words{"representatives", "officials",  "negotiators", "delegates",
                             "delegations",     "leaders",    "envoys",      "diplomats",
                             "ministers",       "delegation", "teams",       "team",
                             "advisors",        "advisers",   "presidents",  "counterpart",
                             "counterparts",    "sides",      "allies",      "nations",
                             "partners",        "leadership", "mediators",   "generals",
                             "commanders",      "premiers",   "chancellors", "lawmakers",
                             "countries",       "states",     "head",        "chief",
                             "representative",  "side"};
  return words;
}

const WordSet& qualifiers() {
  static const WordSet words{
      "the",     "both",    "senior",  "top",       "high-level", "key",      "chief",   "leading",
      "foreign", "defence", "defense", "military",  "national",   "security", "special", "prime",
      "allied",  "other",   "their",   "his",       "her",        "its",      "trade",   "finance",
      "high",    "level",   "fellow",  "political", "from",       "of",       "players", "ranking"};
  return words;
}

/// Whether an item of a list may have a token: by far most verbs and everyday nouns are none.
bool may_be_in_item(const TitleContext& context, std::uint32_t i) {
  static const WordSet words = role_words() | qualifiers() | WordSet{"europe", "european"};
  const Token& token = context.token(i);
  if (context.phrase_at(i) != nullptr || token.kind != TokenKind::word) return true;
  return token.letters != LetterCase::lower || words.has(token.key) ||
         token.classes.has_any({honorific, status}) || context.mention_at(i) != nullptr;
}

bool joins(const Token& token, std::string_view text) {
  static const WordSet words{"and"};
  return words.has(token) || text == "&";
}

/// The half of a divided country that a bare name means: "Korea" where the article names South
/// Korea and never North Korea. Empty when the word is no such name.
std::string_view half_meant(const TitleContext& context, std::uint32_t i) {
  const Token& word = context.token(i);
  if (word.kind != TokenKind::word || !context.is_capital(i) || context.phrase_at(i)) return {};
  static const Trigger sides(WordSet{"north", "south"});
  const auto named_whole = context.reading().places(sides);
  if (std::none_of(named_whole.begin(), named_whole.end(), [&](std::uint32_t side) {
        return side + 1 < context.reading().tokens.size() &&
               context.token(side + 1).key == word.key;
      }))
    return {};
  const Lexicon& lexicon = *context.reading().lexicon;
  const std::string name(context.reading().text(word));
  std::array<std::optional<std::uint32_t>, 2> halves;
  const std::array<std::string, 2> names{"North " + name, "South " + name};
  for (std::size_t half = 0; half < halves.size(); ++half) {
    for (const Entry& entry : lexicon.find(names[half]))
      if (entry.kind == EntryKind::country) halves[half] = entry.record;
    if (!halves[half]) return {};
  }
  std::array<bool, 2> named{};
  for (const PhraseMention& phrase : context.reading().phrases)
    for (const Entry& entry : phrase.entries)
      for (std::size_t half = 0; half < halves.size(); ++half)
        if (entry.kind == EntryKind::country || entry.kind == EntryKind::demonym)
          named[half] = named[half] || entry.record == halves[half];
  if (named[0] == named[1]) return {};
  return lexicon.named(EntryKind::country, *halves[named[0] ? 0 : 1]).id;
}

/// Reads one item of a list.
class ItemReader {
 public:
  ItemReader(const TitleContext& context, std::uint32_t begin, std::uint32_t ceiling)
      : context_(context), at_(begin), ceiling_(ceiling) {}

  bool read(Party& party) {
    for (int steps = 0; at_ < ceiling_ && steps < 14; ++steps) {
      if (const PersonMention* person = context_.mention_at(at_)) return take(*person, party);
      if (!step()) break;
    }
    if (!nation_ || (adjective_ && !role_ && !followed_by_more())) return false;
    party = party_;
    return true;
  }

  std::uint32_t at() const { return at_; }
  bool role() const { return role_; }
  bool role_pending() const { return adjective_ && !role_; }

 private:
  bool take(const PersonMention& person, Party& party) {
    if (person.tokens.begin != at_) return false;
    std::string sender = party_.side;
    party = party_of(context_, person);
    if (party.side.empty()) party.side = std::move(sender);
    at_ = person.tokens.end;
    role_ = true;
    return !context_.token(at_ - 1).possessive;
  }

  /// Whether the words go on as a list of adjectives does: "Polish, Czech and ...".
  bool followed_by_more() const {
    if (at_ >= ceiling_) return false;
    const Token& token = context_.token(at_);
    return token.kind == TokenKind::comma || joins(token, context_.reading().text(token));
  }

  bool step() {
    const Token& token = context_.token(at_);
    if (nation_ && !adjective_ && !possessive_ && !role_words().has(token)) return inverted();
    static const WordSet europe{"europe"}, european{"european", "europeans"};
    const PhraseMention* phrase = context_.phrase_at(at_);
    const bool starts = phrase != nullptr && phrase->tokens.begin == at_;
    if (const Entry* body = starts ? meaning(phrase, EntryKind::organisation) : nullptr) {
      const Named named = context_.reading().lexicon->named(body->kind, body->record);
      if (!nation_)
        set({std::string(named.id), std::string(named.name), false, std::string(named.id)},
            phrase->tokens.end);
      at_ = phrase->tokens.end;
      return true;
    }
    if (europe.has(token) || european.has(token)) {
      if (nation_) return false;
      adjective_ = european.has(token) && context_.reading().text(token).back() != 's';
      set({"eu", "Europe", false, "eu"}, at_ + 1);
      return true;
    }
    if (const std::string_view nation = context_.country_at(at_); !nation.empty()) {
      if (nation_) return false;
      const TokenRange words = context_.nation_at(at_);
      const Entry* noun = meaning(phrase, EntryKind::country);
      adjective_ = noun == nullptr && context_.reading().text(words).back() != 's';
      set(nation_party(nation, context_), words.end);
      return true;
    }
    if (const std::string_view half = half_meant(context_, at_); !half.empty() && !nation_) {
      set(nation_party(half, context_), at_ + 1);
      return true;
    }
    return pass(token);
  }

  void set(Party party, std::uint32_t end) {
    party_ = std::move(party);
    nation_ = true;
    possessive_ = context_.token(end - 1).possessive;
    // "US envoys" is as much an adjective as "American envoys", but needs no envoys to stand.
    at_ = end;
  }

  /// Words that stand between a nation and the one who acts for it.
  bool pass(const Token& token) {
    // "chief negotiator" is one office, though a chief is one as well.
    if (const auto office = context_.office_beginning(at_)) {
      role_ = true;
      at_ = office->tokens.end;
      return true;
    }
    if (role_words().has(token)) {
      role_ = true;
    } else if (token.kind == TokenKind::hyphen && !nation_) {
      return ++at_, true;
    } else if (role_ && token.kind == TokenKind::comma) {
      return inverted();
    } else if (!qualifiers().has(token) && !token.classes.has(honorific) &&
               !token.classes.has(status)) {
      return false;
    }
    return ++at_, true;
  }

  /// "Freedonia's security chief, Anna Berg": the title of one names who follows the comma.
  bool inverted() {
    const Token& token = context_.token(at_);
    if (const auto office = context_.office_beginning(at_); office && nation_) {
      role_ = true;
      at_ = office->tokens.end;
      return true;
    }
    if (nation_ && !possessive_ && !role_ && qualifiers().has(token) && leads_to_role())
      return ++at_, true;
    if (!role_ || token.kind != TokenKind::comma || at_ + 1 >= ceiling_) return false;
    if (context_.reading().text(context_.token(at_ - 1)).back() == 's') return false;
    // "his Freedonian counterpart, Ms. Anna Berg"
    const std::uint32_t name =
        context_.token(at_ + 1).classes.has(honorific) && at_ + 2 < ceiling_ ? at_ + 2 : at_ + 1;
    const PersonMention* person = context_.mention_at(name);
    if (person == nullptr || person->tokens.begin != name) return false;
    at_ = name;
    return true;
  }

  bool leads_to_role() const {
    for (std::uint32_t i = at_; i < ceiling_ && i < at_ + 4; ++i) {
      if (role_words().has(context_.token(i)) || context_.office_beginning(i)) return true;
      if (const PersonMention* person = context_.mention_at(i)) return person->tokens.begin == i;
      if (!qualifiers().has(context_.token(i))) return false;
    }
    return false;
  }

  const TitleContext& context_;
  std::uint32_t at_, ceiling_;
  Party party_;
  bool nation_ = false, adjective_ = false, possessive_ = false, role_ = false;
};

bool is_open_word(const TitleContext& context, std::uint32_t i) {
  static const WordSet words{"including", "like", "among", "others", "other",
                             "several",   "such", "some",  "many",   "various"};
  return words.has(context.token(i));
}

/// Token after a comma, an "and" or both; `i` itself when none stands there.
std::uint32_t after_joint(const TitleContext& context, std::uint32_t i, std::uint32_t ceiling) {
  std::uint32_t at = i;
  if (at < ceiling && context.token(at).kind == TokenKind::comma) ++at;
  if (at < ceiling && joins(context.token(at), context.reading().text(context.token(at)))) ++at;
  return at;
}

/// Whether a list may end at `end`: a stop, or a word that begins something else.
bool ends_naturally(const TitleContext& context, std::uint32_t end, std::uint32_t ceiling) {
  if (end >= ceiling) return true;
  const Token& token = context.token(end);
  switch (token.kind) {
    case TokenKind::period:
    case TokenKind::semicolon:
    case TokenKind::sentence_break:
    case TokenKind::section_break:
    case TokenKind::close_bracket:
    case TokenKind::exclamation_mark:
    case TokenKind::dash: return true;
    case TokenKind::comma: {
      if (end + 1 >= ceiling) return true;
      static const WordSet more{"and", "or", "as", "plus", "along", "with", "alongside"};
      const Token& next = context.token(end + 1);
      return next.letters == LetterCase::lower && !more.has(next) &&
             !is_open_word(context, end + 1);
    }
    case TokenKind::word: return !is_open_word(context, end);
    case TokenKind::number:
    case TokenKind::ordinal:
    case TokenKind::colon:
    case TokenKind::hyphen:
    case TokenKind::open_quote:
    case TokenKind::close_quote:
    case TokenKind::open_bracket:
    case TokenKind::question_mark:
    case TokenKind::other: return context.reading().text(token) == "|";
  }
  return false;
}

/// Whether the subject of a sentence may begin after this word: "in Freedonia, Berg met" is about
/// Berg alone.
bool may_start_after(const Token& token) {
  static const WordSet words{"that", "where",  "when",  "while", "as",      "and",  "but",  "after",
                             "seen", "before", "since", "saw",   "because", "only", "even", "both"};
  if (token.kind == TokenKind::word) return words.has(token);
  return token.kind != TokenKind::hyphen && token.kind != TokenKind::number;
}

}  // namespace

PartyList parties_from(const TitleContext& context, std::uint32_t begin, std::uint32_t ceiling) {
  PartyList list;
  list.tokens = {begin, begin};
  if (begin >= ceiling || !may_be_in_item(context, begin)) return list;
  std::uint32_t at = begin, end = begin;
  std::uint32_t first_end = begin;
  bool last_joined = false, pending = false, open = false, finished = false;
  bool conjunction = false, complete = false;
  while (at < ceiling && list.parties.size() < 12) {
    open = open || is_open_word(context, at);
    ItemReader item(context, at, ceiling);
    Party party;
    if (!item.read(party)) break;
    if (std::find(list.parties.begin(), list.parties.end(), party) == list.parties.end())
      list.parties.push_back(std::move(party));
    list.sent = list.sent || item.role();
    complete = conjunction;
    if (list.parties.size() == 1) first_end = item.at();
    pending = item.role_pending();
    end = item.at();
    const std::uint32_t next = after_joint(context, end, ceiling);
    if (next == end) {
      finished = true;
      break;
    }
    last_joined = true;
    at = next;
    conjunction = joins(context.token(next - 1), context.reading().text(context.token(next - 1)));
  }
  // "After talks with Berg, Ray left": a comma alone makes no list of two, nor of people.
  const bool people = std::any_of(list.parties.begin(), list.parties.end(),
                                  [](const Party& party) { return party.person; });
  if (!complete && list.parties.size() > 1 && (people || list.parties.size() == 2)) {
    list.parties.resize(1);
    list.tokens = {begin, first_end};
    return pending ? PartyList{} : list;
  }
  // "Polish and Czech" without "ministers" is no list of those who came.
  if (pending) return {};
  finished = finished || (last_joined && ends_naturally(context, end, ceiling));
  list.tokens = {begin, end};
  list.closed = finished && !open && ends_naturally(context, end, ceiling);
  return list;
}

PartyList parties_before(const TitleContext& context, std::uint32_t end, std::uint32_t floor) {
  if (end <= floor || !may_be_in_item(context, end - 1)) return {};
  const std::uint32_t first = end > floor + 30 ? end - 30 : floor;
  for (std::uint32_t begin = first; begin < end; ++begin) {
    const PersonMention* person = context.mention_at(begin);
    const bool name = person != nullptr && person->tokens.begin == begin && begin > floor &&
                      context.token(begin - 1).kind == TokenKind::word &&
                      !context.token(begin - 1).classes.has(function_word);
    if (begin > floor && !name && !may_start_after(context.token(begin - 1))) continue;
    PartyList list = parties_from(context, begin, end);
    const bool mixed = std::any_of(list.parties.begin(), list.parties.end(), [&](const Party& p) {
      return p.person != list.parties.front().person;
    });
    if (!list.parties.empty() && list.tokens.end == end && !mixed) return list;
  }
  return {};
}

}  // namespace crosscheck
