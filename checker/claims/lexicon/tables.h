// The compiled lexicon as it lies in memory: one block of plain records that refer to each other
// by index, written by the compiler and used where it lies.
//
//     Header | sections: cells, meanings, entries, forms, text, offices, records, tenures, ...
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>

#include "checker/claims/lexicon/lexicon.h"

namespace crosscheck {

/// A piece of the text section.
struct StoredText {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

/// Half-open range of items of another section.
struct StoredRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// What one word or phrase beginning is. Few are distinct, so they stay in the cache while the hash
/// table takes one cell of eight bytes a key: the upper half of the key, then the index of its
/// meaning, counted from 1; 0 is an empty cell. That two keys agree in 32 bits and in their place
/// is ruled out among the lexicon's own, and is once in billions for a word it has not.
struct StoredSlot {
  WordClasses classes;
  std::int32_t value = 0;
  std::uint32_t entries = 0;
  std::uint16_t entry_count = 0;
  std::uint8_t word = 0;    ///< whether a row lists it as a word, full stop included
  std::uint8_t prefix = 0;  ///< whether a longer phrase begins so

  friend bool operator==(const StoredSlot&, const StoredSlot&) = default;
};

struct StoredOffice {
  StoredText id, name, polity, office_class, broader;
  StoredRange forms;
  std::uint8_t exclusive = 0;
  std::uint8_t rank = 0;
  std::uint16_t unused = 0;
};

/// Days since 1970; `open_day` where the row says nothing.
inline constexpr std::int32_t open_day = std::numeric_limits<std::int32_t>::min();

struct StoredNamed {
  StoredText id, name, detail, container;
  StoredRange forms;
  std::int32_t from = open_day;
  std::int32_t to = open_day;
  std::uint32_t family_first = 0;
};

struct StoredTenure {
  std::uint32_t person = 0;
  std::uint32_t office = 0;
  std::int32_t from = open_day;
  std::int32_t to = open_day;
  StoredText source;
};

/// Two given names of one person, the smaller key first.
struct StoredNickname {
  std::uint64_t one = 0, other = 0;
  friend auto operator<=>(const StoredNickname&, const StoredNickname&) = default;
};

/// A word on one side of a row of opposites.csv.
struct StoredOpposite {
  std::uint64_t key = 0;
  std::uint32_t pair = 0;
  std::uint32_t side = 0;
  friend auto operator<=>(const StoredOpposite&, const StoredOpposite&) = default;
};

/// A person under the key of the family name.
struct StoredFamily {
  std::uint64_t key = 0;
  std::uint32_t person = 0;
  std::uint32_t unused = 0;
  friend auto operator<=>(const StoredFamily&, const StoredFamily&) = default;
};

/// One name of a party or style. Few readers ask for them, so they stay out of the phrases.
struct StoredLabel {
  std::uint64_t key = 0;  ///< of all its words
  EntryKind kind = EntryKind::party;
  std::uint8_t unused = 0;
  std::uint16_t form = 0;
  std::uint32_t record = 0;
};

/// A phrase of meeting_cues.csv.
struct StoredCue {
  StoredRange slots;
  MeetingCue cue{};
  std::array<std::uint8_t, 3> unused{};
};

/// One place of such a phrase: the keys of which one may stand there.
struct StoredCueSlot {
  StoredRange keys;
  std::uint32_t optional = 0;
};

/// A phrase under two words that it may begin with.
struct StoredCueStart {
  std::uint64_t pair = 0;  ///< see `cue_pair`
  std::uint32_t cue = 0;
  std::uint32_t thirds = 0;  ///< bits of the words that may come third; all where none must
  friend auto operator<=>(const StoredCueStart&, const StoredCueStart&) = default;
};

/// The key of two words a phrase begins with; the second is 0 where the first may be all of it.
inline std::uint64_t cue_pair(std::uint64_t first, std::uint64_t second) {
  return (first << 1) ^ second;
}

inline std::uint32_t third_bit(std::uint64_t key) { return std::uint32_t{1} << (key >> 59); }

/// The pairs whose upper bits say so: a bit for each, so that most others are told in one look, and
/// where they stand among the starts.
struct StoredCueBucket {
  std::uint64_t pairs = 0;
  StoredRange starts;
};
inline constexpr std::size_t cue_bucket_count = 1024;
inline std::size_t cue_bucket(std::uint64_t pair) { return pair >> 54; }
inline std::uint64_t cue_bit(std::uint64_t pair) { return std::uint64_t{1} << ((pair >> 48) % 64); }

/// Filters have a bit for each key that was noted, so that most others are told in one look: one of
/// the first two words of phrases, one of all words of labels, one of words listed with a full
/// stop. Their sizes are powers of two.
inline constexpr std::size_t pair_filter_size = 4096, label_filter_size = 512,
                             abbreviation_filter_size = 128;
inline std::size_t filter_place(std::uint64_t key, std::size_t size) {
  return (key >> 38) & (size - 1);
}
inline std::uint64_t filter_bit(std::uint64_t key) { return std::uint64_t{1} << (key >> 58); }
inline void note(std::span<std::uint64_t> filter, std::uint64_t key) {
  filter[filter_place(key, filter.size())] |= filter_bit(key);
}
inline bool may_have(std::span<const std::uint64_t> filter, std::uint64_t key) {
  return (filter[filter_place(key, filter.size())] & filter_bit(key)) != 0;
}

/// The sections of the block, in this order.
enum class StoredSection : std::uint8_t {
  cells,  ///< std::uint64_t
  slots,
  entries,
  forms,      ///< StoredText
  text,       ///< bytes
  offices,    ///< sorted by id
  countries,  ///< StoredNamed, sorted by id, as are the next five
  demonyms,   ///< as many as countries, of the same index
  places,
  organisations,
  persons,
  events,
  tenures,            ///< sorted by person, then first day
  tenures_by_office,  ///< indices of tenures sorted by office, then first day
  nicknames,
  parties,  ///< StoredNamed
  styles,   ///< StoredNamed
  meetings,
  labels,    ///< sorted by key and kind
  families,  ///< sorted by key, then person
  cues,
  cue_slots,
  cue_keys,    ///< std::uint64_t
  cue_starts,  ///< sorted by pair, then cue
  cue_buckets,
  opposites,            ///< sorted by key, then pair
  pair_filter,          ///< std::uint64_t
  label_filter,         ///< std::uint64_t
  abbreviation_filter,  ///< std::uint64_t
  count_,
};

struct StoredHeader {
  std::array<char, 8> magic{'c', 'c', 'l', 'e', 'x', '0', '1', '1'};
  std::uint32_t cell_mask = 0;
  std::uint32_t size = 0;  ///< of the whole block
  std::array<StoredRange, static_cast<std::size_t>(StoredSection::count_)> sections;  ///< bytes
};

/// The hash table of words and phrases, where it lies.
struct StoredCells {
  const std::uint64_t* cells;
  const StoredSlot* slots;
  std::uint64_t mask;

