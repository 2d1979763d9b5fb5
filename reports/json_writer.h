#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// Writes JSON from left to right, indented by two spaces or all on one line. Text that is not
/// UTF-8 is written with U+FFFD in place of each bad byte, so the output always is.
///
///     JsonWriter json(JsonWriter::Layout::one_line);
///     json.open_object().field("line", 3).key("tags").open_array().value("a").close().close();
class JsonWriter {
 public:
  enum class Layout : std::uint8_t { indented, one_line };

  explicit JsonWriter(Layout layout) : layout_(layout) {}

  JsonWriter& open_object();
  JsonWriter& open_array();
  /// Ends the innermost open object or array.
  JsonWriter& close();

  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(int number);
  JsonWriter& value(double number);
  JsonWriter& value(bool truth);
  JsonWriter& null();

  template <class T>
  JsonWriter& field(std::string_view name, const T& v) {
    return key(name).value(v);
  }
  /// The text, or null when it is empty.
  JsonWriter& field_or_null(std::string_view name, std::string_view text);
  /// Nothing at all when the text is empty.
  JsonWriter& field_if_any(std::string_view name, std::string_view text);

  const std::string& text() const& { return text_; }
  std::string text() && { return std::move(text_); }

 private:
  struct Level {
    char closer;
    bool empty;
  };
  void before_value();
  void break_line();
  void open(char opener, char closer);
  Layout layout_;
  bool after_key_ = false;
  std::vector<Level> levels_;
  std::string text_;
};

/// Appends `text` as a JSON string with its quotation marks.
void append_json_string(std::string& out, std::string_view text);

}  // namespace crosscheck
