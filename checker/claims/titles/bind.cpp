// Whose title it is: before the name, beside it between commas, by a verb, or through a list.

#include "checker/claims/titles/bind.h"

#include <algorithm>

#include "checker/claims/lexicon/word_set.h"

namespace crosscheck {
namespace {

using enum WordClass;

/// Words that bind or part names and titles, as keys.
struct BindingWords {
  std::uint64_t and_ = WordKey("and"), like = WordKey("like"), as = WordKey("as");
  std::uint64_t such = WordKey("such"), including = WordKey("including"), of = WordKey("of");
  std::uint64_t the = WordKey("the"), who = WordKey("who"), is = WordKey("is");
  std::uint64_t was = WordKey("was"), has = WordKey("has"), been = WordKey("been");
  std::uint64_t in = WordKey("in"), not_ = WordKey("not"), became = WordKey("became");
  std::uint64_t serves = WordKey("serves"), served = WordKey("served");
  std::uint64_t now = WordKey("now"), currently = WordKey("currently"), also = WordKey("also");
  std::uint64_t aged = WordKey("aged"), his = WordKey("his"), her = WordKey("her");
  std::uint64_t had = WordKey("had"), have = WordKey("have"), newly = WordKey("new");
  std::uint64_t its = WordKey("its"), their = WordKey("their"), our = WordKey("our");
  std::uint64_t on_behalf = WordKey("for");
  std::uint64_t until = WordKey("until"), till = WordKey("till"), from = WordKey("from");
  std::uint64_t appointed[5] = {WordKey("appointed"), WordKey("named"), WordKey("elected"),
                                WordKey("sworn"), WordKey("confirmed")};
};

const BindingWords& binding_words() {
  static const BindingWords words;
  return words;
}

class Binder {
 public:
  explicit Binder(const TitleContext& context)
      : context_(context), reading_(context.reading()), words_(binding_words()) {}

  std::vector<BoundTitle> bind();

 private:
  TokenRange name(std::uint32_t mention) const { return reading_.persons[mention].tokens; }
  const Token& token(std::uint32_t i) const { return context_.token(i); }
  bool inside(std::uint32_t i) const { return i < sentence_.end; }
  bool is(std::uint32_t i, TokenKind kind) const { return inside(i) && token(i).kind == kind; }
  bool key(std::uint32_t i, std::uint64_t k) const { return inside(i) && token(i).key == k; }
  bool closes(std::uint32_t i) const;
  bool goes_on(std::uint32_t token) const;
  bool is_owner(std::uint32_t token) const;
  void take_far_body(TitlePhrase& phrase) const;
  std::uint32_t past_formerly(std::uint32_t begin) const;
  std::uint32_t past_age(std::uint32_t i) const;
  void bind_before(std::uint32_t mention);
  void bind_list(std::uint32_t mention, const TitlePhrase& phrase, TitleForm form);
  std::uint32_t next_in_list(std::uint32_t mention) const;
  void bind_appositive(std::uint32_t mention);
  void bind_inverted(std::uint32_t mention);
  bool is_suspect(const TitlePhrase& phrase) const;
  bool qualifies(std::uint32_t i) const;
  void bind_verb(std::uint32_t mention);
  void bind_past(std::uint32_t mention, std::uint32_t i);
  void bind_appointed(std::uint32_t mention);
  void bind_role_verb(std::uint32_t mention);
  bool is_appointing(std::uint32_t i) const;
  bool tells_its_end(std::uint32_t i) const;
  std::uint32_t before_honorifics(std::uint32_t begin) const;
  std::uint32_t before_bracket(std::uint32_t end) const;
  void bind_examples(std::uint32_t mention);
  bool opens_with_adverbial(std::uint32_t mention) const;
  void add(const TitlePhrase& phrase, std::uint32_t mention, TitleForm form, bool denied = false);

