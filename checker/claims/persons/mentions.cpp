#include "checker/claims/persons/mentions.h"

#include <algorithm>
#include <iterator>

namespace crosscheck {

namespace {

/// The first mention that begins at a token or behind it.
auto first_from(const Reading& reading, std::uint32_t token) {
  return std::lower_bound(
      reading.persons.begin(), reading.persons.end(), token,
      [](const PersonMention& m, std::uint32_t t) { return m.tokens.begin < t; });
}

}  // namespace

const PersonMention* next_mention(const Reading& reading, std::uint32_t token) {
  const auto next = first_from(reading, token);
  return next == reading.persons.end() ? nullptr : &*next;
}

const PersonMention* last_mention(const Reading& reading, std::uint32_t token) {
  const auto next = first_from(reading, token);
  return next == reading.persons.begin() ? nullptr : &*std::prev(next);
}

const PersonMention* mention_over(const Reading& reading, TokenRange tokens) {
  const auto after =
      std::upper_bound(reading.persons.begin(), reading.persons.end(), tokens.begin,
                       [](std::uint32_t t, const PersonMention& m) { return t < m.tokens.end; });
  const bool over = after != reading.persons.end() && after->tokens.begin < tokens.end;
  return over ? &*after : nullptr;
}

const PersonMention* mention_from(const Reading& reading, std::uint32_t begin) {
  const PersonMention* next = next_mention(reading, begin);
  return next != nullptr && next->tokens.begin == begin ? next : nullptr;
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
