#include "checker/claims/meetings/label.h"

#include <algorithm>
#include <array>

#include "checker/claims/meetings/parties.h"
#include "checker/claims/meetings/seat.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

using enum WordClass;

/// Those who meet by office, singular. The first are bodies that vote.
constexpr std::array<std::string_view, 8> assemblies{
    "council", "committee", "board", "assembly", "parliament", "commission", "cabinet", "senate"};
constexpr std::array<std::string_view, 14> officers{
    "minister",   "leader",   "general", "expert", "envoy",       "negotiator", "ambassador",
    "councillor", "governor", "mayor",   "chief",  "shareholder", "commander",  "member"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string singular(std::string_view word) {
  std::string folded = fold(word);
  if (folded == "councillors" || folded == "councilors" || folded == "councilor")
    return "councillor";
  if (folded.size() > 4 && folded.back() == 's' && folded[folded.size() - 2] != 's')
    folded.pop_back();
  return folded;
}

/// Code of ceremonies and meals in words.csv.
constexpr std::int32_t ceremony = 8;

/// Whether a word may tell one circle from another: "planning", "finance", "military".
bool tells_apart(const TitleContext& context, std::uint32_t i) {
  const Token& token = context.token(i);
  static const WordSet vague{"top",     "senior", "key",    "municipal", "local", "full",
                             "general", "other",  "both",   "new",       "great", "high",
                             "world",   "chief",  "entire", "town",      "city",  "european"};
  if (token.kind != TokenKind::word || token.possessive || context.mention_at(i) != nullptr)
    return false;
  const WordClasses classes = token.classes;
  return !classes.has(function_word) && !classes.has(pronoun) && !classes.has(status) &&
         !classes.has(number_word) && !classes.has(time_word) && !classes.has(weekday) &&
         !classes.has(month) && !classes.has(meeting_noun) && !classes.has(negation) &&
         !vague.has(token) && !context.is_nation(i) &&
         meaning(context.phrase_at(i), EntryKind::place) == nullptr;
}

/// The number of the round at `i`: "third", "3rd"; 0 when it is none.
int ordinal_at(const TitleContext& context, std::uint32_t i) {
  const Token& token = context.token(i);
  if (token.kind == TokenKind::ordinal) return token.value;
  if (token.kind == TokenKind::word && token.classes.has(number_word) && token.value > 1000)
    return token.value - 1000;
  return 0;
}

/// Reads the words before a noun from the last to the first.
class LabelReader {
 public:
  LabelReader(const TitleContext& context, TokenRange sentence)
      : context_(context), sentence_(sentence) {}

  void before(std::uint32_t noun, MeetingLabel& label) const {
    for (std::uint32_t i = noun; i > sentence_.begin && noun - i < 7;) {
      --i;
      const Token& token = context_.token(i);
      if (const Entry* body = body_ending(i)) {
        if (label.own.empty())
          label.own = context_.reading().lexicon->named(body->kind, body->record).id;
        i = context_.phrase_at(i)->tokens.begin;
        continue;
      }
      if (token.kind == TokenKind::hyphen) continue;
      if (const int number = ordinal_at(context_, i)) {
        if (is_round(i + 1)) label.round = number;
        return;
      }
      if (token.kind != TokenKind::word) return;
      if (is(i, "of") && i > sentence_.begin && is_round(i - 1)) return before(i, label);
      std::uint32_t begin = i;
      if (label.circle.empty()) {
        label.circle = circle_before(context_, sentence_, i + 1, begin);
        if (!label.circle.empty()) {
          take_seat({begin, i + 1}, label);
          i = begin;
          continue;
        }
      }
      if (token.classes.has(function_word)) return;
      if (label.named.empty() && label.own.empty() && label.circle.empty() && is_name(i, noun))
        label.named = fold(context_.reading().text(token));
    }
  }

  /// "the session on debt"
  void topic(std::uint32_t noun, MeetingLabel& label) const {
    if (!is(noun + 1, "on")) return;
    std::uint32_t i = noun + 2;
    if (is(i, "the")) ++i;
    if (i >= sentence_.end || context_.mention_at(i) != nullptr || context_.is_nation(i)) return;
    const Token& word = context_.token(i);
    const bool noun_like = word.kind == TokenKind::word && word.letters == LetterCase::lower &&
                           !word.classes.has(function_word) && !word.classes.has(time_word) &&
                           !word.classes.has(number_word) && !word.classes.has(pronoun);
    if (noun_like) label.topic = singular(context_.reading().text(word));
  }

  /// "the funeral of Anna Berg", "Berg's trial"
  void whose(std::uint32_t noun, MeetingLabel& label) const {
    static const WordSet kinds{"funeral",    "wedding",     "trial",    "hearing",   "inauguration",
                               "sentencing", "arraignment", "memorial", "coronation"};
    const Token& word = context_.token(noun);
    if (!kinds.has(word) && word.value != ceremony) return;
    label.occasion = fold(context_.reading().text(word));
    if (!kinds.has(word)) return;
    const PersonMention* person = nullptr;
    if (is(noun + 1, "of") || is(noun + 1, "for"))
      for (std::uint32_t i = noun + 2; i < sentence_.end && i < noun + 7 && !person; ++i)
        person = context_.mention_at(i);
    if (person == nullptr) person = in_case(noun);
    const PersonMention* before = noun > sentence_.begin ? context_.mention_at(noun - 1) : nullptr;
    if (before != nullptr) person = before;
    static const WordSet owners{"his", "her"};
    if (person == nullptr && noun > sentence_.begin && owners.has(context_.token(noun - 1)))
      person = owner(noun - 1);
    if (person != nullptr) label.whose = fold(context_.reading().entities[person->person].name);
  }

  /// "the hearing in Harbour City in the case of Anna Berg", "the trial against Berg"
  const PersonMention* in_case(std::uint32_t noun) const {
    constexpr std::uint32_t reach = 9, title = 5;
    for (std::uint32_t i = noun + 1; i + 1 < sentence_.end && i < noun + reach; ++i) {
      if (context_.token(i).kind != TokenKind::word) return nullptr;
      if (!is(i, "against") && !(is(i, "case") && is(i + 1, "of"))) continue;
      for (std::uint32_t at = i + 1; at < sentence_.end && at < i + 2 + title; ++at)
        if (const PersonMention* person = context_.mention_at(at)) return person;
      return nullptr;
    }
    return nullptr;
  }

  /// Whom "his" means, where that is sure.
  const PersonMention* owner(std::uint32_t token) const {
    const Reading& reading = context_.reading();
    const auto sign =
        std::lower_bound(reading.gender_signs.begin(), reading.gender_signs.end(), token,
                         [](const GenderSign& s, std::uint32_t at) { return s.token < at; });
    if (sign == reading.gender_signs.end() || sign->token != token || !sign->sure) return nullptr;
    const auto mention =
        std::find_if(reading.persons.begin(), reading.persons.end(),
                     [&](const PersonMention& person) { return person.person == sign->person; });
    return mention == reading.persons.end() ? nullptr : &*mention;
  }

  /// "Norvik's annual meeting", "the annual meeting of Norvik": by a capital word that is no place.
  void named_after(std::uint32_t noun, MeetingLabel& label) const {
    if (!label.named.empty() || !label.own.empty()) return;
    for (std::uint32_t i = noun; i > sentence_.begin && noun - i < 4; --i) {
      const Token& word = context_.token(i - 1);
      if (word.kind != TokenKind::word || word.classes.has(function_word)) break;
      if (!word.possessive) continue;
      if (is_plain_name(i - 1)) label.named = fold(context_.reading().text(word));
      return;
    }
    if (is(noun + 1, "of") && noun + 2 < sentence_.end && is_plain_name(noun + 2))
      label.named = fold(context_.reading().text(context_.token(noun + 2)));
  }

  /// "a meeting of the group's finance ministers"
  void after(std::uint32_t noun, MeetingLabel& label) const {
    static const WordSet of{"of", "between", "among", "by", "with"};
    std::uint32_t i = noun + 1;
    if (!label.circle.empty() || i >= sentence_.end || !of.has(context_.token(i))) return;
    if (is(i, "of") && is(i + 1, "the") && i + 3 < sentence_.end && is_round(i + 3))
      label.round = ordinal_at(context_, i + 2);
    for (++i; i < sentence_.end && i < noun + 9; ++i) {
      const Token& token = context_.token(i);
      if (token.kind != TokenKind::word && token.kind != TokenKind::hyphen) return;
      if (context_.mention_at(i) != nullptr) return;
      std::uint32_t begin = i;
      label.circle = circle_before(context_, {noun + 2, sentence_.end}, i + 1, begin);
      if (!label.circle.empty()) take_seat({begin, i + 1}, label);
      // "the council's finance committee"
      if (!label.circle.empty() && !token.possessive) return;
      if (is(i, "in") || is(i, "on") || is(i, "at")) return;
    }
  }

 private:
  bool is(std::uint32_t i, WordKey word) const {
    return i < sentence_.end && context_.token(i).key == word;
  }
  void take_seat(TokenRange circle, MeetingLabel& label) const {
    if (is_assembly(label.circle)) label.seat = seat_of(context_, sentence_, circle);
  }
  bool is_round(std::uint32_t i) const { return is(i, "round") || is(i, "rounds"); }

  /// The body whose name ends at `i`: "the Group of 20 summit".
  const Entry* body_ending(std::uint32_t i) const {
    const PhraseMention* phrase = context_.phrase_at(i);
    if (phrase == nullptr || phrase->tokens.end != i + 1) return nullptr;
    return meaning(phrase, EntryKind::organisation);
  }

  /// "the Naivasha talks": a capital within a sentence, and no name of anything else.
  bool is_name(std::uint32_t i, std::uint32_t noun) const {
    return !context_.is_capital(noun) && !context_.token(i).possessive && is_plain_name(i) &&
           i > sentence_.begin;
  }

  /// A capital word that is no person, place, day or everyday word.
  bool is_plain_name(std::uint32_t i) const {
    const WordClasses classes = context_.token(i).classes;
    if (!context_.is_capital(i) || classes.has(weekday) || classes.has(month) ||
        classes.has(status) || classes.has(time_word) || classes.has(honorific))
      return false;
    if (i == sentence_.begin && classes.has(common)) return false;
    return context_.mention_at(i) == nullptr && context_.phrase_at(i) == nullptr &&
           !context_.is_nation(i);
  }

  const TitleContext& context_;
  TokenRange sentence_;
};

}  // namespace

