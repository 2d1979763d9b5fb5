#include "checker/claims/quantities/changes.h"

#include <cstdint>
#include <string_view>

#include "checker/claims/lexicon/word_map.h"
#include "checker/claims/lexicon/word_set.h"

namespace crosscheck {
namespace {

enum class Way : std::uint8_t { none, up, down };

constexpr std::string_view up_nouns =
    "rise increase gain jump surge climb growth advance upturn hike improvement appreciation";
constexpr std::string_view down_nouns =
    "fall decrease drop decline loss cut reduction slump plunge dip slide downturn devaluation "
    "depreciation contraction";
constexpr std::string_view up_verbs =
    "rose rises rising risen increased increasing increases climbed climbing jumped jumping surged "
    "surging soared soaring advanced advancing grew grow grows growing grown edged gained gaining "
    "gains up higher rallied rebounded";
constexpr std::string_view down_verbs =
    "fell falls falling fallen decreased decreasing declined declining dropped dropping slid "
    "slipped sliding slipping tumbled tumbling plunged plunging plummeted plummeting sank shrank "
    "shrunk shrinking dipped eased slumped down lower contracted sagged";
/// These take what is counted as their object, so they tell of a change in measures only.
constexpr std::string_view down_of_measures =
    "lost losing loses shed shedding cut cutting cuts reduced reduce reducing";
constexpr std::string_view up_of_measures = "added adding raised";

WordMap<Way> ways_of(std::string_view up, std::string_view down) {
  WordMap<Way> ways;
  ways.add_row(up, Way::up);
  ways.add_row(down, Way::down);
  return ways;
}

Way noun_way(const Token& word) {
  static const WordMap<Way> ways = ways_of(up_nouns, down_nouns);
  return ways.of(word);
}

Way verb_way(const Token& word) {
  static const WordMap<Way> ways = ways_of(up_verbs, down_verbs);
  return ways.of(word);
}

Way verb_way_of_measures(const Token& word) {
  static const WordMap<Way> ways = ways_of(up_of_measures, down_of_measures);
  const Way way = verb_way(word);
  return way != Way::none ? way : ways.of(word);
}

/// Whether a figure may still be the one a word further back tells of: "fell by about 3 points, or
/// 2 percent", but not "fell to 3".
bool may_stand_between(const Token& token) {
  static const WordSet ends{"to", "at", "from", "with", "and", "in", "on", "which", "after"};
  if (token.kind == TokenKind::number || token.kind == TokenKind::comma ||
      token.kind == TokenKind::other)
    return true;
  if (token.kind != TokenKind::word || ends.has(token)) return false;
  using enum WordClass;
  return token.classes.has_any({function_word, number_word, unit, hedge});
}

/// "makes up 30 percent", "put down 3 million": "up" and "down" belong to another verb.
bool is_particle(const Reading& reading, std::uint32_t i) {
  static const WordSet particles{"up", "down"};
  static const WordSet verbs{"make", "makes", "made",   "making", "take", "takes", "took", "taking",
                             "put",  "puts",  "set",    "sets",   "give", "gives", "gave", "given",
                             "pay",  "paid",  "picked", "ended",  "add",  "adds",  "added"};
  return i > 0 && particles.has(reading.tokens[i]) && verbs.has(reading.tokens[i - 1]);
}

/// "a three billion reduction", "a 5 percent pay cut".
Way way_behind(const Reading& reading, std::uint32_t end) {
  constexpr std::uint32_t near = 3;
  for (std::uint32_t i = end; i < end + near && i < reading.tokens.size(); ++i) {
    const Token& token = reading.tokens[i];
    if (token.kind == TokenKind::hyphen) continue;
    if (token.kind != TokenKind::word || token.classes.has(WordClass::function_word))
      return Way::none;
    const Way way = noun_way(token);
    if (way != Way::none) return way;
  }
  return Way::none;
}

/// "fell by 3 percent", "a drop of 3 percent", "was down 20 points, or 3 percent".
Way way_before(const Reading& reading, const Quantity& quantity) {
  constexpr std::uint32_t near = 7;
  const bool measured = !quantity.unit.dimension.empty();
  static const WordSet of{"of"};
  const std::uint32_t begin = quantity.words.begin;
  for (std::uint32_t i = begin; i > 0 && begin - i < near; --i) {
    const Token& token = reading.tokens[i - 1];
    const Way way = measured ? verb_way_of_measures(token) : verb_way(token);
    if (way != Way::none) return is_particle(reading, i - 1) ? Way::none : way;
    if (i < begin && of.has(reading.tokens[i])) return noun_way(token);
    if (!may_stand_between(token)) return Way::none;
  }
  return Way::none;
}

}  // namespace

std::string_view change_of(const Reading& reading, const Quantity& quantity) {
  Way way = way_behind(reading, quantity.tokens.end);
  if (way == Way::none) way = way_before(reading, quantity);
  switch (way) {
    case Way::none: return {};
    case Way::up: return "up";
    case Way::down: return "down";
  }
  return {};
}

}  // namespace crosscheck
