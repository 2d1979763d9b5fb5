// Numbers of streets: "the 1400 block of North Ash Street", "at 1375 College Avenue".

#include "checker/claims/names/addresses.h"

#include <array>
#include <string>

#include "checker/claims/lexicon/word_set.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

enum Field : std::size_t { street_, street_name_, number_, side_, form_, field_count };

constexpr std::array<Column, field_count> columns{{
    {"street", "the street's own name, folded, without direction and Street or Avenue"},
    {"street_name", "the street as written"},
    {"number", "number of the house, or of the first house of the block"},
    {"side", "direction before the name, its first letter: n for North"},
    {"form", "block or house"},
}};

constexpr std::uint32_t longest_name = 4;  ///< words of a street's name

const WordSet& directions() {
  static const WordSet words{"north",     "south",     "east",      "west", "n.",   "s.",
                             "e.",        "w.",        "n",         "s",    "e",    "w",
                             "northeast", "northwest", "southeast", "ne",   "nw",   "southwest",
                             "se",        "sw",        "n.e.",      "n.w.", "s.e.", "s.w."};
  return words;
}

const WordSet& kinds_of_street() {
  static const WordSet words{"street", "avenue", "road",   "drive",   "lane", "boulevard",
                             "court",  "place",  "way",    "highway", "ave.", "rd.",
                             "blvd.",  "dr.",    "st.",    "parkway", "ln.",  "circle",
                             "square", "ave",    "terrace"};
  return words;
}

class AddressReader {
 public:
  AddressReader(const Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims) {}

  void read() {
    static const Trigger openers(WordSet{"block"}, {}, {TokenKind::number});
    for (const std::uint32_t i : reading_.places(openers)) {
      const TokenRange sentence = reading_.sentence_of(i).tokens;
      if (i == sentence.begin) continue;
      end_ = sentence.end;
      if (token(i).kind == TokenKind::number) {
        read_house(i);
      } else {
        read_block(i);
      }
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const { return i < end_ && words.has(token(i)); }

  /// "the 1400 block of Ash Street", "the 1400-block of".
  void read_block(std::uint32_t block) {
    static const WordSet of{"of"};
    std::uint32_t number = block - 1;
    if (token(number).kind == TokenKind::hyphen && number > 0) --number;
    const bool counted =
        token(number).kind == TokenKind::number || token(number).kind == TokenKind::ordinal;
    if (counted && is(block + 1, of)) add(number, block + 2, "block");
  }

  /// "at 1375 College Avenue".
  void read_house(std::uint32_t number) {
    static const WordSet at{"at", "address"};
    if (!is(number - 1, at)) return;
    std::uint32_t last = number + 1;
    while (last < end_ && last - number <= longest_name + 1 && !is(last, kinds_of_street())) ++last;
    if (last > number + 1 && is(last, kinds_of_street())) add(number, number + 1, "house");
  }

  void add(std::uint32_t number, std::uint32_t name, std::string_view form) {
    if (token(number).value <= 0) return;
    std::string side;
    if (is(name, directions()) && is_name_word(name + 1))
      side = fold(reading_.text(token(name++))).substr(0, 1);
    std::uint32_t end = name;
    while (end < end_ && end - name < longest_name && is_name_word(end) &&
           !(end > name && is(end, kinds_of_street())))
      ++end;
    if (end == name) return;
    Claim claim;
    claim.kind = &address_kind;
    claim.values.resize(field_count);
    claim.values[street_] = fold(reading_.text(TokenRange{name, end}));
    const std::uint32_t whole = is(end, kinds_of_street()) ? end + 1 : end;
    claim.values[street_name_] = reading_.text(TokenRange{name, whole});
    claim.values[number_] = std::to_string(token(number).value);
    claim.values[side_] = std::move(side);
    claim.values[form_] = form;
    claim.speaker = reading_.speaker_at(number);
    claim.evidence = reading_.evidence({number, whole});
    claims_.push_back(std::move(claim));
  }

  bool is_name_word(std::uint32_t i) const {
    if (i >= end_) return false;
    const Token& word = token(i);
    if (word.kind == TokenKind::ordinal) return true;
    return word.kind == TokenKind::word && !word.classes.has(WordClass::function_word) &&
           (word.letters == LetterCase::capital || word.letters == LetterCase::mixed ||
            word.letters == LetterCase::upper);
  }

  const Reading& reading_;
  std::vector<Claim>& claims_;
  std::uint32_t end_ = 0;  ///< of the sentence
};

}  // namespace

const ClaimKind address_kind{"address", "at which number of a street something is", columns};

void extract_addresses(Reading& reading, std::vector<Claim>& claims) {
  AddressReader(reading, claims).read();
}

}  // namespace crosscheck
