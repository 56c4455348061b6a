import { describe, expect, it } from 'vitest'
import { readScores } from '../../src/population/index.ts'

const table = '\ufeffModel,Average,ARC\n"a, b",70.5,0.7\nc,,0.6\nd,n/a,0.5\n'

describe('a table of scores', () => {
  it('gives names and scores, and counts the rows without one', () => {
    expect(readScores(table, { score: 'Average', name: undefined }, 't.csv')).toEqual({
      nodes: [{ name: 'a, b', score: 70.5 }],
      skipped: 2,
    })
  })

  it('reads shares as scores', () => {
    const { nodes } = readScores(table, { score: 'ARC', name: 'Model' }, 't.csv')
    expect(nodes.map(({ score }) => score)).toEqual([70, 60, 50])
  })

  it.each([
    ['Averge', /t\.csv: no column 'Averge', did you mean 'Average'\?/u],
    ['nothing', /t\.csv: no column 'nothing', there are: Model, Average, ARC/u],
    ['Model', /t\.csv: no score from 0 to 100 in the column 'Model'/u],
  ])('says what is wrong with the column %s', (score, message) => {
    expect(() => readScores(table, { score, name: undefined }, 't.csv')).toThrow(message)
  })
})
