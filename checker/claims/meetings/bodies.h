#pragma once

// Bodies that an article names and the register does not know: a bank, a club, a party.

#include <string>

#include "checker/claims/meetings/parties.h"

namespace crosscheck {

/// The name that begins at a token, with its article: "the Red Party", "Harbour Trust", "the
/// Conservatives"; empty when none does.
TokenRange body_from(const TitleContext& context, std::uint32_t begin, std::uint32_t ceiling);

/// The longest such name that ends right before `end`, not reaching before `floor`.
TokenRange body_before(const TitleContext& context, std::uint32_t end, std::uint32_t floor);

/// A body by its words; its `side` is empty, since the register has it not.
Party body_party(const TitleContext& context, TokenRange words);

/// The body behind a person's name, folded: "harbour trust" of "Anna Berg of the Harbour Trust";
/// empty when the article names none.
std::string body_behind_name(const TitleContext& context, const Party& person);

}  // namespace crosscheck
