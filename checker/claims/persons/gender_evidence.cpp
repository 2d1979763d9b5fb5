// Whether the people of an article are men or women, from the words that can mean nobody else.

#include <algorithm>
#include <optional>
#include <string_view>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/genders.h"
#include "checker/claims/persons/register.h"

namespace crosscheck {
namespace {

using enum WordClass;

/// Pronouns that must agree before they count: one alone may mean somebody who is not named.
constexpr int enough_pronouns = 2;

/// How many sentences back a pronoun may reach over a name to somebody else.
constexpr std::uint32_t reach = 3;

struct Votes {
  int male = 0, female = 0, honorific_male = 0, honorific_female = 0;
  void add(const GenderSign& sign) {
    ++(sign.honorific ? (sign.male ? honorific_male : honorific_female)
                      : (sign.male ? male : female));
  }
};

/// `borne` is the gender of the given name; pronouns that go against it are most likely of
/// somebody else.
std::string_view verdict(const Votes& votes, int borne) {
  if (votes.honorific_male > 0 && votes.honorific_female + votes.female == 0) return "m";
  if (votes.honorific_female > 0 && votes.honorific_male + votes.male == 0) return "f";
  const bool male = votes.male >= enough_pronouns && votes.female + votes.honorific_female == 0;
  const bool female = votes.female >= enough_pronouns && votes.male + votes.honorific_male == 0;
  if (male && borne != 2) return "m";
  if (female && borne != 1) return "f";
  return {};
}

/// Whether the office at a token is that of the person named beside it: "mayor Anna Berg",
/// "Anna Berg, mayor of Elkton,".
bool is_office_of_named(const Reading& reading, std::uint32_t office, std::uint32_t name_end) {
  const std::uint32_t end = reading.phrase_at(office)->tokens.end;
  if (capitalised(reading, end) && !reading.tokens[end - 1].possessive) return true;
  if (name_end == 0 || reading.tokens[name_end].kind != TokenKind::comma) return false;
  for (std::uint32_t i = name_end + 1; i < office; ++i)
    if (reading.tokens[i].kind != TokenKind::word || reading.tokens[i].possessive) return false;
  return true;
}

/// Whether a sentence speaks of somebody it does not name: "the woman", "his lawyer", "an officer".
/// `name_end` is where the name of the one it does name ends, 0 when it names nobody.
bool has_unnamed_person(const Reading& reading, TokenRange sentence, std::uint32_t name_end) {
  static const Trigger people(WordSet{"man", "woman", "boy", "girl", "victim", "suspect", "teen",
                                      "teenager", "person", "someone", "gunman", "patient"},
                              {relation});
  const auto is_plain = [&](std::uint32_t i) {
    const Token& word = reading.tokens[i];
    return word.kind == TokenKind::word && word.letters == LetterCase::lower;
  };
  for (const std::uint32_t i : reading.places(people, sentence)) {
    const bool office = meaning(reading.phrase_at(i), EntryKind::office) != nullptr;
    if (is_plain(i) && !(office && is_office_of_named(reading, i, name_end))) return true;
  }
  auto phrase = std::lower_bound(
      reading.phrases.begin(), reading.phrases.end(), sentence.begin,
      [](const PhraseMention& p, std::uint32_t begin) { return p.tokens.begin < begin; });
  for (; phrase != reading.phrases.end() && phrase->tokens.begin < sentence.end; ++phrase) {
    if (meaning(&*phrase, EntryKind::office) == nullptr) continue;
    for (std::uint32_t i = phrase->tokens.begin; i < phrase->tokens.end; ++i)
      if (is_plain(i) && !is_office_of_named(reading, i, name_end)) return true;
  }
  return false;
}

/// Whether capitals that were bound to nobody may still be somebody's name, and no place's or
/// firm's: they are names people bear, or stand where a person does.
bool may_name_somebody(const NameRuns& runs, const NameRun& run) {
  if (run.speaks || run.acts || run.age > 0 || run.title != no_index || run.honorific != no_index)
    return true;
  const auto parts = runs.parts_of(run);
  return std::any_of(parts.begin(), parts.end(), [](const NamePart& part) {
    return part.role != PartRole::name || part.classes.has(given_name) || part.classes.has(surname);
  });
}

/// "Spokeswoman", "Congresswoman": -man titles are given to women too.
bool is_womans_title(const Reading& reading, std::uint32_t token) {
  const std::string_view word = reading.text(reading.tokens[token]);
  return word.ends_with("woman") || word.ends_with("Woman");
}

/// Whether a pronoun is the subject of its clause; an object is somebody else than the subject
/// before it.
bool is_subject(std::uint64_t key) {
  static const std::uint64_t he = WordKey("he"), she = WordKey("she");
  return key == he || key == she;
}

/// Walks the sentences that have pronouns and notes those by which one person alone can be meant:
/// in a sentence that names only them, and at the front of the one after it.
class PronounReader {
 public:
  PronounReader(const Reading& reading, const NameRuns& runs, const Roster& roster)
      : reading_(reading), runs_(runs), roster_(roster) {}

