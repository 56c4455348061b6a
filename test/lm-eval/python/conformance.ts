import { existsSync, readFileSync } from 'node:fs'

/** Values recorded from CPython 3.11.2 (Unicode 14), kept beside the repository. */
const folder = new URL('../../../../shared/conformance/', import.meta.url)

/** True when the recorded values are absent and nobody promised them: CI does. */
export const withoutVectors = !existsSync(folder) && process.env['CI'] === undefined

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
  return JSON.parse(readFileSync(new URL('python-str.json', folder), 'utf8'))
}

export function randomVectors(): RandomVectors {
  return JSON.parse(readFileSync(new URL('mt19937.json', folder), 'utf8'))
}
