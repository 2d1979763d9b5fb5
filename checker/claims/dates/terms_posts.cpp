// What words say of a post: "led the city", "the institute's acting director", "in the job".

#include "checker/claims/dates/terms_posts.h"

#include <algorithm>
#include <string_view>

#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

/// Verbs that say no more than that somebody leads.
const WordSet& leading_verbs() {
  static const WordSet words{"led",       "run",      "ran",     "headed",   "governed", "ruled",
                             "chaired",   "directed", "managed", "presided", "steered",  "helmed",
                             "captained", "coached",  "edited",  "curated",  "skippered"};
  return words;
}

std::string_view realm_of(const Token& token) {
  static const WordSet polity{
      "city",    "town",   "council",    "county",     "state",          "province", "region",
      "country", "nation", "government", "authority",  "administration", "borough",  "municipality",
      "village", "island", "republic",   "kingdom",    "district",       "parish",   "capital",
      "cabinet", "shire",  "commune",    "prefecture", "canton",         "territory"};
  static const WordSet party{"party",      "caucus",      "conference",    "faction", "bloc",
                             "democrats",  "republicans", "conservatives", "labour",  "tories",
                             "opposition", "coalition",   "movement",      "alliance"};
  static const WordSet body{
      "company",      "firm",       "bank",        "club",        "team",        "hospital",
      "school",       "university", "institute",   "institution", "union",       "agency",
      "department",   "force",      "orchestra",   "museum",      "group",       "organisation",
      "organization", "foundation", "trust",       "college",     "committee",   "commission",
      "board",        "charity",    "church",      "diocese",     "service",     "unit",
      "newspaper",    "network",    "association", "federation",  "cooperative", "theatre",
      "theater",      "center",     "centre",      "local",       "fund",        "branch",
      "brewery",      "festival",   "chain",       "studio",      "laboratory",  "observatory",
      "choir",        "band",       "ensemble",    "chorus",      "ballet",      "opera",
      "library",      "archive",    "zoo",         "academy",     "society",     "regiment"};
  if (polity.has(token)) return "polity";
  if (party.has(token)) return "party";
  return body.has(token) ? "body" : "";
}

const WordSet& post_words() {
  static const WordSet words{"post", "office", "position", "job", "title", "role"};
  return words;
}

/// Offices that several words name one of: a lord mayor is a mayor.
bool is_class_alone(std::string_view office_class) {
  return office_class == "mayor" || office_class == "governor" || office_class == "head-of-state" ||
         office_class == "head-of-government" || office_class == "police-chief" ||
         office_class == "sheriff";
}

/// Whether who holds the office leads what it is in.
bool leads(const Office& office) {
  static constexpr std::string_view classes[] = {"executive",      "chair",   "leader",
                                                 "party-leader",   "chief",   "coach",
                                                 "superintendent", "speaker", "secretary-general",
                                                 "academic",       "school",  "union",
                                                 "royal",          "ruler",   "legislature-leader"};
  return office.exclusive || is_class_alone(office.office_class) ||
         std::find(std::begin(classes), std::end(classes), office.office_class) !=
             std::end(classes);
}

constexpr std::string_view legislator = "legislator";

}  // namespace

bool PostReader::is(std::uint32_t i, const WordSet& words) const {
  return i < reading_.tokens.size() && words.has(token(i));
}

std::uint32_t PostReader::clause_begin(std::uint32_t end) const {
  constexpr std::uint32_t reach = 11;
  std::uint32_t i = end;
  const auto in_clause = [](const Token& word) {
    const bool plain = word.kind == TokenKind::word || word.kind == TokenKind::hyphen ||
                       word.kind == TokenKind::number || word.kind == TokenKind::ordinal;
    return plain && !word.classes.has(WordClass::speech_verb);
  };
  while (i > 0 && end - i < reach && in_clause(token(i - 1))) --i;
  return i;
}

