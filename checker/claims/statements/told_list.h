#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// A column's list with commas, each item once. Cleared, it keeps its memory.
class ToldList {
 public:
  void clear() { items_.clear(), text_.clear(), ends_ = 0; }
  /// Leaves out what is there, also as the last word of an item: fr beside "people fr". `item` must
  /// live as long as the list.
  void add(std::string_view item) {
    const std::uint64_t end = end_bit(item);
    if ((ends_ & end) != 0 && has(item)) return;
    ends_ |= end;
    if (!text_.empty()) text_ += ", ";
    text_ += item;
    items_.push_back(item);
  }
  const std::string& text() const { return text_; }

 private:
  bool has(std::string_view item) const {
    return std::any_of(items_.begin(), items_.end(), [item](std::string_view other) {
      if (other.size() > item.size() && other[other.size() - item.size() - 1] != ' ') return false;
      return other.ends_with(item);
    });
  }

  /// A bit for the last two letters: an item that ends with another has the same.
  static std::uint64_t end_bit(std::string_view item) {
    const auto letter = [item](std::size_t from_end) -> unsigned {
      return item.size() < from_end ? ' '
                                    : static_cast<unsigned char>(item[item.size() - from_end]);
    };
    return std::uint64_t{1} << (letter(1) * 5 + letter(2)) % 64;
  }

  std::vector<std::string_view> items_;
  std::uint64_t ends_ = 0;  ///< the bits of the items, so that most others are told in one look
  std::string text_;
};

}  // namespace crosscheck
