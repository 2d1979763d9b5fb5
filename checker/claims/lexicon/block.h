// Gathers what a lexicon has and writes it as one block.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "checker/claims/lexicon/cue_phrase.h"
#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/lexicon/tables.h"

namespace crosscheck {

/// The parts of a block under construction.
class LexiconBlock {
 public:
  StoredText text(std::string_view words);
  /// Notes the forms of a record, the preferred one first.
  StoredRange forms(const std::vector<std::string>& forms);

  /// Gives a word a class; the first value that is not 0 stays.
  void add_word(std::string_view word, WordClass word_class, std::int32_t value);
  /// Makes "Feb." one word wherever it stands.
  void add_abbreviation(std::string_view word);
  bool has_class(std::string_view word, WordClass word_class) const;
  /// Gives a phrase, as tokens, one more meaning.
  void add_phrase(std::span<const Token> tokens, Entry entry);
  /// Notes a word on one side of a pair of opposites.
  void add_opposite(std::string_view word, std::uint32_t pair, std::uint32_t side);
  void add_nickname(std::string_view name, std::string_view nickname);
  /// Gives a party or style one more name.
  void add_label(std::span<const Token> tokens, EntryKind kind, std::uint16_t form,
                 std::uint32_t record);

  /// Adds a phrase; of two that fit equally well the one added first counts.
  void add_cue(MeetingCue cue, std::span<const CueSlot> slots);

  /// The whole block; the same parts give the same bytes.
  std::string bytes() const;

  std::vector<StoredOffice> offices;
  std::vector<StoredNamed> countries, demonyms, places, organisations, persons, events, parties,
      styles, meetings;
  std::vector<StoredTenure> tenures;

 private:
  struct Slot {
    WordClasses classes;
    std::int32_t value = 0;
    bool word = false;
    bool prefix = false;
    std::vector<Entry> entries;
  };
  /// The distinct meanings, and each key with the index of its own.
  struct Meanings {
    std::vector<StoredSlot> slots;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
    std::vector<Entry> entries;
  };
  Meanings meanings() const;
  /// The slot of a word of some row, abbreviations included.
  Slot& listed(std::string_view word);
  void add_cue_starts(std::uint32_t cue, std::span<const CueSlot> slots);
  void note_in_filter(std::span<const Token> tokens);

  std::unordered_map<std::uint64_t, Slot> slots_;
  std::unordered_map<std::string, StoredText> known_texts_;
  std::string text_;
  std::vector<StoredText> forms_;
  std::vector<StoredNickname> nicknames_;
  std::vector<StoredLabel> labels_;
  std::vector<StoredCue> cues_;
  std::vector<StoredCueSlot> cue_slots_;
  std::vector<std::uint64_t> cue_keys_;
  std::vector<StoredCueStart> cue_starts_;
  std::vector<StoredOpposite> opposites_;
  std::vector<std::uint64_t> pair_filter_ = std::vector<std::uint64_t>(pair_filter_size);
  std::vector<std::uint64_t> label_filter_ = std::vector<std::uint64_t>(label_filter_size);
  std::vector<std::uint64_t> abbreviation_filter_ =
      std::vector<std::uint64_t>(abbreviation_filter_size);
};

}  // namespace crosscheck
