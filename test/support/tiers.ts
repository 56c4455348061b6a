import { readFileSync, writeFileSync } from 'node:fs'
import { type LoadedTiers, parseTiers } from '../../src/chains/index.ts'
import type { Home } from './command.ts'

/**
 * The chains that are shipped, with the starter suite: its items are few and fixed, so that a test can know
 * them. Cap and zone are such that the suite decides them.
 */
export function starterTiersText(): string {
  const tiers = JSON.parse(readFileSync('tiers.json', 'utf8'))
  for (const { suite, decision } of tiers.chains) {
    if (suite === null) continue
    suite.name = 'starter'
    delete suite.digest
    delete decision.leastItems
    Object.assign(decision, { indifference: '2', maxRelays: 400 })
  }
  return JSON.stringify(tiers, null, 2)
}

export function starterTiers(): LoadedTiers {
  return parseTiers(Buffer.from(starterTiersText()), 'tiers.json')
}

/** Tiers that ask the whole suite, so that a run is long enough to be disturbed. */
export function wholeSuiteTiers(home: Home): string {
  const tiers = JSON.parse(starterTiersText())
  for (const chain of tiers.chains) chain.decision = { rule: 'full' }
  const path = home.path('whole-suite-tiers.json')
  writeFileSync(path, JSON.stringify(tiers))
  return path
}

/** A file with these tiers. */
export function starterTiersFile(home: Home): string {
  const path = home.path('starter-tiers.json')
  writeFileSync(path, starterTiersText())
  return path
}