Post PostReader::before(std::uint32_t end, Term term, std::uint32_t& first) const {
  const std::uint32_t begin = clause_begin(end);
  static const WordSet still{"been", "served", "serving", "worked"};
  static const WordSet over{"was", "served", "worked"};
  static const WordSet held_post{"held", "occupied", "filled", "worn"}, sat{"sat"};
  static const WordSet represented{"represented"}, conducted{"conducted"}, been{"been"};
  Post seat = seated(end, first);
  if (!seat.known) seat = seated_in(end, first);
  if (seat.known) {
    // "Mayor Anna Berg, in office for ten years,"
    seat.apposition = first > 0 && token(first - 1).kind == TokenKind::comma;
    return seat;
  }
  for (std::uint32_t i = end; i > begin; --i) {
    const Token& word = token(i - 1);
    first = i - 1;
    if ((leading_verbs().has(word) || conducted.has(word)) && i == end && is_object_before(i - 1)) {
      Post found;
      found.known = true;
      return found;
    }
    if (leading_verbs().has(word)) return led({i, end});
    if (conducted.has(word)) return conducted_body({i, end});
    if (held_post.has(word)) return held_seat({i, end});
    if (sat.has(word)) return of_legislature({i, end});
    if (represented.has(word)) {
      Post found;
      found.known = i < end;
      found.leading = false;
      found.post = legislator;
      return found;
    }
    if (!(term == Term::still ? still : over).has(word)) continue;
    static const WordSet as{"as"};
    if (const Post found = held({i, end}); found.known) return found;
    if (is(i, as)) return held_as_written({i + 1, end});
    return been.has(word) ? held_as_role({i, end}) : Post{};
  }
  // ", its director since", ", mayor of Port Sel since", "(the mayor since"
  const TokenKind mark = begin > 0 ? token(begin - 1).kind : TokenKind::word;
  first = begin;
  if ((mark != TokenKind::comma && mark != TokenKind::open_bracket) || end == begin) return {};
  Post found = held({begin, end});
  static const WordSet determiners{"the", "its", "their", "his", "her"};
  if (!found.known && is(begin, determiners)) found = held_as_written({begin, end});
  found.apposition = true;
  return found;
}

/// What is led: "the city", "it".
Post PostReader::led(TokenRange object) const {
  static const WordSet unknown{"it", "them"};
  static const WordSet as{"as"};
  for (std::uint32_t i = object.begin; i + 1 < object.end; ++i) {
    // "led the town as mayor"
    if (!is(i, as)) continue;
    if (const Post named = held({i + 1, object.end}); named.known) return named;
  }
  Post found;
  found.known = !object.empty();
  found.realm = realm_in(object);
  for (std::uint32_t i = object.begin; i < object.end; ++i) {
    // "run away", "led to", "run for mayor", "led by"
    static const WordSet others{"to",   "for",  "by",   "away",    "up", "out",
                                "into", "from", "with", "against", "in"};
    if (i == object.begin && others.has(token(i))) return {};
    if (unknown.has(token(i)) && object.size() > 1) return {};
  }
  return found;
}

/// Whether "which" or "that" opens the clause of the verb, and nothing but a name stands between:
/// "the choir, which Rhea Lind led".
bool PostReader::is_object_before(std::uint32_t verb) const {
  static const WordSet openers{"which", "that"}, had{"had"};
  constexpr std::uint32_t longest = 4;
  std::uint32_t i = verb;
  if (i > 0 && is(i - 1, had)) --i;
  const std::uint32_t subject = i;
  while (i > 0 && subject - i < longest && token(i - 1).kind == TokenKind::word &&
         token(i - 1).letters != LetterCase::lower)
    --i;
  return i < subject && i > 0 && is(i - 1, openers);
}

/// "conducted the choir", but not "conducted an inquiry".
Post PostReader::conducted_body(TokenRange object) const {
  Post found;
  if (object.empty()) return found;
  found.realm = realm_in(object);
  const Token& last = token(object.end - 1);
  found.known =
      !found.realm.empty() || (last.kind == TokenKind::word && last.letters != LetterCase::lower);
  return found;
}

