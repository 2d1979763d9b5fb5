#include <doctest/doctest.h>

#include <date/date.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "checker/claims/extractor.h"
#include "checker/claims/meetings/meetings.h"
#include "checker/claims/reading.h"
#include "checker/identities/identity.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;

namespace {

std::string label(const Claim& claim, std::string_view column, std::string_view before) {
  const std::string value(value_of(claim, column));
  return value.empty() ? "" : std::string(before) + value;
}

/// One claim: "talks in geneva: no, pe; closed; held; Monday", "absent: cl", "remote: anna berg".
std::string shown(const Claim& claim) {
  std::string line;
  if (claim.kind != &attendance_kind && claim.kind != &meeting_kind) return "";
  if (claim.kind == &attendance_kind) {
    if (!value_of(claim, "mention").empty()) return "";
    std::string part(value_of(claim, "presence"));
    if (!value_of(claim, "way").empty()) part = value_of(claim, "way");
    if (!value_of(claim, "capacity").empty()) part = value_of(claim, "capacity");
    line = part + label(claim, "side", " of ") + ": " + std::string(value_of(claim, "party"));
    if (value_of(claim, "status") == "planned") line += "; planned";
  } else {
    line = label(claim, "meeting_kind", "") + label(claim, "arity", " of ") +
           label(claim, "place", " in ") + label(claim, "parties", ": ");
    if (value_of(claim, "list") == "closed") line += "; closed";
    line += label(claim, "status", "; ") + label(claim, "when_words", "; ") +
            label(claim, "proposer", "; by ") + label(claim, "circle", "; of ") +
            label(claim, "own_name", "; of ") + label(claim, "named", "; called ") +
            label(claim, "topic", "; on ") + label(claim, "round", "; round ");
    if (!value_of(claim, "minutes_low").empty())
      line += "; " + std::string(value_of(claim, "minutes_low")) + " to " +
              std::string(value_of(claim, "minutes_high")) + " minutes";
    if (value_of(claim, "separate") == "yes") line += "; separate";
  }
  if (claim.modality != Modality::asserted) line += "; " + std::string(to_string(claim.modality));
  return line;
}

/// What an article says of meetings, one claim a line; the number says which of its meetings.
std::string meetings(std::string_view text) {
  const Article article = article_of(text);
  Reading reading = read(article, built_in_lexicon());
  const std::size_t others = reading.entities.size();
  std::vector<Claim> claims;
  extract_meetings(reading, claims);
  std::string all;
  for (const Claim& claim : claims) {
    const std::string line = shown(claim);
    if (line.empty()) continue;
    if (!all.empty()) all += '\n';
    all += std::to_string(claim.subject - others + 1) + ' ' + line;
  }
  return all;
}

struct Row {
  std::string_view text, expected;
};

}  // namespace

