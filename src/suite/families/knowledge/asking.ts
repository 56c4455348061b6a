import type { Chance } from '../chance.ts'
import { letter } from '../choices.ts'
import { withArticle } from '../english.ts'
import type { Family, GeneratedItem } from '../family.ts'
import { overlap, stems } from './overlap.ts'
import { levels, type Pool, poolsOf } from './pool.ts'
import { allRelations, type Relation } from './relation.ts'

/** A question before its choices are put in order. */
export interface Draft {
  readonly question: string
  readonly right: string
  readonly wrong: readonly string[]
}

interface Asking {
  readonly name: string
  readonly measures: string
  /** How many facts the answer needs. */
  readonly facts: number
  /** The relations that can be asked in this way. */
  readonly fits: (relation: Relation) => boolean
  /** The part of a pool that can be asked in this way; the whole of it where it is not given. */
  readonly part?: (pool: Pool) => Pool | undefined
  /** @returns undefined when the drawn row cannot be asked: another is drawn */
  readonly draft: (chance: Chance, pool: Pool) => Draft | undefined
}

/** Beyond this, a larger table is not asked more often than a smaller one. */
const weightLimit = 60
/** Far more draws than any table needs. */
const drawLimit = 1000

/** A family of four-choice questions over the relations that fit. */
export function askingFamily({ name, measures, facts, fits, part, draft }: Asking): Family {
  // Ordering all facts takes longer than most commands, and few of them ask any.
  let places: Pool[][] | undefined
  return {
    name,
    task: 'knowledge',
    measures,
    levels,
    generate(chance, level) {
      places ??= drawingPlaces(allRelations().filter(fits), part)
      for (let draw = 0; draw < drawLimit; draw += 1) {
        const pool = chance.pick(places[level - 1] ?? [])
        const drafted = draft(chance, pool)
        if (drafted && isFair(drafted)) return itemOf(chance, level, facts, drafted)
      }
      throw new RangeError(`family "${name}" found no question at level ${level}`)
    },
  }
}

/** For each level the pools to draw from, each as often as it has facts, up to the limit. */
function drawingPlaces(
  chosen: readonly Relation[],
  part: Asking['part'] = (pool) => pool,
): Pool[][] {
  const byRelation = chosen.map((relation) => poolsOf(relation).map(part))
  return Array.from({ length: levels }, (_, at) =>
    byRelation.flatMap((pools) => {
      const pool = pools[at]
      return pool ? Array<Pool>(Math.min(pool.facts.length, weightLimit)).fill(pool) : []
    }),
  )
}

/** The question's words point at no choice more than at another, and no choice stands twice. */
function isFair({ question, right, wrong }: Draft): boolean {
  const choices = [right, ...wrong]
  const asked = stems(question)
  const pointed = new Set(choices.map((choice) => overlap(asked, choice)))
  return pointed.size === 1 && new Set(choices).size === choices.length
}

function itemOf(
  chance: Chance,
  level: number,
  facts: number,
  { question, right, wrong }: Draft,
): GeneratedItem {
  return { question, expected: letter(chance, right, wrong), features: { level, facts } }
}

/** The phrase with its gap filled; `{a}` also takes the article. */
export function filled(phrase: string, filling: string): string {
  const text = phrase.replace('{}', () => filling).replace('{a}', () => withArticle(filling))
  return text.charAt(0).toUpperCase() + text.slice(1)
}
