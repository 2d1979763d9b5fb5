// Runs of words shaped like names: capitals with particles, initials, hyphens, nicknames and
// suffixes between them, cut where a title, nation, place, body or calendar word stands.

#include <algorithm>

#include "checker/claims/persons/nouns.h"
#include "checker/claims/persons/run_finder.h"
#include "checker/text/hash_index.h"

namespace crosscheck {
namespace {

using enum WordClass;

constexpr std::uint32_t longest_name = 7;  ///< parts; longer runs of capitals are no names

/// Numbers the names of the parts: equal ones alike, from 0 on in the order they are met.
void number_names(NameRuns& found) {
  HashIndex known;
  for (std::uint32_t k = 0; k < found.parts.size(); ++k) {
    NamePart& part = found.parts[k];
    const std::uint32_t first =
        known.find(part.key, [&](std::uint32_t i) { return found.parts[i].key == part.key; });
    if (first == HashIndex::none) known.add(part.key, k);
    part.name = first == HashIndex::none ? found.name_count++ : found.parts[first].name;
  }
}

}  // namespace

void RunFinder::find() {
  capitals_ = reading_.places(words_with_capital());
  phrases_ = reading_.phrases;
  found_.clear();
  for (sentence_index_ = 0; sentence_index_ < reading_.sentences.size(); ++sentence_index_) {
    sentence_ = reading_.sentences[sentence_index_];
    walk_sentence();
  }
  number_names(found_);
}

/// The first word from `i` on that has a capital or begins a phrase, else where the sentence ends:
/// nothing else is part of a name's front.
std::uint32_t RunFinder::next_stop(std::uint32_t i) {
  while (!capitals_.empty() && capitals_.front() < i) capitals_ = capitals_.subspan(1);
  while (!phrases_.empty() && phrases_.front().tokens.begin < i) phrases_ = phrases_.subspan(1);
  std::uint32_t stop = sentence_.tokens.end;
  if (!capitals_.empty()) stop = std::min(stop, capitals_.front());
  if (!phrases_.empty()) stop = std::min(stop, phrases_.front().tokens.begin);
  return stop;
}

/// Whether the sentence is written in capitals throughout, as headlines are. Names and titles have
/// capitals everywhere; it is the everyday words that tell.
bool RunFinder::loose_sentence() const {
  // A product, for which of these a word fails cannot be foreseen.
  const auto tells = [this](std::uint32_t i) {
    const Token& word = token(i);
    return int{word.kind == TokenKind::word} * int{word.words.size() >= 4} *
           int{word.classes.has(common)} * int{!word.classes.has(given_name)} *
           int{reading_.phrase_of[i] == 0};
  };
  std::uint32_t capitals = 0;
  for (const std::uint32_t i : capitals_) {
    if (!in_sentence(i)) break;
    if (tells(i) != 0 && capitalised(reading_, i) && !opens_sentence(i)) ++capitals;
  }
  if (capitals == 0) return false;
  const SectionKind kind = reading_.article->sections[sentence_.section].kind;
  const bool heads = kind == SectionKind::headline || kind == SectionKind::heading;
  const std::uint32_t least = heads ? 1 : 4, most = capitals * 10 / (heads ? 6 : 8);
  std::uint32_t words = capitals;
  for (std::uint32_t i = sentence_.tokens.begin; i < sentence_.tokens.end && words <= most; ++i)
    if (tells(i) != 0 && !capitalised(reading_, i)) ++words;
  return words >= least && words <= most;
}

void RunFinder::walk_sentence() {
  std::uint32_t i = next_stop(sentence_.tokens.begin);
  loose_ = loose_sentence();
  while (in_sentence(i)) {
    run_first_part_ = static_cast<std::uint32_t>(found_.parts.size());
    in_run_ = false;
    const Judged judged = judge(i);
    i = next_stop(judged.is_name ? read_run(i, judged) : judged.end);
  }
}

std::uint32_t RunFinder::names_in_run() const {
  std::uint32_t names = 0;
  for (std::size_t k = run_first_part_; k < found_.parts.size(); ++k)
    if (found_.parts[k].role == PartRole::name) ++names;
  return names;
}

void RunFinder::add_part(TokenRange tokens, PartRole role) {
  NamePart part;
  part.tokens = tokens;
  part.role = role;
  part.classes = token(tokens.begin).classes;
  const bool given = part.classes.has(given_name) && !part.classes.has(honorific);
  const std::int32_t value = token(tokens.begin).value;
  if (given && tokens.size() == 1 && (value == 1 || value == 2)) part.gender = value;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (token(i).kind != TokenKind::word) continue;
    part.key = part.key * 0x9e3779b97f4a7c15u + token(i).key;
    part.classes.bits &= token(i).classes.bits;
  }
  if (tokens.size() > 1) part.classes.bits &= ~static_cast<std::uint32_t>(common);
  found_.parts.push_back(part);
}

