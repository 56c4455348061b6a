import { expect, it } from 'vitest'
import { loadTiers } from '../../src/chains/index.ts'
import { loadSuite } from '../../src/suite/index.ts'

it.each(['iq-text', 'iq-image'])(
  'tiers.json names the suite %s by its digest: no other one under its name decides',
  async (name) => {
    const { digest } = await loadSuite(`suites/${name}`)
    const { chains } = await loadTiers('tiers.json')
    const named = chains.flatMap(({ suite }) => (suite?.name === name ? [suite.digest] : []))
    const change = `where the suite was changed on purpose, write ${digest} into tiers.json`
    expect(named, change).toEqual([digest, digest, digest])
  },
)
