// What speaks for a run of capitals being a person: the words it is made of and the words beside
// it.

#include <algorithm>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/find_persons.h"
#include "checker/claims/persons/nouns.h"

namespace crosscheck {
namespace {

using enum WordClass;

/// Words that frame a name, as keys.
struct FrameWords {
  std::uint64_t old = WordKey("old"), aged = WordKey("aged"), age = WordKey("age");
  std::uint64_t the = WordKey("the"), named = WordKey("named"), as = WordKey("as");
  std::uint64_t identified = WordKey("identified"), by = WordKey("by");
  std::uint64_t in = WordKey("in"), at = WordKey("at"), near = WordKey("near");
  std::uint64_t on = WordKey("on"), across = WordKey("across"), into = WordKey("into");
  std::uint64_t who = WordKey("who"), like = WordKey("like");
  std::uint64_t including = WordKey("including");
  std::uint64_t auxiliaries[8] = {WordKey("was"),   WordKey("is"),   WordKey("has"),
                                  WordKey("had"),   WordKey("will"), WordKey("would"),
                                  WordKey("could"), WordKey("did")};
  std::uint64_t storms[4] = {WordKey("hurricane"), WordKey("typhoon"), WordKey("cyclone"),
                             WordKey("storm")};
};

const FrameWords& frame_words() {
  static const FrameWords words;
  return words;
}

/// Reads the frame of one run and weighs it.
class Weigher {
 public:
  Weigher(const Reading& reading, NameRuns& runs)
      : reading_(reading), runs_(runs), frame_(frame_words()) {}

  void frame(NameRun& run) const;
  double score(const NameRun& run) const;

 private:
  const Token* word_at(std::uint32_t i, const NameRun& run) const;
  bool follows_office(std::uint32_t i, const NameRun& run) const;
  bool body_follows(const NameRun& run) const;
  bool place_precedes(const NameRun& run) const;
  bool stands_as_place(const NameRun& run) const;
  bool office_beside_comma(const NameRun& run) const;
  bool noun_before(const NameRun& run) const;
  bool noun_behind(const NameRun& run) const;
  bool done_to_persons(const NameRun& run) const;
  bool party_beside(const NameRun& run) const;
  bool is_example(const NameRun& run) const;
  double initial_score(const NamePart& part, const NamePart& first) const;
  bool is_compound(TokenRange words) const;
  double words_score(const NameRun& run) const;
  double frame_score(const NameRun& run) const;

