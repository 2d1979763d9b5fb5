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

namespace crosscheck {

/// The words around a figure; lists have commas between their items.
struct Surroundings {
  std::string near;    ///< stems of the telling words of its clause
  std::string beside;  ///< the nearest of them before the figure and behind it
  std::string said;    ///< the same of its sentence
  std::string named;   ///< those of its sentence that are names
  std::string times;   ///< years, months and weekdays of its sentence: y2016, m5, w3
  std::string part;    ///< other, of, from, range where it is no whole of its own; up or down;
                       ///< moment where a market has it only then
  bool open = false;   ///< hoped for, planned or merely possible
  bool moves = false;  ///< a toll, a price or another figure that other days have higher
};

/// A list with commas whose items are each there once. Cleared, it keeps its memory.
class ItemList {
 public:
  void clear() {
    hashes_.clear();
    text_.clear();
  }
  void add(std::string_view item) {
    const std::uint64_t hash = hash_word(item);
    if (std::find(hashes_.begin(), hashes_.end(), hash) != hashes_.end()) return;
    hashes_.push_back(hash);
    if (!text_.empty()) text_ += ", ";
    text_ += item;
  }
  const std::string& text() const { return text_; }

 private:
  std::vector<std::uint64_t> hashes_;
  std::string text_;
};

/// Reads what stands around figures, each sentence once.
class SurroundingsReader {
 public:
  explicit SurroundingsReader(const Reading& reading) : reading_(reading) {}

  /// `figure`, whose number alone is `number`, stands in `sentence`, an index into
  /// `Reading::sentences`.
  Surroundings around(TokenRange figure, TokenRange number, std::uint32_t sentence);

 private:
  struct Word {
    std::uint32_t token;
    std::string stem;
    bool name;
  };

  void take_sentence(std::uint32_t sentence);

  const Reading& reading_;
  std::uint32_t sentence_ = 0xffffffff;
  std::vector<Word> words_;  ///< the telling words of that sentence
  int market_words_ = 0;     ///< how many of its words are of markets
  ItemList said_, named_, times_;
  ItemList near_, beside_;  ///< of the figure at hand
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
