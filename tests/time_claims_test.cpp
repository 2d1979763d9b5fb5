// Claims made of dates, ages and elapsed time.
#include <date/date.h>
#include <doctest/doctest.h>

#include <string>

#include "checker/claims/ages/ages.h"
#include "checker/claims/dates/dates.h"
#include "checker/claims/dates/elapsed.h"
#include "checker/claims/dates/events.h"
#include "checker/claims/dates/terms.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;
using date::sys_days;
using date::year;

namespace {

using Extract = void (*)(Reading&, std::vector<Claim>&);

/// "quote: value value ..." of each claim, empty values as a dot.
std::string claims_of(std::string_view text, Extract extract_kind, bool with_subject = false) {
  Article article = article_of(text);
  constexpr sys_days wednesday{year{2025} / 3 / 12};
  article.published = {{wednesday, wednesday}, DateSource::front_matter, 1, {}};
  Reading reading = read(article, built_in_lexicon());
  std::vector<Claim> claims;
  extract_kind(reading, claims);
  std::string shown;
  for (const Claim& claim : claims) {
    if (!shown.empty()) shown += "; ";
    if (with_subject && claim.subject != Claim::no_subject)
      shown += reading.entities[claim.subject].name + " ";
    shown += "«" + claim.evidence.quote + "»";
    claim.values.each([&shown](std::string_view value) {
      shown += value.empty() ? " ." : " " + std::string(value);
    });
  }
  return shown;
}

struct Row {
  std::string_view text, claims;
};

}  // namespace

