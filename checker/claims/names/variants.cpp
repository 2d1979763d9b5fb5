// Names that an article writes in more than one way without any register: web addresses of
// publishers, hashtags, labels of speakers, words with inner capitals, and the name of an affair.
#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <vector>

#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/names/names.h"

namespace crosscheck {

namespace {

class VariantFinder {
 public:
  explicit VariantFinder(NameClaims& names) : names_(names), reading_(names.reading) {}

  void find() {
    for (const std::uint32_t i : capitals_of(reading_))
      if (reading_.tokens[i].letters == LetterCase::mixed) note_word(i);
    for (const Sentence& sentence : reading_.sentences) note_label(sentence.tokens);
    note_words();
    std::stable_sort(variants_.begin(), variants_.end());
    add_those_with_variants();
  }

 private:
  /// One name as it is written in one place.
  struct Variant {
    std::string_view type;
    std::string name;  ///< folded
    std::string form;
    TokenRange place;

    bool is_of_name(const Variant& other) const { return type == other.type && name == other.name; }
    bool operator<(const Variant& other) const {
      return std::tie(type, name, form) < std::tie(other.type, other.name, other.form);
    }
  };

  void note_word(std::uint32_t i) {
    if (reading_.tokens[i].kind != TokenKind::word) return;
    const std::string_view word = reading_.text(reading_.tokens[i]);
    const std::string_view type = type_of(word);
    if (type == "word") {
      if (reading_.index.recurs(i)) words_.push_back(reading_.tokens[i].key);
    } else if (!type.empty()) {
      note(type, word, {i, i + 1});
    }
  }

  /// Empty for addresses of the web.
  static std::string_view type_of(std::string_view word) {
    const bool web = word.find("://") != std::string_view::npos || word.starts_with("www.") ||
                     word.find('@') != std::string_view::npos ||
                     word.find('/') != std::string_view::npos;
    if (web) return {};
    if (word.starts_with('#')) return "hashtag";
    const bool publisher = word.find('.') != std::string_view::npos && !is_initials(word);
    return publisher ? "publisher" : "word";
  }

  static bool is_initials(std::string_view word) {
    return word.ends_with('.') || word.find('.') <= 1;
  }

  void note(std::string_view type, std::string_view form, TokenRange place) {
    variants_.push_back({type, folded(form), plain_words(form), place});
  }

  /// Words that open a paragraph and end in a colon: who speaks in an interview.
  void note_label(TokenRange sentence) {
    if (reading_.tokens[sentence.begin - 1].kind != TokenKind::section_break) return;
    std::uint32_t begin = sentence.begin;
    std::uint32_t end = begin;
    constexpr std::uint32_t longest = 5;
    while (end < sentence.end && end - begin <= longest + 1 &&
           reading_.tokens[end].kind == TokenKind::word)
      ++end;
    if (end + 1 >= sentence.end || reading_.tokens[end].kind != TokenKind::colon) return;
    const std::string_view first = reading_.text(reading_.tokens[begin]);
    if (first.find('.') != std::string_view::npos && !is_initials(first)) ++begin;
    if (begin == end || end - begin > longest ||
        reading_.tokens[begin].letters == LetterCase::lower)
      return;
    note("label", reading_.text(TokenRange{begin, end}), {begin, end});
  }

  /// "McDonald" beside "Mcdonald".
  void note_words() {
    std::sort(words_.begin(), words_.end());
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
    std::vector<std::uint32_t> places;
    for (const std::uint64_t key : words_) {
      places.clear();
      reading_.index.add_word(key, places);
      std::erase_if(places, [this](std::uint32_t i) { return !may_be_variant(i); });
      const bool alike = std::all_of(places.begin(), places.end(), [&](std::uint32_t i) {
        return text(i) == text(places.front());
      });
      if (alike) continue;
      for (const std::uint32_t i : places) note("word", text(i), {i, i + 1});
    }
  }
  bool may_be_variant(std::uint32_t i) const {
    const LetterCase letters = reading_.tokens[i].letters;
    return letters == LetterCase::capital ||
           (letters == LetterCase::mixed && type_of(text(i)) == "word");
  }
  std::string_view text(std::uint32_t i) const { return reading_.text(reading_.tokens[i]); }

