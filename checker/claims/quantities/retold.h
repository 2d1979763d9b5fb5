#pragma once

// What tells a figure again where another article has it in its own words; nothing outside the
// reading of quantities includes this.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/lexicon/word_key.h"
#include "checker/claims/quantities/list.h"
#include "checker/text/text_arena.h"

namespace crosscheck {

/// The words around a figure; lists have commas between their items. Good until its reader reads
/// the next.
struct Surroundings {
  std::string_view near;    ///< stems of the telling words of its clause
  std::string_view beside;  ///< the nearest of them before the figure and behind it
  std::string_view said;    ///< the same of its sentence
  std::string_view named;   ///< those of its sentence that are names
  std::string_view times;   ///< years, months and weekdays of its sentence: y2016, m5, w3
  std::string_view part;    ///< other, of, from, range where it is no whole of its own; up or down;
                            ///< moment where a market has it only then
  bool open = false;        ///< hoped for, planned or merely possible
  bool moves = false;       ///< a toll, a price or another figure that other days have higher
};

/// A list with commas whose items are each there once. Cleared, it keeps its memory.
class ItemList {
 public:
  void clear() {
    hashes_.clear();
    seen_ = 0;
    text_.clear();
  }
  /// Takes an item up unless the list has it; `hash` is that of the item, which is not empty.
  void add(std::string_view item, std::uint64_t hash) {
    const std::uint64_t bit = std::uint64_t{1} << (hash >> 58);
    if ((seen_ & bit) != 0 && std::find(hashes_.begin(), hashes_.end(), hash) != hashes_.end())
      return;
    seen_ |= bit;
    hashes_.push_back(hash);
    if (!text_.empty()) text_ += ", ";
    text_ += item;
  }
  void add(std::string_view item) { add(item, hash_word(item)); }
  const std::string& text() const { return text_; }

 private:
  std::vector<std::uint64_t> hashes_;  ///< of the items
  std::uint64_t seen_ = 0;  ///< a bit for each item, so that most others are told in one look
  std::string text_;
};

/// Reads what stands around figures, each sentence once.
class SurroundingsReader {
 public:
  explicit SurroundingsReader(const Reading& reading) : reading_(reading) {}

  /// `figure`, whose number alone is `number`, stands in `sentence`, an index into
  /// `Reading::sentences`. Nothing where no telling word is near.
  Surroundings around(TokenRange figure, TokenRange number, std::uint32_t sentence);

 private:
  /// A telling word of the sentence.
  struct Word {
    std::uint32_t token;
    std::string_view stem;
    std::uint64_t hash;  ///< of the stem
  };

  void take_sentence(std::uint32_t sentence);
  /// The stem of a word, under the one name of what is counted where it is no name itself.
  std::string_view stem_at(std::uint32_t token, bool name);
  /// Lists the telling words of a clause but those of the figure in it.
  void list_words(TokenRange clause, TokenRange figure);

  const Reading& reading_;
  std::uint32_t sentence_ = 0xffffffff;
  std::vector<Word> words_;      ///< the telling words of that sentence
  bool tells_a_market_ = false;  ///< whether it has several words of markets
  ItemList said_, named_, times_;
  ItemList near_, beside_;      ///< of the figure at hand
  TextArena made_;              ///< stems that are no part of a word
  std::string counted_, stem_;  ///< of the word at hand
};

/// A figure that is no quantity: which one in a row, how long, a score.
struct Count {
  TokenRange words;
  std::string slot;  ///< ordinal:president, duration:year, score
  double number = 0, low = 0, high = 0;
  std::uint32_t sentence = 0;
};

/// "the 34th president", "for nine months", "a five-year deal", "2-0".
std::vector<Count> find_counts(const Reading& reading);

/// What a quantity is of, so that another of the same can be held against it.
struct Slot {
  std::string of;    ///< its unit, person for people of any sort, or what is counted; may be empty
  std::string noun;  ///< what is counted; #dead where "12 dead" leaves the noun out
};
Slot slot_of(const Reading& reading, const Quantity& quantity);

}  // namespace crosscheck
