#pragma once

#include <optional>
#include <string_view>

namespace crosscheck {

/// Stands among the words of a quotation for what was left out or put in: "...", "[he]".
inline constexpr std::string_view elision = "*";

/// How two wordings of one sentence differ.
struct Rewording {
  int shared = 0;    ///< words that stand in both, in order
  int replaced = 0;  ///< words that stand where the other has different ones
  int left_out = 0;  ///< words between shared ones that the other does not have
  int turned = 0;    ///< words that the other turned from "I" to "he", from "my" to "their"
  friend bool operator==(const Rewording&, const Rewording&) = default;
};

/// Compares folded words with a blank between. Nothing when they are two sentences. Cuts at the
/// ends, elisions, words left out, plurals, numerals and persons turned do not count as replaced, a
/// "not" too many does. Takes time with the product of their lengths; looks at the first 60 words.
std::optional<Rewording> compare_wordings(std::string_view a, std::string_view b);

}  // namespace crosscheck
