#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/reading.h"

namespace crosscheck {

/// Surnames of the people whom an article introduces in full or the register has, for knowing one
/// again that is misspelt: "Kaavnaugh" where Brett Kavanaugh is told of.
class SurnameSlips {
 public:
  explicit SurnameSlips(const Reading& reading);

  /// The one person whose surname a folded word is a slip of, as an index into the article's
  /// entities; nothing for words the lexicon has.
  std::optional<std::uint32_t> person(std::string_view folded) const;

 private:
  struct Bearer {
    std::string surname;  ///< folded, one word
    std::uint32_t person;
  };
  const Lexicon& lexicon_;
  std::vector<Bearer> bearers_;
};

}  // namespace crosscheck
