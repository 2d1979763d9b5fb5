// "Kryvy Rih" where most houses write Kryvyi Rih: forms the register accepts that few houses use.
#include <set>

#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/names/names.h"
#include "checker/claims/persons/mentions.h"

namespace crosscheck {

namespace {

constexpr Column columns[] = {
    {"type", "person or place"},
    {"form", "the name as written, with plain apostrophes, hyphens and blanks"},
    {"usual", "the form most houses have"},
};

/// The lexicon's style of a phrase that is an accepted form of a person's or place's name.
std::optional<Lexicon::Label> style_of(const Reading& reading, const PhraseMention& phrase,
                                       EntryKind kind) {
  const Entry* entry = meaning(&phrase, kind);
  if (entry == nullptr || entry->form == 0 || (entry->flags & misspelling) != 0)
    return std::nullopt;
  const std::span<const Token> tokens(reading.tokens);
  const auto label = reading.lexicon->label(
      EntryKind::style, tokens.subspan(phrase.tokens.begin, phrase.tokens.size()));
  if (!label || label->form == 0) return std::nullopt;
  const Named style = reading.lexicon->named(EntryKind::style, label->record);
  const Named named = reading.lexicon->named(kind, entry->record);
  // A newsroom whose register prefers another form has settled it.
  if (style.detail != "name" || style.name != named.name) return std::nullopt;
  return label;
}

}  // namespace

const ClaimKind less_usual_name_kind{
    "less_usual_name", "a form of a name that far fewer houses write than another", columns};

void extract_less_usual_names(Reading& reading, std::vector<Claim>& claims) {
  std::set<std::pair<std::uint32_t, std::uint16_t>> told;
  for (const PhraseMention& phrase : reading.phrases) {
    if (!reading.tokens[phrase.tokens.begin].classes.has(WordClass::styled)) continue;
    for (const EntryKind kind : {EntryKind::person, EntryKind::place}) {
      const auto style = style_of(reading, phrase, kind);
      if (!style || reading.quotation_of(phrase.tokens.begin) != nullptr) continue;
      // "Jidda Street", or a person of the name: somebody's or something's own.
      const PersonMention* person = mention_over(reading, phrase.tokens);
      const bool whole = kind == EntryKind::person
                             ? person != nullptr && person->tokens == phrase.tokens
                             : person == nullptr;
      if (!whole || !told.emplace(style->record, style->form).second) continue;
      Claim& claim = claims.emplace_back();
      claim.kind = &less_usual_name_kind;
      claim.subject = Claim::no_subject;
      claim.values.resize(std::size(columns));
      claim.values[0] = kind == EntryKind::person ? "person" : "place";
      claim.values[1] = plain_words(reading.text(phrase.tokens));
      claim.values[2] = reading.lexicon->named(EntryKind::style, style->record).name;
      claim.evidence = reading.evidence(phrase.tokens);
    }
  }
}

}  // namespace crosscheck
