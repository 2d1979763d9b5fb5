// crosscheck who NAME: under which names a person goes, why they are one, and their titles.

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "checker/commands.h"
#include "checker/text/fold.h"

namespace crosscheck {

namespace {

std::string window_words(const PublicationDate& published) {
  if (published.source == DateSource::none) return "undated";
  const std::string from = iso_text(published.period.from), to = iso_text(published.period.to);
  return from == to ? from : from + ".." + to;
}

bool goes_by(const Entity& entity, const std::string& wanted) {
  const auto contains = [&wanted](std::string_view name) {
    return (" " + fold(name) + " ").find(" " + wanted + " ") != std::string::npos;
  };
  return contains(entity.name) ||
         std::any_of(entity.forms.begin(), entity.forms.end(),
                     [&](const auto& form) { return contains(form.words); });
}

std::string forms_of(const Entity& entity) {
  std::string words;
  for (const Entity::Form& form : entity.forms) {
    words += fmt::format("{}{} ({})", words.empty() ? "" : ", ", form.words, form.count);
  }
  return words.empty() ? entity.name : words;
}

std::string reason_of(const Identity::Member& member) {
  if (member.names_in_common == 0) return std::string(to_string(member.ground));
  return fmt::format("{}, {} other {} in common", to_string(member.ground), member.names_in_common,
                     member.names_in_common == 1 ? "name" : "names");
}

void append_titles(const Statements& article, std::uint32_t entity, std::string& out) {
  for (const Claim& claim : article.claims) {
    if (claim.kind->name != "title" || claim.subject != entity) continue;
    out += fmt::format("    {}:{} «{}»\n", claim.evidence.begin.line, claim.evidence.begin.column,
                       claim.evidence.quote);
  }
}

std::string portrait(const Identity& person, const Desk& desk) {
  std::string out = person.name;
  if (!person.known.empty()) out += fmt::format(" (register: {})", person.known);
  out += '\n';
  for (const Identity::Member& member : person.members) {
    const Statements& article = desk.articles[member.article];
    const Entity& entity = article.entities[member.entity];
    out += fmt::format("  {} [{}] as {}: {}\n", article.path, window_words(article.published),
                       forms_of(entity), reason_of(member));
    append_titles(article, member.entity, out);
  }
  return out;
}

}  // namespace

Outcome who_command(const Options& options, const Surroundings& surroundings) {
  const Result<LexiconChoice> lexicon = LexiconChoice::make(options.reading.lexicon_folders);
  if (!lexicon) return failed(lexicon.error());
  const Desk desk = read_desk(options.reading, lexicon.value().get(), surroundings.progress);
  const Identities identities = identify(desk.articles, lexicon.value().get());

  std::string out;
  const std::string wanted = fold(options.name);
  for (const Identity& identity : identities.identities) {
    if (identity.kind != EntityKind::person) continue;
    const bool meant = std::any_of(
        identity.members.begin(), identity.members.end(), [&](const Identity::Member& member) {
          return goes_by(desk.articles[member.article].entities[member.entity], wanted);
        });
    if (meant) out += portrait(identity, desk);
  }
  return printed(std::move(out), desk, fmt::format("nobody goes by '{}' here", options.name));
}

}  // namespace crosscheck
