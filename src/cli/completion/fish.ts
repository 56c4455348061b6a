import { type Completable, firstWords, secondWords } from './completable.ts'

/** A script for fish, with the summaries of commands and options beside them. */
export function fishScript(commands: readonly Completable[]): string {
  const firsts = firstWords(commands)
  const lines = firsts.map((first) => {
    const only = commands.find(({ words }) => words.length === 1 && words[0] === first)
    return complete('__fish_use_subcommand', `-f -a ${first}`, only?.summary ?? `${first} ...`)
  })
  for (const { words, summary, options } of commands) {
    const [first = '', second] = words
    const all = secondWords(commands, first).join(' ')
    if (second !== undefined) {
      const wanted = `__fish_seen_subcommand_from ${first}; and not __fish_seen_subcommand_from ${all}`
      lines.push(complete(wanted, `-f -a ${second}`, summary))
    }
    const running = words.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ')
    for (const { flag, description, choices, takesValue } of options) {
      const value = choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : takesValue ? ' -r' : ''
      lines.push(complete(running, `-l ${flag.replace(/^--/u, '')}${value}`, description))
    }
  }
  return `# iqchains completion fish | source\n${lines.join('\n')}\n`
}

function complete(condition: string, what: string, description: string): string {
  return `complete -c iqchains -n '${condition}' ${what} -d '${quoted(description)}'`
}

/** Inside single quotes of fish. */
function quoted(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
}