/// "Seung-gyu Noh": two short syllables no list has, before a capital.
bool RunFinder::opens_with_syllables(std::uint32_t i) const {
  constexpr std::size_t longest = 5;
  if (!in_sentence(i + 3) || token(i).classes.has(common) || token(i).classes.has(surname))
    return false;
  return token(i).words.size() <= longest && token(i + 2).words.size() <= longest &&
         !token(i + 2).classes.has(common) && plain_name(i + 3) && !token(i + 2).possessive;
}

/// One past the compound that starts at a word: "Oseguera-Gonzalez", "Jong-un", "al-Assad".
std::uint32_t RunFinder::hyphenated_end(std::uint32_t i) const {
  std::uint32_t end = i + 1;
  while (in_sentence(end + 1) && token(end).kind == TokenKind::hyphen && !token(end).space_before &&
         !token(end - 1).possessive) {
    const Token& next = token(end + 1);
    if (next.kind != TokenKind::word || next.space_before) break;
    if (!capitalised(reading_, end + 1)) {
      // The second syllable of "Jae-in" is short and lower-case; "Biden-era" is no name.
      const bool syllable = (names_in_run() > 0 || opens_with_syllables(i)) &&
                            next.words.size() <= 6 &&
                            !(next.classes.has(common) && token(end - 1).classes.has(surname));
      if (!syllable && !token(end - 1).classes.has(particle)) break;
    }
    end += 2;
  }
  return end;
}

/// A capitalised particle: "Al-" of "Al-Sharaa", "Von" of "Von der Leyen", "Van" of "Van Hollen".
bool RunFinder::leads_surname(std::uint32_t i, std::uint32_t compound_end) const {
  if (!token(i).classes.has(particle) || !in_sentence(i + 1)) return false;
  if (compound_end > i + 1) return true;
  const Token& next = token(i + 1);
  if (next.letters == LetterCase::lower && next.classes.has(particle) &&
      !next.classes.has(function_word))
    return true;
  return !token(i).classes.has(given_name) && plain_name(i + 1);
}

std::uint32_t RunFinder::add_word(std::uint32_t i, std::uint32_t end) {
  for (std::uint32_t k = i; k < end;) {
    if (token(k).kind != TokenKind::word) {
      ++k;
      continue;
    }
    std::uint32_t part_end = std::max(hyphenated_end(k), k + 1);
    PartRole role = PartRole::name;
    if (is_initial(k) && part_end == k + 1)
      role = PartRole::initial;
    else if (k > i && token(k).classes.has(name_suffix) && !token(k).classes.has(given_name))
      role = PartRole::suffix;
    else if (leads_surname(k, part_end))
      role = PartRole::particle, end = std::max(end, part_end), part_end = k + 1;
    add_part({k, part_end}, role);
    in_run_ = true;
    k = part_end;
    end = std::max(end, part_end);
  }
  return end;
}

