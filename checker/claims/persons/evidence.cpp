// What speaks for a run of capitals being a person: the words it is made of and the words beside
// it.

#include <algorithm>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/find_persons.h"
#include "checker/claims/persons/nouns.h"

namespace crosscheck {
namespace {

using enum WordClass;

/// Reads the frame of one run and weighs it.
class Weigher {
 public:
  Weigher(const Reading& reading, std::span<const NamePart> parts, NameRun& run)
      : reading_(reading),
        parts_(parts),
        run_(run),
        begin_(run.tokens.begin),
        end_(run.tokens.end),
        sentence_(reading.sentences[run.sentence].tokens) {}

  void frame();
  double score() const;

 private:
  /// The token at `i` when it is inside the run's sentence, else null; wraps below 0 harmlessly.
  const Token* word_at(std::uint32_t i) const {
    return i >= sentence_.begin && i < sentence_.end ? &reading_.tokens[i] : nullptr;
  }
  bool is_office(std::uint32_t i) const {
    return meaning(reading_.phrase_at(i), EntryKind::office) != nullptr;
  }
  bool possessive() const { return reading_.tokens[end_ - 1].possessive; }
  bool titled() const { return run_.title != no_index || run_.honorific != no_index; }
  bool follows_office(std::uint32_t i) const;
  void frame_before();
  void read_age(const Token& opener);
  bool body_follows() const;
  bool place_precedes() const;
  bool stands_as_place() const;
  bool office_beside_comma() const;
  bool noun_before() const;
  bool noun_behind() const;
  bool done_to_persons() const;
  bool party_beside() const;
  bool is_example() const;
  double initial_score(const NamePart& part) const;
  bool is_compound(TokenRange words) const;
  double words_score() const;
  double frame_score() const;

