import { fourLetters } from '../choices.ts'
import { listed } from '../english.ts'
import type { Family } from '../family.ts'
import { firstNames } from '../names.ts'

const things = 'ball key map coin book ring bell card flute hat shell lens'.split(' ')

/** Two exchanges among four people; four; six among five; nine among five. */
export const swaps: Family = {
  name: 'swaps',
  task: 'procedure',
  measures: 'Keeps track of objects that people exchange.',
  levels: 4,
  generate(chance, level) {
    const count = level < 3 ? 4 : 5
    const exchanges = [2, 4, 6, 9][level - 1] ?? 9
    const names = chance.sample(firstNames, count)
    const owned = chance.sample(things, count)
    const held = [...owned]
    const told: string[] = []
    let before = ''
    while (told.length < exchanges) {
      const [a, b] = chance.sample([...names.keys()], 2) as [number, number]
      const pair = [a, b].toSorted().join()
      if (pair === before) continue
      before = pair
      const kept = held[a] as string
      held[a] = held[b] as string
      held[b] = kept
      told.push(`${names[a]} and ${names[b]}`)
    }
    const opening = listed(names.map((name, at) => `${name} has the ${owned[at]}`))
    const person = chance.integer(0, count - 1)
    const byThing = chance.happens(1, 2)
    const ask = byThing
      ? chance.pick([`Who has the ${held[person]} now?`, `Who ends up with the ${held[person]}?`])
      : chance.pick([
          `What does ${names[person]} have now?`,
          `What does ${names[person]} end up with?`,
        ])
    const way = chance.pick([
      'Then these pairs swap objects, one after the other',
      'Pairs now exchange what they hold, in this order',
      'In turn, these pairs trade what they hold',
    ])
    const right = (byThing ? names[person] : held[person]) as string
    return {
      question: `${opening}. ${way}: ${told.join('; ')}. ${ask}`,
      expected: fourLetters(chance, right, byThing ? names : owned),
      features: { people: count, steps: exchanges },
    }
  },
}
