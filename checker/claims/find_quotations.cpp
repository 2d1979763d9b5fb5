#include "checker/claims/reading.h"

namespace crosscheck {

void find_quotations(Reading&) {}

}  // namespace crosscheck
