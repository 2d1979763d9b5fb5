// Build-time tool: compile_lexicon OUTPUT FILE.csv... writes the lexicon's tables.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "checker/claims/lexicon/compiler.h"

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: compile_lexicon OUTPUT FILE.csv...\n";
    return 2;
  }
  std::vector<std::string> texts;
  std::vector<crosscheck::LexiconFile> files;
  for (int i = 2; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    if (!in) {
      std::cerr << argv[i] << ": cannot be read\n";
      return 2;
    }
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  for (int i = 2; i < argc; ++i) files.push_back({argv[i], texts[static_cast<std::size_t>(i - 2)]});
  const auto block = crosscheck::compile_lexicon_files(files);
  if (!block) {
    std::cerr << block.error().to_string() << '\n';
    return 1;
  }
  std::ofstream out(argv[1], std::ios::binary);
  out << block.value();
  return out.flush() ? 0 : 2;
}
