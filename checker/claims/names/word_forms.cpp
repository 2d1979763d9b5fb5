// Words an article writes in two ways that no register has to know: with a hyphen and without
// ("cyber-attack", "cyberattack"), with -ize and -ise, -or and -our, a body's name with a blank too
// many ("Wild Life", "Wildlife"), and a title shortened in two ways ("Cllr", "Coun.").
#include <algorithm>
#include <cstring>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/names/names.h"

namespace crosscheck {

namespace {

/// Shorter parts of a compound are prefixes that make another word: re-sign, co-op.
constexpr std::size_t shortest_part = 3;
constexpr std::size_t shortest_word = 7;

using Bytes = unsigned char __attribute__((vector_size(16)));

Bytes bytes_at(const char* text) {
  Bytes bytes;
  std::memcpy(&bytes, text, sizeof bytes);
  return bytes;
}

/// Calls `take` with each place of a "z" and of an "our", in order.
template <class Take>
void each_ending(std::string_view text, Take take) {
  std::size_t i = 0;
  const auto take_at = [&] {
    if (text[i] == 'z' || text.substr(i, 3) == "our") take(i);
  };
  while (i + sizeof(Bytes) + 2 <= text.size()) {
    const char* const at = text.data() + i;
    const auto found = (bytes_at(at) == 'z') | ((bytes_at(at) == 'o') & (bytes_at(at + 1) == 'u') &
                                                (bytes_at(at + 2) == 'r'));
    std::uint64_t halves[2];
    std::memcpy(halves, &found, sizeof halves);
    const std::size_t end = i + sizeof(Bytes);
    if ((halves[0] | halves[1]) == 0) i = end;
    for (; i < end; ++i) take_at();
  }
  for (; i < text.size(); ++i) take_at();
}

class WordFormFinder {
 public:
  explicit WordFormFinder(NameClaims& names) : names_(names), reading_(names.reading) {}

  void find() {
    static const Trigger hyphens({}, {}, {TokenKind::hyphen});
    for (const std::uint32_t hyphen : reading_.places(hyphens))
      if (hyphen > 0 && is_plain_word(hyphen - 1)) note_compound(hyphen - 1);
    note_broken_names();
    note_endings();
    pair_up();
  }

 private:
  /// A form that stands out, and which kind of claim its plain twin makes with it.
  struct Marked {
    std::uint64_t plain = 0;  ///< key of the plain form
    TokenRange place;
    std::string_view type;
  };

  /// The end of a stem in two ways.
  struct Ending {
    std::string_view marked, plain;
  };
  static constexpr Ending endings[] = {{"iz", "is"}, {"yz", "ys"}, {"our", "or"}};

  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is_plain_word(std::uint32_t i) const {
    const Token& word = token(i);
    return word.kind == TokenKind::word && word.letters != LetterCase::mixed &&
           word.words.size() >= shortest_part;
  }
  bool is_kind(std::uint32_t i, TokenKind kind) const {
    return i < reading_.tokens.size() && token(i).kind == kind;
  }

  /// Marks a place whose plain form, these words written as one, stands somewhere.
  void mark(TokenRange place, std::string_view type, std::string_view first,
            std::string_view second = {}) {
    plain_.assign(first).append(second);
    const std::uint64_t key = word_key(plain_);
    places_.clear();
    reading_.index.add_word(key, places_);
    if (!places_.empty()) marked_.push_back({key, place, type});
  }

  /// "cyber-attack", which is no part of a longer compound and no person's name.
  void note_compound(std::uint32_t i) {
    if (!is_kind(i + 1, TokenKind::hyphen) || !is_kind(i + 2, TokenKind::word)) return;
    if (token(i + 1).space_before || token(i + 2).space_before || !is_plain_word(i + 2)) return;
    if (is_kind(i + 3, TokenKind::hyphen) || (i > 0 && is_kind(i - 1, TokenKind::hyphen))) return;
    if (token(i + 2).letters != LetterCase::lower || token(i + 2).possessive) return;
    const bool name =
        token(i).letters != LetterCase::lower && !token(i).classes.has(WordClass::common);
    if (name) return;  // "Chun-ying"
    mark({i, i + 3}, "word", reading_.text(token(i)), reading_.text(token(i + 2)));
  }

  /// "Wild Life Conservation": three capitals in a row, two of which may be one word of a name that
  /// goes on in the third.
  void note_broken_names() {
    const std::span<const std::uint32_t> capitals = capitals_of(reading_);
    for (std::size_t at = 0; at + 2 < capitals.size(); ++at) {
      const std::uint32_t i = capitals[at];
      if (capitals[at + 2] != i + 2 || !reading_.index.recurs(i + 2)) continue;
      if (!is_capital(i) || !is_capital(i + 1) || !is_capital(i + 2)) continue;
      if (!is_plain_word(i) || !is_plain_word(i + 1) || token(i).possessive ||
          token(i + 1).possessive)
        continue;
      mark({i, i + 2}, "organisation", reading_.text(token(i)), reading_.text(token(i + 1)));
    }
  }
  bool is_capital(std::uint32_t i) const {
    return token(i).kind == TokenKind::word && token(i).letters == LetterCase::capital;
  }

  /// "organize" beside "organise", "colour" beside "color". Few words have a marked ending, so it
  /// is looked for in the text and not word by word.
  void note_endings() {
    const std::string_view text = reading_.article->prose.words();
    std::uint32_t last = WordIndex::no_word;
    each_ending(text, [&](std::size_t at) {
      const std::uint32_t token = token_over(at);
      if (token != last) note_ending(token);
      last = token;
    });
  }

