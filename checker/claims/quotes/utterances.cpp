#include "checker/claims/quotes/utterances.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "checker/claims/lexicon/word_set.h"
#include "checker/text/fold.h"
#include "checker/text/wording.h"

namespace crosscheck {
namespace {

constexpr Column columns[] = {
    {"words", "the words, folded, with * for what was left out or put in brackets"},
    {"count", "how many words"},
    {"bound", "beside when the speaker's name and the verb of saying stand right at the words"},
    {"key", "a key that sentences of like words often share; so are key_two and key_three"},
    {"key_two", "another"},
    {"key_three", "another"},
    {"run", "a key that sentences with the same words in a row often share; so is run_two"},
    {"run_two", "another"},
};

/// Fewest words of a sentence that are worth comparing.
constexpr std::size_t fewest_words = 6;

/// The least of many hashes is equal for two sets as often as a member is in both.
template <std::size_t size>
class Keys {
 public:
  Keys() { least_.fill(none); }
  void take(std::uint64_t hash) {
    for (std::size_t i = 0; i < least_.size(); ++i) least_[i] = std::min(least_[i], mixed(hash, i));
  }
  std::array<std::string, size> texts() const {
    std::array<std::string, size> made;
    for (std::size_t i = 0; i < size; ++i)
      if (least_[i] != none) made[i] = fmt::format_int(least_[i] >> 16).str();
    return made;
  }

 private:
  static constexpr std::uint64_t none = std::numeric_limits<std::uint64_t>::max();

  static std::uint64_t mixed(std::uint64_t hash, std::size_t i) {
    constexpr std::uint64_t seeds[] = {0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9};
    hash = (hash ^ (hash >> 29)) * seeds[i];
    return hash ^ (hash >> 32);
  }

  std::array<std::uint64_t, size> least_;
};

class UtteranceReader {
 public:
  UtteranceReader(const Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims) {}

  void read() {
    for (const Quotation& quotation : reading_.quotations) {
      if (quotation.speaker == Quotation::unknown || is_translated(quotation)) continue;
      beside_ = is_beside(quotation);
      std::uint32_t begin = quotation.tokens.begin;
      for (std::uint32_t i = begin; i <= quotation.tokens.end; ++i) {
        if (i < quotation.tokens.end && !ends_sentence(token(i))) continue;
        if (i - begin >= fewest_words) add({begin, i}, quotation.speaker);
        begin = i + 1;
      }
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }

  static bool ends_sentence(const Token& token) {
    switch (token.kind) {
      case TokenKind::period:
      case TokenKind::semicolon:
      case TokenKind::question_mark:
      case TokenKind::exclamation_mark:
      case TokenKind::sentence_break:
      case TokenKind::section_break: return true;
      case TokenKind::word:
      case TokenKind::number:
      case TokenKind::ordinal:
      case TokenKind::comma:
      case TokenKind::colon:
      case TokenKind::hyphen:
      case TokenKind::dash:
      case TokenKind::open_quote:
      case TokenKind::close_quote:
      case TokenKind::open_bracket:
      case TokenKind::close_bracket:
      case TokenKind::other: return false;
    }
    return false;
  }

  /// "said through an interpreter", "in Arabic": another translator would have other words.
  bool is_translated(const Quotation& quotation) const {
    static const Trigger words(WordSet{"translator", "interpreter", "translated", "translation",
                                       "interpreters", "translators"});
    constexpr std::uint32_t reach = 20;
    const std::uint32_t from = quotation.tokens.begin > reach ? quotation.tokens.begin - reach : 0;
    const auto to = std::min<std::uint32_t>(quotation.tokens.end + reach,
                                            static_cast<std::uint32_t>(reading_.tokens.size()));
    return !reading_.places(words, {from, to}).empty();
  }

  bool is_verb(std::uint32_t i) const {
    return i < reading_.tokens.size() && token(i).classes.has(WordClass::speech_verb);
  }

  /// The token behind a name, a comma left out.
  std::uint32_t verb_behind(TokenRange name) const {
    const bool comma =
        name.end < reading_.tokens.size() && token(name.end).kind == TokenKind::comma;
    return name.end + (comma ? 1 : 0);
  }

  /// `"...," Anna Berg said`, `"...," said Mayor Anna Berg`, `Anna Berg told reporters: "..."`.
  bool is_beside(const Quotation& quotation) const {
    constexpr std::uint32_t titles = 4, listeners = 4;
    const std::uint32_t behind = quotation.tokens.end + 1;
    const std::uint32_t before = quotation.tokens.begin - 1;
    auto mention = std::partition_point(
        reading_.persons.begin(), reading_.persons.end(),
        [&](const PersonMention& one) { return one.tokens.end + listeners < before; });
    for (; mention != reading_.persons.end(); ++mention) {
      if (mention->tokens.begin > behind + titles) break;
      if (mention->person != quotation.speaker) continue;
      const TokenRange name = mention->tokens;
      if (name.begin >= behind && token(behind).kind == TokenKind::word) {
        if (is_verb(behind) && name.begin <= behind + titles) return true;
        if (name.begin <= behind + titles - 1 && is_verb(verb_behind(name))) return true;
      } else if (name.end < before && is_verb(verb_behind(name)) &&
                 !reading_.text(token(verb_behind(name))).ends_with("ing")) {
        return true;
      }
    }
    return false;
  }

  void add(TokenRange range, std::uint32_t speaker) {
    std::string words;
    words.reserve(reading_.words(range).size());
    Keys<3> keys;
    Keys<2> runs;
    std::size_t count = 0;
    std::uint64_t before = 0, second = 0;
    int depth = 0;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Token& word = token(i);
      // Words within words are another's.
      if (word.kind == TokenKind::open_quote) return;
      const bool inserted = word.kind == TokenKind::open_bracket && depth++ == 0;
      if (word.kind == TokenKind::close_bracket) --depth;
      if (inserted || is_ellipsis(word)) append(words, elision);
      const bool counts = word.kind == TokenKind::word || word.kind == TokenKind::number;
      if (depth > 0 || !counts) continue;
      // "@nytimes" is written out by another house.
      const bool handle = i > 0 && !word.space_before && reading_.text(token(i - 1)) == "@";
      if (handle || reading_.text(word).starts_with('@')) {
        append(words, elision);
        continue;
      }
      append_word(words, i);
      ++count;
      if (!word.classes.has(WordClass::function_word)) keys.take(word.key);
      if (count > 2) runs.take((second * 31 + before) * 31 + word.key);
      second = before;
      before = word.key;
    }
    if (count < fewest_words) return;
    Claim claim;
    claim.kind = &utterance_kind;
    claim.subject = speaker;
    const std::string number = std::to_string(count);
    const auto of_words = keys.texts();
    const auto of_runs = runs.texts();
    const std::array<std::string_view, std::size(columns)> values{
        words,      number,    beside_ ? "beside" : "", of_words[0], of_words[1], of_words[2],
        of_runs[0], of_runs[1]};
    claim.values.pack(values);
    claim.evidence = reading_.evidence(range);
    claims_.push_back(std::move(claim));
  }

