#include "reports/desk_view.h"

namespace crosscheck {

std::string_view to_string(Presence presence) {
  switch (presence) {
    case Presence::present: return "present";
    case Presence::absent: return "absent";
    case Presence::expected: return "expected";
  }
  return {};
}

}  // namespace crosscheck
