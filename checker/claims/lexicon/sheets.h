// The files of the lexicon, and what columns each has.
#pragma once

#include <string_view>

#include "checker/claims/lexicon/rows.h"

namespace crosscheck::sheets {

inline constexpr std::string_view words_columns[] = {"word", "class", "value", "source"};
inline constexpr std::string_view common_columns[] = {"word", "source"};
inline constexpr std::string_view given_columns[] = {"name", "gender", "source"};
inline constexpr std::string_view surname_columns[] = {"name", "source"};
inline constexpr std::string_view nickname_columns[] = {"name", "nickname", "source"};
inline constexpr std::string_view country_columns[] = {
    "code", "name", "forms", "abbreviations", "demonyms", "capital", "language", "source"};
inline constexpr std::string_view place_columns[] = {"id",   "name",    "forms",     "misspellings",
                                                     "kind", "country", "container", "source"};
inline constexpr std::string_view organisation_columns[] = {
    "id", "name", "forms", "acronyms", "misnomers", "country", "source"};
inline constexpr std::string_view office_columns[] = {"id",     "name",  "forms",   "plural_forms",
                                                      "polity", "class", "broader", "exclusive",
                                                      "rank",   "source"};
inline constexpr std::string_view rank_columns[] = {"id",   "name",    "forms", "ladder",
                                                    "rank", "broader", "source"};
inline constexpr std::string_view person_columns[] = {
    "id",      "name",         "forms", "misspellings", "gender",
    "country", "family_first", "born",  "died",         "source"};
inline constexpr std::string_view official_columns[] = {"person", "office", "from", "to", "source"};
inline constexpr std::string_view event_columns[] = {"id",   "name", "forms",
                                                     "date", "end",  "source"};
inline constexpr std::string_view meeting_columns[] = {"id",   "name", "forms", "place",
                                                       "from", "to",   "sides", "source"};
inline constexpr std::string_view party_columns[] = {"id",      "name",   "forms", "abbreviations",
                                                     "country", "family", "source"};
inline constexpr std::string_view style_columns[] = {"id", "kind", "preferred", "variants",
                                                     "source"};
inline constexpr std::string_view opposite_columns[] = {"words", "opposites", "source"};
inline constexpr std::string_view cue_columns[] = {"words", "cue", "source"};

inline constexpr LexiconSheet words{"words.csv", words_columns, 2};
inline constexpr LexiconSheet common_words{"common_words.csv", common_columns, 1};
inline constexpr LexiconSheet capital_words{"capital_words.csv", common_columns, 1};
inline constexpr LexiconSheet given_names{"given_names.csv", given_columns, 1};
inline constexpr LexiconSheet surnames{"surnames.csv", surname_columns, 1};
inline constexpr LexiconSheet nicknames{"nicknames.csv", nickname_columns, 2};
inline constexpr LexiconSheet countries{"countries.csv", country_columns, 1};
inline constexpr LexiconSheet places{"places.csv", place_columns, 1};
inline constexpr LexiconSheet organisations{"organisations.csv", organisation_columns, 1};
inline constexpr LexiconSheet offices{"offices.csv", office_columns, 1};
inline constexpr LexiconSheet ranks{"ranks.csv", rank_columns, 1};
inline constexpr LexiconSheet persons{"persons.csv", person_columns, 1};
inline constexpr LexiconSheet officials{"officials.csv", official_columns, 3};
inline constexpr LexiconSheet events{"events.csv", event_columns, 1};
inline constexpr LexiconSheet meetings{"meetings.csv", meeting_columns, 1};
inline constexpr LexiconSheet parties{"parties.csv", party_columns, 1};
inline constexpr LexiconSheet style{"style.csv", style_columns, 1};
inline constexpr LexiconSheet opposites{"opposites.csv", opposite_columns, 2};
inline constexpr LexiconSheet meeting_cues{"meeting_cues.csv", cue_columns, 1};

inline constexpr const LexiconSheet* all[] = {
    &words,    &common_words,  &capital_words, &given_names,  &surnames, &nicknames, &countries,
    &places,   &organisations, &offices,       &ranks,        &persons,  &officials, &events,
    &meetings, &parties,       &style,         &meeting_cues, &opposites};

}  // namespace crosscheck::sheets
