#include <doctest/doctest.h>

#include <string>

#include "checker/claims/reading.h"
#include "checker/claims/titles/titles.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;

namespace {

std::string_view value(const Claim& claim, std::string_view column) {
  for (std::size_t k = 0; k < title_kind.columns.size(); ++k)
    if (title_kind.columns[k].name == column) return claim.values[k];
  return "no such column";
}

/// Every title of an article: "Anna Berg: former de-chancellor de «former Chancellor Anna Berg»".
/// Standing is left out where it is current, office is "?" where the lexicon has none.
std::string titles(std::string_view text) {
  const Article article = article_of(text);
  Reading reading = read(article, built_in_lexicon());
  std::vector<Claim> claims;
  extract_titles(reading, claims);
  std::string shown;
  for (const Claim& claim : claims) {
    if (!shown.empty()) shown += '\n';
    shown += reading.entities[claim.subject].name + ":";
    if (claim.polarity == Polarity::denied) shown += " not";
    if (value(claim, "status") != "current") shown += ' ' + std::string(value(claim, "status"));
    const std::string_view office = value(claim, "office");
    shown += ' ' + std::string(office.empty() ? "?" : office);
    for (const std::string_view column : {"polity", "portfolio"})
      if (!value(claim, column).empty()) shown += ' ' + std::string(value(claim, column));
    if (!value(claim, "principal").empty())
      shown += " under " + std::string(value(claim, "principal"));
    shown += " «" + claim.evidence.quote + "»";
  }
  return shown;
}

struct Row {
  std::string_view text, expected;
};

void check(std::span<const Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(titles(row.text) == row.expected);
  }
}

}  // namespace

