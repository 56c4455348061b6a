import type { Chance } from '../chance.ts'
import { letter } from '../choices.ts'
import type { Family } from '../family.ts'

/** Invented plural nouns: nothing can be known of them but what the question says. */
const nouns =
  'blims dreps fobbits gliffs haxes jorts kelps lunds mips nards ploons quibs rasks snoffs tarks ulms vints wugs yolts zems brokes cluns drims flabs gorps'.split(
    ' ',
  )

/** `all`, `no` or `some` of the first term's things are of the second. */
interface Statement {
  readonly form: 'All' | 'No' | 'Some'
  readonly from: number
  readonly to: number
}

const asks = [
  'Which of these must be true?',
  'Which statement follows?',
  'Which conclusion is certain?',
  'What can be concluded for sure?',
]

/** Two premises with "all"; with "no" or "some" and one to spare; longer chains. */
export const syllogisms: Family = {
  name: 'syllogisms',
  task: 'logic',
  measures: 'Draws the valid conclusion from statements with all, no and some.',
  levels: 4,
  generate(chance, level) {
    const kind = level === 1 ? 'All' : chance.pick(['All', 'No', 'Some'] as const)
    const last = { 1: 2, 2: 2, 3: 3 }[level] ?? 4
    const premises: Statement[] = Array.from({ length: last }, (_, at) => ({
      form: 'All',
      from: at,
      to: at + 1,
    }))
    if (kind === 'No') premises[last - 1] = { form: 'No', from: last - 1, to: last }
    if (kind === 'Some') premises[0] = { form: 'Some', from: 0, to: 1 }
    // A term that the conclusion does not need, so that wrong choices of the same form exist.
    if (level > 1) premises.push({ form: 'All', from: last + 1, to: chance.integer(0, last) })
    const count = level > 1 ? last + 2 : last + 1
    const turn = kind !== 'All' && chance.happens(1, 2)
    const right: Statement = turn
      ? { form: kind, from: last, to: 0 }
      : { form: kind, from: 0, to: last }
    const wrong = wrongChoices(chance, kind, premises, count)
    if (wrong === undefined) return this.generate(chance, level)
    const terms = chance.sample(nouns, count)
    const say = ({ form, from, to }: Statement) => `${form} ${terms[from]} are ${terms[to]}`
    const told = chance.shuffle(premises.map((premise) => `${say(premise)}.`))
    return {
      question: `${told.join(' ')} ${chance.pick(asks)}`,
      expected: letter(chance, say(right), wrong.map(say)),
      features: { premises: premises.length, terms: count },
    }
  },
}

/** Two or three statements of the form that do not follow, the third else of another form. */
function wrongChoices(
  chance: Chance,
  form: Statement['form'],
  premises: readonly Statement[],
  count: number,
): Statement[] | undefined {
  const wrong: Statement[] = []
  const worlds = worldsOf(premises, count)
  for (const statement of chance.drawn(everyStatement(count))) {
    if (wrong.length === 3) break
    const mirrored = wrong.some(
      (other) => form !== 'All' && other.from === statement.to && other.to === statement.from,
    )
    if (statement.form === form && !mirrored && !follows(statement, worlds)) wrong.push(statement)
  }
  while (wrong.length === 2) {
    const statement = chance.pick(everyStatement(count))
    if (statement.form !== form && !follows(statement, worlds)) wrong.push(statement)
  }
  return wrong.length === 3 ? wrong : undefined
}

function everyStatement(count: number): Statement[] {
  const terms = [...Array(count).keys()]
  return (['All', 'No', 'Some'] as const).flatMap((form) =>
    terms.flatMap((from) =>
      terms.filter((to) => to !== from).map((to) => ({ form, from, to }) as const),
    ),
  )
}

/**
 * The worlds of the premises in which every term has things. A world is a set of kinds of things; a kind says
 * by bits to which terms a thing belongs.
 */
interface Worlds {
  /** Kinds that the premises allow. */
  readonly allowed: readonly number[]
  /** Each with the kinds of which there is at least one thing. */
  readonly witnesses: readonly (readonly number[])[]
}

function worldsOf(premises: readonly Statement[], count: number): Worlds {
  const allowed: number[] = []
  for (let kind = 0; kind < 2 ** count; kind += 1) {
    const fits = premises.every((premise) => {
      if (premise.form === 'Some' || !is(kind, premise.from)) return true
      return is(kind, premise.to) === (premise.form === 'All')
    })
    if (fits) allowed.push(kind)
  }
  const witnesses = premises
    .filter((premise) => premise.form === 'Some')
    .map((premise) => allowed.filter((kind) => is(kind, premise.from) && is(kind, premise.to)))
  for (let term = 0; term < count; term += 1)
    witnesses.push(allowed.filter((kind) => is(kind, term)))
  return { allowed, witnesses }
}

/** Whether a statement holds in all of the worlds. */
function follows({ form, from, to }: Statement, { allowed, witnesses }: Worlds): boolean {
  if (form !== 'Some')
    return allowed.every((kind) => !is(kind, from) || is(kind, to) === (form === 'All'))
  return witnesses.some((kinds) => kinds.every((kind) => is(kind, from) && is(kind, to)))
}

function is(kind: number, term: number): boolean {
  return ((kind >> term) & 1) === 1
}
