// Whose title it is: before the name, beside it between commas, or through a list.

#include "checker/claims/titles/bind.h"

#include <algorithm>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/titles/binder.h"

namespace crosscheck {

using enum WordClass;

const BindingWords& binding_words() {
  static const BindingWords words;
  return words;
}

std::vector<BoundTitle> Binder::bind() {
  for (std::uint32_t m = 0; m < reading_.persons.size(); ++m) {
    sentence_ = reading_.sentence_of(name(m).begin).tokens;
    own_title_ = title_before(context_, name(m).begin, sentence_.begin);
    behind_ = past_age(name(m).end);
    bind_before(m);
    bind_appositive(m);
    bind_inverted(m);
    bind_verb(m);
    bind_appointed(m);
    bind_role_verb(m);
    bind_examples(m);
  }
  return std::move(bound_);
}

void Binder::add(const TitlePhrase& phrase, std::uint32_t mention, TitleForm form, bool denied) {
  BoundTitle& title = bound_.emplace_back();
  title.phrase = phrase;
  title.mention = mention;
  title.form = form;
  title.denied = denied;
  title.tokens = {std::min(phrase.tokens.begin, name(mention).begin),
                  std::max(phrase.tokens.end, name(mention).end)};
}

bool Binder::closes(std::uint32_t i) const {
  if (!inside(i)) return true;
  switch (token(i).kind) {
    case TokenKind::comma:
    case TokenKind::period:
    case TokenKind::semicolon:
    case TokenKind::colon:
    case TokenKind::dash:
    case TokenKind::close_bracket:
    case TokenKind::close_quote:
    case TokenKind::question_mark:
    case TokenKind::exclamation_mark: return true;
    case TokenKind::word: return token(i).key == words_.who;
    default: return false;
  }
}

void Binder::bind_before(std::uint32_t m) {
  const std::optional<TitlePhrase>& phrase = own_title_;
  if (!phrase || phrase->two_nations) return;
  if (phrase->plural) {
    bind_list(m, *phrase, TitleForm::before);
    return;
  }
  // "Former President Berg adviser Paul Lind": who is former is left open.
  const std::uint32_t end = name(m).end;
  const auto office = [&](std::uint32_t i) {
    return inside(i) && !context_.is_capital(i) && context_.office_beginning(i);
  };
  // "former President Berg political adviser"
  const bool described = inside(end) && token(end).kind == TokenKind::word &&
                         token(end).letters == LetterCase::lower &&
                         !token(end).classes.has(WordClass::function_word) && office(end + 1);
  const bool compound = !token(end - 1).possessive && (office(end) || described);
  if (compound && phrase->standing != Standing::current) return;
  add(*phrase, m, TitleForm::before);
}

/// The mention that follows in a list, over commas, "and" and a title of its own; else `no
/// mention`.
std::uint32_t Binder::next_in_list(std::uint32_t m) const {
  const std::uint32_t next = m + 1;
  if (next >= reading_.persons.size() || name(next).begin >= sentence_.end) return m;
  std::uint32_t i = name(m).end;
  if (token(i - 1).possessive) return m;
  bool parted = false;
  // "Sens. Berg (D-Ohio), Holm (R-Iowa) and Lund".
  if (is(i, TokenKind::open_bracket)) i = past_age(i);
  while (i < name(next).begin && (is(i, TokenKind::comma) || key(i, words_.and_)))
    ++i, parted = true;
  if (!parted) return m;
  if (i == name(next).begin) return next;
  const std::optional<TitlePhrase> own = title_before(context_, name(next).begin, i);
  return own && own->tokens.begin == i ? next : m;
}

/// Gives a plural title to every name of the list that starts here; "envoys A and B" has to have
/// a second name, or the list was not understood.
void Binder::bind_list(std::uint32_t m, const TitlePhrase& phrase, TitleForm form) {
  std::vector<std::uint32_t> members{m};
  for (std::uint32_t next = next_in_list(m); next != members.back(); next = next_in_list(next))
    members.push_back(next);
  if (members.size() < 2 && form == TitleForm::before) return;
  for (const std::uint32_t member : members) {
    // "Sens. Berg and Holm, and Rep. Lund": the last has a title of her own.
    const bool own = member != m && form == TitleForm::before &&
                     title_before(context_, name(member).begin, name(member - 1).end);
    if (!own) add(phrase, member, form);
  }
}

/// One past an age or a bracket after a name: ", 35", "(R-Ohio)".
std::uint32_t Binder::past_age(std::uint32_t i) const {
  if (is(i, TokenKind::open_bracket)) {
    std::uint32_t end = i + 1;
    while (inside(end) && end < i + 8 && !is(end, TokenKind::close_bracket)) ++end;
    return is(end, TokenKind::close_bracket) ? end + 1 : i;
  }
  if (!is(i, TokenKind::comma)) return i;
  const std::uint32_t number = key(i + 1, words_.aged) ? i + 2 : i + 1;
  return is(number, TokenKind::number) && is(number + 1, TokenKind::comma) ? number + 1 : i;
}

/// Whether the sentence opens with a phrase that ends at this name's comma: in "After meeting
/// Berg, the president said" the president is somebody else.
bool Binder::opens_with_adverbial(std::uint32_t m) const {
  std::uint32_t first = sentence_.begin;
  while (first < name(m).begin && token(first).kind != TokenKind::word) ++first;
  if (first >= name(m).begin) return false;
  for (std::uint32_t i = first; i < name(m).begin; ++i)
    if (token(i).kind == TokenKind::comma) return false;
  return opens_like_adverbial(first);
}

/// Whether the first word of a sentence begins an adverbial: "After", "Speaking".
bool Binder::opens_like_adverbial(std::uint32_t first) const {
  const Token& word = token(first);
  // Articles, conjunctions and subjects open the main clause itself.
  static const WordSet openers{"the", "a",   "an",  "this", "that", "its", "their",
                               "his", "her", "and", "but",  "so",   "yet", "or",
                               "it",  "he",  "she", "they", "there"};
  if (openers.has(word)) return false;
  return word.classes.has(function_word) || word.classes.has(speech_verb) ||
         reading_.text(word).ends_with("ing") || reading_.text(word).ends_with("ed");
}

/// One past "until recently", "until last year", "once" and "previously", which say that the office
/// behind them is over; `begin` where none of them stands.
std::uint32_t Binder::past_formerly(std::uint32_t begin) const {
  static const std::uint64_t recently = word_key("recently"), last = word_key("last"),
                             once = word_key("once"), previously = word_key("previously");
  if (key(begin, once) || key(begin, previously)) return begin + 1;
  if (!key(begin, words_.until) && !key(begin, words_.till)) return begin;
  if (key(begin + 1, recently)) return begin + 2;
  return key(begin + 1, last) && inside(begin + 2) ? begin + 3 : begin;
}

/// "The mayor for the past sixteen years", "the mayor in 2014", "at the time": no office of now.
bool Binder::is_followed_by_time(std::uint32_t preposition) const {
  constexpr std::uint32_t reach = 4;
  for (std::uint32_t i = preposition + 1; inside(i) && i <= preposition + reach; ++i) {
    if (token(i).classes.has(time_unit) || token(i).classes.has(time_word)) return true;
    if (is(i, TokenKind::number) && i == preposition + 1) return true;
    if (context_.is_capital(i) || token(i).kind != TokenKind::word) return false;
  }
  return false;
}

/// Words behind an apposition that tell more of it: "a teacher at the school that burned", "the
/// lawyer representing the family".
bool Binder::goes_on(std::uint32_t i) const {
  static const WordSet more{"that",  "which", "where", "whose", "when",    "since", "during",
                            "under", "from",  "in",    "at",    "on",      "with",  "by",
                            "for",   "of",    "to",    "near",  "against", "behind"};
  // "President and founder", "a professor of medicine and a bioethicist".
  const bool another = key(i, words_.and_) && inside(i + 1) && is(i + 1, TokenKind::word) &&
                       (!context_.is_capital(i + 1) || context_.office_beginning(i + 1));
  if (another || tells_its_end(i) || key(i, words_.since) || is_at_the_time(i)) return true;
  if (inside(i) && more.has(token(i))) return !is_followed_by_time(i);
  return is(i, TokenKind::word) && token(i).letters == LetterCase::lower &&
         reading_.text(token(i)).ends_with("ing");
}

/// "A spokesman for Gov. Anna Berg": whose aide or envoy it is, where that is a person.
void Binder::take_served(TitlePhrase& phrase) const {
  const std::uint32_t end = phrase.tokens.end;
  const bool serves = key(end, words_.on_behalf) || key(end, words_.of) || key(end, words_.to);
  if (!serves || phrase.principal != TitlePhrase{}.principal) return;
  constexpr std::uint32_t longest_title = 6;
  for (std::uint32_t i = end + 1; inside(i) && i <= end + longest_title; ++i) {
    const PersonMention* served = context_.mention_at(i);
    if (served == nullptr) continue;
    const auto title = title_before(context_, i, end + 1);
    if (i > end + 1 && (!title || title->tokens.begin > end + 1)) return;
    phrase.principal = served->person;
    phrase.tokens.end = served->tokens.end;
    return;
  }
}

/// "Its", "his": the office is held at what was spoken of before.
bool Binder::is_owner(std::uint32_t i) const {
  for (const std::uint64_t word : {words_.its, words_.their, words_.our, words_.his, words_.her})
    if (key(i, word)) return true;
  return false;
}

/// "The manager of The Oaks at the corner of Fifth Street": where the words of the body were not
/// all understood, as many as follow up to the next comma are the body.
void Binder::take_far_body(TitlePhrase& phrase) const {
  constexpr std::uint32_t longest = 10;
  static const std::uint64_t at = word_key("at"), for_ = word_key("for"), in = word_key("in"),
                             with = word_key("with");
  std::uint32_t end = phrase.tokens.end;
  const bool starts =
      key(end, words_.of) || key(end, at) || key(end, for_) || key(end, in) || key(end, with);
  if (!starts || phrase.standing != Standing::current) return;
  const bool article = key(end + 1, words_.the) && token(end + 1).letters == LetterCase::lower;
  const std::uint32_t begin = article ? end + 2 : end + 1;
  while (inside(end) && end < begin + longest && !closes(end) && !context_.mention_at(end)) {
    // "The mayor for the past sixteen years".
    if (token(end).classes.has(time_unit) || is(end, TokenKind::number)) return;
    ++end;
  }
  if (!closes(end) || end <= begin || !phrase.nation.empty()) return;
  TokenRange& of = key(phrase.tokens.end, for_) ? phrase.portfolio : phrase.body;
  if (of.empty()) of = {begin, end};
  phrase.tokens.end = end;
}

/// "The home secretary at the time".
bool Binder::is_at_the_time(std::uint32_t i) const {
  static const std::uint64_t at = word_key("at"), time = word_key("time");
  return key(i, at) && key(i + 1, words_.the) && key(i + 2, time);
}

/// "Anna Berg (president of the union)": whether a bracket behind the name holds a title.
bool Binder::bind_bracketed(std::uint32_t m, std::uint32_t i) {
  if (!is(i, TokenKind::open_bracket) || !inside(i + 1)) return false;
  std::optional<TitlePhrase> phrase = title_from(context_, i + 1, sentence_.end);
  if (!phrase || phrase->plural) return false;
  take_far_body(*phrase);
  if (!is(phrase->tokens.end, TokenKind::close_bracket)) return false;
  // "Berg (captain)" in a line-up and "Berg (Lab)" name no office of a body.
  const bool bare = phrase->nation.empty() && phrase->body.empty() && phrase->portfolio.empty() &&
                    phrase->standing == Standing::current && !phrase->definite;
  if (bare) return false;
  add(*phrase, m, TitleForm::appositive);
  return true;
}

void Binder::bind_appositive(std::uint32_t m) {
  const std::uint32_t name_end = name(m).end;
  if (!inside(name_end) || token(name_end - 1).possessive) return;
  if (bind_bracketed(m, name_end)) return;
  const std::uint32_t i = behind_;
  const bool dash = is(i, TokenKind::dash);
  if (!is(i, TokenKind::comma) && !dash) return;
  const bool owned = is_owner(i + 1);
  if (owned && opens_with_adverbial(m)) return;
  const bool at_present = key(i + 1, words_.now) || key(i + 1, words_.currently);
  const std::uint32_t begin = owned || at_present ? i + 2 : past_formerly(i + 1);
  if (!inside(begin)) return;
  std::optional<TitlePhrase> phrase = title_from(context_, begin, sentence_.end);
  if (!phrase || phrase->plural) return;
  const bool over = (begin > i + 1 && !owned && !at_present) || tells_its_end(phrase->tokens.end);
  if (over && phrase->standing == Standing::current) phrase->standing = Standing::former;
  if (is_at_the_time(phrase->tokens.end)) phrase->standing = Standing::then;
  take_far_body(*phrase);
  if (!closes(phrase->tokens.end)) take_served(*phrase);
  const std::uint32_t end = phrase->tokens.end;
  if (dash ? !is(end, TokenKind::dash) : !(closes(end) || goes_on(end))) return;
  if (inside(end) && context_.mention_at(end)) return;
  const bool definite = phrase->tokens.begin > begin && phrase->definite;
  if (definite && opens_with_adverbial(m)) return;
  // "Berg, president of the club, Anna Holm, ..." leaves open whose it is.
  if (is(end, TokenKind::comma) && inside(end + 1) && context_.mention_at(end + 1) && definite)
    return;
  add(*phrase, m, TitleForm::appositive);
}

/// Where the honorifics before a name or its title begin: "the Honourable", "Hon.", "Sir".
std::uint32_t Binder::before_honorifics(std::uint32_t begin) const {
  const std::uint32_t end = begin;
  while (begin > sentence_.begin && token(begin - 1).classes.has(honorific) &&
         context_.is_capital(begin - 1))
    --begin;
  return begin < end && begin > sentence_.begin && key(begin - 1, words_.the) ? begin - 1 : begin;
}

/// "A spokesman", "an officer": whether "a" or "an" stands right before a token.
bool Binder::is_indefinite(std::uint32_t i) const {
  static const WordSet articles{"a", "an"};
  return i > sentence_.begin && articles.has(token(i - 1));
}

/// Where an acronym in brackets before `end` begins: "the Polar Research Board (PRB), ".
std::uint32_t Binder::before_bracket(std::uint32_t end) const {
  const bool bracketed = end > sentence_.begin + 3 && is(end - 1, TokenKind::close_bracket) &&
                         is(end - 3, TokenKind::open_bracket);
  return bracketed ? end - 3 : end;
}

/// "the president of Freedonia, Anna Berg," and "Freedonia's president, Anna Berg,".
void Binder::bind_inverted(std::uint32_t m) {
  // "Freedonia's top commander, Gen. Anna Berg,"
  const std::uint32_t begin = before_honorifics(titled_name_begin(m));
  if (begin < sentence_.begin + 3 || !is(begin - 1, TokenKind::comma) || !closes(name(m).end))
    return;
  const std::uint32_t comma = before_bracket(begin - 1);
  const std::uint32_t floor = comma > sentence_.begin + 14 ? comma - 14 : sentence_.begin;
  const auto phrase = title_before(context_, comma, sentence_.begin);
  if (phrase && !is_complement(phrase->tokens.begin)) {
    const std::uint32_t first = phrase->tokens.begin;
    if (is_of_another(first)) return;
    const bool owned = first > sentence_.begin && is_owner(first - 1);
    const bool opens = first == sentence_.begin && context_.is_capital(first);
    if (!phrase->plural && !phrase->two_nations &&
        (phrase->definite || owned || opens || is_indefinite(first)))
      add(*phrase, m, TitleForm::inverted);
    return;
  }
  for (std::uint32_t i = comma; i-- > floor;) {
    if (token(i).kind == TokenKind::comma || context_.mention_at(i)) return;
    if (!is_preposition(i)) continue;
    const PhraseMention* around = context_.phrase_at(i);
    const bool within = around != nullptr && around->tokens.begin < i;
    const auto office =
        within ? context_.office_beginning(around->tokens.begin) : context_.office_ending(i);
    if (!office) continue;
    std::uint32_t start = office->tokens.begin;
    while (start > floor && !key(start - 1, words_.the) && !is_indefinite(start) &&
           qualifies(start - 1))
      --start;
    // "Minister for Water, the Honourable Anna Berg, said".
    const bool opens = start == sentence_.begin && context_.is_capital(start);
    const bool article =
        start > sentence_.begin && (key(start - 1, words_.the) || is_indefinite(start));
    if (!opens && !article) return;
    const auto whole = title_from(context_, opens ? start : start - 1, sentence_.end);
    if (whole && whole->tokens.end == comma && !whole->plural) add(*whole, m, TitleForm::inverted);
    return;
  }
}

/// Whether a title before a comma is not that of the name behind it: "A friend of the mayor, Anna
/// Berg, said", "In a letter to the mayor, Anna Berg said".
bool Binder::is_of_another(std::uint32_t title) const {
  static const WordSet prepositions{"of",   "for", "to",    "on",      "with",
                                    "from", "by",  "about", "against", "under"};
  static const WordSet according{"according"};
  std::uint32_t i = title;
  if (i > sentence_.begin && key(i - 1, words_.the)) --i;
  if (i < sentence_.begin + 2 || !prepositions.has(token(i - 1))) return false;
  if (key(i - 1, words_.of) && token(i - 2).classes.has(relation)) return true;
  for (std::uint32_t k = sentence_.begin; k < i; ++k)
    if (token(k).kind == TokenKind::comma) return false;
  return opens_like_adverbial(sentence_.begin) && !according.has(token(sentence_.begin));
}

/// "Of", "for", "to" and "on", which tie an office to what it is of.
bool Binder::is_preposition(std::uint32_t i) const {
  return key(i, words_.of) || key(i, words_.on_behalf) || key(i, words_.to) || key(i, words_.on);
}

/// "An aide to the president": whether the office that begins there belongs to the one before.
bool Binder::is_complement(std::uint32_t begin) const {
  std::uint32_t i = begin;
  if (i > sentence_.begin && key(i - 1, words_.the)) --i;
  return i > sentence_.begin + 1 && is_preposition(i - 1) &&
         context_.office_ending(i - 1).has_value();
}

/// Whether a word can stand between "the" and an office: "former", "first-ever", "female".
bool Binder::qualifies(std::uint32_t i) const {
  static const std::uint64_t ever = WordKey("ever");
  return context_.is_owner(i) || context_.standing_at(i) || context_.is_nation(i) ||
         context_.is_modifier(i) || context_.is_ordinal(i) || token(i).kind == TokenKind::hyphen ||
         token(i).key == ever;
}

/// "until 2019", "from 2005 to 2013": the words behind a title that say it is over.
bool Binder::tells_its_end(std::uint32_t i) const {
  const bool until = key(i, words_.until) || key(i, words_.till);
  return until || (key(i, words_.from) && is(i + 1, TokenKind::number));
}

/// "private citizens like A and B", "US officials, including A and B".
void Binder::bind_examples(std::uint32_t m) {
  const std::uint32_t start = titled_name_begin(m);
  if (start < sentence_.begin + 2) return;
  std::uint32_t end = start - 1;
  if (key(end, words_.as) && key(end - 1, words_.such))
    --end;
  else if (!key(end, words_.like) && !key(end, words_.including))
    return;
  if (end > sentence_.begin && is(end - 1, TokenKind::comma)) --end;
  const auto phrase = title_before(context_, end, sentence_.begin);
  if (!phrase || !phrase->plural || phrase->two_nations) return;
  bind_list(m, *phrase, TitleForm::list);
}

std::vector<BoundTitle> bind_titles(const TitleContext& context) { return Binder(context).bind(); }

}  // namespace crosscheck