TEST_CASE("a title before a name has its nation, body, portfolio and standing") {
  const Row rows[] = {
      {"Freedom came late, Ukrainian President Olena Koval said.",
       "Olena Koval: ua-president ua «Ukrainian President Olena Koval»"},
      {"He met the president's special envoy Jan Kowalczyk.",
       "Jan Kowalczyk: special-envoy «president's special envoy Jan Kowalczyk»"},
      {"Polish Prime Minister Jan Kowalczyk flew home.",
       "Jan Kowalczyk: pl-prime-minister pl «Polish Prime Minister Jan Kowalczyk»"},
      {"The talks were led by Tarrow County Sheriff Dana Whitlock.",
       "Dana Whitlock: sheriff tarrow county «Tarrow County Sheriff Dana Whitlock»"},
      {"Marsden Police Assistant Chief Oliver Pratt spoke.",
       "Oliver Pratt: deputy-police-chief marsden police «Marsden Police Assistant Chief Oliver "
       "Pratt»"},
      {"Marlin County Sheriff's Sgt. Toby Vance spoke.",
       "Toby Vance: police-sergeant marlin county sheriff «Marlin County Sheriff's Sgt. Toby "
       "Vance»"},
      {"Tarrow County Coroner Dr. Helen Marsh spoke.",
       "Helen Marsh: coroner tarrow county «Tarrow County Coroner Dr. Helen Marsh»"},
      {"State Police spokesman Trooper Ian McCall spoke.",
       "Ian McCall: spokesperson state police «State Police spokesman Trooper Ian McCall»\nIan "
       "McCall: trooper state police «State Police spokesman Trooper Ian McCall»"},
      {"Lt. Gov. Rosa Delmar and Gov. Hal Bright spoke.",
       "Rosa Delmar: lieutenant-governor «Lt. Gov. Rosa Delmar»\nHal Bright: governor «Gov. Hal "
       "Bright»"},
      {"Police Chief William \"Bill\" Harker spoke.",
       "William \"Bill\" Harker: police-chief «Police Chief William \"Bill\" Harker»"},
      {"Deputy Amos Bell and Deputy Prime Minister Eva Lind spoke.",
       "Amos Bell: sheriffs-deputy «Deputy Amos Bell»\nEva Lind: deputy-prime-minister «Deputy "
       "Prime Minister Eva Lind»"},
      {"French climate envoy Laure Dupont spoke.",
       "Laure Dupont: climate-envoy fr «French climate envoy Laure Dupont»"},
      {"Then-President Carl Ostrow signed it.",
       "Carl Ostrow: then president «Then-President Carl Ostrow»"},
      {"Outgoing Mayor Lori Lightner and incoming Mayor Brandon Johns met.",
       "Lori Lightner: outgoing mayor «Outgoing Mayor Lori Lightner»\nBrandon Johns: designate "
       "mayor «incoming Mayor Brandon Johns»"},
      {"Acting Defense Secretary Patrick Shane spoke.",
       "Patrick Shane: acting defence-secretary «Acting Defense Secretary Patrick Shane»"},
      {"The late Queen Ingrid II was remembered.", "Ingrid II: late queen «late Queen Ingrid II»"},
      {"Ex-President Salome Zurabidze condemned it.",
       "Salome Zurabidze: former president «Ex-President Salome Zurabidze»"},
      {"President-elect Prabodo Subandrio flew home.",
       "Prabodo Subandrio: elect president «President-elect Prabodo Subandrio»"},
      {"Prime Minister-designate Ana Brnovic spoke.",
       "Ana Brnovic: designate prime-minister «Prime Minister-designate Ana Brnovic»"},
      {"Retired Gen. Mark Milner spoke.",
       "Mark Milner: retired general «Retired Gen. Mark Milner»"},
      {"Mayor of London Sadia Kham spoke.",
       "Sadia Kham: gb-london-mayor gb «Mayor of London Sadia Kham»"},
      {"Harbour City manager Pepe Guardia spoke.", "Pepe Guardia: manager «manager Pepe Guardia»"},
      {"DA leader John Steenkamp spoke.", "John Steenkamp: leader da «DA leader John Steenkamp»"},
      {"Tesla CEO Elon Muskrat spoke.",
       "Elon Muskrat: chief-executive tesla «Tesla CEO Elon Muskrat»"},
      {"Finance Director Mia Chen and Public Works Director Jean Holt spoke.",
       "Mia Chen: director finance «Finance Director Mia Chen»\nJean Holt: director public works "
       "«Public Works Director Jean Holt»"},
      {"Pope Leo XIV spoke.", "Leo XIV: pope «Pope Leo XIV»"},
      {"Prime Minister Sir Kerr Stoddart spoke.",
       "Kerr Stoddart: prime-minister «Prime Minister Sir Kerr Stoddart»"},
      {"Secretary of State and National Security Adviser Marco Rubens spoke.",
       "Marco Rubens: secretary-of-state «Secretary of State and National Security Adviser Marco "
       "Rubens»\nMarco Rubens: national-security-adviser «Secretary of State and National Security "
       "Adviser Marco Rubens»"},
      {"Norland Shipping chairman and CEO Jamie Diamond spoke.",
       "Jamie Diamond: chairman norland shipping «Norland Shipping chairman and CEO Jamie "
       "Diamond»\nJamie Diamond: chief-executive norland shipping «Norland Shipping chairman and "
       "CEO Jamie Diamond»"},
      {"Then President Holm left the room.", "Holm: president «President Holm»"},
      {"Prince George's County Police Chief Hank Stowell spoke.",
       "Hank Stowell: police-chief prince georges county «Prince George's County Police Chief Hank "
       "Stowell»"},
  };
  check(rows);
}

TEST_CASE("a title in capitals that the lexicon has not is kept without an office") {
  const Row rows[] = {
      {"Reporters met National Security Secretary Mike Walters on Monday.",
       "Mike Walters: ? «National Security Secretary Mike Walters»"},
      {"The memo went to Strategic Affairs Adviser Lena Holt.",
       "Lena Holt: ? «Strategic Affairs Adviser Lena Holt»"},
  };
  check(rows);
}

