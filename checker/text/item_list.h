#pragma once

#include <string>
#include <vector>

namespace crosscheck {

/// Items sorted, with a comma and a blank between: a column's list, as `shared_items` of the rules
/// compares it.
std::string item_list(std::vector<std::string> items);

/// The same with each item once.
std::string item_list_once(std::vector<std::string> items);

}  // namespace crosscheck
