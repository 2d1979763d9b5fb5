// Letters in capitals beside the name they are the initials of.

#include "checker/claims/names/acronyms.h"

#include <algorithm>
#include <array>
#include <optional>

#include "checker/claims/names/names.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

using enum WordClass;

enum Field : std::size_t {
  initials,
  expansion,
  folded_key,
  known,
  known_name,
  known_key,
  standing,
  field_count
};

constexpr std::array<Column, field_count> columns{{
    {"acronym", "the letters, without full stops"},
    {"expansion", "the name as written"},
    {"key", "the name folded, with its words in one spelling and in the singular"},
    {"known",
     "id of the body the register shortens to these letters; NULL when it has none or two"},
    {"known_name", "its name there"},
    {"known_key", "the same as in key"},
    {"standing",
     "name when the register has that name for that body, near when the article speaks of the "
     "body's country, else far; NULL for a name the register lists as wrong"},
}};

constexpr std::size_t fewest_letters = 3, most_letters = 8;
constexpr std::uint32_t most_tokens = 16;  ///< of a name

struct Words {
  std::uint64_t is = WordKey("is"), the = WordKey("the"), on_behalf = WordKey("for");
  std::uint64_t in_short = WordKey("short"), stands = WordKey("stands");
};

const Words& words() {
  static const Words table;
  return table;
}

class AcronymReader {
 public:
  explicit AcronymReader(const Reading& reading) : reading_(reading) {}

  void read(std::vector<Claim>& claims);

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, TokenKind kind) const { return token(i).kind == kind; }
  bool is_letters(std::uint32_t i) const;
  bool take_bracket(std::uint32_t open);
  bool take_behind(std::uint32_t letters);
  bool take_before(std::uint32_t letters);
  std::size_t letters_covered(std::uint32_t i, std::size_t letters, std::size_t count) const;
  std::optional<std::uint32_t> leftmost(std::uint32_t end, std::size_t letters) const;
  TokenRange name_before(std::uint32_t end, std::uint32_t letters);
  TokenRange name_behind(std::uint32_t begin, std::uint32_t letters);
  bool set_letters(std::uint32_t i);
  void add(TokenRange name, std::uint32_t letters);
  void compare_with_register(Claim& claim) const;
  bool speaks_of(std::string_view country) const;

  const Reading& reading_;
  std::string letters_;      ///< of the acronym in hand
  std::uint32_t floor_ = 0;  ///< first token a name may reach to
  std::vector<Claim>* claims_ = nullptr;
};

void AcronymReader::read(std::vector<Claim>& claims) {
  claims_ = &claims;
  static const Trigger openers(WordSet{"short", "is", "stands"}, {}, {TokenKind::open_bracket});
  const auto end = static_cast<std::uint32_t>(reading_.tokens.size());
  for (const std::uint32_t i : reading_.places(openers)) {
    if (i + 2 >= end) break;
    if (is(i, TokenKind::open_bracket)) {
      take_bracket(i);
      continue;
    }
    const std::uint64_t key = token(i).key;
    if (key == words().in_short && i > 2 && token(i - 1).key == words().on_behalf)
      take_before(i - 2);
    if ((key == words().is || key == words().stands) && i > 0) take_behind(i - 1);
  }
}

bool AcronymReader::is_letters(std::uint32_t i) const {
  const Token& word = token(i);
  return word.kind == TokenKind::word && word.letters == LetterCase::upper &&
         word.words.size() >= fewest_letters;
}

/// The letters without full stops; false when they are too few, too many or no plain ones.
bool AcronymReader::set_letters(std::uint32_t i) {
  letters_.clear();
  for (const char c : reading_.text(token(i))) {
    if (c == '.') continue;
    if (c < 'A' || c > 'Z') return false;
    letters_ += c;
  }
  return letters_.size() >= fewest_letters && letters_.size() <= most_letters;
}

/// `count` when the word begins with the `count` letters before the first `letters`, else 0: the
/// "National" of NAWSB covers two.
std::size_t AcronymReader::letters_covered(std::uint32_t i, std::size_t letters,
                                           std::size_t count) const {
  if (count > letters) return 0;
  const std::string folded = fold(reading_.text(token(i)));
  if (folded.size() < count) return 0;
  for (std::size_t k = 0; k < count; ++k)
    if (folded[k] != letters_[letters - count + k] - 'A' + 'a') return 0;
  return count;
}

