#include "checker/claims/lexicon/compiler.h"

#include <date/date.h>
#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "checker/claims/lexicon/block.h"
#include "checker/claims/lexicon/csv.h"
#include "checker/claims/lexicon/cue_phrase.h"
#include "checker/claims/lexicon/sheets.h"
#include "checker/claims/tokens/scanner.h"
#include "checker/text/path.h"

namespace crosscheck {

namespace {

using namespace sheets;

constexpr std::pair<std::string_view, WordClass> word_classes[] = {
    {"month", WordClass::month},
    {"weekday", WordClass::weekday},
    {"time_unit", WordClass::time_unit},
    {"time_word", WordClass::time_word},
    {"number_word", WordClass::number_word},
    {"status", WordClass::status},
    {"honorific", WordClass::honorific},
    {"name_suffix", WordClass::name_suffix},
    {"particle", WordClass::particle},
    {"organisation_word", WordClass::organisation_word},
    {"place_word", WordClass::place_word},
    {"speech_verb", WordClass::speech_verb},
    {"meeting_noun", WordClass::meeting_noun},
    {"meeting_verb", WordClass::meeting_verb},
    {"negation", WordClass::negation},
    {"hedge", WordClass::hedge},
    {"pronoun", WordClass::pronoun},
    {"relation", WordClass::relation},
    {"function_word", WordClass::function_word},
    {"unit", WordClass::unit},
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// "US", "U.S.", "NATO", "PM": what only counts in capitals.
bool is_acronym(std::string_view form) {
  return std::count_if(form.begin(), form.end(), is_upper) >= 2 &&
         std::none_of(form.begin(), form.end(), is_lower) &&
         form.find(' ') == std::string_view::npos;
}

/// Turns checked rows into the parts of a block, file by file; words first, since phrases are cut
/// into tokens with their help.
class Compiler {
 public:
  explicit Compiler(std::span<const LexiconFile> files) : files_(files) {}

  Result<std::string> compile() {
    using Step = std::optional<Error> (Compiler::*)();
    for (const LexiconFile& file : files_) {
      const bool known = std::any_of(std::begin(all), std::end(all), [&](const LexiconSheet* s) {
        return s->file == file_name(file.path);
      });
      if (!known) return Error{file.path, 0, "no lexicon file has this name"};
    }
    for (const LexiconSheet* sheet : all) {
      auto rows = read_sheet(*sheet, files_);
      if (!rows) return rows.error();
      rows_.emplace(sheet, std::move(rows).value());
    }
    add_abbreviations_of_phrases();
    for (const Step step :
         {&Compiler::add_words, &Compiler::add_names, &Compiler::scan_with_words,
          &Compiler::add_offices, &Compiler::add_countries, &Compiler::add_places,
          &Compiler::add_organisations, &Compiler::add_persons, &Compiler::add_events,
          &Compiler::add_officials, &Compiler::add_meetings, &Compiler::add_parties,
          &Compiler::add_styles, &Compiler::add_meeting_cues}) {
      if (auto error = (this->*step)()) return *error;
    }
    return block_.bytes();
  }

 private:
  const std::vector<LexiconRow>& rows(const LexiconSheet& sheet) const { return rows_.at(&sheet); }

  // --- words ---

  /// "Lt. Gov." needs its full stops to be parts of words.
  void add_abbreviations_of_phrases() {
    for (const LexiconSheet* sheet :
         {&countries, &places, &organisations, &offices, &ranks, &persons, &events, &style}) {
      for (const LexiconRow& row : rows(*sheet)) {
        for (std::size_t c = 1; c < row.cells.size() && c < 5; ++c) add_abbreviations(row.cells[c]);
      }
    }
  }
  void add_abbreviations(std::string_view cell) {
    while (!cell.empty()) {
      const std::size_t end = std::min(cell.find_first_of(" ;-"), cell.size());
      const std::string_view word = cell.substr(0, end);
      if (word.size() > 1 && word.ends_with('.')) block_.add_abbreviation(word);
      cell.remove_prefix(std::min(end + 1, cell.size()));
    }
  }

  std::optional<Error> add_words() {
    for (const LexiconRow& row : rows(common_words))
      block_.add_word(row.cells[0], WordClass::common, 0);
    for (const LexiconRow& row : rows(capital_words))
      block_.add_word(row.cells[0], WordClass::listed, 0);
    for (const LexiconRow& row : rows(words)) {
      const auto known = std::find_if(std::begin(word_classes), std::end(word_classes),
                                      [&](const auto& c) { return c.first == row.cells[1]; });
      if (known == std::end(word_classes))
        return row.error(fmt::format("unknown class '{}'", row.cells[1]));
      std::int32_t value = 0;
      if (!parse_value(row.cells[2], value))
        return row.error(fmt::format("'{}' is no whole number", row.cells[2]));
      const std::string_view word = row.cells[0];
      block_.add_word(word, known->second, value);
      if (!word.ends_with('.')) continue;
      const std::string_view bare = word.substr(0, word.size() - 1);
      if (!block_.has_class(bare, WordClass::common)) block_.add_word(bare, known->second, value);
    }
    return std::nullopt;
  }

  static bool parse_value(std::string_view cell, std::int32_t& value) {
    if (cell.empty()) return true;
    const auto [end, wrong] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return wrong == std::errc() && end == cell.data() + cell.size();
  }

  std::optional<Error> add_names() {
    for (const LexiconRow& row : rows(given_names)) {
      const std::string_view gender = row.cells[1];
      if (gender != "m" && gender != "f" && gender != "u" && !gender.empty())
        return row.error(fmt::format("gender '{}' is none of m, f, u", gender));
      block_.add_word(row.cells[0], WordClass::given_name,
                      gender == "m"   ? 1
                      : gender == "f" ? 2
                                      : 0);
    }
    for (const LexiconRow& row : rows(surnames))
      block_.add_word(row.cells[0], WordClass::surname, 0);
    for (const LexiconRow& row : rows(nicknames)) block_.add_nickname(row.cells[0], row.cells[1]);
    add_opposites();
    return std::nullopt;
  }

  void add_opposites() {
    std::uint32_t pair = 0;
    for (const LexiconRow& row : rows(opposites)) {
      for (const std::uint32_t side : {0u, 1u})
        for (const std::string_view word : list_items(row.cells[side]))
          block_.add_opposite(word, pair, side);
      ++pair;
    }
  }

  std::optional<Error> scan_with_words() {
    words_.emplace(lexicon_of(block_.bytes()));
    return std::nullopt;
  }

  // --- phrases ---

  /// A spelling of a record and what it is.
  struct Spelling {
    std::string form;
    std::uint8_t flags = 0;
  };
  static void add_spellings(std::vector<Spelling>& spellings, std::string_view cell, int flags) {
    for (const std::string_view form : list_items(cell))
      spellings.push_back({std::string(form), static_cast<std::uint8_t>(flags)});
  }

  /// Every word of it is an everyday one, so only capitals make it a name.
  static bool looks_common(std::span<const Token> tokens) {
    return std::all_of(tokens.begin(), tokens.end(), [](const Token& t) {
      return t.kind != TokenKind::word || t.classes.has(WordClass::common) ||
             t.classes.has(WordClass::function_word);
    });
  }

  std::optional<Error> add_phrases(const LexiconRow& row, EntryKind kind, std::size_t record,
                                   const std::vector<Spelling>& spellings) {
    for (std::size_t i = 0; i < spellings.size(); ++i) {
      std::string_view form = spellings[i].form;
      if (form.starts_with("the ") || form.starts_with("The ")) form.remove_prefix(4);
      const std::vector<Token> tokens = scan_phrase(form, *words_);
      if (tokens.empty() || tokens.front().key == 0)
        return row.error(fmt::format("'{}' has no words", form));
      std::uint8_t flags = spellings[i].flags;
      const bool proper = kind != EntryKind::office && kind != EntryKind::event;
      if (is_acronym(form) || (proper && looks_common(tokens))) flags |= case_matters;
      block_.add_phrase(
          tokens, {kind, flags, static_cast<std::uint16_t>(i), static_cast<std::uint32_t>(record)});
    }
    return std::nullopt;
  }

  StoredRange store_forms(const std::vector<Spelling>& spellings) {
    std::vector<std::string> forms;
    for (const Spelling& spelling : spellings) forms.push_back(spelling.form);
    return block_.forms(forms);
  }

  StoredNamed named(const LexiconRow& row, std::string_view detail, std::string_view container,
                    const std::vector<Spelling>& spellings) {
    StoredNamed named;
    named.id = block_.text(row.cells[0]);
    named.name = block_.text(spellings.front().form);
    named.detail = block_.text(detail);
    named.container = block_.text(container);
    named.forms = store_forms(spellings);
    return named;
  }

  // --- offices and ranks, one list sorted by id ---

  std::optional<Error> add_offices() {
    std::map<std::string_view, const LexiconRow*> by_id;
    for (const LexiconRow& row : rows(ranks)) by_id[row.cells[0]] = &row;
    const std::size_t rank_count = by_id.size();
    for (const LexiconRow& row : rows(offices)) by_id[row.cells[0]] = &row;
    if (by_id.size() != rank_count + rows(offices).size()) {
      for (const LexiconRow& row : rows(ranks)) {
        if (by_id[row.cells[0]] != &row)
          return row.error(fmt::format("an office has the id '{}' too", row.cells[0]));
      }
    }
    for (const auto& [id, row] : by_id) {
      const bool is_rank = row->cells.size() == std::size(rank_columns);
      if (auto error = is_rank ? add_rank(*row) : add_office(*row)) return error;
    }
    return std::nullopt;
  }

  std::optional<Error> add_office(const LexiconRow& row) {
    std::vector<Spelling> spellings{{row.cells[1], 0}};
    add_spellings(spellings, row.cells[2], 0);
    add_spellings(spellings, row.cells[3], plural);
    StoredOffice office;
    office.polity = block_.text(row.cells[4]);
    office.office_class = block_.text(row.cells[5]);
    office.broader = block_.text(row.cells[6]);
    if (row.cells[7] != "yes" && row.cells[7] != "no")
      return row.error(fmt::format("exclusive '{}' is neither yes nor no", row.cells[7]));
    office.exclusive = row.cells[7] == "yes" ? 1 : 0;
    return finish_office(row, office, row.cells[8], spellings);
  }

  std::optional<Error> add_rank(const LexiconRow& row) {
    std::vector<Spelling> spellings{{row.cells[1], 0}};
    add_spellings(spellings, row.cells[2], 0);
    StoredOffice office;
    office.office_class = block_.text("rank:" + row.cells[3]);
    office.broader = block_.text(row.cells[5]);
    return finish_office(row, office, row.cells[4], spellings);
  }

  std::optional<Error> finish_office(const LexiconRow& row, StoredOffice office,
                                     std::string_view rank,
                                     const std::vector<Spelling>& spellings) {
    std::int32_t value = 0;
    if (!parse_value(rank, value) || value < 0 || value > 255)
      return row.error(fmt::format("rank '{}' is no number from 0 to 255", rank));
    office.rank = static_cast<std::uint8_t>(value);
    office.id = block_.text(row.cells[0]);
    office.name = block_.text(row.cells[1]);
    office.forms = store_forms(spellings);
    office_ids_[row.cells[0]] = static_cast<std::uint32_t>(block_.offices.size());
    block_.offices.push_back(office);
    return add_phrases(row, EntryKind::office, block_.offices.size() - 1, spellings);
  }

  // --- names ---

  std::optional<Error> add_countries() {
    for (const LexiconRow& row : rows(countries)) {
      std::vector<Spelling> spellings{{row.cells[1], 0}};
      add_spellings(spellings, row.cells[2], 0);
      add_spellings(spellings, row.cells[3], case_matters);
      block_.countries.push_back(named(row, row.cells[5], row.cells[6], spellings));
      const std::size_t record = block_.countries.size() - 1;
      if (auto error = add_phrases(row, EntryKind::country, record, spellings)) return error;
      std::vector<Spelling> demonyms;
      add_spellings(demonyms, row.cells[4], 0);
      add_plural_demonyms(demonyms);
      if (demonyms.empty()) demonyms.push_back({row.cells[1], 0});
      block_.demonyms.push_back(named(row, row.cells[0], "", demonyms));
      if (row.cells[4].empty()) continue;
      if (auto error = add_phrases(row, EntryKind::demonym, record, demonyms)) return error;
    }
    return std::nullopt;
  }

  static void add_plural_demonyms(std::vector<Spelling>& demonyms) {
    const std::size_t count = demonyms.size();
    for (std::size_t i = 0; i < count; ++i) {
      const std::string& form = demonyms[i].form;
      const bool has_plural = form.ends_with("an") || form.ends_with('i') || form.ends_with("er") ||
                              form.ends_with("ot");
      if (has_plural) demonyms.push_back({form + "s", plural});
    }
  }

  std::optional<Error> add_places() {
    for (const LexiconRow& row : rows(places)) {
      std::vector<Spelling> spellings{{row.cells[1], 0}};
      add_spellings(spellings, row.cells[2], 0);
      add_spellings(spellings, row.cells[3], misspelling);
      block_.places.push_back(named(row, row.cells[5], row.cells[6], spellings));
      if (auto error = add_phrases(row, EntryKind::place, block_.places.size() - 1, spellings))
        return error;
    }
    return std::nullopt;
  }

  std::optional<Error> add_organisations() {
    for (const LexiconRow& row : rows(organisations)) {
      std::vector<Spelling> spellings{{row.cells[1], 0}};
      add_spellings(spellings, row.cells[2], 0);
      add_spellings(spellings, row.cells[3], case_matters);
      add_spellings(spellings, row.cells[4], misspelling);
      block_.organisations.push_back(named(row, row.cells[5], "", spellings));
      if (auto error =
              add_phrases(row, EntryKind::organisation, block_.organisations.size() - 1, spellings))
        return error;
    }
    return std::nullopt;
  }

  std::optional<Error> add_persons() {
    for (const LexiconRow& row : rows(persons)) {
      std::vector<Spelling> spellings{{row.cells[1], 0}};
      add_spellings(spellings, row.cells[2], 0);
      add_spellings(spellings, row.cells[3], misspelling);
      StoredNamed person = named(row, row.cells[4], row.cells[5], spellings);
      person.family_first = row.cells[6] == "yes" ? 1 : 0;
      if (auto error = read_days(row, 7, 8, person)) return error;
      person_ids_[row.cells[0]] = static_cast<std::uint32_t>(block_.persons.size());
      block_.persons.push_back(person);
      if (auto error = add_phrases(row, EntryKind::person, block_.persons.size() - 1, spellings))
        return error;
    }
    return std::nullopt;
  }

  std::optional<Error> add_events() {
    for (const LexiconRow& row : rows(events)) {
      std::vector<Spelling> spellings{{row.cells[1], 0}};
      add_spellings(spellings, row.cells[2], 0);
      StoredNamed event = named(row, "", "", spellings);
      if (auto error = read_days(row, 3, row.cells[4].empty() ? 3 : 4, event)) return error;
      block_.events.push_back(event);
      if (auto error = add_phrases(row, EntryKind::event, block_.events.size() - 1, spellings))
        return error;
    }
    return std::nullopt;
  }

  std::optional<Error> add_officials() {
    for (const LexiconRow& row : rows(officials)) {
      const auto person = person_ids_.find(row.cells[0]);
      if (person == person_ids_.end())
        return row.error(fmt::format("no person has the id '{}'", row.cells[0]));
      const auto office = office_ids_.find(row.cells[1]);
      if (office == office_ids_.end())
        return row.error(fmt::format("no office has the id '{}'", row.cells[1]));
      StoredNamed days;
      if (auto error = read_days(row, 2, 3, days)) return error;
      block_.tenures.push_back(
          {person->second, office->second, days.from, days.to, block_.text(row.cells[4])});
    }
    return std::nullopt;
  }

  // --- names that are asked for and not looked for ---

  /// A list of the lexicon as rules read lists.
  static std::string with_commas(std::string_view list) {
    std::string text;
    for (const char c : list) text += c == ';' ? std::string(", ") : std::string(1, c);
    return text;
  }

  /// A meeting is known by its place and days or by a name, but its names are no phrases: "the
  /// Harbour City talks" still names the city.
  std::optional<Error> add_meetings() {
    const std::vector<LexiconRow>& known = rows(places);
    for (const LexiconRow& row : rows(meetings)) {
      std::vector<Spelling> spellings{{row.cells[1], 0}};
      add_spellings(spellings, row.cells[2], 0);
      StoredNamed meeting = named(row, row.cells[3], with_commas(row.cells[6]), spellings);
      const bool listed =
          row.cells[3].empty() || std::any_of(known.begin(), known.end(), [&](const auto& place) {
            return place.cells[0] == row.cells[3];
          });
      if (!listed) return row.error(fmt::format("no place has the id '{}'", row.cells[3]));
      if (auto error = read_days(row, 4, row.cells[5].empty() ? 4 : 5, meeting)) return error;
      block_.meetings.push_back(meeting);
    }
    return std::nullopt;
  }

  std::optional<Error> add_parties() {
    for (const LexiconRow& row : rows(parties)) {
      std::vector<Spelling> spellings{{row.cells[1], 0}};
      add_spellings(spellings, row.cells[2], 0);
      add_spellings(spellings, row.cells[3], case_matters);
      block_.parties.push_back(named(row, row.cells[4], row.cells[5], spellings));
      if (auto error = add_labels(row, EntryKind::party, block_.parties.size() - 1, spellings))
        return error;
    }
    return std::nullopt;
  }

  std::optional<Error> add_styles() {
    for (const LexiconRow& row : rows(style)) {
      std::vector<Spelling> spellings{{row.cells[2], 0}};
      add_spellings(spellings, row.cells[3], 0);
      block_.styles.push_back(named(row, row.cells[1], "", spellings));
      if (auto error = add_labels(row, EntryKind::style, block_.styles.size() - 1, spellings))
        return error;
    }
    return std::nullopt;
  }

  // --- phrases with a choice of words ---

  /// Of phrases that fit equally well the first counts: a newsroom's before ours, then in the order
  /// of the file.
  std::optional<Error> add_meeting_cues() {
    std::vector<const LexiconRow*> in_order;
    for (std::size_t f = files_.size(); f > 0; --f) {
      const auto first = in_order.size();
      for (const LexiconRow& row : rows(meeting_cues))
        if (row.path == files_[f - 1].path) in_order.push_back(&row);
      std::sort(in_order.begin() + static_cast<std::ptrdiff_t>(first), in_order.end(),
                [](const LexiconRow* a, const LexiconRow* b) { return a->line < b->line; });
    }
    for (const LexiconRow* row : in_order) {
      const auto cue = cue_named(row->cells[1]);
      if (!cue) return row->error(fmt::format("unknown cue '{}'", row->cells[1]));
      auto phrase = parse_cue_phrase(row->cells[0]);
      if (!phrase) return row->error(phrase.error().what);
      if (*cue != MeetingCue::none) block_.add_cue(*cue, phrase.value());
    }
    return std::nullopt;
  }

  std::optional<Error> add_labels(const LexiconRow& row, EntryKind kind, std::size_t record,
                                  const std::vector<Spelling>& spellings) {
    for (std::size_t i = 0; i < spellings.size(); ++i) {
      const std::vector<Token> tokens = scan_phrase(spellings[i].form, *words_);
      if (tokens.empty() || tokens.front().key == 0)
        return row.error(fmt::format("'{}' has no words", spellings[i].form));
      block_.add_label(tokens, kind, static_cast<std::uint16_t>(i),
                       static_cast<std::uint32_t>(record));
    }
    return std::nullopt;
  }

  /// First day of the one cell, last day of the other; an empty cell leaves that end open.
  template <class Record>
  static std::optional<Error> read_days(const LexiconRow& row, std::size_t from, std::size_t to,
                                        Record& record) {
    const auto days = [](date::sys_days day) { return day.time_since_epoch().count(); };
    for (const std::size_t column : {from, to}) {
      if (row.cells[column].empty()) continue;
      const auto period = parse_iso_days(row.cells[column]);
      if (!period) return row.error(fmt::format("'{}' is no ISO date", row.cells[column]));
      if (column == from) record.from = days(*period->from);
      if (column == to) record.to = days(*period->to);
    }
    if (record.from != open_day && record.to != open_day && record.to < record.from) {
      return row.error(fmt::format("ends on {}, before it begins", row.cells[to]));
    }
    return std::nullopt;
  }

  std::span<const LexiconFile> files_;
  std::map<const LexiconSheet*, std::vector<LexiconRow>> rows_;
  LexiconBlock block_;
  std::optional<Lexicon> words_;  ///< the words alone, to cut phrases into tokens with
  std::map<std::string, std::uint32_t> person_ids_, office_ids_;
};

}  // namespace

Result<std::string> compile_lexicon_files(std::span<const LexiconFile> files) {
  return Compiler(files).compile();
}

}  // namespace crosscheck
