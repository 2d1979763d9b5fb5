#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "checker/text/span.h"

namespace crosscheck {

/// A stretch of a decoded text and the source bytes that spell it.
struct Spelling {
  Span value;
  Span source;
  bool copied = false;  ///< the source has the same bytes

  friend bool operator==(const Spelling&, const Spelling&) = default;
};

/// How the source spells `value` from byte `at` on, where `\n`, `\u2019` and other escapes of JSON,
/// TOML and YAML, and a doubled single quotation mark, may stand for one code point each. None when
/// the source has something else there.
///
///     value   Mayor's plan
///     source  Mayor''s plan
///             ^^^^^ ^^ ^^^^^^  copied, substituted, copied
std::optional<std::vector<Spelling>> trace_escapes(std::string_view value, std::string_view source,
                                                   std::uint32_t at);

}  // namespace crosscheck
