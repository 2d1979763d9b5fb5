#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace crosscheck {

/// The words an HTML character reference stands for ("&eacute;", "&#8217;", "&#x2011;"), with its
/// ampersand and semicolon; none when HTML has no such reference.
std::optional<std::string> decode_entity(std::string_view entity);

}  // namespace crosscheck