TEST_CASE("a title beside a name between commas is the name's own") {
  const Row rows[] = {
      {"Rustam Umarov, secretary of the National Security and Defense Council, spoke.",
       "Rustam Umarov: ua-nsdc-secretary ua «Rustam Umarov, secretary of the National Security and "
       "Defense Council»"},
      {"Olena Koval, the head of Ukraine's military, resigned.",
       "Olena Koval: chief ua «Olena Koval, the head of Ukraine's military»"},
      {"Ana Reyes, 52, a former mayor of Lisbon, spoke.",
       "Ana Reyes: former mayor lisbon «Ana Reyes, 52, a former mayor of Lisbon»"},
      {"Doug Greene, a San Antonio police spokesman, spoke.",
       "Doug Greene: spokesperson san antonio police «Doug Greene, a San Antonio police "
       "spokesman»"},
      {"Mary Barron, chief executive of General Motors, spoke.",
       "Mary Barron: chief-executive general motors «Mary Barron, chief executive of General "
       "Motors»"},
      {"The president of Ukraine, Olena Koval, met the king.",
       "Olena Koval: ua-president ua «president of Ukraine, Olena Koval»"},
      {"Freedonia's interim president, Ahmed al-Sharif, met envoys.",
       "Ahmed al-Sharif: acting president freedonia «Freedonia's interim president, Ahmed "
       "al-Sharif»"},
      {"Ireland’s Taoiseach, Micheál Martinez, spoke.",
       "Micheál Martinez: ie-taoiseach ie «Ireland’s Taoiseach, Micheál Martinez»"},
      {"His military chief,Valery Gerasimenko, left.",
       "Valery Gerasimenko: military-chief «military chief,Valery Gerasimenko»"},
      {"Ukraine's top military commander, Gen. Olena Koval, left.",
       "Olena Koval: general «Gen. Olena Koval»\nOlena Koval: commander ua top military «Ukraine's "
       "top military commander, Gen. Olena Koval»"},
      {"The 47th president, Donald Trumble, spoke.",
       "Donald Trumble: president «47th president, Donald Trumble»"},
      {"She met the mayor, Peter Lindqvist, and the bishop, Hanna Wirtanen.",
       "Peter Lindqvist: mayor «mayor, Peter Lindqvist»\nHanna Wirtanen: bishop «bishop, Hanna "
       "Wirtanen»"},
      {"Victor Balta, spokesman for the University of Westport, spoke.",
       "Victor Balta: spokesperson university of westport «Victor Balta, spokesman for the "
       "University of Westport»"},
      {"Jensen Hwang, the founder and chief executive of Norland, spoke.",
       "Jensen Hwang: founder norland «Jensen Hwang, the founder and chief executive of "
       "Norland»\nJensen Hwang: chief-executive norland «Jensen Hwang, the founder and chief "
       "executive of Norland»"},
  };
  check(rows);
}

TEST_CASE("a title that may be somebody else's is left alone") {
  const Row rows[] = {
      {"After meeting Anna Berg, the president said the talks would go on.", ""},
      {"According to Karen Holt, the mayor was told at noon.", ""},
      {"Speaking alongside Anna Berg, President Karl Holm thanked her.",
       "Karl Holm: president «President Karl Holm»"},
      {"She met the mayor, Peter Lindqvist and Ann Lee.", ""},
      {"Vladimir Putin's designated negotiator arrived.", ""},
      {"Russian and Ukrainian presidents Igor Belov and Olena Koval have not met.", ""},
      {"Kevin Young, Caleb's father, wept with his mother, Ann Young.", ""},
      {"Berg, the former mayor of Oslo, and Holm, the current one, met. Anna Berg and Karl Holm "
       "shook hands.",
       "Anna Berg: former mayor oslo «Berg, the former mayor of Oslo»"},
      {"The firm X (formerly Twitter) sued Anna Berg.", ""},
      {"Aides to President Joe Bidwell, including Jake Sully, flew out.",
       "Joe Bidwell: president «President Joe Bidwell»"},
  };
  check(rows);
}

