#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/articles/front_matter.h"

namespace crosscheck {

/// What a metadata format holds at its top level, and what is wrong with it.
struct Metadata {
  struct Fault {
    int line = 0;  ///< lines before it
    std::string what;
  };
  std::vector<FrontMatterField> fields;  ///< `source` counts from the start of the metadata
  std::optional<Fault> fault;
};

using MetadataParser = Metadata (*)(std::string_view);

// Values that are no text, number or date are left out; none of these throws.
Metadata parse_yaml_metadata(std::string_view text);
Metadata parse_toml_metadata(std::string_view text);
Metadata parse_json_metadata(std::string_view text);

/// Bytes of the JSON object that `text` begins with, to the end of its last line; 0 when its braces
/// do not close or no key follows the first one.
std::size_t json_object_size(std::string_view text);

}  // namespace crosscheck
