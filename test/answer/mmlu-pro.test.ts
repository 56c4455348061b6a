import { expect, it } from 'vitest'
import { extractAnswer } from '../../src/answer/index.ts'
import {
  describeOutputs,
  differences,
  differingReadings,
  hasOutputs,
  outputsOf,
  questions,
} from '../support/mmlu-pro.ts'

describeOutputs('real answers of models', () => {
  const choices = new Map(
    hasOutputs ? questions().map((item) => [item.question_id, item.options.length]) : [],
  )

  it.each(Object.entries(differences))(
    '%s differs from the published letters as judged',
    (model, { agreeing }) => {
      const outputs = outputsOf(model)
      const ours = outputs.flatMap(({ question_id, pred, generated_text }) => {
        const options = { choices: choices.get(question_id) ?? 10 }
        const extraction = extractAnswer('letter', generated_text, options)
        const letter = extraction.kind === 'answer' ? extraction.value : ''
        return letter === (pred ?? '') ? [] : [`${question_id}${letter}`]
      })
      expect(ours.toSorted()).toEqual(differingReadings(model))
      expect(outputs.length - ours.length).toBe(agreeing)
    },
  )
})