  const Reading& reading_;
  std::span<const NamePart> parts_;
  NameRun& run_;
  std::uint32_t begin_, end_;  ///< of the run
  TokenRange sentence_;
};

/// "-elect", "-designate" after an office.
bool Weigher::follows_office(std::uint32_t i) const {
  const Token* hyphen = word_at(i - 1);
  return hyphen && hyphen->kind == TokenKind::hyphen && is_office(i - 2);
}

bool plausible_age(const Token& number) {
  return number.kind == TokenKind::number && number.value > 0 && number.value < 116;
}

void Weigher::frame_before() {
  static const std::uint64_t old = WordKey("old");
  static const WordSet left{"retd", "rtd", "ret", "retired"};
  const Token* before = word_at(begin_ - 1);
  if (before == nullptr) return;
  // "Capt (retd) Anna Berg".
  if (before->kind == TokenKind::close_bracket) {
    const Token* rank = word_at(begin_ - 2);
    run_.deputy = rank != nullptr && left.has(*rank);
  }
  if (before->kind != TokenKind::word) return;
  if (is_office(begin_ - 1))
    run_.title = begin_ - 1;
  else if (before->classes.has(status) && begin_ > 2 && follows_office(begin_ - 1))
    run_.title = begin_ - 3;
  else if (before->classes.has(honorific) && capitalised(reading_, begin_ - 1))
    run_.honorific = begin_ - 1;
  run_.deputy = before->classes.has(status) && capitalised(reading_, begin_ - 1);
  run_.speaks = before->classes.has(speech_verb);
  if (before->key != old) return;
  const Token* number = word_at(begin_ - 5);
  if (number != nullptr && plausible_age(*number)) run_.age = number->value;
}

/// ", 35," and "(aged 35)"; `opener` is the mark behind the name.
void Weigher::read_age(const Token& opener) {
  static const WordSet ages{"aged", "age"};
  if (opener.kind != TokenKind::comma && opener.kind != TokenKind::open_bracket) return;
  std::uint32_t at = end_ + 1;
  const Token* number = word_at(at);
  if (number != nullptr && ages.has(*number)) number = word_at(++at);
  if (number == nullptr || !plausible_age(*number)) return;
  const Token* close = word_at(at + 1);
  const bool goes_on = close != nullptr && !close->classes.has(function_word) &&
                       (close->kind == TokenKind::word || close->kind == TokenKind::hyphen ||
                        close->kind == TokenKind::number);
  if (!goes_on) run_.age = number->value;
}

void Weigher::frame() {
  static const WordSet auxiliaries{"was", "is", "has", "had", "will", "would", "could", "did"};
  frame_before();
  const Token* after = word_at(end_);
  if (after == nullptr) return;
  run_.speaks = run_.speaks || (after->kind == TokenKind::word && after->classes.has(speech_verb));
  run_.placed = stands_as_place();
  run_.acts = auxiliaries.has(*after);
  read_age(*after);
}

/// "Robert E. Lee High School", "Smith & Wesson": the run is part of a body's or place's name.
bool Weigher::body_follows() const {
  if (possessive()) return false;
  const Token* after = word_at(end_);
  if (after == nullptr) return false;
  if (after->kind == TokenKind::other) return reading_.text(*after) == "&";
  if (!capitalised(reading_, end_)) return false;
  if (is_office(end_)) return false;
  return after->classes.has(organisation_word) || after->classes.has(place_word) ||
         meaning(reading_.phrase_at(end_), EntryKind::organisation) != nullptr;
}

/// "in Belle Glade", "Belle Glade, Florida", "BELLE GLADE (AP) -", "the Belle Glade, built in
/// 1998".
bool Weigher::stands_as_place() const {
  static const WordSet prepositions{"in", "at", "near", "on", "across", "into"}, the{"the"};
  const Token* before = word_at(begin_ - 1);
  if (before != nullptr && prepositions.has(*before) && !possessive()) return true;
  const Token* after = word_at(end_);
  // A ship, an inn: of people only what is theirs has the article, "the Anna Berg trial".
  const bool goes_on =
      after != nullptr && (after->kind == TokenKind::hyphen ||
                           (after->kind == TokenKind::word && !after->classes.has(function_word)));
  if (before != nullptr && the.has(*before) && !possessive() && !goes_on && !titled()) return true;
  if (after == nullptr || after->kind == TokenKind::word) return false;
  const bool dateline = before == nullptr && run_.tokens.size() < 4 &&
                        reading_.tokens[begin_].letters == LetterCase::upper &&
                        reading_.tokens[end_ - 1].letters == LetterCase::upper;
  if (dateline && (after->kind == TokenKind::open_bracket || after->kind == TokenKind::dash))
    return true;
  const PhraseMention* next = reading_.phrase_at(end_ + 1);
  if (after->kind != TokenKind::comma || !word_at(end_ + 1)) return false;
  if (parts_.front().classes.has(given_name) && parts_.back().classes.has(surname)) return false;
  return (meaning(next, EntryKind::place) || meaning(next, EntryKind::country)) &&
         !reading_.tokens[next->tokens.end - 1].possessive;
}

/// "Lake Charles", "Fort Worth", "Hurricane Milton".
bool Weigher::place_precedes() const {
  static const WordSet storms{"hurricane", "typhoon", "cyclone", "storm"};
  const std::uint32_t i = begin_ - 1;
  const Token* before = word_at(i);
  if (before == nullptr || !capitalised(reading_, i) || before->possessive) return false;
  if (storms.has(*before)) return true;
  return before->classes.has(place_word) && !before->classes.has(organisation_word) &&
         !is_office(i);
}

/// "Anna Berg, the head of the army," or "the army's head, Anna Berg,", "the head of the army, Anna
/// Berg,".
bool Weigher::office_beside_comma() const {
  constexpr std::uint32_t longest_complement = 6;
  static const WordSet joiners{"of", "for", "at", "the", "and", "in"};
  const Token* before = word_at(begin_ - 1);
  if (before && before->kind == TokenKind::comma && begin_ >= 2) {
    if (is_office(begin_ - 2)) return true;
    bool of = false;
    for (std::uint32_t back = 2; back < longest_complement + 2; ++back) {
      const Token* word = word_at(begin_ - back);
      if (word == nullptr || word->kind != TokenKind::word || word->possessive) break;
      const std::uint32_t i = begin_ - back;
      if (is_office(i)) {
        if (of) return true;
        break;
      }
      of = joiners.has(*word);
      if (!of && !capitalised(reading_, i)) break;
    }
  }
  const Token* after = word_at(end_);
  if (after == nullptr || after->kind != TokenKind::comma) return false;
  for (std::uint32_t i = end_ + 1; i < end_ + 6; ++i) {
    const Token* word = word_at(i);
    if (word == nullptr || word->kind != TokenKind::word) return false;
    if (is_office(i)) return true;
  }
  return false;
}

/// "carpenter Anna Berg", "the driver, Anna Berg,", "her lawyer is Anna Berg".
bool Weigher::noun_before() const {
  static const WordSet determiners{"the", "a", "an", "his", "her", "their", "its", "our", "my"};
  static const std::uint64_t is = word_key("is"), was = word_key("was");
  const Token* before = word_at(begin_ - 1);
  if (before == nullptr) return false;
  if (is_person_noun(*before)) return !before->possessive;
  const bool parted = before->kind == TokenKind::comma || before->key == is || before->key == was;
  const Token* noun = parted ? word_at(begin_ - 2) : nullptr;
  if (noun == nullptr || noun->possessive) return false;
  if (!is_person_noun(*noun) && !is_office(begin_ - 2)) return false;
  constexpr std::uint32_t longest = 10;
  for (std::uint32_t back = 3; back < longest; ++back) {
    const Token* word = word_at(begin_ - back);
    if (word == nullptr) return false;
    // "an 18-year-old man, Anna Berg,".
    if (word->kind == TokenKind::hyphen || word->kind == TokenKind::number) continue;
    if (word->kind != TokenKind::word || word->classes.has(speech_verb)) return false;
    if (determiners.has(*word) || word->possessive) return true;
  }
  return false;
}

/// "Anna Berg, a former carpenter", "Anna Berg, a 38-year-old nurse".
bool Weigher::noun_behind() const {
  static const WordSet openers{"a", "an", "his", "her", "their", "its"};
  const Token* comma = word_at(end_);
  const Token* opener = word_at(end_ + 1);
  if (comma == nullptr || comma->kind != TokenKind::comma) return false;
  if (opener == nullptr || !openers.has(*opener)) return false;
  constexpr std::uint32_t longest = 9;
  for (std::uint32_t i = end_ + 2; i < end_ + longest; ++i) {
    const Token* word = word_at(i);
    if (word == nullptr || word->classes.has(function_word) || word->kind == TokenKind::comma)
      return false;
    if (word->possessive) return false;
    if (is_person_noun(*word) || is_office(i)) return true;
  }
  return false;
}

/// "sentenced Anna Berg", "succeeds Anna Berg", "Anna Berg was arrested", "Anna Berg resigned":
/// what is done by or to people alone.
bool Weigher::done_to_persons() const {
  static const WordSet to{"arrested", "sentenced", "convicted",  "acquitted",  "jailed",
                          "detained", "succeeds",  "succeeded",  "succeeding", "replaces",
                          "married",  "sacked",    "handcuffed", "remanded",   "extradited"};
  static const WordSet undergone{
      "arrested", "sentenced", "convicted", "acquitted",  "jailed",    "detained",   "sacked",
      "born",     "buried",    "elected",   "appointed",  "sworn",     "remanded",   "hospitalised",
      "married",  "indicted",  "charged",   "extradited", "nominated", "re-elected", "handcuffed"};
  static const WordSet done{"resigned", "testified", "pleaded", "confessed",  "wept",
                            "smiled",   "laughed",   "sobbed",  "drowned",    "died",
                            "married",  "fled",      "retired", "apologised", "apologized",
                            "nodded",   "grinned",   "shrugged"};
  static const WordSet be{"was", "is", "been", "being", "were"};
  const Token* before = word_at(begin_ - 1);
  if (before != nullptr && to.has(*before)) return true;
  if (possessive()) return false;
  const Token* after = word_at(end_);
  if (after == nullptr || after->kind != TokenKind::word) return false;
  if (done.has(*after)) return true;
  constexpr std::uint32_t auxiliaries = 3;
  for (std::uint32_t i = end_; i < end_ + auxiliaries; ++i) {
    const Token* verb = word_at(i);
    const Token* next = word_at(i + 1);
    if (verb == nullptr || next == nullptr) return false;
    if (be.has(*verb)) return undergone.has(*next);
  }
  return false;
}

/// "Social Democrat Anna Berg", "Anna Berg (Greens)".
bool Weigher::party_beside() const {
  const Token* before = word_at(begin_ - 1);
  if (before != nullptr && before->kind == TokenKind::word && capitalised(reading_, begin_ - 1)) {
    const std::span<const Token> tokens(reading_.tokens);
    for (std::uint32_t words = 1; words < 3 && begin_ >= words; ++words)
      if (tokens[begin_ - words].classes.has(WordClass::party) &&
          reading_.lexicon->label(EntryKind::party, tokens.subspan(begin_ - words, words)) &&
          reading_.text(tokens[begin_ - 1]).back() != 's')
        return true;
  }
  const Token* open = word_at(end_);
  const Token* party = word_at(end_ + 1);
  return open != nullptr && open->kind == TokenKind::open_bracket && party != nullptr &&
         party->classes.has(WordClass::party) && capitalised(reading_, end_ + 1);
}

/// "advisers like Anna Berg", "officials, including Anna Berg".
bool Weigher::is_example() const {
  static const WordSet openers{"like", "including"};
  const Token* before = word_at(begin_ - 1);
  if (before == nullptr || !openers.has(*before)) return false;
  const Token* comma = word_at(begin_ - 2);
  const std::uint32_t office = comma && comma->kind == TokenKind::comma ? begin_ - 3 : begin_ - 2;
  return word_at(office) && is_office(office);
}

double Weigher::initial_score(const NamePart& part) const {
  if (&part != &parts_.front()) return 1.5;
  const std::string_view words = reading_.text(part.tokens);
  if (words.find('.') == std::string_view::npos) return 1;
  // "N. Wellington" is more often a street than a person.
  const bool direction = words.size() == 2 && std::string_view("NESW").find(words[0]) != words.npos;
  return direction ? 0.5 : 1.8;
}

bool Weigher::is_compound(TokenRange words) const {
  return words.size() == 3 && capitalised(reading_, words.end - 1) &&
         reading_.tokens[words.begin].words.size() > 1;
}

double Weigher::words_score() const {
  double score = 0;
  const NamePart* last = nullptr;
  for (const NamePart& part : parts_) {
    if (part.role == PartRole::name) last = &part;
    if (part.role == PartRole::suffix || part.role == PartRole::nickname) score += 2;
    if (part.role == PartRole::particle) score += 0.5;
    if (part.role == PartRole::initial) score += initial_score(part);
    // "Facey-Grant", "Per-Olof": places are seldom written so.
    if (part.role == PartRole::name && is_compound(part.tokens)) score += 0.5;
    const bool everyday = part.classes.has(common) && part.role == PartRole::name;
    if (everyday && !part.classes.has(given_name) && !part.classes.has(surname)) score -= 1.5;
  }
  const NamePart& first = parts_.front();
  if (first.role == PartRole::name && first.classes.has(given_name)) {
    score += first.classes.has(common) ? 1.5 : 2;
    if (first.classes.has(common) && last->classes.has(common) && last->classes.has(surname) &&
        run_.acts && !run_.loose)
      score += 0.3;
    if (first.classes.has(function_word)) score -= run_.opens_sentence ? 1.5 : 0.5;
  }
  if (last->classes.has(surname))
    score += last->classes.has(common) ? 0.7 : 1;
  else if (!last->classes.has(common))
    score += 0.5;
  if (last->classes.has(place_word) || last->classes.has(organisation_word)) score -= 0.5;
  return score;
}

double Weigher::frame_score() const {
  static const std::uint64_t named = WordKey("named"), the = WordKey("the"), by = WordKey("by"),
                             who = WordKey("who");
  double score = 0;
  if (titled() || run_.deputy) score += 2.5;
  if (run_.age > 0) score += 2;
  if (run_.speaks) score += 1.5;
  if (run_.listed != nullptr) score += 3;
  const bool everyday = std::all_of(parts_.begin(), parts_.end(), [](const NamePart& part) {
    return part.role == PartRole::name && part.classes.has(common);
  });
  if (office_beside_comma())
    score += 2;
  else if (!everyday && (noun_before() || noun_behind() || done_to_persons() || party_beside()))
    score += 2;
  if (run_.placed) score -= 1;
  const Token* before = word_at(begin_ - 1);
  if (before != nullptr && before->kind == TokenKind::word) {
    if (before->classes.has(relation) || before->key == named) score += 1.5;
    if (before->key == the) score -= 1.5;
    const bool byline = begin_ - 1 == sentence_.begin;
    if (before->key == by && byline) score += 1;
  }
  if (is_example()) score += 2;
  const Token* after = word_at(end_);
  const Token* next = word_at(end_ + 1);
  if (after && after->kind == TokenKind::comma && next && next->key == who) {
    // A band or a club is who too, but it is mostly called by everyday words.
    const bool strange = std::none_of(parts_.begin(), parts_.end(), [](const NamePart& part) {
      return part.classes.has(common) || part.classes.has(place_word) ||
             part.classes.has(organisation_word);
    });
    score += before && before->classes.has(function_word) ? 1 : strange ? 2 : 1.5;
  }
  return score;
}

double Weigher::score() const {
  if (parts_.size() < 2) return 0;
  std::uint32_t names = 0, words = 0;
  for (const NamePart& part : parts_) {
    if (part.role == PartRole::name) ++names;
    if (part.role == PartRole::name || part.role == PartRole::initial) ++words;
  }
  const bool closes_with_name =
      parts_.back().role == PartRole::name || parts_.back().role == PartRole::suffix;
  if (words < 2 || names == 0 || words > 5 || !closes_with_name) return 0;
  if (parts_.front().role == PartRole::nickname || parts_.front().role == PartRole::suffix)
    return 0;
  if (body_follows() || place_precedes()) return 0;
  // "Will Trump win?", "Team Trump": only a title, an age or the register makes these names.
  const NamePart& first = parts_.front();
  const bool verb = run_.opens_sentence && first.classes.has(function_word);
  const bool everyday = std::any_of(parts_.begin(), parts_.end() - 1, [](const NamePart& part) {
    return part.role == PartRole::name && part.classes.has(common) &&
           !part.classes.has(given_name) && !part.classes.has(surname);
  });
  const bool sure = titled() || run_.age > 0 || run_.listed;
  if ((verb || everyday) && !sure) return 0;
  const double score = words_score() + frame_score();
  // After a title two capitals are a name, whatever else the words mean: CEO Elon Musk.
  const bool any_name = std::any_of(parts_.begin(), parts_.end(),
                                    [](const NamePart& part) { return !part.classes.has(common); });
  return titled() && any_name && !run_.loose ? std::max(score, full_name_score) : score;
}

}  // namespace

void weigh(const Reading& reading, NameRuns& runs) {
  for (NameRun& run : runs.runs) {
    Weigher weigher(reading, runs.parts_of(run), run);
    weigher.frame();
    run.score = weigher.score();
  }
}

}  // namespace crosscheck