  std::vector<GenderSign> read() {
    find_pronouns();
    for (std::size_t i = 0; i < pronouns_.size();) {
      sentence_ = reading_.sentence_index[pronouns_[i]];
      const std::span<const std::uint32_t> here = pronouns_of(sentence_);
      read_sentence(here);
      i += here.size();
    }
    return std::move(signs_);
  }

 private:
  /// Who one sentence names: one person, nobody, or more than can be told apart.
  struct NamedIn {
    std::uint32_t person = no_index;
    std::uint32_t first = 0;  ///< token where the first mention ends
    TokenRange sentence;
    std::span<const NameRun> runs;
    bool anybody = false;
    bool several = false;  ///< more than one person, or a name that was bound to nobody
  };

  /// The pronouns that tell a gender.
  void find_pronouns() {
    static const Trigger pronouns({}, {pronoun});
    for (const std::uint32_t i : reading_.places(pronouns))
      if (gender_of(reading_.tokens[i]) != 0) pronouns_.push_back(i);
  }
  std::span<const std::uint32_t> pronouns_of(std::uint32_t sentence) const {
    return tokens_within(pronouns_, reading_.sentences[sentence].tokens);
  }

  /// Whether nobody else is spoken of than the one who is named.
  bool is_clear(const NamedIn& named) const {
    return !named.several && !has_unnamed_person(reading_, named.sentence, named.first);
  }

  void read_sentence(std::span<const std::uint32_t> pronouns) {
    const NamedIn here = named_in(sentence_);
    const NamedIn before = here.anybody ? NamedIn() : named_before();
    const bool goes_on = takes_up(before, here, pronouns.front());
    const std::size_t before_signs = signs_.size();
    if (goes_on)
      note_pronouns(pronouns, before.person, sentence_ - 1);
    else if (here.person != no_index && is_clear(here))
      note_pronouns(behind(pronouns, here.first), here.person, sentence_);
    if (signs_.size() == before_signs) note_attribution(here);
    if (signs_.size() == before_signs) note_foregoing(here.sentence);
    last_ = here;
    last_.person = goes_on ? before.person : here.person;
    last_sentence_ = sentence_;
  }

  /// Who is named or meant in the sentence before.
  NamedIn named_before() const {
    if (sentence_ == 0) return {};
    return last_sentence_ == sentence_ - 1 ? last_ : named_in(sentence_ - 1);
  }

  /// Whether a sentence that names nobody opens with a pronoun for the one person meant before it.
  bool takes_up(const NamedIn& before, const NamedIn& here, std::uint32_t pronoun) const {
    if (here.anybody || before.person == no_index) return false;
    std::uint32_t opening = here.sentence.begin;
    while (reading_.tokens[opening].kind != TokenKind::word) ++opening;
    return opening == pronoun && is_clear(before) && is_clear(here);
  }

  static std::span<const std::uint32_t> behind(std::span<const std::uint32_t> pronouns,
                                               std::uint32_t token) {
    return pronouns.subspan(static_cast<std::size_t>(
        std::lower_bound(pronouns.begin(), pronouns.end(), token) - pronouns.begin()));
  }

