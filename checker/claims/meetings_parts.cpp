#include "checker/claims/meetings_parts.h"

#include <algorithm>
#include <optional>

#include "checker/claims/find_persons.h"
#include "checker/claims/meetings_cues.h"
#include "checker/claims/meetings_reader.h"
#include "checker/text/fold.h"

namespace crosscheck {

std::string_view to_string(MeetingPart part) {
  switch (part) {
    case MeetingPart::present: return "present";
    case MeetingPart::in_person: return "in person";
    case MeetingPart::remote: return "remote";
    case MeetingPart::absent: return "absent";
    case MeetingPart::dead: return "dead";
    case MeetingPart::chair: return "chair";
    case MeetingPart::head: return "head";
  }
  return {};
}

namespace {

using enum WordClass;

/// Those a country or body sends.
const MeetingWords& delegation_words() {
  static const MeetingWords words{"delegation", "delegates",  "team",  "side",
                                  "mission",    "contingent", "party", "negotiators"};
  return words;
}

/// "Freedonia's president": where one official is missing another may have come.
bool speaks_of_officials(const PartyList& list) {
  return list.sent && std::any_of(list.parties.begin(), list.parties.end(),
                                  [](const Party& party) { return !party.person; });
}

/// Reads the parts one sentence gives people and sides.
class PartReader : private MeetingSentence {
 public:
  PartReader(const TitleContext& context, const Sentence& sentence,
             const std::vector<MeetingMention>& mentions, std::vector<Participation>& parts)
      : MeetingSentence(context, sentence), mentions_(mentions), parts_(parts) {
    find_names();
  }

  void read(const std::vector<CueMention>& cues);

 private:
  /// Somebody the sentence names, whether the article's people are known to include them or not.
  struct Name {
    Party party;
    TokenRange tokens;
  };
  /// Who a verb is said of, and where the words between them begin.
  struct Subject {
    PartyList list;
    std::uint32_t verb = 0;
  };

  void joins(const CueMention& cue);
  void stays_away(const CueMention& cue);
  void by_way(const CueMention& cue, MeetingPart part);
  void represented(const CueMention& cue);
  void leads(const CueMention& cue);
  void led_by(const CueMention& cue);
  void hands_chair(const CueMention& cue);
  void leads_for(const CueMention& cue);

  Subject subject_of(std::uint32_t verb) const;
  std::optional<PartyList> appositive_before(std::uint32_t end) const;
  void find_names();
  TokenRange unlisted_name(std::uint32_t begin) const;
  const Name* name_before(std::uint32_t end) const;
  const Name* name_after(std::uint32_t begin, std::uint32_t reach) const;
  PartyList persons_from(std::uint32_t begin) const;
  bool attends_meeting(std::uint32_t after) const;
  bool is_choice(const CueMention& cue) const;
  bool denied(std::uint32_t from, std::uint32_t to) const;
  bool ahead(std::uint32_t from, std::uint32_t to) const;
  Party nation_before(std::uint32_t end) const;
  std::uint32_t mention_at(std::uint32_t at) const;
  std::uint32_t with_object(std::uint32_t end) const;
  void keep(Participation said);
  void add(MeetingPart part, const PartyList& who, TokenRange cue, std::uint32_t verb,
           const Party& side = {});

