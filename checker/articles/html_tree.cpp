#include "checker/articles/html_tree.h"

#include <algorithm>
#include <new>

namespace crosscheck {
namespace {

// gumbo does not look whether it got the memory it asked for, so this may not give null.
void* allocate(void* memory, std::size_t size) {
  auto& blocks = *static_cast<std::vector<void*>*>(memory);
  blocks.push_back(nullptr);
  return blocks.back() = ::operator new(size);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

/// Elements without content, and those whose end tag HTML lets one leave out.
bool nests(std::string_view tag) {
  static constexpr std::string_view flat[] = {
      "area",  "base",  "br",   "col",   "dd",     "dt",    "embed", "hr",     "img",
      "input", "li",    "link", "meta",  "option", "p",     "param", "source", "tbody",
      "td",    "tfoot", "th",   "thead", "tr",     "track", "wbr"};
  return std::ranges::none_of(flat, [&](std::string_view name) {
    return std::equal(name.begin(), name.end(), tag.begin(), tag.end(),
                      [](char n, char t) { return n == lower(t); });
  });
}

}  // namespace

HtmlTree::HtmlTree(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = [](void*, void*) {};
  options.userdata = &memory_;
  options.max_errors = 0;
  output_ = gumbo_parse_with_options(&options, html.data(), html.size());
}

HtmlTree::~HtmlTree() {
  for (void* block : memory_) ::operator delete(block);
}

int nesting_depth(std::string_view html) {
  if (html.empty()) return 0;
  int depth = 0;
  int deepest = 0;
  for (std::size_t at = html.find('<'); at < html.size() - 1; at = html.find('<', at + 1)) {
    const bool closes = html[at + 1] == '/';
    const std::size_t begin = at + (closes ? 2 : 1);
    std::size_t end = begin;
    while (end < html.size() &&
           (is_letter(html[end]) || (end > begin && html[end] >= '0' && html[end] <= '9')))
      ++end;
    const std::string_view tag = html.substr(begin, end - begin);
    if (!closes && (tag == "script" || tag == "style")) {
      at = std::min(html.find(tag == "script" ? "</script" : "</style", end), html.size() - 1);
      continue;
    }
    if (tag.empty() || !nests(tag)) continue;
    depth = std::max(0, depth + (closes ? -1 : 1));
    deepest = std::max(deepest, depth);
  }
  return deepest;
}

std::string_view attribute(const GumboNode& element, const char* name) {
  if (element.type != GUMBO_NODE_ELEMENT) return {};
  const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found ? std::string_view(found->value) : std::string_view();
}

}  // namespace crosscheck
