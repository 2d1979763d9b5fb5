#pragma once

// What words say of a post somebody holds; nothing outside the reading of terms includes this.

#include <cstdint>
#include <string>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// What a clause says of a post: the office words, and what it is held in.
struct Post {
  std::string post, realm, office, standing;
  bool leading = true;
  bool known = false;       ///< the words speak of a post at all
  bool apposition = false;  ///< they stand behind a name: ", its director"
  bool elected = false;     ///< by a vote, which may be won again
};

/// Whether a term goes on or is over: "has been mayor since", "was mayor from".
enum class Term : std::uint8_t { still, over };

class PostReader {
 public:
  explicit PostReader(const Reading& reading) : reading_(reading) {}

  /// Where the words of one clause that end at `end` begin.
  std::uint32_t clause_begin(std::uint32_t end) const;

  /// The post the words before token `end` speak of, and its first word.
  Post before(std::uint32_t end, Term term, std::uint32_t& first) const;

  /// Whether a verb is one that `beginning_at` reads.
  static bool may_begin(const Token& verb);

  /// "took office", "took charge of the council", "became mayor", "was appointed director".
  Post beginning_at(std::uint32_t i, std::uint32_t end) const;

  /// "as mayor of Port Sel", "in the job", "at the helm" from token `i` on, and where it ends.
  Post behind(std::uint32_t i, std::uint32_t& end) const;

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const;
  Post led(TokenRange object) const;
  Post conducted_body(TokenRange object) const;
  bool is_object_before(std::uint32_t verb) const;
  Post held_as_role(TokenRange words) const;
  Post held_seat(TokenRange object) const;
  Post seated(std::uint32_t end, std::uint32_t& first) const;
  Post seated_in(std::uint32_t end, std::uint32_t& first) const;
  Post held(TokenRange words) const;
  Post held_as_written(TokenRange words) const;
  Post of_legislature(TokenRange words) const;
  bool is_complement(TokenRange words) const;
  std::string realm_in(TokenRange words) const;

  const Reading& reading_;
};

}  // namespace crosscheck
