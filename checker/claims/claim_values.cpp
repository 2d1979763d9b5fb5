#include "checker/claims/claim_values.h"

#include <cstdint>
#include <cstring>

namespace crosscheck {

namespace {

constexpr unsigned char long_size = 0xFF;

/// Writes a value with its size before it; returns where the next one begins.
char* put(char* at, std::string_view value) {
  if (value.size() < long_size) {
    *at++ = static_cast<char>(value.size());
  } else {
    const auto four = static_cast<std::uint32_t>(value.size());
    *at++ = static_cast<char>(long_size);
    std::memcpy(at, &four, sizeof four);
    at += sizeof four;
  }
  if (!value.empty()) std::memcpy(at, value.data(), value.size());
  return at + value.size();
}

std::size_t packed_size(std::string_view value) {
  return value.size() + (value.size() < long_size ? 1 : 1 + sizeof(std::uint32_t));
}

template <class Values>
std::string packed(const Values& values) {
  std::size_t size = 0;
  for (const std::string_view value : values) size += packed_size(value);
  std::string made(size, '\0');
  char* at = made.data();
  for (const std::string_view value : values) at = put(at, value);
  return made;
}

}  // namespace

std::string_view ClaimValues::next(std::string_view& rest) {
  std::size_t size = static_cast<unsigned char>(rest.front());
  rest.remove_prefix(1);
  if (size == long_size) {
    std::uint32_t four = 0;
    std::memcpy(&four, rest.data(), sizeof four);
    rest.remove_prefix(sizeof four);
    size = four;
  }
  const std::string_view value = rest.substr(0, size);
  rest.remove_prefix(size);
  return value;
}

std::string_view ClaimValues::operator[](std::size_t i) const {
  if (const auto* strings = std::get_if<Strings>(&kept_))
    return i < strings->size() ? std::string_view((*strings)[i]) : std::string_view();
  std::string_view rest = std::get<std::string>(kept_);
  for (; i > 0 && !rest.empty(); --i) next(rest);
  return rest.empty() ? rest : next(rest);
}

std::size_t ClaimValues::size() const {
  std::size_t count = 0;
  each([&count](std::string_view) { ++count; });
  return count;
}

void ClaimValues::pack() {
  const auto* strings = std::get_if<Strings>(&kept_);
  if (strings != nullptr) kept_ = packed(*strings);
}

void ClaimValues::pack(std::span<const std::string_view> values) { kept_ = packed(values); }

void ClaimValues::pack(std::span<const std::string> values) { kept_ = packed(values); }

bool operator==(const ClaimValues& a, const ClaimValues& b) {
  if (a.kept_.index() == b.kept_.index()) return a.kept_ == b.kept_;
  std::vector<std::string_view> left, right;
  a.each([&left](std::string_view value) { left.push_back(value); });
  b.each([&right](std::string_view value) { right.push_back(value); });
  return left == right;
}

}  // namespace crosscheck
