#pragma once

// How each platform wants text that is not its own. Words of articles, names of files and what
// rules made of them are untrusted: no format writes them except through one of these.

#include <string>
#include <string_view>

namespace crosscheck {

/// Text of XML 1.0, in an element or an attribute in either quotes; characters that XML cannot
/// carry become U+FFFD.
std::string escape_xml(std::string_view text);

/// The same for HTML: line breaks and tabs stay as they are.
std::string escape_html(std::string_view text);

/// Inline text of GitHub-flavoured Markdown, also within a table cell: nothing in it is markup, a
/// link, a mention of a user or of an issue.
std::string escape_markdown(std::string_view text);

/// The same for text that starts a line, where a dash would make a list and a hash a heading.
std::string escape_markdown_line(std::string_view text);

/// The message of a GitHub workflow command.
std::string escape_command_data(std::string_view text);

/// A property (`file=`, `title=`) of a GitHub workflow command.
std::string escape_command_property(std::string_view text);

/// Message text of SARIF, where brackets are links.
std::string escape_sarif_message(std::string_view text);

/// A path as a URI reference: relative as it is, absolute as `file://`.
std::string uri_of_path(std::string_view path);

}  // namespace crosscheck
