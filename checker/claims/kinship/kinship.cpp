// Who is whose kin, where both have a name: beside each other between commas, by a genitive, by
// "of", by "is", by "his" and by "whose".

#include "checker/claims/kinship/kinship.h"

#include <array>
#include <optional>
#include <string>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/antecedents.h"
#include "checker/claims/persons/mentions.h"

namespace crosscheck {
namespace {

enum Field : std::size_t { kin_, inverse_, sex_, seniority_, of_, called_, words_, field_count };

constexpr std::array<Column, field_count> columns{{
    {"kin",
     "what the person is to the other: parent, sibling, ex-spouse, great-grandparent, "
     "sibling-in-law"},
    {"inverse", "what the other is to the person then"},
    {"sex", "m or f where the word says so"},
    {"seniority", "younger, older or twin"},
    {"of", "name of the other, the fullest the article has; \"victim\" for one without"},
    {"called", "how the other is named beside the word: full, given, surname, pronoun or role"},
    {"words", "the word as written"},
}};

/// By the codes of words.csv; the inverse of each is the code beside it.
struct Kin {
  std::string_view name;
  std::size_t inverse;
};
constexpr std::array<Kin, 17> kins{{{"", 0},
                                    {"spouse", 1},
                                    {"child", 3},
                                    {"parent", 2},
                                    {"sibling", 4},
                                    {"step-child", 6},
                                    {"step-parent", 5},
                                    {"step-sibling", 7},
                                    {"grandchild", 9},
                                    {"grandparent", 8},
                                    {"parent's sibling", 11},
                                    {"sibling's child", 10},
                                    {"cousin", 12},
                                    {"sweetheart", 13},
                                    {"betrothed", 14},
                                    {"godparent", 16},
                                    {"godchild", 15}}};

class KinshipReader {
 public:
  KinshipReader(const Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims) {}

  void read() {
    static const Trigger relations(WordSet{}, {WordClass::relation});
    for (const std::uint32_t i : reading_.places(relations)) {
      // A deputy's value is that of a standing.
      const bool kin = token(i).value > 0 && !token(i).classes.has(WordClass::status);
      if (!kin || reading_.quotation_of(i) != nullptr) continue;
      sentence_ = reading_.sentence_of(i).tokens;
      read_at(i);
    }
  }

 private:
  /// A word of kinship with what belongs to it: "younger half-brother", "ex-wife".
  struct Phrase {
    TokenRange tokens;
    std::uint32_t word = 0;
    bool ex = false, great = false, in_law = false;
    std::string_view seniority;
  };

  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool inside(std::uint32_t i) const { return i >= sentence_.begin && i < sentence_.end; }
  bool is(std::uint32_t i, const WordSet& words) const { return inside(i) && words.has(token(i)); }
  bool is(std::uint32_t i, TokenKind kind) const { return inside(i) && token(i).kind == kind; }
  bool closes(std::uint32_t i) const {
    return !inside(i) || is(i, TokenKind::comma) || is(i, TokenKind::period) ||
           is(i, TokenKind::close_bracket) || is(i, TokenKind::semicolon) || is(i, TokenKind::dash);
  }
  const PersonMention* mention_at(std::uint32_t begin) const {
    const PersonMention* mention = mention_from(reading_, begin);
    return mention != nullptr && inside(mention->tokens.begin) ? mention : nullptr;
  }
  const PersonMention* mention_before(std::uint32_t end) const {
    const PersonMention* mention = mention_until(reading_, end);
    return mention != nullptr && inside(mention->tokens.begin) ? mention : nullptr;
  }

  void read_at(std::uint32_t word) {
    static const WordSet pronouns{"his", "her"}, whose{"whose"};
    const Phrase phrase = phrase_around(word);
    const std::uint32_t before = phrase.tokens.begin - 1;
    if (!inside(before)) return read_of(phrase);
    if (is(before, pronouns)) return read_pronoun(phrase, before);
    if (is(before, whose)) return read_whose(phrase, before);
    if (token(before).possessive) return read_genitive(phrase);
    read_of(phrase);
  }

