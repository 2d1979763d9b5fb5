#include "checker/articles/html_head.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>

namespace crosscheck {
namespace {

void take(std::string& field, std::string_view value) {
  if (field.empty()) field = value;
}

void read_meta(const GumboNode& meta, HtmlHead& head) {
  static constexpr std::string_view dates[] = {
      "article:published_time", "datepublished",    "date",          "pubdate",     "dc.date",
      "dc.date.issued",         "parsely-pub-date", "sailthru.date", "publish-date"};
  static constexpr std::string_view publishers[] = {"og:site_name", "publisher", "dc.publisher",
                                                    "application-name"};
  for (const char* key : {"property", "name", "itemprop"}) {
    std::string name(attribute(meta, key));
    std::ranges::transform(name, name.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (std::ranges::find(dates, name) != std::end(dates))
      take(head.date, attribute(meta, "content"));
    if (std::ranges::find(publishers, name) != std::end(publishers))
      take(head.publisher, attribute(meta, "content"));
  }
}

std::string text_of(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return {};
  if (found->is_string()) return found->get<std::string>();
  return found->is_object() ? text_of(*found, "name") : std::string();
}

void read_json_ld(std::string_view text, HtmlHead& head) {
  const auto page = nlohmann::json::parse(text, nullptr, false);
  const auto read = [&](const nlohmann::json& object) {
    if (!object.is_object()) return;
    const std::string date = text_of(object, "datePublished");
    if (date.empty()) return;
    take(head.date, date);
    take(head.publisher, text_of(object, "publisher"));
  };
  read(page);
  const auto& graph = page.is_object() && page.contains("@graph") ? page["@graph"] : page;
  if (!graph.is_array()) return;
  for (const auto& object : graph) read(object);
}

std::string_view only_text(const GumboNode& element) {
  const GumboVector& children = element.v.element.children;
  if (children.length == 0) return {};
  const auto* child = static_cast<const GumboNode*>(children.data[0]);
  return child->type == GUMBO_NODE_TEXT ? std::string_view(child->v.text.text) : std::string_view();
}

}  // namespace

HtmlHead read_html_head(const GumboNode& root) {
  HtmlHead head;
  walk(root, [&](const GumboNode& node, Visit visit) {
    if (node.type != GUMBO_NODE_ELEMENT || visit == Visit::leave)
      return node.type == GUMBO_NODE_ELEMENT;
    switch (node.v.element.tag) {
      case GUMBO_TAG_META: read_meta(node, head); break;
      case GUMBO_TAG_TITLE: take(head.title, only_text(node)); break;
      case GUMBO_TAG_TIME:
        if (attribute(node, "itemprop") == "datePublished")
          take(head.date, attribute(node, "datetime"));
        break;
      case GUMBO_TAG_SCRIPT:
        if (attribute(node, "type") == "application/ld+json") read_json_ld(only_text(node), head);
        break;
      default: break;
    }
    return true;
  });
  return head;
}

}  // namespace crosscheck
