#pragma once

#include <string>
#include <string_view>

namespace crosscheck {

/// A folded name with what transliterations of one name differ in made alike: ou, ow and oo for u,
/// q for k, y and ee for i, w for v, -eh and -ah for -a. Two names with one key are no misspellings
/// of one another.
std::string transliteration_key(std::string_view folded);

/// The same for names that come out of another script; besides, the h of gh, kh and dh and a
/// glide between two vowels are passed over: Gadhafi, Makeyenko.
std::string romanisation_key(std::string_view folded);

/// Whether two names are one in two alphabets' spellings rather than a slip: ae and ä, oe and ø, a
/// long vowel (Geelani, Gilani), or an Arabic name with the same consonants (al-Zreik, Al Zureik).
bool are_spelled_abroad(std::string_view a, std::string_view b);

}  // namespace crosscheck
