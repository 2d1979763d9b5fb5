// How temporal expressions are written. A row says what is made, of which items, and who reads it.

#include "checker/claims/times/normalise.h"

namespace crosscheck {
namespace {

using namespace time_normalisers;
using enum TimeClass;

constexpr TimeTerm one(TimeClass c) { return {classes_of(c), false}; }
constexpr TimeTerm one(TimeClasses c) { return {c, false}; }
constexpr TimeTerm maybe(TimeClass c) { return {classes_of(c), true}; }
constexpr TimeTerm maybe(TimeClasses c) { return {c, true}; }

constexpr TimeClasses directions = last_word | next_word | this_word | same_word;
constexpr TimeClasses amounts = cardinal | vague;

constexpr TimeClasses day_words = day_number | ordinal;

constexpr TimeRule basic[] = {
    // March 12, 2025; last March 12
    {date,
     {maybe(directions), one(month), maybe(the), one(day_words), maybe(comma), one(year)},
     month_day},
    {date, {maybe(directions), one(month), maybe(the), one(day_words)}, month_day},
    // 12 March 2025; the 12th of March
    {date, {maybe(the), one(day_words), maybe(of), one(month), maybe(comma), one(year)}, month_day},
    {date, {maybe(the), one(day_words), maybe(of), one(month)}, month_day},
    // March 2025; March of 2025
    {date, {one(month), maybe(comma | of), one(year)}, month_year},
    // March; last March
    {date, {maybe(directions), one(month)}, month_alone},
    // 2025; the year 2025; fiscal 2025
    {date, {one(year)}, year_alone},
    {date, {maybe(the), maybe(fiscal), one(year_word), one(year)}, year_alone},
    {date, {one(fiscal), one(year)}, year_alone},
    {date, {maybe(the), one(year_word), one(cardinal)}, spelled_year},
    // '98
    {date, {one(apostrophe), one(cardinal)}, short_year},
    // 490 BC; August 490 BC
    {date, {maybe(month), one(cardinal), one(era)}, year_of_era},
    {date, {one(month), one(day_words), maybe(comma), one(cardinal), one(era)}, year_of_era},
    // the 1990s
    {date, {maybe(the), one(decade)}, decade_alone},
    // the 19th century
    {date, {maybe(the), one(ordinal), maybe(hyphen), one(unit), maybe(era)}, century_alone},
    // 2025-03-12; 3/12/2025; 20250312
    {date, {one(year), one(hyphen), one(cardinal), one(hyphen), one(cardinal)}, iso_date},
    {date, {one(cardinal), one(slash), one(cardinal), one(slash), one(cardinal)}, slashed_date},
    {date, {one(full_date)}, compact_date},
    // Monday; last Monday
    {date, {maybe(directions), maybe(directions), one(weekday)}, weekday_alone},
    {date, {one(the), one(directions), one(weekday)}, weekday_alone},
    // summer; the summer of 1998; last summer; this past spring
    {date, {maybe(the), one(season), maybe(of), one(year)}, season_alone},
    {date, {maybe(the), maybe(directions), maybe(directions), one(season)}, season_alone},
    // the third quarter of 1998; third-quarter; the fiscal first quarter
    {date,
     {maybe(the), maybe(directions), maybe(fiscal), one(ordinal), maybe(fiscal), one(unit),
      maybe(of | in), maybe(fiscal), one(year)},
     quarter_alone},
    {date,
     {maybe(the), maybe(directions), maybe(fiscal), one(ordinal), maybe(fiscal), one(unit)},
     quarter_alone},
    {date, {maybe(fiscal), one(ordinal), one(hyphen), one(unit)}, quarter_alone},
    // Q3; Q3 of fiscal 1998
    {date, {one(quarter_name), maybe(of | in), maybe(fiscal), one(year)}, quarter_by_name},
    {date, {one(quarter_name)}, quarter_by_name},
    // the first half of 1998
    {date, {maybe(the), one(ordinal | last_word), one(half_word), one(of), one(year)}, half_alone},
    {date, {maybe(the), one(ordinal | last_word), one(half_word)}, half_alone},
    // Christmas; Labor Day 1998
    {date, {maybe(directions), one(holiday), maybe(comma), one(year)}, feast},
    {date, {maybe(directions), one(holiday)}, feast},

    {date, {one(today_word)}, today},
    // last year; the following week
    {date,
     {maybe(the), one(last_word | next_word | this_word), maybe(fiscal | more), one(unit)},
     directed_unit},
    // that year; the same day
    {date, {maybe(the), one(same_word), maybe(same_word), one(unit)}, same_unit},
    // the current quarter; the latest period
    {date,
     {maybe(the), one(present_adjective), maybe(fiscal), one(unit | period_word)},
     current_unit},
    // the quarter
    {date, {one(the), maybe(more), maybe(fiscal), one(unit)}, definite_unit},
    // the year-ago quarter; the year-earlier third quarter; year-earlier
    {date,
     {maybe(the), one(year_word), one(hyphen), one(ago | earlier), maybe(ordinal),
      one(unit | period_word)},
     year_earlier},
    {date, {one(year_word), one(hyphen), one(ago | earlier)}, year_earlier},
    // year-end; year's end
    {date, {one(year_word), maybe(hyphen), one(boundary)}, year_end},
    // recent years
    {date, {one(past | future), one(unit)}, recent_units},
    // the 1988 quarter; the 1988 period
    {date, {maybe(the), one(year), one(unit | period_word)}, quarter_of_year},
    // this morning; last night
    {date, {maybe(the), one(directions), one(part_of_day)}, this_part_of_day},
    {date, {one(present)}, present_reference},
    {date, {one(present_adjective)}, present_reference},
    {date, {one(past)}, past_reference},
    {date, {one(the), one(last_word)}, past_reference},
    {date, {maybe(the), one(future)}, future_reference},

    // three years; 30-day; several more weeks
    {duration, {one(amounts), maybe(hyphen), maybe(more), one(unit)}, counted_units},
    {duration,
     {one(amounts), maybe(hyphen), maybe(more), one(unit), one(hyphen), one(long_word)},
     counted_units},
    {duration, {one(a | cardinal), one(unit), one(joint), one(a), one(half_word)}, one_and_a_half},
    {duration, {one(half_word), maybe(of), one(a), one(unit)}, half_unit},
    {duration, {one(a), one(half_word), maybe(hyphen), one(unit)}, half_unit},
    {duration, {one(a), maybe(more), one(unit)}, one_unit},
    {duration, {one(a), maybe(more), one(unit), one(hyphen), one(long_word)}, one_unit},
    {duration, {one(unit)}, bare_units},
    {duration, {one(unit), one(hyphen), one(long_word)}, bare_units},
    // the past two years; the next few days
    {duration,
     {maybe(the), one(last_word | next_word | this_word), maybe(amounts), maybe(more), one(unit)},
     directed_units},
    // the last week of October
    {duration,
     {one(the), one(last_word | ordinal), one(unit), one(of), one(month), maybe(year)},
     unit_of_month},
    // the first nine months
    {duration, {maybe(the), one(ordinal), one(amounts), one(unit)}, ordinal_units},
    {duration, {one(the), one(amounts), maybe(more), one(unit)}, ordinal_units},

    {set, {one(every), maybe(cardinal), one(unit | weekday | part_of_day | month)}, every_unit},
    {set, {one(set_word)}, set_adverb},

    // 3:30 p.m. EST; 10:23:45
    {clock,
     {one(cardinal), one(colon), one(minute), maybe(colon), maybe(minute), maybe(am_pm),
      maybe(zone)},
     clock_time},
    {clock, {one(cardinal), maybe(hyphen), one(am_pm), maybe(zone)}, clock_hour},
    {clock, {one(cardinal), one(oclock)}, clock_hour},
    // at seven in the evening
    {clock, {one(cardinal), one(in), one(the), one(part_of_day)}, hour_of_part},
    // 1338 hrs; 0600 GMT
    {clock, {one(cardinal), one(zone)}, clock_four_digits},
};

constexpr TimeRule joining[] = {
    // Monday, Oct. 5; October last year; last year's third quarter
    {date, {one(date), maybe(comma), one(date)}, joined_dates},
    // the third quarter of last year
    {date, {one(date), one(of | in), one(date)}, date_of_date},
    // Monday morning
    {date, {one(date), one(part_of_day)}, date_and_part},
    // late in the evening of Oct. 5
    {date, {maybe(the), maybe(edge), one(part_of_day), maybe(of | in), one(date)}, part_of_date},
    // 3 p.m. on Monday; Monday at 3 p.m.
    {date, {one(clock), maybe(in | of | comma), one(date)}, clock_and_date},
    {date, {one(date), maybe(at | comma), one(clock)}, clock_and_date},
    {clock, {one(clock), one(in), one(the), one(part_of_day)}, clock_and_part},
    // early Monday; mid-November; later in the year
    {date, {maybe(the), one(edge), maybe(hyphen), maybe(in), one(date)}, edge_of_date},
    // the end of last year
    {date, {maybe(the), maybe(more), one(boundary), one(of), one(date)}, boundary_of_date},
    // two days ago; a year earlier; a week later
    {date, {one(duration), maybe(hyphen), one(ago)}, duration_ago},
    {date, {one(duration), maybe(hyphen), one(earlier)}, duration_earlier},
    {date, {one(duration), one(later)}, duration_later},
    // nearly four years; more than a week; at least two days
    {duration, {one(hedge), one(duration)}, hedged_duration},
    {duration, {one(more | hedge), one(than), one(duration)}, more_than_duration},
    {duration, {one(at), one(than), one(duration)}, at_least_duration},
    {date, {one(hedge), one(date)}, hedged_date},
    {clock, {one(hedge), one(clock)}, hedged_clock},
};

}  // namespace

std::span<const TimeRule> basic_time_rules() { return basic; }
std::span<const TimeRule> joining_time_rules() { return joining; }

}  // namespace crosscheck
