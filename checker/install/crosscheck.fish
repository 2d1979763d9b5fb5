# Completion of crosscheck for fish. What there is to complete is asked of the program itself.

function __crosscheck_commands
    crosscheck --help | sed -n '/^Subcommands:/,$ s/^  \([a-z]*\)  *\(.*\)/\1\t\2/p'
end
function __crosscheck_options
    set -l words (commandline -opc)
    crosscheck $words[2] --help | grep -oE -- '(^|[ ,])--[a-z-]+' | tr -d ' ,'
end
function __crosscheck_formats
    crosscheck check --help | tr '\n' ' ' | sed -n 's/.*Formats: *\([a-z, ]*\).*/\1/p' | tr -d , | tr ' ' '\n'
end

complete -c crosscheck -n __fish_use_subcommand -f -a '(__crosscheck_commands)'
complete -c crosscheck -n 'not __fish_use_subcommand; and string match -q -- "-*" (commandline -ct)' -a '(__crosscheck_options)'
complete -c crosscheck -n 'test (commandline -opc)[-1] = baseline' -f -a 'write update status'
complete -c crosscheck -n 'string match -q -- --format (commandline -opc)[-1]' -f -a '(__crosscheck_formats)'
complete -c crosscheck -n 'string match -q -- --fail-on (commandline -opc)[-1]' -f -a 'error warning style info never'
complete -c crosscheck -n 'string match -qr -- "^(explain|--select|--ignore)\$" (commandline -opc)[-1]' -f -a "(crosscheck rules | awk '{ print \$1 }')"
