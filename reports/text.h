#pragma once

#include <string>

#include "reports/report.h"

namespace crosscheck {

/// One conflict as the text report shows it, with an empty line behind it.
std::string finding_as_text(const Finding& finding, const ReportOptions& options);

}  // namespace crosscheck
