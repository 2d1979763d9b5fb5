#include "checker/claims/meetings/seat.h"

#include "checker/claims/lexicon/word_set.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

using enum WordClass;

/// Words that may stand between the name and the body: "Harbour City's town council".
const WordSet& sorts() {
  static const WordSet words{"town",   "city",    "county",  "state",    "municipal",  "district",
                             "parish", "borough", "village", "regional", "provincial", "local",
                             "full",   "upper",   "lower",   "federal",  "university", "national"};
  return words;
}

/// A capital word that is no person, day or start of a sentence in everyday words.
bool may_name(const TitleContext& context, TokenRange sentence, std::uint32_t i) {
  const Token& word = context.token(i);
  if (word.kind != TokenKind::word || !context.is_capital(i)) return false;
  if (context.mention_at(i) != nullptr || word.letters == LetterCase::upper) return false;
  const WordClasses classes = word.classes;
  const bool everyday = classes.has(common) && !word.possessive;
  return !(i == sentence.begin && everyday) && !classes.has(weekday) && !classes.has(month) &&
         !classes.has(status) && !classes.has(honorific) && !classes.has(function_word) &&
         !classes.has(time_word) && !classes.has(pronoun);
}

/// What a token or the phrase it belongs to names: a country, a place, else a capital word.
std::string named_at(const TitleContext& context, TokenRange sentence, std::uint32_t i) {
  if (const std::string_view nation = context.country_at(i); !nation.empty())
    return std::string(nation);
  const PhraseMention* phrase = context.phrase_at(i);
  if (const Entry* place = meaning(phrase, EntryKind::place); place && context.is_capital(i))
    return std::string(context.reading().lexicon->named(place->kind, place->record).id);
  if (phrase != nullptr || !may_name(context, sentence, i)) return {};
  return fold(context.reading().text(context.token(i)));
}

/// "the senate of the University of Harbour City": capitals with "of" between them.
std::string named_from(const TitleContext& context, TokenRange sentence, std::uint32_t begin) {
  static const WordSet of{"of"};
  std::string name = named_at(context, sentence, begin);
  if (name.empty() || context.phrase_at(begin) != nullptr) return name;
  for (std::uint32_t i = begin + 1; i < sentence.end; ++i) {
    const bool inner =
        of.has(context.token(i)) && i + 1 < sentence.end && context.is_capital(i + 1);
    if (!inner && !may_name(context, sentence, i)) break;
    name += " " + fold(context.reading().text(context.token(i)));
  }
  return name;
}

}  // namespace

std::string seat_of(const TitleContext& context, TokenRange sentence, TokenRange circle) {
  static const WordSet the{"the"}, links{"of", "in"};
  constexpr std::uint32_t reach = 4;
  std::uint32_t after = circle.end;
  if (after + 1 < sentence.end && links.has(context.token(after))) {
    after += the.has(context.token(after + 1)) ? 2u : 1u;
    if (after < sentence.end)
      if (std::string name = named_from(context, sentence, after); !name.empty()) return name;
  }
  for (std::uint32_t i = circle.begin; i > sentence.begin && circle.begin - i < reach; --i) {
    if (std::string name = named_at(context, sentence, i - 1); !name.empty()) return name;
    if (!sorts().has(context.token(i - 1))) return {};
  }
  return {};
}

}  // namespace crosscheck
