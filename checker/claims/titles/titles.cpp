// Claims that somebody holds, held or will hold an office.

#include "checker/claims/titles/titles.h"

#include <algorithm>
#include <array>

#include "checker/claims/persons/find_persons.h"
#include "checker/claims/titles/bind.h"
#include "checker/claims/titles/scene.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

using enum WordClass;

/// Places of the columns in `Claim::values`.
enum Field : std::size_t {
  office,
  office_class,
  polity,
  polity_source,
  body,
  portfolio,
  status_,
  deputy,
  ordinal,
  title_words,
  person_form,
  principal,
  exclusive,
  rank,
  ladder,
  form,
  now,
  field_count
};

constexpr std::array<Column, field_count> columns{{
    {"office", "id of the office in the lexicon; none when it has no such office"},
    {"office_class", "class of the office: head-of-state, envoy, police, rank, ..."},
    {"polity", "country code, else organisation id, else the body as written, folded"},
    {"polity_source", "stated, office, article or register: where the polity was read"},
    {"body", "organisation id or folded words of the body the office is in"},
    {"portfolio", "folded words of the field: climate, middle east"},
    {"status",
     "current, former, acting, elect, designate, deputy, then, outgoing, late, retired, "
     "honorary or aspiring"},
    {"deputy", "yes when a deputy, vice or assistant word stands before the office"},
    {"ordinal", "which holder of the office it is: 45, or 1 for the first ever"},
    {"title_words", "the office as written"},
    {"person_form", "the person's name as written there"},
    {"principal", "the person whose envoy, aide or lawyer it is"},
    {"exclusive", "yes when the office has one holder at a time"},
    {"rank", "place in the ladder of ranks"},
    {"ladder", "which ladder of ranks: police, military, fire"},
    {"form", "before, appositive, inverted, copula, appointment or list"},
    {"now",
     "yes when the sentence tells of the article's own days, no when it dates what came before"},
}};

double confidence_of(TitleForm form) {
  switch (form) {
    case TitleForm::before: return 0.95;
    case TitleForm::appositive: return 0.9;
    case TitleForm::inverted: return 0.85;
    case TitleForm::copula: return 0.85;
    case TitleForm::appointment: return 0.85;
    case TitleForm::list: return 0.8;
  }
  return 0;
}

/// Turns bound phrases into claims: which office of the lexicon, of which country or body.
class TitleExtractor {
 public:
  explicit TitleExtractor(const Reading& reading)
      : reading_(reading), lexicon_(*reading.lexicon), context_(reading) {}

  void extract(std::vector<Claim>& claims);

 private:
  /// Where an office is held, as its words say: each may be empty.
  struct Whereabouts {
    TokenRange nation, body, portfolio;
  };

  Whereabouts whereabouts(const TitlePhrase& phrase, const OfficeUnit& unit) const;
  Claim claim_of(const BoundTitle& bound, const OfficeUnit& unit) const;
  void fill_polity(const Whereabouts& where, std::vector<std::string>& values) const;
  void fill_office(const Whereabouts& where, const OfficeUnit& unit, Standing standing,
                   std::vector<std::string>& values) const;
  std::optional<Office> choose(const Whereabouts& where, const OfficeUnit& unit,
                               std::string_view country) const;
  std::string_view ladder_hint(const Whereabouts& where, const OfficeUnit& unit) const;
  bool is_everyday_word(const OfficeUnit& unit, std::string_view office_class,
                        Standing standing) const;
  std::string_view article_ladder() const;
  bool is_imagined(const BoundTitle& bound) const;
  std::string country_of(TokenRange nation) const;
  std::string folded(TokenRange words) const { return fold(reading_.text(words)); }
  void inherit_polities(std::vector<Claim>& claims, std::size_t first) const;
  std::optional<Office> registered_office(const Claim& claim) const;
  const Claim* fuller_in_article(std::span<const Claim* const> stated, const Claim& claim) const;
  std::optional<Office> head_of(std::string_view country, std::string_view office_class) const;
  void name_specific_office(std::vector<std::string>& values) const;

  const Reading& reading_;
  const Lexicon& lexicon_;
  TitleContext context_;
  mutable std::optional<std::string_view> article_ladder_;
};

void TitleExtractor::extract(std::vector<Claim>& claims) {
  const std::size_t first = claims.size();
  for (const BoundTitle& bound : bind_titles(context_)) {
    if (bound.phrase.standing == Standing::aspiring) continue;
    for (const OfficeUnit& unit : bound.phrase.offices) {
      // "former party chair and Gov. Berg" leaves open whether the governor is former too.
      if (unit.joined && bound.phrase.standing != Standing::current) continue;
      Claim claim = claim_of(bound, unit);
      if (!unit.unknown && claim.values[office].empty()) continue;
      // "US representatives, including" are people sent, not members of a house.
      const bool sent = bound.form == TitleForm::list && !context_.is_capital(unit.tokens.end - 1);
      if (sent && claim.values[office_class] == "legislator") continue;
      if (claim.values[exclusive] == "yes" && is_imagined(bound)) continue;
      claims.push_back(std::move(claim));
    }
  }
  inherit_polities(claims, first);
}