/// Lower-case particles that lead on to another capital: "van der", "bin", "al-".
std::uint32_t RunFinder::add_joiners(std::uint32_t i) {
  std::uint32_t end = i;
  while (in_sentence(end) && end < i + 3 && token(end).kind == TokenKind::word &&
         token(end).letters == LetterCase::lower && token(end).classes.has(particle) &&
         !token(end).classes.has(function_word) && !token(end).possessive)
    end += in_sentence(end + 1) && token(end + 1).kind == TokenKind::hyphen ? 2u : 1u;
  if (end == i || !in_sentence(end) || !capitalised(reading_, end)) return i;
  if (token(end - 1).kind == TokenKind::word && !plain_name(end)) return i;
  for (std::uint32_t k = i; k < end; ++k)
    if (token(k).kind == TokenKind::word) add_part({k, k + 1}, PartRole::particle);
  return end;
}

/// A nickname in quotation marks or brackets between given name and surname.
std::uint32_t RunFinder::add_nickname(std::uint32_t i) {
  if (!in_sentence(i + 2)) return i;
  const TokenKind open = token(i).kind;
  if (open != TokenKind::open_quote && open != TokenKind::open_bracket) return i;
  const TokenKind close =
      open == TokenKind::open_quote ? TokenKind::close_quote : TokenKind::close_bracket;
  std::uint32_t end = i + 1;
  while (in_sentence(end) && end < i + 4 && token(end).kind == TokenKind::word) ++end;
  if (end == i + 1 || !in_sentence(end + 1) || token(end).kind != close) return i;
  if (!capitalised(reading_, i + 1) || !plain_name(end + 1)) return i;
  add_part({i + 1, end}, PartRole::nickname);
  return end + 1;
}

std::uint32_t RunFinder::add_suffix(std::uint32_t i) {
  std::uint32_t at = i;
  if (in_sentence(at) && token(at).kind == TokenKind::comma) ++at;
  if (!in_sentence(at) || token(at).kind != TokenKind::word ||
      !token(at).classes.has(name_suffix) || !capitalised(reading_, at))
    return i;
  add_part({at, at + 1}, PartRole::suffix);
  return at + 1;
}

/// Whether a token can be of the run that ends before it: a capital, a particle, or a mark that
/// opens a nickname.
bool RunFinder::may_go_on(std::uint32_t i) const {
  if (!in_sentence(i)) return false;
  const Token& next = token(i);
  return next.letters >= LetterCase::capital || next.classes.has(particle) ||
         next.kind == TokenKind::open_quote || next.kind == TokenKind::open_bracket;
}

std::uint32_t RunFinder::read_run(std::uint32_t i, const Judged& first) {
  const std::uint32_t begin = i;
  const Entry* person = first.person;
  std::uint32_t end = add_word(i, first.end);
  bool grown = false;
  while (found_.parts.size() - run_first_part_ < longest_name) {
    if (token(end - 1).possessive || !may_go_on(end)) break;
    const std::size_t parts_before = found_.parts.size();
    std::uint32_t at = add_nickname(end);
    if (at == end) at = add_joiners(end);
    const bool goes_on = in_sentence(at) && capitalised(reading_, at) &&
                         (token(at).space_before || at > end) &&
                         (!token(at).classes.has(name_suffix) || token(at).classes.has(given_name));
    const Judged next = goes_on ? judge(at) : Judged{};
    if (!next.is_name) {
      found_.parts.resize(parts_before);
      break;
    }
    end = add_word(at, next.end);
    person = next.person && !grown && person == nullptr ? next.person : person;
    grown = true;
  }
  if (!token(end - 1).possessive) end = add_suffix(end);
  finish(begin, end, person);
  return end;
}

