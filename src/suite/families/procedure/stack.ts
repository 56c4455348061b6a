import { numeric } from '../choices.ts'
import type { Family } from '../family.ts'

/** A stack; a queue; longer ones; a stack whose top two may be merged. */
export const stack: Family = {
  name: 'stack',
  task: 'procedure',
  measures: 'Keeps track of what is in a stack or queue.',
  levels: 4,
  generate(chance, level) {
    const queue = level > 1 && level < 4 && chance.happens(1, 2)
    const length = [4, 6, 9, 8][level - 1] ?? 8
    const held: number[] = []
    const steps: string[] = []
    while (steps.length < length || held.length < 2) {
      const left = length - steps.length
      if (level === 4 && held.length > 1 && chance.happens(1, 4)) {
        const [b, a] = [held.pop(), held.pop()] as [number, number]
        held.push(Math.max(a, b))
        steps.push('max')
      } else if (held.length > 2 && left > 0 && chance.happens(2, 5)) {
        if (queue) held.shift()
        else held.pop()
        steps.push(queue ? 'remove' : 'pop')
      } else {
        const value = chance.integer(10, 89)
        held.push(value)
        steps.push(`${queue ? 'append' : 'push'} ${value}`)
      }
    }
    if (!steps.some((step) => step === 'pop' || step === 'remove'))
      return this.generate(chance, level)
    const sum = held.reduce((total, value) => total + value, 0)
    const rules = queue
      ? chance.pick([
          'In a queue, "append" adds at the back and "remove" takes from the front.',
          'A queue: append puts a number at the back, remove takes the front one away.',
        ])
      : chance.pick([
          'On a stack, "push" adds on top and "pop" takes the top away.',
          'A stack: push puts a number on top, pop takes the top one away.',
        ])
    const more = level === 4 ? ' "max" keeps only the larger of the top two.' : ''
    const ask = chance.pick([
      'What is the sum of the numbers left?',
      'What do the remaining numbers add up to?',
      'Add up what is left.',
    ])
    return {
      question: `${rules}${more} Start empty: ${steps.join(', ')}. ${ask}`,
      expected: numeric(sum),
      features: { steps: steps.length, left: held.length },
    }
  },
}
