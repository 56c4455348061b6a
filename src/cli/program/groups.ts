import { certifying } from './certifying.ts'
import type { CommandGroup } from './command.ts'
import { preparing } from './preparing.ts'
import { reading } from './reading.ts'
import { trying } from './trying.ts'

/** Every command there is. */
export const commandGroups = (): readonly CommandGroup[] => [
  { title: 'Certify a node:', commands: certifying() },
  { title: 'Read and check results:', commands: reading() },
  { title: 'Prepare:', commands: preparing() },
  { title: 'Try without a node:', commands: trying() },
]

/** What the commands with a first word in common are about. */
export const families: Readonly<Record<string, string>> = {
  keys: "the certifier's key pair",
  operator: 'prove that a node is yours',
  suites: 'benchmark suites',
  tiers: 'capability and price tiers',
}
