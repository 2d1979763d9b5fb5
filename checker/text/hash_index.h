#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace crosscheck {

/// Finds items again by a hash of what they are. The items stand elsewhere; here are their numbers,
/// so that there is nothing to make, copy or free for each of them.
class HashIndex {
 public:
  static constexpr std::uint32_t none = 0xffffffff;

  /// The first item added under that hash that `is_same` takes, or `none`. Of a hash the upper half
  /// counts.
  template <class IsSame>
  std::uint32_t find(std::uint64_t hash, IsSame is_same) const {
    if (slots_.empty()) return none;
    const std::uint32_t half = upper_half(hash);
    for (std::size_t at = place(half); slots_[at].item != none; at = place(at + 1))
      if (slots_[at].hash == half && is_same(slots_[at].item)) return slots_[at].item;
    return none;
  }

  void add(std::uint64_t hash, std::uint32_t item) {
    if (2 * ++size_ > slots_.size()) grow();
    put({upper_half(hash), item});
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t item = none;
  };

  static std::uint32_t upper_half(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32);
  }
  std::size_t place(std::size_t at) const { return at & (slots_.size() - 1); }

  void put(Slot slot) {
    std::size_t at = place(slot.hash);
    while (slots_[at].item != none) at = place(at + 1);
    slots_[at] = slot;
  }

  void grow() {
    constexpr std::size_t smallest = 64;
    const std::vector<Slot> old =
        std::exchange(slots_, std::vector<Slot>(slots_.empty() ? smallest : 2 * slots_.size()));
    for (const Slot& slot : old)
      if (slot.item != none) put(slot);
  }

  std::vector<Slot> slots_;  ///< as many as a power of two, half of them free at least
  std::size_t size_ = 0;
};

}  // namespace crosscheck
