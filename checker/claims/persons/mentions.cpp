#include "checker/claims/persons/mentions.h"

#include <algorithm>

namespace crosscheck {

const PersonMention* mention_from(const Reading& reading, std::uint32_t begin) {
  const auto next =
      std::lower_bound(reading.persons.begin(), reading.persons.end(), begin,
                       [](const PersonMention& m, std::uint32_t t) { return m.tokens.begin < t; });
  const bool here = next != reading.persons.end() && next->tokens.begin == begin;
  return here ? &*next : nullptr;
}

const PersonMention* mention_until(const Reading& reading, std::uint32_t end) {
  const auto after =
      std::upper_bound(reading.persons.begin(), reading.persons.end(), end,
                       [](std::uint32_t t, const PersonMention& m) { return t < m.tokens.end; });
  if (after == reading.persons.begin()) return nullptr;
  const PersonMention& last = *std::prev(after);
  return last.tokens.end == end ? &last : nullptr;
}

}  // namespace crosscheck