  Phrase phrase_around(std::uint32_t word) const {
    static const WordSet law{"law"}, in{"in"}, great{"great"}, ex{"ex", "former"};
    static const WordSet younger{"younger", "youngest", "little", "kid"},
        older{"older", "oldest", "elder", "eldest", "big"}, twin{"twin"};
    static const WordSet qualifiers{"half", "late", "estranged", "common", "longtime", "then"};
    Phrase phrase;
    phrase.tokens = {word, word + 1};
    phrase.word = word;
    std::uint32_t& end = phrase.tokens.end;
    if (is(end, TokenKind::hyphen) && is(end + 1, in) && is(end + 3, law)) {
      end += 4;
      phrase.in_law = true;
    }
    if (is(word, twin)) phrase.seniority = "twin";
    std::uint32_t& begin = phrase.tokens.begin;
    while (begin > sentence_.begin) {
      const std::uint32_t i = begin - 1;
      const bool hyphen = is(i, TokenKind::hyphen) && i > sentence_.begin;
      const std::uint32_t at = hyphen ? i - 1 : i;
      if (is(at, great))
        phrase.great = true;
      else if (is(at, ex))
        phrase.ex = true;
      else if (is(at, younger))
        phrase.seniority = "younger";
      else if (is(at, older))
        phrase.seniority = "older";
      else if (is(at, twin))
        phrase.seniority = "twin";
      else if (!is(at, qualifiers))
        break;
      begin = at;
    }
    return phrase;
  }

  /// "His wife, Anna Berg," and "his wife Anna".
  void read_pronoun(const Phrase& phrase, std::uint32_t pronoun) {
    const PersonMention* bearer = bearer_behind(phrase);
    if (bearer == nullptr) return;
    const auto other = person_of_pronoun(reading_, pronoun);
    if (other && *other != bearer->person)
      add(phrase, *bearer, *other, "pronoun", {pronoun, bearer->tokens.end});
  }

  /// "Anna Berg, whose brother Paul Lind".
  void read_whose(const Phrase& phrase, std::uint32_t whose) {
    const PersonMention* bearer = bearer_behind(phrase);
    if (bearer == nullptr || !is(whose - 1, TokenKind::comma)) return;
    const PersonMention* other = mention_before(past_age_back(whose - 1));
    if (other != nullptr && !token(other->tokens.end - 1).possessive)
      add(phrase, *bearer, other->person, called(*other),
          {other->tokens.begin, bearer->tokens.end});
  }

  /// "Anna Berg's brother, Paul Lind," and "Paul Lind, Anna Berg's brother,".
  void read_genitive(const Phrase& phrase) {
    const PersonMention* other = mention_before(phrase.tokens.begin);
    if (other == nullptr) return read_role(phrase);
    const PersonMention* behind = bearer_behind(phrase);
    const PersonMention* before = behind == nullptr && closes(phrase.tokens.end)
                                      ? bearer_before(other->tokens.begin)
                                      : nullptr;
    const PersonMention* bearer = behind != nullptr ? behind : before;
    if (bearer == nullptr || bearer->person == other->person) return;
    add(phrase, *bearer, other->person, called(*other),
        {std::min(bearer->tokens.begin, other->tokens.begin),
         std::max(bearer->tokens.end, phrase.tokens.end)});
  }

  /// "The victim's brother, Paul Lind," and "Paul Lind, the victim's brother,".
  void read_role(const Phrase& phrase) {
    const std::uint32_t role = phrase.tokens.begin - 1;
    if (!is_role(role) || !is(role - 1, the())) return;
    const PersonMention* behind = bearer_behind(phrase);
    const bool closed = behind == nullptr && closes(phrase.tokens.end);
    const PersonMention* bearer = closed ? bearer_before(role - 1) : behind;
    if (bearer == nullptr) return;
    const std::string_view word = reading_.text(token(role));
    add(phrase, *bearer, word.substr(0, word.find_first_of("'\xE2")), "role",
        {std::min(bearer->tokens.begin, role), std::max(bearer->tokens.end, phrase.tokens.end)});
  }

  static const WordSet& the() {
    static const WordSet word{"the"};
    return word;
  }

  /// Somebody a report names by their part in it.
  bool is_role(std::uint32_t i) const {
    static const WordSet roles{"victim",  "victims", "suspect",  "shooter", "gunman",   "defendant",
                               "accused", "boy",     "girl",     "teen",    "teenager", "infant",
                               "baby",    "toddler", "deceased", "driver",  "attacker"};
    return is(i, roles);
  }

  /// "Paul Lind, the brother of Anna Berg," and "the brother of Anna Berg, Paul Lind,".
  void read_of(const Phrase& phrase) {
    static const WordSet of{"of", "to"}, articles{"the", "a"};
    if (!is(phrase.tokens.end, of)) return;
    const PersonMention* other = name_with_title(phrase.tokens.end + 1);
    if (other == nullptr || token(other->tokens.end - 1).possessive) return;
    std::uint32_t begin = phrase.tokens.begin;
    if (is(begin - 1, articles)) --begin;
    const std::uint32_t end = other->tokens.end;
    const PersonMention* before = bearer_before(begin);
    const PersonMention* behind =
        is(end, TokenKind::comma) && before == nullptr ? mention_at(end + 1) : nullptr;
    if (behind != nullptr && !closes(behind->tokens.end)) behind = nullptr;
    const PersonMention* bearer = before != nullptr ? before : behind;
    if (bearer == nullptr || bearer->person == other->person) return;
    add(phrase, *bearer, other->person, called(*other),
        {std::min(bearer->tokens.begin, begin), std::max(bearer->tokens.end, end)});
  }

