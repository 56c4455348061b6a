import { all, all1, int, type Solver } from './solver.ts'

/** Solvers of `procedure` that read nothing but the question. */
export const solveProcedure: Readonly<Record<string, Solver>> = {
  trace(question) {
    const lines = question.split('\n')
    const ask = lines.pop() as string
    const memory = new Map<string, number>()
    run(lines, memory)
    const name = ask.match(/\b([a-z])\b(?= at|\?$| have)/)?.[1] ?? 'none'
    return String(memory.get(name))
  },
  rewriting(question) {
    const start = question.match(/"([A-Z]+)"/)?.[1] as string
    const rules = new Map(
      all(question, /(?:every|each) ([A-Z])\b.*?(?:with|becomes) ([A-Z]+)/gi) as [string, string][],
    )
    const swap = (text: string) => [...text].map((sign) => rules.get(sign) ?? sign).join('')
    if (/at the same time/.test(question))
      return /two steps/.test(question) ? swap(swap(start)) : swap(start)
    return [...rules].reduce((text, [from, to]) => text.split(from).join(to), start)
  },
  'state-machine'(question) {
    const lines = question.split('\n')
    const table = new Map(
      lines.slice(1, -1).map((line) => {
        const [state, rest] = line.split(': ') as [string, string]
        return [
          state,
          new Map(rest.split(', ').map((way) => way.split(' -> ') as [string, string])),
        ]
      }),
    )
    const ask = lines.at(-1) as string
    const [, start, word] = (ask.match(
      /(?:in|From) (\w+)(?: and reads| it gets|; input) ([\w ]+)\./,
    ) ?? []) as string[]
    return (word as string)
      .split(' ')
      .reduce((state, sign) => table.get(state)?.get(sign) ?? 'lost', start as string)
  },
  sorting(question) {
    const list =
      question
        .match(/\d+(?:, \d+)+/)?.[0]
        .split(', ')
        .map(Number) ?? []
    if (/^(?:Sort|Write the numbers|Put)/.test(question)) {
      const sorted: number[] = []
      for (const value of list) {
        const at = sorted.findIndex((other) => other > value)
        sorted.splice(at === -1 ? sorted.length : at, 0, value)
      }
      return (/largest to smallest/.test(question) ? sorted.reverse() : sorted).join(', ')
    }
    const last = question.match(/steps 1 to (\d)/)?.[1]
    if (last === undefined) {
      // A pass carries the largest value so far along and puts it down at the end.
      let result = list
      for (let pass = 0; pass < (/two passes/.test(question) ? 2 : 1); pass += 1) {
        let carried = result[0] as number
        const next: number[] = []
        for (const value of result.slice(1)) {
          next.push(Math.min(carried, value))
          carried = Math.max(carried, value)
        }
        result = [...next, carried]
      }
      return result.join(', ')
    }
    for (let k = 0; k < int(last); k += 1) {
      let low = k
      for (let at = k; at < list.length; at += 1)
        if ((list[at] as number) < (list[low] as number)) low = at
      const kept = list[k] as number
      list[k] = list[low] as number
      list[low] = kept
    }
    return list.join(', ')
  },
  stack(question) {
    const steps = question.match(/Start empty: (.*?)\./)?.[1]?.split(', ') ?? []
    let held: number[] = []
    for (const step of steps) {
      const [verb, value] = step.split(' ') as [string, string?]
      if (verb === 'pop') held = held.slice(0, held.length - 1)
      else if (verb === 'remove') held = held.slice(1)
      else if (verb === 'max')
        held = [...held.slice(0, -2), held.slice(-2).reduce((a, b) => (a > b ? a : b))]
      else held = [...held, int(value)]
    }
    return String(held.reduce((sum, value) => sum + value))
  },
  robot(question) {
    const [x, y] = (question.match(/\((-?\d+), (-?\d+)\)/) ?? []).slice(1).map(Number)
    // As a complex number: a turn to the left multiplies the heading by i.
    const headings = { north: [0, 1], east: [1, 0], south: [0, -1], west: [-1, 0] }
    let [px, py] = [x as number, y as number]
    let [hx, hy] = headings[(question.match(/facing (\w+)/)?.[1] ?? 'north') as 'north'] as [
      number,
      number,
    ]
    for (const [, turn, ahead, far, side] of question.matchAll(
      /turn (right|left|back)|forward (\d+)|(\d+) (north|east|south|west)/g,
    )) {
      if (side !== undefined) [hx, hy] = headings[side as 'north'] as [number, number]
      if (turn === 'left') [hx, hy] = [-hy, hx]
      else if (turn === 'right') [hx, hy] = [hy, -hx]
      else if (turn === 'back') [hx, hy] = [-hx, -hy]
      const steps = Number(ahead ?? far ?? 0)
      px += hx * steps
      py += hy * steps
    }
    return `(${px + 0}, ${py + 0})`
  },
  swaps(question) {
    const owner = new Map(all(question, /([A-Z]\w+) has the (\w+)/g) as [string, string][])
    const pairs = (question.match(/order: (.*?)\.|other: (.*?)\.|hold: (.*?)\./) ?? [])
      .slice(1)
      .find(Boolean)
    for (const pair of (pairs as string).split('; ')) {
      const [a, b] = pair.split(' and ') as [string, string]
      const both = [owner.get(a), owner.get(b)] as [string, string]
      owner.set(a, both[1]).set(b, both[0])
    }
    const who = question.match(/What does (\w+)/)?.[1]
    if (who !== undefined) return owner.get(who) as string
    const what = question.match(/(?:Who has|Who ends up with) the (\w+)/)?.[1]
    return [...owner].find(([, thing]) => thing === what)?.[0] as string
  },
  pipeline(question) {
    const numbers = question.match(/\d+(?:, \d+)+/)?.[0] as string
    let list = numbers.split(', ').map(Number)
    const steps = all1(
      question.slice(question.indexOf(numbers) + numbers.length).replace(/(What|Add).*$/, ''),
      /((?:remove|double|triple|add|drop) [^,.]*)/g,
    )
    for (const step of steps) {
      const n = Number(step.match(/\d+/)?.[0])
      if (/odd/.test(step)) list = list.filter((value) => (value & 1) === 0)
      else if (/even/.test(step)) list = list.filter((value) => (value & 1) === 1)
      else if (/greater/.test(step)) list = list.filter((value) => !(value > n))
      else if (/less/.test(step)) list = list.filter((value) => !(value < n))
      else if (/double/.test(step)) list = list.map((value) => value + value)
      else if (/triple/.test(step)) list = list.map((value) => value + value + value)
      else if (/add/.test(step)) list = list.map((value) => value + n)
      else if (/first/.test(step)) list.shift()
      else if (/last/.test(step)) list.pop()
      else {
        const sorted = list.toSorted((a, b) => a - b)
        list.splice(list.indexOf((/largest/.test(step) ? sorted.at(-1) : sorted[0]) as number), 1)
      }
    }
    return String(list.reduce((sum, value) => sum + value, 0))
  },
}

