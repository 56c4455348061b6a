import { pathToFileURL } from 'node:url'
import { describeReference, reference } from '../support/reference.ts'

/** A second implementation of the same formulas, beside the repository. */
const implementation = 'research/seqcert.mjs'

/** `describe` for comparisons with it. */
export function describeImplementation(title: string, tests: () => void): void {
  describeReference(implementation, title, tests)
}

/** The parts of the reference that tests compare with. */
export interface Reference {
  readonly CutTest: new (
    cut: number,
    half: number,
    share: number,
  ) => {
    step(x: number, forecast: { c: number; cbar: number; cmin: number; cmax: number }): void
    readonly logUp: number
    readonly logDn: number
  }
  readonly fit2PL: (
    reports: readonly ReadonlyMap<number, number>[],
    items: number,
    iterations: number,
  ) => { a: Float64Array; d: Float64Array }
}

export function loadReference(): Promise<Reference> {
  return import(pathToFileURL(reference(implementation)).href)
}
