#include "reports/escape.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "reports/columns.h"

namespace crosscheck {
namespace {

constexpr std::string_view replacement = "\xef\xbf\xbd";

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Valid UTF-8 without C0 controls other than tab, line feed and carriage return, and without the
/// characters that look like something else (bidirectional controls) or that XML forbids.
std::string clean(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of("\t\n\r", begin), text.size());
    out += printable(text.substr(begin, end - begin));
    if (end < text.size()) out += text[end];
    begin = end + 1;
  }
  for (const std::string_view noncharacter : {"\xef\xbf\xbe", "\xef\xbf\xbf"}) {
    for (std::size_t at = 0; (at = out.find(noncharacter, at)) != std::string::npos;) {
      out.replace(at, 3, replacement);
    }
  }
  return out;
}

/// Whether a comment must part the character at `i` from what follows, or GitHub links it.
bool starts_a_link(std::string_view text, std::size_t i) {
  const std::string_view rest = text.substr(i);
  if (rest[0] == '@' || rest[0] == '#') return rest.size() > 1 && is_alphanumeric(rest[1]);
  return rest.starts_with("://") || (rest[0] == '.' && i >= 3 && text.substr(i - 3, 3) == "www");
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  for (const char c : clean(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string escape_xml(std::string_view text) {
  std::string out;
  for (const char c : escape_html(text)) {
    switch (c) {
      case '\n': out += "&#10;"; break;
      case '\r': out += "&#13;"; break;
      case '\t': out += "&#9;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string escape_markdown(std::string_view text) {
  constexpr std::string_view special = "\\`*_[]|~$";
  const std::string words = printable(text);
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (special.find(c) != std::string_view::npos) {
      out += '\\';
      out += c;
    } else if (starts_a_link(words, i)) {
      out += c == '.' ? "<!-- -->." : fmt::format("{}<!-- -->", c);
    } else {
      out += c;
    }
  }
  return out;
}

std::string escape_markdown_line(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  std::string out = escape_markdown(text);
  const std::size_t digits = std::min(out.find_first_not_of("0123456789"), out.size());
  const std::string_view markers = digits > 0 ? ".)" : "#+-=";
  if (digits < out.size() && markers.find(out[digits]) != std::string_view::npos) {
    out.insert(digits, 1, '\\');
  }
  return out;
}

std::string escape_command_data(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%': out += "%25"; break;
      case '\r': out += "%0D"; break;
      case '\n': out += "%0A"; break;
      default: out += c;
    }
  }
  return out;
}

std::string escape_command_property(std::string_view text) {
  std::string out;
  for (const char c : escape_command_data(text)) {
    switch (c) {
      case ':': out += "%3A"; break;
      case ',': out += "%2C"; break;
      default: out += c;
    }
  }
  return out;
}

std::string escape_sarif_message(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string uri_of_path(std::string_view path) {
  constexpr std::string_view plain = "-._~/!$&'()*+,;=@";
  std::string uri = path.starts_with('/') ? "file://" : "";
  const std::string_view first_segment = path.substr(0, path.find('/'));
  for (std::size_t i = 0; i < path.size(); ++i) {
    const char c = path[i];
    // A colon in the first segment of a relative path would read as a scheme.
    const bool colon = c == ':' && i >= first_segment.size();
    if (is_alphanumeric(c) || colon || plain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      fmt::format_to(std::back_inserter(uri), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return uri;
}

}  // namespace crosscheck
