// The key of a word that is plain ASCII: for words the code names, reckoned while it is compiled.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace crosscheck {

namespace word_hash {

inline constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15;

/// `size` bytes, at most eight, the first lowest.
constexpr std::uint64_t load(const char* bytes, std::size_t size) {
  std::uint64_t value = 0;
  if (std::is_constant_evaluated()) {
    for (std::size_t i = size; i > 0; --i)
      value = value << 8 | static_cast<unsigned char>(bytes[i - 1]);
  } else {
    std::memcpy(&value, bytes, size);
  }
  return value;
}

/// ASCII capitals to lower case, eight bytes at once.
constexpr std::uint64_t lower(std::uint64_t bytes) {
  constexpr std::uint64_t each = 0x0101010101010101;
  const std::uint64_t low = bytes & (each * 0x7F);
  const std::uint64_t above_z = low + each * (0x7F - 'Z');
  const std::uint64_t from_a = low + each * (0x80 - 'A');
  const std::uint64_t capitals = ~bytes & (each * 0x80) & (from_a ^ above_z);
  return bytes | (capitals >> 2);
}

constexpr std::uint64_t mix_lower(std::uint64_t hash, std::uint64_t bytes) {
  hash = (hash ^ bytes) * multiplier;
  return hash ^ (hash >> 32);
}
constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t bytes) {
  return mix_lower(hash, lower(bytes));
}

constexpr std::uint64_t finish(std::uint64_t hash) {
  hash *= 0xD6E8FEB86659FD93;
  hash ^= hash >> 32;
  return hash == 0 ? 1 : hash;
}

}  // namespace word_hash

/// Hash of folded or plain ASCII bytes; ASCII capitals count as lower case. Never 0.
constexpr std::uint64_t hash_word(std::string_view word) {
  using word_hash::finish, word_hash::load, word_hash::mix;
  const char* bytes = word.data();
  const std::size_t size = word.size();
  std::uint64_t hash = size * word_hash::multiplier;
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) hash = mix(hash, load(bytes + i, 8));
    return finish(mix(hash, load(bytes + size - 8, 8)));
  }
  if (size >= 4) return finish(mix(hash, load(bytes, 4) | load(bytes + size - 4, 4) << 32));
  if (size == 0) return finish(hash);
  const auto byte = [bytes](std::size_t i) -> std::uint64_t {
    return static_cast<unsigned char>(bytes[i]);
  };
  return finish(mix(hash, byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16));
}

// clang 14 destroys the temporaries beside a consteval call at the end of the function, made or
// not.
#if defined(__clang__) && __clang_major__ < 15
#define CROSSCHECK_CONSTEVAL constexpr
#else
#define CROSSCHECK_CONSTEVAL consteval
#endif

/// A word as a reader names it, `token.key == WordKey("the")`; only plain ASCII compiles.
class WordKey {
 public:
  // A literal is meant to stand where a key is asked for.
  template <std::size_t N>
  // NOLINTNEXTLINE(google-explicit-constructor)
  CROSSCHECK_CONSTEVAL WordKey(const char (&word)[N]) : value_(hash_word(plain({word, N - 1}))) {}

  // NOLINTNEXTLINE(google-explicit-constructor)
  constexpr operator std::uint64_t() const { return value_; }

 private:
  static CROSSCHECK_CONSTEVAL std::string_view plain(std::string_view word) {
    for (const char c : word)
      if (static_cast<signed char>(c) < 0 || c == '`') throw "not plain ASCII";
    return word;
  }

  std::uint64_t value_;
};

}  // namespace crosscheck
