import { all, all1, int, only, permutations, type Solver } from './solver.ts'

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const gaps = ['no one', 'one person', 'two people', 'three people', 'four people']

/** Solvers of `logic` that read nothing but the question and its choices. */
export const solveLogic: Readonly<Record<string, Solver>> = {
  orderings(question) {
    const [, ...sentences] = question.split('. ')
    const asked = sentences.pop() as string
    const names = [...new Set(sentences.flatMap((text) => all1(text, /\b([A-Z][a-z]+)\b/g)))]
    if (names.length !== { Four: 4, Five: 5, Six: 6 }[question.split(' ')[0] as string])
      return 'someone is not mentioned'
    const tests = sentences.map(orderTest)
    const fitting = permutations(names).filter((order) => tests.every((test) => test(order)))
    const place = places.findIndex((word) => new RegExp(`\\b${word}\\b`).test(asked))
    return one(fitting.map((order) => order[place] as string))
  },
  'truth-tellers'(question, choices) {
    const head = question.match(/Exactly (one|two|three) of (.*?) tells? the truth/)
    const names = all1(head?.[2] as string, /([A-Z]\w+)/g)
    const count = ['zero', 'one', 'two', 'three'].indexOf(head?.[1] as string)
    const sayings = all(question, /([A-Z]\w+): "(.*?)\."/g) as [string, string][]
    const worlds = subsets(names).filter(
      (honest) =>
        honest.length === count &&
        sayings.every(([speaker, text]) => honest.includes(speaker) === holds(text, honest)),
    )
    if (worlds.length !== 1) return `${worlds.length} worlds fit`
    return only(
      choices,
      (choice) =>
        all1(choice, /([A-Z]\w+)/g)
          .toSorted()
          .join() === worlds[0]?.toSorted().join(),
    )
  },
  syllogisms(question, choices) {
    const premises = all1(question, /((?:All|No|Some) \w+ are \w+)\./g)
    const terms = [...new Set(premises.flatMap((text) => [word(text, 1), word(text, 3)]))]
    const kinds = subsets(terms)
    // "All" and "no" speak of each thing by itself; two things then refute whatever does not follow.
    const laws = premises.filter((text) => !text.startsWith('Some'))
    const lawful = kinds.filter((kind) => laws.every((text) => isTrue(text, [kind])))
    const worlds = lawful.flatMap((a) => lawful.map((b) => [a, b]))
    const models = worlds.filter((world) => premises.every((text) => isTrue(text, world)))
    // With things in every term: whatever follows then is no wrong choice.
    const inhabited = (text: string) => !refutable(text, premises, terms, kinds)
    const right = only(choices, (choice) => models.every((world) => isTrue(choice, world)))
    return only(choices, inhabited) === right ? right : 'a wrong choice follows'
  },
  sets(question) {
    const n = all1(question, /(\d+)/g).map(int)
    const ask = question.slice(question.lastIndexOf('How many'))
    if (n.length === 4) {
      const [total, x, y, known] = n as [number, number, number, number]
      const [nameX, nameY] = question.match(/, \d+ \w+ (\w+) and \d+ \w+ (\w+);/)?.slice(1) ?? []
      for (let both = 0; both <= Math.min(x, y); both += 1) {
        const none = total - (x - both) - (y - both) - both
        if ((/neither\./.test(question) ? none : both) !== known) continue
        if (/exactly one/.test(ask)) return String(x - both + (y - both))
        if (/at least one/.test(ask)) return String(total - none)
        if (/neither/.test(ask)) return String(none)
        if (/ both\?/.test(ask)) return String(both)
        const named = ask
          .match(/only (\w+)|(\w+) but not/)
          ?.slice(1)
          .find(Boolean)
        return String(named === nameX ? x - both : named === nameY ? y - both : -1)
      }
    }
    const [total, a, b, c, ab, ac, bc, abc] = n as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    const union = a + b + c - ab - ac - bc + abc
    if (/none/.test(ask)) return String(total - union)
    if (/at least/.test(ask)) return String(union)
    if (/exactly two/.test(ask)) return String(ab + ac + bc - 3 * abc)
    return String(a - ab - ac + abc)
  },
  grids(question) {
    const [opening, ...rest] = question.split('. ') as [string, ...string[]]
    const names = (opening.split(' each')[0] as string).split(', ')
    const pets = (opening.split(': ')[1] as string).split(', ')
    const coloured = rest[0]?.startsWith('Each wears')
    const colours = coloured ? (rest[0]?.split(': ')[1]?.split(', ') ?? []) : []
    const asked = rest.pop() as string
    const tests = rest.slice(coloured ? 1 : 0).map((text) => gridTest(text, names))
    const dressed = coloured ? permutations(colours) : [[]]
    const fitting = permutations(pets).flatMap((pet) =>
      dressed
        .filter((colour) => tests.every((test) => test(pet, colour)))
        .map((colour) => ({ pet, colour })),
    )
    if (fitting.length !== 1) return `${fitting.length} worlds fit`
    const { pet } = fitting[0] as { pet: string[] }
    const who = asked.match(/Who has the (\w+)/)?.[1]
    return (
      who === undefined
        ? pet[names.indexOf(asked.match(/does (\w+) have/)?.[1] as string)]
        : names[pet.indexOf(who)]
    ) as string
  },
  conditionals(question, choices) {
    const [opening, ...sentences] = question.split('. ')
    const yes = opening?.match(/is (\w+) or/)?.[1]
    const names = [...new Set(all1(question, /\b([A-Z]) is/g))]
    const worlds = subsets(names)
    const is = (text: string, world: readonly string[]) => {
      const [name, state] = text.split(' is ') as [string, string]
      return world.includes(name) === (state.replace('.', '') === yes)
    }
    const models = worlds.filter((world) =>
      sentences
        .filter((text) => !text.endsWith('?'))
        .every((text) => {
          const [condition, result] = text.replace('If ', '').split(', ') as [string, string?]
          return result === undefined
            ? is(condition, world)
            : !is(condition, world) || is(result, world)
        }),
    )
    if (models.length === 0) return 'the statements contradict each other'
    return only(choices, (choice) => models.every((world) => is(choice, world)))
  },
}

