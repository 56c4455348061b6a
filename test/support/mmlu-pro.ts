import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeReference, hasReference, reference } from './reference.ts'

/** Answers of seven models to 600 MMLU-Pro items (TIGER-AI-Lab/MMLU-Pro, eval_results). */
const folder = 'data/mmlu_pro'

export const hasOutputs = hasReference(folder)

/** `describe` for tests over these answers. */
export function describeOutputs(title: string, tests: () => void): void {
  describeReference(folder, title, tests)
}

/**
 * Where our reading differs from the letter that the files hold, as question id and our letter
 * (none: unparsed). All were read and judged; the files' own rule takes the first
 * "answer is X" and some files hold a random letter where that finds none.
 */
export interface Differences {
  readonly agreeing: number
  /** The files hold a guess; the text names no letter. */
  readonly guess?: string
  /** The text names several letters; the files hold the first. */
  readonly several?: string
  /** The files hold a letter of a word or numeral: "Cannot", "A1's share", "I and III only". */
  readonly word?: string
  /** The text corrects itself or answers its examples first; the files hold the first letter. */
  readonly last?: string
  /** A statement in other words ("the closest option is (E)", "**E. 12%**"); the files hold none. */
  readonly form?: string
}

export const differences: Readonly<Record<string, Differences>> = {
  'Llama-2-7b-hf': {
    agreeing: 597,
    several: '5759 6087',
    form: '11408E',
  },
  'Meta-Llama-3-8B': {
    agreeing: 596,
    guess: '2594',
    several: '5214 5792',
    form: '8578C',
  },
  'Meta-Llama-3_1-8B-Instruct': {
    agreeing: 545,
    guess: `
      2421 11189 1009 7771 7951 8054 8073 8181 8319 8406 8423 8476 8551 8578 8579 8632 8765
      8815 8883 8913 8968 369 423 549 3777 3884 4031 4197 4273 4380 4520 4538 4562 7060 11369
      11408 11644 11796 11797 12056 12072 12176 12235 2871 9191 9453 9600 9659 10004 10198
      10220 10320
    `,
    several: '10970 4709',
    word: '840E',
  },
  'Mistral-7B-Instruct-v0.2': {
    agreeing: 573,
    several: `
      101 370 1270 2219 2579 2773 3085 3198 5759 5986 7032 7536 7617 8258 10747 10958 11119
      11892 12176
    `,
    form: '1769I 3005B 3156E 3541J 3607A 9747G 11217F',
    last: '11383A',
  },
  'Phi-3-mini-4k-instruct': {
    agreeing: 581,
    form: `
      1282I 1769C 3766B 4253E 5253E 6684D 9062A 9133A 9453B 9691H 10191G 10343F 10600E 11396D
      11408D
    `,
    last: '2091J',
    several: '6087 6702 7617',
  },
  'Qwen1.5-7B-Chat': {
    agreeing: 515,
    word: '10484',
    last: '269F 10857G 12125C',
    form: `
      323B 370E 375C 392E 784B 984D 1030E 1227I 1272A 1283I 1512A 1556H 1634B 1694E 1836G
      2181A 2246E 2247I 2421D 3243C 3312B 3328G 3483E 3495G 3766B 3777G 3837A 3903E 4067J
      4151I 4182E 4468G 4562H 4684D 4798I 4848C 5710H 5849C 5982G 6118C 6263H 6684C 6686B
      7484E 8015J 8297G 8679G 8883D 9047B 9088I 9352C 9453E 9467B 9645I 9691H 9783A 9798H
      9843A 9955F 10111B 10209J 10235A 10505B 10538I 10627C 11162E 11176D 11233C 11300E 12051D
      12235E
    `,
    several: '2818 3225 3426 5362 5759 5899 5984 6327 6726 10061',
  },
  'gemini-1.5-pro-002': {
    agreeing: 566,
    last: `
      9738I 3766A 3646E 4151G 4253F 4562D 7710F 7807H 8258F 8471H 8653G 8913E 7951J 7961D
      8015C 8054E 8073F 8089F 8091E 8168F 8181H 8196F 8296C 8320D 8323H 8488G 8506D 8612J
      8680C 8760J 8765G 8815D 8899F
    `,
    word: '370',
  },
}

export interface Output {
  readonly question_id: number
  readonly answer: string
  readonly pred: string | null
  readonly generated_text: string
}

/** One item of the benchmark. */
export interface Question {
  readonly question_id: number
  readonly options: readonly string[]
}

/** What a model answered to 600 of the items. */
export function outputsOf(model: string): readonly Output[] {
  return lines(`outputs_sample600_${model}.jsonl`)
}

export function questions(): readonly Question[] {
  return lines('mmlu_pro_test.jsonl')
}

/** Question ids and our letters where they differ from the published ones, of every class. */
export function differingReadings(model: string): readonly string[] {
  const { agreeing: _, ...classes } = differences[model] ?? { agreeing: 0 }
  return Object.values(classes)
    .flatMap((ids) => ids.trim().split(/\s+/u))
    .toSorted()
}

function lines(file: string) {
  const text = readFileSync(join(reference(folder), file), 'utf8')
  return JSON.parse(`[${text.trim().replaceAll('\n', ',')}]`)
}