/// Where the name begins whose words, read back from `end`, have the first `letters` letters as
/// initials. Small words and the second half of a compound may be passed over.
std::optional<std::uint32_t> AcronymReader::leftmost(std::uint32_t end, std::size_t letters) const {
  if (letters == 0) return end;
  if (end <= floor_) return std::nullopt;
  const std::uint32_t i = end - 1;
  const Token& word = token(i);
  if (word.kind == TokenKind::hyphen ||
      (word.kind == TokenKind::comma && letters < letters_.size()))
    return leftmost(i, letters);
  if (word.kind == TokenKind::other && reading_.text(word) == "&") return leftmost(i, letters);
  if (word.kind != TokenKind::word) return std::nullopt;
  const bool small = word.letters == LetterCase::lower;
  if (small && !word.classes.has(function_word)) return std::nullopt;
  const bool compound = i > floor_ && is(i - 1, TokenKind::hyphen);
  if (small && letters < letters_.size())
    if (const auto found = leftmost(i, letters)) return found;
  constexpr std::size_t most_covered = 3;
  for (std::size_t count = 1; count <= most_covered; ++count) {
    if (letters_covered(i, letters, count) == 0 || (small && count == letters)) continue;
    if (const auto found = leftmost(i, letters - count)) return found;
  }
  return compound ? leftmost(i, letters) : std::nullopt;
}

TokenRange AcronymReader::name_before(std::uint32_t end, std::uint32_t letters) {
  if (!set_letters(letters)) return {};
  const std::uint32_t first = reading_.sentence_of(letters).tokens.begin;
  floor_ = end > first + most_tokens ? end - most_tokens : first;
  const auto begin = leftmost(end, letters_.size());
  // "Iran's Revolutionary Guard" is said of Iran, not its name.
  if (!begin || token(*begin).possessive) return {};
  return {*begin, end};
}

/// The name from `begin` on: capitals and small words as far as the initials go.
TokenRange AcronymReader::name_behind(std::uint32_t begin, std::uint32_t letters) {
  if (!set_letters(letters)) return {};
  const std::uint32_t ceiling =
      std::min(reading_.sentence_of(letters).tokens.end, begin + most_tokens);
  floor_ = begin;
  for (std::uint32_t end = begin + 2; end <= ceiling; ++end) {
    const Token& last = token(end - 1);
    if (last.kind != TokenKind::word || last.letters == LetterCase::lower) continue;
    const bool goes_on = end < ceiling && is(end, TokenKind::word) &&
                         token(end).letters == LetterCase::capital && !last.possessive;
    if (!goes_on && leftmost(end, letters_.size()) == begin) return {begin, end};
  }
  return {};
}

bool AcronymReader::take_bracket(std::uint32_t open) {
  if (is_letters(open + 1) && open > 0) {
    const std::uint32_t after = open + 2;
    if (!is(after, TokenKind::close_bracket) && !is(after, TokenKind::comma)) return false;
    const TokenRange name = name_before(open, open + 1);
    if (name.empty()) return false;
    add(name, open + 1);
    return true;
  }
  if (open == 0 || !is_letters(open - 1)) return false;
  const std::uint32_t begin = token(open + 1).key == words().the ? open + 2 : open + 1;
  const TokenRange name = name_behind(begin, open - 1);
  if (name.empty() || !is(name.end, TokenKind::close_bracket)) return false;
  add(name, open - 1);
  return true;
}

/// "The Polar Research Board, PRB for short": `letters` is the token before "for".
bool AcronymReader::take_before(std::uint32_t letters) {
  if (letters == 0 || !is_letters(letters) || !is(letters - 1, TokenKind::comma)) return false;
  const TokenRange name = name_before(letters - 1, letters);
  if (name.empty()) return false;
  add(name, letters);
  return true;
}

/// "PRB is the Polar Research Board", "PRB stands for Polar Research Board".
bool AcronymReader::take_behind(std::uint32_t letters) {
  if (!is_letters(letters)) return false;
  std::uint32_t begin = letters + 2;
  const Sentence& sentence = reading_.sentence_of(letters);
  while (begin < sentence.tokens.end &&
         (token(begin).key == words().the || token(begin).key == words().on_behalf))
    ++begin;
  if (begin == letters + 2 || begin >= sentence.tokens.end) return false;
  const TokenRange name = name_behind(begin, letters);
  if (name.empty()) return false;
  add(name, letters);
  return true;
}

