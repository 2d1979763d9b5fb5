// What is said of a name by a verb: "Berg is the president", "Berg took over as director".

#include <algorithm>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/titles/binder.h"

namespace crosscheck {
namespace {

/// Verbs that give the person before them a title, by what they make of it.
struct TitleVerbs {
  WordSet holding{"serves", "works", "acts", "continues", "remains", "stays"};
  WordSet held{"served", "worked", "acted"};
  WordSet starting{"took",  "takes",   "starts",  "started",  "begins", "began",
                   "steps", "stepped", "returns", "returned", "comes",  "came"};
  WordSet leaving{"resigned", "resigns", "retired", "retires", "quit", "quits"};
  WordSet standing{"stood", "stands", "stepped", "steps", "standing", "stepping"};
  WordSet auxiliaries{"has",   "had", "have",      "is",       "was", "also",
                      "since", "now", "currently", "recently", "will"};
  WordSet following{"succeeded", "succeeds", "replaced", "replaces"};
  /// What a predicate begins with.
  WordSet any =
      holding | held | starting | leaving | standing | auxiliaries | following | WordSet{"became"};
};

const TitleVerbs& title_verbs() {
  static const TitleVerbs verbs;
  return verbs;
}

}  // namespace

bool Binder::is_suspect(const TitlePhrase& phrase) const {
  return context_.office_of(phrase.offices.front()).office_class == "suspect";
}

/// "Took over as", "serves as", "has since stepped down as": a verb, its particle and "as" before a
/// title. Nothing where another verb or no "as" stands.
std::optional<Predicate> Binder::verb_with_as(std::uint32_t i) const {
  static const WordSet over{"over", "in", "on", "back"}, down{"down", "aside", "back"};
  const TitleVerbs& verbs = title_verbs();
  const bool still_to_come = key(i, words_.will);
  while (inside(i) && verbs.auxiliaries.has(token(i))) ++i;
  if (!inside(i + 2)) return std::nullopt;
  const Token& verb = token(i);
  const bool particle = over.has(token(i + 1)) || down.has(token(i + 1));
  const std::uint32_t as = particle ? i + 2 : i + 1;
  if (!key(as, words_.as) || still_to_come) return std::nullopt;
  Predicate predicate{as + 1, TitleForm::copula, std::nullopt, false};
  if (down.has(token(i + 1)) && verbs.standing.has(verb)) {
    predicate.standing = Standing::outgoing;  // perhaps still there till the end of the month
  } else if (verbs.leaving.has(verb) && !particle) {
    predicate.standing = Standing::outgoing;
  } else if (verbs.held.has(verb) && !particle) {
    predicate.standing = Standing::then;  // and perhaps still or again
  } else if (verbs.starting.has(verb) && (particle || verb.key != word_key("came"))) {
    predicate.form = TitleForm::appointment;
  } else if (!verbs.holding.has(verb)) {
    return std::nullopt;
  }
  return predicate;
}

/// "Succeeded Paul Lind as mayor", "took over from Paul Lind as mayor".
std::optional<Predicate> Binder::succession_at(std::uint32_t m, std::uint32_t i) const {
  static const WordSet took{"took", "takes"}, over{"over"};
  std::uint32_t end = i;
  if (inside(end) && title_verbs().following.has(token(end)))
    ++end;
  else if (inside(end + 2) && took.has(token(end)) && over.has(token(end + 1)) &&
           key(end + 2, words_.from))
    end += 3;
  if (end == i || m + 1 >= reading_.persons.size()) return std::nullopt;
  constexpr std::uint32_t title_words = 4;
  const TokenRange other = name(m + 1);
  if (other.begin < end || other.begin > end + title_words) return std::nullopt;
  if (!key(other.end, words_.as) || token(other.end - 1).possessive) return std::nullopt;
  return Predicate{other.end + 1, TitleForm::appointment, std::nullopt, false};
}

/// "Is the", "is not", "became", "has been", "was appointed as" before a title.
std::optional<Predicate> Binder::plain_verb(std::uint32_t i) const {
  Predicate predicate{i, TitleForm::copula, std::nullopt, false};
  std::uint32_t& at = predicate.title;
  if (key(i, words_.became)) {
    ++at;
    predicate.form = TitleForm::appointment;
    return predicate;
  }
  if (key(i, words_.is) && !is_appointing(i + 1)) {
    predicate.denied = key(i + 1, words_.not_);
    at += predicate.denied ? 2 : 1;
    if (key(at, words_.now) || key(at, words_.currently) || key(at, words_.also)) ++at;
    return predicate;
  }
  const bool perfect = (key(i, words_.has) || key(i, words_.had)) && key(i + 1, words_.been);
  if (!perfect && !key(i, words_.was) && !key(i, words_.is)) return std::nullopt;
  at += perfect ? 2 : 1;
  if (!is_appointing(at)) {
    predicate.form = TitleForm::copula;
    predicate.past = true;
    predicate.perfect = perfect && key(i, words_.has);
    return predicate;
  }
  ++at;
  if (key(at, words_.in)) ++at;
  at = past_time(at);
  if (key(at, words_.as) || key(at, words_.to)) ++at;
  predicate.form = TitleForm::appointment;
  return predicate;
}

/// One past "on Monday", "last week"; `i` where no time stands.
std::uint32_t Binder::past_time(std::uint32_t i) const {
  constexpr std::uint32_t longest = 5;
  const std::uint32_t begin = key(i, words_.on) ? i + 1 : i;
  const auto times = reading_.times_in({begin, std::min(sentence_.end, begin + longest)});
  if (times.empty() || times.front().tokens.begin > begin) return i;
  return std::min(times.front().tokens.end, sentence_.end);
}

/// "Berg is the president of", "Berg was sworn in as president", "Berg, 52, who serves as".
void Binder::bind_verb(std::uint32_t m) {
  std::uint32_t i = name(m).end;
  if (!inside(i + 2) || token(i - 1).possessive) return;
  if (is(behind_, TokenKind::comma) && key(behind_ + 1, words_.who))
    i = behind_ + 2;
  else if (behind_ > i)
    i = is(behind_, TokenKind::comma) ? behind_ + 1 : behind_;
  if (!inside(i) || !title_verbs().any.has(token(i))) return;
  std::optional<Predicate> predicate = verb_with_as(i);
  const bool with_as = predicate.has_value();
  if (!predicate) predicate = succession_at(m, i);
  const bool succession = !with_as && predicate.has_value();
  if (!predicate) predicate = plain_verb(i);
  if (!predicate || !inside(predicate->title)) return;
  if (predicate->past) return bind_past(m, *predicate);
  std::uint32_t begin = predicate->title;
  if ((with_as || succession) && is_owner(begin)) ++begin;
  std::optional<TitlePhrase> phrase = title_from(context_, begin, sentence_.end);
  if (!phrase || phrase->plural) return;
  if (inside(phrase->tokens.end) && context_.mention_at(phrase->tokens.end)) return;
  if (is(phrase->tokens.end, TokenKind::hyphen)) return;
  // "Berg is accused of" gives no office; "is the mayor", "is mayor of Elkton" do.
  const bool article = phrase->tokens.begin > begin || with_as || succession;
  const bool bare = phrase->nation.empty() && phrase->body.empty() && phrase->portfolio.empty() &&
                    phrase->offices.front().tokens.size() == 1;
  if (predicate->form == TitleForm::copula && !article && (bare || is_suspect(*phrase))) return;
  if (predicate->standing && phrase->standing == Standing::current)
    phrase->standing = *predicate->standing;
  // "Berg is the first former spy chief to become minister" gives no office.
  if (predicate->form == TitleForm::copula && !phrase->ordinal.empty() &&
      phrase->standing != Standing::current)
    return;
  // "was elected mayor in 2012" says who was mayor then, not who is.
  const std::uint32_t end = phrase->tokens.end;
  const bool dated =
      key(end, words_.in) && is(end + 1, TokenKind::number) && token(end + 1).value > 1000;
  if (predicate->form == TitleForm::appointment && dated && phrase->standing == Standing::current)
    phrase->standing = Standing::then;
  add(*phrase, m, predicate->form, predicate->denied);
}

bool Binder::is_appointing(std::uint32_t i) const {
  return inside(i) && std::find(std::begin(words_.appointed), std::end(words_.appointed),
                                token(i).key) != std::end(words_.appointed);
}

/// "Berg, who had been mayor until 2019", "Berg has been mayor since 2019".
void Binder::bind_past(std::uint32_t m, const Predicate& predicate) {
  static const WordSet since{"since", "for"};
  std::optional<TitlePhrase> phrase = title_from(context_, predicate.title, sentence_.end);
  if (!phrase || phrase->plural || phrase->standing != Standing::current) return;
  const std::uint32_t end = phrase->tokens.end;
  if (predicate.perfect && inside(end) && since.has(token(end)) && inside(end + 1) &&
      !context_.is_capital(end + 1)) {
    add(*phrase, m, TitleForm::copula);
    return;
  }
  if (!tells_its_end(end)) return;
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

/// "Berg, who appears for the State", "Berg, for the prosecution,": which side of a trial a lawyer
/// is on. True when the words say so.
bool Binder::bind_side_of_trial(std::uint32_t m) {
  std::uint32_t i = behind_;
  if (!is(i, TokenKind::comma) || token(name(m).end - 1).possessive) return false;
  static const WordSet appears{"appears", "appeared", "acts", "acted"};
  static const WordSet prosecution{"state", "prosecution", "crown", "people", "republic"},
      defence{"defence", "defense", "accused", "defendant"};
  ++i;
  const bool clause = key(i, words_.who) && inside(i + 1) && appears.has(token(i + 1));
  const std::uint32_t on_behalf = clause ? i + 2 : i;
  if (!key(on_behalf, words_.on_behalf) || !key(on_behalf + 1, words_.the)) return false;
  const std::uint32_t side = on_behalf + 2;
  if (!inside(side) || token(side).possessive || !closes(side + 1)) return false;
  const bool prosecutes = prosecution.has(token(side));
  if (!prosecutes && !defence.has(token(side))) return false;
  TitlePhrase phrase;
  phrase.tokens = {i, side + 1};
  OfficeUnit& office = phrase.offices.emplace_back();
  office.tokens = {on_behalf, side + 1};
  office.entries = reading_.lexicon->find(prosecutes ? "prosecutor" : "defence lawyer");
  if (!office.entries.empty()) add(phrase, m, TitleForm::appositive);
  return true;
}

/// "Berg, who chairs the council", "Berg chairs the council": the verb stands for the office.
void Binder::bind_role_verb(std::uint32_t m) {
  struct Role {
    std::uint64_t verb;
    std::string_view office;
  };
  static const Role roles[] = {{WordKey("chairs"), "chairman"},    {WordKey("captains"), "captain"},
                               {WordKey("coaches"), "coach"},      {WordKey("edits"), "editor"},
                               {WordKey("commands"), "commander"}, {WordKey("heads"), "head"},
                               {WordKey("runs"), "head"},          {WordKey("leads"), "leader"},
                               {WordKey("directs"), "director"},   {WordKey("manages"), "manager"},
                               {WordKey("owns"), "owner"}};
  if (bind_side_of_trial(m)) return;
  std::uint32_t i = name(m).end;
  if (!inside(i + 2) || token(i - 1).possessive) return;
  const bool clause = is(behind_, TokenKind::comma) && key(behind_ + 1, words_.who);
  if (clause) i = behind_ + 2;
  const std::uint64_t verb = inside(i) ? token(i).key : 0;
  const auto role = std::find_if(std::begin(roles), std::end(roles),
                                 [verb](const Role& r) { return r.verb == verb; });
  if (role == std::end(roles)) return;
  // "who runs Novella Press"; without the clause "Berg heads North".
  const std::uint32_t begin = key(i + 1, words_.the) ? i + 2 : i + 1;
  if (begin == i + 1 && (!clause || !inside(begin) || context_.is_nation(begin))) return;
  std::uint32_t end = begin;
  while (inside(end) && (context_.is_body_word(end) || (end > begin && context_.is_modifier(end))))
    ++end;
  if (end == begin) return;
  TitlePhrase phrase;
  phrase.tokens = {i, end};
  phrase.body = {begin, end};
  OfficeUnit& office = phrase.offices.emplace_back();
  office.tokens = {i, i + 1};
  office.entries = reading_.lexicon->find(role->office);
  if (!office.entries.empty()) add(phrase, m, TitleForm::copula);
}

}  // namespace crosscheck
