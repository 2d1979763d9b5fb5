#include "checker/claims/persons/antecedents.h"

#include <algorithm>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/mentions.h"

namespace crosscheck {
namespace {

/// Who is spoken of in a stretch of text, as far as a later "he" goes.
struct SpokenOf {
  std::optional<std::uint32_t> person;
  bool several = false;  ///< more than one, or somebody without a name that can be told apart
  bool pronoun = false;  ///< a pronoun of that gender, so that the person is still spoken of
};

class Antecedents {
 public:
  Antecedents(const Reading& reading, char gender) : reading_(reading), gender_(gender) {}

  /// The only one in the words before token `at` of its sentence, else in a sentence before.
  /// Sentences that only say "he" of the same person are passed over.
  std::optional<std::uint32_t> before(std::uint32_t at, std::uint32_t most_sentences) const {
    auto sentence = sentence_at(at);
    const bool described = opens_with_kin({sentence->tokens.begin, at});
    const SpokenOf same = described ? SpokenOf{} : spoken_of({sentence->tokens.begin, at});
    if (same.several) return std::nullopt;
    if (same.person) return same.person;
    constexpr std::uint32_t longest_chain = 12;
    auto last = sentence;
    std::uint32_t back = 0;
    for (std::uint32_t n = 0; n < longest_chain && back < most_sentences; ++n) {
      if (sentence == reading_.sentences.begin()) return std::nullopt;
      --sentence;
      if (!is_near(*sentence, *last)) return std::nullopt;
      const SpokenOf found = spoken_of(sentence->tokens);
      if (found.several) return std::nullopt;
      if (found.person) return found.person;
      ++back;
      if (!found.pronoun || gender_ == 0) continue;
      back = 0;
      last = sentence;
    }
    return std::nullopt;
  }

 private:
  using SentenceAt = std::vector<Sentence>::const_iterator;

  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }

  SentenceAt sentence_at(std::uint32_t at) const {
    const auto after =
        std::upper_bound(reading_.sentences.begin(), reading_.sentences.end(), at,
                         [](std::uint32_t t, const Sentence& s) { return t < s.tokens.begin; });
    return after == reading_.sentences.begin() ? after : after - 1;
  }

  /// Paragraphs of one sentence are common, so a neighbour in the next paragraph is near.
  bool is_near(const Sentence& before, const Sentence& here) const {
    constexpr std::uint32_t paragraphs = 2;
    const auto kind = [this](const Sentence& s) {
      return reading_.article->sections[s.section].kind;
    };
    return here.section - before.section <= paragraphs && kind(before) == kind(here);
  }

  /// "The daughter of a butcher, she": the kin is the one whom the pronoun means.
  bool opens_with_kin(TokenRange words) const {
    static const WordSet articles{"the", "a", "an"};
    constexpr std::uint32_t longest = 14, adjectives = 3;
    if (words.size() < 4 || words.size() > longest || !articles.has(token(words.begin)))
      return false;
    bool kin = false;
    for (std::uint32_t i = words.begin + 1; i + 1 < words.end; ++i) {
      if (token(i).kind != TokenKind::word && token(i).kind != TokenKind::hyphen) return false;
      kin = kin || (i <= words.begin + adjectives && is_somebody(i));
    }
    return kin && token(words.end - 1).kind == TokenKind::comma;
  }

  SpokenOf spoken_of(TokenRange words) const {
    SpokenOf found;
    auto mention = std::lower_bound(
        reading_.persons.begin(), reading_.persons.end(), words.begin,
        [](const PersonMention& p, std::uint32_t at) { return p.tokens.begin < at; });
    for (std::uint32_t i = words.begin; i < words.end; ++i) {
      if (mention != reading_.persons.end() && mention->tokens.begin == i) {
        note(mention->person, found);
        i = mention->tokens.end - 1;
        ++mention;
        continue;
      }
      if (token(i).kind == TokenKind::open_quote) {
        if (const Quotation* quotation = reading_.quotation_of(i + 1)) i = quotation->tokens.end;
        continue;
      }
      if (token(i).kind != TokenKind::word) continue;
      found.pronoun = found.pronoun || is_same_pronoun(token(i));
      if (is_somebody(i) || is_strange_name(i, words.end)) found.several = true;
    }
    return found;
  }

