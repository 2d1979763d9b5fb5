#include <doctest/doctest.h>

#include <string>

#include "checker/claims/reading.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;

namespace {

/// The people of an article, one paragraph a line: "Anna Berg; Lee" by their fullest names.
std::string people(std::string_view text) {
  const Article article = article_of(text);
  const Reading reading = read(article, built_in_lexicon());
  std::string shown;
  for (const Entity& entity : reading.entities) {
    if (!shown.empty()) shown += "; ";
    shown += entity.name;
  }
  return shown;
}

/// Every mention in order with the person it means: "Berg=Anna Berg".
std::string mentions(std::string_view text) {
  const Article article = article_of(text);
  const Reading reading = read(article, built_in_lexicon());
  std::string shown;
  for (const PersonMention& mention : reading.persons) {
    if (!shown.empty()) shown += "; ";
    shown += reading.text(mention.tokens);
    shown += '=' + reading.entities[mention.person].name;
  }
  return shown;
}

/// "Anna Berg f; Lee"
std::string genders(std::string_view text) {
  const Article article = article_of(text);
  const Reading reading = read(article, built_in_lexicon());
  std::string shown;
  for (const Entity& entity : reading.entities) {
    if (!shown.empty()) shown += "; ";
    shown += entity.name + (entity.gender.empty() ? "" : " " + entity.gender);
  }
  return shown;
}

/// "Donald Trump=donald-trump"
std::string known(std::string_view text) {
  const Article article = article_of(text);
  const Reading reading = read(article, built_in_lexicon());
  std::string shown;
  for (const Entity& entity : reading.entities) {
    if (!shown.empty()) shown += "; ";
    shown += entity.name + "=" + entity.known;
  }
  return shown;
}

struct Row {
  std::string_view text, expected;
};

void check(std::span<const Row> rows, std::string (*shown)(std::string_view)) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(shown(row.text) == row.expected);
  }
}

}  // namespace

TEST_CASE("a full name is read where a given name, a title or an age speaks for it") {
  const Row rows[] = {
      {"Katie Holbrook opened the shop in March.", "Katie Holbrook"},
      {"Police named the driver as Tomasz Wieczorek, 41, of Leeds.", "Tomasz Wieczorek"},
      {"“It was loud,” said Oluwaseun Adebayo, who lives next door.", "Oluwaseun Adebayo"},
      {"Sgt. Dana Whitlock said the road was closed.", "Dana Whitlock"},
      {"The coroner identified Ruben Ortega-Salas, 60, and Peter O’Dowd, 26.",
       "Ruben Ortega-Salas; Peter O’Dowd"},
      {"Officers arrested 29-year-old Marcus Tillery near the bridge.", "Marcus Tillery"},
      {"The victim, Kwabena Osei-Tutu (19), was a student.", "Kwabena Osei-Tutu"},
      {"His lawyer, Ignatius Mbeki, declined to comment.", "Ignatius Mbeki"},
      {"By Rosalind Achterberg", "Rosalind Achterberg"},
      {"Relatives of Jean-Pierre Lacombe met the judge.", "Jean-Pierre Lacombe"},
      {"The award went to J. R. Hollis and Mary K. Tennant.", "J. R. Hollis; Mary K. Tennant"},
      {"CEO Ilon Muskrat bought the yard.", "Ilon Muskrat"},
      {"Dr. Kithure Barasa treated the boy.", "Kithure Barasa"},
      {"Mr. and Mrs. Thomas Hale were at home.", "Thomas Hale"},
      {"Fatima bint Rashid and Omar bin Laith signed the lease.",
       "Fatima bint Rashid; Omar bin Laith"},
      {"Ludwig van der Beek sold the farm to Maria de la Cruz.",
       "Ludwig van der Beek; Maria de la Cruz"},
      {"Hon. Justice Ngozi Umeh read the verdict.", "Ngozi Umeh"},
      {"Archbishop of Westport Justin Wellby blessed the bells.", "Justin Wellby"},
      {"Mayor Pro Tem Ruth Ellison voted no.", "Ruth Ellison"},
      {"Ex-President Salome Zurabidze condemned it.", "Salome Zurabidze"},
      {"President-elect Prabodo Subandrio flew home.", "Prabodo Subandrio"},
      {"Kim Jong-hwa and Lee Jae-myeong shook hands, said Park Min-ju.",
       "Kim Jong-hwa; Lee Jae-myeong"},
  };
  check(rows, people);
}

