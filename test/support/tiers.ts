import { readFileSync, writeFileSync } from 'node:fs'
import { type LoadedTiers, parseTiers } from '../../src/chains/index.ts'
import type { Home } from './command.ts'

/** Tiers that ask the whole suite, so that a run is long enough to be disturbed. */
export function wholeSuiteTiers(home: Home): string {
  const tiers = JSON.parse(readFileSync('tiers.json', 'utf8'))
  for (const chain of tiers.chains) chain.decision = { rule: 'full' }
  const path = home.path('whole-suite-tiers.json')
  writeFileSync(path, JSON.stringify(tiers))
  return path
}

/** The bundled tiers, for any suite of the name and with no least number of items. */
export function looseTiers(): LoadedTiers {
  const tiers = JSON.parse(readFileSync('tiers.json', 'utf8'))
  for (const { suite, decision } of tiers.chains) {
    if (suite !== null) delete suite.digest
    delete decision.leastItems
  }
  return parseTiers(Buffer.from(JSON.stringify(tiers)), 'tiers.json')
}

/** A file with the loose tiers. */
export function looseTiersFile(home: Home): string {
  const path = home.path('loose-tiers.json')
  writeFileSync(path, looseTiers().text)
  return path
}
