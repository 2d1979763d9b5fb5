#pragma once

#include <string>

#include "checker/check_desk.h"

namespace crosscheck {

/// Two tables: claims by kind with the articles they stand in, findings by rule with those that
/// were silenced. Rules that found nothing share a line.
std::string statistics_of(const CheckedDesk& checked);

}  // namespace crosscheck
