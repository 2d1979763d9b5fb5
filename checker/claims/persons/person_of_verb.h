#pragma once

#include <cstdint>
#include <optional>

#include "checker/claims/reading.h"

namespace crosscheck {

/// How a phrase hangs on the name before it.
enum class Attachment : std::uint8_t {
  clause,      ///< its verb: "Anna Berg took office", "Anna Berg, who took office"
  apposition,  ///< ", its director since 2017"
};

/// The person whom the verb or phrase that begins at token `begin` tells of, as an index into the
/// article's entities: the name right before it, before ", who", before an apposition without
/// another name, or the one person of the sentence before when a pronoun or a description
/// ("The 58-year-old lawyer, who") stands there. Nothing when it may be another's.
std::optional<std::uint32_t> person_of(const Reading& reading, std::uint32_t begin,
                                       Attachment attachment = Attachment::clause);

}  // namespace crosscheck