  /// Says that a key will be looked up, so that the processor can fetch its cell meanwhile.
  void expect(std::uint64_t key) const { __builtin_prefetch(cells + (key & mask)); }
  /// The slot of a key, or null.
  const StoredSlot* slot(std::uint64_t key) const {
    for (std::uint64_t i = key & mask;; i = (i + 1) & mask) {
      const std::uint64_t cell = cells[i];
      if (cell == 0) return nullptr;
      if (cell >> 32 == key >> 32) return slots + (static_cast<std::uint32_t>(cell) - 1);
    }
  }
};

/// The section that holds the records of a kind.
StoredSection section_of_kind(EntryKind kind);

/// The tables of one lexicon, and the block itself where it is not part of the program.
struct Lexicon::Tables {
  std::string owned;
  const char* block = nullptr;

  const StoredHeader& header() const { return *reinterpret_cast<const StoredHeader*>(block); }
  template <class T>
  std::span<const T> items(StoredSection section) const {
    const StoredRange bytes = header().sections[static_cast<std::size_t>(section)];
    return {reinterpret_cast<const T*>(block + bytes.begin), (bytes.end - bytes.begin) / sizeof(T)};
  }
  std::string_view text(StoredText text) const {
    const StoredRange bytes = header().sections[static_cast<std::size_t>(StoredSection::text)];
    return {block + bytes.begin + text.begin, text.size};
  }
  StoredCells cells() const {
    const StoredRange slots = header().sections[static_cast<std::size_t>(StoredSection::slots)];
    return {reinterpret_cast<const std::uint64_t*>(block + sizeof(StoredHeader)),
            reinterpret_cast<const StoredSlot*>(block + slots.begin), header().cell_mask};
  }
  /// The slot of a key, or null.
  const StoredSlot* slot(std::uint64_t key) const { return cells().slot(key); }
};

/// A lexicon on a block that outlives it.
Lexicon lexicon_in_place(std::string_view block);
/// A lexicon that owns its block.
Lexicon lexicon_of(std::string block);

}  // namespace crosscheck
