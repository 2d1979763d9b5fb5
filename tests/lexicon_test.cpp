#include "checker/claims/lexicon/lexicon.h"

#include <date/date.h>
#include <doctest/doctest.h>

#include "checker/claims/lexicon/cue.h"
#include "checker/claims/tokens/scanner.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;

TEST_CASE("the key of a word leaves out case, accents and the kind of apostrophe") {
  struct {
    std::string_view one, other;
    bool same;
  } const cases[] = {
      {"Zelensky", "ZELENSKY", true},
      {"Micheál", "micheal", true},
      {"O'Brien", "O’Brien", true},
      {"Łukasz", "Lukasz", true},
      {"İstanbul", "Istanbul", true},
      {"Türkiye", "TÜRKİYE", true},
      {"US", "U.S.", false},
      {"Feb", "Feb.", false},
      {"Kyiv", "Kiev", false},
      {"negotiations", "negotiation", false},
      {"abcdefgh", "abcdefghabcdefgh", false},
  };
  for (const auto& c : cases) {
    CAPTURE(c.one);
    CAPTURE(c.other);
    CHECK((word_key(c.one) == word_key(c.other)) == c.same);
  }
}

TEST_CASE("a word has every class its rows give it and the first value") {
  const Lexicon& lexicon = small_lexicon();
  const Lexicon::Word february = lexicon.word(word_key("FEBRUARY"));
  CHECK(february.classes.has(WordClass::month));
  CHECK(february.value == 2);
  const Lexicon::Word feb = lexicon.word(word_key("feb"));
  CHECK(feb.classes.has(WordClass::month));
  CHECK(feb.classes.has(WordClass::given_name));
  CHECK(feb.value == 2);
  CHECK(lexicon.word(word_key("Anna")).value == 2);
  CHECK(lexicon.word(word_key("unheard")).classes == WordClasses{});
  CHECK(lexicon.is_abbreviation(word_key("Mr.")));
  CHECK_FALSE(lexicon.is_abbreviation(word_key("officials.")));
}

TEST_CASE("an abbreviation is known without its full stop unless that is an everyday word") {
  CHECK(small_lexicon().word(word_key("Mr")).classes.has(WordClass::honorific));
  const auto lexicon = small_lexicon_with("words.csv", "word,class,value\nPlan.,month,9\n");
  REQUIRE(lexicon);
  CHECK(lexicon.value().word(word_key("Plan.")).classes.has(WordClass::month));
  CHECK_FALSE(lexicon.value().word(word_key("Plan")).classes.has(WordClass::month));
}

TEST_CASE("a phrase is found whatever its hyphens and case, with the form it stands in") {
  const Lexicon& lexicon = small_lexicon();
  const auto odessa = lexicon.find("Odessa");
  REQUIRE(odessa.size() == 1);
  CHECK(odessa[0].kind == EntryKind::place);
  CHECK(lexicon.named(odessa[0].kind, odessa[0].record).name == "Odesa");
  CHECK(lexicon.form(odessa[0].kind, odessa[0].record, odessa[0].form) == "Odessa");
  CHECK(lexicon.find("Oddesa")[0].flags == misspelling);
  CHECK(lexicon.office(lexicon.find("vice-president")[0].record).id == "vice-president");
  CHECK(lexicon.find("presidents")[0].flags == plural);
  CHECK(lexicon.find("People’s Republic of China").size() == 1);
  CHECK(lexicon.find("People Republic of China").empty());
  CHECK(lexicon.find("Lloyd's").size() == 1);
  CHECK(lexicon.find("Lloyd").empty());
  CHECK(lexicon.find("great flood").size() == 1);
  CHECK(lexicon.find("US").front().flags == case_matters);
  CHECK(lexicon.find("Turkey").front().flags == case_matters);
  CHECK(lexicon.find("President of the United").empty());
}

TEST_CASE("records keep what their rows say") {
  const Lexicon& lexicon = small_lexicon();
  const auto record = lexicon.record_by_id(EntryKind::person, "anna-berg");
  REQUIRE(record);
  const Named person = lexicon.named(EntryKind::person, *record);
  CHECK(person.name == "Anna Berg");
  CHECK(person.detail == "f");
  CHECK(person.container == "ua");
  CHECK(person.days.from == date::sys_days(date::year(1960) / 5 / 1));
  CHECK(person.days.to == std::nullopt);
  CHECK_FALSE(person.family_first);
  CHECK(lexicon.forms(EntryKind::person, *record) ==
        std::vector<std::string_view>{"Anna Berg", "Anna K. Berg", "Ana Berg"});
  const Office office = lexicon.office(*lexicon.office_by_id("us-president"));
  CHECK(office.polity == "us");
  CHECK(office.broader == "president");
  CHECK(office.exclusive);
  const Office rank = lexicon.office(*lexicon.office_by_id("sergeant"));
  CHECK(rank.office_class == "rank:police");
  CHECK(rank.rank == 30);
  CHECK_FALSE(lexicon.office_by_id("nobody"));
  CHECK(lexicon.nicknames("Bill", "WILLIAM"));
  CHECK_FALSE(lexicon.nicknames("Bill", "Anna"));
  REQUIRE(lexicon.opposites(word_key("Closes")).size() == 1);
  CHECK(lexicon.opposites(word_key("closes")).front().pair == 0);
  CHECK(lexicon.opposites(word_key("closes")).front().side == 1);
  CHECK(lexicon.opposites(word_key("Kyiv")).empty());
}

