import { expect, it } from 'vitest'
import { loadTiers } from '../../src/chains/index.ts'
import { loadSuite } from '../../src/suite/index.ts'

it('tiers.json names the suite iq-text by its digest: no other one under its name decides', async () => {
  const { digest } = await loadSuite('suites/iq-text')
  const { chains } = await loadTiers('tiers.json')
  const named = chains.flatMap(({ suite }) => (suite?.name === 'iq-text' ? [suite.digest] : []))
  expect(named, `where the suite was changed on purpose, write ${digest} into tiers.json`).toEqual([
    digest,
    digest,
    digest,
  ])
})