TEST_CASE("a role under somebody goes to the second name") {
  const Row rows[] = {
      {"Igor Belov’s negotiator Kirill Dmitrenko arrived.",
       "Kirill Dmitrenko: negotiator under Igor Belov «Igor Belov’s negotiator Kirill Dmitrenko»"},
      {"Igor Belov's former lawyer, Michael Cone, testified.",
       "Michael Cone: former lawyer under Igor Belov «Igor Belov's former lawyer, Michael Cone»"},
      {"Biden's envoy Amos Hochman arrived.",
       "Amos Hochman: envoy under Biden «Biden's envoy Amos Hochman»"},
  };
  check(rows);
}

TEST_CASE("a plural title goes to every name of its list, a singular one to the first") {
  const Row rows[] = {
      {"It was led by private citizens like Steve Wittig and Jared Kushman.",
       "Steve Wittig: citizen «private citizens like Steve Wittig»\nJared Kushman: citizen "
       "«private citizens like Steve Wittig and Jared Kushman»"},
      {"US officials, including Special Envoy Steve Wittig and Jared Kushman, came.",
       "Steve Wittig: special-envoy «Special Envoy Steve Wittig»\nSteve Wittig: official us «US "
       "officials, including Special Envoy Steve Wittig»\nJared Kushman: official us «US "
       "officials, including Special Envoy Steve Wittig and Jared Kushman»"},
      {"Russian advisors like Kirill Dmitrenko came.",
       "Kirill Dmitrenko: adviser ru «Russian advisors like Kirill Dmitrenko»"},
      {"Officers Karen Blount, Luis Prado and Ann Keller were hurt.",
       "Karen Blount: police-officer «Officers Karen Blount»\nLuis Prado: police-officer «Officers "
       "Karen Blount, Luis Prado»\nAnn Keller: police-officer «Officers Karen Blount, Luis Prado "
       "and Ann Keller»"},
      {"Special envoys Steve Wittig and Keith Kellog came.",
       "Steve Wittig: special-envoy «Special envoys Steve Wittig»\nKeith Kellog: special-envoy "
       "«Special envoys Steve Wittig and Keith Kellog»"},
      {"Sens. Karen Blount (D-Ohio), Luis Prado (R-Iowa) and Rep. Ann Keller came.",
       "Karen Blount: senator «Sens. Karen Blount»\nLuis Prado: senator «Sens. Karen Blount "
       "(D-Ohio), "
       "Luis Prado»\nAnn Keller: representative-legislator «Rep. Ann Keller»"},
      {"Tom Ridley, until recently chief of the Port Board, and Neil Foster, once a mayor of "
       "Elkton, "
       "came.",
       "Tom Ridley: former chief port board «Tom Ridley, until recently chief of the Port Board»\n"
       "Neil Foster: former mayor elkton «Neil Foster, once a mayor of Elkton»"},
      {"Tom Ridley, executive director of Connecticut Against Gun Violence, came.",
       "Tom Ridley: director connecticut against gun violence «Tom Ridley, executive director of "
       "Connecticut Against Gun Violence»"},
      {"Tom Ridley, the property manager of The Oaks at West Pier, came.",
       "Tom Ridley: manager oaks at west pier property «Tom Ridley, the property manager of "
       "The "
       "Oaks at West Pier»"},
      {"Tom Ridley, its treasurer, and Ann Keller, a teacher at the school that burned, came.",
       "Tom Ridley: finance-secretary «Tom Ridley, its treasurer»\n"
       "Ann Keller: teacher school «Ann Keller, a teacher at the school»"},
      {"Brigadier (Rtd) Robert Boyle came.",
       "Robert Boyle: retired brigadier «Brigadier (Rtd) Robert Boyle»"},
      {"The town is spoken for by Ann Keller, the deputy sheriff, in summer.",
       "Ann Keller: deputy sheriff «Ann Keller, the deputy sheriff»"},
      {"And Ann Keller, Mexico's ambassador to the US, came.",
       "Ann Keller: ambassador mx us «Ann Keller, Mexico's ambassador to the US»"},
      {"So said Tom Ridley, president and CEO of the Coalition on Civic Works.",
       "Tom Ridley: president coalition on civic works «Tom Ridley, president and CEO of the "
       "Coalition on Civic Works»\nTom Ridley: chief-executive coalition on civic works «Tom "
       "Ridley, president and CEO of the Coalition on Civic Works»"},
      {"Tom Ridley, a professor of medicine and a poet, came.",
       "Tom Ridley: professor medicine «Tom Ridley, a professor of medicine»"},
      {"Chief of Detectives Robert Boyle came.",
       "Robert Boyle: chief detectives «Chief of Detectives Robert Boyle»"},
      {"Tom Ridley, the mayor for the past sixteen years, came.", ""},
      {"Mayor Karen Blount and Luis Prado came.", "Karen Blount: mayor «Mayor Karen Blount»"},
      {"Former Prime Ministers Tony Blaire and Gordon Brownlow spoke.",
       "Tony Blaire: former prime-minister «Former Prime Ministers Tony Blaire»\nGordon Brownlow: "
       "former prime-minister «Former Prime Ministers Tony Blaire and Gordon Brownlow»"},
  };
  check(rows);
}

