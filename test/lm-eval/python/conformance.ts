import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reference, withoutReference } from '../../support/reference.ts'

/** Values recorded from CPython 3.11.2 (Unicode 14), kept beside the repository. */
const folder = reference('conformance')

/** True when the recorded values are absent and nobody promised them: `.ci/run` does. */
export const withoutVectors = withoutReference

export interface StringVectors {
  readonly json_value: readonly { json: string; str: string; repr: string }[]
  readonly float: readonly { expr: string; str: string }[]
  readonly str_method: readonly ({ in: string; len: number; utf8: number } & Readonly<
    Record<string, string | number | boolean | readonly string[]>
  >)[]
  readonly str_method_args: readonly {
    in: string
    method: string
    args: readonly unknown[]
    out: unknown
  }[]
  readonly slices: readonly { in: string; slice: string; out: string }[]
  readonly literal_eval: readonly { in: string; repr?: string; error?: string }[]
}

export interface RandomVectors {
  readonly seeds: readonly {
    readonly seed: string
    readonly getrandbits32: readonly number[]
    readonly getrandbits_k: readonly (readonly [number, string])[]
    readonly random: readonly number[]
    readonly randbelow: readonly (readonly [number, number])[]
    readonly randint: readonly (readonly [number, number, number])[]
    readonly sample: readonly { n: number; k: number; result: number[]; next_random: number }[]
    readonly sample_sequence: { n: number; k: number; results: number[][] }
    readonly shuffle: readonly { n: number; result: number[]; next_random: number }[]
    readonly choices: { n: number; k: number; result: number[] }
    readonly choice: { n: number; result: number[] }
    readonly uniform: readonly number[]
  }[]
}

export function stringVectors(): StringVectors {
  return JSON.parse(readFileSync(join(folder, 'python-str.json'), 'utf8'))
}

export function randomVectors(): RandomVectors {
  return JSON.parse(readFileSync(join(folder, 'mt19937.json'), 'utf8'))
}
