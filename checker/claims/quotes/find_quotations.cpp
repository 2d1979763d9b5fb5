// Words between quotation marks, and whose they are when the sentence around them says so.

#include <algorithm>
#include <optional>

#include "checker/claims/persons/antecedents.h"
#include "checker/claims/reading.h"

namespace crosscheck {

namespace {

/// How many tokens may stand between a verb of saying and the person who says it: titles and short
/// appositives.
constexpr std::uint32_t reach = 14;

class QuotationFinder {
 public:
  explicit QuotationFinder(Reading& reading) : reading_(reading), tokens_(reading.tokens) {}

  void find() {
    find_pairs();
    for (std::size_t i = 0; i < reading_.quotations.size(); ++i) name_speaker(i);
  }

 private:
  // --- pairs of marks ---

  void find_pairs() {
    static const Trigger opening({}, {}, {TokenKind::open_quote});
    std::uint32_t first = 1;
    std::uint32_t open_break = 0;  // where the last paragraph ended inside a quotation
    for (const std::uint32_t open : reading_.places(opening)) {
      if (open < first) continue;
      const std::uint32_t close = closing_mark(open);
      const bool closed = tokens_[close].kind == TokenKind::close_quote;
      if (!closed && !opens_next(close)) continue;
      const bool goes_on = open_break > 0 && open == open_break + 1;
      add({open + 1, close}, goes_on);
      if (!closed) open_break = close;
      first = close + 1;
    }
  }

  /// The mark that closes the one at `open`, those between them counted; the end of the section
  /// when none does.
  std::uint32_t closing_mark(std::uint32_t open) const {
    int depth = 1;
    std::uint32_t i = open + 1;
    for (; tokens_[i].kind != TokenKind::section_break; ++i) {
      if (tokens_[i].kind == TokenKind::open_quote) ++depth;
      if (tokens_[i].kind == TokenKind::close_quote && --depth == 0) break;
    }
    return i;
  }

  /// Whether the next paragraph begins with a mark too: a quotation of several paragraphs.
  bool opens_next(std::uint32_t section_break) const {
    return section_break + 1 < tokens_.size() &&
           tokens_[section_break + 1].kind == TokenKind::open_quote;
  }

  void add(TokenRange words, bool goes_on) {
    if (words.empty()) return;
    reading_.quotations.push_back({words, Quotation::unknown});
    goes_on_.push_back(goes_on);
  }

  // --- speakers ---

  /// What its sentence has on one side of a quotation, with the verb of saying nearest to it.
  struct Side {
    TokenRange words;
    std::optional<std::uint32_t> verb;
  };
  struct Surroundings {
    Side before, behind;
  };

  Surroundings around(TokenRange words) const {
    const TokenRange before = words_before(words), behind = words_behind(words);
    return {{before, last_verb_in(before)}, {behind, verb_in(behind)}};
  }

  void name_speaker(std::size_t index) {
    Quotation& quotation = reading_.quotations[index];
    const Surroundings sides = around(quotation.tokens);
    std::optional<std::uint32_t> speaker = subject_in(sides.behind);
    if (!speaker) speaker = subject_in(sides.before);
    if (!speaker && goes_on_[index] && index > 0) speaker = reading_.quotations[index - 1].speaker;
    if (!speaker && index > 0) speaker = speaker_of_same_sentence(index, sides.behind);
    if (!speaker && index > 0) speaker = speaker_by_pronoun(index, sides);
    if (!speaker) speaker = speaker_by_antecedent(quotation.tokens, sides);
    quotation.speaker = speaker.value_or(Quotation::unknown);
  }

  std::optional<std::uint32_t> subject_in(const Side& side) const {
    return side.verb ? subject_of(*side.verb, side.words) : std::nullopt;
  }

  /// What the sentence has before the quotation, up to another one.
  TokenRange words_before(TokenRange words) const {
    std::uint32_t begin = words.begin - 1;
    while (begin > 0 && !ends_clause(tokens_[begin - 1])) --begin;
    return {begin, words.begin - 1};
  }

