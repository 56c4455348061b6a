import type { PlacedItem } from './item.ts'

/** A turn of a chat. */
export interface Turn {
  readonly role: 'user' | 'assistant'
  readonly content: string
}

/** A question as text and as chat, both ending where the answer begins. */
export interface FamilyPrompt {
  readonly text: string
  readonly chat: readonly Turn[]
  /** How many of the examples are in it. */
  readonly shots: number
}

/** The prompt with those of the examples, in their order, with which it is short enough. */
export function fittingPrompt(
  item: PlacedItem,
  examples: readonly PlacedItem[],
  fits: (prompt: FamilyPrompt) => boolean,
): FamilyPrompt {
  let prompt = familyPrompt(item, [])
  const fitting: PlacedItem[] = []
  for (const example of examples) {
    const longer = familyPrompt(item, [...fitting, example])
    if (!fits(longer)) continue
    fitting.push(example)
    prompt = longer
  }
  return prompt
}

/** A line that says the form of the answer, solved examples, and the question. */
export function familyPrompt(item: PlacedItem, examples: readonly PlacedItem[]): FamilyPrompt {
  const form = direction(item)
  const opening = form === '' ? '' : `${form}\n\n`
  const solved = examples.map((example) => `${asked(example)}\nAnswer: ${rightAnswer(example)}\n\n`)
  const turns = examples.flatMap((example): Turn[] => [
    { role: 'user', content: asked(example) },
    { role: 'assistant', content: rightAnswer(example) },
  ])
  const chat = [...turns, { role: 'user', content: asked(item) } as const]
  return {
    text: `${opening}${solved.join('')}${asked(item)}\nAnswer:`,
    chat: chat.map((turn, at) => (at === 0 ? { ...turn, content: opening + turn.content } : turn)),
    shots: examples.length,
  }
}

/** An answer that is right: the letter, the number, the first accepted text, the line, the example. */
export function rightAnswer({ expected }: Pick<PlacedItem, 'expected'>): string {
  switch (expected.kind) {
    case 'letter':
      return letterAt(expected.right)
    case 'number':
      return expected.value
    case 'text':
      return expected.accepted[0] ?? ''
    case 'exact-line':
      return expected.line
    case 'checks':
      return expected.example
  }
}

function asked({ question, expected }: PlacedItem): string {
  const marked = `${marks[expected.kind]} ${question}`
  if (expected.kind !== 'letter') return marked
  const lines = expected.choices.map((choice, at) => `${letterAt(at)}. ${choice}`)
  return [marked, ...lines].join('\n')
}

/** The suite stops answers where another question begins: `until` in its task files. */
const marks = {
  letter: 'Question:',
  number: 'Question:',
  text: 'Question:',
  'exact-line': 'Task:',
  checks: 'Task:',
} as const

function direction({ expected }: PlacedItem): string {
  switch (expected.kind) {
    case 'letter':
      return 'Answer with the letter only.'
    case 'number':
      return 'Answer with the number only.'
    case 'text':
      return 'Give the answer only.'
    case 'exact-line':
    case 'checks':
      return ''
  }
}

function letterAt(at: number): string {
  return String.fromCharCode(65 + at)
}
