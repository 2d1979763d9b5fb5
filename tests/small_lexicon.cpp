#include "tests/small_lexicon.h"

#include <vector>

#include "checker/claims/lexicon/compiler.h"
#include "checker/claims/lexicon/tables.h"

namespace crosscheck {

namespace {

std::vector<LexiconFile> small_files() {
  return {
      {"words.csv", R"(word,class,value
Feb.,month,2
Feb,month,2
February,month,2
Mr.,honorific,0
Gen.,honorific,0
Inc.,organisation_word,0
Jr.,name_suffix,0
Ministry,organisation_word,0
Corporation,organisation_word,0
Institute,organisation_word,0
University,organisation_word,0
the,function_word,0
The,function_word,0
in,function_word,0
and,function_word,0
of,function_word,0
it,pronoun,4
he,pronoun,1
they,pronoun,3
we,pronoun,3
us,pronoun,3
said,speech_verb,0
added,speech_verb,0
told,speech_verb,0
Tuesday,weekday,2
talks,meeting_noun,1
former,status,1
a.m.,time_word,0
p.m.,time_word,0
)"},
      {"common_words.csv",
       "word\nofficials\nturkey\npolice\nsaid\nthe\nin\nit\nhe\nworks\nplan\ndraft\nturned\nus\n"
       "soldiers\nlives\npeople\nend\nnegotiations\ntalks\ndelegation\n"},
      {"given_names.csv", "name,gender,source\nAnna,f,\nViktor,m,\nFeb,m,\n"},
      {"surnames.csv", "name,source\nBerg,\nHolm,\n"},
      {"nicknames.csv", "name,nickname,source\nWilliam,Bill,memory\n"},
      {"opposites.csv", "words,opposites,source\nopened;opens,closed;closes,memory\n"},
      {"countries.csv",
       "code,name,forms,abbreviations,demonyms,capital,language,source\n"
       "us,United States,United States of America,US;U.S.;USA,American,Washington,en,\n"
       "ua,Ukraine,,,Ukrainian,Kyiv,,\nru,Russia,Russian Federation,,Russian,Moscow,,\n"
       "tr,Turkey,Türkiye,,Turk;Turkish,Ankara,,\ncn,China,People's Republic of "
       "China,,Chinese,Beijing,,\n"},
      {"places.csv",
       "id,name,forms,misspellings,kind,country,container,source\n"
       "odesa,Odesa,Odessa,Oddesa,city,ua,,\nkyiv,Kyiv,Kiev,,city,ua,,\nst-louis,St. "
       "Louis,,,city,us,,\n"},
      {"organisations.csv",
       "id,name,forms,acronyms,misnomers,country,source\n"
       "who,World Health Organization,World Health Organisation,WHO,,,\n"
       "nato,NATO,North Atlantic Treaty Organization,NATO,,,\n"
       "lloyds,Lloyd's,,,,gb,\n"},
      {"offices.csv",
       "id,name,forms,plural_forms,polity,class,broader,exclusive,rank,source\n"
       "president,President,,Presidents,,head-of-state,,yes,,\n"
       "us-president,President of the United States,US "
       "President,,us,head-of-state,president,yes,,\n"
       "vice-president,Vice President,,,,,,yes,,\n"},
      {"ranks.csv",
       "id,name,forms,ladder,rank,broader,source\nsergeant,Sergeant,Sgt.;Sgt,police,30,,\n"},
      {"persons.csv",
       "id,name,forms,misspellings,gender,country,family_first,born,died,source\n"
       "anna-berg,Anna Berg,Anna K. Berg,Ana Berg,f,ua,no,1960-05,,\n"
       "li-wen,Li Wen,,,f,cn,yes,,,\n"},
      {"officials.csv",
       "person,office,from,to,source\nanna-berg,us-president,2021-01-20,2025-01-20,print\n"
       "li-wen,us-president,2025-01-20,,print\nanna-berg,vice-president,2009,2017-01,print\n"},
      {"events.csv", "id,name,forms,date,end,source\nflood,the great flood,,2020-03,2020-04-02,\n"},
  };
}

}  // namespace

Result<Lexicon> small_lexicon_with(std::string_view name, std::string_view text) {
  std::vector<LexiconFile> files = small_files();
  files.push_back({"desk/" + std::string(name), text});
  auto block = compile_lexicon_files(files);
  if (!block) return block.error();
  return lexicon_of(std::move(block).value());
}

const Lexicon& small_lexicon() {
  static const Lexicon lexicon = lexicon_of(compile_lexicon_files(small_files()).value());
  return lexicon;
}

Article article_of(std::string_view text) {
  Article article;
  article.path = "article.txt";
  article.source = text;
  std::uint32_t begin = 0;
  while (begin < text.size()) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
    const std::uint32_t words = article.prose.size();
    article.prose.append_copy(article.source, {begin, end});
    article.sections.push_back({SectionKind::body, {words, article.prose.size()}});
    if (end < text.size()) article.prose.append_separator("\n", end);
    begin = end + 1;
  }
  index_lines(article);
  return article;
}

}  // namespace crosscheck
