#include <toml++/toml.h>

#include <sstream>
#include <string>

#include "checker/articles/metadata.h"

namespace crosscheck {

namespace {

std::string text_of(const toml::node& value) {
  if (const auto text = value.value<std::string>()) return *text;
  std::ostringstream words;
  if (const auto* day = value.as_date()) words << day->get();
  if (const auto* time = value.as_date_time()) words << time->get();
  if (const auto* number = value.as_integer()) words << number->get();
  return words.str();
}

/// Byte offset of a line that counts from 1.
std::uint32_t line_start(std::string_view text, toml::source_index line) {
  std::size_t at = 0;
  for (toml::source_index i = 1; i < line && at < text.size(); ++i)
    at = std::min(text.find('\n', at), text.size() - 1) + 1;
  return static_cast<std::uint32_t>(at);
}

}  // namespace

Metadata parse_toml_metadata(std::string_view text) {
  Metadata metadata;
  try {
    const toml::table root = toml::parse(text);
    for (const auto& [key, value] : root) {
      const std::string words = text_of(value);
      if (words.empty()) continue;
      const std::uint32_t line = line_start(text, value.source().begin.line);
      const std::size_t equals = text.find('=', line);
      metadata.fields.push_back(
          {std::string(key.str()), words,
           equals == std::string_view::npos ? line : static_cast<std::uint32_t>(equals) + 1});
    }
  } catch (const toml::parse_error& fault) {
    metadata.fields.clear();
    metadata.fault = {static_cast<int>(fault.source().begin.line) - 1,
                      std::string(fault.description())};
  }
  return metadata;
}

}  // namespace crosscheck
