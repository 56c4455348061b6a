import { readFileSync, writeFileSync } from 'node:fs'
import type { Home } from './command.ts'

/** Tiers that ask the whole suite, so that a run is long enough to be disturbed. */
export function wholeSuiteTiers(home: Home): string {
  const tiers = JSON.parse(readFileSync('tiers.json', 'utf8'))
  for (const chain of tiers.chains) chain.decision = { rule: 'full' }
  const path = home.path('whole-suite-tiers.json')
  writeFileSync(path, JSON.stringify(tiers))
  return path
}