/// "A former President Berg", "will become President Berg": who holds the one office there is has
/// no "a" before it but in somebody's imagination.
bool TitleExtractor::is_imagined(const BoundTitle& bound) const {
  static const std::uint64_t openers[] = {WordKey("a"), WordKey("an"), WordKey("become"),
                                          WordKey("another")};
  if (bound.form != TitleForm::before || bound.tokens.begin == 0) return false;
  const std::uint64_t before = context_.token(bound.tokens.begin - 1).key;
  // "The nominee for president Donald Berg".
  static const std::uint64_t for_ = WordKey("for");
  if (before == for_ && context_.token(bound.tokens.begin).letters == LetterCase::lower)
    return true;
  return std::find(std::begin(openers), std::end(openers), before) != std::end(openers);
}

std::string TitleExtractor::country_of(TokenRange nation) const {
  return nation.empty() ? std::string() : std::string(context_.country_at(nation.begin));
}

TitleExtractor::Whereabouts TitleExtractor::whereabouts(const TitlePhrase& phrase,
                                                        const OfficeUnit& unit) const {
  if (unit.has_own_complement) return {unit.nation, unit.body, unit.portfolio};
  // "party chair and Ohio Gov. Berg": the second office brings its own place, the first the party.
  const bool own_place = unit.joined && !context_.office_of(unit).polity.empty();
  if (own_place) return {};
  // "The Vietnam War, U.S. President Berg": the office names its nation itself.
  if (unit.tokens.size() > 1) {
    for (const Entry& entry : lexicon_.find(context_.token(unit.tokens.begin).key))
      if (entry.kind == EntryKind::country || entry.kind == EntryKind::demonym)
        return {{}, phrase.body, phrase.portfolio};
  }
  return {phrase.nation, phrase.body, phrase.portfolio};
}

void TitleExtractor::fill_polity(const Whereabouts& where, std::vector<std::string>& values) const {
  if (!where.body.empty()) {
    const PhraseMention* name = context_.phrase_at(where.body.begin);
    const Entry* known =
        name && name->tokens == where.body ? meaning(name, EntryKind::organisation) : nullptr;
    values[body] = known ? std::string(lexicon_.named(EntryKind::organisation, known->record).id)
                         : folded(where.body);
  }
  values[polity] = country_of(where.nation);
  if (values[polity].empty()) values[polity] = values[body];
  if (!values[polity].empty()) values[polity_source] = "stated";
}

/// Which ladder of ranks the body's own words speak of.
std::string_view TitleExtractor::ladder_hint(const Whereabouts& where,
                                             const OfficeUnit& unit) const {
  static const std::uint64_t police[] = {WordKey("police"), WordKey("sheriff"), WordKey("sheriffs"),
                                         WordKey("county"), WordKey("highway"), WordKey("trooper")};
  static const std::uint64_t fire[] = {WordKey("fire")};
  static const std::uint64_t military[] = {WordKey("army"),  WordKey("navy"),  WordKey("marine"),
                                           WordKey("air"),   WordKey("force"), WordKey("military"),
                                           WordKey("guard"), WordKey("corps"), WordKey("naval")};
  const auto any = [&](std::span<const std::uint64_t> keys) {
    for (const TokenRange range : {where.body, where.portfolio})
      for (std::uint32_t i = range.begin; i < range.end; ++i)
        if (std::find(keys.begin(), keys.end(), context_.token(i).key) != keys.end()) return true;
    return false;
  };
  if (any(police)) return "rank:police";
  if (any(fire)) return "rank:fire";
  if (any(military) || !where.nation.empty()) return "rank:military";
  // A captain in lower case, where no police and no army is spoken of, is a team's.
  const std::string_view ladder = article_ladder();
  return ladder.empty() && context_.is_capital(unit.tokens.begin) ? "rank:police" : ladder;
}

/// The ladder most of the article's other offices are of, police where they are as many; empty
/// when there are none.
std::string_view TitleExtractor::article_ladder() const {
  if (article_ladder_) return *article_ladder_;
  int police = 0, military = 0;
  for (const PhraseMention& phrase : reading_.phrases) {
    bool as_police = false, as_military = false;
    for (const Entry& entry : phrase.entries) {
      if (entry.kind != EntryKind::office) continue;
      const std::string_view of = lexicon_.office(entry.record).office_class;
      as_police = as_police || of == "rank:police" || of.starts_with("police") || of == "sheriff";
      as_military = as_military || of == "rank:military";
    }
    if (as_police && !as_military) ++police;
    if (as_military && !as_police) ++military;
  }
  article_ladder_ = military > police ? "rank:military" : police > 0 ? "rank:police" : "";
  return *article_ladder_;
}

