// The lexicon that is part of the program, and a newsroom's rows laid over it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "checker/claims/lexicon/compiler.h"
#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/lexicon/tables.h"
#include "checker/text/embedded.h"

namespace crosscheck {

namespace {

namespace fs = std::filesystem;

Result<std::vector<std::string>> csv_files_in(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> paths;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->path().extension() == ".csv") paths.push_back(entry->path().generic_string());
  }
  if (error) return Error{folder, 0, "cannot be read: " + error.message()};
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

const Lexicon& built_in_lexicon() {
  static const Lexicon lexicon = lexicon_in_place(embedded_lexicon_tables().front().text);
  return lexicon;
}

Result<Lexicon> compile_lexicon(std::span<const std::string> folders) {
  if (folders.empty()) return lexicon_in_place(embedded_lexicon_tables().front().text);
  std::vector<std::string> paths;
  for (const std::string& folder : folders) {
    auto found = csv_files_in(folder);
    if (!found) return found.error();
    paths.insert(paths.end(), found.value().begin(), found.value().end());
  }
  std::vector<std::string> texts;
  for (const std::string& path : paths) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return Error{path, 0, "cannot be read"};
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  std::vector<LexiconFile> files;
  for (const EmbeddedFile& file : embedded_lexicon())
    files.push_back({"rules/lexicon/" + std::string(file.name), file.text});
  for (std::size_t i = 0; i < paths.size(); ++i) files.push_back({paths[i], texts[i]});
  auto block = compile_lexicon_files(files);
  if (!block) return block.error();
  return lexicon_of(std::move(block).value());
}

}  // namespace crosscheck
