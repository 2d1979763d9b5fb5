#pragma once

// Cutting runs of words shaped like names: runs.cpp walks them, run_roles.cpp judges each word.

#include <cstdint>
#include <span>

#include "checker/claims/persons/find_persons.h"

namespace crosscheck {

/// What one step of the walk has judged: whether the words up to `end` are of a name.
struct Judged {
  bool is_name = false;
  std::uint32_t end = 0;
  const Entry* person = nullptr;
};

/// One walk over an article's tokens that cuts out runs.
class RunFinder {
 public:
  RunFinder(const Reading& reading, NameRuns& found) : reading_(reading), found_(found) {}

  void find();

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool in_sentence(std::uint32_t i) const { return i < sentence_.tokens.end; }
  bool opens_sentence(std::uint32_t i) const;
  bool plain_name(std::uint32_t i) const;
  bool goes_with_given_name(std::uint32_t i) const;
  bool opens_name(std::uint32_t i) const;
  bool is_initial(std::uint32_t i) const;
  Judged judge(std::uint32_t i) const;
  bool is_given_name_here(std::uint32_t i, const PhraseMention& phrase) const;
  bool opens_with_office(std::uint32_t i) const;
  Judged judge_phrase(std::uint32_t i, const PhraseMention& phrase) const;
  bool names_alone(std::uint32_t i, const PhraseMention& phrase) const;
  bool is_name_word(std::uint32_t i) const;
  std::uint32_t next_stop(std::uint32_t i);
  bool loose_sentence() const;
  void walk_sentence();
  bool may_go_on(std::uint32_t i) const;
  std::uint32_t read_run(std::uint32_t i, const Judged& first);
  std::uint32_t add_word(std::uint32_t i, std::uint32_t end);
  std::uint32_t add_joiners(std::uint32_t i);
  std::uint32_t add_nickname(std::uint32_t i);
  std::uint32_t add_suffix(std::uint32_t i);
  std::uint32_t hyphenated_end(std::uint32_t i) const;
  bool opens_with_syllables(std::uint32_t i) const;
  bool leads_surname(std::uint32_t i, std::uint32_t compound_end) const;
  std::uint32_t name_start(std::uint32_t first, std::uint32_t count) const;
  std::uint32_t lone_part(const NameRun& run) const;
  void finish(std::uint32_t begin, std::uint32_t end, const Entry* person);
  void add_part(TokenRange tokens, PartRole role);
  std::uint32_t names_in_run() const;

  const Reading& reading_;
  NameRuns& found_;
  std::span<const std::uint32_t> capitals_;  ///< the words with a capital, those passed left out
  std::span<const PhraseMention> phrases_;   ///< the same of the phrases
  Sentence sentence_;
  std::uint32_t sentence_index_ = 0;
  std::uint32_t run_first_part_ = 0;
  bool in_run_ = false;
  bool loose_ = false;
};

}  // namespace crosscheck
