# Sourced by tests of the whole program: `crosscheck` and a folder `work` are set.
failures=0

# Runs crosscheck; what it says, with the status in the last line, must be the standard input.
expect() { # NAME ARGUMENTS...
  local name=$1 status=0 said expected
  shift
  said=$("$crosscheck" "$@" 2>&1) || status=$?
  expected=$(cat)
  said=${said//$work\/desk/DESK}
  said=${said:+$said$'\n'}"status $status"
  [ "$said" = "$expected" ] && return
  failures=$((failures + 1))
  printf '%s: %s\n' "$(basename "$0")" "$name"
  diff <(printf '%s\n' "$expected") <(printf '%s\n' "$said") || true
}
