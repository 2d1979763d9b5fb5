# Completion of crosscheck for bash. What there is to complete is asked of the program itself.

_crosscheck_commands() { crosscheck --help | sed -n '/^Subcommands:/,$ s/^  \([a-z]*\) .*/\1/p'; }
_crosscheck_options() { crosscheck "$1" --help | grep -oE -- '(^|[ ,])--[a-z-]+' | tr -d ' ,'; }
_crosscheck_formats() { crosscheck check --help | tr '\n' ' ' | sed -n 's/.*Formats: *\([a-z, ]*\).*/\1/p' | tr -d ,; }

_crosscheck() {
  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} choices
  if ((COMP_CWORD == 1)); then
    choices="$(_crosscheck_commands) --help --version"
  elif [[ $word == -* ]]; then
    choices=$(_crosscheck_options "${COMP_WORDS[1]}")
  else
    case $previous in
      --format) choices=$(_crosscheck_formats) ;;
      --fail-on) choices="error warning style info never" ;;
      --colour) choices="auto always never" ;;
      --group-by) choices=folder ;;
      baseline) choices="write update status" ;;
      --select | --ignore | explain) choices=$(crosscheck rules | awk '{ print $1 }') ;;
    esac
  fi
  COMPREPLY=()
  [[ -z $choices ]] || mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
}
complete -o default -F _crosscheck crosscheck