  /// The last token that begins at or before a place in the text.
  std::uint32_t token_over(std::size_t at) const {
    const auto behind =
        std::upper_bound(reading_.tokens.begin(), reading_.tokens.end(), at,
                         [](std::size_t place, const Token& t) { return place < t.words.begin; });
    return static_cast<std::uint32_t>(behind - reading_.tokens.begin()) - 1;
  }

  /// In quotations the speaker's paper chose.
  void note_ending(std::uint32_t i) {
    const Token& word = token(i);
    const std::string_view written = reading_.text(word);
    if (word.letters != LetterCase::lower || word.possessive ||
        written.size() + 1 < shortest_word || reading_.quotation_of(i))
      return;
    for (const Ending& ending : endings) {
      const std::size_t at = written.rfind(ending.marked);
      const std::size_t behind = at + ending.marked.size();
      constexpr std::size_t stem = 3;
      if (at == written.npos || at < stem ||
          behind >= written.size() + (ending.marked == "our" ? 1 : 0))
        continue;
      std::string other = folded(written);
      if (other.size() != written.size()) return;
      mark({i, i + 1}, "spelling", other.replace(at, ending.marked.size(), ending.plain));
    }
  }

  /// Reads the plain forms in the order of their places.
  void pair_up() {
    std::stable_sort(marked_.begin(), marked_.end(), by_plain_form);
    std::vector<std::uint32_t> twins;
    for (std::size_t i = 0; i < marked_.size(); ++i)
      if (i == 0 || marked_[i].plain != marked_[i - 1].plain)
        reading_.index.add_word(marked_[i].plain, twins);
    std::sort(twins.begin(), twins.end());
    for (const std::uint32_t i : twins)
      if (is_plain_word(i) && !token(i).possessive) pair_up(i);
  }
  static bool by_plain_form(const Marked& a, const Marked& b) { return a.plain < b.plain; }

  void pair_up(std::uint32_t i) {
    const auto [begin, end] = std::equal_range(marked_.begin(), marked_.end(),
                                               Marked{token(i).key, {}, {}}, by_plain_form);
    for (auto marked = begin; marked != end; ++marked) {
      if (marked->place.begin == i) continue;
      if (marked->type == "organisation" &&
          (token(i).letters == LetterCase::lower || !goes_on_alike(marked->place.end, i + 1)))
        continue;
      if (marked->type == "spelling" &&
          (token(i).letters != LetterCase::lower || reading_.quotation_of(i)))
        continue;
      const std::string key = folded(reading_.text(token(i)));
      add(marked->place, marked->type, key);
      add({i, i + 1}, marked->type, key);
    }
  }

  void add(TokenRange place, std::string_view type, std::string_view key) {
    const std::string_view written = reading_.text(place);
    const std::string form =
        plain_words(type == "organisation" ? std::string(written) : lower(written));
    names_.add(place, Claim::no_subject, {type, form, key});
  }

  /// Whether the name goes on in the same word, so that the two are one name.
  bool goes_on_alike(std::uint32_t a, std::uint32_t b) const {
    return is_kind(a, TokenKind::word) && is_kind(b, TokenKind::word) &&
           token(a).key == token(b).key && token(b).letters != LetterCase::lower;
  }

  static std::string lower(std::string_view words) {
    std::string small(words);
    for (char& c : small)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
  }

  NameClaims& names_;
  const Reading& reading_;
  std::vector<Marked> marked_;
  std::string plain_;                  ///< the plain form in hand
  std::vector<std::uint32_t> places_;  ///< where it stands
};

/// A title cut short: with a full stop, or without a vowel.
bool is_shortened(std::string_view title) {
  constexpr std::size_t longest = 6;
  if (title.size() < 2 || title.size() > longest) return false;
  return title.ends_with('.') || title.find_first_of("aeiouAEIOU") == title.npos;
}

/// Titles before names that are shortened in several ways: "Cllr Farr", "Coun. Farr".
void add_shortened_titles(NameClaims& names) {
  const Reading& reading = names.reading;
  std::map<std::string, std::map<std::string, std::vector<TokenRange>>> titles;
  for (const PersonMention& mention : reading.persons) {
    if (mention.tokens.begin == 0) continue;
    const std::uint32_t i = mention.tokens.begin - 1;
    const std::string_view title = reading.text(reading.tokens[i]);
    const Entry* office = meaning(reading.phrase_at(i), EntryKind::office);
    if (office == nullptr || (office->flags & plural) != 0 || !is_shortened(title)) continue;
    const bool all_capitals = title.size() > 2 && reading.tokens[i].letters == LetterCase::upper;
    if (reading.phrase_at(i)->tokens.size() > 1 || all_capitals) continue;
    const std::string id(reading.lexicon->office(office->record).id);
    titles[id][plain_words(title)].push_back({i, i + 1});
  }
  for (const auto& [office, forms] : titles) {
    if (forms.size() < 2) continue;
    for (const auto& [form, places] : forms)
      for (const TokenRange place : places)
        names.add(place, Claim::no_subject, {"title", form, office});
  }
}

}  // namespace

void add_word_forms(NameClaims& names) {
  WordFormFinder(names).find();
  add_shortened_titles(names);
}

}  // namespace crosscheck
