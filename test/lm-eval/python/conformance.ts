import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from '../../support/corpora.ts'

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
  readonly re_sub: readonly { pattern: string; repl: string; in: string; out: string }[]
  readonly re_findall: readonly { pattern: string; in: string; out: unknown }[]
  readonly re_escape: readonly { in: string; out: string }[]
  readonly re_split_ws: readonly { in: string; out: readonly string[] }[]
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

/** Recorded from CPython 3.11 (Unicode 14); `undefined` where the corpus is not there. */
export function stringVectors({ folder, present }: Corpus): StringVectors | undefined {
  return present ? JSON.parse(readFileSync(join(folder, 'python-str.json'), 'utf8')) : undefined
}

export function randomVectors({ folder, present }: Corpus): RandomVectors | undefined {
  return present ? JSON.parse(readFileSync(join(folder, 'mt19937.json'), 'utf8')) : undefined
}