bool is_held_once(std::string_view occasion) {
  constexpr std::array<std::string_view, 6> once{"funeral",      "wedding",    "trial",
                                                 "inauguration", "coronation", "memorial"};
  return among(once, occasion);
}

bool is_assembly(std::string_view circle) {
  return among(assemblies, circle.substr(circle.rfind(' ') + 1));
}

/// Every word that `singular` makes one of those.
const Trigger& circle_words() {
  static const Trigger trigger = [] {
    WordSet words{"councilor", "councilors"};
    const auto add = [&words](std::string_view word) {
      words.add(word_key(word));
      words.add(word_key(std::string(word) + "s"));
    };
    for (const std::string_view word : assemblies) add(word);
    for (const std::string_view word : officers) add(word);
    return Trigger(std::move(words));
  }();
  return trigger;
}

std::string circle_before(const TitleContext& context, TokenRange sentence, std::uint32_t end,
                          std::uint32_t& begin) {
  if (end <= sentence.begin) return {};
  const Token& last = context.token(end - 1);
  if (last.kind != TokenKind::word) return {};
  static const WordSet of{"of"}, the{"the"};
  const WordSet& words = circle_words().words();
  // "the council of the regency"
  std::uint32_t noun = end - 1;
  if (noun > sentence.begin && the.has(context.token(noun - 1))) --noun;
  const bool may_be_owned = noun > sentence.begin + 1 && of.has(context.token(noun - 1)) &&
                            words.has(context.token(noun - 2)) && last.letters == LetterCase::lower;
  if (!may_be_owned && !words.has(last)) return {};
  if (context.mention_at(end - 1) != nullptr) return {};
  if (may_be_owned && tells_apart(context, end - 1)) {
    const std::string owned = singular(context.reading().text(context.token(noun - 2)));
    if (among(assemblies, owned)) {
      begin = noun - 2;
      return fold(context.reading().text(last)) + " " + owned;
    }
  }
  std::string circle = singular(context.reading().text(last));
  const bool plural = circle.size() < last.words.size() || circle == "councillor";
  if (!among(assemblies, circle) && !(plural && among(officers, circle))) return {};
  begin = end - 1;
  if (begin > sentence.begin && tells_apart(context, begin - 1)) {
    --begin;
    circle = fold(context.reading().text(context.token(begin))) + " " + circle;
  }
  return circle;
}

bool circles_agree(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::size_t in_a = a.rfind(' '), in_b = b.rfind(' ');
  if (in_a != a.npos && in_b != b.npos) return false;
  return a.substr(in_a + 1) == b.substr(in_b + 1);
}

MeetingLabel label_at(const TitleContext& context, TokenRange sentence, std::uint32_t noun) {
  MeetingLabel label;
  // "the Yalta Conference" of the register's events
  if (const Entry* event = meaning(context.phrase_at(noun), EntryKind::event))
    label.own = context.reading().lexicon->named(event->kind, event->record).id;
  const LabelReader reader(context, sentence);
  reader.before(noun, label);
  reader.after(noun, label);
  reader.topic(noun, label);
  reader.whose(noun, label);
  reader.named_after(noun, label);
  return label;
}

}  // namespace crosscheck
