#pragma once

#include <cassert>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace crosscheck {

/// The values of a claim, one for each column of its kind: strings while they may change, then one
/// text a fifth as large, for claims are kept by the million.
class ClaimValues {
 public:
  ClaimValues& operator=(std::vector<std::string> values) {
    kept_ = std::move(values);
    return *this;
  }
  void resize(std::size_t size) { strings().resize(size); }

  /// The strings, of values not yet packed.
  std::vector<std::string>& strings() {
    assert(std::holds_alternative<Strings>(kept_) && "packed values do not change");
    return std::get<Strings>(kept_);
  }
  std::string& operator[](std::size_t i) { return strings()[i]; }
  /// Empty beyond the last.
  std::string_view operator[](std::size_t i) const;
  std::size_t size() const;

  /// Calls `take` with each value in order.
  template <class Take>
  void each(Take take) const {
    if (const auto* strings = std::get_if<Strings>(&kept_)) {
      for (const std::string& value : *strings) take(std::string_view(value));
      return;
    }
    for (std::string_view rest = std::get<std::string>(kept_); !rest.empty();) take(next(rest));
  }

  /// Puts the values into one text; from then on they do not change.
  void pack();
  /// The same with other values, for claims that are made by the dozen.
  void pack(std::span<const std::string_view> values);
  void pack(std::span<const std::string> values);

  friend bool operator==(const ClaimValues& a, const ClaimValues& b);

 private:
  using Strings = std::vector<std::string>;

  /// Takes a value off the front of packed ones.
  static std::string_view next(std::string_view& rest);

  /// Packed, each value has its size before it: a byte, or `long_size` and four bytes.
  std::variant<Strings, std::string> kept_;
};

}  // namespace crosscheck
