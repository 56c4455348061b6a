import { Command } from 'commander'
import { version } from '../../places/index.ts'
import type { CommandEntry } from './command.ts'
import { commandGroups, families } from './groups.ts'

/**
 * The command line, made of the table of commands.
 *
 * @param word the first one typed: where it is that of a command, no other is declared, which takes as long
 *   as many a command itself
 */
export function createProgram(word?: string): Command {
  const program = new Command('iqchains')
    .description('Certify generative-AI nodes by the quality of their answers.')
    .version(version)
    .option('--no-color', 'print without colour (or set NO_COLOR)')
    .showHelpAfterError('(add --help for what is possible)')
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: false })
    .configureOutput({ getOutHelpWidth: helpWidth, getErrHelpWidth: helpWidth })
    .addHelpText('after', exitCodeHelp)

  const groups = commandGroups()
  const table = groups.flatMap(({ commands }) => commands)
  const isMeant = ({ name }: CommandEntry) => name.split(' ', 1)[0] === word
  const isKnown = table.some(isMeant)
  for (const { title, commands } of groups) {
    program.commandsGroup(title)
    for (const entry of commands) {
      if (!isKnown || isMeant(entry)) declare(program, entry, table)
    }
  }
  return program
}

/** Columns: no terminal is too wide for the help that the package holds ready (`bin/iqchains.js`). */
const helpWidth = () => Math.min(process.stdout.columns ?? 80, 80)

const exitCodeHelp = `
Exit codes: 0 done, 1 internal error, 2 usage or configuration, 3 not certified, 4 inconclusive,
5 node unreachable or refusing, 6 verification failed, 130 interrupted (resumable).
`

function declare(program: Command, entry: CommandEntry, table: readonly CommandEntry[]): void {
  const { name, summary, parse = [], options, action } = entry
  const [first = '', ...rest] = name.split(' ')
  const family = families[first]
  const command =
    family === undefined
      ? program.command(name)
      : familyOf(program, first, family).command(rest.join(' '))
  command.description(summary)
  for (const [place, read] of parse.entries()) {
    command.registeredArguments[place]?.argParser((text) => read(text))
  }
  for (const option of options) command.addOption(option)
  // Commander adds the options and the command itself, which no action needs.
  command.action(async (...args) => {
    const given = args.slice(0, -2)
    const { asTypedHere, errorAsTyped } = await import('../shell/index.ts')
    const asTyped = asTypedHere(command, table)
    try {
      const values = entry.isConfigured
        ? await (await import('../config/apply.ts')).applyConfig(command, given)
        : given
      await action(...values, { ...command.opts(), asTyped })
    } catch (error) {
      throw errorAsTyped(error, asTyped)
    }
  })
}

/** The command whose subcommands share a first word. */
function familyOf(program: Command, name: string, summary: string): Command {
  const known = program.commands.find((command) => command.name() === name)
  return known ?? program.command(name).description(summary)
}
