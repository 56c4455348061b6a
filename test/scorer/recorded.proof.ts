import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { openScorer } from '../../src/scorer/index.ts'
import { findAgain, type RecordedFindings } from '../support/recorded-findings.ts'

// Weights are loaded, and seven pictures drawn and looked at: some seconds on a quiet machine.
vi.setConfig({ testTimeout: 300_000 })

const scorer = openScorer(1)
afterAll(() => scorer.close())

test('the same pixels are drawn, and the same is found in them, as on the machine that recorded it', async () => {
  const path = join(import.meta.dirname, '../recorded/pictures/findings.json')
  const recorded: readonly RecordedFindings[] = JSON.parse(readFileSync(path, 'utf8'))
  expect(recorded).toHaveLength(7)
  expect(await findAgain(scorer)).toEqual(recorded)
})