  const std::vector<MeetingMention>& mentions_;
  std::vector<Participation>& parts_;
  std::vector<Name> names_;  ///< in order, not overlapping
};

bool PartReader::denied(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t i = from; i < to; ++i)
    if (token(i).classes.has(negation) && !is(i, "without")) return true;
  return false;
}

bool PartReader::ahead(std::uint32_t from, std::uint32_t to) const {
  static const MeetingWords words{"will",    "won't",   "to",       "scheduled", "expected",
                                  "due",     "plans",   "planned",  "planning",  "set",
                                  "intends", "agreed",  "promised", "invited",   "slated",
                                  "hopes",   "willing", "able",     "going",     "prepared"};
  for (std::uint32_t i = from; i < to; ++i)
    if (words.has(token(i))) return true;
  return false;
}

/// Two and more capitals that are nothing else: who takes part is a person though no title says so.
TokenRange PartReader::unlisted_name(std::uint32_t begin) const {
  std::uint32_t end = begin, capitals = 0;
  for (std::uint32_t i = begin; i < end_; ++i) {
    const Token& word = token(i);
    if (word.kind == TokenKind::hyphen && i > begin && i + 1 < end_ && !word.space_before) continue;
    const bool particle = word.classes.has(WordClass::particle) && i > begin;
    if (word.kind != TokenKind::word || (!context_.is_capital(i) && !particle)) break;
    const WordClasses classes = word.classes;
    // "Tor-Arne": two everyday words with capitals and a hyphen are none.
    const bool compound = (i + 2 < end_ && token(i + 1).kind == TokenKind::hyphen &&
                           !token(i + 1).space_before && context_.is_capital(i + 2)) ||
                          (i > begin && token(i - 1).kind == TokenKind::hyphen);
    const bool everyday = classes.has(common) && !classes.has(given_name) &&
                          !classes.has(surname) && !particle && !compound;
    const bool other = classes.has(month) || classes.has(weekday) || classes.has(status) ||
                       classes.has(honorific) || classes.has(organisation_word) ||
                       classes.has(place_word) || classes.has(number_word) ||
                       word.letters == LetterCase::upper;
    if (everyday || other || context_.mention_at(i) != nullptr || context_.phrases().at(i)) break;
    if (!particle) end = i + 1, ++capitals;
    if (word.possessive) break;
  }
  return capitals >= 2 ? TokenRange{begin, end} : TokenRange{begin, begin};
}

void PartReader::find_names() {
  for (std::uint32_t i = begin_; i < end_;) {
    if (const PersonMention* person = context_.mention_at(i)) {
      names_.push_back({party_of(context_, *person), person->tokens});
      i = person->tokens.end;
    } else if (const TokenRange name = unlisted_name(i); !name.empty() && !in_headline(i)) {
      const std::string words(context_.reading().text(name));
      names_.push_back({{fold(words), words, true, {}}, name});
      i = name.end;
    } else {
      ++i;
    }
  }
}

/// The nearest person before a token, unless the name is no subject: "Berg's wife", "with Berg".
const PartReader::Name* PartReader::name_before(std::uint32_t end) const {
  static const MeetingWords objects{"of",      "with", "against", "to",   "for", "by",
                                    "without", "than", "about",   "from", "on",  "told"};
  const auto after = std::find_if(names_.begin(), names_.end(),
                                  [&](const Name& name) { return name.tokens.begin >= end; });
  if (after == names_.begin()) return nullptr;
  const Name& name = *std::prev(after);
  if (token(name.tokens.end - 1).possessive) return nullptr;
  std::uint32_t before = name.tokens.begin;
  while (before > begin_ && context_.office_ending(before))
    before = context_.office_ending(before)->tokens.begin;
  return before > begin_ && among(before - 1, objects) ? nullptr : &name;
}

const PartReader::Name* PartReader::name_after(std::uint32_t begin, std::uint32_t reach) const {
  for (const Name& name : names_) {
    if (name.tokens.begin < begin) continue;
    if (name.tokens.begin >= begin + reach) return nullptr;
    for (std::uint32_t i = begin; i < name.tokens.begin; ++i)
      if (token(i).kind == TokenKind::semicolon || token(i).kind == TokenKind::period)
        return nullptr;
    return &name;
  }
  return nullptr;
}

PartyList PartReader::persons_from(std::uint32_t begin) const {
  PartyList list = parties_from(context_, begin, end_);
  std::erase_if(list.parties, [](const Party& party) { return !party.person; });
  if (!list.parties.empty()) return list;
  const Name* name = name_after(begin, 7);
  if (name == nullptr || token(name->tokens.end - 1).possessive) return {};
  return {{name->party}, name->tokens, false, false};
}

/// "Berg, the envoy of Freedonia," and "Berg, who": the person an inserted clause is about.
std::optional<PartyList> PartReader::appositive_before(std::uint32_t end) const {
  const Name* name = name_before(end);
  if (name == nullptr || name->tokens.end >= end) return std::nullopt;
  const std::uint32_t after = name->tokens.end;
  const bool of_body = is(after, "of") || is(after, "from");
  if (token(after).kind != TokenKind::comma && !of_body) return std::nullopt;
  for (std::uint32_t i = after; i < end; ++i)
    if (token(i).kind == TokenKind::semicolon || token(i).kind == TokenKind::dash ||
        token(i).classes.has(speech_verb))
      return std::nullopt;
  return PartyList{{name->party}, name->tokens, false, false};
}

PartReader::Subject PartReader::subject_of(std::uint32_t verb) const {
  std::uint32_t end = verb;
  while (end > begin_ && (stands_in_verb(token(end - 1)) || token(end - 1).classes.has(negation)))
    --end;
  Subject subject{{}, end};
  if (end == begin_) return subject;
  if (is(end - 1, "who") && end - 1 > begin_) {
    const std::uint32_t before = end - 1;
    if (auto list = appositive_before(before + 1)) subject.list = *list;
    return subject;
  }
  subject.list = parties_before(context_, end, begin_);
  if (!subject.list.parties.empty()) {
    const std::uint32_t begin = subject.list.tokens.begin;
    static const MeetingWords denials{"no", "neither", "without", "no-one", "of", "with", "only"};
    if (begin > begin_ && among(begin - 1, denials)) subject.list = {};
    return subject;
  }
  const Name* last = name_before(end);
  if (last != nullptr && last->tokens.end == end) {
    subject.list = {{last->party}, last->tokens, false, false};
    return subject;
  }
  if (token(end - 1).kind == TokenKind::comma) {
    if (auto list = appositive_before(end - 1)) subject.list = *list;
    return subject;
  }
  // "Berg fell ill and did not come": one subject of two verbs.
  const Name* first = is(end - 1, "and") ? last : nullptr;
  if (first == nullptr || first->tokens.begin > begin_ + 6) return subject;
  static const MeetingWords pronouns{"he", "she", "they", "it", "we", "i", "who", "that"};
  for (std::uint32_t i = first->tokens.end; i < end; ++i)
    if (among(i, pronouns) || token(i).classes.has(speech_verb)) return subject;
  subject.list = {{first->party}, first->tokens, false, false};
  return subject;
}

Party PartReader::nation_before(std::uint32_t end) const {
  for (std::uint32_t i = end; i > begin_; --i) {
    if (token(i - 1).kind == TokenKind::semicolon) return {};
    const PartyList list = parties_from(context_, i - 1, end_);
    if (context_.country_at(i - 1).empty() &&
        meaning(context_.phrases().at(i - 1), EntryKind::organisation) == nullptr)
      continue;
    if (list.parties.size() >= 1 && !list.parties.front().person) return list.parties.front();
    const std::string_view nation = context_.country_at(i - 1);
    if (!nation.empty()) return nation_party(nation, context_);
  }
  return {};
}

/// The mention of this sentence that holds a token, else the nearest of the sentence.
std::uint32_t PartReader::mention_at(std::uint32_t at) const {
  std::uint32_t best = Participation::no_mention, distance = 0;
  auto found = std::lower_bound(
      mentions_.begin(), mentions_.end(), begin_,
      [](const MeetingMention& mention, std::uint32_t token) { return mention.noun < token; });
  for (; found != mentions_.end() && found->noun < end_; ++found) {
    if (found->bridge) continue;
    const std::uint32_t away = found->noun > at ? found->noun - at : at - found->noun;
    if (best != Participation::no_mention && away >= distance) continue;
    best = static_cast<std::uint32_t>(found - mentions_.begin());
    distance = away;
  }
  return best;
}

/// Where "the summit" ends that follows "did not attend"; `end` when no meeting does.
std::uint32_t PartReader::with_object(std::uint32_t end) const {
  for (std::uint32_t i = end; i < end_ && i < end + 6; ++i) {
    if (token(i).kind != TokenKind::word || context_.mention_at(i) != nullptr) return end;
    if (is_noun(i)) return i + 1;
  }
  return end;
}

void PartReader::add(MeetingPart part, const PartyList& who, TokenRange cue, std::uint32_t verb,
                     const Party& side) {
  for (const Party& party : who.parties) {
    Participation said;
    said.part = part;
    said.who = party;
    said.side = side;
    const bool attends = part == MeetingPart::present || part == MeetingPart::absent;
    said.tokens = {std::min(who.tokens.begin, cue.begin),
                   std::max(who.tokens.end, attends ? with_object(cue.end) : cue.end)};
    if (attends && said.tokens.end > cue.end) said.kind = kind_of(said.tokens.end - 1);
    said.modality = modality(cue.begin);
    said.status =
        ahead(std::min(verb, cue.begin), cue.begin) ? MeetingStatus::planned : MeetingStatus::held;
    said.mention = mention_at(cue.begin);
    if (said.mention != Participation::no_mention && said.kind.empty()) {
      said.kind = mentions_[said.mention].kind;
      said.topic = mentions_[said.mention].label.topic;
    }
    const When when = when_of(cue);
    said.days = when.days;
    said.elsewhere = when.elsewhere;
    keep(std::move(said));
  }
}

/// One sentence says one thing of one party, in however many phrases.
void PartReader::keep(Participation said) {
  for (auto earlier = parts_.rbegin(); earlier != parts_.rend(); ++earlier) {
    if (earlier->tokens.begin < begin_) break;
    if (earlier->part != said.part || !(earlier->who == said.who)) continue;
    earlier->tokens.begin = std::min(earlier->tokens.begin, said.tokens.begin);
    earlier->tokens.end = std::max(earlier->tokens.end, said.tokens.end);
    return;
  }
  parts_.push_back(std::move(said));
}

/// Whether what follows a verb of attending is a meeting or nothing at all: who "attended Harvard"
/// or "did not come to terms" was at no meeting.
bool PartReader::attends_meeting(std::uint32_t after) const {
  static const MeetingWords events{"event", "events", "proceedings", "occasion"};
  static const MeetingWords ends{"because", "but",     "as",      "either", "and",   "on",
                                 "when",    "after",   "or",      "also",   "where", "who",
                                 "due",     "himself", "herself", "in",     "at",    "to"};
  if (after >= end_ || token(after).kind != TokenKind::word || with_object(after) != after)
    return true;
  for (std::uint32_t i = after; i < end_ && i < after + 4; ++i)
    if (among(i, events)) return true;
  if (is(after, "to") || is(after, "in") || is(after, "at"))
    return meaning(context_.phrases().at(after + 1), EntryKind::place) != nullptr;
  return among(after, ends) || token(after).classes.has(weekday);
}

void PartReader::joins(const CueMention& cue) {
  const Subject subject = subject_of(cue.tokens.begin);
  const bool sets_foot = is(cue.tokens.end - 1, "in");
  if (subject.list.parties.empty() || !(sets_foot || attends_meeting(cue.tokens.end))) return;
  const bool absent = denied(subject.verb, cue.tokens.end);
  if (!absent && cue.cue == MeetingCue::goes) return;
  if (absent && speaks_of_officials(subject.list)) return;
  if (is(cue.tokens.begin, "joined") && with_object(cue.tokens.end) == cue.tokens.end) return;
  add(absent ? MeetingPart::absent : MeetingPart::present, subject.list, cue.tokens, subject.verb);
}

void PartReader::stays_away(const CueMention& cue) {
  if (cue.cue == MeetingCue::shuns && with_object(cue.tokens.end) == cue.tokens.end) return;
  const Subject subject = subject_of(cue.tokens.begin);
  if (subject.list.parties.empty() || denied(subject.verb, cue.tokens.begin)) return;
  if (speaks_of_officials(subject.list)) return;
  add(MeetingPart::absent, subject.list, cue.tokens, subject.verb);
}

/// "by phone and in person", "an in-person meeting"; or a call that is no part in a meeting.
bool PartReader::is_choice(const CueMention& cue) const {
  static const MeetingWords joints{"and", "or", "both", "either"};
  static const MeetingWords taking_part{"joined",        "joining",  "attended",  "attending",
                                        "participated",  "appeared", "appearing", "testified",
                                        "participating", "voted",    "part",      "followed"};
  const std::uint32_t begin = cue.tokens.begin;
  for (std::uint32_t i = begin; i < cue.tokens.end; ++i)
    if (token(i).kind == TokenKind::hyphen && cue.cue == MeetingCue::in_person) return true;
  if (begin > begin_ && among(begin - 1, joints)) return true;
  if (is(cue.tokens.end, "or") || is(cue.tokens.end, "and")) {
    const std::uint32_t next = cue.tokens.end + 1;
    if (is(next, "in") || is(next, "by") || is(next, "over")) return true;
  }
  if (cue.cue != MeetingCue::by_phone) return false;
  for (std::uint32_t i = begin > begin_ + 8 ? begin - 8 : begin_; i < begin; ++i)
    if (among(i, taking_part)) return false;
  return true;
}

/// "Berg spoke by video link", "and, on a screen, envoy Anna Berg": the nearest name before the
/// phrase, or the one right after it when the phrase is set between commas.
void PartReader::by_way(const CueMention& cue, MeetingPart part) {
  const std::uint32_t begin = cue.tokens.begin;
  std::uint32_t after = cue.tokens.end;
  if (is_choice(cue)) return;
  if (is(after, "from") || is(after, "in"))
    while (after < end_ && (is(after, "from") || is(after, "in") || context_.is_capital(after)))
      ++after;
  const bool set_off =
      begin == begin_ || token(begin - 1).kind == TokenKind::comma || begin == begin_ + 1;
  const Name* name = nullptr;
  if (set_off && after < end_ && token(after).kind == TokenKind::comma)
    name = name_after(after + 1, 6);
  if (part == MeetingPart::in_person && name == nullptr && begin <= begin_ + 5)
    name = name_after(cue.tokens.end, 7);
  if (name == nullptr) {
    name = name_before(begin);
    static const MeetingWords pronouns{"he", "she", "they", "it", "we", "i", "nobody"};
    for (std::uint32_t i = name ? name->tokens.end : begin; i < begin; ++i)
      if (among(i, pronouns) || token(i).kind == TokenKind::semicolon) return;
  }
  if (name == nullptr || token(name->tokens.end - 1).possessive) return;
  const PartyList who{{name->party}, name->tokens, false, false};
  const TokenRange between{std::min(name->tokens.end, begin), begin};
  if (denied(between.begin, between.end)) return;
  add(part, who, cue.tokens, between.begin);
  if (cue.cue == MeetingCue::travels && !parts_.empty()) parts_.back().days = {};
}

/// "Berg was represented by Ray": one was not there, the other was.
void PartReader::represented(const CueMention& cue) {
  Subject subject = subject_of(cue.tokens.begin);
  std::erase_if(subject.list.parties, [](const Party& party) { return !party.person; });
  if (!subject.list.parties.empty())
    add(MeetingPart::absent, subject.list, cue.tokens, subject.verb);
  const PartyList substitute = persons_from(cue.tokens.end);
  add(MeetingPart::present, substitute, cue.tokens, subject.verb);
}

/// "Berg chaired the session", "Berg headed the Freedonian delegation".
void PartReader::leads(const CueMention& cue) {
  static const MeetingWords chair_verbs{"chaired",   "chairs",    "chairing",   "chair",
                                        "moderated", "moderates", "moderating", "presided",
                                        "presides",  "presiding", "preside"};
  static const MeetingWords gatherings{"meeting", "session",    "debate",  "hearing",
                                       "summit",  "conference", "sitting", "discussion"};
  std::uint32_t noun = no_index;
  bool delegation = false;
  for (std::uint32_t i = cue.tokens.end; i < end_ && i < cue.tokens.end + 7; ++i) {
    if (token(i).kind != TokenKind::word && token(i).kind != TokenKind::hyphen &&
        token(i).kind != TokenKind::number)
      break;
    if (among(i, delegation_words())) delegation = true, noun = i;
    if (among(i, gatherings)) noun = i;
    if (noun != no_index) break;
  }
  const bool chairs = among(cue.tokens.begin, chair_verbs);
  if (noun == no_index && !(chairs && is(cue.tokens.end, "jointly"))) return;
  Subject subject = subject_of(cue.tokens.begin);
  std::erase_if(subject.list.parties, [](const Party& party) { return !party.person; });
  if (subject.list.parties.empty() || denied(subject.verb, cue.tokens.begin)) return;
  const std::uint32_t end = noun == no_index ? cue.tokens.end : noun + 1;
  if (!delegation) {
    const std::uint32_t with = is(end, "together") ? end + 2 : is(end, "alongside") ? end + 1 : end;
    const PartyList fellow = with == end ? PartyList{} : persons_from(with);
    add(MeetingPart::chair, subject.list, {cue.tokens.begin, end}, subject.verb);
    if (!parts_.empty() && noun != no_index) parts_.back().kind = kind_of(noun);
    if (!fellow.parties.empty())
      add(MeetingPart::chair, fellow, {cue.tokens.begin, end}, subject.verb);
    static const MeetingWords those{"that", "this", "those", "these"};
    if (!parts_.empty()) parts_.back().anaphor = among(cue.tokens.end, those);
    return;
  }
  Party side = nation_before(noun);
  if (is(noun + 1, "of") || is(noun + 1, "from")) {
    const PartyList of = parties_from(context_, noun + 2, end_);
    if (of.parties.size() == 1 && !of.parties.front().person) side = of.parties.front();
  }
  if (!side.id.empty())
    add(MeetingPart::head, subject.list, {cue.tokens.begin, end}, subject.verb, side);
}

/// "a session chaired by Berg", "the Freedonian side will be led by Berg".
void PartReader::led_by(const CueMention& cue) {
  const PartyList who = persons_from(cue.tokens.end);
  if (who.parties.empty()) return;
  std::uint32_t noun = no_index;
  bool delegation = false;
  for (std::uint32_t i = cue.tokens.begin; i > begin_ && cue.tokens.begin - i < 9; --i) {
    if (context_.mention_at(i - 1) != nullptr) return;
    delegation = among(i - 1, delegation_words());
    if (delegation || is_noun(i - 1) || is(i - 1, "debate")) {
      noun = i - 1;
      break;
    }
  }
  if (noun == no_index || denied(noun, cue.tokens.begin)) return;
  if (!delegation) {
    static const MeetingWords talks{"talks", "negotiations"};
    const bool leads = is(cue.tokens.begin, "led") || is(cue.tokens.begin, "headed");
    if (!(leads && among(noun, talks))) add(MeetingPart::chair, who, cue.tokens, noun);
    if (!parts_.empty()) parts_.back().kind = kind_of(noun);
    return;
  }
  const Party side = nation_before(noun + 1);
  if (!side.id.empty()) add(MeetingPart::head, who, cue.tokens, noun, side);
}

void PartReader::hands_chair(const CueMention& cue) {
  add(MeetingPart::chair, persons_from(cue.tokens.end), cue.tokens, cue.tokens.begin);
}

/// "Berg led for Freedonia, Ray for Sylvania".
void PartReader::leads_for(const CueMention& cue) {
  const Subject subject = subject_of(cue.tokens.begin);
  const PartyList side = parties_from(context_, cue.tokens.end, end_);
  if (subject.list.parties.size() != 1 || side.parties.empty()) return;
  if (!subject.list.parties.front().person || side.parties.front().person) return;
  add(MeetingPart::head, subject.list, {cue.tokens.begin, side.tokens.end}, subject.verb,
      side.parties.front());
}

void PartReader::read(const std::vector<CueMention>& cues) {
  for (const CueMention& cue : cues) {
    switch (cue.cue) {
      case MeetingCue::joins:
      case MeetingCue::goes: joins(cue); break;
      case MeetingCue::stays_away:
      case MeetingCue::shuns: stays_away(cue); break;
      case MeetingCue::in_person:
      case MeetingCue::travels: by_way(cue, MeetingPart::in_person); break;
      case MeetingCue::by_phone:
      case MeetingCue::remote: by_way(cue, MeetingPart::remote); break;
      case MeetingCue::represented: represented(cue); break;
      case MeetingCue::leads: leads(cue); break;
      case MeetingCue::led_by: led_by(cue); break;
      case MeetingCue::holds_chair: break;
      case MeetingCue::hands_chair: hands_chair(cue); break;
      case MeetingCue::leads_for: leads_for(cue); break;
      case MeetingCue::dies: {
        const Subject subject = subject_of(cue.tokens.begin);
        if (subject.list.parties.size() == 1 && subject.list.parties.front().person &&
            !denied(subject.verb, cue.tokens.end))
          add(MeetingPart::dead, subject.list, cue.tokens, subject.verb);
        break;
      }
    }
  }
}

}  // namespace

std::vector<Participation> find_participation(const TitleContext& context,
                                              const std::vector<MeetingMention>& mentions) {
  std::vector<Participation> parts;
  std::vector<CueMention> cues;
  const Reading& reading = context.reading();
  for (const Sentence& sentence : reading.sentences) {
    if (reading.article->sections[sentence.section].kind == SectionKind::question) continue;
    find_cues(reading, sentence.tokens, cues);
    if (!cues.empty()) PartReader(context, sentence, mentions, parts).read(cues);
  }
  return parts;
}

}  // namespace crosscheck
