#pragma once

#include <string>

namespace crosscheck {

/// What the forms of one word have in common, near enough: "arrest" for arrests, arrested and
/// arresting. `word` is folded. A stem is no word: "euthaniz".
std::string stem_of(std::string word);

}  // namespace crosscheck
