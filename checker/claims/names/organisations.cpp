// Names the lexicon does not know. Capitals in a row that end in a word bodies are called by are a
// body's; others are kept when one of their words is in no list: villages, firms, mines.
#include <algorithm>
#include <map>

#include "checker/claims/names/names.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/persons/near_names.h"
#include "checker/text/fold.h"

namespace crosscheck {

namespace {

bool is_capital(const Token& token) {
  return token.kind == TokenKind::word &&
         (token.letters == LetterCase::capital || token.letters == LetterCase::mixed);
}

class UnlistedNames {
 public:
  explicit UnlistedNames(NameClaims& names) : names_(names), reading_(names.reading) {}

  void find() {
    static const Trigger capitals({}, {}, {}, {LetterCase::capital, LetterCase::mixed});
    std::uint32_t next = 0;
    for (const std::uint32_t i : reading_.places(capitals)) {
      if (i < next || !is_capital(reading_.tokens[i])) continue;
      const Sentence& sentence = reading_.sentence_of(i);
      const TokenRange chain = chain_at(i, sentence.tokens.end);
      add_chain(chain, sentence);
      next = std::max(chain.end, i + 1);
    }
    add_names();
  }

 private:
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

  void add_chain(TokenRange chain, const Sentence& sentence) {
    if (&sentence != sentence_) title_case_ = is_title_case(reading_, sentence);
    sentence_ = &sentence;
    if (title_case_) return keep_for_slips(chain);
    while (chain.size() > 1 &&
           leaves_out(reading_.tokens[chain.begin], chain.begin == sentence.tokens.begin))
      ++chain.begin;
    const bool body = chain.size() >= 3 && ends_as_body(chain);
    if (!body && !has_unknown_word(chain)) return;
    if (in_register_or_person(chain)) return;
    if (!body) {
      unknown_[fold(reading_.text(chain))].push_back(chain);
      return;
    }
    const std::string form = plain_words(reading_.text(chain));
    const std::uint32_t subject = names_.entity(EntityKind::organisation, "", form, form);
    names_.add(chain, subject, {"organisation", form, ""});
  }

  /// "The", "Former", or the first word of a sentence that is an everyday one.
  static bool leaves_out(const Token& token, bool first) {
    if (token.classes.has(WordClass::function_word) || token.classes.has(WordClass::status))
      return true;
    return first && token.classes.has(WordClass::common) &&
           !token.classes.has(WordClass::organisation_word);
  }

  bool ends_as_body(TokenRange chain) const {
    const Token& last = reading_.tokens[chain.end - 1];
    return last.classes.has(WordClass::organisation_word) &&
           !last.classes.has(WordClass::place_word) && !last.classes.has(WordClass::surname);
  }

  /// Where every word has a capital, one that nobody knows may still be a surname misspelt.
  void keep_for_slips(TokenRange chain) {
    for (std::uint32_t i = chain.begin; i < chain.end; ++i) {
      const TokenRange word{i, i + 1};
      if (has_unknown_word(word) && !in_register_or_person(word))
        titled_[fold(reading_.text(word))].push_back(word);
    }
  }

  void add_surname_slips() {
    const auto add = [&](const std::string& folded, const std::vector<TokenRange>& places) {
      if (folded.find(' ') != folded.npos) return false;
      const std::optional<std::uint32_t> person = names_.person_misspelt(folded);
      if (!person) return false;
      for (const TokenRange place : places) {
        const std::string form = plain_words(reading_.text(place));
        names_.add(place, *person,
                   {"person", form, "", names_.surnames.spelling(*person, form), "", "surname"});
      }
      return true;
    };
    std::erase_if(unknown_, [&](const auto& name) { return add(name.first, name.second); });
    for (const auto& [folded, places] : titled_) add(folded, places);
  }

  /// A name as the article writes it most, and the slips of it in the same article.
  void add_names() {
    add_surname_slips();
    std::vector<const std::pair<const std::string, std::vector<TokenRange>>*> names;
    for (const auto& name : unknown_) names.push_back(&name);
    std::stable_sort(names.begin(), names.end(), [](const auto* a, const auto* b) {
      return a->second.size() > b->second.size();
    });
    std::vector<std::pair<std::string_view, std::uint32_t>> added;
    for (const auto* name : names) {
      const auto twin = std::find_if(added.begin(), added.end(), [&](const auto& other) {
        return may_be_slips(other.first, name->first) &&
               differ_by_a_slip(other.first, name->first, *reading_.lexicon);
      });
      const std::string form = plain_words(reading_.text(name->second.front()));
      const std::uint32_t subject =
          twin == added.end() ? names_.entity(EntityKind::name, "", form, form) : twin->second;
      if (twin == added.end()) added.emplace_back(name->first, subject);
      for (const TokenRange place : name->second)
        names_.add(place, subject, {"other", plain_words(reading_.text(place)), name->first});
    }
  }

  /// What costs next to nothing rules out most pairs.
  static bool may_be_slips(std::string_view a, std::string_view b) {
    const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
    return a.front() == b.front() && longer - shorter <= 2;
  }

  bool has_unknown_word(TokenRange chain) const {
    constexpr std::size_t shortest = 5;
    constexpr std::uint32_t most_words = 5;
    if (chain.size() > most_words) return false;
    for (std::uint32_t i = chain.begin; i < chain.end; ++i) {
      const Token& token = reading_.tokens[i];
      if (token.kind == TokenKind::word && token.words.size() >= shortest &&
          token.letters == LetterCase::capital && !has_meaning(token.classes) &&
          reading_.phrase_at(i) == nullptr)
        return true;
    }
    return false;
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
  const Sentence* sentence_ = nullptr;                      ///< the last one that had a chain
  bool title_case_ = false;                                 ///< whether it is written as a headline
  std::map<std::string, std::vector<TokenRange>> unknown_;  ///< places of each folded name
  std::map<std::string, std::vector<TokenRange>> titled_;   ///< of words in titles
};

}  // namespace

void add_unlisted_names(NameClaims& names) { UnlistedNames(names).find(); }

}  // namespace crosscheck
