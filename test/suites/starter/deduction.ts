/** What a question is answered with when the rules leave more than one possibility. */
const UNKNOWN = 'It cannot be known'

/**
 * The name in a position (1 = first, -1 = last) of every order that obeys the rules, or `UNKNOWN`.
 *
 * Rules, separated by `, `: `A<B` (A before B), `A+1=B` (directly before), `A=3` and `A!=3`
 * (position), `A~B` and `A!~B` (next to each other or not).
 */
export function rank(rules: string, position: number): string {
  return only(orders(rules).map((order) => order.at(position < 0 ? position : position - 1) ?? ''))
}

/** The position of a name, from 1, in every order that obeys the rules of `rank`. */
export function place(rules: string, name: string): number {
  return Number(only(orders(rules).map((order) => String(order.indexOf(name) + 1))))
}

/** The value that every one-to-one assignment obeying the rules (`key=value`, `key!=value`) gives to a key. */
export function assigned(keys: string, values: string, rules: string, asked: string): string {
  const names = keys.split(', ')
  const possible = permutations(values.split(', ')).filter((order) =>
    rules.split(', ').every((rule) => {
      const [, key = '', sign, value] = /^(.+?)(!?=)(.+)$/.exec(rule) ?? []
      return (order[names.indexOf(key)] === value) === (sign === '=')
    }),
  )
  return only(possible.map((order) => order[names.indexOf(asked)] ?? ''))
}

function orders(rules: string): string[][] {
  const parsed = rules.split(', ').map((rule) => {
    const [, left = '', sign = '', right = ''] = /^(.+?)(\+1=|!=|!~|<|=|~)(.+)$/.exec(rule) ?? []
    return { left, sign, right }
  })
  const names = new Set(
    parsed.flatMap(({ left, right }) => (/^\d+$/.test(right) ? [left] : [left, right])),
  )
  return permutations([...names]).filter((order) =>
    parsed.every(({ left, sign, right }) => {
      const a = order.indexOf(left) + 1
      const b = /^\d+$/.test(right) ? Number(right) : order.indexOf(right) + 1
      return RELATIONS[sign]?.(a, b)
    }),
  )
}

const RELATIONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '+1=': (a, b) => a + 1 === b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '~': (a, b) => Math.abs(a - b) === 1,
  '!~': (a, b) => Math.abs(a - b) !== 1,
}

function permutations(names: readonly string[]): string[][] {
  if (names.length === 0) return [[]]
  return names.flatMap((name) =>
    permutations(names.filter((other) => other !== name)).map((rest) => [name, ...rest]),
  )
}

function only(possibilities: readonly string[]): string {
  const [first, ...others] = new Set(possibilities)
  if (first === undefined) throw new Error('the rules contradict each other')
  return others.length === 0 ? first : UNKNOWN
}

/** The day of the week `later` days after a day. */
export function weekday(day: string, later: number): string {
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
  return days.at((days.indexOf(day) + later) % 7) ?? ''
}

/** The direction faced after quarter turns to the right (`R`) and left (`L`). */
export function heading(start: string, turns: string): string {
  const compass = ['north', 'east', 'south', 'west']
  const quarters = [...turns].reduce((sum, turn) => sum + (turn === 'R' ? 1 : -1), 0)
  return compass.at((compass.indexOf(start) + quarters) % 4) ?? ''
}

/**
 * Position, from 1, of the only choice that follows from the premises.
 *
 * Formulas of propositional logic over single letters: `~` not, `&` and, `|` or, `>` if-then,
 * `=` if and only if, `one(a, b)` exactly one of. A choice `?a` says that neither `a` nor `~a` follows.
 */
export function entailed(premises: string, choices: readonly string[]): number {
  const letters = [...new Set(`${premises} ${choices.join(' ')}`.match(/\b[a-z]\b/g))]
  const models = Array.from({ length: 2 ** letters.length }, (_, bits) => {
    return new Set(letters.filter((_, i) => (bits >> i) & 1))
  }).filter((model) => premises.split('; ').every((premise) => holds(premise, model)))
  if (models.length === 0) throw new Error(`contradiction: ${premises}`)

  const follows = (formula: string): boolean => models.every((model) => holds(formula, model))
  const right = choices.flatMap((choice, i) => {
    const open = choice.startsWith('?')
    const formula = choice.replace('?', '')
    return (open ? !follows(formula) && !follows(`~(${formula})`) : follows(formula)) ? [i + 1] : []
  })
  if (right.length !== 1) throw new Error(`${right.length} choices follow from ${premises}`)
  return right[0] ?? 0
}

function holds(formula: string, model: ReadonlySet<string>): boolean {
  const tokens = formula.match(/one|[a-z]|\S/g) ?? []
  const take = (token: string): boolean => tokens[0] === token && tokens.shift() !== undefined

  function atom(): boolean {
    if (take('~')) return !atom()
    if (take('one')) {
      take('(')
      const facts: boolean[] = []
      do facts.push(implication())
      while (take(','))
      take(')')
      return facts.filter(Boolean).length === 1
    }
    if (take('(')) {
      const value = implication()
      take(')')
      return value
    }
    return model.has(tokens.shift() ?? '')
  }

  function conjunction(): boolean {
    let value = atom()
    while (take('&')) value = atom() && value
    return value
  }

  function disjunction(): boolean {
    let value = conjunction()
    while (take('|')) value = conjunction() || value
    return value
  }

  function implication(): boolean {
    const value = disjunction()
    if (take('>')) return implication() || !value
    if (take('=')) return implication() === value
    return value
  }

  const value = implication()
  if (tokens.length > 0) throw new Error(`unexpected ${tokens[0]} in ${formula}`)
  return value
}
