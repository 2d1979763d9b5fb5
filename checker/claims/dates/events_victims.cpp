#include "checker/claims/dates/events_victims.h"

#include "checker/claims/lexicon/word_set.h"

namespace crosscheck {
namespace {

bool is(const Reading& reading, std::uint32_t i, const WordSet& words) {
  return i < reading.tokens.size() && words.has(reading.tokens[i]);
}

bool is_adverb(const Reading& reading, std::uint32_t i) {
  return reading.tokens[i].kind == TokenKind::word &&
         reading.text(reading.tokens[i]).ends_with("ly");
}

const WordSet& past_of_be() {
  static const WordSet words{"was", "were"};
  return words;
}

/// What befalls several people at once and has a name: a shooting, a stabbing.
EventNoun violence(const Token& verb) {
  bool passive = false;
  const std::string_view happened = person_event(verb, passive);
  const bool shared = happened == "shooting" || happened == "stabbing";
  return shared ? EventNoun{EventSort::point, happened} : EventNoun{};
}

/// Where a participle begins, its adverb included, right behind one of `auxiliaries`.
std::optional<std::uint32_t> behind(const Reading& reading, std::uint32_t participle,
                                    const WordSet& auxiliaries) {
  if (participle >= 2 && is_adverb(reading, participle - 1)) --participle;
  const bool found = participle > 0 && is(reading, participle - 1, auxiliaries);
  return found ? std::optional(participle) : std::nullopt;
}

/// Whether the words behind a verb are whom it befell: "himself", "his own brother", "a
/// 15-year-old", "three people".
bool has_victim(const Reading& reading, std::uint32_t i) {
  static const WordSet openers{"himself", "herself", "themselves", "him",     "her",  "his",
                               "their",   "a",       "an",         "another", "two",  "three",
                               "four",    "five",    "six",        "seven",   "eight"};
  if (i >= reading.tokens.size()) return false;
  const Token& word = reading.tokens[i];
  return openers.has(word) || (word.kind == TokenKind::number && reading.text(word).size() < 3);
}

/// "a 7-year-old shot in the leg", "the officers fatally shot": said of them without "was".
bool is_reduced_passive(const Reading& reading, std::uint32_t participle, std::uint32_t end) {
  static const WordSet persons{"boy",     "girl",     "man",      "woman",   "teen",    "teenager",
                               "child",   "toddler",  "baby",     "infant",  "officer", "deputy",
                               "student", "people",   "men",      "women",   "boys",    "girls",
                               "teens",   "children", "juvenile", "youth",   "player",  "victim",
                               "victims", "old",      "person",   "persons", "officers"};
  if (participle >= 2 && is_adverb(reading, participle - 1)) --participle;
  return participle > 0 && is(reading, participle - 1, persons) && !has_victim(reading, end);
}

/// The words of the sentence before the one that begins at token `first`.
TokenRange sentence_before(const Reading& reading, std::uint32_t first) {
  std::uint32_t end = first;
  while (end > 0 && (reading.tokens[end - 1].kind == TokenKind::section_break ||
                     reading.tokens[end - 1].kind == TokenKind::sentence_break))
    --end;
  return end == 0 ? TokenRange{} : TokenRange{reading.sentence_of(end - 1).tokens.begin, end};
}

const WordSet& blows() {
  static const WordSet verbs{"struck", "hit", "grazed", "injured", "wounded"};
  return verbs;
}

/// "was struck by a stray bullet", "hit by a lorry": what such a blow is called.
EventNoun blow(const Reading& reading, std::uint32_t verb) {
  static const WordSet by{"by"};
  static const WordSet shots{"bullet", "bullets", "gunfire", "gunshot"};
  static const WordSet vehicles{"car",  "truck", "bus",  "train",      "van",    "lorry",
                                "tram", "suv",   "taxi", "motorcycle", "vehicle"};
  constexpr std::uint32_t adjectives = 4;
  if (!is(reading, verb, blows()) || !is(reading, verb + 1, by)) return {};
  for (std::uint32_t i = verb + 2; i < reading.tokens.size() && i - verb <= adjectives; ++i) {
    if (reading.tokens[i].kind != TokenKind::word) return {};
    if (is(reading, i, shots)) return {EventSort::point, "shooting"};
    if (is(reading, i, vehicles)) return {EventSort::point, "crash"};
  }
  return {};
}

/// "Police said it happened": right behind the verb of speech, "that" between them or not; and
/// "According to police it happened".
bool follows_speech(const Reading& reading, std::uint32_t i) {
  static const WordSet that{"that"}, according{"according"};
  constexpr std::uint32_t source = 6;
  const std::uint32_t first = reading.sentence_of(i).tokens.begin;
  if (is(reading, first, according) && i - first <= source) return true;
  if (i > 0 && is(reading, i - 1, that)) --i;
  return i > 0 && reading.tokens[i - 1].kind == TokenKind::word &&
         reading.tokens[i - 1].classes.has(WordClass::speech_verb);
}

/// The event of a day that a sentence tells of; `several` when there are two. What somebody is
/// charged with is none.
EventNoun only_event(const Reading& reading, TokenRange sentence, bool& several) {
  static const WordSet charges{"charged", "charge", "charges", "count", "counts"};
  EventNoun found;
  bool charge = false;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    charge = charge || is(reading, i, charges);
    const EventNoun named = charge ? EventNoun{} : event_noun(reading.tokens[i]);
    const EventNoun event = named.sort == EventSort::point ? named : event_of_victims(reading, i);
    if (event.sort == EventSort::none) continue;
    several = several || (found.sort != EventSort::none && found.name != event.name);
    found = event;
  }
  return found;
}

}  // namespace

