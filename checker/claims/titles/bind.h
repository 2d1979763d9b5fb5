#pragma once

#include <vector>

#include "checker/claims/titles/phrase.h"

namespace crosscheck {

/// A title phrase and the one mention it belongs to.
struct BoundTitle {
  TitlePhrase phrase;
  std::uint32_t mention = 0;  ///< index into `Reading::persons`
  TitleForm form = TitleForm::before;
  TokenRange tokens;    ///< evidence: phrase and name
  bool denied = false;  ///< "is not the president"
};

/// Every title phrase of the article with its owner. A phrase whose owner is in doubt is left out.
std::vector<BoundTitle> bind_titles(const TitleContext& context);

}  // namespace crosscheck