  /// What follows the quotation, up to the end of its sentence or another one; a question or an
  /// exclamation inside it may have ended the sentence.
  TokenRange words_behind(TokenRange words) const {
    std::uint32_t begin = std::min<std::uint32_t>(words.end + 1, size());
    const bool asked = begin < size() && tokens_[begin].kind == TokenKind::sentence_break &&
                       (tokens_[words.end - 1].kind == TokenKind::question_mark ||
                        tokens_[words.end - 1].kind == TokenKind::exclamation_mark);
    if (asked) ++begin;
    std::uint32_t end = begin;
    while (end < size() && !ends_clause(tokens_[end])) ++end;
    return {begin, end};
  }

  static bool ends_clause(const Token& token) {
    return token.kind == TokenKind::sentence_break || token.kind == TokenKind::section_break ||
           token.kind == TokenKind::open_quote || token.kind == TokenKind::close_quote;
  }

  bool is_verb(std::uint32_t i) const {
    return tokens_[i].kind == TokenKind::word && tokens_[i].classes.has(WordClass::speech_verb);
  }
  std::optional<std::uint32_t> verb_in(TokenRange range) const {
    for (std::uint32_t i = range.begin; i < range.end && i < range.begin + reach; ++i) {
      if (is_verb(i)) return i;
    }
    return std::nullopt;
  }
  std::optional<std::uint32_t> last_verb_in(TokenRange range) const {
    for (std::uint32_t i = range.end; i > range.begin && i + reach > range.end; --i) {
      if (is_verb(i - 1)) return i - 1;
    }
    return std::nullopt;
  }

  /// The person before the verb, or behind one that stands first: "said Anna Berg", "according to".
  std::optional<std::uint32_t> subject_of(std::uint32_t verb, TokenRange clause) const {
    const bool inverted = std::none_of(tokens_.begin() + clause.begin, tokens_.begin() + verb,
                                       [](const Token& t) { return t.kind == TokenKind::word; }) ||
                          reading_.text(tokens_[verb]) == "according";
    if (const auto person = subject_before_clause(verb, clause)) return person;
    if (inverted) return first_person_in({verb + 1, std::min(clause.end, verb + 1 + reach)});
    return last_person_in({std::max(clause.begin, verb > reach ? verb - reach : 0), verb});
  }

  /// "Anna Berg, who had read it twice, said", "Anna Berg, whose son had read it, said", "Anna
  /// Berg, who said": the person before the clause.
  std::optional<std::uint32_t> subject_before_clause(std::uint32_t verb, TokenRange clause) const {
    constexpr std::uint32_t longest = 16;
    if (verb < clause.begin + 3) return std::nullopt;
    const bool at_once = reading_.text(tokens_[verb - 1]) == "who";
    if (!at_once && tokens_[verb - 1].kind != TokenKind::comma) return std::nullopt;
    for (std::uint32_t i = verb - 2; i > clause.begin && verb - i < longest; --i) {
      if (tokens_[i].kind != TokenKind::comma) continue;
      const std::string_view opener = reading_.text(tokens_[i + 1]);
      if (opener != "who" && opener != "whose") return std::nullopt;
      auto mention = first_mention_from(i);
      if (mention == reading_.persons.begin()) return std::nullopt;
      --mention;
      return mention->tokens.end == i && !possessor(*mention) ? person_of(*mention) : std::nullopt;
    }
    return std::nullopt;
  }

  using Mention = std::vector<PersonMention>::const_iterator;

  Mention first_mention_from(std::uint32_t token) const {
    return std::lower_bound(
        reading_.persons.begin(), reading_.persons.end(), token,
        [](const PersonMention& m, std::uint32_t t) { return m.tokens.begin < t; });
  }
  std::optional<std::uint32_t> first_person_in(TokenRange range) const {
    const auto mention = first_mention_from(range.begin);
    if (mention == reading_.persons.end() || mention->tokens.begin >= range.end)
      return std::nullopt;
    for (std::uint32_t i = range.begin; i < mention->tokens.begin; ++i) {
      if (tokens_[i].classes.has(WordClass::pronoun) || is_verb(i)) return std::nullopt;
    }
    const auto bearer = bearer_of(mention);
    if (!bearer || joined_to_another(*bearer)) return std::nullopt;
    return (*bearer)->person;
  }

