#pragma once

#include <string>
#include <string_view>

namespace crosscheck {

/// Set by `unit_tests --update`: golden files are rewritten instead of compared.
extern bool update_golden_files;

/// Compares `text` with tests/golden/`name`; a difference names its first line.
void check_golden(std::string_view name, std::string_view text);

/// The bytes of a file under tests/; empty when it cannot be read.
std::string read_test_file(std::string_view name);

}  // namespace crosscheck
