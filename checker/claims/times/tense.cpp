#include "checker/claims/times/tense.h"

#include <cstdint>

#include "checker/claims/lexicon/word_set.h"

namespace crosscheck {
namespace {

/// How far from the expression a verb is looked for, in tokens.
constexpr std::uint32_t reach = 14;

bool is_future(std::uint64_t key) {
  static const WordSet keys{"will",  "'ll",      "shall",   "scheduled", "expected",
                            "due",   "plans",    "planned", "upcoming",  "slated",
                            "would", "planning", "expects", "hopes",     "going",
                            "until", "intends",  "won't",   "payable",   "effective"};
  return keys.has(key);
}

bool is_past(std::uint64_t key) {
  static const WordSet keys{"was",   "were",  "had",   "did",   "said",   "told",    "met",
                            "came",  "went",  "began", "took",  "made",   "died",    "won",
                            "lost",  "held",  "left",  "gave",  "got",    "saw",     "found",
                            "fell",  "rose",  "spoke", "wrote", "sent",   "shot",    "hit",
                            "ran",   "led",   "broke", "sold",  "bought", "brought", "became",
                            "been",  "has",   "have",  "grew",  "paid",   "fought",  "struck",
                            "drove", "since", "stood", "kept",  "heard",  "known",   "taken",
                            "done",  "seen",  "born",  "flew",  "threw",  "built",   "caught"};
  return keys.has(key);
}

Tense tense_of(const Reading& reading, const Token& token) {
  if (token.kind != TokenKind::word) return Tense::unknown;
  if (is_future(token.key)) return Tense::future;
  if (is_past(token.key)) return Tense::past;
  std::string_view text = reading.text(token);
  bool regular = text.size() > 4 && text.ends_with("ed") && token.letters == LetterCase::lower;
  return regular ? Tense::past : Tense::unknown;
}

/// Whether a word puts the infinitive behind it into the future: "plans to", "ready to".
bool intends(std::uint64_t key) {
  static const WordSet keys{
      "set",       "plan",      "plans", "planned",  "planning", "expected", "expects",
      "due",       "scheduled", "ready", "going",    "hopes",    "hope",     "likely",
      "unlikely",  "vowed",     "wants", "slated",   "intends",  "prepared", "preparing",
      "agreement", "is",        "are",   "continue", "supposed"};
  return keys.has(key);
}

/// "voted 7-4 on Tuesday night to close": whether what stands behind the "to" was decided on.
bool was_decided(const Reading& reading, std::uint32_t to) {
  static const WordSet decided{"voted",    "agreed",   "decided", "resolved", "pledged",
                               "promised", "approved", "vowed",   "chose",    "opted"};
  constexpr std::uint32_t near = 8;
  for (std::uint32_t i = to; i > 0 && to - i < near; --i) {
    const Token& word = reading.tokens[i - 1];
    if (decided.has(word)) return true;
    const bool clause = word.kind == TokenKind::comma || word.kind == TokenKind::semicolon;
    if (clause || word.kind == TokenKind::sentence_break || is_past(word.key)) return false;
  }
  return false;
}

/// Whether a verb in the infinitive that looks ahead stands at `i`.
bool infinitive_ahead(const Reading& reading, std::uint32_t i) {
  static const std::uint64_t to = WordKey("to");
  if (i < 2 || reading.tokens[i - 1].key != to) return false;
  if (reading.tokens[i].letters != LetterCase::lower) return false;
  return intends(reading.tokens[i - 2].key) || was_decided(reading, i - 1);
}

/// Whether a limit stands right before: "by February", "as soon as Tuesday".
bool limited(const Reading& reading, std::uint32_t at) {
  static const WordSet limits{"by", "through", "until", "till"};
  static const WordSet comparisons{"soon", "early"};
  static const std::uint64_t as = WordKey("as");
  if (at == 0) return false;
  const std::vector<Token>& tokens = reading.tokens;
  if (limits.has(tokens[at - 1].key)) return true;
  return at >= 3 && tokens[at - 1].key == as && tokens[at - 3].key == as &&
         comparisons.has(tokens[at - 2].key);
}

bool ends_sentence(const Token& token) {
  return token.kind == TokenKind::sentence_break || token.kind == TokenKind::section_break;
}

/// Verbs of what is put on a day.
const WordSet& arranged_verbs() {
  static const WordSet words{
      "held",     "take",        "begin",     "start",    "open",    "meet",   "vote",
      "travel",   "visit",       "appear",    "hold",     "host",    "speak",  "debate",
      "face",     "play",        "decide",    "gather",   "convene", "resume", "close",
      "expire",   "end",         "return",    "arrive",   "leave",   "launch", "go",
      "fly",      "sign",        "elect",     "choose",   "reopen",  "retire", "step",
      "buried",   "married",     "sentenced", "sworn",    "opened",  "report", "surrender",
      "unveiled", "inaugurated", "published", "released", "played",  "decided"};
  return words;
}

/// The token behind "will", "is to", "are scheduled to" at `i`, or 0.
std::uint32_t behind_future(const Reading& reading, std::uint32_t i) {
  static const WordSet will{"will", "shall"}, is{"is", "are"}, to{"to"}, be{"be"};
  static const WordSet due{"due", "scheduled", "set", "expected", "slated", "supposed"};
  const std::vector<Token>& all = reading.tokens;
  const auto at = [&](std::uint32_t t, const WordSet& words) {
    return t < all.size() && words.has(all[t]);
  };
  std::uint32_t verb = 0;
  if (at(i, will)) verb = i + 1;
  if (at(i, is) && at(i + 1, to)) verb = i + 2;
  if (at(i, is) && at(i + 1, due) && at(i + 2, to)) verb = i + 3;
  return verb != 0 && at(verb, be) ? verb + 1 : verb;
}

/// "their February 22 pact", "the March 4 hearing": the date tells which one is meant.
bool names_what_follows(const Reading& reading, TokenRange tokens) {
  static const WordSet owners{"their", "its", "his", "her", "our", "my", "your", "whose"};
  static const WordSet pointers{"the", "this", "that", "a", "an", "any"};
  const std::vector<Token>& all = reading.tokens;
  if (tokens.begin == 0 || tokens.end >= all.size()) return false;
  const Token& before = all[tokens.begin - 1];
  if (owners.has(before) || before.possessive) return true;
  const Token& after = all[tokens.end];
  return pointers.has(before) && after.kind == TokenKind::word &&
         !after.classes.has(WordClass::function_word);
}

}  // namespace

bool is_arranged_for(const Reading& reading, TokenRange tokens) {
  const std::vector<Token>& all = reading.tokens;
  if (names_what_follows(reading, tokens)) return false;
  constexpr std::uint32_t near = 10, object = 5;
  for (std::uint32_t i = tokens.begin; i > 0 && tokens.begin - i < near; --i) {
    if (all[i - 1].kind != TokenKind::word) break;
    const std::uint32_t verb = behind_future(reading, i - 1);
    if (verb == 0) continue;
    return verb < tokens.begin && tokens.begin - verb <= object + 1 &&
           arranged_verbs().has(all[verb]);
  }
  const std::uint32_t first = reading.sentence_of(tokens.begin).tokens.begin;
  if (tokens.begin > first + 1) return false;
  for (std::uint32_t i = tokens.end; i < all.size() && i - tokens.end < near; ++i) {
    const bool comma = i == tokens.end && all[i].kind == TokenKind::comma;
    if (!comma && all[i].kind != TokenKind::word) return false;
    const std::uint32_t verb = behind_future(reading, i);
    if (verb != 0) return verb < all.size() && arranged_verbs().has(all[verb]);
    if (tense_of(reading, all[i]) == Tense::past) return false;
  }
  return false;
}

Tense tense_around(const Reading& reading, TokenRange tokens) {
  const std::vector<Token>& all = reading.tokens;
  if (limited(reading, tokens.begin)) return Tense::future;
  for (std::uint32_t i = tokens.begin; i > 0 && tokens.begin - i < reach; --i) {
    if (ends_sentence(all[i - 1])) break;
    if (infinitive_ahead(reading, i - 1)) return Tense::future;
    Tense tense = tense_of(reading, all[i - 1]);
    if (tense == Tense::past && i >= 2 && is_future(all[i - 2].key)) return Tense::future;
    // "would still be held" waits for what stands before "be".
    static const std::uint64_t be = WordKey("be");
    if (tense == Tense::past && i >= 2 && all[i - 2].key == be) continue;
    if (tense != Tense::unknown) return tense;
  }
  for (std::uint32_t i = tokens.end; i < all.size() && i - tokens.end < reach; ++i) {
    if (ends_sentence(all[i])) break;
    Tense tense = tense_of(reading, all[i]);
    if (tense != Tense::unknown) return tense;
  }
  return Tense::unknown;
}

}  // namespace crosscheck
