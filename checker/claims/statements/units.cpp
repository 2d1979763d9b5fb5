#include "checker/claims/statements/units.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/quantities/stems.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

using enum WordClass;

struct Form {
  std::string_view form, base;
};

/// Forms that no ending tells, sorted.
constexpr Form irregular[] = {
    {"became", "become"}, {"began", "begin"},    {"begun", "begin"},  {"born", "bear"},
    {"bought", "buy"},    {"broke", "break"},    {"broken", "break"}, {"built", "build"},
    {"caught", "catch"},  {"children", "child"}, {"chose", "choose"}, {"chosen", "choose"},
    {"dead", "die"},      {"death", "die"},      {"deaths", "die"},   {"died", "die"},
    {"drawn", "draw"},    {"drew", "draw"},      {"driven", "drive"}, {"drove", "drive"},
    {"eaten", "eat"},     {"fallen", "fall"},    {"fell", "fall"},    {"flew", "fly"},
    {"flown", "fly"},     {"fought", "fight"},   {"found", "find"},   {"gave", "give"},
    {"given", "give"},    {"grew", "grow"},      {"grown", "grow"},   {"held", "hold"},
    {"kept", "keep"},     {"knew", "know"},      {"known", "know"},   {"led", "lead"},
    {"left", "leave"},    {"lost", "lose"},      {"men", "man"},      {"met", "meet"},
    {"paid", "pay"},      {"ran", "run"},        {"risen", "rise"},   {"rose", "rise"},
    {"sang", "sing"},     {"seen", "see"},       {"sent", "send"},    {"shot", "shoot"},
    {"sold", "sell"},     {"spent", "spend"},    {"spoke", "speak"},  {"spoken", "speak"},
    {"stole", "steal"},   {"stolen", "steal"},   {"stood", "stand"},  {"taken", "take"},
    {"taught", "teach"},  {"thought", "think"},  {"threw", "throw"},  {"thrown", "throw"},
    {"told", "tell"},     {"took", "take"},      {"victory", "win"},  {"women", "woman"},
    {"won", "win"},       {"written", "write"},  {"wrote", "write"},
};

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
  for (const WordClass no :
       {function_word, speech_verb, pronoun, time_word, time_unit, hedge, honorific, negation})
    if (word.classes.has(no)) return true;
  return false;
}

bool cut_ending(std::string& word, std::string_view ending) {
  constexpr std::size_t left = 4;
  if (!word.ends_with(ending) || word.size() < ending.size() + left) return false;
  word.resize(word.size() - ending.size());
  return true;
}

class UnitReader {
 public:
  UnitReader(const Reading& reading, const Sentence& sentence)
      : reading_(reading), range_(sentence.tokens) {
    // Lists of names and tables have no full stop.
    constexpr std::uint32_t longest = 200;
    range_.end = std::min(range_.end, range_.begin + longest);
  }

  std::vector<Unit> read() {
    for (std::uint32_t i = behind_dateline(); i < range_.end;) i = take(i);
    return std::move(units_);
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool has_capital(std::uint32_t i) const {
    return token(i).kind == TokenKind::word && token(i).letters != LetterCase::lower &&
           token(i).letters != LetterCase::none;
  }
  std::string folded(std::uint32_t i) const { return fold(reading_.text(token(i))); }

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
        add(day ? UnitSort::weekday : UnitSort::month, {i, i + 1}, std::to_string(word.value));
        return i + 1;
      }
      if (const std::uint32_t end = take_people(i); end > i) return end;
      if (begins_name(i)) return take_name(i);
    }
    if (word.classes.has(number_word) && word.value > 1) {
      constexpr int ordinals = 1000;
      const bool in_row = word.value > ordinals && word.value < 2 * ordinals;
      add(in_row ? UnitSort::ordinal : UnitSort::number, {i, i + 1},
          std::to_string(in_row ? word.value - ordinals : word.value));
    } else if (word.words.size() > 2 && !joins(word) && !light().has(word)) {
      std::string stem = told_stem(folded(i));
      if (!stem.empty()) add(UnitSort::word, {i, i + 1}, std::move(stem));
    }
    return i + 1;
  }

  void take_number(std::uint32_t i) {
    const Token& word = token(i);
    if (word.kind == TokenKind::ordinal) {
      add(UnitSort::ordinal, {i, i + 1}, std::to_string(word.value));
      return;
    }
    const bool counted = i > range_.begin && token(i - 1).kind == TokenKind::other;
    const bool year = word.words.size() == 4 && word.value > 1000 && word.value < 2100 && !counted;
    add(year ? UnitSort::year : UnitSort::number, {i, i + 1}, folded(i));
  }

  /// "Swedish king" is an office to the lexicon: the word is asked for by itself as well.
  const Entry* people_at(std::uint32_t i) const {
    if (const Entry* entry = meaning(reading_.phrase_at(i), EntryKind::demonym)) return entry;
    for (const Entry& entry : reading_.lexicon->find(reading_.text(token(i))))
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
    add(UnitSort::people, place,
        std::string(reading_.lexicon->named(EntryKind::demonym, entry->record).detail));
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
    std::string key = folded(end - 1);
    if (phrase != nullptr && phrase->tokens.begin == i && phrase->tokens.end >= end) {
      end = phrase->tokens.end;
      if (const Entry* place = meaning(phrase, EntryKind::place)) {
        kind = "place";
        key = reading_.lexicon->named(EntryKind::place, place->record).id;
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
    add(UnitSort::name, {i, end}, std::move(key), kind);
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

  void add(UnitSort sort, TokenRange tokens, std::string key, std::string_view kind = {}) {
    if (!key.empty()) units_.push_back({sort, tokens, std::move(key), kind});
  }

  const Reading& reading_;
  TokenRange range_;
  std::vector<Unit> units_;
};

}  // namespace

std::string told_stem(std::string_view folded) {
  const auto* const known =
      std::lower_bound(std::begin(irregular), std::end(irregular), folded,
                       [](const Form& form, std::string_view word) { return form.form < word; });
  std::string word(known != std::end(irregular) && known->form == folded ? known->base : folded);
  word = stem_of(std::move(word));
  for (const std::string_view ending : {"ation", "ment", "ion", "ness", "at", "or", "er", "al"})
    if (cut_ending(word, ending)) break;
  return word;
}

std::vector<Unit> units_of(const Reading& reading, const Sentence& sentence) {
  return UnitReader(reading, sentence).read();
}

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
    const std::string_view text = reading.text(token);
    if (text.front() == '@' || text.find(".com") != text.npos || text.find("://") != text.npos)
      return false;
    ++words;
    if (token.letters != LetterCase::lower) continue;
    ++small;
    if (!token.classes.has(function_word) || copula.has(token)) ++telling;
  }
  return words > 3 && telling > 0 && 3 * small >= words;
}

}  // namespace crosscheck
