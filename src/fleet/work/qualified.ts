import type { Exam } from '../exams/index.ts'

/** What a worker brings. */
export interface Qualification {
  readonly harness: string
  /** SHA-256 of the suite as the worker has it. */
  readonly suite: { readonly name: string; readonly version: string; readonly digest: string }
}

/**
 * Why a worker must leave an exam to another: with another suite it would ask other items, with another
 * version of the program it may judge them otherwise. Undefined where it may do it. Pure.
 */
export function objectionOf(exam: Exam, { harness, suite }: Qualification): string | undefined {
  const { node } = exam
  if (node.harness !== harness) {
    return `this worker is version ${harness}, the exam was ordered for ${node.harness}`
  }
  if (node.suite.digest !== suite.digest) {
    const ours = `${suite.name} ${suite.version} (sha256 ${suite.digest.slice(0, 12)}...)`
    const theirs = `${node.suite.version} (sha256 ${node.suite.digest.slice(0, 12)}...)`
    return `this worker has ${ours}, the exam was ordered for ${theirs}`
  }
  return undefined
}
