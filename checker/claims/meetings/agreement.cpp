#include "checker/claims/meetings/agreement.h"

#include <date/date.h>
#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "checker/text/fold.h"

namespace crosscheck {
namespace {

enum class Agreement : std::uint8_t { unknown, agrees, disagrees };

/// The register's ids have hyphens where folded names have blanks.
bool is_blank(char c) { return c == ' ' || c == '-'; }

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char left, char right) {
    return left == right || (is_blank(left) && is_blank(right));
  });
}

/// Whole lists of two and more that have but one in common are those of two meetings.
template <class Same>
Agreement of_lists(const std::vector<std::string>& a, const std::vector<std::string>& b,
                   bool closed, Same same) {
  if (a.empty() || b.empty()) return Agreement::unknown;
  const auto shared = std::count_if(a.begin(), a.end(), [&](const std::string& id) {
    return std::any_of(b.begin(), b.end(),
                       [&](const std::string& other) { return same(id, other); });
  });
  if (shared == 0) return Agreement::disagrees;
  if (shared >= 2) return Agreement::agrees;
  return closed && a.size() > 1 && b.size() > 1 ? Agreement::disagrees : Agreement::unknown;
}

/// Talks and summits go on for days, and each article may speak of another of them.
bool goes_on(std::string_view kind) {
  return kind == "talks" || kind == "summit" || kind == "conference" || kind == "session";
}

Agreement of_days(const MeetingTraits& a, const MeetingTraits& b) {
  if (!a.days.known() || !b.days.known()) return Agreement::unknown;
  if (*a.days.from <= *b.days.to && *b.days.from <= *a.days.to) return Agreement::agrees;
  const date::days gap =
      *a.days.from > *b.days.to ? *a.days.from - *b.days.to : *b.days.from - *a.days.to;
  const bool one_stretch = goes_on(a.kind) && goes_on(b.kind) && gap.count() <= 2;
  return one_stretch ? Agreement::unknown : Agreement::disagrees;
}

Agreement of_circles(const MeetingLabel& a, const MeetingLabel& b) {
  if (a.circle.empty() || b.circle.empty()) return Agreement::unknown;
  return circles_agree(a.circle, b.circle) ? Agreement::agrees : Agreement::disagrees;
}

Agreement of_names(const MeetingLabel& a, const MeetingLabel& b) {
  if (a.own.empty() || b.own.empty()) return Agreement::unknown;
  return a.own == b.own ? Agreement::agrees : Agreement::disagrees;
}

Agreement of_rounds(const MeetingLabel& a, const MeetingLabel& b) {
  if (a.round == 0 || b.round == 0) return Agreement::unknown;
  return a.round == b.round ? Agreement::agrees : Agreement::disagrees;
}

/// "The Naivasha talks" are those held at Naivasha; a meeting may go by several names.
Agreement of_named(const MeetingTraits& a, const MeetingTraits& b) {
  const auto is_called = [](const MeetingTraits& meeting, const std::string& name) {
    return !name.empty() && (meeting.label.named == name || meeting.place == name ||
                             meeting.place.ends_with(" " + name));
  };
  return is_called(a, b.label.named) || is_called(b, a.label.named) ? Agreement::agrees
                                                                    : Agreement::unknown;
}

/// Two sessions of one day may be on two topics that go by many names.
Agreement of_topics(const MeetingLabel& a, const MeetingLabel& b) {
  return !a.topic.empty() && a.topic == b.topic ? Agreement::agrees : Agreement::unknown;
}

Agreement of_whose(const MeetingLabel& a, const MeetingLabel& b) {
  const bool told = !a.occasion.empty() && !b.occasion.empty();
  if (told && a.occasion != b.occasion && a.occasion != "hearing" && b.occasion != "hearing")
    return Agreement::disagrees;  // a vigil is no funeral
  if (a.whose.empty() || b.whose.empty()) return Agreement::unknown;
  if (!may_be_one_person(a.whose, b.whose)) return Agreement::disagrees;
  return a.occasion == b.occasion ? Agreement::agrees : Agreement::unknown;
}

bool is_listed(const Lexicon& lexicon, std::string_view place) {
  return lexicon.record_by_id(EntryKind::place, place) ||
         lexicon.record_by_id(EntryKind::country, place);
}

/// A place the register has not may be a house in any city.
Agreement of_places(const Lexicon& lexicon, std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return Agreement::unknown;
  if (places_agree(lexicon, a, b)) return Agreement::agrees;
  return is_listed(lexicon, a) && is_listed(lexicon, b) ? Agreement::disagrees : Agreement::unknown;
}

/// "The council of Harbour City" sits there; one that sits there need not be its council.
Agreement of_seats(const Lexicon& lexicon, const MeetingTraits& a, const MeetingTraits& b) {
  if (a.label.seat.empty() && b.label.seat.empty()) return Agreement::unknown;
  const auto house = [](const MeetingTraits& meeting) -> const std::string& {
    return meeting.label.seat.empty() ? meeting.place : meeting.label.seat;
  };
  const bool both = !a.label.seat.empty() && !b.label.seat.empty();
  const bool circles = is_assembly(a.label.circle) && is_assembly(b.label.circle);
  if (!circles || house(a).empty() || house(b).empty()) return Agreement::unknown;
  if (house(a) == house(b)) return Agreement::agrees;
  const bool apart = both && is_listed(lexicon, house(a)) && is_listed(lexicon, house(b)) &&
                     !places_agree(lexicon, house(a), house(b));
  return apart ? Agreement::disagrees : Agreement::unknown;
}

