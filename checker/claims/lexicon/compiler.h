// From the lexicon's CSV files to its flat tables.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "checker/text/result.h"

namespace crosscheck {

/// One CSV file of the lexicon; its name tells what its rows are.
struct LexiconFile {
  std::string path;  ///< for errors; what follows the last '/' names the kind of file
  std::string_view text;
};

/// Compiles files into one block (see tables.h). Rows of later files replace those of
/// earlier ones that have the same id. The same rows give the same bytes.
Result<std::string> compile_lexicon_files(std::span<const LexiconFile> files);

}  // namespace crosscheck
