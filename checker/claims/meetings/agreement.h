#pragma once

// Whether two meetings may be one: the test that holds within an article and across a desk.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/meetings/label.h"
#include "checker/text/period.h"

namespace crosscheck {

/// What tells one meeting from another.
struct MeetingTraits {
  std::string kind;                  ///< as the claims have it; empty when it has none
  std::string place;                 ///< the register's id or folded words; empty when unsaid
  std::vector<std::string> sides;    ///< countries and bodies that took part
  std::vector<std::string> persons;  ///< people who took part, by their names folded
  bool closed = false;               ///< some mention names all who took part
  Period days;
  MeetingLabel label;
};

/// The traits by name, for the reasons why meetings were taken for one.
enum class MeetingTrait : std::uint8_t {
  place,
  days,
  sides,
  persons,
  circle,
  seat,
  own_name,
  whose,
  round,
  topic,
  named,
  cast  ///< people whom both articles name, whether they took part or not
};

std::string_view to_string(MeetingTrait trait);

/// A set of traits.
struct MeetingTraitSet {
  std::uint16_t bits = 0;

  void add(MeetingTrait trait) {
    bits = static_cast<std::uint16_t>(bits | (1u << static_cast<unsigned>(trait)));
  }
  bool has(MeetingTrait trait) const { return (bits & (1u << static_cast<unsigned>(trait))) != 0; }
  friend bool operator==(MeetingTraitSet, MeetingTraitSet) = default;
};

/// "place, days, people named"
std::string list_of(MeetingTraitSet traits);

/// A few traits in order, some of which may count twice; it takes no memory beside its own.
class MeetingTraitList {
 public:
  void push_back(MeetingTrait trait) {
    if (size_ < traits_.size()) traits_[size_++] = trait;
  }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  MeetingTrait front() const { return traits_.front(); }
  const MeetingTrait* begin() const { return traits_.data(); }
  const MeetingTrait* end() const { return traits_.data() + size_; }

 private:
  std::array<MeetingTrait, 24> traits_{};
  std::size_t size_ = 0;
};

/// How the traits of two meetings stand to each other.
struct MeetingComparison {
  bool apart = false;  ///< a trait of one excludes that of the other
  MeetingTraitList agreed;
  MeetingTraitList clashing;
};

/// Compares place, days, sides, persons and the parts of the label; kinds too: talks may be called
/// a summit, but no press conference is. Sides and persons agree when two are in common and
/// exclude each other when none is: lists are often cut short.
MeetingComparison compare(const Lexicon& lexicon, const MeetingTraits& a, const MeetingTraits& b);

/// Whether kinds, days, sides or persons alone keep two meetings apart, so that `compare` need not
/// look at the rest.
bool clearly_apart(const MeetingTraits& a, const MeetingTraits& b);

/// Whether two kinds may name one meeting: equal, or both of those that are used freely.
bool kinds_agree(std::string_view a, std::string_view b);

/// Whether two folded names or ids may be one person's: equal, or one is the family name of the
/// other, which stands last or, as in East Asia, first.
bool may_be_one_person(std::string_view a, std::string_view b);

/// Whether two places cannot be one: the register has both, and neither lies in the other.
bool places_exclude(const Lexicon& lexicon, std::string_view a, std::string_view b);

/// Whether two places may be one: equal, or one lies in the other.
bool places_agree(const Lexicon& lexicon, std::string_view a, std::string_view b);

}  // namespace crosscheck
