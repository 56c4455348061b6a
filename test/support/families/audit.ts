import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import {
  examplesFor,
  type Family,
  familiesOf,
  fittingPrompt,
  generateItem,
  type PlacedItem,
  streamItem,
  streamOf,
} from '../../../src/suite/families/index.ts'
import { blindRate, shortcutRates } from './strategies.ts'

/** What the audit found of a family. */
export interface FamilyAudit {
  readonly family: string
  readonly items: number
  /** Share of questions, with their choices, that no other item has. */
  readonly unique: number
  /** Share of the most frequent wording, names and numbers left out. */
  readonly template: number
  /** Tokens (o200k_base) of the question alone. */
  readonly median: number
  /** Tokens of the prompt with the examples that fit. */
  readonly prompt: { readonly p50: number; readonly p999: number; readonly shots: number }
  /** The best trivial strategy, on its worst level. */
  readonly shortcut: { readonly name: string; readonly rate: number; readonly blind: number }
  /** Largest departure of a letter's share from an equal share; 0 for open answers. */
  readonly keys: number
  /** Share of the items of one seed that another seed has too, 400 each. */
  readonly repeats: number
  /** Bounds that are broken, in words. */
  readonly broken: readonly string[]
}

/** Tokens that a prompt may have, and those up to which examples are shown: less 15 % for other tokenizers. */
const promptLimit = 200
const askedTokens = 170

/** @param count items for wording, keys and shortcuts; a fifth of them, at most 2,000, for tokens */
export function auditFamily(family: Family, count: number): FamilyAudit {
  const items = itemsOf(family, 'audit', count)
  const texts = items.map(({ question }) => countTokens(question)).toSorted((a, b) => a - b)
  const prompts = promptsOf(family, Math.min(2000, Math.ceil(count / 5)))
  const tokens = prompts.map(({ tokens }) => tokens).toSorted((a, b) => a - b)
  const found = {
    family: family.name,
    items: count,
    unique: new Set(items.map(identity)).size / count,
    template: largestShare(items.map(({ question }) => wording(question))),
    median: quantile(texts, 0.5),
    prompt: {
      p50: quantile(tokens, 0.5),
      p999: quantile(tokens, 0.999),
      shots: prompts.reduce((sum, { shots }) => sum + shots, 0) / prompts.length,
    },
    shortcut: worstShortcut(items),
    keys: keyImbalance(items),
    repeats: repeats(itemsOf(family, 'one', 400), itemsOf(family, 'two', 400)),
  }
  return { ...found, broken: brokenBounds(found) }
}

/** Share of the items of a run that are in a run of another seed, over all tasks. */
export function repeatsOfRuns(tasks: readonly Family['task'][], relays: number): number {
  const streams = tasks.map((task) => streamOf(familiesOf(task), undefined))
  const run = (seed: string) =>
    Array.from({ length: relays }, (_, at) =>
      streamItem(
        streams[at % streams.length] as (typeof streams)[number],
        seed,
        Math.floor(at / streams.length),
      ),
    )
  return repeats(run('run one'), run('run two'))
}

function itemsOf({ name, levels }: Family, seed: string, count: number): PlacedItem[] {
  return Array.from({ length: count }, (_, index) =>
    generateItem({ seed, family: name, level: (index % levels) + 1, index }),
  )
}

/** Prompts of the family as a run asks them. */
function promptsOf(family: Family, count: number): { tokens: number; shots: number }[] {
  return Array.from({ length: count }, (_, index) => {
    const level = (index % family.levels) + 1
    const item = generateItem({ seed: 'audit prompts', family: family.name, level, index })
    const prompt = fittingPrompt(
      item,
      examplesFor(item, index, 3),
      ({ text }) => countTokens(text) <= askedTokens,
    )
    return { tokens: countTokens(prompt.text), shots: prompt.shots }
  })
}

/** The strategy that gains most over a blind guess, looked for on each level by itself. */
function worstShortcut(items: readonly PlacedItem[]): FamilyAudit['shortcut'] {
  const levels = Map.groupBy(items, ({ level, expected }) => `${level} ${expected.kind}`)
  return [...levels.values()]
    .flatMap((same) => {
      const blind = blindRate(same)
      return [...shortcutRates(same)].map(([name, rate]) => ({
        name: `${name}, level ${same[0]?.level}`,
        rate,
        blind,
      }))
    })
    .reduce((worst, next) => (next.rate - next.blind > worst.rate - worst.blind ? next : worst))
}

function brokenBounds(found: Omit<FamilyAudit, 'broken'>): string[] {
  const { shortcut, prompt } = found
  // Four standard errors of a share of a quarter, so that a fair strategy is not reported.
  const noise = 4 * Math.sqrt((0.25 * 0.75) / (found.items / 4))
  const bound = shortcut.blind > 0 ? shortcut.blind + 0.05 : 0.1
  return [
    ...(shortcut.blind > 0.2501 ? ['fewer than four choices'] : []),
    ...(shortcut.rate > bound + (found.items < 10_000 ? noise : 0) ? [shortcut.name] : []),
    ...(prompt.p999 > promptLimit ? [`prompts of ${prompt.p999} tokens`] : []),
    ...(found.keys > 0.02 + noise / 2 ? ['keys are not balanced'] : []),
    ...(found.template > 0.2 ? ['one wording dominates'] : []),
  ]
}

function keyImbalance(items: readonly PlacedItem[]): number {
  const rights = items.flatMap(({ expected }) =>
    expected.kind === 'letter' ? [{ right: expected.right, of: expected.choices.length }] : [],
  )
  const shares = [...Map.groupBy(rights, ({ of }) => of)].flatMap(([of, same]) =>
    Array.from({ length: of }, (_, key) =>
      Math.abs(same.filter(({ right }) => right === key).length / same.length - 1 / of),
    ),
  )
  return Math.max(0, ...shares)
}

function repeats(one: readonly PlacedItem[], two: readonly PlacedItem[]): number {
  const known = new Set(one.map(identity))
  return two.filter((item) => known.has(identity(item))).length / two.length
}

/** What a lookup could go by: the question and what there is to choose from. */
function identity({ question, expected }: PlacedItem): string {
  return JSON.stringify([question, expected.kind === 'letter' ? expected.choices.toSorted() : []])
}

/** The question without what is drawn into it: numbers, names and other words with capitals. */
function wording(question: string): string {
  return question.replaceAll(/\d+/g, '#').replaceAll(/(?<![.?!] |^)\b[A-Z]\w*/gm, 'N')
}

function largestShare(texts: readonly string[]): number {
  const sizes = [...Map.groupBy(texts, (text) => text).values()].map(({ length }) => length)
  return Math.max(...sizes) / texts.length
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
}