  bool is_ellipsis(const Token& token) const {
    if (token.kind != TokenKind::other) return false;
    const std::string_view text = reading_.text(token);
    return text == "…" || text.starts_with("..");
  }

  static void append(std::string& words, std::string_view word) {
    if (!words.empty()) words += ' ';
    words += word;
  }

  /// A word in its long form: "do not" for "don't", "going to" for "gonna".
  void append_word(std::string& words, std::uint32_t i) const {
    struct Form {
      std::string_view contracted, full;
    };
    static constexpr Form forms[] = {
        {"cannot", "can not"},      {"cant", "can not"},      {"wont", "will not"},
        {"gonna", "going to"},      {"wanna", "want to"},     {"gotta", "got to"},
        {"dont", "do not"},         {"isnt", "is not"},       {"arent", "are not"},
        {"wasnt", "was not"},       {"werent", "were not"},   {"didnt", "did not"},
        {"doesnt", "does not"},     {"hasnt", "has not"},     {"havent", "have not"},
        {"hadnt", "had not"},       {"wouldnt", "would not"}, {"couldnt", "could not"},
        {"shouldnt", "should not"}, {"aint", "is not"},       {"em", "them"},
        {"cause", "because"},       {"ok", "okay"},           {"hb", "house bill"},
        {"sb", "senate bill"},      {"sen", "senator"},       {"rep", "representative"},
        {"gov", "governor"},        {"gen", "general"},       {"lt", "lieutenant"},
        {"col", "colonel"},         {"ft", "fort"},           {"mt", "mount"}};
    static const WordSet contracted = [] {
      WordSet all;
      for (const Form& form : forms) all.add(hash_word(form.contracted));
      return all;
    }();
    std::string_view word = reading_.folded(i);
    // What stands as it folds is letters alone, and has their key.
    const bool plain = word.data() == reading_.text(token(i)).data();
    if (plain && !contracted.has(token(i).key)) return append(words, word);
    std::string unmarked;
    constexpr std::string_view soft_hyphen = "\xC2\xAD";
    const auto may_be_mark = [](char c) { return c == '.' || c == '\'' || c == '\xC2'; };
    if (std::any_of(word.begin(), word.end(), may_be_mark)) {
      unmarked = word;
      for (std::size_t at = 0; (at = unmarked.find(soft_hyphen)) != unmarked.npos;)
        unmarked.erase(at, soft_hyphen.size());
      std::erase_if(unmarked, [](char c) { return c == '.' || c == '\''; });
      word = unmarked;
    }
    if (!contracted.has(hash_word(word))) return append(words, word);
    append(words, std::find_if(std::begin(forms), std::end(forms), [&](const Form& f) {
                    return f.contracted == word;
                  })->full);
  }

  const Reading& reading_;
  std::vector<Claim>& claims_;
  bool beside_ = false;
};

}  // namespace

const ClaimKind utterance_kind{"utterance", "a sentence between quotation marks, of one speaker",
                               columns};

void extract_utterances(Reading& reading, std::vector<Claim>& claims) {
  UtteranceReader(reading, claims).read();
}

}  // namespace crosscheck
