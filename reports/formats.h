#pragma once

// The function of each row of the table in report.cpp; each stands in a file of its own name.

#include <string>

#include "reports/report.h"

namespace crosscheck {

std::string report_compact(const Run& run, const ReportOptions& options);
std::string report_json(const Run& run, const ReportOptions& options);
std::string report_jsonl(const Run& run, const ReportOptions& options);
std::string report_text(const Run& run, const ReportOptions& options);

}  // namespace crosscheck