  /// A name behind "of", over a title: "former Mayor Greg Hart".
  const PersonMention* name_with_title(std::uint32_t begin) const {
    constexpr std::uint32_t longest = 4;
    for (std::uint32_t i = begin; i < begin + longest && inside(i); ++i) {
      if (const PersonMention* mention = mention_at(i)) return mention;
      const bool title = token(i).kind == TokenKind::word && !token(i).possessive &&
                         (token(i).letters == LetterCase::capital || is_role(i) ||
                          token(i).classes.has(WordClass::status));
      if (!title) return nullptr;
    }
    return nullptr;
  }

  /// The name right behind the phrase, or behind a comma and closed by another mark.
  const PersonMention* bearer_behind(const Phrase& phrase) const {
    const std::uint32_t end = phrase.tokens.end;
    if (const PersonMention* mention = mention_at(end))
      return token(mention->tokens.end - 1).possessive ? nullptr : mention;
    if (!is(end, TokenKind::comma)) return nullptr;
    const PersonMention* mention = mention_at(end + 1);
    if (mention == nullptr || token(mention->tokens.end - 1).possessive) return nullptr;
    return closes(mention->tokens.end) ? mention : nullptr;
  }

  /// The name the phrase that begins there is said of: before a comma, an age or "is".
  const PersonMention* bearer_before(std::uint32_t begin) const {
    static const WordSet is_words{"is", "was"};
    std::uint32_t i = begin;
    if (is(i - 1, is_words))
      --i;
    else if (is(i - 1, TokenKind::comma))
      i = past_age_back(i - 1);
    else
      return nullptr;
    const PersonMention* mention = mention_before(i);
    return mention != nullptr && !token(mention->tokens.end - 1).possessive ? mention : nullptr;
  }

  /// Where ", 46" begins before a comma; the comma itself where no age stands.
  std::uint32_t past_age_back(std::uint32_t comma) const {
    const bool age = comma > sentence_.begin + 2 && is(comma - 1, TokenKind::number) &&
                     is(comma - 2, TokenKind::comma);
    return age ? comma - 2 : comma;
  }

  static std::string named(const Phrase& phrase, std::string_view kin) {
    std::string name = phrase.ex ? "ex-" : phrase.great ? "great-" : "";
    name += kin;
    if (phrase.in_law) name += "-in-law";
    return name;
  }

  std::string_view called(const PersonMention& mention) const {
    if (mention.tokens.size() > 1) return "full";
    const std::string_view word = reading_.text(mention.tokens);
    const std::string_view name = reading_.entities[mention.person].name;
    const std::string_view given = name.substr(0, name.find(' '));
    return given != name && word.starts_with(given) ? "given" : "surname";
  }

  void add(const Phrase& phrase, const PersonMention& bearer, std::uint32_t other,
           std::string_view other_called, TokenRange words) {
    add(phrase, bearer, reading_.entities[other].name, other_called, words);
  }

  void add(const Phrase& phrase, const PersonMention& bearer, std::string_view other,
           std::string_view other_called, TokenRange words) {
    constexpr std::int32_t male = 20, female = 40;
    const std::int32_t code = token(phrase.word).value;
    const Kin& kin = kins.at(static_cast<std::size_t>(code % male));
    Claim claim;
    claim.kind = &kinship_kind;
    claim.subject = bearer.person;
    claim.values.resize(field_count);
    claim.values[kin_] = named(phrase, kin.name);
    claim.values[inverse_] = named(phrase, kins.at(kin.inverse).name);
    claim.values[sex_] = code > female ? "f" : code > male ? "m" : "";
    claim.values[seniority_] = phrase.seniority;
    claim.values[of_] = other;
    claim.values[called_] = other_called;
    claim.values[words_] = reading_.text(phrase.tokens);
    claim.evidence = reading_.evidence(words);
    claims_.push_back(std::move(claim));
  }

  const Reading& reading_;
  std::vector<Claim>& claims_;
  TokenRange sentence_;
};

}  // namespace

const ClaimKind kinship_kind{"kinship", "what kin a person is to another", columns};

void extract_kinship(Reading& reading, std::vector<Claim>& claims) {
  KinshipReader(reading, claims).read();
}

}  // namespace crosscheck
