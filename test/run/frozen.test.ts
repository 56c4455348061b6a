import { expect, it } from 'vitest'
import { parseFrozen } from '../../src/run/frozen.ts'

const least = {
  node: { url: 'http://node.example', protocol: 'chat', model: null },
  suite: { path: '/s', name: 's', version: '1.0.0', digest: 'd', mode: 'repaired' },
  tiers: { path: 'tiers.json', text: '{}' },
  announced: { origin: 'log', index: 0, leaf: 'l', proof: null },
  ...{ seed: 's', limit: 1, addresses: [], attempt: 1, epoch: null, calibration: null },
  ...{ concurrency: 1, stream: false, timeoutMs: 1, harness: { name: 'h', version: '1' } },
}
const read = (settings: unknown) => parseFrozen(JSON.stringify(settings), 'runs/r1')

it('the settings of a run are read back as they were frozen', () => {
  expect(read(least)).toEqual(least)
})

it('settings that no run can have are refused, with their place', () => {
  for (const field of ['limit', 'attempt', 'concurrency', 'timeoutMs']) {
    expect(() => read({ ...least, [field]: 0 })).toThrow(
      `runs/r1: settings of the run, /${field}: `,
    )
  }
  const before = { ...least, announced: { ...least.announced, index: -1 } }
  expect(() => read(before)).toThrow('runs/r1: settings of the run, /announced/index: ')
  expect(() => read([])).toThrow('runs/r1: settings of the run: must be ')
  expect(() => parseFrozen('{', 'runs/r1')).toThrow(/^runs\/r1: settings of the run/u)
})
