#include "checker/findings/sql_functions.h"

#include <date/date.h>
#include <fmt/core.h>
#include <sqlite3.h>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "checker/claims/lexicon/register.h"
#include "checker/claims/meetings/agreement.h"
#include "checker/claims/meetings/venues.h"
#include "checker/identities/person_name.h"
#include "checker/text/edit_distance.h"
#include "checker/text/fold.h"
#include "checker/text/transliteration.h"
#include "checker/text/wording.h"

namespace crosscheck {

namespace {

using Values = sqlite3_value**;

/// Largest distance worth telling apart; what is further off is one more.
constexpr int distance_cap = 9;

std::string_view text_of(sqlite3_value* value) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  if (text == nullptr) return {};
  return {text, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

bool is_null(sqlite3_value* value) { return sqlite3_value_type(value) == SQLITE_NULL; }

void return_text(sqlite3_context* context, std::string_view text) {
  sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void edit_distance_function(sqlite3_context* context, int, Values values) {
  if (is_null(values[0]) || is_null(values[1])) return;
  sqlite3_result_int(context, edit_distance(text_of(values[0]), text_of(values[1]), distance_cap));
}

void name_distance_function(sqlite3_context* context, int, Values values) {
  if (is_null(values[0]) || is_null(values[1])) return;
  sqlite3_result_int(
      context, name_distance(fold(text_of(values[0])), fold(text_of(values[1])), distance_cap));
}

void folded_function(sqlite3_context* context, int, Values values) {
  if (!is_null(values[0])) return_text(context, fold(text_of(values[0])));
}

/// A period as SQL passes it: two day numbers, NULL for an open end.
struct Days {
  std::int64_t from, to;

  Days(sqlite3_value* begin, sqlite3_value* end)
      : from(is_null(begin) ? INT64_MIN : sqlite3_value_int64(begin)),
        to(is_null(end) ? INT64_MAX : sqlite3_value_int64(end)) {}
};

void days_apart_function(sqlite3_context* context, int count, Values values) {
  if (count == 2) {
    if (is_null(values[0]) || is_null(values[1])) return;
    const std::int64_t a = sqlite3_value_int64(values[0]);
    const std::int64_t b = sqlite3_value_int64(values[1]);
    std::int64_t apart = 0;
    if (__builtin_sub_overflow(std::max(a, b), std::min(a, b), &apart)) return;
    sqlite3_result_int64(context, apart);
    return;
  }
  const Days a(values[0], values[1]);
  const Days b(values[2], values[3]);
  const std::int64_t begin = std::max(a.from, b.from);
  const std::int64_t end = std::min(a.to, b.to);
  std::int64_t apart = 0;
  if (begin > end && __builtin_sub_overflow(begin, end, &apart)) return;
  sqlite3_result_int64(context, apart);
}

void periods_overlap_function(sqlite3_context* context, int, Values values) {
  const Days a(values[0], values[1]);
  const Days b(values[2], values[3]);
  sqlite3_result_int(context, a.from <= b.to && b.from <= a.to ? 1 : 0);
}

/// The day, or nothing when `date` cannot print its year.
bool printable(std::int64_t day) { return day >= -4'000'000 && day <= 4'000'000; }

void weekday_function(sqlite3_context* context, int, Values values) {
  if (is_null(values[0])) return;
  const std::int64_t day = sqlite3_value_int64(values[0]);
  if (!printable(day)) return;
  const date::sys_days days{date::days{static_cast<int>(day)}};
  sqlite3_result_int(context, static_cast<int>(date::weekday{days}.iso_encoding()));
}

void iso_date_function(sqlite3_context* context, int, Values values) {
  if (is_null(values[0])) return;
  const std::int64_t day = sqlite3_value_int64(values[0]);
  if (!printable(day)) return;
  return_text(context, iso_text(date::sys_days{date::days{static_cast<int>(day)}}));
}

const FunctionContext& context_of(sqlite3_context* context) {
  return *static_cast<const FunctionContext*>(sqlite3_user_data(context));
}

/// The lexicon of the run; null when there is none.
const Lexicon* lexicon_of(sqlite3_context* context) { return context_of(context).lexicon; }

/// Asks the lexicon about two words; NULL when either is.
template <bool (*holds)(const Lexicon&, std::string_view, std::string_view)>
void lexicon_function(sqlite3_context* context, int, Values values) {
  if (is_null(values[0]) || is_null(values[1])) return;
  const Lexicon* lexicon = lexicon_of(context);
  if (lexicon == nullptr) {
    sqlite3_result_int(context, 0);
    return;
  }
  sqlite3_result_int(context, holds(*lexicon, text_of(values[0]), text_of(values[1])) ? 1 : 0);
}

void shared_words_function(sqlite3_context* context, int, Values values) {
  if (is_null(values[0]) || is_null(values[1])) return;
  const std::string left = ' ' + fold(text_of(values[0])) + ' ';
  const std::string right = fold(text_of(values[1]));
  int shared = 0;
  for (std::size_t begin = 0; begin < right.size();) {
    const std::size_t end = std::min(right.find(' ', begin), right.size());
    const std::string word = ' ' + right.substr(begin, end - begin) + ' ';
    if (left.find(word) != left.npos) ++shared;
    begin = end + 1;
  }
  sqlite3_result_int(context, shared);
}

void same_party_function(sqlite3_context* context, int, Values values) {
  if (is_null(values[0]) || is_null(values[1])) return;
  sqlite3_result_int(context, may_be_one_person(text_of(values[0]), text_of(values[1])) ? 1 : 0);
}

void venues_exclude_function(sqlite3_context* context, int, Values values) {
  if (is_null(values[0]) || is_null(values[1])) return;
  sqlite3_result_int(context, venues_exclude(text_of(values[0]), text_of(values[1])) ? 1 : 0);
}

/// The items of a list as claims write it: "no, cl, pe".
std::vector<std::string_view> items_of(std::string_view list) {
  std::vector<std::string_view> items;
  while (!list.empty()) {
    const std::size_t comma = list.find(", ");
    items.push_back(list.substr(0, comma));
    list = comma == list.npos ? std::string_view{} : list.substr(comma + 2);
  }
  return items;
}

void items_function(sqlite3_context* context, int, Values values) {
  if (is_null(values[0])) return;
  sqlite3_result_int64(context, static_cast<sqlite3_int64>(items_of(text_of(values[0])).size()));
}

void shared_items_function(sqlite3_context* context, int, Values values) {
  if (is_null(values[0]) || is_null(values[1])) return;
  const std::vector<std::string_view> left = items_of(text_of(values[0]));
  const std::vector<std::string_view> right = items_of(text_of(values[1]));
  sqlite3_result_int64(context, std::count_if(left.begin(), left.end(), [&](std::string_view item) {
                         return std::find(right.begin(), right.end(), item) != right.end();
                       }));
}

void words_replaced_function(sqlite3_context* context, int, Values values) {
  if (is_null(values[0]) || is_null(values[1])) return;
  const std::optional<Rewording> found = compare_wordings(text_of(values[0]), text_of(values[1]));
  if (found) sqlite3_result_int(context, found->replaced);
}

void same_words_function(sqlite3_context* context, int, Values values) {
  if (is_null(values[0]) || is_null(values[1])) return;
  const std::optional<Rewording> found = compare_wordings(text_of(values[0]), text_of(values[1]));
  const bool same = found && found->replaced == 0 && found->left_out == 0 && found->turned == 0;
  sqlite3_result_int(context, same ? found->shared : 0);
}

void transliterations_function(sqlite3_context* context, int, Values values) {
  if (is_null(values[0]) || is_null(values[1])) return;
  const bool same = transliteration_key(fold(text_of(values[0]))) ==
                    transliteration_key(fold(text_of(values[1])));
  sqlite3_result_int(context, same ? 1 : 0);
}

/// Whether the words in which two folded names differ are no English names, so that they may be
/// two houses' ways of writing one foreign name.
bool differ_in_foreign_words(const Lexicon& lexicon, std::string_view a, std::string_view b) {
  while (!a.empty() || !b.empty()) {
    const std::string_view left = a.substr(0, a.find(' ')), right = b.substr(0, b.find(' '));
    if (left != right && (is_borne(lexicon, left) || is_borne(lexicon, right))) return false;
    a.remove_prefix(std::min(a.size(), left.size() + 1));
    b.remove_prefix(std::min(b.size(), right.size() + 1));
  }
  return true;
}

/// Besides, a word that English has not as a name may be written out of another script in two
/// ways, or have a silent e or h at its end.
bool spelled_abroad(const Lexicon& lexicon, std::string_view a, std::string_view b) {
  if (are_spelled_abroad(a, b)) return true;
  std::string left = fold(a), right = fold(b);
  const bool two_ways = romanisation_key(left) == romanisation_key(right) ||
                        transliteration_key(left) == transliteration_key(right);
  if (two_ways && differ_in_foreign_words(lexicon, left, right)) return true;
  if (left.size() > right.size()) std::swap(left, right);
  const auto [shorter, longer] = std::mismatch(left.begin(), left.end(), right.begin());
  if (right.size() != left.size() + 1 || longer == right.end()) return false;
  const bool behind_vowel = shorter != left.begin() &&
                            std::string_view("aeiou").find(shorter[-1]) != std::string_view::npos;
  if (*longer != (behind_vowel ? 'h' : 'e') || !std::equal(shorter, left.end(), longer + 1))
    return false;
  const bool ends = longer + 1 == right.end() || longer[1] == ' ';
  const auto begin = std::find(std::make_reverse_iterator(longer), right.rend(), ' ').base();
  return ends && !is_borne(lexicon, std::string(begin, longer)) &&
         !is_borne(lexicon, std::string(begin, longer + 1));
}

/// Whether the first words of two names are a given name and its short form.
bool nicknamed(const Lexicon& lexicon, std::string_view a, std::string_view b) {
  const std::string left = fold(a), right = fold(b);
  return lexicon.nicknames(std::string_view(left).substr(0, left.find(' ')),
                           std::string_view(right).substr(0, right.find(' ')));
}

/// The gender of the first word of a name.
void given_gender_function(sqlite3_context* context, int, Values values) {
  const Lexicon* lexicon = lexicon_of(context);
  if (lexicon == nullptr || is_null(values[0])) return;
  const std::string name = fold(text_of(values[0]));
  const std::string_view gender = given_gender(*lexicon, name.substr(0, name.find(' ')));
  if (!gender.empty()) return_text(context, gender);
}

void speaks_english_function(sqlite3_context* context, int, Values values) {
  const Lexicon* lexicon = lexicon_of(context);
  if (lexicon == nullptr || is_null(values[0])) return;
  sqlite3_result_int(context, speaks_english(*lexicon, text_of(values[0])) ? 1 : 0);
}

/// The country's name; its code where the lexicon has it not.
void country_name_function(sqlite3_context* context, int, Values values) {
  const Lexicon* lexicon = lexicon_of(context);
  if (is_null(values[0])) return;
  const std::string_view code = text_of(values[0]);
  const auto record =
      lexicon ? lexicon->record_by_id(EntryKind::country, code) : std::optional<std::uint32_t>();
  return_text(context, record ? lexicon->named(EntryKind::country, *record).name : code);
}

void borne_function(sqlite3_context* context, int, Values values) {
  const Lexicon* lexicon = lexicon_of(context);
  if (lexicon == nullptr || is_null(values[0])) return;
  sqlite3_result_int(context, is_borne(*lexicon, fold(text_of(values[0]))) ? 1 : 0);
}

bool names_swapped(const Lexicon& lexicon, std::string_view a, std::string_view b) {
  return are_swapped(a, b, lexicon);
}

void in_office_function(sqlite3_context* context, int, Values values) {
  const Lexicon* lexicon = lexicon_of(context);
  if (lexicon == nullptr || is_null(values[0]) || is_null(values[1]) || is_null(values[2])) return;
  const std::int64_t day = sqlite3_value_int64(values[2]);
  if (!printable(day)) return;
  const auto holds = in_office(*lexicon, text_of(values[0]), text_of(values[1]),
                               date::sys_days{date::days{static_cast<int>(day)}});
  if (holds) sqlite3_result_int(context, *holds ? 1 : 0);
}

void near_articles_function(sqlite3_context* context, int, Values values) {
  if (is_null(values[0]) || is_null(values[1]) || is_null(values[2])) return;
  const auto& near = context_of(context).near_articles;
  const bool are = near && near(sqlite3_value_int64(values[0]), sqlite3_value_int64(values[1]),
                                sqlite3_value_int64(values[2]));
  sqlite3_result_int(context, are ? 1 : 0);
}

void same_affair_function(sqlite3_context* context, int, Values values) {
  if (is_null(values[0]) || is_null(values[1])) return;
  const auto& same = context_of(context).same_affair;
  const bool is = same && same(sqlite3_value_int64(values[0]), sqlite3_value_int64(values[1]));
  sqlite3_result_int(context, is ? 1 : 0);
}

void small_desk_function(sqlite3_context* context, int, Values values) {
  if (is_null(values[0])) return;
  sqlite3_result_int(context,
                     context_of(context).articles <= sqlite3_value_int64(values[0]) ? 1 : 0);
}

/// One row of the table: what is documented, and what is called.
struct FunctionRow {
  SqlFunction function;
  int arity;
  void (*call)(sqlite3_context*, int, Values);
};

constexpr FunctionRow function_rows[] = {
    {{"edit_distance", "a, b",
      "letters to insert, delete, replace or swap to turn a into b; 10 when more than 9"},
     2,
     edit_distance_function},
    {{"name_distance", "a, b",
      "distance of two names word by word, judged by the worst word, case and accents folded away; "
      "10 when the number of words differs"},
     2,
     name_distance_function},
    {{"folded", "text", "the text without case, accents, apostrophes and hyphens"},
     1,
     folded_function},
    {{"days_apart", "a, b", "days between two days, 0 or more"}, 2, days_apart_function},
    {{"days_apart", "a_from, a_to, b_from, b_to",
      "days between two periods, 0 when they overlap; NULL is an open end"},
     4,
     days_apart_function},
    {{"periods_overlap", "a_from, a_to, b_from, b_to",
      "1 when two periods share a day; NULL is an open end"},
     4,
     periods_overlap_function},
    {{"shared_words", "a, b", "how many words of b stand in a too, case and accents folded away"},
     2,
     shared_words_function},
    {{"items", "list", "how many items a list with commas has"}, 1, items_function},
    {{"shared_items", "a, b", "how many items two lists with commas have in common"},
     2,
     shared_items_function},
    {{"words_replaced", "a, b",
      "how many words differ where two wordings of one sentence have different ones; NULL when "
      "they "
      "are two sentences"},
     2,
     words_replaced_function},
    {{"same_words", "a, b",
      "how many words two sentences share when they are one in the same words, cuts at the ends "
      "aside; else 0"},
     2,
     same_words_function},
    {{"same_party", "a, b",
      "1 when two parties of a meeting may be one: equal, or one is the other's family name"},
     2,
     same_party_function},
    {{"places_exclude", "a, b",
      "1 when the register has both places and neither lies in the other"},
     2,
     lexicon_function<places_exclude>},
    {{"venues_exclude", "a, b",
      "1 when two houses cannot be one: a church and a hotel, two churches of two names"},
     2,
     venues_exclude_function},
    {{"transliterations", "a, b",
      "1 when two names differ only as transliterations of one name do: Qunduz, Kunduz"},
     2,
     transliterations_function},
    {{"spelled_abroad", "a, b",
      "1 when two names are one where ae stands for ä, one Arabic name with other vowels, or "
      "one foreign name written out of its script in two ways: Morsi, Morsy"},
     2,
     lexicon_function<spelled_abroad>},
    {{"nicknamed", "a, b",
      "1 when two names begin with a given name and its short form: Bill, William"},
     2,
     lexicon_function<nicknamed>},
    {{"given_gender", "name",
      "m or f where only men or only women bear the first word of a name, else NULL"},
     1,
     given_gender_function},
    {{"country_name", "code", "name of a country: Norway for no"}, 1, country_name_function},
    {{"speaks_english", "code", "1 when the leaders of a country speak English in public"},
     1,
     speaks_english_function},
    {{"borne", "word", "1 when English bears a word as a given name or surname"},
     1,
     borne_function},
    {{"names_swapped", "a, b",
      "1 when two names are one with its two words in the wrong order: Hun Sen, Sen Hun"},
     2,
     lexicon_function<names_swapped>},
    {{"office_excludes", "a, b",
      "1 when one person cannot hold both offices at a time: president and vice president"},
     2,
     lexicon_function<offices_exclude>},
    {{"same_office", "a, b", "1 when two office ids are equal or one is broader than the other"},
     2,
     lexicon_function<same_office>},
    {{"is_broader", "a, b", "1 when office a is b or what b is a kind of: envoy of special-envoy"},
     2,
     lexicon_function<is_broader>},
    {{"parties_exclude", "a, b", "1 when nobody is in both parties: two of one country"},
     2,
     lexicon_function<parties_exclude>},
    {{"in_office", "person, office, day",
      "1 when the register has that person in that office on that day, 0 when it has the person "
      "there on other days only, NULL when it has neither"},
     3,
     in_office_function},
    {{"near_articles", "a, b, days",
      "1 when two articles, by number, are at most so many days apart or, where one is not dated "
      "to the day, tell of one affair"},
     3,
     near_articles_function},
    {{"same_affair", "a, b",
      "1 when two articles, by number, tell of one affair: they share a rare name and another, or "
      "were put together as one affair's"},
     2,
     same_affair_function},
    {{"small_desk", "articles", "1 when at most so many articles are compared with each other"},
     1,
     small_desk_function},
    {{"weekday", "day", "1 for Monday to 7 for Sunday"}, 1, weekday_function},
    {{"iso_date", "day", "the day as 2025-03-12"}, 1, iso_date_function},
};

constexpr std::string_view listed_of_sqlite[] = {
    "abs",     "avg",   "coalesce",   "count",   "dense_rank", "first_value", "glob",
    "ifnull",  "iif",   "instr",      "lag",     "last_value", "lead",        "length",
    "like",    "lower", "ltrim",      "max",     "min",        "nullif",      "rank",
    "replace", "round", "row_number", "rtrim",   "sign",       "substr",      "substring",
    "sum",     "total", "trim",       "unicode", "upper",
};

}  // namespace

std::span<const SqlFunction> own_functions() {
  static const auto functions = [] {
    std::vector<SqlFunction> list;
    for (const FunctionRow& row : function_rows) list.push_back(row.function);
    return list;
  }();
  return functions;
}

std::span<const std::string_view> sqlite_functions() { return listed_of_sqlite; }

void register_functions(sqlite3* database, const FunctionContext* context) {
  // SQLite hands it back as it is; our functions only read it.
  void* data = const_cast<FunctionContext*>(context);
  for (const FunctionRow& row : function_rows) {
    [[maybe_unused]] const int code =
        sqlite3_create_function_v2(database, row.function.name.data(), row.arity,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, data,
                                   row.call, nullptr, nullptr, nullptr);
    assert(code == SQLITE_OK && "a function SQLite refuses");
  }
}

}  // namespace crosscheck
