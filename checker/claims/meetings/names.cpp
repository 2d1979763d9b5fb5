// The people one sentence names, those the article nowhere gives a title among them.

#include <algorithm>

#include "checker/claims/meetings/part_reader.h"
#include "checker/claims/persons/find_persons.h"
#include "checker/text/fold.h"

namespace crosscheck {

using enum WordClass;

const std::vector<PartReader::Name>& PartReader::names() const {
  if (!names_) names_ = find_names();
  return *names_;
}

std::vector<PartReader::Name> PartReader::find_names() const {
  std::vector<Name> names;
  for (std::uint32_t i = begin_; i < end_;) {
    if (const PersonMention* person = context_.mention_at(i)) {
      names.push_back({party_of(context_, *person), person->tokens});
      i = person->tokens.end;
    } else if (const TokenRange name = people_.unlisted_name(i, end_);
               !name.empty() && !in_headline(i)) {
      names.push_back({people_.party_of_words(name), name});
      i = name.end;
    } else {
      ++i;
    }
  }
  return names;
}

/// The nearest person before a token, unless the name is no subject: "Berg's wife", "with Berg".
const PartReader::Name* PartReader::name_before(std::uint32_t end) const {
  static const WordSet objects{"of",      "with", "against", "to",   "for", "by",
                               "without", "than", "about",   "from", "on",  "told"};
  const auto after = std::find_if(names().begin(), names().end(),
                                  [&](const Name& name) { return name.tokens.begin >= end; });
  if (after == names().begin()) return nullptr;
  const Name& name = *std::prev(after);
  if (token(name.tokens.end - 1).possessive) return nullptr;
  std::uint32_t before = name.tokens.begin;
  while (before > begin_ && context_.office_ending(before))
    before = context_.office_ending(before)->tokens.begin;
  return before > begin_ && among(before - 1, objects) ? nullptr : &name;
}

const PartReader::Name* PartReader::name_after(std::uint32_t begin, std::uint32_t reach) const {
  const std::uint32_t end = std::min(end_, begin + reach);
  std::uint32_t first = begin;
  while (first < end && token(first).letters == LetterCase::lower &&
         context_.mention_at(first) == nullptr)
    ++first;
  if (first >= end) return nullptr;
  for (const Name& name : names()) {
    if (name.tokens.begin < begin) continue;
    if (name.tokens.begin >= begin + reach) return nullptr;
    for (std::uint32_t i = begin; i < name.tokens.begin; ++i)
      if (token(i).kind == TokenKind::semicolon || token(i).kind == TokenKind::period)
        return nullptr;
    return &name;
  }
  return nullptr;
}

/// Those named at a token: a list, or the next name, listed or not.
PartyList PartReader::persons_from(std::uint32_t begin) const {
  PartyList list = parties_from(context_, begin, end_);
  keep_persons(list);
  if (!list.parties.empty()) return list;
  const Name* name = name_after(begin, 7);
  if (name == nullptr && begin < end_ && people_.may_be_bare_name(begin, {begin_, end_}))
    return {{people_.party_of_words({begin, begin + 1})}, {begin, begin + 1}, false, false};
  if (name == nullptr || token(name->tokens.end - 1).possessive) return {};
  return {{name->party}, name->tokens, false, false};
}

}  // namespace crosscheck
