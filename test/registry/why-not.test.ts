import { expect, it } from 'vitest'
import { whyNot } from '../../src/registry/index.ts'

it('names each report once and short, with all that is said of it', () => {
  const reason = (detail: string) => ({ verdict: 'insufficient', code: 'x', detail }) as const
  const reasons = [
    reason('1 of the 2 operators that must replicate'),
    reason(`${'a'.repeat(64)}: the seed is self-chosen: it may be lucky`),
    reason(`${'b'.repeat(64)}: there is no proof`),
    reason(`${'a'.repeat(64)}: the answers were not judged again`),
  ]
  expect(whyNot({ reasons })).toBe(
    '1 of the 2 operators that must replicate; ' +
      'report aaaaaaaaaaaa: the seed is self-chosen: it may be lucky; the answers were not judged again; ' +
      'report bbbbbbbbbbbb: there is no proof',
  )
  expect(whyNot({ reasons: [] })).toBe('')
})
