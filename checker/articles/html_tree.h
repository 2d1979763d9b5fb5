#pragma once

#include <gumbo.h>

#include <memory>
#include <string_view>
#include <vector>

namespace crosscheck {

/// A parsed HTML page. Its memory goes at once, not node by node: gumbo's own
/// way down a tree is recursive and would overrun the stack on deeply nested
/// input.
class HtmlTree {
 public:
  explicit HtmlTree(std::string_view html);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  /// The `html` element, or null.
  const GumboNode* root() const { return output_ ? output_->root : nullptr; }

 private:
  std::vector<void*> memory_;
  GumboOutput* output_ = nullptr;
};

/// Deepest nesting of elements that never close before their parent does,
/// counted without parsing; gumbo takes time that grows with its square.
int nesting_depth(std::string_view html);

/// The value of an attribute, or an empty view.
std::string_view attribute(const GumboNode& element, const char* name);

/// What a walk over a tree meets, in the order of the page.
enum class Visit { enter, leave };

/// Walks the nodes below and including `top`. `visit(node, Visit)` returns
/// whether to go inside.
template <class Function>
void walk(const GumboNode& top, Function visit) {
  struct Step {
    const GumboNode* node;
    unsigned next_child;
  };
  const auto children = [](const GumboNode& node) -> const GumboVector* {
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE
               ? &node.v.element.children
               : nullptr;
  };
  std::vector<Step> path;
  if (visit(top, Visit::enter)) path.push_back({&top, 0});
  while (!path.empty()) {
    Step& step = path.back();
    const GumboVector* below = children(*step.node);
    if (below && step.next_child < below->length) {
      const auto* child = static_cast<const GumboNode*>(below->data[step.next_child++]);
      if (visit(*child, Visit::enter)) path.push_back({child, 0});
      continue;
    }
    visit(*step.node, Visit::leave);
    path.pop_back();
  }
}

}  // namespace crosscheck