std::optional<Office> TitleExtractor::choose(const Whereabouts& where, const OfficeUnit& unit,
                                             std::string_view country) const {
  std::optional<Office> best;
  int best_fit = -1;
  for (const Entry& entry : unit.entries) {
    if (entry.kind != EntryKind::office) continue;
    const Office candidate = lexicon_.office(entry.record);
    int fit = 1;
    if (candidate.office_class.starts_with("rank:")) {
      const std::string_view hint = ladder_hint(where, unit);
      const bool other_ladder = hint == "rank:fire" || hint.empty();
      // The ladders of a court and of a game share no word with another and need no hint.
      const bool lone =
          candidate.office_class == "rank:magistrate" || candidate.office_class == "rank:chess";
      fit = candidate.office_class == hint || lone ? 3 : other_ladder ? -1 : 1;
    } else if (!candidate.polity.empty())
      fit = country.empty() ? 1 : candidate.polity == country ? 4 : 0;
    else
      fit = 2;
    if (fit > best_fit) best = candidate, best_fit = fit;
  }
  return best;
}

/// The one office of a country that "head of state" or "head of government" means there.
std::optional<Office> TitleExtractor::head_of(std::string_view country,
                                              std::string_view office_class) const {
  for (const std::string_view name : {"-president", "-prime-minister", "-chancellor"}) {
    const auto record = lexicon_.office_by_id(std::string(country).append(name));
    if (record && lexicon_.office(*record).office_class == office_class)
      return lexicon_.office(*record);
  }
  return std::nullopt;
}

/// Replaces a general office by the one of the stated country: president of us is us-president.
void TitleExtractor::name_specific_office(std::vector<std::string>& values) const {
  if (values[office].empty() || values[polity].size() != 2) return;
  const auto record = lexicon_.office_by_id(values[polity] + "-" + values[office]);
  const bool head = values[office] == "head-of-state" || values[office] == "head-of-government";
  const std::optional<Office> found = record ? std::optional(lexicon_.office(*record))
                                      : head ? head_of(values[polity], values[office])
                                             : std::nullopt;
  if (!found) return;
  const Office& specific = *found;
  values[office] = specific.id;
  values[exclusive] = specific.exclusive ? "yes" : "no";
}

/// "He is a private", "a major donor", "the top Ukraine specialist": words that are ranks only
/// where they have a capital, or somebody is retired from one.
bool TitleExtractor::is_everyday_word(const OfficeUnit& unit, std::string_view office_class,
                                      Standing standing) const {
  static const std::uint64_t everyday[] = {WordKey("private"), WordKey("major"),
                                           WordKey("specialist"), WordKey("general")};
  const Token& word = context_.token(unit.tokens.end - 1);
  return standing != Standing::retired && office_class.starts_with("rank:") &&
         unit.tokens.size() == 1 && word.letters == LetterCase::lower &&
         std::find(std::begin(everyday), std::end(everyday), word.key) != std::end(everyday);
}

void TitleExtractor::fill_office(const Whereabouts& where, const OfficeUnit& unit,
                                 Standing standing, std::vector<std::string>& values) const {
  values[title_words] = reading_.text(unit.tokens);
  const std::string country = country_of(where.nation);
  const std::optional<Office> chosen = choose(where, unit, country);
  if (unit.unknown || !chosen || is_everyday_word(unit, chosen->office_class, standing)) return;
  const bool rank_of_ladder = chosen->office_class.starts_with("rank:");
  values[office] = chosen->id;
  values[office_class] = rank_of_ladder ? "rank" : chosen->office_class;
  // The president of a club or a company is no head of state.
  const bool of_body = !where.body.empty() || !where.portfolio.empty();
  if (chosen->id == "president" && of_body && country.empty()) values[office_class] = "executive";
  if (rank_of_ladder) values[ladder] = chosen->office_class.substr(5);
  if (chosen->rank > 0) values[rank] = std::to_string(chosen->rank);
  values[exclusive] = chosen->exclusive ? "yes" : "no";
  if (!chosen->polity.empty() && country.empty()) {
    values[polity] = chosen->polity;
    values[polity_source] = "office";
  }
  // Another country's office of that name is only the kind of office.
  if (!chosen->polity.empty() && !country.empty() && chosen->polity != country)
    values[office] = chosen->broader;
}

