import { certifying } from './certifying.ts'
import type { CommandEntry, CommandGroup } from './command.ts'
import { fleet } from './fleet.ts'
import { funds } from './funds.ts'
import { log } from './log.ts'
import { preparing } from './preparing.ts'
import { reading } from './reading.ts'
import { registry } from './registry.ts'
import { timestamp } from './timestamp.ts'
import { trust } from './trust.ts'
import { trying } from './trying.ts'

/** Every command there is. */
export const commandGroups = (): readonly CommandGroup[] => [
  { title: 'Certify a node:', commands: certifying() },
  { title: 'Certify many nodes from several machines:', commands: fleet() },
  { title: 'Read and check results:', commands: reading() },
  { title: 'Prepare:', commands: [...preparing(), completion] },
  { title: 'Believe and be believed:', commands: [...trust(), ...log(), ...timestamp()] },
  { title: 'Publish:', commands: registry() },
  { title: 'Settle:', commands: funds() },
  { title: 'Try without a node:', commands: trying() },
]

/** Made of the table itself. */
const completion: CommandEntry = {
  name: 'completion <shell>',
  summary: 'print what completes the command line in bash, zsh or fish',
  options: [],
  action: async (shell) => {
    const table = commandGroups().flatMap(({ commands }) => commands)
    return (await import('../commands/completion.ts')).completionCommand(shell, table)
  },
}

/** What the commands with a first word in common are about. */
export const families: Readonly<Record<string, string>> = {
  keys: 'key pairs: of a certifier, log, witness',
  operator: 'prove that a node is yours',
  suites: 'benchmark suites',
  trust: 'whom to believe: the trust policy',
  log: 'the append-only log of what was said',
  timestamp: 'by when a report existed, in the words of an authority (RFC 3161)',
  registry: 'published scores: who may serve which chain',
  fleet: 'many nodes, several machines, one PostgreSQL',
  funds: 'price, tally, charge and burn, week by week',
  tiers: 'capability and price tiers',
}
