#pragma once

// What tells a figure again where another article has it in its own words; nothing outside the
// reading of quantities includes this.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/quantities/list.h"
#include "checker/text/span.h"

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
    items_.clear();
    seen_ = 0;
    text_.clear();
  }
  /// The number of an item of the list, which takes it up unless it has it; none is empty.
  std::uint32_t add(std::string_view item) {
    const std::uint64_t bit = bit_of(item);
    if ((seen_ & bit) != 0) {
      for (std::uint32_t i = 0; i < items_.size(); ++i)
        if ((*this)[i] == item) return i;
    }
    seen_ |= bit;
    if (!text_.empty()) text_ += ", ";
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += item;
    items_.push_back({begin, static_cast<std::uint32_t>(text_.size())});
    return static_cast<std::uint32_t>(items_.size()) - 1;
  }
  std::string_view operator[](std::uint32_t item) const { return cut(text_, items_[item]); }
  const std::string& text() const { return text_; }

 private:
  static std::uint64_t bit_of(std::string_view item) {
    const auto first = static_cast<unsigned char>(item.front());
    const auto last = static_cast<unsigned char>(item.back());
    return std::uint64_t{1} << ((first * 5U + last + item.size() * 11) % 64);
  }

  std::vector<Span> items_;  ///< in the text
  /// A bit for the length and the first and last letter of each item, so that most others are
  /// told in one look.
  std::uint64_t seen_ = 0;
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
    std::uint32_t stem;  ///< among `said_`
  };

  void take_sentence(std::uint32_t sentence);
  /// Lists the telling words of a clause but those of the figure in it.
  void list_words(TokenRange clause, TokenRange figure);
  /// Adds a stem to a text unless the list that is being made has it.
  void list(std::uint32_t stem, std::string& text);

  const Reading& reading_;
  std::uint32_t sentence_ = 0xffffffff;
  std::vector<Word> words_;      ///< the telling words of that sentence
  bool tells_a_market_ = false;  ///< whether it has several words of markets
  ItemList said_, times_;
  std::string named_;
  std::string near_, beside_;          ///< of the figure at hand
  std::string counted_, stem_;         ///< of the word at hand
  std::vector<std::uint32_t> listed_;  ///< by stem, the number of the last list that has it
  std::uint32_t list_ = 0;             ///< the number of the list that is being made
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