TEST_CASE("verbs give and deny titles") {
  const Row rows[] = {
      {"Neil Foster is now the mayor of Elkton.",
       "Neil Foster: mayor elkton «Neil Foster is now the mayor of Elkton»"},
      {"Tom Ridley is not the mayor of Elkton.",
       "Tom Ridley: not mayor elkton «Tom Ridley is not the mayor of Elkton»"},
      {"Neil Foster, who was appointed chief of police in 2019, retired.",
       "Neil Foster: then police-chief «Neil Foster, who was appointed chief of police»"},
      {"Joseph Amoun was elected president on Thursday.",
       "Joseph Amoun: president «Joseph Amoun was elected president»"},
      {"Laura Chinchon, who served as president of Costa Rica from 2010 to 2014, spoke.",
       "Laura Chinchon: then cr-president cr «Laura Chinchon, who served as president of Costa "
       "Rica»"},
      {"Maria Olivares became prime minister of Portugal.",
       "Maria Olivares: pt-prime-minister pt «Maria Olivares became prime minister of Portugal»"},
      {"Maria Olivares has been named head coach.",
       "Maria Olivares: coach «Maria Olivares has been named head coach»"},
  };
  check(rows);
}

TEST_CASE("a post is told by a verb, by who gave it, and over honorifics and acronyms") {
  const Row rows[] = {
      {"Anna Berg, who chairs the Lorne council, said no.",
       "Anna Berg: chairman lorne council «Anna Berg, who chairs the Lorne council»"},
      {"The board has appointed Madam Anna Berg as its chief executive.",
       "Anna Berg: chief-executive «Anna Berg as its chief executive»"},
      {"A man named Berg left. Anna Berg came.", ""},
      {"The loser is Anna Berg, who had been mayor until 2019.",
       "Anna Berg: former mayor «Anna Berg, who had been mayor»"},
      {"The chairman, the Honourable Anna Berg, said no.",
       "Anna Berg: chairman «chairman, the Honourable Anna Berg»"},
      {"The chief executive of the Polar Research Board (PRB), Madam Anna Berg, said no.",
       "Anna Berg: chief-executive polar research board «chief executive of the Polar Research "
       "Board (PRB), Madam Anna Berg»"},
  };
  check(rows);
}

