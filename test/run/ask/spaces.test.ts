import { expect, it } from 'vitest'
import { withSpacesMoved } from '../../../src/run/ask/spaces.ts'

it.each([
  ['Answer: ', [' A', 'B'], 'Answer:', ['  A', ' B']],
  ['Answer:', ['A'], 'Answer:', ['A']],
  // White space as Python has it.
  ['a\n\u00a0\u2003', ['b'], 'a', ['\n\u00a0\u2003b']],
  ['a\ufeff', ['b'], 'a\ufeff', ['b']],
  ['  ', ['b'], '', ['  b']],
])(
  'white space at the end of %j belongs to the continuations %j',
  (context, continuations, stripped, moved) => {
    expect(withSpacesMoved(context, continuations)).toEqual({
      context: stripped,
      continuations: moved,
    })
  },
)
