#pragma once

// What the words beside a noun of meeting call it: whose meeting, which round, what name of its
// own.

#include <string>
#include <string_view>

#include "checker/claims/titles/phrase.h"

namespace crosscheck {

/// How a meeting is told from others of its kind by name.
struct MeetingLabel {
  /// Who meets as a rule, singular, with what tells it from others of the sort: "finance minister",
  /// "planning committee", "council".
  std::string circle;
  std::string seat;      ///< whose council it is: a country, a place or a folded name
  std::string own;       ///< id of the event it is or the body whose meeting it is: "g20"
  std::string named;     ///< capital word it goes by, folded: "naivasha" of "the Naivasha talks"
  std::string whose;     ///< person it is held for, folded: the funeral of Anna Berg
  std::string occasion;  ///< what sort of ceremony or hearing it is: "funeral"
  std::string topic;     ///< what it is on, one word: "debt"
  int round = 0;         ///< 3 for the third round

  bool empty() const {
    return circle.empty() && own.empty() && named.empty() && whose.empty() && topic.empty() &&
           round == 0;
  }
  friend bool operator==(const MeetingLabel&, const MeetingLabel&) = default;
};

/// The label of the meeting that `noun` names, from the words of its sentence before and after it.
MeetingLabel label_at(const TitleContext& context, TokenRange sentence, std::uint32_t noun);

/// The words that name a circle, with or without others before them.
const Trigger& circle_words();

/// The circle whose last word stands at `end` - 1, or empty; `begin` is set to its first token.
std::string circle_before(const TitleContext& context, TokenRange sentence, std::uint32_t end,
                          std::uint32_t& begin);

/// Whether two circles may be one: the same sort, and nothing that tells them apart.
bool circles_agree(std::string_view a, std::string_view b);

/// Whether one person has such an occasion but once: a funeral, not a hearing.
bool is_held_once(std::string_view occasion);

/// Whether a circle takes votes: a council, a parliament.
bool is_assembly(std::string_view circle);

}  // namespace crosscheck
