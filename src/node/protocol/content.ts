/** What a message holds: its answer, and the reasoning that stands among its parts. */
export interface Content {
  readonly text: string
  readonly reasoning: string | undefined
}

type ContentReading =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly problem: string }

/**
 * The content of a message: a text, a part, or a list of texts and parts. Parts that are no text
 * (images, audio) have none.
 */
export function readContent(value: unknown): ContentReading {
  if (typeof value === 'string') return { ok: true, content: { text: value, reasoning: undefined } }
  if (value === undefined || value === null) {
    return { ok: true, content: { text: '', reasoning: undefined } }
  }
  if (typeof value !== 'object') {
    return { ok: false, problem: `the content of the message is a ${typeof value}, not a text` }
  }
  const parts = (Array.isArray(value) ? value : [value]).map(partOf)
  const thoughts = parts.filter(({ isThought }) => isThought)
  return {
    ok: true,
    content: {
      text: textOf(parts.filter(({ isThought }) => !isThought)),
      reasoning: thoughts.length === 0 ? undefined : textOf(thoughts),
    },
  }
}

interface Part {
  readonly text: string
  readonly isThought: boolean
}

/** Parts by which servers show what a model thinks. */
const thoughtTypes: ReadonlySet<unknown> = new Set(['reasoning', 'thinking', 'thought'])

function partOf(part: unknown): Part {
  if (typeof part === 'string') return { text: part, isThought: false }
  if (typeof part !== 'object' || part === null) return { text: '', isThought: false }
  const text = Reflect.get(part, 'text')
  const isThought = thoughtTypes.has(Reflect.get(part, 'type'))
  return { text: typeof text === 'string' ? text : '', isThought }
}

function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('')
}
