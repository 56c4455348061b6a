import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import {
  examplesFor,
  families,
  generateItem,
  generatorsDigest,
  itemDigest,
} from '../../../src/suite/families/index.ts'

/** Items of each family and level that make up the version. */
const perLevel = 40

it('generates, byte for byte, what the version of the generators says: raise the version of the suites with it', () => {
  const hash = createHash('sha256')
  for (const { name, levels } of families)
    for (let level = 1; level <= levels; level++)
      for (let index = 0; index < perLevel; index++) {
        const item = generateItem({ seed: 'version', family: name, level, index })
        hash.update(itemDigest(item))
        if (index < 8)
          for (const example of examplesFor(item, index, 3)) hash.update(itemDigest(example))
      }
  expect(generatorsDigest).toBe(hash.digest('hex'))
})
