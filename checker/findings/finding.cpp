#include "checker/findings/finding.h"

namespace crosscheck {

std::string_view to_string(FindingClass c) {
  switch (c) {
    case FindingClass::contradiction: return "contradiction";
    case FindingClass::error: return "error";
    case FindingClass::spelling: return "spelling";
    case FindingClass::style: return "style";
    case FindingClass::update: return "update";
  }
  return {};
}

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::info: return "info";
    case Severity::style: return "style";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return {};
}

std::string_view to_string(Silenced::By by) {
  switch (by) {
    case Silenced::By::comment: return "comment";
    case Silenced::By::configuration: return "configuration";
    case Silenced::By::baseline: return "baseline";
  }
  return {};
}

}  // namespace crosscheck
