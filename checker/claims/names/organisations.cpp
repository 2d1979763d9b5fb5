// Names the lexicon does not know. Capitals in a row that end in a word bodies are called by are a
// body's; others are kept when one of their words is in no list: villages, firms, mines.
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/claims/names/names.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/persons/near_names.h"
#include "checker/text/fold.h"
#include "checker/text/text_arena.h"

namespace crosscheck {

namespace {

bool is_capital(const Token& token) {
  return token.kind == TokenKind::word &&
         (token.letters == LetterCase::capital || token.letters == LetterCase::mixed);
}

class UnlistedNames {
 public:
  explicit UnlistedNames(NameClaims& names) : names_(names), reading_(names.reading) {}

  /// Most sentences have no capital that nobody knows and no body: those are not read.
  void find() {
    const Sentence* read = nullptr;
    for (const std::uint32_t i : capitals_of(reading_)) {
      if (!is_unlisted(i) && !may_end_body(i)) continue;
      const Sentence& sentence = reading_.sentence_of(i);
      if (&sentence != read) add_chains(sentence);
      read = &sentence;
    }
    add_names();
  }

 private:
  /// Where a name stands that is in no list.
  struct Place {
    std::string_view folded;
    TokenRange tokens;
  };

  /// Capitals in a row from `begin` on, "of" and "and the" between them included.
  TokenRange chain_at(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t last = begin;
    for (std::uint32_t i = begin; i < end;) {
      if (!is_capital(reading_.tokens[i])) break;
      last = i + 1;
      if (reading_.tokens[i].possessive) break;
      i = behind_joint(last, end);
      if (i == end || !is_capital(reading_.tokens[i])) break;
    }
    return {begin, last};
  }

  std::uint32_t behind_joint(std::uint32_t i, std::uint32_t end) const {
    if (i < end && reading_.tokens[i].kind == TokenKind::hyphen) return i + 1;
    if (i < end && reading_.tokens[i].key == WordKey("of")) ++i;
    return i;
  }

  void add_chains(const Sentence& sentence) {
    const bool title_case = is_title_case(reading_, sentence);
    std::uint32_t next = 0;
    for (const std::uint32_t i : tokens_within(capitals_of(reading_), sentence.tokens)) {
      if (i < next || !is_capital(reading_.tokens[i])) continue;
      const TokenRange chain = chain_at(i, sentence.tokens.end);
      next = std::max(chain.end, i + 1);
      if (title_case) {
        keep_for_slips(chain);
      } else {
        add_chain(chain, sentence);
      }
    }
  }

  void add_chain(TokenRange chain, const Sentence& sentence) {
    while (chain.size() > 1 &&
           leaves_out(reading_.tokens[chain.begin], chain.begin == sentence.tokens.begin))
      ++chain.begin;
    const bool body = chain.size() >= 3 && ends_body(reading_.tokens[chain.end - 1]);
    if (!body && !has_unknown_word(chain)) return;
    if (in_register_or_person(chain)) return;
    if (!body) return keep(chain, unknown_);
    const std::string form = plain_words(reading_.text(chain));
    const std::uint32_t subject = names_.entity(EntityKind::organisation, "", form, form).entity;
    names_.add(chain, subject, {"organisation", form, ""});
  }

  /// "The", "Former", or the first word of a sentence that is an everyday one.
  static bool leaves_out(const Token& token, bool first) {
    if (token.classes.has(WordClass::function_word) || token.classes.has(WordClass::status))
      return true;
    return first && token.classes.has(WordClass::common) &&
           !token.classes.has(WordClass::organisation_word);
  }

  bool may_end_body(std::uint32_t i) const {
    return ends_body(reading_.tokens[i]) && i > 0 &&
           (is_capital(reading_.tokens[i - 1]) || behind_joint(i - 1, i) == i);
  }

  static bool ends_body(const Token& token) {
    return token.classes.has(WordClass::organisation_word) &&
           !token.classes.has(WordClass::place_word) && !token.classes.has(WordClass::surname);
  }

  /// Where every word has a capital, one that nobody knows may still be a surname misspelt.
  void keep_for_slips(TokenRange chain) {
    for (std::uint32_t i = chain.begin; i < chain.end; ++i) {
      const TokenRange word{i, i + 1};
      if (is_unlisted(i) && !in_register_or_person(word)) keep(word, titled_);
    }
  }