  /// "Anna Berg, a councillor, filed it. "They gave me nothing," she told us.": who is quoted right
  /// behind the sentence that is about one person alone.
  void note_attribution(const NamedIn& here) {
    if (here.anybody) return;
    const std::uint32_t i = attribution_in(reading_, here.sentence);
    if (i == here.sentence.end) return;
    const std::optional<std::uint32_t> sentence = topic_sentence();
    if (!sentence || reading_.sentences[*sentence].section != reading_.sentences[sentence_].section)
      return;
    const NamedIn topic = named_in(*sentence);
    if (topic.person == no_index || topic.several || !is_prominent(topic)) return;
    const int gender = gender_of(reading_.tokens[i]);
    if (gender != 0) signs_.push_back({i, topic.person, gender == 1, false, true});
  }

  /// The last sentence before that speaks of anybody, by name or pronoun; a long quotation may
  /// stand between.
  std::optional<std::uint32_t> topic_sentence() const {
    std::optional<std::uint32_t> topic;
    if (last_sentence_ != no_index) topic = last_sentence_;
    const NameRun* run = runs_of(sentence_).data();
    while (run != runs_.runs.data()) {
      --run;
      if (topic && run->sentence <= *topic) break;
      if (counts(*run)) return run->sentence;
    }
    return topic;
  }

  /// "In her complaint, Councillor Berg said": a pronoun before the subject is the subject's.
  void note_foregoing(TokenRange tokens) {
    constexpr std::uint32_t longest = 8, title_words = 4;
    static const WordSet openers{"in", "on", "at", "for", "with", "during", "after", "despite"};
    std::uint32_t i = tokens.begin + 1;
    if (i >= tokens.end || !openers.has(reading_.tokens[tokens.begin])) return;
    const int gender = reading_.tokens[i].classes.has(pronoun) ? gender_of(reading_.tokens[i]) : 0;
    if (gender == 0) return;
    std::uint32_t comma = i;
    while (comma < tokens.end && comma < i + longest &&
           reading_.tokens[comma].kind != TokenKind::comma)
      ++comma;
    const NameRun* subject = first_run(comma, tokens.end);
    if (subject == nullptr || subject->person == no_index || !(subject->speaks || subject->acts) ||
        subject->tokens.begin > comma + 1 + title_words ||
        reading_.tokens[subject->tokens.end - 1].possessive)
      return;
    if (first_run(tokens.begin, comma) != nullptr) return;
    signs_.push_back({i, subject->person, gender == 1, false, true});
  }

  /// The first run of names that begins at one of these tokens, or null.
  const NameRun* first_run(std::uint32_t begin, std::uint32_t end) const {
    const auto run =
        std::lower_bound(runs_.runs.begin(), runs_.runs.end(), begin,
                         [](const NameRun& r, std::uint32_t at) { return r.tokens.begin < at; });
    return run == runs_.runs.end() || run->tokens.begin >= end ? nullptr : &*run;
  }

  /// Whether the one person a sentence names speaks there, or has a post beside the name.
  bool is_prominent(const NamedIn& named) const {
    return std::any_of(named.runs.begin(), named.runs.end(), [&](const NameRun& run) {
      return run.person == named.person && (run.speaks || has_post(run));
    });
  }

  /// Whether a person's post stands beside the name, before or behind a comma too.
  bool has_post(const NameRun& run) const {
    if (run.title != no_index || run.honorific != no_index) return true;
    const auto comma = [this](std::uint32_t i) {
      return reading_.tokens[i].kind == TokenKind::comma;
    };
    const auto office = [this](std::uint32_t i) {
      return meaning(reading_.phrase_at(i), EntryKind::office) != nullptr;
    };
    const std::uint32_t begin = run.tokens.begin, end = run.tokens.end;
    if (begin >= 2 && comma(begin - 1) && office(begin - 2)) return true;
    constexpr std::uint32_t longest = 4;
    for (std::uint32_t i = end + 1; comma(end) && i <= end + longest && i < reading_.tokens.size();
         ++i)
      if (office(i)) return true;
    return false;
  }

  std::span<const NameRun> runs_of(std::uint32_t sentence) const {
    const auto first =
        std::lower_bound(runs_.runs.begin(), runs_.runs.end(), sentence,
                         [](const NameRun& r, std::uint32_t at) { return r.sentence < at; });
    const auto last = std::find_if(first, runs_.runs.end(),
                                   [&](const NameRun& r) { return r.sentence != sentence; });
    return {first, last};
  }