TEST_CASE("names no list has are people's where only a person can stand") {
  struct Row {
    std::string_view text, people;
  };
  constexpr Row rows[] = {
      {"The mayor of Filudra, Nunzia Capparda, closed the school.", "Nunzia Capparda"},
      {"The driver, Fredel Quirpe, survived.", "Fredel Quirpe"},
      {"They praised carpenter Wilnar Desimor for it.", "Wilnar Desimor"},
      {"Their lawyer is Anoopal Philimose.", "Anoopal Philimose"},
      {"The 51-year-old succeeds Toninol Madeiro at the club.", "Toninol Madeiro"},
      {"Kuwamota Haruki, a 38-year-old former nurse, won.", "Kuwamota Haruki"},
      {"Chipor Mugeri-Tshamo, who has just turned 20, scored 52.", "Chipor Mugeri-Tshamo"},
      {"Gerlindo Pfandl-Wusser (SPD) took 2,491 votes.", "Gerlindo Pfandl-Wusser"},
      {"Siavosh Rostamo was sentenced on Thursday.", "Siavosh Rostamo"},
      {"Opener Anna Berg scored 52.", "Anna Berg"},
      {"Seung-gyu Noh, once a manager, was cleared.", "Seung-gyu Noh"},
      {"Per-Olof Lindkvist said so.", "Per-Olof Lindkvist"},
      // A firm, a programme and a ward.
      {"He joined operator Minera Quebrado (MQH).", ""},
      {"They want a New Deal, a carpenter said.", ""},
      {"He sat for Stoke Barrow, who knows how long.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(people(row.text) == row.people);
  }
}

TEST_CASE("places, bodies, days and headlines are not people") {
  const Row rows[] = {
      {"The bridge over Miller Creek was closed on Tuesday.", ""},
      {"Residents said the Lincoln High School band would play.", ""},
      {"The Supreme Court heard the case in Jackson, Mississippi.", ""},
      {"He was taken to Albert Einstein Hospital on Grant Street.", ""},
      {"Crews searched Lake Charles and Fort Worth.", ""},
      {"The Johnson & Johnson plant in Cherry Hill closed.", ""},
      {"Hurricane Milton reached Tampa on Wednesday.", ""},
      {"Rosa Parks Boulevard was shut for hours.", ""},
      {"She studied at Robert E. Lee High School.", ""},
      {"Prince George's County Police closed the road.", ""},
      {"The family lives in Belle Glade. Belle Glade is quiet.", ""},
      {"World Today News said so in April.", ""},
      {"In May Congress will vote.", ""},
      {"KXTV.com reported it first, and #MesaShooting trended.", ""},
      {"The Morgan Library and the Kelly Clinic are open.", ""},
      {"BELLE GLADE (WPXQ) - A man was hurt on Friday.", ""},
  };
  check(rows, people);
}

TEST_CASE("words that are names and more are read by what stands beside them") {
  const Row rows[] = {
      {"Jordan Smith moved to Jordan.", "Jordan Smith"},
      {"Georgia Tann was born in Georgia.", "Georgia Tann"},
      {"Henry Ford sold Ford cars.", "Henry Ford"},
      {"Stephen King met King Harald.", "Stephen King; Harald"},
      {"Theresa May resigned in May.", "Theresa May"},
      {"April Jones was born in April.", "April Jones"},
      {"Washington Gov. Jay Hensley lives in Olympia.", "Jay Hensley"},
      {"Christopher Few was shot on Monday.", "Christopher Few"},
      {"Paris Jackson sang in Paris.", "Paris Jackson"},
      {"Chelsea manager Enzo Maresca praised Chelsea Clinton.", "Enzo Maresca; Chelsea Clinton"},
      {"Lt. Austin Powers lives in Austin.", "Austin Powers"},
      {"Judge Aaron Judge sat down.", "Aaron Judge"},
      {"Bishop Joseph Bishop prayed.", "Joseph Bishop"},
  };
  check(rows, people);
}

TEST_CASE("nicknames, suffixes, initials and titles of honour belong where they stand") {
  const Row rows[] = {
      {"William \"Bill\" Harker ran the mill.", "William \"Bill\" Harker"},
      {"Claude “Tex” McIvor and Anna (Nan) Keating were there.",
       "Claude “Tex” McIvor; Anna (Nan) Keating"},
      {"Martin Luther Oakes Jr. and his father, Martin Luther Oakes Sr., spoke.",
       "Martin Luther Oakes Jr.; Martin Luther Oakes Sr."},
      {"Printess Winston IV sued the city.", "Printess Winston IV"},
      {"Robert P. Youngman, Jr. paid.", "Robert P. Youngman, Jr."},
      {"Prime Minister Sir Kerr Stoddart met Dame Judith Denholm.",
       "Kerr Stoddart; Judith Denholm"},
      {"The Rev. Dr. Amos Bell prayed with Imam Yusuf Khan.", "Amos Bell; Yusuf Khan"},
      {"King Harold III met Pope Leo XIV.", "Harold III; Leo XIV"},
      {"J.T. Lowe and T.J. Ross were suspended.", "J.T. Lowe; T.J. Ross"},
  };
  check(rows, people);
}

TEST_CASE("words that only look like a name in front of one are left out") {
  const Row rows[] = {
      {"Will Trumbull win the vote?", ""},
      {"Team Trumbull met on Sunday.", ""},
      {"European Relations Holm has expressed doubts.", ""},
      {"Ann Berg Ann BergMore news follows.", "Ann Berg"},
  };
  check(rows, people);
}

TEST_CASE("a surname means the person the article introduced, and nobody when two bear it") {
  const Row rows[] = {
      {"Ann Keller met reporters. Keller said little.", "Ann Keller=Ann Keller; Keller=Ann Keller"},
      {"Keller Wins Vote in Close Race\nAnn Keller won on Tuesday.",
       "Keller=Ann Keller; Ann Keller=Ann Keller"},
      {"ANN KELLER WINS VOTE IN CLOSE RACE\nAnn Keller won on Tuesday.",
       "ANN KELLER=Ann Keller; Ann Keller=Ann Keller"},
      {"Ann Keller and her brother Tom Keller came. Keller spoke first.",
       "Ann Keller=Ann Keller; Tom Keller=Tom Keller"},
      {"Ann Keller came. Keller spoke first; her brother Tom Keller waited, and Keller left.",
       "Ann Keller=Ann Keller; Keller=Ann Keller; Tom Keller=Tom Keller"},
      {"Minister Fahad Al-Mutairi left. Al-Mutairi smiled.",
       "Fahad Al-Mutairi=Fahad Al-Mutairi; Al-Mutairi=Fahad Al-Mutairi"},
      {"Jason and Amy Prescott were hurt. Prescott is 34.", "Amy Prescott=Amy Prescott"},
      {"Sheriff Joe Doyle and Mayor Ann Doyle argued. Sheriff Doyle left.",
       "Joe Doyle=Joe Doyle; Ann Doyle=Ann Doyle; Doyle=Joe Doyle"},
      {"Alan Smythe and Barbara Holt were held. Ms. Smythe sued; Holt paid.",
       "Alan Smythe=Alan Smythe; Barbara Holt=Barbara Holt; Holt=Barbara Holt"},
      {"John Kell Jr. and his father, John Kell Sr., both signed. Kell Jr. signed first.",
       "John Kell Jr.=John Kell Jr.; John Kell Sr.=John Kell Sr.; Kell Jr.=John Kell Jr."},
      {"Rosa Law spoke. Law said the law was clear.", "Rosa Law=Rosa Law; Law=Rosa Law"},
      {"Tom Jackson moved to Jackson. He lives in Jackson, and Jackson likes it.",
       "Tom Jackson=Tom Jackson; Jackson=Tom Jackson; Jackson=Tom Jackson"},
      {"Tom Grant crossed Grant Street. Grant fell.", "Tom Grant=Tom Grant"},
      {"Chris Trocheck was held. Officials say Trocheck ran.",
       "Chris Trocheck=Chris Trocheck; Trocheck=Chris Trocheck"},
      {"The king met Anna Berg. Berg's aide waited.", "Anna Berg=Anna Berg; Berg=Anna Berg"},
      {"Anna Berg left. The Berg family thanked the nurses.", "Anna Berg=Anna Berg"},
      {"President Holm met the press. Holm smiled.", "Holm=Holm; Holm=Holm"},
      {"Mr Petrov said no. Petrov left.", "Petrov=Petrov; Petrov=Petrov"},
  };
  check(rows, mentions);
}

TEST_CASE(
    "short forms of names with particles, two surnames and family names first find their owner") {
  const Row rows[] = {
      {"Ursula von der Layden spoke in Brussels. Von der Layden warned of delays.",
       "Ursula von der Layden=Ursula von der Layden; Von der Layden=Ursula von der Layden"},
      {"Ahmed al-Sharif met envoys. Al-Sharif spoke, and Sharif left.",
       "Ahmed al-Sharif=Ahmed al-Sharif; Al-Sharif=Ahmed al-Sharif; Sharif=Ahmed al-Sharif"},
      {"Maria Van Kerkhoff testified. Van Kerkhoff said masks help.",
       "Maria Van Kerkhoff=Maria Van Kerkhoff; Van Kerkhoff=Maria Van Kerkhoff"},
      {"Andrés Manuel López Herrero won. López Herrero retired to his ranch.",
       "Andrés Manuel López Herrero=Andrés Manuel López Herrero; López Herrero=Andrés Manuel López "
       "Herrero"},
      {"DeShawn Reeves-Cole, 16, loved chess. Reeves-Cole died on Friday.",
       "DeShawn Reeves-Cole=DeShawn Reeves-Cole; Reeves-Cole=DeShawn Reeves-Cole"},
      {"Xi Jinping met reporters. Xi said China would wait, and Mr Xi left.",
       "Xi Jinping=Xi Jinping; Xi=Xi Jinping; Xi=Xi Jinping"},
      {"Crown Prince Mohammed bin Salim hosted the talks. Prince Mohammed did not speak.",
       "Mohammed bin Salim=Mohammed bin Salim; Mohammed=Mohammed bin Salim"},
      {"Kenneth Blake Anderson was hit. Kenneth Anderson, known as Blake, died.",
       "Kenneth Blake Anderson=Kenneth Blake Anderson; Kenneth Anderson=Kenneth Blake Anderson; "
       "Blake=Kenneth Blake Anderson"},
      {"William Harker ran the mill. Bill Harker sold it.",
       "William Harker=William Harker; Bill Harker=William Harker"},
  };
  check(rows, mentions);
}

TEST_CASE("a slip of the pen is still the same person, a relative or a namesake is not") {
  const Row rows[] = {
      {"Brady Osborne lost. Brady Obsorne had led.",
       "Brady Osborne=Brady Osborne; Brady Obsorne=Brady Osborne"},
      {"Volodymyr Zelenko spoke. Volodomyr Zelenko left.",
       "Volodymyr Zelenko=Volodymyr Zelenko; Volodomyr Zelenko=Volodymyr Zelenko"},
      {"Christopher Cadenbach ran. Christopher Cadenback was held.",
       "Christopher Cadenbach=Christopher Cadenbach; Christopher Cadenback=Christopher Cadenbach"},
      {"John Browne paid and John Brown sang.", "John Browne=John Browne; John Brown=John Brown"},
      {"Erica Stone and Erika Stone are cousins.",
       "Erica Stone=Erica Stone; Erika Stone=Erika Stone"},
      {"Mario Rossi and Maria Rossi married.", "Mario Rossi=Mario Rossi; Maria Rossi=Maria Rossi"},
      {"Kyle Barnett, 20, and Kyle Barnet, 54, are father and son.",
       "Kyle Barnett=Kyle Barnett; Kyle Barnet=Kyle Barnet"},
      {"Antwone Price and Anthony Price were held.",
       "Antwone Price=Antwone Price; Anthony Price=Anthony Price"},
  };
  check(rows, mentions);
}

TEST_CASE("a head of state is not the namesake the article names in full") {
  const Row rows[] = {
      {"Ivanka Trump spoke on Monday. President Trump praised her.",
       "Ivanka Trump=Ivanka Trump; Trump=Trump"},
      {"Donald Trump spoke. President Trump left.",
       "Donald Trump=Donald Trump; Trump=Donald Trump"},
  };
  check(rows, mentions);
}

TEST_CASE("gender comes from honorifics, and from pronouns that can mean nobody else") {
  const Row rows[] = {
      {"Mr. Berg left.", "Berg m"},
      {"Sir Kerr Stoddart left. Stoddart smiled.", "Kerr Stoddart m"},
      {"Ms. Ann Keller left.", "Ann Keller f"},
      {"Toni Blum left. She said her bag was gone.", "Toni Blum f"},
      {"Toni Blum left when he called.", "Toni Blum"},
      {"Toni Blum met Sam Ostrow. She said her bag was gone.", "Toni Blum; Sam Ostrow"},
  };
  check(rows, genders);
}

TEST_CASE("the register's person is only who the article bears out") {
  const Row rows[] = {
      {"US President Donald Trump spoke.", "Donald Trump=donald-trump"},
      {"Donald Trump, 35, of Akron was fined.", "Donald Trump="},
      {"Vladimir Putin spoke in Russia.", "Vladimir Putin=vladimir-putin"},
      {"Officer Vladimir Putin was hurt.", "Vladimir Putin="},
      {"Anna Bergqvist spoke in Russia.", "Anna Bergqvist="},
  };
  check(rows, known);
}
