import { execFileSync, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetsAll } from '../../../src/suite/families/checks/index.ts'
import type { Check } from '../../../src/suite/families/family.ts'
import { families, generateItem, rightAnswer } from '../../../src/suite/families/index.ts'
import { checkCases } from '../../support/families/check-cases.ts'

const hasPython = spawnSync('python3', ['--version']).status === 0

type Asked = readonly [checks: readonly Check[], answer: string]

/** Reads checks and an answer from each line; says whether the answer meets them. */
const program = `
import json, sys
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
from checks import meets_all
for line in sys.stdin:
    print(meets_all(*json.loads(line)))
`

/** What the Python code beside exported items says. */
function inPython(asked: readonly Asked[]): boolean[] {
  const input = asked.map((one) => `${JSON.stringify(one)}\n`).join('')
  const args = ['-X', 'utf8', '-c', program, resolve('suites/iq-text')]
  const output = execFileSync('python3', args, { input, encoding: 'utf8', maxBuffer: 1e8 })
  return output
    .trimEnd()
    .split('\n')
    .map((line) => line === 'True')
}

/** Answers near a right one. */
const nearMisses = (answer: string): string[] => [
  answer,
  `**${answer}**`,
  `\`\`\`\n${answer}\n\`\`\``,
  answer.toUpperCase(),
  answer.toLowerCase(),
  `${answer} And Paris had 7 more.`,
  answer.replace(/\s+\S+$/u, ''),
  answer.split('\n').toReversed().join('\n'),
  '',
]

describe.skipIf(!hasPython)('the Python code beside exported items', () => {
  it('judges answers to items of every family as we do', () => {
    const items = families.flatMap(({ name, levels }) =>
      Array.from({ length: levels * 12 }, (_, index) =>
        generateItem({ seed: 'python', family: name, level: 1 + (index % levels), index }),
      ),
    )
    const asked = items.flatMap((item): Asked[] => {
      const { expected } = item
      if (expected.kind !== 'checks') return []
      return nearMisses(rightAnswer(item)).map((answer) => [expected.checks, answer])
    })
    const ours = asked.map(([checks, answer]) => meetsAll(checks, answer))
    expect(ours.filter(Boolean).length).toBeGreaterThan(300)
    expect(ours.filter((right) => !right).length).toBeGreaterThan(300)
    const found = inPython(asked)
    expect(asked.filter((_, at) => ours[at] !== found[at])).toEqual([])
  })

  it('agrees on every kind of check, over near misses and over any text', () => {
    const texts = fc.sample(
      fc.stringMatching(/^(?:[A-Za-zéß]{1,6}|[ .,!?:;"“”'`*()\n-]|\d{1,4}|\{"a": ?1\}){0,12}$/u),
      { numRuns: 200, seed: 20261128 },
    )
    const asked = Object.values(checkCases)
      .flat()
      .flatMap(([check, met, missed]) =>
        [...met, ...missed, ...texts].map((answer): Asked => [[check], answer]),
      )
    const found = inPython(asked)
    const different = asked.filter(([checks, answer], at) => meetsAll(checks, answer) !== found[at])
    expect(asked.length).toBeGreaterThan(4000)
    expect(different).toEqual([])
  })
})
