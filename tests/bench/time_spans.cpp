// Prints the temporal expressions of texts, for tests/bench/score_timeml.py, and times the scan.
//
//   time_spans < LIST       LIST has one "PATH<TAB>YYYY-MM-DD" a line
//   time_spans --speed < LIST

#include <date/date.h>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>

#include "checker/claims/reading.h"

using namespace crosscheck;

namespace {

/// An article whose sections are its paragraphs.
Article article_of(std::string text, const std::string& published) {
  Article article;
  article.source = std::move(text);
  std::size_t begin = 0;
  while (begin < article.source.size()) {
    std::size_t end = std::min(article.source.find("\n\n", begin), article.source.size());
    if (end > begin) {
      std::uint32_t first = article.prose.size();
      Span words{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      article.prose.append_copy(article.source, words);
      article.sections.push_back({SectionKind::body, {first, article.prose.size()}});
      article.prose.append_separator("\n\n", words.end);
    }
    begin = end + 2;
  }
  index_lines(article);
  std::istringstream in(published);
  date::sys_days day;
  in >> date::parse("%F", day);
  if (!in.fail()) {
    article.published.period = {day, day};
    article.published.source = DateSource::option;
    article.published.certainty = 1;
  }
  return article;
}

std::string_view type_of(TimeKind kind) {
  switch (kind) {
    case TimeKind::date: return "DATE";
    case TimeKind::time: return "TIME";
    case TimeKind::duration: return "DURATION";
    case TimeKind::set: return "SET";
  }
  return "";
}

void print(const std::string& path, const Reading& reading) {
  for (const TimeMention& time : reading.times) {
    Span span = reading.article->prose.source_of(reading.words(time.tokens));
    std::cout << path << '\t' << span.begin << '\t' << span.end << '\t' << type_of(time.kind)
              << '\t' << time.value << '\t' << reading.text(time.tokens) << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  bool speed = argc > 1 && std::string_view(argv[1]) == "--speed";
  std::size_t bytes = 0;
  std::clock_t spent = 0;  // of the processor: other programs do not count
  for (std::string line; std::getline(std::cin, line);) {
    std::size_t tab = line.find('\t');
    std::string path = line.substr(0, tab);
    std::ifstream file(path);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    bytes += text.size();
    Article article =
        article_of(std::move(text), tab == std::string::npos ? "" : line.substr(tab + 1));
    Reading reading;
    reading.article = &article;
    reading.lexicon = &built_in_lexicon();
    tokenize(reading);
    const std::clock_t start = std::clock();
    find_times(reading);
    spent += std::clock() - start;
    if (!speed) print(path, reading);
  }
  double seconds = static_cast<double>(spent) / CLOCKS_PER_SEC;
  if (speed) {
    std::printf("%zu bytes, %.1f MB/s\n", bytes, static_cast<double>(bytes) / 1e6 / seconds);
  }
}
