#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "checker/articles/metadata.h"

namespace crosscheck {

namespace {

std::uint32_t value_place(std::string_view text, const std::string& key) {
  const std::size_t at = text.find('"' + key + '"');
  const std::size_t colon = at == std::string_view::npos ? at : text.find(':', at + key.size() + 2);
  return colon == std::string_view::npos ? 0 : static_cast<std::uint32_t>(colon) + 1;
}

}  // namespace

Metadata parse_json_metadata(std::string_view text) {
  Metadata metadata;
  try {
    const auto root = nlohmann::json::parse(text);
    for (const auto& [key, value] : root.items()) {
      if (!value.is_string() && !value.is_number_integer()) continue;
      metadata.fields.push_back({key, value.is_string() ? value.get<std::string>() : value.dump(),
                                 value_place(text, key)});
    }
  } catch (const nlohmann::json::parse_error& fault) {
    const std::size_t before = std::min(fault.byte, text.size());
    metadata.fault = {static_cast<int>(std::count(
                          text.begin(), text.begin() + static_cast<std::ptrdiff_t>(before), '\n')),
                      "this is not JSON"};
  } catch (const nlohmann::json::out_of_range&) {  // says no place
    metadata.fault = {0, "a number in this JSON is too large"};
  }
  return metadata;
}

std::size_t json_object_size(std::string_view text) {
  const std::size_t inside = text.find_first_not_of(" \t\r\n", 1);
  if (inside == std::string_view::npos || (text[inside] != '"' && text[inside] != '}')) return 0;
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') ++i;
      if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && --depth == 0) {
      return std::min(text.find('\n', i), text.size() - 1) + 1;
    }
  }
  return 0;
}

}  // namespace crosscheck
