#include "checker/claims/meetings_agreement.h"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

enum class Agreement : std::uint8_t { unknown, agrees, disagrees };

Agreement of_lists(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return Agreement::unknown;
  const auto shared = std::count_if(a.begin(), a.end(), [&](const std::string& id) {
    return std::find(b.begin(), b.end(), id) != b.end();
  });
  if (shared == 0) return Agreement::disagrees;
  return shared >= 2 ? Agreement::agrees : Agreement::unknown;
}

Agreement of_days(const Period& a, const Period& b) {
  if (!a.known() || !b.known()) return Agreement::unknown;
  return *a.from <= *b.to && *b.from <= *a.to ? Agreement::agrees : Agreement::disagrees;
}

Agreement of_places(const Lexicon& lexicon, std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return Agreement::unknown;
  return places_agree(lexicon, a, b) ? Agreement::agrees : Agreement::disagrees;
}

/// Whether one place is the other or lies in it; containers are few, so the walk is short.
bool lies_in(const Lexicon& lexicon, std::string_view inner, std::string_view outer) {
  std::string_view at = inner;
  for (int depth = 0; depth < 4 && !at.empty(); ++depth) {
    if (at == outer) return true;
    const auto record = lexicon.record_by_id(EntryKind::place, at);
    if (!record) return false;
    const Named place = lexicon.named(EntryKind::place, *record);
    if (place.detail == outer) return true;
    at = place.container;
  }
  return false;
}

}  // namespace

bool kinds_agree(std::string_view a, std::string_view b) {
  constexpr std::array<std::string_view, 6> free{"talks",      "meeting", "summit",
                                                 "conference", "session", "format"};
  const auto is_free = [&](std::string_view kind) {
    return kind.empty() || std::find(free.begin(), free.end(), kind) != free.end();
  };
  return a == b || (is_free(a) && is_free(b));
}

bool places_agree(const Lexicon& lexicon, std::string_view a, std::string_view b) {
  return lies_in(lexicon, a, b) || lies_in(lexicon, b, a);
}

int traits_in_common(const Lexicon& lexicon, const MeetingTraits& a, const MeetingTraits& b) {
  if (!kinds_agree(a.kind, b.kind)) return -1;
  int agreed = 0;
  for (const Agreement trait : {of_places(lexicon, a.place, b.place), of_days(a.days, b.days),
                                of_lists(a.sides, b.sides), of_lists(a.persons, b.persons)}) {
    if (trait == Agreement::disagrees) return -1;
    agreed += trait == Agreement::agrees ? 1 : 0;
  }
  return agreed;
}

}  // namespace crosscheck
