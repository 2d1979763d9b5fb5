#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <string>

#include "checker/articles/metadata.h"

namespace crosscheck {

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
    metadata.fields.clear();
    metadata.fault = {std::max(fault.mark.line, 0), fault.msg};
  }
  return metadata;
}

}  // namespace crosscheck
