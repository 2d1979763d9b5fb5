#include "checker/claims/statements/units.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "checker/claims/lexicon/word_map.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/quantities/stems.h"

namespace crosscheck {
namespace {

using enum WordClass;

struct Irregular {
  std::string_view base, forms;
};

/// Forms that no ending tells.
// clang-format off
constexpr Irregular irregular_forms[] = {
    {"bear", "born"},
    {"become", "became"},
    {"begin", "began begun"},
    {"break", "broke broken"},
    {"build", "built"},
    {"buy", "bought"},
    {"catch", "caught"},
    {"child", "children"},
    {"choose", "chose chosen"},
    {"die", "dead death deaths died"},
    {"draw", "drawn drew"},
    {"drive", "driven drove"},
    {"eat", "eaten"},
    {"fall", "fallen fell"},
    {"fight", "fought"},
    {"find", "found"},
    {"fly", "flew flown"},
    {"give", "gave given"},
    {"grow", "grew grown"},
    {"hold", "held"},
    {"keep", "kept"},
    {"know", "knew known"},
    {"lead", "led"},
    {"leave", "left"},
    {"lose", "lost"},
    {"man", "men"},
    {"meet", "met"},
    {"pay", "paid"},
    {"rise", "risen rose"},
    {"run", "ran"},
    {"see", "seen"},
    {"sell", "sold"},
    {"send", "sent"},
    {"shoot", "shot"},
    {"sing", "sang"},
    {"speak", "spoke spoken"},
    {"spend", "spent"},
    {"stand", "stood"},
    {"steal", "stole stolen"},
    {"take", "taken took"},
    {"teach", "taught"},
    {"tell", "told"},
    {"think", "thought"},
    {"throw", "threw thrown"},
    {"win", "victory won"},
    {"woman", "women"},
    {"write", "written wrote"},
};
// clang-format on

const WordMap<std::string_view>& bases() {
  static const WordMap<std::string_view> map = [] {
    WordMap<std::string_view> words;
    for (const Irregular& row : irregular_forms) words.add_row(row.forms, row.base);
    return words;
  }();
  return map;
}

/// Words that stand in any sentence.
const WordSet& light() {
  static const WordSet words{
      "total",  "made",   "make",      "makes",  "one",  "ones",      "more",   "other",
      "others", "same",   "according", "since",  "new",  "including", "number", "numbers",
      "got",    "get",    "was",       "were",   "took", "take",      "came",   "come",
      "went",   "go",     "has",       "have",   "had",  "been",      "being",  "is",
      "are",    "be",     "do",        "does",   "did",  "will",      "would",  "also",
      "then",   "just",   "very",      "called", "who",  "which",     "that",   "actually",
      "people", "person", "persons"};
  return words;
}

bool joins(const Token& word) {
  return word.classes.has_any(
      {function_word, speech_verb, pronoun, time_word, time_unit, hedge, honorific, negation});
}

class UnitReader {
 public:
  UnitReader(const Reading& reading, const Sentence& sentence, UnitTexts& texts,
             std::vector<Unit>& units)
      : reading_(reading), range_(sentence.tokens), texts_(texts), units_(units) {
    // Lists of names and tables have no full stop.
    constexpr std::uint32_t longest = 200;
    range_.end = std::min(range_.end, range_.begin + longest);
  }