function orderTest(text: string): (order: readonly string[]) => boolean {
  const not = text.match(/^(\w+) is not (\w+)/)
  if (not) return (order) => order[places.indexOf(not[2] as string)] !== not[1]
  const [a, b] = all1(text, /\b([A-Z][a-z]+)\b/g) as [string, string]
  const apart = text.match(/with (.*) between them/)?.[1]
  const distance = apart === undefined ? undefined : gaps.indexOf(apart) + 1
  const sign = / before | ahead | earlier | sooner | older /.test(text) ? 1 : -1
  return (order) => {
    const later = sign * (order.indexOf(b) - order.indexOf(a))
    return distance === undefined ? later > 0 : later === distance
  }
}

function gridTest(
  text: string,
  names: readonly string[],
): (pet: readonly string[], colour: readonly string[]) => boolean {
  const link = text.match(/The one with the (\w+) wears (\w+)/)
  if (link) return (pet, colour) => colour[pet.indexOf(link[1] as string)] === link[2]
  const at = names.indexOf(text.split(' ')[0] as string)
  const thing = text.match(/(\w+)\.?$/)?.[1]
  const [ofPets, negated] = [/(have|has) an? /.test(text), /does not/.test(text)]
  return (pet, colour) => ((ofPets ? pet[at] : colour[at]) === thing) !== negated
}

function one(found: readonly string[]): string {
  return found.length === 1 ? (found[0] as string) : `${found.length} worlds fit`
}

function subsets<T>(members: readonly T[]): T[][] {
  return Array.from({ length: 2 ** members.length }, (_, bits) =>
    members.filter((_, at) => ((bits >> at) & 1) === 1),
  )
}

function holds(text: string, honest: readonly string[]): boolean {
  const [a, b] = all1(text, /([A-Z]\w+)/g) as [string, string]
  const [x, y] = [honest.includes(a), honest.includes(b)]
  if (/same kind/.test(text)) return x === y
  if (/different kinds/.test(text)) return x !== y
  if (/or both are/.test(text)) return !(x && y)
  if (/both truth-tellers/.test(text)) return x && y
  return /a liar/.test(text) ? !x : x
}

function word(text: string, at: number): string {
  return text.split(' ')[at] as string
}

function isTrue(text: string, world: readonly (readonly string[])[]): boolean {
  const [from, to] = [word(text, 1), word(text, 3)]
  const some = world.some((thing) => thing.includes(from) && thing.includes(to))
  if (text.startsWith('Some')) return some
  if (text.startsWith('No')) return !some
  return world.every((thing) => !thing.includes(from) || thing.includes(to))
}

/** Whether a world exists with things in every term where the premises hold and the text does not. */
function refutable(
  text: string,
  premises: readonly string[],
  terms: readonly string[],
  kinds: readonly (readonly string[])[],
): boolean {
  const laws = premises.filter((premise) => !premise.startsWith('Some'))
  const lawful = kinds.filter((kind) => laws.every((premise) => isTrue(premise, [kind])))
  const world = text.startsWith('Some') ? lawful.filter((kind) => !isTrue(text, [kind])) : lawful
  return (
    !isTrue(text, world) &&
    premises.every((premise) => isTrue(premise, world)) &&
    terms.every((term) => world.some((kind) => kind.includes(term)))
  )
}
