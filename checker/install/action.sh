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
exec "$crosscheck" check "${arguments[@]}" -- "${paths[@]}"
