#!/usr/bin/env bash
# The step of action.yml: runs an installed crosscheck, or builds the one beside this file.
set -euo pipefail

crosscheck=$(command -v crosscheck || true)
if [ -z "$crosscheck" ]; then
  root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
  "$root/dev" run --version
  crosscheck=$root/build/release/crosscheck
fi

arguments=(--format "$CROSSCHECK_FORMAT" --fail-on "$CROSSCHECK_FAIL_ON")
[ -z "$CROSSCHECK_SARIF" ] || arguments+=(--format "sarif:$CROSSCHECK_SARIF")
mapfile -t paths < <(printf '%s\n' "$CROSSCHECK_PATHS" | sed '/^[[:space:]]*$/d')
[ -n "${GITHUB_STEP_SUMMARY:-}" ] || exec "$crosscheck" check "${arguments[@]}" -- "${paths[@]}"

# GitHub shows ten annotations of a level; the page of the run has both sides of every finding.
page=$(mktemp)
trap 'rm -f "$page"' EXIT
status=0
"$crosscheck" check "${arguments[@]}" --format "markdown:$page" -- "${paths[@]}" || status=$?
cat "$page" >>"$GITHUB_STEP_SUMMARY"
exit "$status"
