import {
  type FactTable,
  factTables,
  type RelationSpec,
} from '../../../src/suite/families/knowledge/facts/index.ts'

/** What a question can mean: each reading points at the choices that it makes right. */
type Reading = (question: string, choices: readonly string[]) => readonly string[] | undefined

/**
 * The right choice, found from the text and the tables alone.
 * @returns a complaint when no reading fits or when a reading leaves no choice, or more than one
 */
export function solveKnowledge(question: string, choices: readonly string[]): string {
  const found = new Set<string>()
  for (const read of readings) {
    const right = read(question, choices)
    if (right === undefined) continue
    if (right.length !== 1) return `${right.length} choices are right`
    found.add(right[0] as string)
  }
  return found.size === 1 ? ([...found][0] as string) : `${found.size} readings`
}

const patterns = new Map<string, RegExp>()

interface Columns {
  readonly table: FactTable
  readonly spec: RelationSpec
  /** All values of an entity, and all entities of a value. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>
  readonly entities: ReadonlyMap<string, ReadonlySet<string>>
}

const columns: readonly Columns[] = factTables.flatMap((table) =>
  table.relations.map((spec) => {
    const at = [spec.entity, spec.value].map((name) => table.columns.indexOf(name))
    const pairs = table.rows.map(({ cells }) => at.map((place) => cells[place] ?? ''))
    return {
      table,
      spec,
      values: gathered(pairs.map(([entity = '', value = '']) => [entity, value])),
      entities: gathered(pairs.map(([entity = '', value = '']) => [value, entity])),
    }
  }),
)

const readings: readonly Reading[] = columns.flatMap((of) => [
  ...(of.spec.forward ?? []).map((phrase) => gapReading(phrase, forward(of))),
  ...(of.spec.backward ?? []).map((phrase) => gapReading(phrase, backward(of))),
  ...(of.spec.member ?? []).map((phrase) => gapReading(phrase, members(of, true))),
  ...(of.spec.outsider ?? []).map((phrase) => gapReading(phrase, members(of, false))),
  ...(of.spec.most ?? []).map((phrase) => extreme(of, phrase, 1)),
  ...(of.spec.least ?? []).map((phrase) => extreme(of, phrase, -1)),
  ...(of.spec.most === undefined ? [] : [rank(of)]),
  ...(of.spec.pair === undefined ? [] : [pairReading(of), analogy(of)]),
  ...(of.spec.member === undefined ? [] : [sharedClass(of)]),
])

type ByGap = (gap: string, choices: readonly string[]) => readonly string[] | undefined

function gapReading(phrase: string, answer: ByGap): Reading {
  const pattern = patternOf(phrase)
  return (question, choices) => {
    const gap = pattern.exec(question)?.[1]
    return gap === undefined ? undefined : answer(gap, choices)
  }
}

function forward({ spec, values }: Columns): ByGap {
  return (gap, choices) => {
    const right = things(gap, spec.entity, values).flatMap((thing) => [
      ...(values.get(thing) ?? []),
    ])
    return right.length === 0 ? undefined : choices.filter((choice) => right.includes(choice))
  }
}

function backward({ spec, values, entities }: Columns): ByGap {
  return (gap, choices) => {
    if (!choices.every((choice) => values.has(choice))) return undefined
    const asked = things(gap, spec.value, entities)
    const of = (choice: string) => values.get(choice) ?? new Set()
    return asked.length === 0
      ? undefined
      : choices.filter((choice) => asked.some((thing) => of(choice).has(thing)))
  }
}

function members({ values, entities }: Columns, inside: boolean): ByGap {
  return (gap, choices) => {
    if (!entities.has(gap) || !choices.every((choice) => values.has(choice))) return undefined
    return choices.filter((choice) => values.get(choice)?.has(gap) === inside)
  }
}

function extreme({ values }: Columns, phrase: string, sign: number): Reading {
  return (question, choices) => {
    if (question !== phrase || !choices.every((choice) => values.has(choice))) return undefined
    const size = (choice: string) => sign * Number([...(values.get(choice) ?? [])][0])
    const top = Math.max(...choices.map(size))
    return choices.filter((choice) => size(choice) === top)
  }
}

const ranked = [
  /^In rising order of (?<of>.+), which of these is (?<place>second|third)\?$/,
  /^Sort these by (?<of>.+), lowest first: which one is (?<place>second|third)\?$/,
  /^Of these, which has the (?<place>second|third) lowest (?<of>.+)\?$/,
]

function rank({ spec, values }: Columns): Reading {
  return (question, choices) => {
    for (const pattern of ranked) {
      const { of, place } = pattern.exec(question)?.groups ?? {}
      if (of !== spec.value || !choices.every((choice) => values.has(choice))) continue
      const size = (choice: string) => Number([...(values.get(choice) ?? [])][0])
      const below = place === 'second' ? 1 : 2
      return choices.filter(
        (choice) => choices.filter((other) => size(other) < size(choice)).length === below,
      )
    }
    return undefined
  }
}

function pairReading({ spec, values }: Columns): Reading {
  const all = [...values].flatMap(([entity, own]) =>
    [...own].map((value) => `${entity} - ${value}`),
  )
  return (question, choices) => {
    const labels = [` of ${spec.pair} are `, ` of ${spec.pair} that `, `(${spec.pair})`]
    if (!labels.some((label) => question.includes(label))) return undefined
    const places = all.map((pair) => placeOf(question, pair)).filter((at) => at >= 0)
    const numbers = places.map((at) => /\((\d)\) $/.exec(question.slice(0, at))?.[1])
    if (choices.includes('none'))
      return choices.filter((choice) => choice === ['none', 'one', 'two', 'three'][places.length])
    return choices.filter((choice) => choice === numbers.toSorted().join(' and '))
  }
}

/** Where a pair stands as a whole, or -1. */
function placeOf(question: string, pair: string): number {
  if (
    /^[.,]/.test(question.slice(pair.length)) &&
    named(question.slice(0, pair.length), new Map([[pair, 0]])).length > 0
  )
    return 0
  for (let at = question.indexOf(pair); at >= 0; at = question.indexOf(pair, at + 1)) {
    const before = question.slice(0, at)
    const after = question.slice(at + pair.length)
    if (/(^|[:?.)] |, )$/.test(before) && /^([,.]|$)/.test(after)) return at
  }
  return -1
}