/// A word in one of the spellings English has for it, without the ending of a plural.
std::string in_one_spelling(std::string word) {
  struct Pair {
    std::string_view british, american;
  };
  constexpr Pair pairs[] = {
      {"centre", "center"},   {"defence", "defense"}, {"programme", "program"}, {"labour", "labor"},
      {"harbour", "harbor"},  {"theatre", "theater"}, {"isation", "ization"},   {"colour", "color"},
      {"licence", "license"}, {"advisor", "adviser"}};
  for (const Pair& pair : pairs)
    if (const std::size_t at = word.find(pair.british); at != word.npos)
      word.replace(at, pair.british.size(), pair.american);
  constexpr std::size_t longest_without = 4;
  if (word.size() > longest_without && word.ends_with('s') && !word.ends_with("ss"))
    word.pop_back();
  return word;
}

/// What two ways of writing one name have in common: its words folded, in one spelling, without
/// the 's of a possessive and the -e- and -i- of Persian names.
std::string key_of(std::string_view name) {
  struct Short {
    std::string_view letters, words;
  };
  constexpr Short shorts[] = {
      {"u.s.", "united state"}, {"u.k.", "united kingdom"}, {"u.n.", "united nation"},
      {"us", "united state"},   {"uk", "united kingdom"},   {"un", "united nation"},
      {"corp", "corporation"},  {"corp.", "corporation"},   {"co.", "company"},
      {"assn", "association"},  {"assn.", "association"},   {"dept.", "department"},
      {"natl", "national"},     {"natl.", "national"}};
  std::string words = plain_words(name);
  for (const std::string_view ending : {"'s ", "' "})
    for (std::size_t at = words.find(ending); at != words.npos; at = words.find(ending))
      words.replace(at, ending.size(), " ");
  words = fold(words);
  std::string key;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    std::string word = words.substr(at, end - at);
    at = end + 1;
    if (word.size() < 2) continue;
    if (word.ends_with(',')) word.pop_back();
    const auto full = std::find_if(std::begin(shorts), std::end(shorts),
                                   [&word](const Short& s) { return s.letters == word; });
    if (!key.empty()) key += ' ';
    key += full == std::end(shorts) ? in_one_spelling(std::move(word)) : std::string(full->words);
  }
  return key;
}

void AcronymReader::add(TokenRange name, std::uint32_t letters) {
  Claim& claim = claims_->emplace_back();
  claim.kind = &acronym_kind;
  claim.values.resize(field_count);
  claim.values[initials] = letters_;
  claim.values[expansion] = reading_.text(name);
  claim.values[folded_key] = key_of(claim.values[expansion]);
  compare_with_register(claim);
  claim.evidence =
      reading_.evidence({std::min(name.begin, letters), std::max(name.end, letters + 1)});
}

bool AcronymReader::speaks_of(std::string_view country) const {
  for (const PhraseMention& phrase : reading_.phrases)
    for (const Entry& entry : phrase.entries) {
      if (entry.kind != EntryKind::country && entry.kind != EntryKind::demonym) continue;
      const Named named = reading_.lexicon->named(entry.kind, entry.record);
      if ((entry.kind == EntryKind::country ? named.id : named.detail) == country) return true;
    }
  return false;
}

/// Which body the register shortens to these letters, and how the name read stands to it.
void AcronymReader::compare_with_register(Claim& claim) const {
  const Lexicon& lexicon = *reading_.lexicon;
  const Entry* body = nullptr;
  for (const Entry& entry : lexicon.find(letters_)) {
    if (entry.kind != EntryKind::organisation) continue;
    if (body != nullptr && body->record != entry.record) return;
    body = &entry;
  }
  if (body == nullptr) return;
  const Named named = lexicon.named(EntryKind::organisation, body->record);
  claim.values[known] = named.id;
  claim.values[known_name] = named.name;
  claim.values[known_key] = key_of(named.name);
  const std::span<const Entry> names = lexicon.find(claim.values[expansion]);
  const auto names_body = [body](bool wrongly) {
    return [body, wrongly](const Entry& entry) {
      return entry.kind == EntryKind::organisation && entry.record == body->record &&
             ((entry.flags & misspelling) != 0) == wrongly;
    };
  };
  if (std::any_of(names.begin(), names.end(), names_body(true))) return;
  const bool is_name = claim.values[known_key] == claim.values[folded_key] ||
                       std::any_of(names.begin(), names.end(), names_body(false));
  const bool is_near = named.detail.empty() || speaks_of(named.detail);
  claim.values[standing] = is_name ? "name" : is_near ? "near" : "far";
}

}  // namespace

const ClaimKind acronym_kind{"acronym", "what letters stand for, where the article says so",
                             columns};

void extract_acronyms(Reading& reading, std::vector<Claim>& claims) {
  AcronymReader(reading).read(claims);
}

}  // namespace crosscheck