  /// "said Booker's aide, Kristin Lynch", "said Obama campaign manager Jim Messina": the name that
  /// the words behind another's belong to, which is the first itself where none follow. Nothing
  /// when they have no name.
  std::optional<Mention> bearer_of(Mention mention) const {
    constexpr std::uint32_t longest = 6;
    const bool owner = possessor(*mention);
    const auto next = mention + 1;
    if (next == reading_.persons.end() || next->tokens.begin > mention->tokens.end + longest ||
        next->tokens.begin == mention->tokens.end) {
      return owner ? std::nullopt : std::optional(mention);
    }
    for (std::uint32_t i = mention->tokens.end; i < next->tokens.begin; ++i) {
      const Token& token = tokens_[i];
      const bool last_comma =
          owner && token.kind == TokenKind::comma && i + 1 == next->tokens.begin;
      const bool part = token.kind == TokenKind::word && !is_verb(i) &&
                        !token.classes.has(WordClass::function_word);
      if (!part && !last_comma) return owner ? std::nullopt : std::optional(mention);
    }
    return bearer_of(next);
  }

  /// "William Barr and Deputy Attorney General Rod Rosenstein": what both say is neither's alone.
  bool joined_to_another(Mention mention) const {
    const auto next = mention + 1;
    std::uint32_t behind = mention->tokens.end;
    if (next != reading_.persons.end() && reading_.text(tokens_[behind]) == "and") {
      while (behind + 1 < next->tokens.begin && is_title_word(tokens_[behind + 1])) ++behind;
      if (next->tokens.begin == behind + 1) return true;
    }
    std::uint32_t first = mention->tokens.begin;
    while (first > 1 && is_title_word(tokens_[first - 1])) --first;
    return first > 1 && mention != reading_.persons.begin() &&
           reading_.text(tokens_[first - 1]) == "and" && (mention - 1)->tokens.end == first - 1;
  }

  std::optional<std::uint32_t> last_person_in(TokenRange range) const {
    auto mention = first_mention_from(range.end);
    if (mention == reading_.persons.begin()) return std::nullopt;
    --mention;
    if (mention->tokens.begin < range.begin || possessor(*mention)) return std::nullopt;
    for (std::uint32_t i = mention->tokens.end; i < range.end; ++i) {
      const bool other_subject = tokens_[i].classes.has(WordClass::pronoun) && tokens_[i].value > 0;
      if (other_subject || is_verb(i)) return std::nullopt;
    }
    // "Officials told Anna Berg", "a lawyer for Anna Berg said": the person is no subject.
    std::uint32_t first = mention->tokens.begin;
    while (first > range.begin && is_title_word(tokens_[first - 1])) --first;
    const Token& before = tokens_[first - 1];
    const bool object = first > range.begin && before.classes.has(WordClass::function_word) &&
                        before.letters == LetterCase::lower && !is_conjunction(before);
    if (object || joined_to_another(mention)) return std::nullopt;
    return person_of(*mention);
  }

  /// "Mr." and "President" before a name.
  static bool is_title_word(const Token& token) {
    return token.kind == TokenKind::word && token.letters == LetterCase::capital &&
           !token.classes.has(WordClass::function_word) && !token.possessive;
  }

  bool is_conjunction(const Token& token) const {
    const std::string_view word = reading_.text(token);
    return word == "and" || word == "but" || word == "as" || word == "that" || word == "when" ||
           word == "while" || word == "which" || word == "the";
  }

  bool possessor(const PersonMention& mention) const {
    return tokens_[mention.tokens.end - 1].possessive;
  }
  static std::optional<std::uint32_t> person_of(const PersonMention& mention) {
    return mention.person;
  }