TEST_CASE("verbs with as, brackets and what goes on behind a title are read") {
  const Row rows[] = {
      {"Wildlife Department Director General Peter Lund said no.",
       "Peter Lund: director-general wildlife department «Wildlife Department Director General "
       "Peter Lund»"},
      {"Paul Lind, 52, took over as chief executive of Nordbank in May.",
       "Paul Lind: chief-executive nordbank «Paul Lind, 52, took over as chief executive of "
       "Nordbank»"},
      {"Mara Quist succeeded Paul Lind as mayor of Elkton.",
       "Mara Quist: mayor elkton «Mara Quist succeeded Paul Lind as mayor of Elkton»"},
      {"Ida Brandt stepped down as headteacher of Elkton School.",
       "Ida Brandt: outgoing teacher elkton school «Ida Brandt stepped down as headteacher of "
       "Elkton School»"},
      {"Ola Nord has been sheriff of Marlin County since 2019.",
       "Ola Nord: sheriff marlin county «Ola Nord has been sheriff of Marlin County»"},
      {"The boat was Ola Nord's, the sheriff for the past nine years.", ""},
      {"Rita Hale, now director of the Elkton Museum, smiled.",
       "Rita Hale: director elkton museum «Rita Hale, now director of the Elkton Museum»"},
      {"Eva Mork, the newly appointed chief executive of Nordbank, smiled.",
       "Eva Mork: chief-executive nordbank «Eva Mork, the newly appointed chief executive of "
       "Nordbank»"},
      {"The case was filed by Anna Berg, a councilman from the opposition.",
       "Anna Berg: councillor «Anna Berg, a councilman»"},
      {"Tom Brill, a spokesman for Gov. Anna Berg, agreed.",
       "Tom Brill: spokesperson under Anna Berg «Tom Brill, a spokesman for Gov. Anna Berg»\nAnna "
       "Berg: governor «Gov. Anna Berg»"},
      {"A police spokeswoman, Officer Tamara Valle, told us.",
       "Tamara Valle: police-officer «Officer Tamara Valle»\nTamara Valle: spokesperson police "
       "«police spokeswoman, Officer Tamara Valle»"},
      {"General Electric CEO Jack Welch came.",
       "Jack Welch: chief-executive general electric «General Electric CEO Jack Welch»"},
      {"Anna Holm, a professor of Baltic history at the University of Tartu, wrote it.",
       "Anna Holm: professor university of tartu baltic history «Anna Holm, a professor of Baltic "
       "history at the University of Tartu»"},
      {"Peter Lund (president of the rowing club) said no.",
       "Peter Lund: president rowing club «Peter Lund (president of the rowing club»"},
      {"Otto Lind, who heads the Nordic Bank, smiled.",
       "Otto Lind: chief nordic bank «Otto Lind, who heads the Nordic Bank»"},
  };
  check(rows);
}

TEST_CASE("the country of a bare title comes from the same person's fuller mention") {
  const Row rows[] = {
      {"Ukrainian President Olena Koval spoke. President Koval left.",
       "Olena Koval: ua-president ua «Ukrainian President Olena Koval»\nOlena Koval: ua-president "
       "ua «President Koval»"},
      {"Ukrainian President Olena Koval met Russian President Igor Belov. President Belov left.",
       "Olena Koval: ua-president ua «Ukrainian President Olena Koval»\nIgor Belov: ru-president "
       "ru «Russian President Igor Belov»\nIgor Belov: ru-president ru «President Belov»"},
      {"President Olena Koval met President Igor Belov of Russia.",
       "Olena Koval: president «President Olena Koval»\nIgor Belov: president «President Igor "
       "Belov»"},
      {"Kent Police Chief Ken Thomas spoke. Police Chief Thomas left.",
       "Ken Thomas: police-chief kent «Kent Police Chief Ken Thomas»\nKen Thomas: police-chief "
       "kent «Police Chief Thomas»"},
  };
  check(rows);
}

TEST_CASE("ranks belong to the ladder their body speaks of") {
  const Row rows[] = {
      {"Sgt. Toby Vance of the sheriff's office spoke. Police were there.",
       "Toby Vance: police-sergeant «Sgt. Toby Vance»"},
      {"Army Sgt. Toby Vance spoke.", "Toby Vance: military-sergeant army «Army Sgt. Toby Vance»"},
      {"The navy thanked Capt. Ann Moreau and Army Maj. Gen. Luc Brault.",
       "Ann Moreau: military-captain «Capt. Ann Moreau»\nLuc Brault: major-general army «Army Maj. "
       "Gen. Luc Brault»"},
      {"The team's captain Declan Price scored.", ""},
  };
  check(rows);
}

