import type { Chance } from '../chance.ts'
import type { Expected, Family } from '../family.ts'

const things = ['robot', 'drone', 'rover', 'cart', 'turtle', 'probe']
const compass = ['north', 'east', 'south', 'west'] as const

/** Two walks by compass; four; three with turns; five with turns. */
export const robot: Family = {
  name: 'robot',
  task: 'procedure',
  measures: 'Follows walks and turns on a grid to the final place.',
  levels: 4,
  generate(chance, level) {
    const thing = chance.pick(things)
    const turns = level > 2
    const walks = [2, 4, 3, 5][level - 1] ?? 5
    let [x, y] = [chance.integer(-9, 9), chance.integer(-9, 9)]
    let heading = chance.integer(0, 3)
    const start = `(${x}, ${y})`
    const facing = compass[heading]
    const parts: string[] = []
    for (let walk = 0; walk < walks; walk += 1) {
      if (turns && walk > 0) {
        const [turn, name] = chance.pick(rotations)
        heading = (heading + turn) % 4
        parts.push(name)
      }
      if (!turns) heading = next(chance, heading, walk)
      const far = chance.integer(2, 12)
      const [dx, dy] = moves[heading] as readonly [number, number]
      x += dx * far
      y += dy * far
      parts.push(turns ? `forward ${far}` : `${far} ${compass[heading]}`)
    }
    const path = parts.join(', ')
    const from = turns ? `${start} facing ${facing}` : start
    const question = chance.pick([
      `North is +y, east is +x. A ${thing} at ${from} goes: ${path}. Where is it, as (x, y)?`,
      `A ${thing} starts at ${from} (north +y, east +x) and moves: ${path}. Give its final (x, y).`,
      `On a grid (x grows east, y grows north), a ${thing} starts at ${from}: ${path}. At which (x, y) does it stop?`,
    ])
    return { question, expected: answer(x, y), features: { walks, turns: turns ? walks - 1 : 0 } }
  },
}

const moves: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
]

const rotations: readonly (readonly [number, string])[] = [
  [1, 'turn right'],
  [3, 'turn left'],
  [2, 'turn back'],
]

/** Any direction for the first walk, then to another one. */
function next(chance: Chance, heading: number, walk: number): number {
  return (heading + chance.integer(walk === 0 ? 0 : 1, 3)) % 4
}

function answer(x: number, y: number): Expected {
  return { kind: 'text', accepted: [`(${x}, ${y})`, `(${x},${y})`, `${x}, ${y}`, `${x},${y}`] }
}
