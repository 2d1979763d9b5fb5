#include "checker/articles/section_kinds.h"

#include <algorithm>
#include <map>
#include <string>

#include "checker/articles/block_shape.h"

namespace crosscheck {
namespace {

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

/// The speakers of an article that is an interview: each speaks twice at least, and questions are
/// among what they say. Empty for every other article.
std::map<std::string, int> interview_speakers(std::string_view words,
                                              std::span<const Block> blocks) {
  std::map<std::string, int> uses;
  int questions = 0;
  for (const Block& block : blocks) {
    if (block.kind != BlockKind::paragraph) continue;
    const std::string_view paragraph = cut(words, block.words);
    const std::string_view label = speaker_label(paragraph);
    if (label.empty() || region_of_heading(label) != Region::none) continue;
    ++uses[lower_case(label)];
    if (ends_in_question(paragraph)) ++questions;
  }
  std::erase_if(uses, [](const auto& use) { return use.second < 2; });
  if (uses.size() < 2 || questions < 2) uses.clear();
  return uses;
}

/// Walks the blocks and remembers what the last heading announced.
class SectionNamer {
 public:
  SectionNamer(std::string_view words, std::span<const Block> blocks)
      : words_(words), blocks_(blocks), speakers_(interview_speakers(words, blocks)) {}

  std::vector<Section> run() {
    std::vector<Section> sections;
    sections.reserve(blocks_.size());
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      sections.push_back({kind_of(i), blocks_[i].words});
      previous_ = sections.back().kind;
    }
    return sections;
  }

 private:
  std::string_view text(std::size_t i) const { return cut(words_, blocks_[i].words); }
  bool first_words(std::size_t i) const {
    return i == 0 || (i == 1 && blocks_[0].kind == BlockKind::caption);
  }

  SectionKind kind_of(std::size_t i) {
    switch (blocks_[i].kind) {
      case BlockKind::title: title_ = text(i); return SectionKind::headline;
      case BlockKind::standfirst: return SectionKind::standfirst;
      case BlockKind::heading: return heading(i);
      case BlockKind::paragraph: return paragraph(i);
      case BlockKind::list_item: return list_item(i);
      case BlockKind::table_header: return table_header(i);
      case BlockKind::table_cell:
        return region_ == Region::key_points ? SectionKind::key_points : SectionKind::table_cell;
      case BlockKind::quotation: return SectionKind::block_quotation;
      case BlockKind::caption: return SectionKind::caption;
    }
    return SectionKind::body;
  }

  SectionKind heading(std::size_t i) {
    if ((first_words(i) && title_.empty()) || text(i) == title_) return SectionKind::headline;
    const bool question = region_ == Region::questions && ends_in_question(text(i));
    if (question) return SectionKind::question;
    open(i, region_of_heading(text(i)));
    return SectionKind::heading;
  }

  SectionKind list_item(std::size_t i) {
    in_list_ = true;
    if (region_ == Region::key_points) return SectionKind::key_points;
    if (region_ == Region::summary) return SectionKind::summary;
    if (region_ == Region::questions) {
      if (ends_in_question(text(i))) return SectionKind::question;
      if (previous_ == SectionKind::question || previous_ == SectionKind::answer)
        return SectionKind::answer;
    }
    return SectionKind::list;
  }

  SectionKind table_header(std::size_t i) {
    if (previous_ != SectionKind::table_cell && previous_ != SectionKind::key_points) {
      open(i, region_of_heading(text(i)) == Region::key_points ? Region::key_points : Region::none);
    }
    return region_ == Region::key_points ? SectionKind::key_points : SectionKind::table_cell;
  }

  SectionKind paragraph(std::size_t i) {
    const std::string_view words = text(i);
    const bool last = i + 1 == blocks_.size();
    if (!title_.empty() && words == title_) return SectionKind::headline;
    if (first_words(i) && title_.empty() && !last && looks_like_headline(words)) {
      title_ = words;
      return SectionKind::headline;
    }
    if (looks_like_caption(words)) return SectionKind::caption;
    if (const QuestionMark mark = question_mark(words); mark != QuestionMark::none) {
      marked_ = true;
      return mark == QuestionMark::question ? SectionKind::question : SectionKind::answer;
    }
    if (const Region region = region_of_heading(words); region != Region::none) {
      open(i, region);
      return SectionKind::heading;
    }
    if (const SectionKind kind = in_region(i); kind != SectionKind::body) return kind;
    if (const SectionKind kind = in_interview(words); kind != SectionKind::body) return kind;
    if (!last && looks_like_heading(words)) {
      open(i, Region::none);
      return SectionKind::heading;
    }
    return region_of_label(words) == Region::summary ? SectionKind::summary : SectionKind::body;
  }

  SectionKind in_region(std::size_t i) {
    const std::string_view words = text(i);
    switch (region_) {
      case Region::none: break;
      case Region::questions:
        if (ends_in_question(words)) return SectionKind::question;
        if (previous_ == SectionKind::question) return SectionKind::answer;
        if (previous_ == SectionKind::answer && !looks_like_heading(words))
          return SectionKind::answer;
        break;
      case Region::key_points:
        if (region_of_label(words) == Region::summary) return SectionKind::summary;
        if (!in_list_ && !looks_like_heading(words)) return SectionKind::key_points;
        open(i, Region::none);
        break;
      case Region::summary:
        if (!looks_like_heading(words)) return SectionKind::summary;
        break;
    }
    return SectionKind::body;
  }

  SectionKind in_interview(std::string_view words) const {
    if (speakers_.empty()) return SectionKind::body;
    const std::string_view label = speaker_label(words);
    if (label.empty() || !speakers_.contains(lower_case(label))) return SectionKind::body;
    return ends_in_question(words) ? SectionKind::question : SectionKind::answer;
  }

  /// The block at `i` opens a region. Key points that are bare paragraphs end at the next heading;
  /// where none follows soon, the whole story would be taken for points.
  void open(std::size_t i, Region region) {
    constexpr std::size_t most_points = 12;
    std::size_t next = i + 1;
    while (region == Region::key_points && next < blocks_.size() &&
           blocks_[next].kind == BlockKind::paragraph && !looks_like_heading(text(next)) &&
           region_of_heading(text(next)) == Region::none &&
           region_of_label(text(next)) == Region::none && next - i <= most_points) {
      ++next;
    }
    region_ = next - i > most_points ? Region::none : region;
    in_list_ = false;
    marked_ = false;
  }

  std::string_view words_;
  std::span<const Block> blocks_;
  std::map<std::string, int> speakers_;
  std::string_view title_;
  SectionKind previous_ = SectionKind::body;
  Region region_ = Region::none;
  bool marked_ =
      false;  // questions and answers say so themselves ("Q:"), so other paragraphs are none
  bool in_list_ = false;  // the region's points are list items, so a paragraph ends it
};

}  // namespace

std::vector<Section> name_sections(std::string_view words, std::span<const Block> blocks) {
  return SectionNamer(words, blocks).run();
}

}  // namespace crosscheck