Claim TitleExtractor::claim_of(const BoundTitle& bound, const OfficeUnit& unit) const {
  const PersonMention& mention = reading_.persons[bound.mention];
  Claim claim;
  claim.kind = &title_kind;
  claim.subject = mention.person;
  claim.values.resize(field_count);
  const Whereabouts where = whereabouts(bound.phrase, unit);
  std::vector<std::string>& values = claim.values.strings();
  fill_polity(where, values);
  fill_office(where, unit, bound.phrase.standing, values);
  name_specific_office(values);
  claim.values[portfolio] = folded(where.portfolio);
  const bool is_deputy = unit.deputy || bound.phrase.standing == Standing::deputy;
  if (is_deputy) claim.values[deputy] = "yes";
  const bool plain = bound.phrase.standing == Standing::current && is_deputy;
  claim.values[status_] = to_string(plain ? Standing::deputy : bound.phrase.standing);
  if (!bound.phrase.ordinal.empty()) {
    const std::int32_t number = context_.token(bound.phrase.ordinal.begin).value;
    claim.values[ordinal] = std::to_string(number > 1000 ? number - 1000 : number);
  }
  claim.values[person_form] = reading_.text(mention.tokens);
  claim.values[principal] = reading_.text(bound.phrase.principal_words);
  if (bound.phrase.principal < reading_.entities.size())
    claim.values[principal] = reading_.entities[bound.phrase.principal].name;
  claim.values[form] = to_string(bound.form);
  if (tells_of_now(reading_, bound.tokens))
    claim.values[now] = "yes";
  else if (tells_of_past(reading_, bound.tokens))
    claim.values[now] = "no";
  if (bound.denied) claim.polarity = Polarity::denied;
  claim.confidence = confidence_of(bound.form);
  claim.evidence = reading_.evidence(bound.tokens);
  claim.speaker = reading_.speaker_at(mention.tokens.begin);
  return claim;
}

/// The one office the register gives the known person that this title is short for.
std::optional<Office> TitleExtractor::registered_office(const Claim& claim) const {
  const std::string& known = reading_.entities[claim.subject].known;
  if (known.empty()) return std::nullopt;
  const auto person = lexicon_.record_by_id(EntryKind::person, known);
  if (!person) return std::nullopt;
  std::optional<Office> found;
  for (const Tenure& tenure : lexicon_.tenures_of_person(*person)) {
    const Office held = lexicon_.office(tenure.office);
    const bool same = held.broader == claim.values[office] || held.id == claim.values[office];
    if (!same || held.polity.empty()) continue;
    if (found && found->id != held.id) return std::nullopt;
    found = held;
  }
  return found;
}

/// The claim that gives the same person that office more fully, when all that do agree, or null.
const Claim* TitleExtractor::fuller_in_article(std::span<const Claim* const> stated,
                                               const Claim& claim) const {
  const Claim* found = nullptr;
  const auto begin =
      std::lower_bound(stated.begin(), stated.end(), claim.subject,
                       [](const Claim* s, std::uint32_t subject) { return s->subject < subject; });
  for (auto it = begin; it != stated.end() && (*it)->subject == claim.subject; ++it) {
    const Claim& other = **it;
    if (other.values[office_class] != claim.values[office_class]) continue;
    if (found && found->values[polity] != other.values[polity]) return nullptr;
    if (!found) found = &other;
  }
  return found;
}

/// A bare "President Berg" is of the country the article gives the same person in that office,
/// else of the one the register does. Bare titles of two persons are never put together.
void TitleExtractor::inherit_polities(std::vector<Claim>& claims, std::size_t first) const {
  const std::span<Claim> titles = std::span(claims).subspan(first);
  std::vector<const Claim*> stated;
  for (const Claim& claim : titles)
    if (!claim.values[polity].empty() && !claim.values[office].empty()) stated.push_back(&claim);
  std::stable_sort(stated.begin(), stated.end(),
                   [](const Claim* a, const Claim* b) { return a->subject < b->subject; });
  for (Claim& claim : titles) {
    if (!claim.values[polity].empty() || claim.values[office].empty()) continue;
    if (const Claim* fuller = fuller_in_article(stated, claim)) {
      claim.values[polity] = fuller->values[polity];
      claim.values[polity_source] = "article";
      const auto record = lexicon_.office_by_id(fuller->values[office]);
      if (record && lexicon_.office(*record).broader == claim.values[office])
        claim.values[office] = fuller->values[office];
    } else if (const auto held = registered_office(claim)) {
      claim.values[polity] = held->polity;
      claim.values[polity_source] = "register";
      claim.values[office] = held->id;
      claim.values[exclusive] = held->exclusive ? "yes" : "no";
    }
    name_specific_office(claim.values.strings());
  }
}

}  // namespace

const ClaimKind title_kind{"title", "a person's office or role, and the standing in it", columns};

void extract_titles(Reading& reading, std::vector<Claim>& claims) {
  TitleExtractor(reading).extract(claims);
}

}  // namespace crosscheck