  void add_those_with_variants() {
    for (auto begin = variants_.begin(); begin != variants_.end();) {
      const auto end = std::find_if(begin, variants_.end(),
                                    [&](const Variant& v) { return !v.is_of_name(*begin); });
      const bool only_beside_another = begin->type == "word" || begin->type == "label";
      if (only_beside_another && begin->form == std::prev(end)->form) {
        begin = end;
        continue;
      }
      for (; begin != end; ++begin)
        names_.add(begin->place, Claim::no_subject, {begin->type, begin->form, begin->name});
    }
  }

  NameClaims& names_;
  const Reading& reading_;
  std::vector<Variant> variants_;
  std::vector<std::uint64_t> words_;  ///< keys of words with inner capitals
};

/// "Ukraine-Russia negotiations": countries in a row and a noun.
class AffairFinder {
 public:
  explicit AffairFinder(NameClaims& names) : names_(names), reading_(names.reading) {}

  void find() {
    const auto& phrases = reading_.phrases;
    for (std::size_t i = 0; i < phrases.size();) {
      std::size_t end = i;
      while (end < phrases.size() && is_country(phrases[end]) &&
             (end == i || is_joined(phrases[end - 1], phrases[end])))
        ++end;
      if (end > i + 1) add(i, end);
      i = std::max(end, i + 1);
    }
  }

 private:
  static bool is_country(const PhraseMention& phrase) {
    return phrase.entries.size() == 1 && phrase.entries.front().kind == EntryKind::country;
  }

  /// Only a hyphen, a dash or a blank between the two.
  bool is_joined(const PhraseMention& a, const PhraseMention& b) const {
    if (reading_.tokens[a.tokens.end - 1].possessive) return false;
    if (b.tokens.begin == a.tokens.end) return true;
    const TokenKind between = reading_.tokens[a.tokens.end].kind;
    return b.tokens.begin == a.tokens.end + 1 &&
           (between == TokenKind::hyphen || between == TokenKind::dash);
  }

  void add(std::size_t first, std::size_t end) {
    const std::uint32_t begin = reading_.phrases[first].tokens.begin;
    const std::uint32_t countries_end = reading_.phrases[end - 1].tokens.end;
    const std::uint32_t noun = noun_behind(countries_end);
    if (noun == 0) return;
    std::string key;
    for (std::size_t i = first; i < end; ++i) {
      const Entry& entry = reading_.phrases[i].entries.front();
      key += std::string(reading_.lexicon->named(entry.kind, entry.record).id) + ' ';
    }
    const std::string tail = folded(reading_.text(TokenRange{countries_end, noun + 1}));
    const std::string form =
        plain_words(reading_.text(TokenRange{begin, countries_end})) + ' ' + tail;
    names_.add({begin, noun + 1}, Claim::no_subject, {"affair", form, key + tail});
  }

  /// The noun right behind, or behind one more word: "peace talks"; 0 when there is none.
  std::uint32_t noun_behind(std::uint32_t i) const {
    if (is_noun(i)) return i;
    const bool word = reading_.tokens[i].kind == TokenKind::word &&
                      !reading_.tokens[i].classes.has(WordClass::function_word);
    return word && is_noun(i + 1) ? i + 1 : 0;
  }
  bool is_noun(std::uint32_t i) const {
    if (i >= reading_.tokens.size()) return false;
    const Token& token = reading_.tokens[i];
    if (token.kind != TokenKind::word || !token.space_before) return false;
    if (token.classes.has(WordClass::meeting_noun)) return true;
    const std::string word = folded(reading_.text(token));
    return word == "war" || word == "conflict" || word == "ceasefire" || word == "border" ||
           word == "crisis";
  }

  NameClaims& names_;
  const Reading& reading_;
};

}  // namespace

void add_case_variants(NameClaims& names) { VariantFinder(names).find(); }

void add_affair_names(NameClaims& names) { AffairFinder(names).find(); }

}  // namespace crosscheck
