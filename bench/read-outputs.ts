/**
 * What is read out of 4,200 published answers of seven models to MMLU-Pro items, beside the letters
 * that were published with them. `node bench/read-outputs.ts`
 */
import { extractAnswer } from '../src/answer/index.ts'
import { differences, outputsOf, questions } from '../test/support/mmlu-pro.ts'

const choices = new Map(questions().map((item) => [item.question_id, item.options.length]))

console.log('model, answers, same letter as published, unparsed, right by ours, right as published')
for (const model of Object.keys(differences)) {
  const outputs = outputsOf(model)
  const read = outputs.map(({ question_id, generated_text }) => {
    const count = choices.get(question_id) ?? 10
    const extraction = extractAnswer('letter', generated_text, { choices: count })
    return extraction.kind === 'answer' ? extraction.value : ''
  })
  const count = (holds: (at: number) => boolean) => read.filter((_, at) => holds(at)).length
  const figures = [
    outputs.length,
    count((at) => read[at] === (outputs[at]?.pred ?? '')),
    count((at) => read[at] === ''),
    count((at) => read[at] === outputs[at]?.answer),
    count((at) => outputs[at]?.pred === outputs[at]?.answer),
  ]
  console.log([model, ...figures].join(', '))
}