  const TitleContext& context_;
  const Reading& reading_;
  const BindingWords& words_;
  TokenRange sentence_;
  std::vector<BoundTitle> bound_;
};

std::vector<BoundTitle> Binder::bind() {
  for (std::uint32_t m = 0; m < reading_.persons.size(); ++m) {
    sentence_ = reading_.sentence_of(name(m).begin).tokens;
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
  const std::uint32_t begin = name(m).begin;
  if (begin == sentence_.begin) return;
  const std::optional<TitlePhrase> phrase = title_before(context_, begin, sentence_.begin);
  if (!phrase || phrase->two_nations) return;
  if (phrase->plural) {
    bind_list(m, *phrase, TitleForm::before);
    return;
  }
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

/// Words behind an apposition that tell more of it: "a teacher at the school that burned".
bool Binder::goes_on(std::uint32_t i) const {
  static const WordSet more{"that", "which", "where", "whose", "when", "since", "during", "under"};
  // "President and founder", "a professor of medicine and a bioethicist".
  const bool another = key(i, words_.and_) && inside(i + 1) && is(i + 1, TokenKind::word) &&
                       (!context_.is_capital(i + 1) || context_.office_beginning(i + 1));
  return another || tells_its_end(i) || (inside(i) && more.has(token(i)));
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
  const std::uint32_t begin = end + 1;
  while (inside(end) && end < begin + longest && !closes(end) && !context_.mention_at(end)) {
    // "The mayor for the past sixteen years".
    if (token(end).classes.has(time_unit) || is(end, TokenKind::number)) return;
    ++end;
  }
  if (!closes(end) || end <= begin || !phrase.nation.empty()) return;
  if (phrase.body.empty()) phrase.body = {begin, end};
  phrase.tokens.end = end;
}

void Binder::bind_appositive(std::uint32_t m) {
  std::uint32_t i = name(m).end;
  if (!inside(i) || token(i - 1).possessive) return;
  i = past_age(i);
  if (!is(i, TokenKind::comma)) return;
  const bool owned = is_owner(i + 1);
  if (owned && opens_with_adverbial(m)) return;
  const std::uint32_t begin = owned ? i + 2 : past_formerly(i + 1);
  if (!inside(begin)) return;
  std::optional<TitlePhrase> phrase = title_from(context_, begin, sentence_.end);
  if (!phrase || phrase->plural) return;
  const bool over = (begin > i + 1 && !owned) || tells_its_end(phrase->tokens.end);
  if (over && phrase->standing == Standing::current) phrase->standing = Standing::former;
  take_far_body(*phrase);
  const std::uint32_t end = phrase->tokens.end;
  if (!(closes(end) || goes_on(end)) || (inside(end) && context_.mention_at(end))) return;
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

/// Where an acronym in brackets before `end` begins: "the Polar Research Board (PRB), ".
std::uint32_t Binder::before_bracket(std::uint32_t end) const {
  const bool bracketed = end > sentence_.begin + 3 && is(end - 1, TokenKind::close_bracket) &&
                         is(end - 3, TokenKind::open_bracket);
  return bracketed ? end - 3 : end;
}

/// "the president of Freedonia, Anna Berg," and "Freedonia's president, Anna Berg,".
void Binder::bind_inverted(std::uint32_t m) {
  std::uint32_t begin = name(m).begin;
  // "Freedonia's top commander, Gen. Anna Berg,"
  if (const auto own = title_before(context_, begin, sentence_.begin)) begin = own->tokens.begin;
  begin = before_honorifics(begin);
  if (begin < sentence_.begin + 3 || !is(begin - 1, TokenKind::comma) || !closes(name(m).end))
    return;
  const std::uint32_t comma = before_bracket(begin - 1);
  const std::uint32_t floor = comma > sentence_.begin + 14 ? comma - 14 : sentence_.begin;
  if (const auto phrase = title_before(context_, comma, sentence_.begin)) {
    const bool owned = phrase->tokens.begin > sentence_.begin && is_owner(phrase->tokens.begin - 1);
    if (!phrase->plural && !phrase->two_nations && (phrase->definite || owned))
      add(*phrase, m, TitleForm::inverted);
    return;
  }
  for (std::uint32_t i = comma; i-- > floor;) {
    if (token(i).kind == TokenKind::comma || context_.mention_at(i)) return;
    if (!key(i, words_.of) && !key(i, words_.on_behalf)) continue;
    const auto office = context_.office_ending(i);
    if (!office) continue;
    std::uint32_t start = office->tokens.begin;
    while (start > floor && !key(start - 1, words_.the) && qualifies(start - 1)) --start;
    if (start == sentence_.begin || !key(start - 1, words_.the)) return;
    const auto phrase = title_from(context_, start - 1, sentence_.end);
    if (phrase && phrase->tokens.end == comma && !phrase->plural)
      add(*phrase, m, TitleForm::inverted);
    return;
  }
}

/// Whether a word can stand between "the" and an office: "former", "first-ever", "female".
bool Binder::qualifies(std::uint32_t i) const {
  static const std::uint64_t ever = WordKey("ever");
  return context_.standing_at(i) || context_.is_nation(i) || context_.is_modifier(i) ||
         context_.is_ordinal(i) || token(i).kind == TokenKind::hyphen || token(i).key == ever;
}

bool Binder::is_suspect(const TitlePhrase& phrase) const {
  return context_.office_of(phrase.offices.front()).office_class == "suspect";
}

/// "Berg is the president of", "Berg was sworn in as president", "Berg, who serves as".
void Binder::bind_verb(std::uint32_t m) {
  std::uint32_t i = name(m).end;
  if (!inside(i + 2) || token(i - 1).possessive) return;
  if (is(i, TokenKind::comma) && key(i + 1, words_.who)) i += 2;
  bool denied = false;
  TitleForm form = TitleForm::copula;
  bool was_in_office = false;
  if (key(i, words_.serves) && key(i + 1, words_.as))
    i += 2;
  else if (key(i, words_.served) && key(i + 1, words_.as))
    i += 2, was_in_office = true;
  else if (key(i, words_.became))
    ++i, form = TitleForm::appointment;
  else if (key(i, words_.is)) {
    denied = key(i + 1, words_.not_);
    i += denied ? 2 : 1;
    if (key(i, words_.now) || key(i, words_.currently) || key(i, words_.also)) ++i;
  } else {
    if (key(i, words_.was))
      ++i;
    else if ((key(i, words_.has) || key(i, words_.had)) && key(i + 1, words_.been))
      i += 2;
    else
      return;
    if (!is_appointing(i)) return bind_past(m, i);
    ++i;
    if (key(i, words_.in)) ++i;
    if (key(i, words_.as)) ++i;
    form = TitleForm::appointment;
  }
  if (!inside(i)) return;
  std::optional<TitlePhrase> phrase = title_from(context_, i, sentence_.end);
  if (!phrase || phrase->plural) return;
  if (inside(phrase->tokens.end) && context_.mention_at(phrase->tokens.end)) return;
  if (is(phrase->tokens.end, TokenKind::hyphen)) return;
  // "Berg is accused of" gives no office; "is the mayor", "is mayor of Elkton" do.
  const bool article = phrase->tokens.begin > i;
  const bool bare = phrase->nation.empty() && phrase->body.empty() && phrase->portfolio.empty() &&
                    phrase->offices.front().tokens.size() == 1;
  if (form == TitleForm::copula && !article && (bare || is_suspect(*phrase))) return;
  // Served then, and perhaps still or again.
  if (was_in_office && phrase->standing == Standing::current) phrase->standing = Standing::then;
  // "Berg is the first former spy chief to become minister" gives no office.
  if (form == TitleForm::copula && !phrase->ordinal.empty() &&
      phrase->standing != Standing::current)
    return;
  // "was elected mayor in 2012" says who was mayor then, not who is.
  const std::uint32_t end = phrase->tokens.end;
  const bool dated =
      key(end, words_.in) && is(end + 1, TokenKind::number) && token(end + 1).value > 1000;
  if (form == TitleForm::appointment && dated && phrase->standing == Standing::current)
    phrase->standing = Standing::then;
  add(*phrase, m, form, denied);
}

bool Binder::is_appointing(std::uint32_t i) const {
  return inside(i) && std::find(std::begin(words_.appointed), std::end(words_.appointed),
                                token(i).key) != std::end(words_.appointed);
}

/// "until 2019", "from 2005 to 2013": the words behind a title that say it is over.
bool Binder::tells_its_end(std::uint32_t i) const {
  const bool until = key(i, words_.until) || key(i, words_.till);
  return until || (key(i, words_.from) && is(i + 1, TokenKind::number));
}

/// "Berg, who had been mayor until 2019": `i` is the token behind the verb.
void Binder::bind_past(std::uint32_t m, std::uint32_t i) {
  if (!inside(i)) return;
  std::optional<TitlePhrase> phrase = title_from(context_, i, sentence_.end);
  if (!phrase || phrase->plural || phrase->standing != Standing::current) return;
  if (!tells_its_end(phrase->tokens.end)) return;
  phrase->standing = Standing::former;
  add(*phrase, m, TitleForm::copula);
}

/// "The board has appointed Anna Berg as its chief executive", "named Anna Berg head coach".
void Binder::bind_appointed(std::uint32_t m) {
  const std::uint32_t begin = before_honorifics(name(m).begin);
  if (begin < sentence_.begin + 2 || !is_appointing(begin - 1)) return;
  const std::uint32_t before = begin - 2;
  // "a man named Berg", "newly appointed Berg", "was named".
  if (!key(before, words_.has) && !key(before, words_.have) && !key(before, words_.had) &&
      !context_.is_capital(before))
    return;
  std::uint32_t i = name(m).end;
  if (token(i - 1).possessive) return;
  if (key(i, words_.as)) ++i;
  if (is_owner(i)) ++i;
  if (key(i, words_.newly)) ++i;
  if (!inside(i)) return;
  const std::optional<TitlePhrase> phrase = title_from(context_, i, sentence_.end);
  if (!phrase || phrase->plural ||
      (inside(phrase->tokens.end) && context_.mention_at(phrase->tokens.end)))
    return;
  add(*phrase, m, TitleForm::appointment);
}

/// "Berg, who chairs the council", "Berg chairs the council": the verb stands for the office.
void Binder::bind_role_verb(std::uint32_t m) {
  struct Role {
    std::uint64_t verb;
    std::string_view office;
  };
  static const Role roles[] = {{WordKey("chairs"), "chairman"},
                               {WordKey("captains"), "captain"},
                               {WordKey("coaches"), "coach"},
                               {WordKey("edits"), "editor"},
                               {WordKey("commands"), "commander"}};
  std::uint32_t i = name(m).end;
  if (!inside(i + 2) || token(i - 1).possessive) return;
  if (is(i, TokenKind::comma) && key(i + 1, words_.who)) i += 2;
  const auto role = std::find_if(std::begin(roles), std::end(roles),
                                 [&](const Role& r) { return key(i, r.verb); });
  if (role == std::end(roles) || !key(i + 1, words_.the)) return;
  std::uint32_t end = i + 2;
  while (inside(end) && (context_.is_body_word(end) || (end > i + 2 && context_.is_modifier(end))))
    ++end;
  if (end == i + 2) return;
  TitlePhrase phrase;
  phrase.tokens = {i, end};
  phrase.body = {i + 2, end};
  OfficeUnit& office = phrase.offices.emplace_back();
  office.tokens = {i, i + 1};
  office.entries = reading_.lexicon->find(role->office);
  if (!office.entries.empty()) add(phrase, m, TitleForm::copula);
}

/// "private citizens like A and B", "US officials, including A and B".
void Binder::bind_examples(std::uint32_t m) {
  const std::uint32_t begin = name(m).begin;
  std::uint32_t start = begin;
  if (const auto own = title_before(context_, begin, sentence_.begin)) start = own->tokens.begin;
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

}  // namespace

std::vector<BoundTitle> bind_titles(const TitleContext& context) { return Binder(context).bind(); }

}  // namespace crosscheck
