import { Command } from 'commander'
import { certifying } from './program/certifying.ts'
import { funds } from './program/funds.ts'
import { preparing } from './program/preparing.ts'
import { reading } from './program/reading.ts'
import { trying } from './program/trying.ts'
import { version } from './version.ts'

/**
 * The whole command line in one place. Actions import their command when they run, so that
 * `--help` loads nothing else.
 */
export function createProgram(): Command {
  const program = new Command('iqchains')
    .description('Certify generative-AI nodes by the quality of their answers.')
    .version(version)
    .showHelpAfterError('(add --help for what is possible)')
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: false })
    .addHelpText('after', exitCodeHelp)

  certifying(program.commandsGroup('Certify a node:'))
  reading(program.commandsGroup('Read and check results:'))
  preparing(program.commandsGroup('Prepare:'))
  funds(program.commandsGroup('Settle:'))
  trying(program.commandsGroup('Try without a node:'))
  return program
}

const exitCodeHelp = `
Exit codes: 0 done, 1 internal error, 2 usage or configuration, 3 tier not met (--require-tier),
4 inconclusive, 5 node unreachable or refusing, 6 verification failed, 130 interrupted (resumable).
`
