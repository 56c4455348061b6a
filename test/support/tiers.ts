import { readFileSync, writeFileSync } from 'node:fs'
import { type LoadedTiers, parseTiers } from '../../src/chains/index.ts'
import type { Home } from './command.ts'

/**
 * The chains that are shipped, with the starter suite: its items are few and fixed, so that a test can know
 * them. Cap and zone are such that the suite decides them. In place of the image chains one has no suite.
 */
export function starterTiersText(): string {
  const tiers = JSON.parse(readFileSync('tiers.json', 'utf8'))
  tiers.chains = tiers.chains.filter(({ modality }: { modality: string }) => modality === 'text')
  for (const { suite, decision } of tiers.chains) {
    suite.name = 'starter'
    delete suite.digest
    delete decision.leastItems
    Object.assign(decision, { indifference: '2', maxRelays: 400 })
  }
  const [first] = tiers.chains
  tiers.chains.push({
    ...first,
    ...{
      id: 'iq-image-512',
      name: 'Image, 512x512',
      modality: 'image',
      suite: null,
      minScore: null,
    },
    ...{ pricePerRelayUsd: '0.018', limits: null, decision: { rule: 'full' } },
    service: { class: 'realtime', p95LatencyMs: 60_000 },
  })
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