  const Reading& reading_;
  NameRuns& runs_;
  const FrameWords& frame_;
};

/// The token at `i` when it is inside the run's sentence, else null; wraps below 0 harmlessly.
const Token* Weigher::word_at(std::uint32_t i, const NameRun& run) const {
  const TokenRange sentence = reading_.sentences[run.sentence].tokens;
  return i >= sentence.begin && i < sentence.end ? &reading_.tokens[i] : nullptr;
}

/// "-elect", "-designate" after an office.
bool Weigher::follows_office(std::uint32_t i, const NameRun& run) const {
  const Token* hyphen = word_at(i - 1, run);
  return hyphen && hyphen->kind == TokenKind::hyphen &&
         meaning(reading_.phrase_at(i - 2), EntryKind::office) != nullptr;
}

bool plausible_age(const Token& number) {
  return number.kind == TokenKind::number && number.value > 0 && number.value < 116;
}

void Weigher::frame(NameRun& run) const {
  const std::uint32_t begin = run.tokens.begin, end = run.tokens.end;
  const Token* before = word_at(begin - 1, run);
  if (before != nullptr && before->kind == TokenKind::word) {
    if (meaning(reading_.phrase_at(begin - 1), EntryKind::office))
      run.title = begin - 1;
    else if (before->classes.has(status) && begin > 2 && follows_office(begin - 1, run))
      run.title = begin - 3;
    else if (before->classes.has(honorific) && capitalised(reading_, begin - 1))
      run.honorific = begin - 1;
    run.deputy = before->classes.has(status) && capitalised(reading_, begin - 1);
    if (before->classes.has(speech_verb)) run.speaks = true;
    const Token* number = word_at(begin - 5, run);
    if (before->key == frame_.old && number && plausible_age(*number)) run.age = number->value;
  }
  // "Capt (retd) Anna Berg".
  static const WordSet left{"retd", "rtd", "ret", "retired"};
  const Token* rank = word_at(begin - 2, run);
  if (before != nullptr && before->kind == TokenKind::close_bracket && rank && left.has(*rank))
    run.deputy = true;
  const Token* after = word_at(end, run);
  if (after == nullptr) return;
  if (after->kind == TokenKind::word && after->classes.has(speech_verb)) run.speaks = true;
  run.placed = stands_as_place(run);
  for (const std::uint64_t verb : frame_.auxiliaries) run.acts = run.acts || after->key == verb;
  if (after->kind != TokenKind::comma && after->kind != TokenKind::open_bracket) return;
  const Token* next = word_at(end + 1, run);
  if (next && (next->key == frame_.aged || next->key == frame_.age)) next = word_at(end + 2, run);
  if (next == nullptr || !plausible_age(*next)) return;
  const Token* close = word_at(static_cast<std::uint32_t>(next - reading_.tokens.data()) + 1, run);
  if (close &&
      (close->kind == TokenKind::word || close->kind == TokenKind::hyphen ||
       close->kind == TokenKind::number) &&
      !close->classes.has(function_word))
    return;
  run.age = next->value;
}

/// "Robert E. Lee High School", "Smith & Wesson": the run is part of a body's or place's name.
bool Weigher::body_follows(const NameRun& run) const {
  if (reading_.tokens[run.tokens.end - 1].possessive) return false;
  const Token* after = word_at(run.tokens.end, run);
  if (after == nullptr) return false;
  if (after->kind == TokenKind::other) return reading_.text(*after) == "&";
  if (!capitalised(reading_, run.tokens.end)) return false;
  if (meaning(reading_.phrase_at(run.tokens.end), EntryKind::office)) return false;
  return after->classes.has(organisation_word) || after->classes.has(place_word) ||
         meaning(reading_.phrase_at(run.tokens.end), EntryKind::organisation) != nullptr;
}

/// "in Belle Glade", "Belle Glade, Florida", "BELLE GLADE (AP) -".
bool Weigher::stands_as_place(const NameRun& run) const {
  const Token* before = word_at(run.tokens.begin - 1, run);
  for (const std::uint64_t preposition :
       {frame_.in, frame_.at, frame_.near, frame_.on, frame_.across, frame_.into})
    if (before != nullptr && before->key == preposition &&
        !reading_.tokens[run.tokens.end - 1].possessive)
      return true;
  const Token* after = word_at(run.tokens.end, run);
  if (after == nullptr || after->kind == TokenKind::word) return false;
  const bool dateline = before == nullptr && run.tokens.size() < 4 &&
                        reading_.tokens[run.tokens.begin].letters == LetterCase::upper &&
                        reading_.tokens[run.tokens.end - 1].letters == LetterCase::upper;
  if (dateline && (after->kind == TokenKind::open_bracket || after->kind == TokenKind::dash))
    return true;
  const PhraseMention* next = reading_.phrase_at(run.tokens.end + 1);
  if (after->kind != TokenKind::comma || !word_at(run.tokens.end + 1, run)) return false;
  const auto parts = runs_.parts_of(run);
  if (parts.front().classes.has(given_name) && parts.back().classes.has(surname)) return false;
  return (meaning(next, EntryKind::place) || meaning(next, EntryKind::country)) &&
         !reading_.tokens[next->tokens.end - 1].possessive;
}

/// "Lake Charles", "Fort Worth", "Hurricane Milton".
bool Weigher::place_precedes(const NameRun& run) const {
  const std::uint32_t i = run.tokens.begin - 1;
  const Token* before = word_at(i, run);
  if (before == nullptr || !capitalised(reading_, i) || before->possessive) return false;
  for (const std::uint64_t storm : frame_.storms)
    if (before->key == storm) return true;
  return before->classes.has(place_word) && !before->classes.has(organisation_word) &&
         !meaning(reading_.phrase_at(i), EntryKind::office);
}

/// "Anna Berg, the head of the army," or "the army's head, Anna Berg,", "the head of the army, Anna
/// Berg,".
bool Weigher::office_beside_comma(const NameRun& run) const {
  constexpr std::uint32_t longest_complement = 6;
  static const WordSet joiners{"of", "for", "at", "the", "and", "in"};
  const Token* before = word_at(run.tokens.begin - 1, run);
  if (before && before->kind == TokenKind::comma && run.tokens.begin >= 2) {
    if (meaning(reading_.phrase_at(run.tokens.begin - 2), EntryKind::office)) return true;
    bool of = false;
    for (std::uint32_t back = 2; back < longest_complement + 2; ++back) {
      const Token* word = word_at(run.tokens.begin - back, run);
      if (word == nullptr || word->kind != TokenKind::word || word->possessive) break;
      const std::uint32_t i = run.tokens.begin - back;
      if (meaning(reading_.phrase_at(i), EntryKind::office)) {
        if (of) return true;
        break;
      }
      of = joiners.has(*word);
      if (!of && !capitalised(reading_, i)) break;
    }
  }
  const Token* after = word_at(run.tokens.end, run);
  if (after == nullptr || after->kind != TokenKind::comma) return false;
  for (std::uint32_t i = run.tokens.end + 1; i < run.tokens.end + 6; ++i) {
    const Token* word = word_at(i, run);
    if (word == nullptr || word->kind != TokenKind::word) return false;
    if (meaning(reading_.phrase_at(i), EntryKind::office)) return true;
  }
  return false;
}

/// "carpenter Anna Berg", "the driver, Anna Berg,", "her lawyer is Anna Berg".
bool Weigher::noun_before(const NameRun& run) const {
  static const WordSet determiners{"the", "a", "an", "his", "her", "their", "its", "our", "my"};
  static const std::uint64_t is = word_key("is"), was = word_key("was");
  const std::uint32_t begin = run.tokens.begin;
  const Token* before = word_at(begin - 1, run);
  if (before == nullptr) return false;
  if (is_person_noun(*before)) return !before->possessive;
  const bool parted = before->kind == TokenKind::comma || before->key == is || before->key == was;
  const Token* noun = parted ? word_at(begin - 2, run) : nullptr;
  if (noun == nullptr || noun->possessive) return false;
  if (!is_person_noun(*noun) && !meaning(reading_.phrase_at(begin - 2), EntryKind::office))
    return false;
  constexpr std::uint32_t longest = 10;
  for (std::uint32_t back = 3; back < longest; ++back) {
    const Token* word = word_at(begin - back, run);
    if (word == nullptr) return false;
    // "an 18-year-old man, Anna Berg,".
    if (word->kind == TokenKind::hyphen || word->kind == TokenKind::number) continue;
    if (word->kind != TokenKind::word || word->classes.has(speech_verb)) return false;
    if (determiners.has(*word) || word->possessive) return true;
  }
  return false;
}

/// "Anna Berg, a former carpenter", "Anna Berg, a 38-year-old nurse".
bool Weigher::noun_behind(const NameRun& run) const {
  static const WordSet openers{"a", "an", "his", "her", "their", "its"};
  const Token* comma = word_at(run.tokens.end, run);
  const Token* opener = word_at(run.tokens.end + 1, run);
  if (comma == nullptr || comma->kind != TokenKind::comma) return false;
  if (opener == nullptr || !openers.has(*opener)) return false;
  constexpr std::uint32_t longest = 9;
  for (std::uint32_t i = run.tokens.end + 2; i < run.tokens.end + longest; ++i) {
    const Token* word = word_at(i, run);
    if (word == nullptr || word->classes.has(function_word) || word->kind == TokenKind::comma)
      return false;
    if (word->possessive) return false;
    if (is_person_noun(*word) || meaning(reading_.phrase_at(i), EntryKind::office)) return true;
  }
  return false;
}

/// "sentenced Anna Berg", "succeeds Anna Berg", "Anna Berg was arrested", "Anna Berg resigned":
/// what is done by or to people alone.
bool Weigher::done_to_persons(const NameRun& run) const {
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
  const Token* before = word_at(run.tokens.begin - 1, run);
  if (before != nullptr && to.has(*before)) return true;
  if (reading_.tokens[run.tokens.end - 1].possessive) return false;
  const Token* after = word_at(run.tokens.end, run);
  if (after == nullptr || after->kind != TokenKind::word) return false;
  if (done.has(*after)) return true;
  constexpr std::uint32_t auxiliaries = 3;
  for (std::uint32_t i = run.tokens.end; i < run.tokens.end + auxiliaries; ++i) {
    const Token* verb = word_at(i, run);
    const Token* next = word_at(i + 1, run);
    if (verb == nullptr || next == nullptr) return false;
    if (be.has(*verb)) return undergone.has(*next);
  }
  return false;
}

/// "Social Democrat Anna Berg", "Anna Berg (Greens)".
bool Weigher::party_beside(const NameRun& run) const {
  const Token* before = word_at(run.tokens.begin - 1, run);
  if (before != nullptr && before->kind == TokenKind::word &&
      capitalised(reading_, run.tokens.begin - 1)) {
    const std::span<const Token> tokens(reading_.tokens);
    for (std::uint32_t words = 1; words < 3 && run.tokens.begin >= words; ++words)
      if (reading_.lexicon->label(EntryKind::party,
                                  tokens.subspan(run.tokens.begin - words, words)) &&
          reading_.text(tokens[run.tokens.begin - 1]).back() != 's')
        return true;
  }
  const Token* open = word_at(run.tokens.end, run);
  const Token* party = word_at(run.tokens.end + 1, run);
  return open != nullptr && open->kind == TokenKind::open_bracket && party != nullptr &&
         party->classes.has(WordClass::party) && capitalised(reading_, run.tokens.end + 1);
}

/// "advisers like Anna Berg", "officials, including Anna Berg".
bool Weigher::is_example(const NameRun& run) const {
  const std::uint32_t begin = run.tokens.begin;
  const Token* before = word_at(begin - 1, run);
  if (before == nullptr || (before->key != frame_.like && before->key != frame_.including))
    return false;
  const Token* comma = word_at(begin - 2, run);
  const std::uint32_t office = comma && comma->kind == TokenKind::comma ? begin - 3 : begin - 2;
  return word_at(office, run) && meaning(reading_.phrase_at(office), EntryKind::office);
}

double Weigher::initial_score(const NamePart& part, const NamePart& first) const {
  if (&part != &first) return 1.5;
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

double Weigher::words_score(const NameRun& run) const {
  const auto parts = runs_.parts_of(run);
  double score = 0;
  const NamePart* last = nullptr;
  for (const NamePart& part : parts) {
    if (part.role == PartRole::name) last = &part;
    if (part.role == PartRole::suffix || part.role == PartRole::nickname) score += 2;
    if (part.role == PartRole::particle) score += 0.5;
    if (part.role == PartRole::initial) score += initial_score(part, parts.front());
    // "Facey-Grant", "Per-Olof": places are seldom written so.
    if (part.role == PartRole::name && is_compound(part.tokens)) score += 0.5;
    const bool everyday = part.classes.has(common) && part.role == PartRole::name;
    if (everyday && !part.classes.has(given_name) && !part.classes.has(surname)) score -= 1.5;
  }
  const NamePart& first = parts.front();
  if (first.role == PartRole::name && first.classes.has(given_name)) {
    score += first.classes.has(common) ? 1.5 : 2;
    if (first.classes.has(common) && last->classes.has(common) && last->classes.has(surname) &&
        run.acts && !run.loose)
      score += 0.3;
    if (first.classes.has(function_word)) score -= run.opens_sentence ? 1.5 : 0.5;
  }
  if (last->classes.has(surname))
    score += last->classes.has(common) ? 0.7 : 1;
  else if (!last->classes.has(common))
    score += 0.5;
  if (last->classes.has(place_word) || last->classes.has(organisation_word)) score -= 0.5;
  return score;
}

double Weigher::frame_score(const NameRun& run) const {
  double score = 0;
  if (run.title != no_index || run.honorific != no_index || run.deputy) score += 2.5;
  if (run.age > 0) score += 2;
  if (run.speaks) score += 1.5;
  if (run.listed != nullptr) score += 3;
  const auto parts = runs_.parts_of(run);
  const bool everyday = std::all_of(parts.begin(), parts.end(), [](const NamePart& part) {
    return part.role == PartRole::name && part.classes.has(common);
  });
  if (office_beside_comma(run))
    score += 2;
  else if (!everyday &&
           (noun_before(run) || noun_behind(run) || done_to_persons(run) || party_beside(run)))
    score += 2;
  if (run.placed) score -= 1;
  const Token* before = word_at(run.tokens.begin - 1, run);
  if (before != nullptr && before->kind == TokenKind::word) {
    if (before->classes.has(relation) || before->key == frame_.named) score += 1.5;
    if (before->key == frame_.the) score -= 1.5;
    const bool byline = run.tokens.begin - 1 == reading_.sentences[run.sentence].tokens.begin;
    if (before->key == frame_.by && byline) score += 1;
  }
  if (is_example(run)) score += 2;
  const Token* after = word_at(run.tokens.end, run);
  const Token* next = word_at(run.tokens.end + 1, run);
  if (after && after->kind == TokenKind::comma && next && next->key == frame_.who) {
    // A band or a club is who too, but it is mostly called by everyday words.
    const bool strange = std::none_of(parts.begin(), parts.end(), [](const NamePart& part) {
      return part.classes.has(common) || part.classes.has(place_word) ||
             part.classes.has(organisation_word);
    });
    score += before && before->classes.has(function_word) ? 1 : strange ? 2 : 1.5;
  }
  return score;
}

double Weigher::score(const NameRun& run) const {
  std::uint32_t names = 0, words = 0;
  const auto parts = runs_.parts_of(run);
  for (const NamePart& part : parts) {
    if (part.role == PartRole::name) ++names;
    if (part.role == PartRole::name || part.role == PartRole::initial) ++words;
  }
  const bool closes_with_name =
      parts.back().role == PartRole::name || parts.back().role == PartRole::suffix;
  if (words < 2 || names == 0 || words > 5 || !closes_with_name) return 0;
  if (parts.front().role == PartRole::nickname || parts.front().role == PartRole::suffix) return 0;
  if (body_follows(run) || place_precedes(run)) return 0;
  // "Will Trump win?", "Team Trump": only a title, an age or the register makes these names.
  const NamePart& first = parts.front();
  const bool verb = run.opens_sentence && first.classes.has(function_word);
  const bool everyday = std::any_of(parts.begin(), parts.end() - 1, [](const NamePart& part) {
    return part.role == PartRole::name && part.classes.has(common) &&
           !part.classes.has(given_name) && !part.classes.has(surname);
  });
  const bool sure = run.title != no_index || run.honorific != no_index || run.age > 0 || run.listed;
  if ((verb || everyday) && !sure) return 0;
  const double score = words_score(run) + frame_score(run);
  // After a title two capitals are a name, whatever else the words mean: CEO Elon Musk.
  const bool any_name = std::any_of(parts.begin(), parts.end(),
                                    [](const NamePart& part) { return !part.classes.has(common); });
  const bool titled = run.title != no_index || run.honorific != no_index;
  return titled && any_name && !run.loose ? std::max(score, full_name_score) : score;
}

}  // namespace

void weigh(const Reading& reading, NameRuns& runs) {
  const Weigher weigher(reading, runs);
  for (NameRun& run : runs.runs) {
    weigher.frame(run);
    run.score = weigher.score(run);
  }
}

}  // namespace crosscheck