TEST_CASE("a date says which weekday stands beside it and what the calendar has") {
  const Row rows[] = {
      {"They met on Thursday, July 8, 2016.",
       "«Thursday, July 8, 2016» 2016-07-08 stated weekday-date Thursday Friday "
       "Friday, July 8, 2016 Thursday, July 7, 2016 0 0 . . . ."},
      {"They met on Friday, July 8, 2016.",
       "«Friday, July 8, 2016» 2016-07-08 stated weekday-date Friday Friday . . . . . . . ."},
      {"They met on Monday, March 11.",
       "«Monday, March 11» 2025-03-11 nearest weekday-date Monday Tuesday "
       "Tuesday, March 11 Monday, March 10 0 1 . . . ."},
      {"On February 30, 2024 it rained.",
       "«February 30, 2024» 2024-02-30 stated impossible . . . . . . . . . ."},
      {"As of October 2023 nothing is known.",
       "«As of October 2023» 2023-10 stated as-of . . . . . . . . . ."},
      {"They met last Sunday.", "«last Sunday» 2025-03-09 article day . . . . . . last SUN . . ."},
      {"They met in early August of last year.",
       "«early August of last year» 2024-08 article stretch . . . . . . "
       "August, -1 year from article start . ."},
      {"They met two days ago.",
       "«two days ago» 2025-03-10 article day . . . . . . -2 day from article . . ."},
      {"They met recently and are tired now.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(claims_of(row.text, extract_dates) == row.claims);
  }
}

TEST_CASE("an age is bound to the one name its words belong to") {
  const Row rows[] = {
      {"Dana Whitlock, 36, was arrested.",
       "Dana Whitlock «Dana Whitlock, 36» 36 36 appositive . Dana Whitlock . . 1988-03-13 "
       "1989-03-12 . . ."},
      {"Police arrested 26-year-old Dana Whitlock.",
       "Dana Whitlock «26-year-old Dana Whitlock» 26 26 year-old . Dana Whitlock . . 1998-03-13 "
       "1999-03-12 . . ."},
      {"He met his 26-year-old brother Dale Whitlock.",
       "Dale Whitlock «26-year-old brother Dale Whitlock» 26 26 year-old . Dale Whitlock . brother "
       "1998-03-13 1999-03-12 . . ."},
      {"Dana Whitlock, a 26-year-old pilot, was arrested.",
       "Dana Whitlock «Dana Whitlock, a 26-year-old» 26 26 year-old . Dana Whitlock . . 1998-03-13 "
       "1999-03-12 . . ."},
      {"Dana Whitlock, aged 36, was arrested.",
       "Dana Whitlock «Dana Whitlock, aged 36» 36 36 aged . Dana Whitlock . . 1988-03-13 "
       "1989-03-12 . . ."},
      {"Dana Whitlock, just 36, was arrested.",
       "Dana Whitlock «Dana Whitlock, just 36» 36 36 appositive . Dana Whitlock . . 1988-03-13 "
       "1989-03-12 . . ."},
      {"Dana Whitlock, who is in her late 40s, was arrested.",
       "Dana Whitlock «Dana Whitlock, who is in her late 40s» 45 49 decade . Dana Whitlock . . "
       "1975-03-13 1980-03-12 . . ."},
      {"Dana Whitlock was in her fifties.", ""},
      {"Dana Whitlock (36) was arrested.",
       "Dana Whitlock «Dana Whitlock (36)» 36 36 bracketed . Dana Whitlock . . 1988-03-13 "
       "1989-03-12 . . ."},
      {"Dana Whitlock, 36, was shot and killed.",
       "Dana Whitlock «Dana Whitlock, 36» 36 36 appositive yes Dana Whitlock . . 1987-03-13 "
       "1989-03-12 . . ."},
      {"Ole Brandt and Nils Brandt, both 44, came.",
       "Ole Brandt «Ole Brandt and Nils Brandt, both 44» 44 44 both . Ole Brandt . . 1980-03-13 "
       "1981-03-12 . . .; Nils Brandt «Nils Brandt, both 44» 44 44 both . Nils Brandt . . "
       "1980-03-13 1981-03-12 . . ."},
      {"They saved 5-year-old Tom Harker and Mia Harker, 6, in time.",
       "Tom Harker «5-year-old Tom Harker» 5 5 year-old . Tom Harker . . 2019-03-13 2020-03-12 . . "
       ".; Mia Harker «Mia Harker, 6» 6 6 appositive . Mia Harker . . 2018-03-13 2019-03-12 . . ."},
      {"Her brother claimed Ana Ruiz, 5-year-old Tom Harker and others.",
       "Tom Harker «5-year-old Tom Harker» 5 5 year-old . Tom Harker . . 2019-03-13 2020-03-12 . . "
       "."},
      {"Dana Whitlock, who is 36, was arrested.",
       "Dana Whitlock «Dana Whitlock, who is 36» 36 36 clause . Dana Whitlock . . 1988-03-13 "
       "1989-03-12 . . ."},
      {"Dana Whitlock, who was 36, was killed.",
       "Dana Whitlock «Dana Whitlock, who was 36» 36 36 clause yes Dana Whitlock . . 1987-03-13 "
       "1989-03-12 . . ."},
      {"Dana Whitlock, who was 36, sailed on.", ""},
      {"Dana Whitlock, who is one of many, came.", ""},
      {"In 1990, Dana Whitlock, 36, was arrested.",
       "Dana Whitlock «Dana Whitlock, 36» 36 36 appositive . Dana Whitlock . . 1953-01-02 "
       "1954-12-31 . . ."},
      {"Dana Whitlock, who turned 36 on Tuesday, came.",
       "Dana Whitlock «Dana Whitlock, who turned 36 on Tuesday» 36 36 birthday . Dana Whitlock . . "
       "1989-03-11 1989-03-11 . . ."},
      {"Dana Whitlock celebrated her 36th birthday last week.",
       "Dana Whitlock «Dana Whitlock celebrated her 36th birthday last week» 36 36 birthday . Dana "
       "Whitlock . . 1989-03-03 1989-03-09 . . ."},
      {"Dana Whitlock was born in Graz on May 3, 1990.",
       "Dana Whitlock «Dana Whitlock was born in Graz on May 3, 1990» . . birth . Dana Whitlock . "
       ". 1990-05-03 1990-05-03 . . ."},
      {"Dana Whitlock (born 1990) came.",
       "Dana Whitlock «Dana Whitlock (born 1990» . . birth . Dana Whitlock . . 1990-01-01 "
       "1990-12-31 . . ."},
      {"It was paid for by Dana Whitlock, 2) written by others.", ""},
      {"Dana Whitlock, 47, leads Ana Ruiz, 45, in the polls.", ""},
      {"Dana Whitlock and Ana Ruiz, 35 and 41 respectively, came.",
       "Dana Whitlock «Dana Whitlock and Ana Ruiz, 35 and 41» 35 35 aged . Dana Whitlock . . "
       "1989-03-13 1990-03-12 . . .; Ana Ruiz «Ana Ruiz, 35 and 41» 41 41 aged . Ana Ruiz . . "
       "1983-03-13 1984-03-12 . . ."},
      {"Dana Whitlock and Ana Ruiz, 35 and 41, came.", ""},
      {"The 20-month-old Whitlock inquiry of Dana Whitlock ended.", ""},
      {"Dana Whitlock, 12 pilots and others came.", ""},
      {"The 5-year-old son of Dana Whitlock came.", ""},
      {"Dana Whitlock came late. The 36-year-old pilot was tired.",
       "Dana Whitlock «The 36-year-old» 36 36 described . Dana Whitlock . . 1988-03-13 1989-03-12 "
       ". . ."},
      {"Dana Whitlock came late. She is 36.",
       "Dana Whitlock «She is 36» 36 36 pronoun . Dana Whitlock . . 1988-03-13 1989-03-12 . . ."},
      {"A 36-year-old pilot was killed on Monday. Dana Whitlock was killed by a fall.",
       "Dana Whitlock «A 36-year-old» 36 36 described yes Dana Whitlock . . 1987-03-13 1989-03-12 "
       ". . ."},
      {"He lost two girls: Joy, 12, and nine-year-old Favour.",
       "Joy «Joy, 12» 12 12 list . Joy . . . . . . .; Favour «nine-year-old Favour» 9 9 list . "
       "Favour . . . . . . ."},
      {"Dana Whitlock keeps a log. It has a green cover. She is tired. Born in 1990 in Graz, she "
       "came.",
       "Dana Whitlock «Born in 1990» . . birth . Dana Whitlock . . 1990-01-01 1990-12-31 . . ."},
      {"Dana Whitlock keeps a log. It is green. It is old. Born in 1990 in Graz, she came.",
       "Dana Whitlock «Born in 1990» . . birth . Dana Whitlock . . 1990-01-01 1990-12-31 . . ."},
      {"Dana Whitlock keeps a log for Rhea Lind. It is old. Born in 1990 in Graz, she came.", ""},
      {"They thanked Dana Whitlock. The 40-year-old tower is closed.", ""},
      {"Ana Ruiz thanked Dana Whitlock. The 40-year-old is tired.", ""},
      {"Dana Whitlock will work until she is 70.", ""},
      {"Dana Whitlock, 36, came late. The 40-year-old was tired.",
       "Dana Whitlock «Dana Whitlock, 36» 36 36 appositive . Dana Whitlock . . 1988-03-13 "
       "1989-03-12 . . ."},
      {"The score was Brazil, 2, and Spain, 1.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(claims_of(row.text, extract_ages, true) == row.claims);
  }
}

TEST_CASE("what is said of an event's age is bound to the event the register dates") {
  const Row rows[] = {
      {"The war in Ukraine, now nearing its third year, goes on in Ukraine.",
       "«nearing its third year» ukraine-invasion full-scale invasion of Ukraine 2022-02-24 "
       "nearing 3 years . . . . . . . . named"},
      {"Today is the third anniversary of the full-scale invasion of Ukraine.",
       "«third anniversary» ukraine-invasion full-scale invasion of Ukraine 2022-02-24 "
       "anniversary 3 years . . . . . . . . named"},
      {"The nearly four-year war wears Ukraine down, and Ukraine knows it.",
       "«nearly four-year war» ukraine-invasion full-scale invasion of Ukraine 2022-02-24 "
       "nearly 4 years . . . . . . . . ."},
      {"The Six-Day War is long gone.", ""},
      {"Ukraine remembers a fruitless eight-year war, and Ukraine mourns.", ""},
      {"Ukraine knows the eight-year war with Iran, and Ukraine mourns.", ""},
      {"The team, now nearing its third year, plays on.", ""},
      {"The war, now nearing its third year, goes on.", ""},
      {"Ukraine mourns. Ruritania's civil war, which entered its 10th year, is not that of "
       "Ukraine.",
       ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(claims_of(row.text, extract_elapsed) == row.claims);
  }
}

TEST_CASE("time between two dates is counted from the one to the other") {
  const Row rows[] = {
      {"On May 26, 1983, 40 years ago, it rained.",
       "«May 26, 1983, 40 years ago» . . 1983-05-26 ago 40 years article 2025-03-12 2025-03-12 "
       "42 years . . . . ."},
      {"Eight months ago, in August 2017, it rained.",
       "«Eight months ago, in August 2017» . . 2017-08 ago 8 months article 2025-03-12 2025-03-12 "
       "91 months . . . . ."},
      {"It closed yesterday, ten years after it was opened in 2014.",
       "«ten years after it was opened in 2014» . . 2014 after 10 years 2025-03-11 2025-03-11 "
       "2025-03-11 11 years . . . . ."},
      {"Monday was the 40th anniversary of the 1984 flood.",
       "«40th anniversary of the 1984» . . 1984 anniversary 40 years 2025-03-10 2025-03-10 "
       "2025-03-10 41 years . . . . ."},
      {"A three-day visit from 12 to 14 March follows.",
       "«three-day visit from 12 to 14 March» . . 2025-03-12 length 3 days 2025-03-14 2025-03-14 "
       "2025-03-14 3 days . . . . ."},
      {"She led it from 1984 to 1992, eight years.",
       "«from 1984 to 1992, eight years» . . 1984 length 8 years 1992 1992-01-01 1992-12-31 "
       "8 years . . . . ."},
      {"A three-hour hearing from 9:30 to 11 a.m. ended.",
       "«three-hour hearing from 9:30 to 11 a.m.» . . 9:30 clock 3 hours 11:00 . . 1.5 hours "
       "90 140 220 . ."},
      {"It was a three-hour hearing, open from 9 a.m. to 11 a.m. and dull.", ""},
      {"In 1983, the last year of peace, it rained.", ""},
      {"It was closed after it was opened in 2014.", ""},
      {"Norway and Chile resumed talks after a six-month hiatus.",
       "«after a six-month hiatus» . . . pause 6 months . . . . . 241060 306804 cl, no ."},
      {"Norway and Chile last met in March 2024.",
       "«last met in March 2024» . . 2024-03 last met . . . . . . . . . cl, no ."},
      {"Olga Lind won for the first time in two years.", ""},
      {"They marked the 50th anniversary on May 3, 2019.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(claims_of(row.text, extract_elapsed) == row.claims);
  }
}

TEST_CASE("a term of office begins when the words say, for the person they speak of") {
  const Row rows[] = {
      {"Anna Berg, who has led the city since May 2022, came.",
       "Anna Berg «led the city since May 2022» . polity yes since . . 2022-05 . . ."},
      {"Anna Berg, its acting director since 2017, came.",
       "Anna Berg «its acting director since 2017» director . yes since acting director 2017 . . "
       "."},
      {"Anna Berg took office in 2020.",
       "Anna Berg «took office in 2020» . polity yes began . . 2020 . . ."},
      {"Anna Berg was appointed mayor of Port Sel in May 2016.",
       "Anna Berg «appointed mayor of Port Sel in May 2016» mayor polity yes began . mayor 2016-05 "
       ". . ."},
      {"Anna Berg was mayor from 2005 to 2013.",
       "Anna Berg «was mayor from 2005 to 2013» mayor polity yes span . mayor 2005 2013 7 9"},
      {"Anna Berg has led it for ten years.",
       "Anna Berg «led it for ten years» . . yes since . . 2015 . . ."},
      {"Anna Berg came. The 58-year-old lawyer, who took office in 2020, spoke.",
       "Anna Berg «took office in 2020» . polity yes began . . 2020 . . ."},
      {"Anna Berg, the mayor for the past 16 years, came.",
       "Anna Berg «the mayor for the past 16 years» mayor polity yes since . mayor 2009 . . ."},
      {"Anna Berg quit after 13 years as the town's MP.",
       "Anna Berg «after 13 years as the town's MP» legislator . . ended . member-of-parliament "
       "2012 . . ."},
      {"Voters showed Sheriff Anna Berg the door after 19 years in the job.",
       "Anna Berg «after 19 years in the job» . . yes ended . . 2006 . . ."},
      {"Anna Berg, the Fisheries PS from 2016 to 2022, came.",
       "Anna Berg «the Fisheries PS from 2016 to 2022» =ps . . span . . 2016 2022 5 7"},
      {"Anna Berg, appointed director in 2015, came.",
       "Anna Berg «appointed director in 2015» director . yes began . director 2015 . . ."},
      {"Anna Berg succeeded Paul Lind as mayor in 2015.",
       "Anna Berg «succeeded Paul Lind as mayor in 2015» mayor polity yes began . mayor 2015 . . "
       "."},
      {"Anna Berg was succeeded by Paul Lind as mayor.", ""},
      {"Anna Berg has been at the helm of the club for nine years.",
       "Anna Berg «at the helm of the club for nine years» . body yes since . . 2016 . . ."},
      {"Anna Berg, now in her ninth year in charge, came.",
       "Anna Berg «in her ninth year in charge» . . yes since . . 2017 . . ."},
      {"Anna Berg, mayor (2005-2013), came.",
       "Anna Berg «mayor (2005-2013)» mayor polity yes span . mayor 2005 2013 7 9"},
      {"Paul Lind came. Since 2015 Anna Berg has led the union.",
       "Anna Berg «Since 2015 Anna Berg has led the union» . body yes since . . 2015 . . ."},
      {"Anna Berg became an officer in 2009 and Shelby in 2011.",
       "Anna Berg «became an officer in 2009» police-officer . . began . police-officer 2009 . . "
       "."},
      {"Anna Berg sat in the Senate for 21 years up to 1997.",
       "Anna Berg «sat in the Senate for 21 years up to 1997» legislator . . span . . 1976 1997 . "
       "."},
      {"Anna Berg served as PS from 2018 until she fell ill.",
       "Anna Berg «served as PS from 2018» =ps . . span . . 2018 . . ."},
      {"Anna Berg came. She took the job in August 2020.",
       "Anna Berg «took the job in August 2020» . . yes began . . 2020-08 . . ."},
      {"Anna Berg was elected president of the union in 2022.",
       "Anna Berg «elected president of the union in 2022» president body yes elected . president "
       "2022 . . ."},
      {"Anna Berg led the choir for four decades.",
       "Anna Berg «led the choir for four decades» . body yes length . . . . 35 45"},
      {"Anna Berg has been headwoman since 1994.",
       "Anna Berg «been headwoman since 1994» =headwoman . yes since . . 1994 . . ."},
      {"Anna Berg has been unwell since 1994.", ""},
      {"Anna Berg held the seat since 2015.",
       "Anna Berg «held the seat since 2015» legislator . . since . . 2015 . . ."},
      {"Anna Berg came. When she took office in 2015, Ruiz was young.", ""},
      {"Anna Berg came. In the Senate, Cruz has slept since she took office in 2015.", ""},
      {"Anna Berg was in search of a director since 2015.", ""},
      {"Anna Berg has served as congresswoman for the 4th District since 2015.",
       "Anna Berg «served as congresswoman for the 4th District since 2015» "
       "representative-legislator . . since . representative-legislator 2015 . . ."},
      {"Anna Berg will be sworn in as mayor on January 20.", ""},
      {"An Anna Berg appointee who became mayor in 2015 came.", ""},
      {"Anna Berg retired after 30 years as a pilot and a cook.", ""},
      {"Anna Berg, mayor for ten years, came.", ""},
      {"Anna Berg appointed Nils Brandt director in 2016.", ""},
      {"A friend of Anna Berg, Nils Brandt, was named director in 2016.", ""},
      {"Anna Berg, who ran for mayor in 2016, came.", ""},
      {"Anna Berg is the first former mayor since 2016.", ""},
      {"Anna Berg has led by ten points since May 2022.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(claims_of(row.text, extract_terms, true) == row.claims);
  }
}

TEST_CASE("an event has the day that its own verb or noun is given") {
  const Row rows[] = {
      {"The fire in the north, which was sparked by lightning on Monday, burns on.",
       "«sparked by lightning on Monday» fire began span 2025-03-10 . definite lead . ."},
      {"Thursday's deadly shooting shook the town.",
       "«Thursday's deadly shooting» shooting happened point 2025-03-06 . . lead . ."},
      {"The March 9 heist is unsolved.",
       "«March 9 heist» robbery happened point 2025-03-09 . . lead . ."},
      {"The Jan. 9 heist may be that of any year.", ""},
      {"The crash late on Monday closed the road.",
       "«crash late on Monday» crash happened point 2025-03-10 yes . lead . ."},
      {"The crash on Monday closed the road.",
       "«crash on Monday» crash happened point 2025-03-10 . . lead . ."},
      {"It ended a visit that had opened on March 1.",
       "«opened on March 1» visit began span 2025-03-01 . . lead . ."},
      {"Founded in 1906, the museum is closed.",
       "«Founded in 1906, the museum» museum founded thing 1906 . founded . . ."},
      {"The museum turned 113 this year.",
       "«turned 113 this year» museum founded thing 1912 . counted . . ."},
      {"The 118-year-old museum is closed.",
       "«118-year-old museum» museum founded thing 1907 . counted . . ."},
      {"A fire destroyed the mill on Monday.",
       "«destroyed the mill on Monday» fire began span 2025-03-10 . . lead . ."},
      {"Workers went on strike on Monday.",
       "«went on strike on Monday» strike began span 2025-03-10 . . lead . ."},
      {"The contract was signed on Monday.",
       "«signed on Monday» signing happened point 2025-03-10 . . lead . ."},
      {"Two men were hurt in a drive-by shooting at the quay Monday evening.",
       "«shooting at the quay Monday evening» shooting happened point 2025-03-10TEV . . lead . ."},
      {"A man was charged in a shooting Monday.", ""},
      {"A man was charged in a shooting Monday night.",
       "«shooting Monday night» shooting happened point 2025-03-10TNI yes . lead . ."},
      {"They held a vigil for the victims of the shooting Monday night.", ""},
      {"Police investigate a shooting that left one man dead and two wounded on Monday.",
       "«shooting that left one man dead and two wounded on Monday» shooting happened point "
       "2025-03-10 . . lead . ."},
      {"A man is wanted in the shooting of a teenager Monday.", ""},
      {"A gunman opened fire at the quay on Monday.",
       "«fire at the quay on Monday» shooting happened point 2025-03-10 . . lead . ."},
      {"Two men were shot and wounded on Monday.",
       "«wounded on Monday» shooting happened point 2025-03-10 . . lead . ."},
      {"She was stabbed by a passenger on Monday.",
       "«stabbed by a passenger on Monday» stabbing happened point 2025-03-10 . . lead . ."},
      {"A boy was struck by a stray bullet on Monday.",
       "«struck by a stray bullet on Monday» shooting happened point 2025-03-10 . . lead . ."},
      {"A boy was hit by a car on Monday.",
       "«hit by a car on Monday» crash happened point 2025-03-10 . . lead . ."},
      {"A boy shot in the leg on Monday is recovering.",
       "«shot in the leg on Monday» shooting happened point 2025-03-10 . . lead . ."},
      {"Another shooting took place on Monday.", ""},
      {"If the election were held on Monday, it would be close.", ""},
      {"A hospital founded in 1994 was closed.",
       "«founded in 1994» hospital founded thing 1994 . founded . . ."},
      {"The mine was opened 30 years ago.",
       "«opened 30 years ago» mine founded thing 1995 . opened . . ."},
      {"The mine, which is deep, has been at work for 40 years.",
       "«has been at work for 40 years» mine founded thing 1985 . counted . . ."},
      {"The blast of Monday, March 10, shook the town.",
       "«blast of Monday, March 10» explosion happened point 2025-03-10 . . lead . ."},
      {"An explosion at the old co-op mill on Monday sent four to hospital.",
       "«explosion at the old co-op mill on Monday» explosion happened point 2025-03-10 . . lead . "
       "."},
      {"The miners began an indefinite strike on Monday.",
       "«began an indefinite strike on Monday» strike began span 2025-03-10 . . lead . ."},
      {"They are on the 19th day of their strike.",
       "«19th day of their strike» strike began span 2025-02-22 yes counted . . ."},
      {"The order, dated March 3, was served.",
       "«dated March 3» order dated point 2025-03-03 . . lead . ."},
      {"The ferry Aurora capsized off Port Sel on Monday.",
       "«capsized off Port Sel on Monday» sinking happened point 2025-03-10 . . lead . ."},
      {"Part of the ceiling collapsed on Monday.",
       "«collapsed on Monday» collapse happened point 2025-03-10 . . lead . ."},
      {"The fire broke out at the mill in the north of Port Sel early on Monday.",
       "«broke out at the mill in the north of Port Sel early on Monday» fire began span "
       "2025-03-10 yes definite lead . ."},
      {"The museum, which exists since 1906, is closed.",
       "«exists since 1906» museum founded thing 1906 . . . . ."},
      {"Nothing was lost since the agency came into being in 2013.",
       "«came into being in 2013» agency founded thing 2013 . . . . ."},
      {"The agency was set up in 2013.",
       "«set up in 2013» agency founded thing 2013 . founded . . ."},
      {"It opened on Monday, 18 months after part of the ceiling collapsed.",
       "«18 months after part of the ceiling collapsed» collapse happened point 2023-09-10 . "
       "counted . . ."},
      {"The ferry sank two years ago.",
       "«sank two years ago» sinking happened point 2023 . . . . ."},
      {"It opened 18 months after the talks collapsed.", ""},
      {"The talks collapsed on Monday.", ""},
      {"Monday will be the 24th day of the strike.", ""},
      {"The prices of the company crashed on Monday.", ""},
      {"The fire broke out in a shed and destroyed a mill on Monday.", ""},
      {"An explosion of joy followed and was heard on Monday.", ""},
      {"The agency set rules in 2013.", ""},
      {"The letter was read to a man dated by nobody on Monday.", ""},
      {"The inquiry into the fire began on Monday.", ""},
      {"The company built a mill in 1974.", ""},
      {"The trial will begin on Monday.",
       "«trial will begin on Monday» trial planned point 2025-03-17 . . lead . ."},
      {"The next hearing in the case is set for March 25.",
       "«hearing in the case is set for March 25» hearing planned point 2025-03-25 . . lead . ."},
      {"The vote on the quay will take place at the town hall on Monday.",
       "«vote on the quay will take place at the town hall on Monday» vote planned point "
       "2025-03-17 . . lead . ."},
      {"The festival opens on Saturday.",
       "«festival opens on Saturday» festival planned point 2025-03-15 . . lead . ."},
      {"Another hearing is set for March 25.", ""},
      {"The inquiry into the trial is due on March 25.", ""},
      {"They spoke about the crash on Monday.", ""},
      {"The crash happened just before 8 p.m. and closed the road.",
       "«happened just before 8 p.m.» crash happened point T20:00 . definite lead 20:00 ."},
      {"On Monday two men were shot.",
       "«Monday two men were shot» shooting happened point 2025-03-10 . . lead . ."},
      {"The crash never happened on Monday.", ""},
      {"\"The crash happened on Monday,\" he said.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(claims_of(row.text, extract_events) == row.claims);
  }
  const Row persons[] = {
      {"Anna Berg, 68, died at home on Monday night.",
       "Anna Berg «died at home on Monday night» death happened person 2025-03-10TNI yes . lead . "
       "68"},
      {"Anna Berg was shot and killed on Monday.",
       "«killed on Monday» shooting happened point 2025-03-10 . . lead . .; Anna Berg «killed on "
       "Monday» death happened person 2025-03-10 . . lead . ."},
      {"Anna Berg killed a wolf on Monday.", ""},
      {"Anna Berg could be arrested on Monday.", ""},
      {"Anna Berg passed away on Monday.",
       "Anna Berg «passed away on Monday» death happened person 2025-03-10 . . lead . ."},
      {"Anna Berg's death on Monday shocked the town.",
       "Anna Berg «Anna Berg's death on Monday» death happened person 2025-03-10 . . lead . ."},
      {"The death of Anna Berg on Monday shocked the town.",
       "Anna Berg «death of Anna Berg on Monday» death happened person 2025-03-10 . . lead . ."},
      {"Anna Berg was shot and killed on Monday.",
       "«killed on Monday» shooting happened point 2025-03-10 . . lead . .; Anna Berg «killed on "
       "Monday» death happened person 2025-03-10 . . lead . ."},
  };
  for (const Row& row : persons) {
    CAPTURE(row.text);
    CHECK(claims_of(row.text, extract_events, true) == row.claims);
  }
}
