// The diagnostic format of reviewdog, as one object or one diagnostic a line.

#include <optional>

#include "reports/columns.h"
#include "reports/formats.h"
#include "reports/json_writer.h"
#include "reports/product.h"
#include "reports/summary.h"

namespace crosscheck {
namespace {

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "ERROR";
    case Severity::warning: return "WARNING";
    case Severity::style: return "INFO";
    case Severity::info: return "INFO";
  }
  return {};
}

/// Reviewdog counts columns in bytes. They can be told when the excerpt starts its line.
std::optional<int> byte_column(const Place& place, int column) {
  if (place.excerpt_column != 1) return std::nullopt;
  int points = 0;
  std::size_t byte = 0;
  for (; byte < place.excerpt.size(); ++byte) {
    const bool starts_point = (static_cast<unsigned char>(place.excerpt[byte]) & 0xc0) != 0x80;
    if (starts_point && ++points == column) break;
  }
  return static_cast<int>(byte) + 1;
}

void write_position(JsonWriter& json, std::string_view key, int line, std::optional<int> column) {
  json.key(key).open_object().field("line", line);
  if (column) json.field("column", *column);
  json.close();
}

void write_location(JsonWriter& json, const Place& place) {
  const auto begin = byte_column(place, place.begin.column);
  const bool one_line = place.begin.line == place.end.line;
  json.key("location").open_object().field("path", place.file).key("range").open_object();
  write_position(json, "start", place.begin.line, begin);
  write_position(json, "end", place.end.line,
                 one_line ? byte_column(place, place.end.column) : std::nullopt);
  json.close().close();
}

void write_source(JsonWriter& json) {
  json.key("source").open_object().field("name", "crosscheck").field("url", product_uri).close();
}

void write_diagnostic(JsonWriter& json, const Finding& finding) {
  std::string message = printable(finding.message);
  for (const std::string& line : other_side_lines(finding)) message += "\n" + line;
  if (!finding.note.empty()) message += "\nnote: " + printable(finding.note);
  json.field("message", message);
  write_location(json, finding.places.front());
  json.field("severity", severity_of(finding.severity));
  json.key("code").open_object().field("value", finding.rule).close();
  json.key("related_locations").open_array();
  for (std::size_t i = 1; i < finding.places.size(); ++i) {
    json.open_object().field("message", "'" + printable(finding.places[i].quote) + "'");
    write_location(json, finding.places[i]);
    json.close();
  }
  json.close();
}

}  // namespace

std::string report_rdjson(const Run& run, const ReportOptions&) {
  JsonWriter json(JsonWriter::Layout::indented);
  json.open_object();
  write_source(json);
  json.key("diagnostics").open_array();
  for (const Finding& finding : run.findings) {
    json.open_object();
    write_diagnostic(json, finding);
    json.close();
  }
  json.close().close();
  return std::move(json).text() + "\n";
}

std::string report_rdjsonl(const Run& run, const ReportOptions&) {
  std::string lines;
  for (const Finding& finding : run.findings) {
    JsonWriter json(JsonWriter::Layout::one_line);
    json.open_object();
    write_diagnostic(json, finding);
    write_source(json);
    json.close();
    lines += json.text() + "\n";
  }
  return lines;
}

}  // namespace crosscheck
