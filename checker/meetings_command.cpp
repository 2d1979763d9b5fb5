// crosscheck meetings: where and when people met, who says so, and who was there.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "checker/commands.h"
#include "checker/desk_meetings.h"

namespace crosscheck {

namespace {

/// The articles that speak of a meeting, numbered from 1.
using Numbers = std::map<std::string, std::size_t>;

Numbers numbers_of(const MeetingView& meeting) {
  Numbers numbers;
  for (const MeetingUse& use : meeting.uses) numbers[use.mention.file] = 0;
  for (const AttendanceUse& use : meeting.attendance) numbers[use.mention.file] = 0;
  std::size_t next = 0;
  for (auto& [file, number] : numbers) number = ++next;
  return numbers;
}

std::string list_of(const std::set<std::string>& words) {
  return words.empty() ? "not said" : fmt::format("{}", fmt::join(words, ", "));
}

std::string days_of(const MeetingUse& use) {
  return use.to.empty() || use.to == use.from ? use.from : use.from + ".." + use.to;
}

/// What each article says of a party, by its number.
using Row = std::map<std::size_t, std::set<Presence>>;

/// So many articles stand side by side in a line of 80 letters.
constexpr std::size_t most_columns = 5;

/// Articles `first` to `last`, both counted from 1, of a table.
struct Columns {
  std::size_t first, last;
};

std::string words_of(const Row& row, Columns columns) {
  std::string cells;
  for (std::size_t number = columns.first; number <= columns.last; ++number) {
    const auto said = row.find(number);
    const bool disputed =
        said != row.end() && said->second.contains(Presence::absent) && said->second.size() > 1;
    cells += fmt::format(" {:<9}", said == row.end() ? "-"
                                   : disputed        ? "disputed"
                                                     : to_string(*said->second.begin()));
  }
  cells.erase(cells.find_last_not_of(' ') + 1);
  return cells;
}

/// Those of whom one of the articles of these columns says something.
std::string table_of(const std::map<std::string, std::pair<std::string, Row>>& parties,
                     Columns columns) {
  std::string out = fmt::format("  {:<27}", "who was there");
  for (std::size_t number = columns.first; number <= columns.last; ++number)
    out += fmt::format(" {:<9}", fmt::format("[{}]", number));
  out.erase(out.find_last_not_of(' ') + 1);
  out += '\n';
  for (const auto& [id, party] : parties) {
    const auto said = party.second.lower_bound(columns.first);
    if (said == party.second.end() || said->first > columns.last) continue;
    out += fmt::format("  {:<27}{}\n", party.first, words_of(party.second, columns));
  }
  return out;
}

std::string attendance_of(const MeetingView& meeting, const Numbers& numbers) {
  if (meeting.attendance.empty()) return {};
  std::map<std::string, std::pair<std::string, Row>> parties;
  std::set<std::size_t> told;
  for (const AttendanceUse& use : meeting.attendance) {
    auto& [name, row] = parties[use.party];
    if (name.empty()) name = use.name;
    row[numbers.at(use.mention.file)].insert(use.presence);
    told.insert(numbers.at(use.mention.file));
  }
  std::string out;
  for (std::size_t first = 1; first <= numbers.size(); first += most_columns) {
    const Columns columns{first, std::min(numbers.size(), first + most_columns - 1)};
    const auto any = told.lower_bound(columns.first);
    if (any != told.end() && *any <= columns.last) out += table_of(parties, columns);
  }
  return out;
}

std::string words_of(const MeetingView& meeting) {
  const Numbers numbers = numbers_of(meeting);
  std::set<std::string> days, states;
  for (const MeetingUse& use : meeting.uses) {
    if (!days_of(use).empty()) days.insert(days_of(use));
    if (!use.status.empty()) states.insert(use.status);
  }
  std::string out =
      fmt::format("{}\n  days: {}\n  status: {}\n", meeting.name, list_of(days), list_of(states));
  std::string_view last;
  for (const MeetingUse& use : meeting.uses) {
    const Mention& at = use.mention;
    if (at.file != last) out += fmt::format("  [{}] {}\n", numbers.at(at.file), at.file);
    last = at.file;
    out += fmt::format("      {}:{} «{}»\n", at.at.line, at.at.column, at.quote);
  }
  // Articles that say who was there without naming the meeting.
  for (const Numbers::value_type& article : numbers)
    if (std::none_of(meeting.uses.begin(), meeting.uses.end(), [&article](const MeetingUse& use) {
          return use.mention.file == article.first;
        }))
      out += fmt::format("  [{}] {}\n", article.second, article.first);
  return out + attendance_of(meeting, numbers);
}

}  // namespace

Outcome meetings_command(const Options& options, const Surroundings& surroundings) {
  const Result<LexiconChoice> lexicon = LexiconChoice::make(options.reading.lexicon_folders);
  if (!lexicon) return failed(lexicon.error());
  const Desk desk = read_desk(options.reading, lexicon.value().get(), surroundings.progress);
  const Identities identities = identify(desk.articles, lexicon.value().get());
  std::string out;
  for (const MeetingView& meeting :
       meetings_of(desk.articles, identities, lexicon.value().get(), FindingIndex({}))) {
    if (!out.empty()) out += '\n';
    out += words_of(meeting);
  }
  return printed(std::move(out), desk, "no meeting is spoken of here");
}

}  // namespace crosscheck
