// Bodies the lexicon does not know: capitals in a row that end in a word bodies are called by.
#include <algorithm>

#include "checker/claims/names.h"

namespace crosscheck {

namespace {

bool is_capital(const Token& token) {
  return token.kind == TokenKind::word &&
         (token.letters == LetterCase::capital || token.letters == LetterCase::mixed);
}

class OrganisationFinder {
 public:
  explicit OrganisationFinder(NameClaims& names) : names_(names), reading_(names.reading) {}

  void find() {
    for (const Sentence& sentence : reading_.sentences) {
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end;) {
        const TokenRange chain = chain_at(i, sentence.tokens.end);
        add_chain(chain, sentence);
        i = std::max(chain.end, i + 1);
      }
    }
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
    if (i < end && reading_.text(reading_.tokens[i]) == "of") ++i;
    return i;
  }

  void add_chain(TokenRange chain, const Sentence& sentence) {
    while (chain.size() > 1 &&
           leaves_out(reading_.tokens[chain.begin], chain.begin == sentence.tokens.begin))
      ++chain.begin;
    if (chain.size() < 3 || !ends_as_body(chain) || in_register_or_person(chain)) return;
    if (is_title_case(reading_, sentence)) return;
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

  bool in_register_or_person(TokenRange chain) const {
    const auto overlaps = [chain](const auto& items, const auto& counts) {
      auto item = std::upper_bound(items.begin(), items.end(), chain.begin,
                                   [](std::uint32_t t, const auto& m) { return t < m.tokens.end; });
      for (; item != items.end() && item->tokens.begin < chain.end; ++item) {
        if (counts(*item)) return true;
      }
      return false;
    };
    const auto is_body_or_office = [](const PhraseMention& phrase) {
      return std::any_of(phrase.entries.begin(), phrase.entries.end(), [](const Entry& e) {
        return e.kind == EntryKind::organisation || e.kind == EntryKind::office ||
               e.kind == EntryKind::demonym;
      });
    };
    return overlaps(reading_.phrases, is_body_or_office) ||
           overlaps(reading_.persons, [](const PersonMention&) { return true; });
  }

  NameClaims& names_;
  const Reading& reading_;
};

}  // namespace

void add_unlisted_organisations(NameClaims& names) { OrganisationFinder(names).find(); }

}  // namespace crosscheck
