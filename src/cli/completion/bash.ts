import { type Completable, firstWords, secondWords } from './completable.ts'

/** A script for bash: words of commands, their options, values of options that have a few; else files. */
export function bashScript(commands: readonly Completable[]): string {
  const families = firstWords(commands).flatMap((first) => {
    const seconds = secondWords(commands, first)
    return seconds.length === 0 ? [] : [`    ${first}) words="${seconds.join(' ')}" ;;`]
  })
  const options = commands.map(
    (command) =>
      `    "${command.words.join(' ')}") words="${command.options.map(({ flag }) => flag).join(' ')}" ;;`,
  )
  const values = commands.flatMap(({ words, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .map(
        ({ flag, choices }) => `    "${words.join(' ')} ${flag}") words="${choices.join(' ')}" ;;`,
      ),
  )
  return `# eval "$(iqchains completion bash)"
_iqchains() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  local first="\${COMP_WORDS[1]}" second="\${COMP_WORDS[2]}" words="" command
  case "$first" in
    ${firstWords(commands)
      .filter((first) => secondWords(commands, first).length > 0)
      .join('|')}) command="$first $second" ;;
    *) command="$first" ;;
  esac
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${firstWords(commands).join(' ')} --help --version --no-color" -- "$current"))
    return
  fi
  case "$command $before" in
${values.join('\n')}
  esac
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  if [ "$COMP_CWORD" -eq 2 ]; then
    case "$first" in
${families.join('\n')}
    esac
    if [ -n "$words" ]; then
      COMPREPLY=($(compgen -W "$words" -- "$current"))
      return
    fi
  fi
  case "$current" in
    -*) ;;
    *) return ;;
  esac
  case "$command" in
${options.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words --help" -- "$current"))
}
complete -o bashdefault -o default -F _iqchains iqchains
`
}