TEST_CASE("a word that is an office and a name is read by where it stands") {
  const Row rows[] = {
      {"Deputies held Charles Dean Thompson.", ""},
      {"Deputy Commissioner Dean Palmer spoke.",
       "Dean Palmer: deputy-commissioner «Deputy Commissioner Dean Palmer»"},
      {"Lucas County chief deputy coroner Diane Scala spoke.",
       "Diane Scala: deputy coroner «deputy coroner Diane Scala»"},
      {"Diane Scala, a Lucas County chief deputy coroner, spoke.",
       "Diane Scala: deputy coroner lucas county «Diane Scala, a Lucas County chief deputy "
       "coroner»"},
      {"Ronald Haskell is accused of theft.", ""},
      {"Haskell County Sheriffs Officer E.A. Lopez spoke.",
       "E.A. Lopez: police-officer haskell county sheriffs «Haskell County Sheriffs Officer E.A. "
       "Lopez»"},
      {"Missouri Gov. Jay Nixon spoke. Gov. Nixon left.",
       "Jay Nixon: us-mo-governor us «Missouri Gov. Jay Nixon»\nJay Nixon: us-mo-governor us «Gov. "
       "Nixon»"},
  };
  check(rows);
}

TEST_CASE("a surname after the title of a head of state is enough for the register") {
  const Row rows[] = {
      {"President Obama met President Putin.",
       "Obama: us-president us «President Obama»\nPutin: ru-president ru «President Putin»"},
  };
  check(rows);
}

TEST_CASE("an office is held at what stands in the genitive before it") {
  const Row rows[] = {
      {"Laura Dean, the bank's former chief executive, denied it.",
       "Laura Dean: former chief-executive «Laura Dean, the bank's former chief executive»"},
      {"Emma Stone is the local football club's chairman.",
       "Emma Stone: chairman «Emma Stone is the local football club's chairman»"},
      {"The council's cabinet member for housing, Jane Dorn, denied it.",
       "Jane Dorn: cabinet-member housing «council's cabinet member for housing, Jane Dorn»"},
      {"Carl Voss, this year's chairman, denied it.", ""},
      {"Ann Dahl, the mayor's brother, denied it.", ""},
  };
  check(rows);
}

TEST_CASE("an office that belongs to another office or to kin is not that of the name behind it") {
  const Row rows[] = {
      {"A former aide to the president, Laura Dean, denied it.",
       "Laura Dean: former aide president «former aide to the president, Laura Dean»"},
      {"Kenya's ambassador to France, Jane Dorn, denied it.",
       "Jane Dorn: ambassador ke france «Kenya's ambassador to France, Jane Dorn»"},
      {"A friend of the mayor, Carl Voss, denied it.", ""},
      {"He told of the Vietnam War U.S. President Carl Voss denied.",
       "Carl Voss: us-president us war «Vietnam War U.S. President Carl Voss»"},
      {"In a letter to the mayor, Ann Dahl, a baker, denied it.", ""},
      {"According to the mayor, Ann Dahl, it is off.", "Ann Dahl: mayor «mayor, Ann Dahl»"},
  };
  check(rows);
}

TEST_CASE("words around an office tell whether it is held now") {
  const Row rows[] = {
      {"A serving naval captain, Laura Dean, was charged.",
       "Laura Dean: military-captain naval «serving naval captain, Laura Dean»"},
      {"Jane Dorn, a retired general, denied it.",
       "Jane Dorn: retired general «Jane Dorn, a retired general»"},
      {"Jane Dorn likes general rules.", ""},
      {"Carl Voss, the mayor at the time, denied it.",
       "Carl Voss: then mayor «Carl Voss, the mayor»"},
      {"Ann Dahl, council leader since 2019, denied it.",
       "Ann Dahl: council-leader «Ann Dahl, council leader»"},
      {"Hugh Bell, a two-time mayor of Bergen, denied it.",
       "Hugh Bell: mayor bergen «Hugh Bell, a two-time mayor of Bergen»"},
      {"Hugh Bell was named on Monday as head of the bank.",
       "Hugh Bell: chief bank «Hugh Bell was named on Monday as head of the bank»"},
      {"Otto Hale is standing down as mayor.",
       "Otto Hale: outgoing mayor «Otto Hale is standing down as mayor»"},
  };
  check(rows);
}
