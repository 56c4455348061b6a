import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { equateSuite, saveScale } from '../../src/calibration/index.ts'
import { equate } from '../../src/inference/index.ts'
import { publishedScale } from '../../src/publish/scale.ts'
import type { Suite } from '../../src/suite/index.ts'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'iqchains-scale-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

it('a composite stands on the scale of another suite, to two decimals, where this very suite was equated', async () => {
  const own = { name: 'own', version: '1.0.0', digest: 'a'.repeat(64) }
  const suite = (digest: string) => ({ directory, digest }) as unknown as Suite
  const composite = { value: 61.11, lower: 50, upper: 70 }
  expect(await publishedScale(suite(own.digest), composite)).toEqual({})
  const scale = equateSuite(
    own,
    { ...own, name: 'reference', digest: 'b'.repeat(64), scale: 'Open LLM v1' },
    [20, 30, 40, 50, 60, 70, 75, 81].map((score, at) => ({
      ...{ node: `http://${at}.example`, score, reference: score * 0.7 + at },
    })),
    undefined,
  )
  await saveScale(directory, scale)
  const { value, standardError } = equate(scale, 61.11)
  expect(await publishedScale(suite(own.digest), composite)).toEqual({
    scale: {
      ...{ name: 'Open LLM v1', version: 1 },
      ...{ value: value.toFixed(2), standardError: standardError.toFixed(2) },
    },
  })
  expect(await publishedScale(suite(own.digest), undefined)).toEqual({})
  expect(await publishedScale(suite('c'.repeat(64)), composite)).toEqual({})
})