EventNoun event_of_victims(const Reading& reading, std::uint32_t verb) {
  static const WordSet and_word{"and"}, being{"being"}, opened{"opened"}, fire{"fire"};
  static const WordSet shooting{"shooting", "stabbing"};
  std::uint32_t participle = verb;
  EventNoun event = violence(reading.tokens[verb]);
  if (verb > 0 && is(reading, verb, fire) && is(reading, verb - 1, opened))
    return {EventSort::point, "shooting"};
  if (const EventNoun hit = blow(reading, verb); hit.sort != EventSort::none) return hit;
  // "for fatally shooting a 16-year-old boy"
  if (is(reading, verb, shooting) && has_victim(reading, verb + 1))
    return event_noun(reading.tokens[verb]);
  // "was shot and killed"
  if (event.sort == EventSort::none && verb >= 2 && is(reading, verb - 1, and_word)) {
    participle = verb - 2;
    event = violence(reading.tokens[participle]);
  }
  if (event.sort == EventSort::none || participle == 0) return {};
  const bool suffered = passive_begin(reading, participle) || behind(reading, participle, being) ||
                        is_reduced_passive(reading, participle, verb + 1);
  return suffered || has_victim(reading, verb + 1) ? event : EventNoun{};
}

const WordSet& words_of_victims() {
  static const WordSet words = blows() | WordSet{"fire", "shooting", "stabbing"};
  return words;
}

EventNoun event_before_pronoun(const Reading& reading, std::uint32_t verb) {
  static const WordSet happened{"happened", "occurred"}, it{"it", "this"}, the{"the"};
  static const WordSet incident{"incident"};
  const std::uint32_t first = reading.sentence_of(verb).tokens.begin;
  if (!is(reading, verb, happened) || verb <= first || first < 2) return {};
  const bool noun =
      verb >= first + 2 && is(reading, verb - 2, the) && is(reading, verb - 1, incident);
  const std::uint32_t begin = noun ? verb - 2 : verb - 1;
  if (!noun && !is(reading, begin, it)) return {};
  if (begin != first && !follows_speech(reading, begin)) return {};
  constexpr int sentences_back = 3;
  TokenRange before = sentence_before(reading, first);
  for (int n = 0; n < sentences_back && !before.empty(); ++n) {
    bool several = false;
    const EventNoun found = only_event(reading, before, several);
    if (several) return {};
    if (found.sort != EventSort::none) return found;
    before = sentence_before(reading, before.begin);
  }
  return {};
}

std::optional<std::uint32_t> passive_begin(const Reading& reading, std::uint32_t verb) {
  static const WordSet and_word{"and"};
  const bool second = verb >= 3 && is(reading, verb - 1, and_word);
  return behind(reading, second ? verb - 2 : verb, past_of_be());
}

std::optional<std::uint32_t> first_passive(const Reading& reading, std::uint32_t begin) {
  constexpr std::uint32_t reach = 14;
  const std::uint32_t end = reading.sentence_of(begin - 1).tokens.end;
  if (begin < end && reading.tokens[begin].kind == TokenKind::comma) ++begin;
  for (std::uint32_t i = begin; i < end && i - begin < reach; ++i) {
    const Token& word = reading.tokens[i];
    if (past_of_be().has(word)) {
      const std::uint32_t verb = i + 1 < end && is_adverb(reading, i + 1) ? i + 2 : i + 1;
      return verb < end ? std::optional(verb) : std::nullopt;
    }
    static const WordSet clauses{"who", "that", "which", "when", "had", "has", "have", "after"};
    const bool plain = word.kind == TokenKind::word || word.kind == TokenKind::hyphen ||
                       word.kind == TokenKind::number;
    if (!plain || clauses.has(word) || word.classes.has(WordClass::speech_verb))
      return std::nullopt;
  }
  return std::nullopt;
}

bool opens_sentence(const Reading& reading, std::uint32_t date) {
  static const WordSet on{"on"};
  const std::uint32_t first = reading.sentence_of(date).tokens.begin;
  return date == first || (date == first + 1 && is(reading, first, on));
}

}  // namespace crosscheck
