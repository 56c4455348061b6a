import { IqError } from '../../errors/index.ts'
import { isList, literalEval, type PyDict, type PyValue } from '../python/index.ts'
import { textOf, textsOf } from './columns.ts'
import type { Port } from './port.ts'

/** RACE: the article, its problems with their answers, and the last problem to be solved. */
export const race: readonly Port[] = [
  port('doc_to_text', (doc) => {
    const all = problemsOf(doc)
    const solved = all.slice(0, -1).map((problem) => {
      const question = textOf(problem, 'question')
      const answer = textsOf(problem, 'options')[keyOf(problem)] ?? outside()
      return question.endsWith('  _  .')
        ? `${question.slice(0, -5)}${answer}\n`
        : `Question: ${question}\nAnswer: ${answer}\n`
    })
    return `Article: ${textOf(doc, 'article')}\n\n${solved.join('')}${textOf(lastOf(doc), 'question')}`
  }),
  port('doc_to_target', (doc) => BigInt(keyOf(lastOf(doc)))),
  port('doc_to_choice', (doc) => {
    const options = textsOf(lastOf(doc), 'options')
    return options.length < 4 ? outside() : options.slice(0, 4)
  }),
]

function port(name: string, of: (doc: PyDict) => PyValue): Port {
  return {
    name: `preprocess_race.${name}`,
    sources: ['15778ab69ca3b96c3d82618500ad59702ff7ea9dbf09e90e4505abc16ac53ad0'],
    folder: 'race',
    datasets: ['EleutherAI/race'],
    use: { kind: 'field', of },
  }
}

/** The data hold them as a Python list. */
function problemsOf(doc: PyDict): readonly PyDict[] {
  const problems = literalEval(textOf(doc, 'problems'))
  if (!isList(problems)) throw new IqError('DATA', "column 'problems' prints no list")
  return problems.map((problem) => (problem instanceof Map ? problem : outside()))
}

function lastOf(doc: PyDict): PyDict {
  return problemsOf(doc).at(-1) ?? outside()
}

function keyOf(problem: PyDict): number {
  const key = ['A', 'B', 'C', 'D'].indexOf(textOf(problem, 'answer'))
  return key >= 0 ? key : outside()
}

function outside(): never {
  throw new IqError('DATA', 'a problem of the article is not of the form that RACE has')
}