const analogies = [
  /^"(?<a>.+)" is to "(?<b>.+)" as "(?<c>.+)" is to what\?$/,
  /^"(?<a>.+)" goes with "(?<b>.+)"\. What goes with "(?<c>.+)" in the same way\?$/,
  /^Complete the pairs: (?<a>.+) - (?<b>.+), (?<c>.+) - \?$/,
  /^Just as "(?<b>.+)" belongs to "(?<a>.+)", which of these belongs to "(?<c>.+)"\?$/,
]

function analogy({ values }: Columns): Reading {
  return (question, choices) => {
    for (const pattern of analogies) {
      const { a = '', b = '', c = '' } = pattern.exec(question)?.groups ?? {}
      const known = named(a, values).some((entity) => values.get(entity)?.has(b))
      const right = values.get(c)
      const found = known && right ? choices.filter((choice) => right.has(choice)) : []
      if (found.length > 0) return found
    }
    return undefined
  }
}

const shared = [
  /^(?<two>.+) have their (?<of>.+) in common\. Which of these shares it\?$/,
  /^Which of these is like (?<two>.+) in its (?<of>.+)\?$/,
  /^By (?<of>.+), which of these goes with (?<two>.+)\?$/,
  /^(?<two>.+) are alike in (?<of>.+)\. Which of these is like them\?$/,
]

function sharedClass({ spec, values }: Columns): Reading {
  return (question, choices) => {
    for (const pattern of shared) {
      const { two = '', of = '' } = pattern.exec(question)?.groups ?? {}
      if (of !== spec.value || !choices.every((choice) => values.has(choice))) continue
      const [one, other] = splits(two).find((parts) =>
        parts.every((part) => named(part, values).length > 0),
      ) ?? ['', '']
      const classes = classOf(one ?? '', values).filter((name) =>
        classOf(other ?? '', values).includes(name),
      )
      return choices.filter((choice) => classes.some((name) => values.get(choice)?.has(name)))
    }
    return undefined
  }
}

/** A text parted at each of its "and"s. */
function splits(text: string): string[][] {
  const words = text.split(' and ')
  return words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' and '), words.slice(at + 1).join(' and ')])
}

function classOf(name: string, values: Columns['values']): string[] {
  return named(name, values).flatMap((entity) => [...(values.get(entity) ?? [])])
}

/** The entity that a text names: also one whose first letter a sentence has made large. */
function named(text: string, known: ReadonlyMap<string, unknown>): string[] {
  const small = text.charAt(0).toLowerCase() + text.slice(1)
  return [...new Set([text, small])].filter((name) => known.has(name))
}

/** The things of a column that a gap names, by themselves or by another fact. */
function things(gap: string, column: string, known: ReadonlyMap<string, unknown>): string[] {
  const direct = named(gap, known)
  if (direct.length > 0) return direct
  return columns.flatMap(({ spec, values, entities }) => [
    ...(spec.entity === column ? byPhrase(spec.namesEntity, gap, entities) : []),
    ...(spec.value === column ? byPhrase(spec.namesValue, gap, values) : []),
  ])
}

function byPhrase(
  phrase: string | undefined,
  gap: string,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const inner = phrase === undefined ? undefined : patternOf(phrase).exec(gap)?.[1]
  return inner === undefined ? [] : [...(known.get(inner) ?? [])]
}

function patternOf(phrase: string): RegExp {
  const known = patterns.get(phrase)
  if (known) return known
  const escaped = phrase.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&')
  const source = escaped.replace('{}', '(.+)').replace('{a}', '(?:an?) (.+)')
  const pattern = new RegExp(`^${source}$`, 'i')
  patterns.set(phrase, pattern)
  return pattern
}

function gathered(
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const [key, member] of pairs) found.set(key, (found.get(key) ?? new Set()).add(member))
  return found
}
