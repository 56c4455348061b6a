import { describe, expect, it } from 'vitest'
import { IqError } from '../../src/errors/index.ts'
import type { Exam } from '../../src/fleet/exams/index.ts'
import { endingOf } from '../../src/fleet/work/ending.ts'
import { objectionOf } from '../../src/fleet/work/qualified.ts'
import { withoutSecrets } from '../../src/node/index.ts'

const quiet = { isDue: false, isStopped: false, isLast: false, pass: 0 }
const plain = (text: string) => text

describe('how a session of a test ends', () => {
  it.each([
    ['INTERRUPTED', quiet, 'goes-on'],
    ['INCONCLUSIVE', { ...quiet, isDue: true }, 'goes-on'],
    ['INCONCLUSIVE', quiet, 'failed'],
    ['JOURNAL', { ...quiet, isLast: true }, 'passed-on'],
    ['DATABASE', { ...quiet, isLast: true }, 'passed-on'],
    ['CONFIG', quiet, 'passed-on'],
    ['CONFIG', { ...quiet, pass: 30 }, 'dead'],
    ['NODE_UNREACHABLE', quiet, 'failed'],
    ['NODE_UNREACHABLE', { ...quiet, isLast: true }, 'dead'],
    ['SUITE', quiet, 'dead'],
    ['CHANGED', quiet, 'dead'],
  ] as const)('%s with %j: %s', (code, signals, kind) => {
    expect(endingOf(new IqError(code, 'm'), signals, plain).kind).toBe(kind)
  })

  it('is told in one short line without a secret, bugs too', () => {
    const redact = (text: string) => withoutSecrets(text, ['s3cret', 's3cret"key'])
    const error = new IqError('NODE_REFUSED', 'it said\n s3cret"key and "s3cret\\"key"', {
      next: 'x'.repeat(900),
    })
    const ending = endingOf(error, { ...quiet, isLast: true }, redact)
    expect(ending).toMatchObject({ kind: 'dead', code: 'NODE_REFUSED' })
    const message = 'message' in ending ? ending.message : ''
    expect(message).toMatch(/^it said \[redacted\] and "\[redacted\]"; next: x+\.\.\.$/u)
    expect(message).toHaveLength(500)
    const bug = endingOf(new TypeError('no s3cret'), quiet, redact)
    expect(bug).toEqual({ kind: 'failed', code: 'INTERNAL', message: 'TypeError: no [redacted]' })
  })
})

describe('a worker', () => {
  const exam = {
    node: { harness: '1.0.0', suite: { path: 's', version: 's 1.0.0', digest: 'a'.repeat(64) } },
  } as Exam
  const suite = { name: 's', version: '1.0.0', digest: 'a'.repeat(64) }

  it('may do a test that was ordered for its version and its suite', () => {
    expect(objectionOf(exam, { harness: '1.0.0', suite })).toBeUndefined()
  })

  it('of another version, or with another suite of the same name, may not, and both are named', () => {
    expect(objectionOf(exam, { harness: '1.1.0', suite })).toBe(
      'this worker is version 1.1.0, the exam was ordered for 1.0.0',
    )
    const other = { ...suite, digest: 'b'.repeat(64) }
    expect(objectionOf(exam, { harness: '1.0.0', suite: other })).toBe(
      'this worker has s 1.0.0 (sha256 bbbbbbbbbbbb...), the exam was ordered for s 1.0.0 (sha256 aaaaaaaaaaaa...)',
    )
  })
})
