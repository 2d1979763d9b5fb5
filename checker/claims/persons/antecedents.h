#pragma once

#include <cstdint>
#include <optional>

#include "checker/claims/reading.h"

namespace crosscheck {

/// Whom "he" or "she" at a token means, as an index into the article's entities: what the reading
/// of genders has bound it to, else the only person of that gender whom the sentence names before
/// it, else the only one whom the last sentence that names anybody does. Nothing when it may be
/// another's.
std::optional<std::uint32_t> person_of_pronoun(const Reading& reading, std::uint32_t token);

/// The same; where two may be meant by a pronoun that opens its sentence, the one whose name opens
/// the sentence before, unless another there is known to be of that gender.
std::optional<std::uint32_t> topic_of_pronoun(const Reading& reading, std::uint32_t token);

/// Whom a description at the head of a sentence means that names nobody ("The 47-year-old"): the
/// only person the text right before it speaks of. `gender` is m or f where its noun says so.
std::optional<std::uint32_t> person_described(const Reading& reading, std::uint32_t token,
                                              char gender = 0);

/// The only person whom the sentence of a token names before it, else the only one whom the
/// sentence before does, though it may not be about them.
std::optional<std::uint32_t> only_person_before(const Reading& reading, std::uint32_t token);

/// m or f as far as the article's words or the given name say, else 0.
char gender_of(const Reading& reading, std::uint32_t person);

}  // namespace crosscheck
