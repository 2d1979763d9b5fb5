#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "checker/articles/metadata.h"

namespace crosscheck {

namespace {

/// The value of a line, without blanks around it, quotation marks and a comment.
std::string_view plain_value(std::string_view value) {
  const auto trim = [&value] {
    while (!value.empty() && value.front() <= ' ') value.remove_prefix(1);
    while (!value.empty() && value.back() <= ' ') value.remove_suffix(1);
  };
  trim();
  if (value.size() > 1 && (value.front() == '"' || value.front() == '\'') &&
      value.back() == value.front())
    return value.substr(1, value.size() - 2);
  value = value.substr(0, value.find(" #"));
  trim();
  return value;
}

/// The lines "key: value" of metadata that is no YAML: "title: Flood: the bill" has a colon too
/// many, and the date below it is still the article's.
std::vector<FrontMatterField> fields_by_line(std::string_view text) {
  constexpr std::string_view opens_structure = "[{|>&*!-";
  std::vector<FrontMatterField> fields;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const std::size_t colon = line.find(": ");
    const std::string_view key = line.substr(0, colon);
    const bool is_key =
        colon != line.npos && !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
          return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        });
    const std::string_view value = is_key ? plain_value(line.substr(colon + 2)) : "";
    if (!value.empty() && opens_structure.find(value.front()) == opens_structure.npos)
      fields.push_back({std::string(key), std::string(value),
                        static_cast<std::uint32_t>(value.data() - text.data())});
    at = end + 1;
  }
  return fields;
}

}  // namespace

Metadata parse_yaml_metadata(std::string_view text) {
  Metadata metadata;
  try {
    const YAML::Node root = YAML::Load(std::string(text));
    if (!root.IsMap()) {
      if (!root.IsNull()) metadata.fault = {0, "there are no keys"};
      return metadata;
    }
    for (const auto& pair : root) {
      if (!pair.first.IsScalar() || !pair.second.IsScalar()) continue;
      const int at = std::max(pair.second.Mark().pos, 0);
      metadata.fields.push_back({pair.first.Scalar(), pair.second.Scalar(),
                                 static_cast<std::uint32_t>(std::min<std::size_t>(
                                     static_cast<std::size_t>(at), text.size()))});
    }
  } catch (const YAML::Exception& fault) {
    metadata.fields = fields_by_line(text);
    metadata.fault = {std::max(fault.mark.line, 0), fault.msg};
  }
  return metadata;
}

}  // namespace crosscheck
