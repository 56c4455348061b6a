import type { Chance } from '../chance.ts'
import { numeric } from '../choices.ts'
import type { Family } from '../family.ts'

const letters = 'abcdkmnpqrtwxyz'.split('')
const asks = [
  (name: string) => `What is ${name} at the end?`,
  (name: string) => `What is the final value of ${name}?`,
  (name: string) => `Which value does ${name} have afterwards?`,
  (name: string) => `The program ends. What is ${name}?`,
]

/** Assignments; a loop; a loop with a choice; a loop in a loop. */
export const trace: Family = {
  name: 'trace',
  task: 'procedure',
  measures: 'Runs a short program of assignments, loops and choices by hand.',
  levels: 4,
  generate(chance, level) {
    const [x, y] = chance.sample(letters, 2) as [string, string]
    const { lines, value, steps } = ([straight, loop, choice, nested][level - 1] ?? nested)(
      chance,
      x,
      y,
    )
    return {
      question: `${lines.join('\n')}\n${chance.pick(asks)(x)}`,
      expected: numeric(value),
      features: { steps, lines: lines.length },
    }
  },
}

interface Program {
  readonly lines: readonly string[]
  readonly value: number
  readonly steps: number
}

function straight(chance: Chance, x: string, y: string): Program {
  const [a, b, c, k] = [
    chance.integer(2, 30),
    chance.integer(2, 30),
    chance.integer(2, 30),
    chance.integer(2, 9),
  ]
  const first = chance.pick([
    { line: `${y} = ${x} + ${c}`, y: a + c },
    { line: `${y} = ${x} * ${k}`, y: a * k },
    { line: `${y} = ${c} - ${x}`, y: c - a },
  ])
  const second = chance.pick([
    { line: `${x} = ${x} + ${y} + ${b}`, x: a + first.y + b },
    { line: `${x} = ${y} * ${k}`, x: first.y * k },
    { line: `${x} = ${y} - ${b}`, x: first.y - b },
    { line: `${x} = ${y} + ${b}`, x: first.y + b },
  ])
  return { lines: [`${x} = ${a}`, first.line, second.line], value: second.x, steps: 3 }
}

function loop(chance: Chance, x: string, y: string): Program {
  const [a, b, step, times] = [
    chance.integer(1, 25),
    chance.integer(1, 15),
    chance.integer(1, 6),
    chance.integer(3, 5),
  ]
  const up = chance.happens(1, 2)
  const doubles = chance.happens(1, 3)
  let [value, other] = [a, b]
  for (let turn = 0; turn < times; turn += 1) {
    value = doubles ? value * 2 + other : value + other
    other += up ? step : -step
  }
  const lines = [
    `${x} = ${a}`,
    `${y} = ${b}`,
    `repeat ${times} times:`,
    `  ${x} = ${doubles ? `${x} * 2 + ${y}` : `${x} + ${y}`}`,
    `  ${y} = ${y} ${up ? '+' : '-'} ${step}`,
  ]
  return { lines, value, steps: 2 * times + 2 }
}

function choice(chance: Chance, x: string, y: string): Program {
  const [a, low, step, bonus, malus, times] = [
    chance.integer(1, 25),
    chance.integer(1, 9),
    chance.integer(1, 3),
    chance.integer(2, 20),
    chance.integer(2, 20),
    chance.integer(4, 6),
  ]
  const even = chance.happens(1, 2)
  const limit = low + step * chance.integer(1, times - 2)
  let [value, other] = [a, low]
  for (let turn = 0; turn < times; turn += 1) {
    const test = even ? value % 2 === 0 : other > limit
    value += test ? bonus : -malus
    value += other
    other += step
  }
  const lines = [
    `${x} = ${a}`,
    `${y} = ${low}`,
    `repeat ${times} times:`,
    `  if ${even ? `${x} is even` : `${y} > ${limit}`}: ${x} = ${x} + ${bonus}`,
    `  else: ${x} = ${x} - ${malus}`,
    `  ${x} = ${x} + ${y}`,
    `  ${y} = ${y} + ${step}`,
  ]
  return { lines, value, steps: 4 * times + 2 }
}

function nested(chance: Chance, x: string, y: string): Program {
  const [a, b, plus, step, outer, inner] = [
    chance.integer(1, 25),
    chance.integer(1, 9),
    chance.integer(1, 9),
    chance.integer(1, 5),
    chance.integer(3, 5),
    chance.integer(2, 4),
  ]
  let [value, other] = [a, b]
  for (let turn = 0; turn < outer; turn += 1) {
    for (let again = 0; again < inner; again += 1) {
      value += other
      if (value % 3 === 0) value += plus
    }
    other += step
  }
  const lines = [
    `${x} = ${a}`,
    `${y} = ${b}`,
    `repeat ${outer} times:`,
    `  repeat ${inner} times:`,
    `    ${x} = ${x} + ${y}`,
    `    if ${x} is divisible by 3: ${x} = ${x} + ${plus}`,
    `  ${y} = ${y} + ${step}`,
  ]
  return { lines, value, steps: outer * (2 * inner + 1) + 2 }
}
