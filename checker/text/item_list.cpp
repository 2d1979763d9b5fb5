#include "checker/text/item_list.h"

#include <algorithm>

namespace crosscheck {
namespace {

std::string joined(const std::vector<std::string>& items) {
  std::string list;
  for (const std::string& item : items) {
    if (!list.empty()) list += ", ";
    list += item;
  }
  return list;
}

}  // namespace

std::string item_list(std::vector<std::string> items) {
  std::sort(items.begin(), items.end());
  return joined(items);
}

std::string item_list_once(std::vector<std::string> items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
  return joined(items);
}

}  // namespace crosscheck
