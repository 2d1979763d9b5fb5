#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/meetings/agreement.h"
#include "checker/identities/joining.h"
#include "checker/text/day.h"

namespace crosscheck {

/// What a run of so few articles is about is most often one thing.
constexpr std::size_t handful = 8;

/// One meeting of one article.
struct MeetingCandidate {
  std::uint32_t id = 0;
  std::uint32_t article = 0;
  MeetingTraits traits;
  std::string_view country;  ///< of its place in the register; empty when that has none
  std::optional<Day> published;
  bool main = false;
  bool separate = false;
  std::string_view pinned;                ///< the register's id of it
  std::string words;                      ///< what names it, folded
  std::vector<std::string> participants;  ///< folded names of those the scene has
};

/// The meetings of all articles that may be another's too, what each article is about first, in
/// the order of their days.
std::vector<MeetingCandidate> meeting_candidates(const Joining& joining,
                                                 std::span<const Statements> articles,
                                                 const Lexicon& lexicon);

}  // namespace crosscheck