TEST_CASE("tenures are found by person and by office in the order of their days") {
  const Lexicon& lexicon = small_lexicon();
  const auto day = [](int y, unsigned m, unsigned d) {
    return date::sys_days(date::year(y) / date::month(m) / date::day(d));
  };
  const auto of_person =
      lexicon.tenures_of_person(*lexicon.record_by_id(EntryKind::person, "anna-berg"));
  REQUIRE(of_person.size() == 2);
  CHECK(of_person[0].period == Period{day(2009, 1, 1), day(2017, 1, 31)});
  CHECK(of_person[1].period == Period{day(2021, 1, 20), day(2025, 1, 20)});
  const auto of_office = lexicon.tenures_of_office(*lexicon.office_by_id("us-president"));
  REQUIRE(of_office.size() == 2);
  CHECK(of_office[1].period == Period{day(2025, 1, 20), std::nullopt});
  CHECK(of_office[1].source == "print");
}

TEST_CASE("a newsroom's row replaces ours of the same id") {
  const auto lexicon = small_lexicon_with(
      "places.csv",
      "id,name,forms,misspellings,kind,country,container\nodesa,Odessa,Odesa,,city,ua,\n");
  REQUIRE(lexicon);
  const auto entries = lexicon.value().find("Odesa");
  REQUIRE(entries.size() == 1);
  CHECK(lexicon.value().named(EntryKind::place, entries[0].record).name == "Odessa");
  CHECK(lexicon.value().find("Oddesa").empty());
  CHECK(lexicon.value().count(EntryKind::place) == 3);
}

TEST_CASE("a cue is the longest phrase of one word from each place, whatever its hyphens") {
  const auto lexicon = small_lexicon_with("meeting_cues.csv",
                                          "words,cue\n"
                                          "stayed|stays away,stays-away\n"
                                          "stayed,seen\n"
                                          "was at? home,stays-away\n"
                                          "stayed away|back in,elsewhere\n"
                                          "stood by,none\n");
  REQUIRE(lexicon);
  struct {
    std::string_view text;
    MeetingCue cue;
    std::uint32_t length;
  } const cases[] = {
      {"stays away", MeetingCue::stays_away, 2},
      {"stayed away", MeetingCue::stays_away, 2},
      {"stayed-away", MeetingCue::stays_away, 3},
      {"Stayed away in", MeetingCue::elsewhere, 3},
      {"stayed long", MeetingCue::seen, 1},
      {"stays long", MeetingCue::none, 0},
      {"was home", MeetingCue::stays_away, 2},
      {"was at home", MeetingCue::stays_away, 3},
      {"was at", MeetingCue::none, 0},
      {"stood by", MeetingCue::none, 0},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const Lexicon::CueMatch found = lexicon.value().cue(scan_phrase(c.text, lexicon.value()));
    CHECK(found.cue == c.cue);
    CHECK(found.length == c.length);
  }
}

TEST_CASE("a bad row is an error with file and line") {
  struct {
    std::string_view file, text, error;
  } const cases[] = {
      {"words.csv", "word,class,value\nMay,monht,5\n", "desk/words.csv:2: unknown class 'monht'"},
      {"words.csv", "word,class,value\nMay,month,five\n",
       "desk/words.csv:2: 'five' is no whole number"},
      {"words.csv", "word,kind\n",
       "desk/words.csv:1: unknown column 'kind' (the columns are word, class, value, source)"},
      {"words.csv", "word,class\n", "desk/words.csv:1: column 'value' is missing"},
      {"surnames.csv", "name,source\nBerg\n",
       "desk/surnames.csv:2: 1 cells where the header has 2"},
      {"officials.csv", "person,office,from,to\nnobody,president,,\n",
       "desk/officials.csv:2: no person has the id 'nobody'"},
      {"officials.csv", "person,office,from,to\nli-wen,king,,\n",
       "desk/officials.csv:2: no office has the id 'king'"},
      {"officials.csv", "person,office,from,to\nli-wen,president,2021-13,\n",
       "desk/officials.csv:2: '2021-13' is no ISO date"},
      {"officials.csv", "person,office,from,to\nli-wen,president,2021-05,2020\n",
       "desk/officials.csv:2: ends on 2020, before it begins"},
      {"given_names.csv", "name,gender\nKim,x\n",
       "desk/given_names.csv:2: gender 'x' is none of m, f, u"},
      {"meeting_cues.csv", "words,cue\nstayed home,away\n",
       "desk/meeting_cues.csv:2: unknown cue 'away'"},
      {"meeting_cues.csv", "words,cue\nthe? seat,empty\n",
       "desk/meeting_cues.csv:2: 'the? seat' begins with no word that must be there"},
      {"meeting_cues.csv", "words,cue\nchair||seat,empty\n",
       "desk/meeting_cues.csv:2: a word is missing in 'chair||seat'"},
      {"nonsense.csv", "a\n", "desk/nonsense.csv: no lexicon file has this name"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.error);
    const auto lexicon = small_lexicon_with(c.file, c.text);
    REQUIRE_FALSE(lexicon);
    CHECK(lexicon.error().to_string() == c.error);
  }
}
