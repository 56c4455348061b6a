import type { AnswerFormat } from '../../src/answer/index.ts'

/** Texts whose repetition is the worst that a rule can meet, by the rule. */
export const adversarial: readonly (readonly [AnswerFormat, string])[] = [
  // Statements and their gaps
  ...['the answer is ', 'ans:', 'answer ', 'best option ', '答案 ', '答案是'].map(letter),
  ...['the answer is (A) or ', 'Answer: A, ', 'none of the options are ', 'is the most '].map(
    letter,
  ),
  // Lists of letters, which several rules begin to read at each of them
  ...['(A), ', '(A) ', 'A, ', 'A and ', '**A** ', 'is (A), (A), ', 'option A, option '].map(letter),
  ...['A is correct ', 'A (x) is ', 'A (', '(A) is right. ', 'I choose B '].map(letter),
  // Lines
  ...['A. x\n', 'A\n', 'A\nB\n', '\n', ' ', '\t \n', '. ', '> ', '- '].map(letter),
  // Marks
  ...['(', '[', '{', '*', '_', '"', '`', '$', '\\', '\\boxed{', '\\text{', '####\n', '<'].map(
    letter,
  ),
  // Characters that normalize to many, sort, or vanish
  ...['\ufdfa', '\u0301\u0316', 'a\u0301', '\u200b', '\ud800', '😀', 'Ａ'].map(letter),
  // Reasoning, continuations, refusals
  ...['<think>', '</think>', '<think></think>', '<|channel|>', 'assistantfinal'].map(letter),
  ...['\n\nQuestion: ', '\nQ:', '\n \n', "I'm sorry, ", 'I cannot '].map(letter),
  // Tokens of chat templates, choices in other words
  ...['<s>', '</s> ', '<s>A</s> ', '<|x|>', '[INST]', 'assistant\n', '<pad> '].map(letter),
  ...['I guess A ', 'so A, ', 'A no. ', 'The tool that is ', "it's ", '选A。', '정답①'].map(letter),
  // Ends of a reasoning, fields of data
  ...['Final: A\n', 'Final: ', '=> A\n', 'so => ', '"choice": "A", ', '"choice"', 'we get A '].map(
    letter,
  ),
  ...['so we get A. ', 'and we get us A', '\\therefore A\n'].map(letter),
  // Numbers
  ...['is - 1 ', '- ', '– 1 ', '** - 1 ', '= ', 'answer: - 1 '].map(number),
  ...['1 000 ', '1 or ', '1, ', 'minus 1 ', 'seven ', 'two hundred ', 'answer is 1 or '].map(
    number,
  ),
  ...['I hope this ', '. Let me know', 'x\n', ' 000', '1:10 '].map(number),
  ...['1', '1,', '1,234', "1'", '1.', '.1', '-1', '$1', '1/', '1/2 ', '1 1/2 ', '1e', '1^'].map(
    number,
  ),
  ...['10^', '×10^', '²', '½', '1½', '٤', '**1** ', '= 1 ', '__1', '\\frac{1}{', '1\u00a0'].map(
    number,
  ),
  ...['answer is 1. ', 'ans:', '#### 1\n', '\\boxed{1', 'A: 1\n', '\u0301\u0316'].map(number),
  // Lines and short texts
  ...[
    'answer: ',
    '\\boxed{',
    '{',
    '"',
    '*',
    '```\n',
    ' ',
    '\n',
    'A: x\n',
    '{"answer": "',
    '<answer>',
  ].map(line),
]

function letter(unit: string) {
  return ['letter', unit] as const
}
function number(unit: string) {
  return ['number', unit] as const
}
function line(unit: string) {
  return ['exact-line', unit] as const
}

/** A text of at least `length` UTF-16 units. */
export function repeated(unit: string): (length: number) => string {
  return (length) => unit.repeat(Math.ceil(length / unit.length))
}
