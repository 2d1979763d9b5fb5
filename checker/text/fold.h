#pragma once

#include <string>
#include <string_view>

namespace crosscheck {

/// `text` with case, accents and look-alike marks folded away, for comparing names: lower case,
/// no combining marks, every apostrophe dropped, every hyphen and run of white space one space.
/// "Micheál O’Brien-Smith" gives "micheal obrien smith". Invalid UTF-8 is passed over.
std::string fold(std::string_view text);

}  // namespace crosscheck
