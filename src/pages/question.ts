import type { Prompt, Request, Sample } from '../item/index.ts'
import { isGeneratedItem, type Suite } from '../suite/index.ts'

/** What was asked, and what would have been right. */
export interface Question {
  /** As text: messages one below the other. */
  readonly prompt: string
  readonly expected: string
}

/** The question of a sample, made again from the suite with the items of its run; undefined where there is none. */
export function questionOf(
  suite: Suite,
  { task, item }: Pick<Sample, 'task' | 'item'>,
): Question | undefined {
  const asked = suite.tasks[task]?.task
  if (asked === undefined || item >= asked.size) return undefined
  const { requests, accepted, ...rest } = asked.item(item)
  const made = { requests, accepted, ...rest }
  const isFree = isGeneratedItem(made) && made.placed.expected.kind === 'checks'
  const [first] = requests
  return {
    prompt: first === undefined ? '' : textOf(first),
    expected: `${isFree ? 'such as ' : ''}${accepted.join(' or ')}`,
  }
}

function textOf(request: Request): string {
  switch (request.kind) {
    case 'generate':
      return promptText(request.prompt)
    case 'loglikelihood':
      return promptText(request.context)
    case 'rolling':
      return request.text
    case 'picture':
      return request.prompt
  }
}

function promptText(prompt: Prompt): string {
  if (typeof prompt === 'string') return prompt
  return prompt.map(({ role, content }) => `${role}: ${content}`).join('\n\n')
}
