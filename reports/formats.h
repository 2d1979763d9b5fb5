#pragma once

// The function of each row of the table in report.cpp; each stands in a file of its own name.

#include <string>

#include "reports/report.h"

namespace crosscheck {

std::string report_checkstyle(const Run& run, const ReportOptions& options);
std::string report_compact(const Run& run, const ReportOptions& options);
std::string report_github(const Run& run, const ReportOptions& options);
std::string report_gitlab(const Run& run, const ReportOptions& options);
std::string report_html(const Run& run, const ReportOptions& options);
std::string report_json(const Run& run, const ReportOptions& options);
std::string report_jsonl(const Run& run, const ReportOptions& options);
std::string report_junit(const Run& run, const ReportOptions& options);
std::string report_markdown(const Run& run, const ReportOptions& options);
std::string report_rdjson(const Run& run, const ReportOptions& options);
std::string report_rdjsonl(const Run& run, const ReportOptions& options);
std::string report_sarif(const Run& run, const ReportOptions& options);
std::string report_text(const Run& run, const ReportOptions& options);

}  // namespace crosscheck
