#include "checker/claims/meetings/bodies.h"

#include <algorithm>

#include "checker/claims/lexicon/word_set.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t longest_name = 6;

const WordSet& articles() {
  static const WordSet words{"the"};
  return words;
}

bool may_be_in_name(const TitleContext& context, std::uint32_t i) {
  const Token& token = context.token(i);
  return token.kind == TokenKind::word && context.is_capital(i) &&
         context.mention_at(i) == nullptr && !token.classes.has(WordClass::weekday) &&
         !token.classes.has(WordClass::month) && !token.classes.has(WordClass::honorific);
}

/// The party that the lexicon has under these very words: "the Conservatives".
std::uint32_t party_end(const TitleContext& context, std::uint32_t begin, std::uint32_t ceiling) {
  constexpr std::uint32_t longest_party = 4, least_letters = 4;
  const Reading& reading = context.reading();
  for (std::uint32_t length = std::min(longest_party, ceiling - begin); length > 0; --length) {
    if (!context.is_capital(begin + length - 1)) continue;
    const TokenRange words{begin, begin + length};
    if (reading.words(words).size() < least_letters) continue;
    if (reading.lexicon->label(EntryKind::party, std::span(reading.tokens).subspan(begin, length)))
      return words.end;
  }
  return begin;
}

}  // namespace

TokenRange body_from(const TitleContext& context, std::uint32_t begin, std::uint32_t ceiling) {
  if (begin >= ceiling) return {begin, begin};
  const std::uint32_t first = articles().has(context.token(begin)) ? begin + 1 : begin;
  if (first >= ceiling || !may_be_in_name(context, first)) return {begin, begin};
  std::uint32_t end = first;
  for (std::uint32_t i = first; i < ceiling && i < first + longest_name; ++i) {
    if (!may_be_in_name(context, i)) break;
    if (context.token(i).classes.has(WordClass::organisation_word) && i > first) end = i + 1;
    if (context.token(i).possessive) break;
  }
  if (end == first) end = party_end(context, first, ceiling);
  return {end == first ? end : begin, end};
}

TokenRange body_before(const TitleContext& context, std::uint32_t end, std::uint32_t floor) {
  const std::uint32_t first = end > floor + longest_name ? end - longest_name : floor;
  for (std::uint32_t begin = first; begin < end; ++begin) {
    const TokenRange body = body_from(context, begin, end);
    if (!body.empty() && body.end == end) return body;
  }
  return {end, end};
}

Party body_party(const TitleContext& context, TokenRange words) {
  if (articles().has(context.token(words.begin))) ++words.begin;
  const std::string name(context.reading().text(words));
  return {fold(name), name, false, {}};
}

std::string body_behind_name(const TitleContext& context, const Party& person) {
  static const WordSet links{"of", "from", "with"};
  constexpr std::uint32_t reach = 6;
  const Reading& reading = context.reading();
  const auto size = static_cast<std::uint32_t>(reading.tokens.size());
  for (const PersonMention& mention : reading.persons) {
    const std::uint32_t link = mention.tokens.end;
    if (link >= size || !links.has(context.token(link))) continue;
    if (fold(reading.entities[mention.person].name) != fold(person.name)) continue;
    // "of the left-wing Red Party"
    for (std::uint32_t i = link + 1; i < size && i <= link + reach; ++i) {
      const TokenRange body = body_from(context, i, size);
      if (!body.empty()) return body_party(context, body).id;
      const TokenKind kind = context.token(i).kind;
      if (kind != TokenKind::word && kind != TokenKind::hyphen) break;
    }
  }
  return {};
}

}  // namespace crosscheck
