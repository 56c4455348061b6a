import fc from 'fast-check'

/** An answer with what was written around it. */
export interface Wrapped {
  readonly answer: string
  readonly text: string
}

/** Around the answer itself. `%` stands for it. */
const marks = ['%', '%', '**%**', '*%*', '`%`', '"%"', '“%”', '__%__', '<b>%</b>'] as const
const latex = ['$%$', '\\(%\\)', '\\boxed{%}', '$\\boxed{%}$', '\\boxed{\\text{%}}'] as const
const brackets = ['%', '(%)', '[%]'] as const

/** Before it, in words that leave no doubt. */
const statements = [
  ...['The answer is %', 'The correct answer is %', 'Answer: %', 'ANSWER: %', 'Final answer: %'],
  ...[
    'So the answer is: %',
    '**Answer:** %',
    '**Final Answer**: %',
    '### Answer\n\n%',
    'Answer:\n%',
  ],
  ...[
    'Therefore, the final answer is %',
    '<answer>%</answer>',
    '{"answer": "%"}',
    '答案是%',
    '答案：%',
  ],
  ...['正解は%', '정답: %', 'Die Antwort ist %', 'La réponse est %', 'Réponse : %', 'Respuesta: %'],
  ...['La respuesta correcta es %', 'A resposta é %', 'La risposta è %', 'Ответ: %', 'الإجابة: %'],
  ...['उत्तर: %', 'Cevap: %', 'Đáp án: %', 'คำตอบ: %', 'Jawaban: %', 'Odpowiedź: %', 'Svar: %'],
]

const openings = [
  ...['', '', 'Let me see.\n\n', 'Paris lies on the Seine.\n', '<think>Not this one.</think>'],
  ...['<think>\nThe answer is A. 7\n</think>\n\n', 'At first I took it for another.\n', '\n\n'],
]
const endings = ['', '.', '\n', '\n\n', ' ']

/** Prose that says nothing of the answer but is full of what rules look for. */
const prose = [
  ...[' Thank you!', '\n\nI hope this helps.', '\n\nIs there anything else?', ' This is not hard.'],
  ...['\n\nExplanation: the other options are wrong.', ' A friend told me so.', ' I am sure.'],
  ...["\n\nIt's as simple as ABC.", ' All the rest is noise.', '\n\n(See above.)', ' Is it not?'],
]
const letterProse = [
  ...[' Options (A), (B) and (C) may tempt.', ' (C) is incorrect.', ' I considered (C) first.'],
  ...['\n\nA. is too small, B. is too large.', ' Vitamin C is good.', ' Plan B failed.'],
]
const numberProse = [' It took 3 steps.', '\n\nCheck: 5 of the 7 remain.', ' See page 12.']

const into = (form: string, content: string) => form.replace('%', () => content)

interface Around {
  readonly inner: fc.Arbitrary<string>
  readonly trailing: readonly string[]
}

function wrapped(answer: string, { inner, trailing }: Around): fc.Arbitrary<Wrapped> {
  return fc
    .record({
      opening: fc.constantFrom(...openings),
      statement: fc.constantFrom(...statements),
      inner,
      ending: fc.constantFrom(...endings),
      after: fc.constantFrom(...trailing),
    })
    .map(({ opening, statement, inner: form, ending, after }) => ({
      answer,
      // Prose on the same line begins after a full stop.
      text:
        opening +
        into(statement, into(form, answer)) +
        (after.startsWith(' ') && ending !== '.' ? '.' : ending) +
        after,
    }))
}

/** A letter among the first `choices`, in plain wrappings of several languages. */
export function wrappedLetter(choices: number, hostile: boolean): fc.Arbitrary<Wrapped> {
  const inner = fc
    .tuple(fc.constantFrom(...marks, ...latex), fc.constantFrom(...brackets))
    .map(([mark, bracket]) => into(mark, bracket))
  const trailing = hostile ? [...prose, ...letterProse] : ['']
  return fc
    .integer({ min: 0, max: choices - 1 })
    .chain((at) => wrapped(String.fromCharCode(65 + at), { inner, trailing }))
}

/** A number as it is written, which is the answer itself. */
export function wrappedNumber(hostile: boolean): fc.Arbitrary<Wrapped> {
  const digits = fc.oneof(
    fc.integer({ min: -99_999, max: 99_999 }).map(String),
    fc.tuple(fc.nat(9999), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`),
  )
  const inner = fc.constantFrom(...marks, ...latex)
  const trailing = hostile ? [...prose, ...numberProse] : ['']
  return digits.chain((answer) => wrapped(answer, { inner, trailing }))
}

const names = [
  'Paris',
  'New York',
  'red, green',
  'x-ray',
  '巴黎',
  'São Paulo',
  'the Seine',
] as const

/** A short text on a line of its own. */
export function wrappedText(): fc.Arbitrary<Wrapped> {
  const inner = fc.constantFrom(...marks.filter((mark) => mark !== '<b>%</b>'), '\\boxed{%}')
  const trailing = ['', '\n\nI hope this helps.', '\nExplanation: it is large.']
  return fc.constantFrom(...names).chain((answer) => wrapped(answer, { inner, trailing }))
}