/// What a person is without an article: "been headman", "been cantor of the chapel". Only a role
/// that one person has stands so.
Post PostReader::held_as_role(TokenRange words) const {
  static const WordSet roles{"head",          "captain", "conductor", "abbot",     "abbess",
                             "prior",         "cantor",  "curator",   "custodian", "boss",
                             "warden",        "provost", "organist",  "verger",    "ringmaster",
                             "concertmaster", "skipper"};
  static const WordSet leading{"head",   "captain", "conductor", "abbot",
                               "abbess", "boss",    "skipper"};
  static const WordSet of{"of", "at", "for", "there", "here"};
  Post found;
  if (words.empty()) return found;
  const std::string_view noun = reading_.text(token(words.begin));
  const bool lower = token(words.begin).letters == LetterCase::lower;
  const bool man = noun.size() > 5 && (noun.ends_with("man") || noun.ends_with("woman"));
  if (!lower || (!man && !roles.has(token(words.begin)))) return found;
  if (words.size() > 1 && !of.has(token(words.begin + 1))) return found;
  found = held_as_written({words.begin, words.begin + 1});
  found.leading = leading.has(token(words.begin)) || (man && noun.starts_with("head"));
  found.realm = realm_in(words);
  return found;
}

/// "held the post", "held the seat".
Post PostReader::held_seat(TokenRange object) const {
  static const WordSet seat{"seat"}, determiners{"the", "this", "that", "his", "her"};
  static const WordSet signs{"star", "badge", "crown", "chain", "mitre", "armband", "robe"};
  Post found;
  if (object.size() != 2 || !is(object.begin, determiners)) return found;
  if (is(object.begin + 1, seat)) {
    found.post = legislator;
    found.leading = false;
    found.known = true;
  }
  const Token& noun = token(object.begin + 1);
  found.known = found.known || post_words().has(noun) || signs.has(noun);
  return found;
}

/// "in office", "in the job", "at the helm" that end at `end`.
Post PostReader::seated(std::uint32_t end, std::uint32_t& first) const {
  static const WordSet polity{"office", "power", "throne"}, in{"in", "on", "at"};
  static const WordSet determiners{"the", "that", "his", "her", "this", "its", "their"};
  static const WordSet bare{"office", "power", "charge"};
  static const WordSet seats{"helm", "throne", "saddle", "hot", "chair", "seat", "head", "top"};
  static const WordSet tops{"head", "top"}, at{"at"};
  Post found;
  if (end < 3) return found;
  std::uint32_t i = end - 1;
  static const WordSet hot{"hot"}, seat{"seat"};
  const bool hot_seat = is(i, seat) && is(i - 1, hot);
  if (!hot_seat && !bare.has(token(i)) && !seats.has(token(i)) && !post_words().has(token(i)))
    return found;
  const bool needs_article = !bare.has(token(i));
  if (needs_article && is(i, seat) && !hot_seat) return found;
  if (polity.has(token(i))) found.realm = "polity";
  if (hot_seat) --i;
  if (is(i - 1, determiners))
    --i;
  else if (needs_article)
    return {};
  // "on her head"
  if (i == 0 || !is(i - 1, in) || (tops.has(token(end - 1)) && !is(i - 1, at))) return {};
  first = i - 1;
  found.known = true;
  return found;
}

/// "at the helm of the club", "in charge of the city" that end at `end`.
Post PostReader::seated_in(std::uint32_t end, std::uint32_t& first) const {
  static const WordSet of{"of"};
  constexpr std::uint32_t longest = 5;
  for (std::uint32_t i = end; i > 3 && end - i <= longest; --i) {
    if (token(i - 1).kind != TokenKind::word) return {};
    if (!is(i - 1, of)) continue;
    Post found = seated(i - 1, first);
    if (found.known) found.realm = realm_in({i, end});
    return found;
  }
  return {};
}

