// "Bosses say sorry side by side", "Berg said sorry alone".

#include "checker/claims/meetings/togetherness.h"

#include <array>
#include <string>

#include "checker/claims/lexicon/word_set.h"
#include "checker/text/fold.h"
#include "checker/text/item_list.h"

namespace crosscheck {
namespace {

constexpr std::array<Column, 2> columns{{
    {"way", "together or alone"},
    {"doing", "the telling words right before, with a comma between: what is done so"},
}};

/// Sentences of the text that are looked at: what a headline tells stands in the first.
constexpr std::size_t most_sentences = 6;

/// The phrase that begins at a token, and what it says; its length is 0 where none does.
struct Manner {
  std::uint32_t length = 0;
  bool together = false;
};

Manner manner_at(const Reading& reading, std::uint32_t i, std::uint32_t end) {
  static const WordSet side{"side"}, by{"by"}, alone{"alone"}, jointly{"jointly"}, on{"on"},
      owners{"his", "her"}, own{"own"}, self{"himself", "herself"},
      no{"let", "left", "home", "not"};
  const auto is = [&](std::uint32_t at, const WordSet& words) {
    return at < end && words.has(reading.tokens[at]);
  };
  if (is(i, side) && is(i + 1, by) && is(i + 2, side)) return {3, true};
  if (is(i, jointly)) return {1, true};
  if (is(i, alone) && !(i > 0 && is(i - 1, no))) return {1, false};
  if (is(i, on) && is(i + 1, owners) && is(i + 2, own)) return {3, false};
  if (is(i, by) && is(i + 1, self)) return {2, false};
  return {};
}

/// The telling words among the three before a token.
std::string doing_before(const Reading& reading, std::uint32_t at, std::uint32_t begin) {
  constexpr std::uint32_t reach = 3;
  constexpr std::size_t least_letters = 4;
  std::vector<std::string> words;
  for (std::uint32_t i = at; i > begin && at - i < reach; --i) {
    const Token& word = reading.tokens[i - 1];
    if (word.kind != TokenKind::word) break;
    const bool tells = word.letters == LetterCase::lower && word.words.size() >= least_letters &&
                       !word.classes.has(WordClass::function_word) &&
                       !word.classes.has(WordClass::speech_verb) &&
                       !word.classes.has(WordClass::time_word);
    if (tells) words.push_back(fold(reading.text(word)));
  }
  return item_list(std::move(words));
}

}  // namespace

const ClaimKind togetherness_kind{"togetherness", "whether something was done together or alone",
                                  columns};

void extract_togetherness(Reading& reading, std::vector<Claim>& claims) {
  static const Trigger trigger(WordSet{"side", "jointly", "alone", "on", "by"});
  std::size_t seen = 0;
  for (const Sentence& sentence : reading.sentences) {
    const SectionKind kind = reading.article->sections[sentence.section].kind;
    const bool headline = kind == SectionKind::headline;
    if (!headline && (kind != SectionKind::body || seen++ >= most_sentences)) continue;
    for (const std::uint32_t i : reading.places(trigger, sentence.tokens)) {
      const Manner manner = manner_at(reading, i, sentence.tokens.end);
      if (manner.length == 0 || reading.quotation_of(i) != nullptr) continue;
      std::string doing = doing_before(reading, i, sentence.tokens.begin);
      if (doing.empty()) continue;
      Claim claim;
      claim.kind = &togetherness_kind;
      claim.values = {manner.together ? "together" : "alone", std::move(doing)};
      claim.confidence = 0.7;
      claim.evidence = reading.evidence({i - 1, i + manner.length});
      claims.push_back(std::move(claim));
    }
  }
}

}  // namespace crosscheck
