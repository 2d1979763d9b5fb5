#include "reports/json_writer.h"

#include <fmt/core.h>
#include <utf8proc.h>

#include <cassert>
#include <iterator>

namespace crosscheck {
namespace {

/// Bytes of the well-formed character at `i`, or 0.
std::size_t character_at(std::string_view text, std::size_t i) {
  utf8proc_int32_t point = -1;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + i,
                                       static_cast<utf8proc_ssize_t>(text.size() - i), &point);
  return length > 0 ? static_cast<std::size_t>(length) : 0;
}

void append_escape(std::string& out, unsigned char c) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
  }
  fmt::format_to(std::back_inserter(out), "\\u{:04x}", c);
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x80) {
      const std::size_t length = character_at(text, i);
      out += length > 0 ? text.substr(i, length) : "\xef\xbf\xbd";
      i += length > 0 ? length : 1;
      continue;
    }
    if (c < 0x20 || c == '"' || c == '\\' || c == 0x7f) {
      append_escape(out, c);
    } else {
      out += text[i];
    }
    ++i;
  }
  out += '"';
}

void JsonWriter::break_line() {
  if (layout_ == Layout::one_line) return;
  text_ += '\n';
  text_.append(levels_.size() * 2, ' ');
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  if (!levels_.back().empty) text_ += ',';
  levels_.back().empty = false;
  break_line();
}

void JsonWriter::open(char opener, char closer) {
  before_value();
  text_ += opener;
  levels_.push_back({closer, true});
}

JsonWriter& JsonWriter::open_object() { return open('{', '}'), *this; }

JsonWriter& JsonWriter::open_array() { return open('[', ']'), *this; }

JsonWriter& JsonWriter::close() {
  assert(!levels_.empty() && !after_key_ && "close() without something open");
  const Level level = levels_.back();
  levels_.pop_back();
  if (!level.empty) break_line();
  text_ += level.closer;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  assert(!after_key_ && !levels_.empty() && levels_.back().closer == '}' &&
         "a key outside an object");
  before_value();
  append_json_string(text_, name);
  text_ += layout_ == Layout::one_line ? ":" : ": ";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  before_value();
  append_json_string(text_, text);
  return *this;
}

JsonWriter& JsonWriter::value(int number) {
  before_value();
  fmt::format_to(std::back_inserter(text_), "{}", number);
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  before_value();
  fmt::format_to(std::back_inserter(text_), "{}", number);
  return *this;
}

JsonWriter& JsonWriter::value(bool truth) {
  before_value();
  text_ += truth ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  before_value();
  text_ += "null";
  return *this;
}

JsonWriter& JsonWriter::field_or_null(std::string_view name, std::string_view text) {
  return text.empty() ? key(name).null() : field(name, text);
}

JsonWriter& JsonWriter::field_if_any(std::string_view name, std::string_view text) {
  return text.empty() ? *this : field(name, text);
}

}  // namespace crosscheck