  /// A quotation that goes on after "she said": the sentence has one speaker.
  std::optional<std::uint32_t> speaker_of_same_sentence(std::size_t index,
                                                        const Side& behind) const {
    const Quotation& previous = reading_.quotations[index - 1];
    const std::uint32_t begin = reading_.quotations[index].tokens.begin;
    if (previous.speaker == Quotation::unknown) return std::nullopt;
    for (std::uint32_t i = previous.tokens.end; i < begin; ++i) {
      if (tokens_[i].kind == TokenKind::sentence_break ||
          tokens_[i].kind == TokenKind::section_break) {
        // Only the break itself and the mark stand between the end of the attribution and the
        // words, and the paragraph is the same.
        const bool directly =
            tokens_[i].kind == TokenKind::sentence_break && i + 2 == begin && behind.words.empty();
        return directly ? std::optional(previous.speaker) : std::nullopt;
      }
    }
    return previous.speaker;
  }

  /// "he said" takes the speaker of the quotation before when nobody else is named since.
  std::optional<std::uint32_t> speaker_by_pronoun(std::size_t index,
                                                  const Surroundings& sides) const {
    const Quotation& previous = reading_.quotations[index - 1];
    const TokenRange words = reading_.quotations[index].tokens;
    if (previous.speaker == Quotation::unknown ||
        sections_between(previous.tokens.end, words.begin) > 1) {
      return std::nullopt;
    }
    const std::int32_t gender = pronoun_subject(sides);
    if (gender == 0) return std::nullopt;
    const auto mention = first_mention_from(previous.tokens.end);
    for (auto m = mention; m != reading_.persons.end() && m->tokens.begin < sides.behind.words.end;
         ++m) {
      if (m->person != previous.speaker && !words_contain(words, m->tokens)) return std::nullopt;
    }
    const std::string& known = reading_.entities[previous.speaker].gender;
    const bool clashes = (known == "m" && gender == 2) || (known == "f" && gender == 1);
    return clashes ? std::nullopt : std::optional(previous.speaker);
  }

  /// "he told reporters" of whom the text before speaks of alone.
  std::optional<std::uint32_t> speaker_by_antecedent(TokenRange words,
                                                     const Surroundings& sides) const {
    const auto verb = sides.behind.verb ? sides.behind.verb : sides.before.verb;
    if (!verb || *verb == 0) return std::nullopt;
    const Token& subject = tokens_[*verb - 1];
    const bool alone =
        subject.classes.has(WordClass::pronoun) && (subject.value == 1 || subject.value == 2);
    // Whom the sentence itself names before is as often somebody else: "In a letter to Berg, she".
    const std::uint32_t begin = reading_.sentence_of(*verb).tokens.begin;
    const auto named = first_mention_from(begin);
    const bool others = named != reading_.persons.end() && named->tokens.begin < *verb &&
                        !words_contain(words, named->tokens);
    return alone && !others ? person_of_pronoun(reading_, *verb - 1) : std::nullopt;
  }

  static bool words_contain(TokenRange words, TokenRange inner) {
    return words.begin <= inner.begin && inner.end <= words.end;
  }

  std::uint32_t sections_between(std::uint32_t from, std::uint32_t to) const {
    std::uint32_t count = 0;
    for (std::uint32_t i = from; i < to; ++i)
      count += tokens_[i].kind == TokenKind::section_break ? 1u : 0u;
    return count;
  }

  /// 1 for "he said", 2 for "she said" right beside the quotation, else 0.
  std::int32_t pronoun_subject(const Surroundings& sides) const {
    for (const Side& side : {sides.behind, sides.before}) {
      if (!side.verb || *side.verb == side.words.begin) continue;
      const Token& subject = tokens_[*side.verb - 1];
      return subject.classes.has(WordClass::pronoun) ? gender_of(subject) : 0;
    }
    return 0;
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }

  Reading& reading_;
  const std::vector<Token>& tokens_;
  std::vector<bool> goes_on_;  ///< parallel to the quotations: continues the paragraph before
};

}  // namespace

void find_quotations(Reading& reading) { QuotationFinder(reading).find(); }

}  // namespace crosscheck
