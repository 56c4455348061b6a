import type { Expected, Family } from '../family.ts'

/** Sort; one pass of exchanges; two passes; the list after some insertions. */
export const sorting: Family = {
  name: 'sorting',
  task: 'procedure',
  measures: 'Sorts numbers, or carries a method of sorting to a given point.',
  levels: 4,
  generate(chance, level) {
    const numbers = chance.sample(
      [...Array(90).keys()].slice(1),
      level === 1 ? 5 : 4 + (level > 2 ? 1 : 0),
    )
    const list = numbers.join(', ')
    if (level === 1) {
      const down = chance.happens(1, 2)
      const sorted = numbers.toSorted((a, b) => (down ? b - a : a - b))
      const way = down ? 'from largest to smallest' : 'from smallest to largest'
      const question = chance.pick([
        `Sort ${way}: ${list}.`,
        `Write the numbers ${list} ${way}.`,
        `Put ${list} in order ${way}.`,
      ])
      return { question, expected: answer(sorted), features: { length: 5, passes: 0 } }
    }
    if (level < 4) {
      const passes = level - 1
      const result = [...numbers]
      for (let done = 0; done < passes; done += 1) pass(result)
      const often = passes === 1 ? 'one pass' : 'two passes'
      const question = chance.pick([
        `A pass goes once from left to right and swaps neighbours when the left one is larger. What is ${list} after ${often}?`,
        `Take the list ${list}. In a pass, go from left to right and swap each pair of neighbours whose left number is larger. Write the list after ${often}.`,
      ])
      return { question, expected: answer(result), features: { length: numbers.length, passes } }
    }
    const place = chance.integer(2, 4)
    const result = selected(numbers, place)
    const question = chance.pick([
      `In step k, the smallest number from place k to the end swaps places with the one at place k. What is ${list} after steps 1 to ${place}?`,
      `Step k swaps the number at place k with the smallest one from place k to the end. Write ${list} after steps 1 to ${place}.`,
    ])
    return { question, expected: answer(result), features: { length: 5, passes: place } }
  },
}

function pass(list: number[]): void {
  for (let at = 0; at + 1 < list.length; at += 1) exchange(list, at, at + 1)
}

function exchange(list: number[], left: number, right: number): void {
  const [a, b] = [list[left] as number, list[right] as number]
  if (a <= b) return
  list[left] = b
  list[right] = a
}

function selected(numbers: readonly number[], steps: number): number[] {
  const list = [...numbers]
  for (let at = 0; at < steps; at += 1)
    exchange(list, at, list.indexOf(Math.min(...list.slice(at))))
  return list
}

function answer(numbers: readonly number[]): Expected {
  return { kind: 'text', accepted: [numbers.join(', '), numbers.join(' '), numbers.join(',')] }
}
