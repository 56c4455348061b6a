import { IqError } from '../../errors/index.ts'
import { isList, literalEval, str } from '../python/index.ts'
import { textOf } from './columns.ts'
import type { Port } from './port.ts'

/** MuSR: the story, the question and the numbered choices, which the data holds as a Python list. */
export const musr: readonly Port[] = [
  {
    name: 'utils.doc_to_text',
    sources: ['9da42ec170310d8eaac3964994eb02d150e52e0f4514553e395c2a3174c25dd4'],
    folder: 'leaderboard/musr',
    datasets: ['TAUR-Lab/MuSR'],
    use: {
      kind: 'field',
      of(doc) {
        const choices = literalEval(textOf(doc, 'choices'))
        if (!isList(choices)) throw new IqError('DATA', "column 'choices' prints no list")
        const lines = choices.map((choice, index) => `${index + 1} - ${str(choice)}\n`).join('')
        return `${textOf(doc, 'narrative')}\n\n${textOf(doc, 'question')}\n\n${lines}\nAnswer:`
      },
    },
  },
]