  bool is_same_pronoun(const Token& word) const {
    return word.classes.has(WordClass::pronoun) && word.value == (gender_ == 'm' ? 1 : 2);
  }

  void note(std::uint32_t person, SpokenOf& found) const {
    const char gender = gender_of(reading_, person);
    if (gender_ != 0 && gender != 0 && gender != gender_) return;
    if (found.person && *found.person != person) found.several = true;
    found.person = person;
  }

  /// "a man", "the driver's wife": somebody without a name.
  bool is_somebody(std::uint32_t i) const {
    static const WordSet males{"man",     "boy",     "son",        "father",   "brother",
                               "husband", "uncle",   "nephew",     "grandson", "grandfather",
                               "gunman",  "stepson", "stepfather", "boyfriend"};
    static const WordSet females{"woman",         "girl",        "daughter", "mother",
                                 "sister",        "wife",        "aunt",     "niece",
                                 "granddaughter", "grandmother", "widow",    "stepdaughter",
                                 "stepmother",    "girlfriend"};
    static const WordSet others{"victim",    "suspect",     "driver",    "teenager", "teen",
                                "somebody",  "someone",     "child",     "baby",     "infant",
                                "patient",   "passenger",   "friend",    "cousin",   "partner",
                                "colleague", "predecessor", "successor", "rival",    "opponent"};
    const Token& word = token(i);
    if (word.letters != LetterCase::lower) return false;
    static const WordSet no{"no"};
    if (i > 0 && no.has(token(i - 1))) return false;  // "is no friend of the sale"
    if (gender_ != 'f' && males.has(word)) return true;
    if (gender_ != 'm' && females.has(word)) return true;
    return others.has(word);
  }

  /// Capitals in a row that the reader of persons bound to nobody, and that no lexicon knows.
  bool is_strange_name(std::uint32_t i, std::uint32_t end) const {
    static const WordSet places{"in", "at", "of", "near", "from", "to", "the"};
    const auto is_capital = [this](std::uint32_t t) {
      return token(t).kind == TokenKind::word && token(t).letters == LetterCase::capital &&
             !token(t).classes.has(WordClass::common) && !token(t).classes.has(WordClass::month) &&
             !token(t).classes.has(WordClass::honorific);
    };
    if (i + 1 >= end || !is_capital(i) || reading_.phrase_at(i)) return false;
    if (!is_capital(i + 1)) return is_subject(i);
    return i == 0 || !places.has(token(i - 1));
  }

  /// "Cruz has", "Ruiz said" of somebody whose full name the article does not give.
  bool is_subject(std::uint32_t i) const {
    static const WordSet verbs{"has", "had", "was", "is", "will", "would", "did", "does", "took"};
    const Token& next = token(i + 1);
    if (next.kind != TokenKind::word || next.letters != LetterCase::lower) return false;
    return verbs.has(next) || next.classes.has(WordClass::speech_verb);
  }

  const Reading& reading_;
  char gender_;
};

}  // namespace

char gender_of(const Reading& reading, std::uint32_t person) {
  const std::string& told = reading.entities[person].gender;
  if (!told.empty()) return told.front();
  const std::string_view borne = reading.gender_of_given_name(person);
  return borne.empty() ? char{0} : borne.front();
}

namespace {

/// The first token of the main clause behind a subordinate one that opens the sentence and has
/// that pronoun; 0 when the pronoun stands elsewhere.
std::uint32_t main_clause_behind(const Reading& reading, std::uint32_t pronoun) {
  static const WordSet openers{"when",  "after",    "before", "as", "while", "since",
                               "until", "although", "though", "if", "once",  "because"};
  const TokenRange sentence = reading.sentence_of(pronoun).tokens;
  constexpr std::uint32_t reach = 6;
  std::uint32_t i = pronoun;
  while (i > sentence.begin && pronoun - i < reach && !openers.has(reading.tokens[i])) --i;
  if (!openers.has(reading.tokens[i])) return 0;
  for (i = pronoun; i + 1 < sentence.end; ++i) {
    if (reading.tokens[i].kind == TokenKind::comma) return i + 1;
  }
  return 0;
}

}  // namespace

