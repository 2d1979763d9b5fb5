// Checkstyle's XML, which most review tools read: the conflicts of each file.

#include <fmt/core.h>

#include <iterator>
#include <map>

#include "reports/columns.h"
#include "reports/escape.h"
#include "reports/formats.h"
#include "reports/summary.h"

namespace crosscheck {
namespace {

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::style: return "info";
    case Severity::info: return "info";
  }
  return {};
}

std::string error_of(const Finding& finding) {
  const Place& place = finding.places.front();
  std::string message = finding.message;
  for (const std::string& line : other_side_lines(finding)) message += "; " + line;
  if (!finding.note.empty()) message += "; note: " + finding.note;
  return fmt::format(
      "    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" "
      "source=\"crosscheck.{}\"/>\n",
      place.begin.line, place.begin.column, severity_of(finding.severity), escape_xml(message),
      escape_xml(finding.rule));
}

}  // namespace

std::string report_checkstyle(const Run& run, const ReportOptions&) {
  std::map<std::string_view, std::string> by_file;
  for (const Finding& finding : run.findings) {
    by_file[finding.places.front().file] += error_of(finding);
  }
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
  for (const auto& [file, errors] : by_file) {
    fmt::format_to(std::back_inserter(text), "  <file name=\"{}\">\n{}  </file>\n",
                   escape_xml(file), errors);
  }
  return text + "</checkstyle>\n";
}

}  // namespace crosscheck
