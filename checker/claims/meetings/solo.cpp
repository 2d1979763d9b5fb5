// What one person alone does at a meeting: who gave the eulogy, said the opening prayer, put on the
// crown, handed over the staff.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "checker/claims/meetings/part_reader.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

/// How it is done. Words of one row mean one act.
struct SoloAct {
  WordSet nouns;
  WordSet verbs;
  std::string_view name;
};

const std::vector<SoloAct>& solo_acts() {
  static const std::vector<SoloAct> acts{
      {{"eulogy", "eulogies"},
       {"gave", "gives", "given", "giving", "delivered", "delivers", "delivering", "read", "spoke"},
       "eulogy"},
      {{"sermon", "homily"},
       {"gave", "gives", "given", "preached", "preaches", "delivered", "delivers", "delivering"},
       "sermon"},
      {{"prayer", "invocation", "benediction", "grace"},
       {"said", "says", "led", "leads", "gave", "gives", "given", "offered", "offers", "delivered",
        "pronounced"},
       "prayer"},
      {{"oath"}, {"administered", "administers", "administering"}, "oath"},
      {{"keynote"}, {"gave", "gives", "given", "delivered", "delivers", "delivering"}, "keynote"},
      {{"crown", "tiara", "mitre"},
       {"placed", "places", "placing", "put", "puts", "putting", "set", "lowered"},
       "crown"},
      {{"staff", "sceptre", "scepter", "mace", "trophy", "cup", "cheque", "medal", "chain"},
       {"presented", "presents", "presenting", "handed", "hands", "handing", "gave", "gives",
        "given"},
       "handing over"},
      {{"ribbon", "tape"}, {"cut", "cuts", "cutting"}, "ribbon"},
  };
  return acts;
}

}  // namespace

const Trigger& solo_nouns() {
  static const Trigger trigger = [] {
    WordSet of_any;
    for (const SoloAct& act : solo_acts()) of_any |= act.nouns;
    return Trigger(std::move(of_any));
  }();
  return trigger;
}

/// "the eulogy", "her crown", "the opening prayer"; in a headline articles are left out.
bool PartReader::is_the_one(std::uint32_t noun) const {
  static const WordSet determiners{"the", "his", "her", "their", "opening", "closing"};
  static const WordSet one_of_many{"a", "an", "another", "one", "of", "first", "second"};
  for (std::uint32_t i = noun; i > begin_ && noun - i < 4; --i) {
    if (among(i - 1, determiners) || token(i - 1).possessive) return true;
    if (among(i - 1, one_of_many) || token(i - 1).kind != TokenKind::word) break;
  }
  return in_headline(noun) && noun > begin_ && !among(noun - 1, one_of_many);
}

/// "The eulogy was given by Berg", "The staff was handed to the king by Berg"
bool PartReader::done_by(std::uint32_t noun, const WordSet& verbs, PartyList& who,
                         TokenRange& words) const {
  constexpr std::uint32_t reach = 7;
  std::uint32_t verb = noun + 1;
  while (verb < end_ && verb < noun + reach && !among(verb, verbs)) ++verb;
  if (!among(verb, verbs) || denied(noun, verb) || ahead(noun, verb)) return false;
  for (std::uint32_t i = verb + 1; i < end_ && i < verb + reach; ++i) {
    if (token(i).kind == TokenKind::semicolon || token(i).classes.has(WordClass::speech_verb))
      return false;
    if (!is(i, "by")) continue;
    who = persons_from(i + 1);
    if (who.parties.empty()) who = people_.from(i + 1, {begin_, end_});
    words = {noun, std::max(who.tokens.end, i + 1)};
    return true;
  }
  return false;
}

/// "Berg gave the eulogy", "it was Berg who put the crown on his head", "Berg spoke while
/// presenting the staff"
bool PartReader::done_to(std::uint32_t noun, const WordSet& verbs, PartyList& who,
                         TokenRange& words) const {
  constexpr std::uint32_t reach = 7;
  static const WordSet meanwhile{"while", "when", "after", "before"};
  for (std::uint32_t i = noun; i > begin_ && noun - i < reach; --i) {
    const std::uint32_t verb = i - 1;
    if (token(verb).kind != TokenKind::word && token(verb).kind != TokenKind::hyphen) return false;
    if (context_.mention_at(verb) != nullptr) return false;
    if (!among(verb, verbs)) continue;
    words = {verb, noun + 1};
    if (verb > begin_ && among(verb - 1, meanwhile)) {
      who = people_.from(begin_, {begin_, verb});
      return true;
    }
    const Doer doer = doer_of(verb);
    if (doer.denied || doer.planned) return false;
    who = doer.list;
    return true;
  }
  return false;
}

void PartReader::read_solo_acts(std::span<const std::uint32_t> nouns) {
  for (const std::uint32_t i : nouns) {
    if (token(i).letters != LetterCase::lower) continue;
    for (const SoloAct& act : solo_acts()) {
      if (!act.nouns.has(token(i))) continue;
      PartyList who;
      TokenRange words;
      if (!done_by(i, act.verbs, who, words) && !done_to(i, act.verbs, who, words)) continue;
      keep_persons(who);
      if (who.parties.empty()) continue;
      const bool alone = who.parties.size() == 1 && is_the_one(i);
      add(MeetingPart::solo, who, words, words.begin);
      for (auto part = parts_.rbegin(); part != parts_.rend(); ++part)
        if (part->tokens.begin >= begin_ && part->part == MeetingPart::solo && part->act.empty())
          part->act = (alone ? "" : "a ") + std::string(act.name);
    }
  }
}

}  // namespace crosscheck
