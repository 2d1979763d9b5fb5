// One finding a line: the contract for machines.

#include "reports/finding_json.h"
#include "reports/formats.h"

namespace crosscheck {

std::string report_jsonl(const Run& run, const ReportOptions&) {
  std::string lines;
  for (const Finding& finding : run.findings) {
    JsonWriter json(JsonWriter::Layout::one_line);
    write_finding(json, finding);
    lines += json.text();
    lines += '\n';
  }
  return lines;
}

}  // namespace crosscheck