  void read() {
    for (std::uint32_t i = behind_dateline(); i < range_.end;) i = take(i);
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool has_capital(std::uint32_t i) const {
    return token(i).kind == TokenKind::word && token(i).letters != LetterCase::lower &&
           token(i).letters != LetterCase::none;
  }
  std::string_view folded(std::uint32_t i) const { return reading_.folded(i); }
  std::string_view number(std::int32_t value) { return texts_.arena.keep(std::to_string(value)); }

  std::string_view stem(std::uint32_t i) {
    if (texts_.stems.empty()) texts_.stems.resize(reading_.index.word_bound());
    std::string_view& stem = texts_.stems[reading_.index.word(i)];
    if (stem.data() == nullptr) {
      stem = told_stem(folded(i), texts_.made);
      if (stem.data() == texts_.made.data()) stem = texts_.arena.keep(stem);
    }
    return stem;
  }

  /// "DAYTON, Ohio (AP) -" names no more than where and by whom it was written.
  std::uint32_t behind_dateline() const {
    constexpr std::uint32_t longest = 12;
    for (std::uint32_t i = range_.begin; i < std::min(range_.end, range_.begin + longest); ++i) {
      if (token(i).kind == TokenKind::dash) return i + 1;
      if (token(i).kind == TokenKind::word && !has_capital(i)) break;
    }
    return range_.begin;
  }

  std::uint32_t take(std::uint32_t i) {
    const Token& word = token(i);
    if (word.kind == TokenKind::number || word.kind == TokenKind::ordinal) {
      take_number(i);
      return i + 1;
    }
    if (word.kind != TokenKind::word) return i + 1;
    if (has_capital(i)) {
      if (word.classes.has(month) || word.classes.has(weekday)) {
        const bool day = word.classes.has(weekday);
        add(day ? UnitSort::weekday : UnitSort::month, {i, i + 1}, number(word.value));
        return i + 1;
      }
      if (const std::uint32_t end = take_people(i); end > i) return end;
      if (begins_name(i)) return take_name(i);
    }
    if (word.classes.has(number_word) && word.value > 1) {
      constexpr int ordinals = 1000;
      const bool in_row = word.value > ordinals && word.value < 2 * ordinals;
      add(in_row ? UnitSort::ordinal : UnitSort::number, {i, i + 1},
          number(in_row ? word.value - ordinals : word.value));
    } else if (word.words.size() > 2 && !joins(word) && !light().has(word)) {
      add(UnitSort::word, {i, i + 1}, stem(i));
    }
    return i + 1;
  }

  void take_number(std::uint32_t i) {
    const Token& word = token(i);
    if (word.kind == TokenKind::ordinal) {
      add(UnitSort::ordinal, {i, i + 1}, number(word.value));
      return;
    }
    const bool counted = i > range_.begin && token(i - 1).kind == TokenKind::other;
    const bool year = word.words.size() == 4 && word.value > 1000 && word.value < 2100 && !counted;
    add(year ? UnitSort::year : UnitSort::number, {i, i + 1}, folded(i));
  }

  /// "Swedish king" is an office to the lexicon: the word is asked for by itself as well.
  const Entry* people_at(std::uint32_t i) const {
    if (const Entry* entry = meaning(reading_.phrase_at(i), EntryKind::demonym)) return entry;
    if (!token(i).classes.has(phrase_start)) return nullptr;
    Token word = token(i);
    word.possessive = false;
    const std::span<const Entry> alone = reading_.lexicon->longest({&word, 1}).entries;
    for (const Entry& entry : alone)
      if (entry.kind == EntryKind::demonym) return &entry;
    return nullptr;
  }

  std::uint32_t take_people(std::uint32_t i) {
    const Entry* entry = people_at(i);
    if (entry == nullptr) return i;
    const PhraseMention* phrase = reading_.phrase_at(i);
    const bool whole = meaning(phrase, EntryKind::demonym) != nullptr;
    if (whole && phrase->tokens.begin != i) return i;
    const TokenRange place = whole ? phrase->tokens : TokenRange{i, i + 1};
    add(UnitSort::people, place, reading_.lexicon->named(EntryKind::demonym, entry->record).detail);
    return place.end;
  }

  bool begins_name(std::uint32_t i) const {
    const Token& word = token(i);
    if (word.classes.has(function_word) || word.classes.has(pronoun) || word.words.size() < 2)
      return false;
    return i > range_.begin || !word.classes.has(common) || reading_.phrase_at(i) != nullptr ||
           mention_at(i) != nullptr;
  }

  const PersonMention* mention_at(std::uint32_t i) const {
    return mention_over(reading_, {i, i + 1});
  }

  bool goes_on(std::uint32_t i) const {
    return i < range_.end && has_capital(i) && !token(i).classes.has(function_word) &&
           !token(i).classes.has(month) && !token(i).classes.has(weekday) &&
           meaning(reading_.phrase_at(i), EntryKind::demonym) == nullptr;
  }

  std::uint32_t end_of_name(std::uint32_t i) const {
    std::uint32_t end = i + 1;
    static const WordSet inner{"of", "the", "for", "de", "du", "la"};
    while (end < range_.end && !token(end - 1).possessive) {
      std::uint32_t next = end;
      if (token(next).kind == TokenKind::hyphen) ++next;
      while (next < range_.end && next < end + 2 && token(next).letters == LetterCase::lower &&
             (inner.has(token(next)) || token(next).classes.has(particle)))
        ++next;
      if (!goes_on(next)) break;
      end = next + 1;
    }
    return end;
  }

  /// One person or place of the lexicon is a name of its own, whatever stands beside it.
  std::uint32_t take_name(std::uint32_t i) {
    while (token(i).classes.has(honorific) && goes_on(i + 1)) ++i;
    if (const PersonMention* mention = mention_at(i)) {
      add(UnitSort::name, {i, mention->tokens.end}, folded(mention->tokens.end - 1), "person");
      return mention->tokens.end;
    }
    const PhraseMention* phrase = reading_.phrase_at(i);
    std::uint32_t end = end_of_name(i);
    for (std::uint32_t t = i + 1; t < end; ++t)
      if (mention_at(t) != nullptr) end = t;  // "Prime Minister Jan Novak"
    std::string_view kind = is_common({i, end}) ? "common" : "name";
    std::string_view key = folded(end - 1);
    if (phrase != nullptr && phrase->tokens.begin == i && phrase->tokens.end >= end) {
      end = phrase->tokens.end;
      if (const Entry* place = meaning(phrase, EntryKind::place)) {
        kind = "place";
        const auto places = std::ranges::count(phrase->entries, EntryKind::place, &Entry::kind);
        if (places == 1) key = reading_.lexicon->named(EntryKind::place, place->record).id;
      } else if (const Entry* country = meaning(phrase, EntryKind::country)) {
        kind = "country";
        key = reading_.lexicon->named(EntryKind::country, country->record).id;
      } else if (meaning(phrase, EntryKind::organisation) != nullptr) {
        kind = "organisation";
      } else if (meaning(phrase, EntryKind::office) != nullptr) {
        return end;
      }
    } else if (token(end - 1).classes.has(organisation_word)) {
      kind = "organisation";
    } else if (token(end - 1).classes.has(place_word)) {
      kind = "site";
    }
    add(UnitSort::name, {i, end}, key, kind);
    return end;
  }

  bool is_common(TokenRange name) const {
    for (std::uint32_t i = name.begin; i < name.end; ++i) {
      const WordClasses classes = token(i).classes;
      if (token(i).kind == TokenKind::word && !classes.has(common) && !classes.has(listed) &&
          !classes.has(party) && !classes.has(function_word))
        return false;
    }
    return true;
  }

  void add(UnitSort sort, TokenRange tokens, std::string_view key, std::string_view kind = {}) {
    if (key.empty()) return;
    std::string_view told = key;
    if (sort != UnitSort::word && sort != UnitSort::name)
      told = texts_.arena.keep(std::string(to_string(sort)) + ' ' + std::string(key));
    units_.push_back({sort, tokens, key, told, kind});
  }

  const Reading& reading_;
  TokenRange range_;
  UnitTexts& texts_;
  std::vector<Unit>& units_;
};

}  // namespace

namespace {

/// Cuts off what makes a noun of a verb, or an adjective.
void cut_off_noun_ending(std::string_view& word, std::size_t left) {
  switch (word.back()) {
    case 'n':
      if (!cut_off(word, "ation", left)) cut_off(word, "ion", left);
      break;
    case 't':
      if (!cut_off(word, "ment", left)) cut_off(word, "at", left);
      break;
    case 's': cut_off(word, "ness", left); break;
    case 'r':
      if (!cut_off(word, "or", left)) cut_off(word, "er", left);
      break;
    case 'l': cut_off(word, "al", left); break;
    default: break;
  }
}

}  // namespace

std::string_view told_stem(std::string_view folded, std::string& made) {
  const std::string_view* base = bases().find(word_key(folded));
  std::string_view stem = stem_of(base != nullptr ? *base : folded, made);
  constexpr std::size_t left = 4;
  if (stem.size() > left) cut_off_noun_ending(stem, left);
  return stem;
}

void find_units(const Reading& reading, const Sentence& sentence, UnitTexts& texts,
                std::vector<Unit>& units) {
  units.clear();
  UnitReader(reading, sentence, texts, units).read();
}

std::string_view to_string(UnitSort sort) {
  switch (sort) {
    case UnitSort::word: return "word";
    case UnitSort::name: return "name";
    case UnitSort::people: return "people";
    case UnitSort::weekday: return "weekday";
    case UnitSort::month: return "month";
    case UnitSort::year: return "year";
    case UnitSort::ordinal: return "ordinal";
    case UnitSort::number: return "number";
  }
  return "";
}

namespace {

/// Whether a word is a place of the web or somebody's handle.
bool is_address(std::string_view word) {
  return word.front() == '@' || word.find(".com") != word.npos || word.find("://") != word.npos;
}

}  // namespace

bool is_told(const Reading& reading, const Sentence& sentence) {
  static const WordSet furniture{"caption",  "photo",     "photos",    "photograph", "image",
                                 "images",   "getty",     "credit",    "copyright",  "posted",
                                 "updated",  "published", "subscribe", "newsletter", "contributed",
                                 "contact",  "email",     "e-mail",    "twitter",    "facebook",
                                 "reporter", "click",     "video"};
  static const WordSet copula{"is", "are", "was", "were", "has", "have", "had"};
  switch (reading.article->sections[sentence.section].kind) {
    case SectionKind::caption:
    case SectionKind::table_cell:
    case SectionKind::question: return false;
    case SectionKind::headline:
    case SectionKind::standfirst:
    case SectionKind::body:
    case SectionKind::heading:
    case SectionKind::list:
    case SectionKind::block_quotation:
    case SectionKind::answer:
    case SectionKind::key_points:
    case SectionKind::summary: break;
  }
  if (sentence.tokens.empty()) return false;
  // Where no word but "of" and "the" is small, capitals tell no names.
  std::uint32_t words = 0, small = 0, telling = 0;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Token& token = reading.tokens[i];
    if (token.kind == TokenKind::question_mark || furniture.has(token)) return false;
    if (token.kind != TokenKind::word) continue;
    if (token.letters == LetterCase::mixed && is_address(reading.text(token))) return false;
    ++words;
    if (token.letters != LetterCase::lower) continue;
    ++small;
    if (!token.classes.has(function_word) || copula.has(token)) ++telling;
  }
  return words > 3 && telling > 0 && 3 * small >= words;
}

}  // namespace crosscheck
