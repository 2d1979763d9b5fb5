// Folding is idempotent, and gives lower-case ASCII-spaced words without edges.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "checker/text/fold.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string folded = crosscheck::fold(text);
  if (crosscheck::fold(folded) != folded) std::abort();
  if (folded.find("  ") != std::string::npos) std::abort();
  return 0;
}
