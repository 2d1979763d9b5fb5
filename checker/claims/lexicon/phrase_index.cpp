#include "checker/claims/lexicon/phrase_index.h"

namespace crosscheck {

const Entry* meaning(const PhraseMention* phrase, EntryKind kind) {
  if (phrase == nullptr) return nullptr;
  for (const Entry& entry : phrase->entries)
    if (entry.kind == kind) return &entry;
  return nullptr;
}

}  // namespace crosscheck
