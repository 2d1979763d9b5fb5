#pragma once

// What the drawings of the HTML report show beside the findings: who was where, what happened
// when, who held what, which figures moved. Plain values, filled by the session from the ledger;
// all days are ISO 8601 text, and an empty one is not known.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/articles/article.h"

namespace crosscheck {

/// One place of an article that a drawing points at.
struct Mention {
  std::string file;
  Position at;
  std::string desk;
  std::string published;
  std::string quote;
  std::string fingerprint;  ///< of the finding this place takes part in; empty for most
};

/// One spelling of a person's name, without titles.
struct NameForm {
  std::string words;
  int articles = 0;
};

/// One time an article gives a person an office.
struct TitleUse {
  std::string office;  ///< "president of Norland"
  std::string status;  ///< "current", "former", "acting", "elect", ...; empty means current
  std::string day;     ///< the day it is said of; mostly that of publication
  Mention mention;
  bool exclusive = false;  ///< whether the office has one holder at a time
};

/// One period in which the register has a person in an office.
struct RegisteredTenure {
  std::string office;
  std::string from, to;  ///< either may be open
  std::string source;
};

/// One person across the desk.
struct PersonView {
  std::string name;
  int articles = 0;
  std::vector<NameForm> forms;            ///< most used first
  std::vector<TitleUse> titles;           ///< by day
  std::vector<RegisteredTenure> tenures;  ///< by first day; empty when no register knows the person
};

enum class Presence : std::uint8_t { present, absent, expected };

std::string_view to_string(Presence presence);

/// One article's word on whether somebody was at a meeting.
struct AttendanceUse {
  std::string party;  ///< the same for all who are one: country code, register's id or folded name
  std::string name;   ///< of a person, country or body
  Presence presence = Presence::present;
  Mention mention;
};

/// One place that speaks of a meeting, and what it says of it.
struct MeetingUse {
  std::string status;    ///< "held", "planned", ...; empty when it does not say
  std::string from, to;  ///< days; empty when it does not say
  Mention mention;
};

/// One meeting across the desk.
struct MeetingView {
  std::string name;
  std::string place;
  std::string from, to;          ///< first and last day, as most articles give them
  std::vector<MeetingUse> uses;  ///< in order of article and place
  std::vector<AttendanceUse> attendance;
};

/// A statement that something happened on a day, for the timeline.
struct DatedClaim {
  std::string what;
  std::string from, to;
  Mention mention;
};

/// One value of a figure, as one article gives it.
struct FigureUse {
  std::string value;  ///< "at least 12"
  std::string day;    ///< the day it is said of; mostly that of publication
  Mention mention;
};

/// A figure that articles give over time: a toll, a vote, a price.
struct FigureView {
  std::string subject;          ///< "Port Sel ferry fire"
  std::string what;             ///< "dead"
  std::vector<FigureUse> uses;  ///< by day
};

/// Everything the drawings are made from; empty lists leave their drawing out.
struct DeskView {
  std::vector<PersonView> persons;
  std::vector<MeetingView> meetings;
  std::vector<DatedClaim> dated;
  std::vector<FigureView> figures;

  bool empty() const {
    return persons.empty() && meetings.empty() && dated.empty() && figures.empty();
  }
};

}  // namespace crosscheck
