// Terms of office: since when somebody has led, been or held something.

#include "checker/claims/terms.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include "checker/claims/calendar.h"
#include "checker/claims/find_times.h"
#include "checker/claims/person_of_verb.h"
#include "checker/claims/phrase_index.h"
#include "checker/claims/word_set.h"

namespace crosscheck {
namespace {

enum ValueIndex : std::size_t {
  post,
  realm,
  leading,
  form,
  standing,
  office,
  begin_value,
  end_value,
  value_count,
};

constexpr Column columns[] = {
    {"post", "what is held: class or id of an office; NULL when the words only say to lead"},
    {"realm", "what it is held in: polity, party or body; NULL when the words do not say"},
    {"leading", "yes when the post is at the head of something, as a verb like lead says"},
    {"form", "since, began or span"},
    {"standing", "acting or interim when it is"},
    {"office", "the register's id of the office, its country included, when the words give it"},
    {"begin", "TIMEX3 value of when it began"},
    {"end", "TIMEX3 value of when it ended, of a span"},
};

/// What a clause says of a post: the office words, and what it is held in.
struct Post {
  std::string post, realm, office, standing;
  bool leading = true;
  bool known = false;       ///< the words speak of a post at all
  bool apposition = false;  ///< they stand behind a name: ", its director"
};

/// Verbs that say no more than that somebody leads.
const WordSet& leading_verbs() {
  static const WordSet words{"led",     "run",     "ran",       "headed",  "governed",
                             "ruled",   "chaired", "directed",  "managed", "presided",
                             "steered", "helmed",  "captained", "coached", "edited"};
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
  static const WordSet body{"company",   "firm",    "bank",         "club",         "team",
                            "hospital",  "school",  "university",   "institute",    "institution",
                            "union",     "agency",  "department",   "force",        "orchestra",
                            "museum",    "group",   "organisation", "organization", "foundation",
                            "trust",     "college", "committee",    "commission",   "board",
                            "charity",   "church",  "diocese",      "service",      "unit",
                            "newspaper", "network", "association",  "federation",   "cooperative",
                            "theatre",   "theater", "center",       "centre"};
  if (polity.has(token)) return "polity";
  if (party.has(token)) return "party";
  return body.has(token) ? "body" : "";
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

class TermReader {
 public:
  TermReader(Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims), phrases_(reading) {}

  void read() {
    for (std::size_t k = 0; k < reading_.times.size(); ++k) {
      const TimeMention& time = reading_.times[k];
      if (time.kind == TimeKind::duration) read_length(time);
      if (!dates_exactly(time) || time.tokens.begin < 3) continue;
      if (reading_.quotation_of(time.tokens.begin)) continue;
      read_since(time);
      read_beginning(time);
      read_span(k);
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }

  /// Not "some 200 days ago": what is counted in days and months is rounded.
  bool dates_exactly(const TimeMention& time) const {
    constexpr date::days longest{366};
    if (time.kind != TimeKind::date || !time.period.known()) return false;
    if (*time.period.to - *time.period.from > longest) return false;
    // "in June", said in June, is mostly that of the year before.
    const std::optional<date::sys_days> today = reading_.article->published.period.to;
    if (time.basis == TimeBasis::tense && today && *time.period.to >= *today) return false;
    const bool counted = time.symbolic.starts_with('-') && !time.symbolic.starts_with("-1 ");
    return !counted && time.basis != TimeBasis::mention &&
           (time.modifier == TimeModifier::none || time.modifier == TimeModifier::start ||
            time.modifier == TimeModifier::mid || time.modifier == TimeModifier::end);
  }

  /// How far back the words of a post are looked for, in tokens.
  static constexpr std::uint32_t reach = 11;

  /// "who has led the city since May 2022"; "its director since 2017".
  void read_since(const TimeMention& time) {
    static const WordSet since{"since"};
    const std::uint32_t at = time.tokens.begin - 1;
    if (!is(at, since)) return;
    std::uint32_t verb = 0;
    const Post found = post_before(at, Span::still, verb);
    if (!found.known) return;
    add(found, verb, "since", time, nullptr, {verb, time.tokens.end});
  }

  /// "who has led it for 12 years": begun about that long before the article.
  void read_length(const TimeMention& length) {
    static const WordSet for_word{"for"}, has{"has"};
    const Period& today = reading_.article->published.period;
    const bool years = length.value.starts_with('P') && length.value.ends_with('Y');
    if (!years || length.amount < 2 || !today.day() || length.tokens.begin < 3) return;
    if (reading_.quotation_of(length.tokens.begin)) return;
    const std::uint32_t at = length.tokens.begin - 1;
    std::uint32_t verb = 0;
    if (!is(at, for_word)) return;
    const Post found = post_before(at, Span::still, verb);
    if (!found.known || found.apposition || verb == 0 || !is(verb - 1, has)) return;
    TimeMention begun = length;
    const int n = std::atoi(length.value.c_str() + 1);
    begun.period = {plus_months(*today.from, -12 * (n + 1)),
                    plus_months(*today.from, -12 * (n - 1))};
    begun.value = timex_year(date::year_month_day{plus_months(*today.from, -12 * n)}.year());
    add(found, verb, "since", begun, nullptr, {verb, length.tokens.end});
  }

  /// "who took office in 2020", "became mayor in May 2016".
  void read_beginning(const TimeMention& time) {
    static const WordSet in{"in", "on"};
    const std::uint32_t at = time.tokens.begin - 1;
    const std::uint32_t end = is(at, in) ? at : time.tokens.begin;
    const std::uint32_t first = clause_begin(end);
    for (std::uint32_t i = end; i > first; --i) {
      if (const Post found = beginning_at(i - 1, end); found.known) {
        add(found, i - 1, "began", time, nullptr, {i - 1, time.tokens.end});
        return;
      }
    }
  }

  /// "who led the city from 2005 to 2013", "mayor from 2005 until 2013".
  void read_span(std::size_t k) {
    static const WordSet links{"to", "until", "till", "through"}, from_word{"from"};
    if (k == 0) return;
    const TimeMention& from = reading_.times[k - 1];
    const TimeMention& to = reading_.times[k];
    const bool linked = from.tokens.end + 1 == to.tokens.begin && is(from.tokens.end, links);
    if (!linked || from.kind != TimeKind::date || !from.period.known()) return;
    if (from.tokens.begin < 3 || !is(from.tokens.begin - 1, from_word)) return;
    std::uint32_t verb = 0;
    const Post found = post_before(from.tokens.begin - 1, Span::over, verb);
    if (found.known) add(found, verb, "span", from, &to, {verb, to.tokens.end});
  }

  /// Where the words of one clause that end at `end` begin.
  std::uint32_t clause_begin(std::uint32_t end) const {
    std::uint32_t i = end;
    while (i > 0 && end - i < reach && token(i - 1).kind == TokenKind::word &&
           !token(i - 1).classes.has(WordClass::speech_verb)) {
      --i;
    }
    return i;
  }

  /// Whether a term goes on or is over: "has been mayor since", "was mayor from".
  enum class Span : std::uint8_t { still, over };

  /// The post the words before token `end` speak of, and its first word.
  Post post_before(std::uint32_t end, Span span, std::uint32_t& first) {
    const std::uint32_t begin = clause_begin(end);
    static const WordSet still{"been", "served", "serving"};
    static const WordSet over{"was", "served"};
    static const WordSet seats{"office", "power", "charge", "helm", "throne"};
    static const WordSet held_post{"held"};
    for (std::uint32_t i = end; i > begin; --i) {
      const Token& word = token(i - 1);
      first = i - 1;
      if (leading_verbs().has(word)) return led({i, end});
      if (held_post.has(word)) return post_only({i, end});
      // "in office", "at the helm"
      if (seats.has(word) && i == end) return seated(i - 1);
      if ((span == Span::still ? still : over).has(word)) return held({i, end});
    }
    // ", its director since", ", mayor of Port Sel since"
    const bool apposition = begin > 0 && token(begin - 1).kind == TokenKind::comma;
    first = begin;
    if (!apposition || end == begin) return {};
    Post found = held({begin, end});
    found.apposition = true;
    return found;
  }

  /// What is led: "the city", "it".
  Post led(TokenRange object) const {
    static const WordSet unknown{"it", "them"};
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

  /// "held the post", "held that office".
  Post post_only(TokenRange object) const {
    static const WordSet posts{"post", "office", "position", "job", "title"};
    Post found;
    found.known = object.size() == 2 && posts.has(token(object.begin + 1));
    return found;
  }

  /// "in office", "at the helm".
  Post seated(std::uint32_t seat) const {
    static const WordSet polity{"office", "power", "throne"};
    Post found;
    found.known = true;
    if (polity.has(token(seat))) found.realm = "polity";
    return found;
  }

  /// The office among the words: "mayor of Port Sel", "the institute's acting director".
  Post held(TokenRange words) const {
    static const WordSet acting{"acting", "interim", "caretaker"};
    static const WordSet barred{"former", "deputy", "vice",  "assistant",
                                "ex",     "then",   "first", "only"};
    Post found;
    for (std::uint32_t i = words.begin; i < words.end; ++i) {
      if (acting.has(token(i))) found.standing = "acting";
      if (barred.has(token(i)) || token(i).kind == TokenKind::ordinal) return {};
      const TimeWord time = time_word(token(i).key);
      if (has(time.classes, TimeClass::ordinal)) return {};
      const std::string_view text = reading_.text(token(i));
      if (text.ends_with("ed") && token(i).letters == LetterCase::lower) return {};
      const PhraseMention* phrase = phrases_.at(i);
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
      if (by_class && said.office_class != "police-chief") found.realm = "polity";
      found.known = true;
      return found;
    }
    return {};
  }

  bool is_complement(TokenRange words) const {
    static const WordSet links{"of", "at", "for", "in"}, time{"year", "month", "week", "century"};
    if (words.empty()) return true;
    return links.has(token(words.begin)) && !time.has(token(words.end - 1));
  }

  std::string realm_in(TokenRange words) const {
    for (std::uint32_t i = words.begin; i < words.end; ++i) {
      if (const std::string_view realm_name = realm_of(token(i)); !realm_name.empty()) {
        return std::string(realm_name);
      }
    }
    return {};
  }

  /// "took office", "took charge of the council", "became mayor", "was appointed director".
  Post beginning_at(std::uint32_t i, std::uint32_t end) const {
    static const WordSet take{"took", "assumed"}, became{"became"};
    static const WordSet seats{"office", "power", "charge"}, helm{"helm"}, the{"the"}, of{"of"};
    static const WordSet appointed{"appointed", "named", "installed"};
    if (is(i, take) && is(i + 1, seats)) {
      Post found = seated(i + 1);
      if (i + 2 == end) return found;
      if (!is(i + 2, of)) return {};
      found.realm = realm_in({i + 3, end});
      return found;
    }
    if (is(i, take) && is(i + 1, the) && is(i + 2, helm)) {
      Post found;
      found.known = true;
      found.realm = realm_in({i + 3, end});
      return found;
    }
    static const WordSet passive{"was", "were", "been", "being"};
    const bool was_appointed = is(i, appointed) && i > 0 && is(i - 1, passive);
    return is(i, became) || was_appointed ? held({i + 1, end}) : Post{};
  }

  void add(const Post& held_post, std::uint32_t verb, std::string_view how, const TimeMention& from,
           const TimeMention* to, TokenRange words) {
    const std::optional<std::uint32_t> person = person_of(
        reading_, verb, held_post.apposition ? Attachment::apposition : Attachment::clause);
    if (!person) return;
    Claim claim;
    claim.kind = &term_kind;
    claim.subject = *person;
    claim.values.resize(value_count);
    claim.values[post] = held_post.post;
    claim.values[realm] = held_post.realm;
    if (held_post.leading) claim.values[leading] = "yes";
    claim.values[form] = how;
    claim.values[standing] = held_post.standing;
    claim.values[office] = held_post.office;
    claim.values[begin_value] = from.value;
    if (to) claim.values[end_value] = to->value;
    claim.period = from.period;
    claim.evidence = reading_.evidence(words);
    claims_.push_back(std::move(claim));
  }

  Reading& reading_;
  std::vector<Claim>& claims_;
  PhraseIndex phrases_;
};

}  // namespace

const ClaimKind term_kind{"term", "since when, or from when to when, a person has held a post",
                          columns};

void extract_terms(Reading& reading, std::vector<Claim>& claims) {
  TermReader(reading, claims).read();
}

}  // namespace crosscheck