/// Where the name begins in a run whose first words belong to something else: everyday words
/// before a given name ("Pro Tem Ruth Ellison"), a place after a preposition ("of Canterbury
/// Justin Welby").
std::uint32_t RunFinder::name_start(std::uint32_t first, std::uint32_t count) const {
  if (loose_ || count < first + 3) return first;
  const NamePart& front = found_.parts[first];
  if (front.role != PartRole::name || front.classes.has(given_name)) return first;
  // "Opener Anna Berg": the noun has its capital from the sentence.
  if (front.tokens.size() == 1 && !front.classes.has(surname) &&
      is_person_noun(token(front.tokens.begin)))
    return name_start(first + 1, count);
  const std::uint32_t begin = front.tokens.begin;
  const bool after_preposition = begin > sentence_.tokens.begin &&
                                 token(begin - 1).classes.has(function_word) &&
                                 token(begin - 1).letters == LetterCase::lower;
  const bool everyday = front.classes.has(common) && !front.classes.has(surname);
  for (std::uint32_t k = first + 1; k + 1 < count && k < first + 4; ++k) {
    const NamePart& part = found_.parts[k];
    if (part.role != PartRole::name) break;
    if (!part.classes.has(given_name)) continue;
    const NamePart& before = found_.parts[k - 1];
    const bool clear = before.classes.has(common) && !before.classes.has(given_name);
    return everyday || clear || (after_preposition && k == first + 1) ? k : first;
  }
  return first;
}

void RunFinder::finish(std::uint32_t begin, std::uint32_t end, const Entry* person) {
  // "Ann Berg Ann BergMore": two lines that ran together.
  for (std::size_t k = run_first_part_ + 2; k < found_.parts.size(); ++k) {
    if (found_.parts[k].key != found_.parts[run_first_part_].key) continue;
    found_.parts.resize(k);
    end = found_.parts.back().tokens.end;
  }
  const auto count = static_cast<std::uint32_t>(found_.parts.size());
  const std::uint32_t first = person ? run_first_part_ : name_start(run_first_part_, count);
  NameRun run;
  run.tokens = {found_.parts[first].tokens.begin, end};
  run.first_part = first;
  run.part_count = count - first;
  run.sentence = sentence_index_;
  run.opens_sentence = opens_sentence(run.tokens.begin);
  run.loose = loose_;
  if (person != nullptr && begin == run.tokens.begin) {
    const PhraseMention* phrase = reading_.phrase_at(begin);
    if (phrase != nullptr && phrase->tokens == run.tokens) run.listed = person;
  } else if (const PhraseMention* phrase = reading_.phrase_at(begin);
             phrase && phrase->tokens.begin + 1 == begin && phrase->tokens.end == end) {
    run.listed = meaning(phrase, EntryKind::person);
  }
  run.lone_part = lone_part(run);
  found_.runs.push_back(run);
}

/// The part that is the one name of a run, or `no_index`.
std::uint32_t RunFinder::lone_part(const NameRun& run) const {
  std::uint32_t lone = no_index;
  for (std::uint32_t k = run.first_part; k < run.first_part + run.part_count; ++k) {
    const PartRole role = found_.parts[k].role;
    if (role == PartRole::particle || role == PartRole::suffix) continue;
    if (role != PartRole::name || lone != no_index) return no_index;
    lone = k;
  }
  return lone;
}

const Trigger& words_with_capital() {
  static const Trigger words({}, {}, {},
                             {LetterCase::capital, LetterCase::upper, LetterCase::mixed});
  return words;
}

bool opens_capitalised(const Reading& reading, const Token& word) {
  // Not an address of the web, a hashtag or a handle.
  const std::string_view words = reading.text(word);
  const auto first = static_cast<unsigned char>(words[0]);
  return ((first >= 'A' && first <= 'Z') || first >= 0x80) && words.find('.') == words.npos;
}

void find_runs(const Reading& reading, NameRuns& runs) { RunFinder(reading, runs).find(); }

}  // namespace crosscheck
