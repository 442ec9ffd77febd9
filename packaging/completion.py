"""The completion of the command line for bash, zsh and fish, made from the commands themselves.

    .venv/bin/python packaging/completion.py bash|zsh|fish

The ids of routines are asked of the program at the moment they are wanted: the user's are among
them.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parent.parent)]

from command_tree import Argument, Command, whole_program  # noqa: E402

IDS = "stretchtimer list 2>/dev/null | cut -d' ' -f1"
"""The shell's words that print the ids of all routines."""


def bash(program: Command) -> str:
    """Return the completion for bash."""
    cases = []
    for command in program.all():
        name = " ".join(command.words)
        words = [flag for argument in command.arguments for flag in argument.flags]
        words += [beneath.words[-1] for beneath in command.commands]
        words += [word for each in command.arguments if not each.flags for word in each.choices]
        routines = int(any(argument.takes_routine for argument in command.arguments))
        cases.append(f'        "{name}") words="{" ".join(words)}"; routines={routines} ;;')
    values = []
    for argument in _with_choices(program):
        values.append(
            f'        {"|".join(argument.flags)}) choices="{" ".join(argument.choices)}" ;;'
        )
    known = " ".join(f'"{" ".join(command.words)}"' for command in program.all() if command.words)
    return f"""\
# bash completion for stretchtimer
_stretchtimer() {{
    local current="${{COMP_WORDS[COMP_CWORD]}}" previous="${{COMP_WORDS[COMP_CWORD-1]}}"
    local command="" words="" routines=0 choices="" place known
    for ((place = 1; place < COMP_CWORD; place++)); do
        for known in {known}; do
            if [[ "${{command:+$command }}${{COMP_WORDS[place]}}" == "$known" ]]; then
                command="$known"
                break
            fi
        done
    done
    case "$previous" in
{chr(10).join(values)}
    esac
    if [[ -n "$choices" ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$current")
        return
    fi
    case "$command" in
{chr(10).join(cases)}
    esac
    if [[ $routines == 1 && "$current" != -* ]]; then
        words+=" $({IDS})"
    fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current"; compgen -f -- "$current")
}}
complete -o filenames -F _stretchtimer stretchtimer
"""


def zsh(program: Command) -> str:
    """Return the completion for zsh."""
    functions = "\n".join(_zsh_function(command) for command in program.all())
    return f"""\
#compdef stretchtimer
_stretchtimer_routines() {{
    local -a routines
    routines=(${{(f)"$({IDS})"}})
    _describe routine routines
    _files
}}

{functions}
_stretchtimer "$@"
"""


def _zsh_function(command: Command) -> str:
    name = "_".join(("_stretchtimer", *command.words))
    specs = [_zsh_spec(argument) for argument in command.arguments if argument.flags]
    if command.commands:
        items = " ".join(
            _quoted(f"{each.words[-1]}:{each.summary.replace(':', chr(92) + ':')}")
            for each in command.commands
        )
        cases = "\n".join(
            f"            {each.words[-1]}) {'_'.join(('_stretchtimer', *each.words))} ;;"
            for each in command.commands
        )
        files = "" if command.words else "; _files"
        return f"""\
{name}() {{
    local state line
    local -a commands=({items})
    _arguments -C {" ".join(specs)} '1: :->command' '*:: :->rest'
    case $state in
        command) _describe command commands{files} ;;
        rest) case $line[1] in
{cases}
        esac ;;
    esac
}}
"""
    words = [argument for argument in command.arguments if not argument.flags]
    routines = any(argument.takes_routine for argument in words)
    choices = [word for argument in words for word in argument.choices]
    rest = (
        "_stretchtimer_routines" if routines else f"({' '.join(choices)})" if choices else "_files"
    )
    return f"{name}() {{\n    _arguments {' '.join([*specs, _quoted(f'*: :{rest}')])}\n}}\n"


def _zsh_spec(argument: Argument) -> str:
    words = argument.help.replace("[", "(").replace("]", ")").replace(":", " ")
    value = ""
    if argument.value:
        kind = f"({' '.join(argument.choices)})" if argument.choices else ""
        value = f":{_plain(argument.value)}:{kind or ('_files' if argument.takes_file else ' ')}"
    flags = argument.flags
    if len(flags) == 1:
        return _quoted(f"{flags[0]}[{words}]{value}")
    several = "{" + ",".join(flags) + "}"
    return f"{_quoted('(' + ' '.join(flags) + ')')}{several}{_quoted(f'[{words}]{value}')}"


def fish(program: Command) -> str:
    """Return the completion for fish."""
    lines = ["# fish completion for stretchtimer", "function __stretchtimer_routines", f"    {IDS}"]
    lines.append("end")
    for command in program.all():
        where = _fish_condition(command)
        for beneath in command.commands:
            lines.append(
                f"complete -c stretchtimer {where} -a {beneath.words[-1]} -d "
                f"{_fish(beneath.summary)}"
            )
        lines += [_fish_option(where, each) for each in command.arguments if each.flags]
        words = [argument for argument in command.arguments if not argument.flags]
        if any(argument.takes_routine for argument in words):
            lines.append(f"complete -c stretchtimer {where} -a '(__stretchtimer_routines)'")
        for argument in words:
            if argument.choices:
                lines.append(f"complete -c stretchtimer {where} -a '{' '.join(argument.choices)}'")
    return "\n".join(lines) + "\n"


def _fish_condition(command: Command) -> str:
    if not command.words:
        return "-n __fish_use_subcommand"
    seen = "; and ".join(f"__fish_seen_subcommand_from {word}" for word in command.words)
    beneath = " ".join(each.words[-1] for each in command.commands)
    return f"-n '{seen}" + (f"; and not __fish_seen_subcommand_from {beneath}'" if beneath else "'")


def _fish_option(where: str, argument: Argument) -> str:
    words = ["complete -c stretchtimer", where]
    for flag in argument.flags:
        words.append(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}")
    if argument.value:
        words.append("-r" if argument.takes_file else "-x")
    if argument.choices:
        words.append(f"-a '{' '.join(argument.choices)}'")
    return " ".join([*words, "-d", _fish(argument.help)])


def _with_choices(program: Command) -> list[Argument]:
    """Return the options with a choice of values, each once, by its flags."""
    found = {
        argument.flags: argument
        for command in program.all()
        for argument in command.arguments
        if argument.flags and argument.choices
    }
    return list(found.values())


def _plain(text: str) -> str:
    return "".join(char if char.isalnum() else " " for char in text).strip().lower()


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _fish(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


SHELLS = {"bash": bash, "zsh": zsh, "fish": fish}

if __name__ == "__main__":
    sys.stdout.write(SHELLS[sys.argv[1]](whole_program()))
