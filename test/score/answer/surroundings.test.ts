import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnswerFormat, extractAnswer } from '../../../src/score/index.ts'

const formats: readonly AnswerFormat[] = ['letter', 'number', 'text', 'exact-line']

function letter(text: string): string {
  const extraction = extractAnswer('letter', text, { choices: 4 })
  return extraction.kind === 'answer' ? extraction.value : extraction.kind
}

describe('reasoning is no answer', () => {
  it.each([
    ['<think>The answer is A.</think>The answer is B.'],
    ['<think>\nA <think> C\n</think>\n\nB'],
    ['The answer is A, I think.\n</think>\n\nB'],
    ['<thinking>A</thinking>B'],
    ['<thought>A</thought>B'],
    ['<seed:think>A</seed:think>B'],
    ['[THINK]The answer is A.[/THINK]B'],
    ['◁think▷The answer is A.◁/think▷B'],
    ['<|START_THINKING|>A<|END_THINKING|>B'],
    [
      '<|channel|>analysis<|message|>Answer: A<|end|><|start|>assistant<|channel|>final<|message|>B<|return|>',
    ],
    ['analysisWe need to think. Answer: A.assistantfinalB'],
  ])('%s', (text) => {
    expect(letter(text)).toBe('B')
  })

  it.each([
    ['<think>The answer is B.'],
    ['[THINK]The answer is B.'],
    ['<|channel|>analysis<|message|>The answer is B.'],
    ['analysisWe need to think. The answer is B.'],
    ['B<think>The answer is B.'],
  ])('also when it never ends: %s', (text) => {
    expect(letter(text)).toBe('unparsed')
  })

  it('but what stands before it is one', () => {
    expect(letter('The answer is B.<think>Really?</think>')).toBe('B')
  })
})

describe('a question that the model asks itself ends its answer', () => {
  it.each([
    ['The answer is B.\n\nQuestion: What is 1 + 1?\nAnswer: C'],
    ['B\n\nQuestion 7: What is 1 + 1?\nAnswer: C'],
    ['B\nQ: What is 1 + 1?\nA: C'],
    ['B\nHuman: What is 1 + 1?\nAnswer: C'],
    ['B<|im_end|>\n<|im_start|>user\nAnswer: C'],
  ])('%j', (text) => {
    expect(letter(text)).toBe('B')
  })

  it('and what follows is not credited when it gave none', () => {
    expect(letter('That is hard.\n\nQuestion: What is 1 + 1?\nAnswer: C')).toBe('unparsed')
  })

  it.each([
    ['Question: Which city?\n\nAnswer: C'],
    ['\n\nQuestion: Which city?\nThe answer is C.'],
    ['Let me see.\n\n**Question:** Which city?\n\n**Answer:** C'],
  ])('but our own question may be repeated: %j', (text) => {
    expect(letter(text)).toBe('C')
  })
})

describe('a refusal', () => {
  it.each([
    ["I'm sorry, but I can't assist with that request."],
    ['I’m sorry, I cannot help with that.'],
    ['I cannot answer this question.'],
    ['As an AI language model, I cannot take part in exams.'],
    ['Lo siento, no puedo ayudar con eso.'],
    ['抱歉，我无法回答这个问题。'],
  ])('is recognised: %s', (text) => {
    expect(letter(text)).toBe('refused')
  })

  it('is none when an answer follows', () => {
    expect(letter("I'm sorry, but I can't be sure. The answer is B.")).toBe('B')
  })

  it('is none when only the answer is unclear', () => {
    expect(letter('I am not sure which of them it is.')).toBe('unparsed')
  })
})

describe('hostile text', () => {
  it('gives one of the three results, whatever it is', () => {
    const pieces = fc.constantFrom(
      ...['answer is ', 'Answer: ', '\\boxed{', '(', ')', '**', 'A', 'b', ' or ', ', ', '\n', '.'],
      ...[
        '<think>',
        '</think>',
        '####',
        '1,234',
        '1/',
        '10^',
        '-',
        '$',
        '答案',
        '\u0000',
        '\ud83d',
      ],
      ...['option ', ' is correct', 'None of the above', "I'm sorry, I can't", '\\frac{1}{2}', '½'],
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...formats),
        fc.integer({ min: 1, max: 26 }),
        (...given) => {
          const [written, format, choices] = given
          const extraction = extractAnswer(format, written, { choices })
          switch (extraction.kind) {
            case 'answer':
              if (format === 'letter') {
                expect(extraction.value).toMatch(/^[A-Z]$/u)
                expect(extraction.value.charCodeAt(0) - 65).toBeLessThan(choices)
              } else expect(extraction.value).not.toBe('')
              break
            case 'unparsed':
            case 'refused':
              break
          }
        },
      ),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['spaces', ' '],
    ['line breaks', '\n'],
    ['markers', 'the answer is '],
    ['markers with letters', 'the answer is (A) or '],
    ['colons', 'Answer:'],
    ['opening brackets', '('],
    ['asterisks', '*'],
    ['bold letters', '**A** '],
    ['letters', 'A, '],
    ['labelled lines', 'A. x\n'],
    ['boxes', '\\boxed{'],
    ['digits', '1'],
    ['grouped digits', '1,234'],
    ['short lists', '1,'],
    ['fractions', '1/'],
    ['powers', '1e'],
    ['superscripts', '²'],
    ['foreign digits', '٤'],
    ['reasoning blocks', '<think></think>'],
    ['open reasoning', '<think>'],
    ['closed reasoning', '</think>'],
    ['questions', '\n\nQuestion: '],
    ['apologies', "I'm sorry "],
    ['ligatures', 'ﷺ'],
    ['is', 'is the most '],
    ['quotes', '"'],
    ['code fences', '```\n'],
  ])('takes time in proportion to its length: %s', (_, unit) => {
    for (const format of formats) {
      const short = unit.repeat(Math.ceil(8192 / unit.length))
      const ratios = Array.from({ length: 5 }, () => {
        return (
          millisecondsFor(format, short.repeat(16)) / Math.max(1, millisecondsFor(format, short))
        )
      })
      // Sixteen times the text: linear is 16, quadratic 256. The best of five is free of other load.
      expect(Math.min(...ratios)).toBeLessThan(64)
    }
  })
})

function millisecondsFor(format: AnswerFormat, text: string): number {
  const start = performance.now()
  extractAnswer(format, text)
  return performance.now() - start
}
