#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/text/span.h"

namespace crosscheck {

/// Stands for bytes that are no text.
inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// Length in bytes of the code point `text` begins with: 1 to 4, or 0 when `text` is empty or does
/// not begin with well-formed UTF-8 (Unicode table 3-7: no overlong forms, no surrogates).
std::uint32_t code_point_size(std::string_view text);

/// Appends the UTF-8 form of a code point; what is none becomes the replacement character.
void append_code_point(std::string& text, char32_t code_point);

/// The longest runs of bytes that are not UTF-8, or are NUL, in order. Usually empty; 1 ns for
/// several bytes of ASCII.
std::vector<Span> damaged_runs(std::string_view bytes);

/// Number of code points; a byte that continues none counts as nothing.
std::uint32_t count_code_points(std::string_view text);

/// `text` without white space at either end: ASCII's, the no-break space, zero-width space and BOM.
std::string_view trimmed(std::string_view text);

}  // namespace crosscheck
