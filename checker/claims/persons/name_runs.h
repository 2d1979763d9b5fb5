#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/tokens/token.h"

namespace crosscheck {

inline constexpr std::uint32_t no_index = 0xffffffff;

enum class PartRole : std::uint8_t { name, initial, particle, nickname, suffix };

/// One word of a name; "Oseguera-Gonzalez" is one part of three tokens.
struct NamePart {
  TokenRange tokens;
  std::uint64_t key = 0;
  std::uint32_t name = 0;  ///< number of the name, the same wherever it stands
  WordClasses classes;     ///< of its only word; a compound has those both halves share
  PartRole role = PartRole::name;
  int gender = 0;  ///< of a word that is a given name and nothing else: 1 male, 2 female
};

/// Words in a row that are shaped like a name.
struct NameRun {
  TokenRange tokens;                             ///< no title, no possessive
  std::uint32_t first_part = 0, part_count = 0;  ///< slice of `NameRuns::parts`
  std::uint32_t title = no_index;      ///< token of an office phrase that ends right before
  std::uint32_t honorific = no_index;  ///< token of an honorific right before
  const Entry* listed = nullptr;       ///< the register's person these very words name
  std::uint32_t person = no_index;     ///< index in the roster once it is bound
  std::uint32_t sentence = 0;
  std::uint32_t lone_part = no_index;  ///< the name of a run of one name, else `no_index`
  int age = 0;  ///< ", 35," after or "35-year-old" before; 0 when none is given
  bool opens_sentence = false;
  bool loose = false;   ///< stands where every word has a capital
  bool speaks = false;  ///< a verb of saying stands beside it
  bool placed = false;  ///< stands where a place does: "in ...", "..., Ohio", a dateline
  bool acts = false;    ///< an auxiliary verb follows: "was", "had"
  bool deputy = false;  ///< a capitalised "Deputy" or "Former" stands before it
  double score = 0;     ///< what speaks for a full name; see `weigh`
};

/// All runs of one article in order, with their parts.
struct NameRuns {
  std::vector<NamePart> parts;
  std::vector<NameRun> runs;
  std::uint32_t name_count = 0;  ///< all numbers of names are below it

  /// Forgets the runs, but keeps the memory.
  void clear() {
    parts.clear();
    runs.clear();
    name_count = 0;
  }
  std::span<const NamePart> parts_of(const NameRun& run) const {
    return std::span(parts).subspan(run.first_part, run.part_count);
  }
  /// The one name of a run of one name, or null.
  const NamePart* lone_name(const NameRun& run) const {
    return run.lone_part == no_index ? nullptr : &parts[run.lone_part];
  }
};

}  // namespace crosscheck