/** Runs lines of the pseudo-code; a block is what is indented deeper than its head. */
function run(lines: readonly string[], memory: Map<string, number>): void {
  let taken = false
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as string
    const indent = line.search(/\S/)
    const times = line.match(/^ *repeat (\d+) times:/)?.[1]
    if (times !== undefined) {
      let end = at + 1
      while (end < lines.length && (lines[end] as string).search(/\S/) > indent) end += 1
      for (let turn = 0; turn < int(times); turn += 1) run(lines.slice(at + 1, end), memory)
      at = end - 1
      continue
    }
    const [head, body] = line.includes(': ') ? line.trim().split(': ') : ['', line.trim()]
    if (head?.startsWith('if')) taken = test(head, memory)
    if (head === '' || (head === 'else' ? !taken : taken)) assign(body as string, memory)
  }
}

function test(head: string, memory: Map<string, number>): boolean {
  const [, name, rest] = head.match(/^if (\w) (.*)$/) as unknown as [string, string, string]
  const value = memory.get(name) as number
  if (rest === 'is even') return value % 2 === 0
  if (rest === 'is divisible by 3') return value % 3 === 0
  return value > int(rest.match(/^> (-?\d+)$/)?.[1])
}

function assign(text: string, memory: Map<string, number>): void {
  const [name, expression] = text.split(' = ') as [string, string]
  const [first, ...rest] = expression.split(' ') as [string, ...string[]]
  const read = (word: string) => memory.get(word) ?? int(word)
  // Products stand first where there are any, so working from the left is right.
  let value = read(first)
  for (let at = 0; at < rest.length; at += 2) {
    const operand = read(rest[at + 1] as string)
    value = rest[at] === '*' ? value * operand : value + (rest[at] === '+' ? operand : -operand)
  }
  memory.set(name, value)
}