/// The office among the words: "mayor of Port Sel", "the institute's acting director".
Post PostReader::held(TokenRange words) const {
  static const WordSet acting{"acting", "interim", "caretaker"};
  static const WordSet barred{"former", "deputy", "vice",  "assistant",
                              "ex",     "then",   "first", "only"};
  Post found;
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    if (acting.has(token(i))) found.standing = "acting";
    static const WordSet prepositions{"in", "of",    "on",  "at", "for", "with",  "by",     "from",
                                      "to", "under", "and", "or", "not", "about", "against"};
    if (prepositions.has(token(i)) || barred.has(token(i)) || token(i).kind == TokenKind::ordinal)
      return {};
    const TimeWord time = time_word(token(i).key);
    if (has(time.classes, TimeClass::ordinal)) return {};
    const std::string_view text = reading_.text(token(i));
    if (text.ends_with("ed") && token(i).letters == LetterCase::lower) return {};
    const PhraseMention* phrase = reading_.phrase_at(i);
    const Entry* entry = meaning(phrase, EntryKind::office);
    if (!entry) continue;
    // What stands behind the office is its body: "director of the institute".
    if (!is_complement({phrase->tokens.end, words.end})) return {};
    const Office said = reading_.lexicon->office(entry->record);
    found.office = said.id;
    found.leading = leads(said);
    found.realm = realm_in(words);
    // A university has a president too.
    const bool of_body = found.realm == "body" || found.realm == "party";
    const bool by_class = is_class_alone(said.office_class) && !of_body;
    found.post = by_class ? said.office_class : said.id;
    // A seat is what a member of parliament holds; senators and others may have been that before.
    if (said.id == "member-of-parliament" || said.id == "lawmaker") found.post = legislator;
    if (said.office_class == legislator) found.realm.clear();
    if (by_class && said.office_class != "police-chief") found.realm = "polity";
    found.known = true;
    return found;
  }
  return {};
}

/// A post that the lexicon does not have, by its last word: "the Agriculture PS".
Post PostReader::held_as_written(TokenRange words) const {
  static const WordSet others{"former", "deputy", "vice", "assistant", "first", "only", "second",
                              "of",     "for",    "in",   "at",        "and",   "same"};
  constexpr std::uint32_t longest = 4;
  Post found;
  if (words.empty() || words.size() > longest) return found;
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    if (token(i).kind != TokenKind::word || others.has(token(i))) return found;
  }
  const Token& last = token(words.end - 1);
  if (last.classes.has(WordClass::function_word) || last.possessive) return found;
  found.post = "=";
  for (const char c : reading_.text(last)) {
    found.post += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  found.leading = false;
  found.known = true;
  return found;
}

/// "in the Senate", "to Parliament", "the Dáil".
Post PostReader::of_legislature(TokenRange words) const {
  static const WordSet houses{"parliament", "senate",     "congress",   "legislature", "bundestag",
                              "knesset",    "commons",    "dail",       "seanad",      "sejm",
                              "duma",       "diet",       "storting",   "riksdag",     "folketing",
                              "sabha",      "statehouse", "stortinget", "nationalrat"};
  Post found;
  for (std::uint32_t i = words.begin; i < words.end; ++i) found.known |= houses.has(token(i));
  if (found.known) found.post = legislator;
  found.leading = false;
  return found;
}

bool PostReader::is_complement(TokenRange words) const {
  static const WordSet links{"of", "at", "for", "in"}, time{"year", "month", "week", "century"};
  if (words.empty()) return true;
  return links.has(token(words.begin)) && !time.has(token(words.end - 1));
}

std::string PostReader::realm_in(TokenRange words) const {
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    if (const std::string_view name = realm_of(token(i)); !name.empty()) return std::string(name);
  }
  return {};
}

namespace {

/// "took office", "got the job"
const WordSet& taking_verbs() {
  static const WordSet words{"took", "assumed", "got", "landed", "accepted", "started", "began"};
  return words;
}

const WordSet& appointing_verbs() {
  static const WordSet words{"appointed", "named", "installed", "elected", "chosen",
                             "promoted",  "hired", "enthroned", "crowned"};
  return words;
}

/// "joined the company as", "succeeded Paul Lind as"
const WordSet& following_verbs() {
  static const WordSet words{"joined", "succeeded", "replaced"};
  return words;
}

}  // namespace

bool PostReader::may_begin(const Token& verb) {
  static const WordSet verbs = taking_verbs() | appointing_verbs() | following_verbs() |
                               WordSet{"became", "entered", "won", "sworn", "came"};
  return verbs.has(verb);
}

