#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace crosscheck {

/// What went wrong, in one lower-case clause without a full stop, and where.
struct Error {
  std::string file;  ///< path as the user gave it; empty when no file is at fault
  int line = 0;      ///< counts from 1; 0 when the whole file is meant
  std::string what;

  /// "rules/titles.sql:3: unknown key 'severty'"
  std::string to_string() const {
    std::string place = file;
    if (!file.empty() && line > 0) place += ":" + std::to_string(line);
    return place.empty() ? what : place + ": " + what;
  }

  friend bool operator==(const Error&, const Error&) = default;
};

/// A value, or the reason why there is none.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() & {
    assert(ok() && "value() of a failed result");
    return *std::get_if<0>(&state_);
  }
  const T& value() const& {
    assert(ok() && "value() of a failed result");
    return *std::get_if<0>(&state_);
  }
  T&& value() && {
    assert(ok() && "value() of a failed result");
    return std::move(*std::get_if<0>(&state_));
  }
  const Error& error() const {
    assert(!ok() && "error() of a good result");
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

}  // namespace crosscheck
