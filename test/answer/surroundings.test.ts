import { describe, expect, it } from 'vitest'
import { extractAnswer } from '../../src/answer/index.ts'

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