std::optional<std::uint32_t> person_of_pronoun(const Reading& reading, std::uint32_t token) {
  const auto sign = std::find_if(reading.gender_signs.begin(), reading.gender_signs.end(),
                                 [token](const GenderSign& s) { return s.token == token; });
  if (sign != reading.gender_signs.end()) return sign->person;
  // "When he took office in 2015, Ryan was": the name may come behind.
  if (const std::uint32_t main = main_clause_behind(reading, token)) {
    const PersonMention* next = next_mention(reading, main);
    constexpr std::uint32_t titles = 3;
    if (next != nullptr && next->tokens.begin <= main + titles) {
      if (reading.tokens[next->tokens.end - 1].possessive) return std::nullopt;
      return next->person;
    }
    if (reading.tokens[main].key != reading.tokens[token].key) return std::nullopt;
  }
  constexpr std::uint32_t sentences = 2;
  const int gender = reading.tokens[token].value;
  if (gender != 1 && gender != 2) return std::nullopt;
  return Antecedents(reading, gender == 1 ? 'm' : 'f').before(token, sentences);
}

namespace {

/// Whether the sentence of the last mention before `token` is about that person: it opens with
/// the name, and no pronoun in it is somebody else's.
bool is_topic(const Reading& reading, std::uint32_t person, std::uint32_t token) {
  auto mention = std::lower_bound(
      reading.persons.begin(), reading.persons.end(), token,
      [](const PersonMention& p, std::uint32_t at) { return p.tokens.begin < at; });
  while (mention != reading.persons.begin() && (mention - 1)->person != person) --mention;
  if (mention == reading.persons.begin()) return false;
  const TokenRange name = (mention - 1)->tokens;
  const TokenRange sentence = reading.sentence_of(name.begin).tokens;
  constexpr std::uint32_t titles = 6;
  if (name.begin - sentence.begin > titles || reading.tokens[name.end - 1].possessive) return false;
  const char gender = gender_of(reading, person);
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& word = reading.tokens[i];
    if (!word.classes.has(WordClass::pronoun) || (word.value != 1 && word.value != 2)) continue;
    if (i < name.begin) return false;
    if (gender != 0 && gender != (word.value == 1 ? 'm' : 'f')) return false;
  }
  return true;
}

}  // namespace

std::optional<std::uint32_t> person_described(const Reading& reading, std::uint32_t token,
                                              char gender) {
  constexpr std::uint32_t sentences = 1;
  const auto person = Antecedents(reading, gender).before(token, sentences);
  return person && is_topic(reading, *person, token) ? person : std::nullopt;
}

std::optional<std::uint32_t> only_person_before(const Reading& reading, std::uint32_t token) {
  constexpr std::uint32_t sentences = 1;
  return Antecedents(reading, 0).before(token, sentences);
}

std::optional<std::uint32_t> topic_of_pronoun(const Reading& reading, std::uint32_t token) {
  if (const auto sure = person_of_pronoun(reading, token)) return sure;
  const Sentence& sentence = reading.sentence_of(token);
  const bool first = &sentence == &reading.sentences.front();
  if (first || sentence.tokens.begin != token) return std::nullopt;
  const Sentence& before = *(&sentence - 1);
  constexpr std::uint32_t paragraphs = 2;
  if (sentence.section - before.section > paragraphs) return std::nullopt;
  const char gender = reading.tokens[token].value == 1 ? 'm' : 'f';
  std::optional<std::uint32_t> topic;
  for (const PersonMention& mention : reading.persons) {
    if (mention.tokens.begin < before.tokens.begin) continue;
    if (mention.tokens.begin >= before.tokens.end) break;
    const char known = gender_of(reading, mention.person);
    if (mention.tokens.begin == before.tokens.begin) {
      if (reading.tokens[mention.tokens.end - 1].possessive) return std::nullopt;
      if (known != 0 && known != gender) return std::nullopt;
      topic = mention.person;
    } else if (!topic || (known == gender && mention.person != *topic)) {
      return std::nullopt;
    }
  }
  return topic;
}

}  // namespace crosscheck
