/** A test file, and those of its tests that reach a mutant; undefined is all. */
export interface Reach {
  readonly file: string
  readonly names: readonly string[] | undefined
}

/** What `run-mutants.ts` asks of one process. */
export type Order = { readonly progress: string } & (
  | { readonly kind: 'trace'; readonly files: readonly string[] }
  | {
      readonly kind: 'mutants'
      readonly mutants: readonly Subject[]
      /** A test that passes more places than so many is in an endless loop. */
      readonly mostPasses: number
    }
)

/** A mutant with the tests that it is shown to. */
export interface Subject {
  readonly key: string
  readonly reaches: readonly Reach[]
}

/** What such a process tells, a line of JSON each. */
export type Progress =
  /** Mutants that a test reaches; those of name null are reached while its file is loaded, or by its hooks. */
  | {
      readonly kind: 'reached'
      readonly file: string
      readonly name: string | null
      readonly keys: readonly string[]
      /** How often it passed a place that can be changed. */
      readonly passes: number
      readonly ms: number
    }
  /** A test that fails without any mutant. */
  | { readonly kind: 'unsound'; readonly file: string; readonly name: string }
  | { readonly kind: 'loaded' | 'began' | 'ended'; readonly mutant: string }
  | { readonly kind: 'noticed'; readonly mutant: string; readonly by: string }