  void keep(TokenRange place, std::vector<Place>& places) {
    places.push_back({folded_.keep(fold(reading_.text(place))), place});
  }

  /// The places of each name, by the names' folded words.
  static std::vector<std::span<const Place>> by_name(std::vector<Place>& places) {
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& a, const Place& b) { return a.folded < b.folded; });
    std::vector<std::span<const Place>> names;
    for (auto begin = places.begin(); begin != places.end();) {
      const auto end = std::find_if(
          begin, places.end(), [&](const Place& place) { return place.folded != begin->folded; });
      names.emplace_back(begin, end);
      begin = end;
    }
    return names;
  }

  /// Whether the name is a surname misspelt; adds it then.
  bool add_as_slip(std::span<const Place> name) {
    const std::string_view folded = name.front().folded;
    if (folded.find(' ') != folded.npos) return false;
    const std::optional<std::uint32_t> person = names_.person_misspelt(folded);
    if (!person) return false;
    for (const Place& place : name) {
      const std::string form = plain_words(reading_.text(place.tokens));
      names_.add(place.tokens, *person,
                 {"person", form, "", names_.surnames.spelling(*person, form), "", "surname"});
    }
    return true;
  }

  /// A name as the article writes it most, and the slips of it in the same article.
  void add_names() {
    std::vector<std::span<const Place>> names = by_name(unknown_);
    std::erase_if(names, [this](const auto& name) { return add_as_slip(name); });
    for (const auto& name : by_name(titled_)) add_as_slip(name);
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    std::vector<std::pair<std::string_view, std::uint32_t>> added;
    for (const std::span<const Place> name : names) {
      const std::string_view folded = name.front().folded;
      const auto twin = std::find_if(added.begin(), added.end(), [&](const auto& other) {
        return may_be_slips(other.first, folded) &&
               differ_by_a_slip(other.first, folded, *reading_.lexicon);
      });
      const std::string form = plain_words(reading_.text(name.front().tokens));
      const std::uint32_t subject = twin == added.end()
                                        ? names_.entity(EntityKind::name, "", form, form).entity
                                        : twin->second;
      if (twin == added.end()) added.emplace_back(folded, subject);
      for (const Place& place : name)
        names_.add(place.tokens, subject,
                   {"other", plain_words(reading_.text(place.tokens)), folded});
    }
  }

  /// What costs next to nothing rules out most pairs.
  static bool may_be_slips(std::string_view a, std::string_view b) {
    const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
    return a.front() == b.front() && longer - shorter <= 2;
  }

  bool has_unknown_word(TokenRange chain) const {
    constexpr std::uint32_t most_words = 5;
    if (chain.size() > most_words) return false;
    for (std::uint32_t i = chain.begin; i < chain.end; ++i)
      if (is_unlisted(i)) return true;
    return false;
  }

  bool is_unlisted(std::uint32_t i) const {
    constexpr std::size_t shortest = 5;
    const Token& token = reading_.tokens[i];
    return !has_meaning(token.classes) && token.kind == TokenKind::word &&
           token.letters == LetterCase::capital && token.words.size() >= shortest &&
           reading_.phrase_at(i) == nullptr;
  }

  bool in_register_or_person(TokenRange chain) const {
    const auto is_body_or_office = [](const Entry& e) {
      return e.kind == EntryKind::organisation || e.kind == EntryKind::office ||
             e.kind == EntryKind::demonym || e.kind == EntryKind::person;
    };
    for (std::uint32_t i = chain.begin; i < chain.end; ++i) {
      const PhraseMention* phrase = reading_.phrase_at(i);
      if (phrase != nullptr &&
          std::any_of(phrase->entries.begin(), phrase->entries.end(), is_body_or_office))
        return true;
    }
    return mention_over(reading_, chain) != nullptr;
  }

  NameClaims& names_;
  const Reading& reading_;
  std::vector<Place> unknown_;
  std::vector<Place> titled_;  ///< of words in titles
  TextArena folded_;
};

}  // namespace

void add_unlisted_names(NameClaims& names) { UnlistedNames(names).find(); }

}  // namespace crosscheck
