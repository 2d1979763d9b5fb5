// A front matter lies inside the source, with every field in it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "checker/articles/front_matter.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  const crosscheck::Span content{0, static_cast<std::uint32_t>(size)};
  const crosscheck::FrontMatter head = crosscheck::parse_front_matter(source, content);
  if (head.source.begin > head.source.end || !content.contains(head.source)) std::abort();
  for (const crosscheck::FrontMatterField& field : head.fields) {
    if (field.source > head.source.end) std::abort();
  }
  return 0;
}