/// "Harbour City Hall" names the city it stands in.
bool names_its_place(const Lexicon& lexicon, std::string_view house, std::string_view place) {
  if (is_listed(lexicon, house)) return false;
  const auto record = lexicon.record_by_id(EntryKind::place, place);
  const std::string city =
      record ? fold(lexicon.named(EntryKind::place, *record).name) : std::string(place);
  return !city.empty() &&
         (" " + std::string(house) + " ").find(" " + city + " ") != std::string::npos;
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

bool may_be_one_person(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() < b.size()) std::swap(a, b);
  if (same_name(a, b)) return true;
  if (a.size() == b.size() || b.empty()) return false;
  const bool several = std::any_of(b.begin(), b.end(), is_blank);
  // "Pa Anna Berg" and "Anna Berg"; a surname stands last or, as in East Asia, first.
  const bool last =
      same_name(a.substr(a.size() - b.size()), b) && is_blank(a[a.size() - b.size() - 1]);
  const bool first = same_name(a.substr(0, b.size()), b) && is_blank(a[b.size()]);
  constexpr std::size_t shortest_surname = 3;
  return several ? last : b.size() >= shortest_surname && (last || first);
}

bool clearly_apart(const MeetingTraits& a, const MeetingTraits& b) {
  if (!kinds_agree(a.kind, b.kind)) return true;
  // One man has one funeral, on whatever day it is put.
  const bool once = !a.label.whose.empty() && !b.label.whose.empty();
  if (!once && of_days(a, b) == Agreement::disagrees) return true;
  const bool closed = a.closed && b.closed;
  return of_lists(a.sides, b.sides, closed, std::equal_to<>()) == Agreement::disagrees ||
         of_lists(a.persons, b.persons, closed, may_be_one_person) == Agreement::disagrees;
}

bool kinds_agree(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || a == b) return true;
  constexpr std::array<std::string_view, 7> free{"talks",   "meeting", "summit", "conference",
                                                 "session", "format",  "vote"};
  const auto is_free = [&](std::string_view kind) {
    return std::find(free.begin(), free.end(), kind) != free.end();
  };
  // A court, a council and a summit have sessions.
  const bool sits = (a == "session" && b == "hearing") || (a == "hearing" && b == "session");
  return (is_free(a) && is_free(b)) || sits;
}

bool places_exclude(const Lexicon& lexicon, std::string_view a, std::string_view b) {
  return is_listed(lexicon, a) && is_listed(lexicon, b) && !places_agree(lexicon, a, b);
}

bool places_agree(const Lexicon& lexicon, std::string_view a, std::string_view b) {
  return lies_in(lexicon, a, b) || lies_in(lexicon, b, a) || names_its_place(lexicon, a, b) ||
         names_its_place(lexicon, b, a);
}

std::string_view to_string(MeetingTrait trait) {
  switch (trait) {
    case MeetingTrait::place: return "place";
    case MeetingTrait::days: return "days";
    case MeetingTrait::sides: return "sides";
    case MeetingTrait::persons: return "people who met";
    case MeetingTrait::circle: return "who meets by office";
    case MeetingTrait::seat: return "whose council";
    case MeetingTrait::own_name: return "whose meeting";
    case MeetingTrait::whose: return "whom it is held for";
    case MeetingTrait::round: return "round";
    case MeetingTrait::topic: return "topic";
    case MeetingTrait::named: return "name";
    case MeetingTrait::cast: return "people named";
  }
  return {};
}

std::string list_of(MeetingTraitSet traits) {
  std::string list;
  for (unsigned t = 0; t <= static_cast<unsigned>(MeetingTrait::cast); ++t) {
    const auto trait = static_cast<MeetingTrait>(t);
    if (traits.has(trait)) list += (list.empty() ? "" : ", ") + std::string(to_string(trait));
  }
  return list;
}

MeetingComparison compare(const Lexicon& lexicon, const MeetingTraits& a, const MeetingTraits& b) {
  MeetingComparison comparison;
  comparison.apart = !kinds_agree(a.kind, b.kind);
  const bool closed = a.closed && b.closed;
  const std::pair<MeetingTrait, Agreement> traits[] = {
      {MeetingTrait::place, of_places(lexicon, a.place, b.place)},
      {MeetingTrait::days, of_days(a, b)},
      {MeetingTrait::sides, of_lists(a.sides, b.sides, closed, std::equal_to<>())},
      {MeetingTrait::persons, of_lists(a.persons, b.persons, closed, may_be_one_person)},
      {MeetingTrait::circle, of_circles(a.label, b.label)},
      {MeetingTrait::seat, of_seats(lexicon, a, b)},
      {MeetingTrait::own_name, of_names(a.label, b.label)},
      {MeetingTrait::whose, of_whose(a.label, b.label)},
      {MeetingTrait::round, of_rounds(a.label, b.label)},
      {MeetingTrait::topic, of_topics(a.label, b.label)},
      {MeetingTrait::named, of_named(a, b)},
  };
  for (const auto& [trait, agreement] : traits) {
    if (agreement == Agreement::agrees) comparison.agreed.push_back(trait);
    // One man has one funeral: that is as much as two traits.
    if (agreement == Agreement::agrees && trait == MeetingTrait::whose &&
        is_held_once(a.label.occasion))
      comparison.agreed.push_back(trait);
    if (agreement == Agreement::disagrees) comparison.clashing.push_back(trait);
  }
  // One man has one funeral: who puts it on another day or in another city is wrong.
  const bool once =
      std::count(comparison.agreed.begin(), comparison.agreed.end(), MeetingTrait::whose) > 1;
  const bool slip = once && comparison.clashing.size() == 1 &&
                    (comparison.clashing.front() == MeetingTrait::place ||
                     comparison.clashing.front() == MeetingTrait::days);
  comparison.apart = comparison.apart || !(comparison.clashing.empty() || slip);
  return comparison;
}

}  // namespace crosscheck
