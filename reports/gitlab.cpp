// GitLab's code quality report.

#include "reports/columns.h"
#include "reports/fingerprints.h"
#include "reports/formats.h"
#include "reports/json_writer.h"
#include "reports/summary.h"

namespace crosscheck {
namespace {

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "critical";
    case Severity::warning: return "major";
    case Severity::style: return "minor";
    case Severity::info: return "info";
  }
  return {};
}

void write_location(JsonWriter& json, const Place& place) {
  json.open_object().field("path", place.file).key("lines").open_object();
  json.field("begin", place.begin.line).field("end", place.end.line).close().close();
}

}  // namespace

std::string report_gitlab(const Run& run, const ReportOptions&) {
  JsonWriter json(JsonWriter::Layout::indented);
  Fingerprints fingerprints;
  json.open_array();
  for (const Finding& finding : run.findings) {
    std::string description = printable(finding.message);
    for (const std::string& line : other_side_lines(finding)) description += "; " + line;
    if (!finding.note.empty()) description += "; note: " + printable(finding.note);
    json.open_object().field("type", "issue").field("check_name", finding.rule);
    json.field("description", description).key("categories").open_array();
    json.value(finding.finding_class == FindingClass::style ? "Style" : "Bug Risk").close();
    json.field("severity", severity_of(finding.severity));
    json.field("fingerprint", fingerprints.unique(finding.fingerprint)).key("location");
    write_location(json, finding.places.front());
    json.key("other_locations").open_array();
    for (std::size_t i = 1; i < finding.places.size(); ++i) write_location(json, finding.places[i]);
    json.close().close();
  }
  json.close();
  return std::move(json).text() + "\n";
}

}  // namespace crosscheck