Post PostReader::beginning_at(std::uint32_t i, std::uint32_t end) const {
  static const WordSet seats{"office", "power", "charge"}, helm{"helm", "reins"}, of{"of"};
  static const WordSet determiners{"the", "his", "her", "that"}, over{"over"}, as{"as"}, to{"to"};
  static const WordSet took{"took"}, became{"became"}, was{"was", "were", "been", "being"};
  static const WordSet elected{"elected"}, entered{"entered"}, from{"from"}, in{"in"}, won{"won"};
  static const WordSet seat{"seat"}, sworn{"sworn"}, came{"came"}, power{"power"};
  const WordSet& take = taking_verbs();
  if (is(i, take) && is(i + 1, seats)) {
    Post found;
    found.known = true;
    // A party's head may have the power before the office.
    static const WordSet office{"office"};
    if (is(i + 1, office)) found.realm = "polity";
    if (i + 2 == end) return found;
    if (!is(i + 2, of)) return {};
    found.realm = realm_in({i + 3, end});
    return found;
  }
  const bool post = is(i, take) && is(i + 1, determiners) && i + 2 < end &&
                    (helm.has(token(i + 2)) || post_words().has(token(i + 2)));
  if (post) {
    if (i + 3 < end && !is(i + 3, of)) return {};
    Post found;
    found.known = true;
    found.realm = realm_in({std::min(i + 3, end), end});
    return found;
  }
  if (is(i, took) && is(i + 1, over)) {
    if (is(i + 2, as)) return held({i + 3, end});
    Post found;
    found.realm = realm_in({std::min(i + 2, end), end});
    found.known = i + 2 >= end || is(i + 2, from) || !found.realm.empty();
    return found;
  }
  if (is(i, entered)) return of_legislature({i + 1, end});
  if (is(i, won) && i + 3 == end && is(i + 1, determiners) && is(i + 2, seat)) {
    Post found;
    found.post = legislator;
    found.leading = false;
    found.known = true;
    return found;
  }
  if (is(i, became)) return held({i + 1, end});
  if (is(i, came) && is(i + 1, to) && is(i + 2, power) && i + 3 == end) {
    Post found;
    found.known = true;
    return found;
  }
  if (is(i, following_verbs()) && (i == 0 || !is(i - 1, was))) {
    for (std::uint32_t t = i + 1; t < end; ++t) {
      if (is(t, as)) return held({t + 1, end});
    }
    return {};
  }
  static const WordSet finite{"was", "were"};
  if (is(i, sworn) && i > 0 && is(i - 1, finite) && is(i + 1, in) && is(i + 2, as))
    return held({i + 3, end});
  if (!is(i, appointing_verbs())) return {};
  static const WordSet first{"first"};
  const bool passive = i > 0 && (is(i - 1, was) || (is(i - 1, first) && i > 1 && is(i - 2, was)));
  // "Anna Berg, appointed director in 2015,"
  const bool participle = i > 1 && token(i - 1).kind == TokenKind::comma && !is(i, elected);
  if (!passive && !participle) return {};
  // "who was enthroned in 2015": on what, the words need not say.
  static const WordSet seated_by{"installed", "enthroned", "crowned"}, who{"who"};
  if (i + 1 == end && passive && seated_by.has(token(i)) && i > 1 && is(i - 2, who)) {
    Post job;
    job.known = true;
    return job;
  }
  Post found = is(i + 1, to) ? of_legislature({i + 2, end}) : held({i + 1, end});
  found.elected = is(i, elected);
  found.apposition = participle;
  return found;
}

Post PostReader::behind(std::uint32_t i, std::uint32_t& end) const {
  static const WordSet as{"as"}, in{"in", "at", "on"};
  constexpr std::uint32_t reach = 9;
  const std::uint32_t sentence_end = reading_.sentence_of(i).tokens.end;
  std::uint32_t stop = i;
  while (stop < sentence_end && stop - i < reach && token(stop).kind == TokenKind::word &&
         !token(stop).classes.has(WordClass::speech_verb)) {
    ++stop;
  }
  if (is(i, as)) {
    // The longest stretch that is an office and its body.
    for (end = stop; end > i + 1; --end) {
      if (const Post found = held({i + 1, end}); found.known) return found;
    }
    return {};
  }
  if (!is(i, in)) return {};
  constexpr std::uint32_t longest = 4;
  for (end = i + 2; end <= std::min(stop, i + longest); ++end) {
    std::uint32_t first = 0;
    const Post found = seated(end, first);
    if (found.known && first == i) return found;
  }
  return {};
}

}  // namespace crosscheck
