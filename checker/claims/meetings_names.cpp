// The people one sentence names, those the article nowhere gives a title among them.

#include <algorithm>

#include "checker/claims/find_persons.h"
#include "checker/claims/meetings_part_reader.h"
#include "checker/text/fold.h"

namespace crosscheck {

using enum WordClass;

/// Two and more capitals that are nothing else: who takes part is a person though no title says so.
TokenRange PartReader::unlisted_name(std::uint32_t begin) const {
  std::uint32_t end = begin, capitals = 0;
  for (std::uint32_t i = begin; i < end_; ++i) {
    const Token& word = token(i);
    if (word.kind == TokenKind::hyphen && i > begin && i + 1 < end_ && !word.space_before) continue;
    const bool particle = word.classes.has(WordClass::particle) && i > begin;
    if (word.kind != TokenKind::word || (!context_.is_capital(i) && !particle)) break;
    const WordClasses classes = word.classes;
    // "Tor-Arne": two everyday words with capitals and a hyphen are none.
    const bool compound = (i + 2 < end_ && token(i + 1).kind == TokenKind::hyphen &&
                           !token(i + 1).space_before && context_.is_capital(i + 2)) ||
                          (i > begin && token(i - 1).kind == TokenKind::hyphen);
    const bool everyday = classes.has(common) && !classes.has(given_name) &&
                          !classes.has(surname) && !particle && !compound;
    const bool other = classes.has(month) || classes.has(weekday) || classes.has(status) ||
                       classes.has(honorific) || classes.has(organisation_word) ||
                       classes.has(place_word) || classes.has(number_word) ||
                       word.letters == LetterCase::upper;
    if (everyday || other || context_.mention_at(i) != nullptr || context_.phrases().at(i)) break;
    if (!particle) end = i + 1, ++capitals;
    if (word.possessive) break;
  }
  return capitals >= 2 ? TokenRange{begin, end} : TokenRange{begin, begin};
}

void PartReader::find_names() {
  for (std::uint32_t i = begin_; i < end_;) {
    if (const PersonMention* person = context_.mention_at(i)) {
      names_.push_back({party_of(context_, *person), person->tokens});
      i = person->tokens.end;
    } else if (const TokenRange name = unlisted_name(i); !name.empty() && !in_headline(i)) {
      const std::string words(context_.reading().text(name));
      names_.push_back({{fold(words), words, true, {}}, name});
      i = name.end;
    } else {
      ++i;
    }
  }
}

/// The nearest person before a token, unless the name is no subject: "Berg's wife", "with Berg".
const PartReader::Name* PartReader::name_before(std::uint32_t end) const {
  static const MeetingWords objects{"of",      "with", "against", "to",   "for", "by",
                                    "without", "than", "about",   "from", "on",  "told"};
  const auto after = std::find_if(names_.begin(), names_.end(),
                                  [&](const Name& name) { return name.tokens.begin >= end; });
  if (after == names_.begin()) return nullptr;
  const Name& name = *std::prev(after);
  if (token(name.tokens.end - 1).possessive) return nullptr;
  std::uint32_t before = name.tokens.begin;
  while (before > begin_ && context_.office_ending(before))
    before = context_.office_ending(before)->tokens.begin;
  return before > begin_ && among(before - 1, objects) ? nullptr : &name;
}

const PartReader::Name* PartReader::name_after(std::uint32_t begin, std::uint32_t reach) const {
  for (const Name& name : names_) {
    if (name.tokens.begin < begin) continue;
    if (name.tokens.begin >= begin + reach) return nullptr;
    for (std::uint32_t i = begin; i < name.tokens.begin; ++i)
      if (token(i).kind == TokenKind::semicolon || token(i).kind == TokenKind::period)
        return nullptr;
    return &name;
  }
  return nullptr;
}

}  // namespace crosscheck
