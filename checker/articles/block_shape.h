#pragma once

#include <cstdint>
#include <string_view>

namespace crosscheck {

/// Part of a digest that a heading opens.
enum class Region : std::uint8_t { none, questions, key_points, summary };

/// The region that a heading of these words opens: "FAQ", "Key Takeaways:", "Summary".
Region region_of_heading(std::string_view heading);

/// The region of one paragraph that names it itself ("Conclusion: the talks go on").
Region region_of_label(std::string_view paragraph);

/// Whether a line without mark-up reads as a heading: short, no final stop, words capitalised.
bool looks_like_heading(std::string_view line);

/// Whether a first line without mark-up reads as a headline; its words need no capitals.
bool looks_like_headline(std::string_view line);

/// Whether a paragraph describes or credits a picture: "(Photo: Jane Roe)", "FILE - ...".
bool looks_like_caption(std::string_view paragraph);

/// Whether the last mark is a question mark, closing quotation marks aside.
bool ends_in_question(std::string_view paragraph);

/// The words before the colon of "Dr. Roe: We do not know"; empty when there are none that could
/// name a speaker.
std::string_view speaker_label(std::string_view paragraph);

/// The mark that "Q: ..." and "A: ..." begin with.
enum class QuestionMark : std::uint8_t { none, question, answer };
QuestionMark question_mark(std::string_view paragraph);

}  // namespace crosscheck
