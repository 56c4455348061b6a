import type { Checklist } from './checklist.ts'
import type { VerifyInput } from './input.ts'
import type { VerifyResult } from './result.ts'
import type { SignedStatement } from './signed-statement.ts'
import { givenFiles, requireSubjects } from './subjects.ts'

/**
 * A statement of another type that the policy accepts: its signature has verified, and the files
 * given are compared with its subjects. Nothing in its predicate is read.
 */
export async function verifyForeign(
  { statement, signers, signed }: SignedStatement,
  input: VerifyInput,
  list: Checklist,
): Promise<VerifyResult> {
  const files = givenFiles(input)
  const unchecked = [
    'the predicate is of a foreign type; only signatures and subjects were checked',
  ]
  if (files.length === 0) unchecked.push('no file was given to compare with the subjects')
  else await list.run('subjects', () => requireSubjects(statement, files, 'any name'))
  if (input.transcript) unchecked.push('the transcript: a foreign statement commits to none')
  const content = { kind: 'foreign', statement } as const
  return {
    verdict: 'verified',
    checks: list.checks,
    unchecked,
    signers,
    signed,
    word: ['everything that its predicate says'],
    isJudged: false,
    isProven: false,
    content,
  }
}