TEST_CASE("what a sentence says of a meeting") {
  const Row rows[] = {
      {"Norway, Chile and Peru met in Geneva on Monday.",
       "1 meeting in geneva: cl, no, pe; closed; held; Monday"},
      {"Talks between Norway and Chile took place in Geneva.",
       "1 talks in geneva: cl, no; closed; held"},
      {"The talks in Geneva between Norway, Chile and Peru collapsed.",
       "1 talks in geneva: cl, no, pe; closed; held"},
      {"The summit in Nairobi, bringing together Kenyan, Ghanaian and Egyptian ministers, opened "
       "late.",
       "1 summit in nairobi: eg, gh, ke; closed"},
      {"Discussions in Oslo involved representatives from Sudan, Chad and European allies.",
       "1 talks in oslo: eu, sd, td; closed; held"},
      {"The trilateral summit of the lakes is a first.", "1 summit of 3"},
      {"A three-way meeting in Osaka is planned.", "1 meeting of 3 in osaka; planned"},
      {"The bilateral meeting between Japan and India was held in Tokyo.",
       "1 meeting of 2 in tokyo: in, jp; closed; held"},
      {"Emmanuel Macron met with Keir Starmer in Paris on Friday.",
       "1 meeting in paris: emmanuel macron, keir starmer; closed; held; Friday"},
      {"Emmanuel Macron is scheduled to meet with Keir Starmer in Paris.",
       "1 meeting in paris: emmanuel macron, keir starmer; closed; planned"},
      {"Emmanuel Macron will meet Keir Starmer in Berlin, Germany.",
       "1 meeting in berlin: emmanuel macron, keir starmer; closed; planned"},
      {"Emmanuel Macron and Keir Starmer met again in Paris.",
       "1 meeting in paris: emmanuel macron, keir starmer; closed; held; separate"},
      {"Macron's proposal met with resistance in Paris.", ""},
      {"The company met the deadline in Paris.", ""},
      {"Emmanuel Macron did not meet Keir Starmer in Paris.", ""},
      {"Emmanuel Macron might meet Keir Starmer in Paris.",
       "1 meeting in paris: emmanuel macron, keir starmer; closed; conditional"},
      {"Did Emmanuel Macron meet Keir Starmer in Paris?",
       "1 meeting in paris: emmanuel macron, keir starmer; closed; question"},
      {"If Emmanuel Macron met Keir Starmer in Paris, nobody saw it.",
       "1 meeting in paris: emmanuel macron, keir starmer; closed; held; conditional"},
      {"The meeting proposed by President Emmanuel Macron is due in June.",
       "1 meeting; planned; June; by emmanuel-macron"},
      {"A new format for fishing talks has been proposed by Japan.", "1 format; proposed; by jp"},
      {"Japan proposes a new format for the fishing talks.", "1 format; proposed; by jp"},
      {"Kenya did not attend the summit in Nairobi.", "1 summit in nairobi\n1 absent: ke"},
      {"Kenya was not present at the talks in Nairobi.", "1 talks in nairobi\n1 absent: ke"},
      {"Egypt boycotted the conference in Vienna.", "1 conference in vienna\n1 absent: eg"},
      {"Kenya attended the summit in Nairobi.", "1 summit in nairobi\n1 present: ke"},
      {"Ghana took part in the talks in Accra.", "1 talks in accra\n1 present: gh"},
      {"Previous talks in Istanbul failed.", "1 talks in istanbul; separate"},
      {"The next meeting in Vienna has no date.", "1 meeting in vienna; separate"},
      {"Talks in Vienna were postponed.", "1 talks in vienna; postponed"},
      {"The summit in Lisbon was cancelled.", "1 summit in lisbon; cancelled"},
      {"Negotiations are underway in Doha, involving Qatar and Egypt.",
       "1 talks in doha: eg, qa; closed; under-way"},
      {"Talks with several countries including Qatar, Egypt and Oman went on in Doha.", ""},
      {"The war in Sudan goes on while talks on grain continue.", "1 talks; under-way; on grain"},
      {"The hearing in Houston on Friday lasted an hour.",
       "1 hearing in us-tx-houston; held; Friday; 30 to 90 minutes"},
      {"Aid for the people in Ukraine, Egypt and Sudan grew.", ""},
      {"She said: \"Norway and Chile met in Geneva.\"",
       "1 meeting in geneva: cl, no; closed; held; reported"},
      {"The council meeting on Tuesday was short.", "1 meeting; Tuesday; of council"},
      {"Talks took place in Geneva on Monday between Norway and Chile. Peru was absent from these "
       "talks.",
       "1 talks in geneva: cl, no; closed; held; Monday\n1 absent: pe"},
      {"Talks between Norway and Chile took place in Geneva. Talks between Norway and Chile in "
       "Lima failed.",
       "1 talks in geneva: cl, no; closed; held\n2 talks in lima: cl, no; closed"},
      {"The talks in Geneva between Norway and Chile began. The Geneva talks between Chile and "
       "Norway ended.",
       "1 talks in geneva: cl, no; closed; held\n1 talks in geneva: cl, no; closed; held"},
      {"Diplomats from Japan, India and other countries met in Tokyo.", ""},
      {"Marco Rubio's talks with Keir Starmer in London ended.",
       "1 talks in london: keir starmer; held"},
      {"The trilateral talks between Japan, India and Chile opened. The presence of Canada was "
       "noted.",
       "1 talks of 3: cl, in, jp; closed; held"},
      {"Police received a call around 9 p.m. on Friday.", ""},
      {"The wedding in Windsor was attended by Norway, Sweden and Denmark.",
       "1 ceremony in windsor: dk, no, se; closed; held"},
      {"Officials met in Geneva.", ""},
      {"After talks with Emmanuel Macron, Keir Starmer left.", "1 talks: emmanuel macron"},
      {"Emmanuel Macron and Keir Starmer met with fishermen.", ""},
      {"Emmanuel Macron has met with Keir Starmer several times.",
       "1 meeting: emmanuel macron, keir starmer; held; separate"},
      {"Emmanuel Macron and Keir Starmer met the press in Lyon.", ""},
      {"Norway and Chile met at Harbour House.",
       "1 meeting in harbour house: cl, no; closed; held"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(meetings(row.text) == row.expected);
  }
}

TEST_CASE("who has which part in a meeting") {
  const Row rows[] = {
      {"The talks in Geneva ended. Minister Anna Berg spoke by video link.",
       "1 talks in geneva; held\n1 remote: anna berg"},
      {"The talks in Geneva ended. On a screen from Oslo, Minister Anna Berg listened.",
       "1 talks in geneva; held\n1 remote: anna berg"},
      {"The talks in Geneva ended. Minister Anna Berg, who had landed at noon, sat at the table.",
       "1 talks in geneva; held\n1 in person: anna berg"},
      {"The talks in Geneva ended. Minister Anna Berg has cancelled her trip.",
       "1 talks in geneva; held\n1 absent: anna berg"},
      {"The talks in Geneva ended. Minister Anna Berg was represented by envoy Paul Ray.",
       "1 talks in geneva; held\n1 absent: anna berg\n1 present: paul ray"},
      {"The talks in Geneva ended. Minister Anna Berg is on sick leave and was not there.",
       "1 talks in geneva; held\n1 absent: anna berg"},
      {"The talks in Geneva ended. Minister Anna Berg did not come to terms with it.",
       "1 talks in geneva; held"},
      {"The talks in Geneva ended. Minister Anna Berg attended Harvard.",
       "1 talks in geneva; held"},
      {"The talks in Geneva ended. Minister Anna Berg could be reached by phone and in person.",
       "1 talks in geneva; held"},
      {"The talks in Geneva ended. The Norwegian side was led by Minister Anna Berg.",
       "1 talks in geneva; held\n1 head of no: anna berg"},
      {"The talks in Geneva ended. Minister Anna Berg headed the Norwegian delegation.",
       "1 talks in geneva; held\n1 head of no: anna berg"},
      {"The talks in Geneva ended. Minister Anna Berg led for Norway.",
       "1 talks in geneva; held\n1 head of no: anna berg"},
      {"The talks in Geneva ended. Minister Anna Berg chaired the debate.",
       "1 talks in geneva; held\n1 chair: anna berg"},
      {"The talks in Geneva ended. She handed the gavel to Minister Anna Berg.",
       "1 talks in geneva; held\n1 chair: anna berg"},
      {"The talks in Geneva ended. Minister Anna Berg will not attend.",
       "1 talks in geneva; held\n1 absent: anna berg; planned"},
      {"The talks in Geneva ended. Norway's president is not here.", "1 talks in geneva; held"},
      {"The talks in Geneva ended. Minister Anna Berg skipped lunch.", "1 talks in geneva; held"},
      {"The talks in Geneva ended. Earlier talks in Oslo failed. Minister Anna Berg was absent.",
       "1 talks in geneva; held\n2 talks in oslo; separate\n2 absent: anna berg"},
      {"The talks in Geneva ended. Minister Anna Berg, kept in Lima by a board meeting, spoke by "
       "video "
       "link.",
       "1 talks in geneva; held\n2 meeting; of board\n1 remote: anna berg"},
      {"The talks in Geneva ended. Envoy Paul Ray stood in for Minister Anna Berg.",
       "1 talks in geneva; held\n1 absent: anna berg\n1 present: paul ray"},
      {"The talks in Geneva ended. Minister Anna Berg's chair stayed empty.",
       "1 talks in geneva; held\n1 absent: anna berg"},
      {"The talks in Geneva ended. Minister Anna Berg was in Lima.",
       "1 talks in geneva; held\n1 elsewhere: anna berg"},
      {"The talks in Geneva ended. The minister, Anna Berg, took the chair.",
       "1 talks in geneva; held\n1 chair: anna berg"},
      {"Fish is dear. Minister Anna Berg was absent.", "1 absent: anna berg"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(meetings(row.text) == row.expected);
  }
}

TEST_CASE("who was at the talks that an article is about") {
  const Row rows[] = {
      {"Minister Anna Berg was flanked by envoy Paul Ray.",
       "1 in person: anna berg\n1 in person: paul ray"},
      {"Flanked by envoy Paul Ray, Minister Anna Berg read out the text.",
       "1 in person: anna berg\n1 in person: paul ray"},
      {"Minister Anna Berg was received by envoy Paul Ray.",
       "1 in person: anna berg\n1 in person: paul ray"},
      {"Minister Anna Berg shook hands with envoy Paul Ray.",
       "1 in person: anna berg\n1 in person: paul ray"},
      {"Minister Anna Berg joined by phone.", "1 remote: anna berg"},
      {"Minister Anna Berg landed in Geneva at noon.", "1 in person: anna berg"},
      {"Minister Anna Berg landed in Lima at noon.", ""},
      {"Minister Anna Berg did not travel to Geneva.", "1 absent: anna berg"},
      {"Minister Anna Berg did not travel to Lima.", ""},
      {"Minister Anna Berg was not in Geneva.", "1 absent: anna berg"},
      {"Minister Anna Berg was not at the table.", "1 absent: anna berg"},
      {"Minister Anna Berg was not at war with him.", ""},
      {"Neither Minister Anna Berg nor envoy Paul Ray came.",
       "1 absent: anna berg\n1 absent: paul ray"},
      {"With Minister Anna Berg absent, envoy Paul Ray took the floor.",
       "1 absent: anna berg\n1 present: paul ray"},
      {"Everyone came except Minister Anna Berg.", "1 absent: anna berg"},
      {"Nobody came except Minister Anna Berg.", ""},
      {"There was no sign of Minister Anna Berg.", "1 absent: anna berg"},
      {"Conspicuous by her absence was Minister Anna Berg.", "1 absent: anna berg"},
      {"Minister Anna Berg stayed away in protest.", "1 absent: anna berg"},
      {"Minister Anna Berg stayed away from drink.", ""},
      {"Minister Anna Berg did not go as far as that.", ""},
      {"Minister Anna Berg turned up.", "1 in person: anna berg"},
      {"Envoy Paul Ray follows Anna Berg, who held the post for years and was not there.",
       "1 absent: anna berg"},
      {"Minister Anna Berg moderated the talks.", "1 chair: anna berg"},
      {"With Minister Anna Berg in the chair, it was short.", "1 chair: anna berg"},
      {"Minister Anna Berg served as chair of the Harbour Board.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::string scene = "1 talks in geneva; held";
    const std::string expected =
        scene + (row.expected.empty() ? "" : "\n") + std::string(row.expected);
    CHECK(meetings("The talks in Geneva ended. " + std::string(row.text)) == expected);
  }
}

TEST_CASE("what becomes of a meeting, what it is called and how long it takes") {
  const Row rows[] = {
      {"A joint press conference announced for Thursday was called off.",
       "1 press-conference; cancelled; Thursday"},
      {"The meeting called for 29 April was put off.", "1 meeting; postponed; 29 April"},
      {"There will be no joint press conference.", "1 press-conference; cancelled"},
      {"A meeting between Norway and Chile did not take place.",
       "1 meeting: cl, no; closed; cancelled"},
      {"The summit in Oslo was not cancelled.", "1 summit in oslo"},
      {"No summit was held in Oslo.", "1 summit in oslo; cancelled"},
      {"They called the Oslo summit off.", "1 summit in oslo; cancelled"},
      {"The summit in Oslo never happened.", "1 summit in oslo; cancelled"},
      {"The council sat on Wednesday.", "1 meeting; held; Wednesday; of council"},
      {"The council meeting on 29 April, which ran late, was lively.",
       "1 meeting; held; 29 April; of council"},
      {"The third round of talks is over.", "1 talks; round 3"},
      {"The Harbour talks are over. The talks at Harbour were long.",
       "1 talks; called harbour\n1 talks in harbour"},
      {"The G7 summit in Oslo is near.", "1 summit in oslo; of g7"},
      {"The finance ministers met in Oslo on Monday.",
       "1 meeting in oslo; held; Monday; of finance minister"},
      {"The council of Geneva voted on Wednesday to build a quay.",
       "1 vote in geneva; held; Wednesday; of council"},
      {"The planning committee will vote on Monday.",
       "1 vote; planned; Monday; of planning committee"},
      {"The session on debt on Saturday was short.", "1 session; Saturday; on debt"},
      {"The talks in Oslo went on for nearly five hours.",
       "1 talks in oslo; held; 225 to 300 minutes"},
      {"The talks in Oslo lasted more than six hours.",
       "1 talks in oslo; held; 360 to 100000 minutes"},
      {"A six-hour debate in Oslo ended.", "1 session in oslo; held; 330 to 390 minutes"},
      {"Norway and Chile met in Oslo for four hours and 50 minutes.",
       "1 meeting in oslo: cl, no; closed; held; 280 to 300 minutes"},
      {"Norway and Chile met in Oslo two hours before the vote.",
       "1 meeting in oslo: cl, no; closed; held; separate"},
      {"Minister Anna Berg and envoy Paul Ray had tea for 25 minutes on Sunday.",
       "1 meeting: anna berg, paul ray; closed; held; Sunday; 17 to 33 minutes"},
      {"Minister Anna Berg and envoy Paul Ray spoke by phone on Sunday.",
       "1 call: anna berg, paul ray; closed; held; Sunday"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(meetings(row.text) == row.expected);
  }
}

TEST_CASE("the register says which mentions are one meeting") {
  struct Desk {
    std::string_view first, second;
    std::string joined;  ///< ids of the meetings, in order
  };
  const Desk desks[] = {
      {"All went home after the Alaska summit.", "Nobody has forgotten the Alaska summit.",
       "anchorage-summit"},
      {"The talks in Jeddah on March 11, 2025 were short.",
       "The meeting in Saudi Arabia on March 11, 2025 was short.", "jeddah-talks"},
      {"The talks in Jeddah on March 11, 2025 were short.",
       "The talks in Jeddah on March 23, 2025 were short.", "jeddah-talks -"},
      {"The Jeddah talks were short.", "Previous talks in Jeddah on March 11, 2025 were short.",
       "jeddah-talks"},
  };
  for (const Desk& desk : desks) {
    CAPTURE(desk.second);
    const std::vector<Statements> articles{
        ClaimReader(built_in_lexicon()).read(article_of(desk.first)),
        ClaimReader(built_in_lexicon()).read(article_of(desk.second))};
    std::string joined;
    for (const Identity& identity : identify(articles, built_in_lexicon()).identities) {
      if (identity.kind != EntityKind::meeting) continue;
      joined += (joined.empty() ? "" : " ") + (identity.known.empty() ? "-" : identity.known);
    }
    CHECK(joined == desk.joined);
  }
}

TEST_CASE("articles of one week that speak of the same place and sides share a meeting") {
  struct Desk {
    std::string_view first, first_day, second, second_day;
    std::size_t meetings;
  };
  const std::string_view geneva = "Talks between Norway, Chile and Peru took place in Geneva.";
  const Desk desks[] = {
      {geneva, "2025-03-11", "The talks in Geneva between Chile and Peru ended.", "2025-03-12", 1},
      {geneva, "2025-03-11", "The talks in Geneva between Chile and Peru ended.", "2025-03-22", 2},
      {geneva, "2025-03-11", "The talks in Lima between Chile and Peru ended.", "2025-03-12", 2},
      {geneva, "2025-03-11", "The talks in Geneva between Japan and India ended.", "2025-03-12", 2},
      {geneva, "2025-03-11", "Previous talks in Geneva between Chile and Peru ended.", "2025-03-12",
       2},
      {geneva, "2025-03-11", "The talks in Switzerland between Chile and Peru ended.", "2025-03-12",
       1},
      {"Ministers held a news conference in Geneva on March 10, 2025.", "2025-03-11",
       "The meeting in Geneva on March 10, 2025 ended.", "2025-03-12", 2},
      {"The talks in Geneva on March 10, 2025 dragged on.", "2025-03-11",
       "The meeting in Geneva on March 10, 2025 ended.", "2025-03-12", 1},
      {geneva, "", "The talks in Geneva between Chile and Peru ended.", "", 2},
  };
  for (const Desk& desk : desks) {
    CAPTURE(desk.second);
    CAPTURE(desk.second_day);
    std::vector<Statements> articles;
    for (const auto& [text, day] :
         {std::pair(desk.first, desk.first_day), std::pair(desk.second, desk.second_day)}) {
      articles.push_back(ClaimReader(built_in_lexicon()).read(article_of(text)));
      if (day.empty()) continue;
      date::sys_days parsed;
      std::istringstream(std::string(day)) >> date::parse("%F", parsed);
      articles.back().published.period = {parsed, parsed};
    }
    const Identities identities = identify(articles, built_in_lexicon());
    const auto meetings = std::count_if(
        identities.identities.begin(), identities.identities.end(),
        [](const Identity& identity) { return identity.kind == EntityKind::meeting; });
    CHECK(static_cast<std::size_t>(meetings) == desk.meetings);
  }
}