  /// Whether a run is, or may be, the name of somebody.
  bool counts(const NameRun& run) const {
    return run.person != no_index || may_name_somebody(runs_, run);
  }

  NamedIn named_in(std::uint32_t sentence) const {
    NamedIn named;
    named.sentence = reading_.sentences[sentence].tokens;
    named.runs = runs_of(sentence);
    for (const NameRun& run : named.runs) {
      if (!counts(run)) continue;
      named.anybody = true;
      if (run.person == no_index || (named.person != no_index && named.person != run.person)) {
        named.several = true;
        continue;
      }
      if (named.person == no_index) named.first = run.tokens.end;
      named.person = run.person;
    }
    return named;
  }

  void note_pronouns(std::span<const std::uint32_t> pronouns, std::uint32_t person,
                     std::uint32_t named) {
    for (const std::uint32_t i : pronouns) {
      const int gender = gender_of(reading_.tokens[i]);
      const bool sure = is_subject(reading_.tokens[i].key) && !has_rival(person, gender, named);
      signs_.push_back({i, person, gender == 1, false, sure});
    }
  }

  /// Whether somebody else of that gender is spoken of shortly before a sentence.
  bool has_rival(std::uint32_t person, int gender, std::uint32_t named) const {
    for (std::uint32_t back = 1; back <= std::min(reach, named); ++back)
      if (speaks_of_another(named - back, person, gender)) return true;
    return false;
  }

  /// Whether a sentence before speaks of somebody else who may be of that gender.
  bool speaks_of_another(std::uint32_t sentence, std::uint32_t person, int gender) const {
    bool anybody = false;
    for (const NameRun& run : runs_of(sentence)) {
      if (!counts(run)) continue;
      anybody = true;
      if (run.person == person) continue;
      if (run.person == no_index) return true;
      const int borne = roster_.people[run.person].parts.front().gender;
      if (borne == 0 || borne == gender) return true;
    }
    if (!anybody && has_unnamed_person(reading_, reading_.sentences[sentence].tokens, 0))
      return true;
    // Pronouns that were bound to nobody mean somebody all the same.
    const std::span<const std::uint32_t> pronouns = pronouns_of(sentence);
    return std::any_of(pronouns.begin(), pronouns.end(), [&](std::uint32_t i) {
      return gender_of(reading_.tokens[i]) == gender && !is_bound(i);
    });
  }

  bool is_bound(std::uint32_t pronoun) const {
    const auto sign =
        std::lower_bound(signs_.begin(), signs_.end(), pronoun,
                         [](const GenderSign& s, std::uint32_t token) { return s.token < token; });
    return sign != signs_.end() && sign->token == pronoun;
  }

  const Reading& reading_;
  const NameRuns& runs_;
  const Roster& roster_;
  std::vector<std::uint32_t> pronouns_;
  std::vector<GenderSign> signs_;  ///< in order
  std::uint32_t sentence_ = 0;
  std::uint32_t last_sentence_ = no_index;  ///< the one read before
  NamedIn last_;                            ///< of it, with who is meant
};

}  // namespace

std::vector<GenderSign> tell_genders(const Reading& reading, const NameRuns& runs, Roster& roster) {
  std::vector<GenderSign> signs;
  if (roster.people.empty()) return signs;
  signs = PronounReader(reading, runs, roster).read();
  for (const NameRun& run : runs.runs) {
    if (run.person == no_index) continue;
    if (run.honorific != no_index) {
      const int gender = gender_of(reading.tokens[run.honorific]);
      if (gender != 0) signs.push_back({run.honorific, run.person, gender == 1, true, true});
    } else if (run.title != no_index && is_womans_title(reading, run.title)) {
      signs.push_back({run.title, run.person, false, true, true});
    }
  }
  std::vector<Votes> votes(roster.people.size());
  for (const GenderSign& sign : signs) votes[sign.person].add(sign);
  for (std::size_t person = 0; person < votes.size(); ++person)
    roster.people[person].gender =
        verdict(votes[person], roster.people[person].parts.front().gender);
  return signs;
}

}  // namespace crosscheck
