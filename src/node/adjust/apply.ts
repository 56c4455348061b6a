import { type Adjustment, hasAdjusted } from '../../item/index.ts'

/** What every body that asks for a generation is changed by. */
export interface BodyTerms {
  /** Fields that the user adds to each request. */
  readonly extra: Readonly<Record<string, unknown>>
  readonly adjustments: readonly Adjustment[]
}

type Body = Record<string, unknown>

/** The body as it is sent: with the user's fields, and without what the node refuses. */
export function bodyUnder(text: string, { extra, adjustments }: BodyTerms): string {
  if (adjustments.length === 0 && Object.keys(extra).length === 0) return text
  const body: Body = { ...JSON.parse(text), ...extra }
  for (const adjustment of adjustments) adjust(body, adjustment, adjustments)
  return JSON.stringify(body)
}

function adjust(body: Body, { parameter, done }: Adjustment, all: readonly Adjustment[]): void {
  if (parameter === 'system' || parameter === 'roles') {
    body['messages'] = regrouped(body['messages'], hasAdjusted(all, 'system'), parameter)
    return
  }
  if (done === 'renamed' && parameter in body)
    body[newNames[parameter] ?? parameter] = body[parameter]
  delete body[parameter]
  const { parameters } = body
  if (isRecord(parameters)) delete parameters[parameter]
}

export const newNames: Readonly<Record<string, string>> = { max_tokens: 'max_completion_tokens' }

interface Message {
  readonly role: string
  readonly content: string
}

function regrouped(messages: unknown, isWithoutSystem: boolean, parameter: string): unknown {
  if (!Array.isArray(messages)) return messages
  return parameter === 'system' || isWithoutSystem
    ? joined(systemFirst(messages), parameter === 'roles')
    : joined(messages, true)
}

/** The text of system messages before the first message of the user. */
function systemFirst(messages: readonly Message[]): readonly Message[] {
  const system = messages.filter(({ role }) => role === 'system').map(({ content }) => content)
  const rest = messages.filter(({ role }) => role !== 'system')
  if (system.length === 0) return messages
  const at = rest.findIndex(({ role }) => role === 'user')
  if (at < 0) return [{ role: 'user', content: system.join('\n\n') }, ...rest]
  return rest.map((message, index) =>
    index === at ? { ...message, content: [...system, message.content].join('\n\n') } : message,
  )
}

/** Messages of one role in a row as one. */
function joined(messages: readonly Message[], isWanted: boolean): readonly Message[] {
  if (!isWanted) return messages
  const groups: Message[] = []
  for (const message of messages) {
    const last = groups.at(-1)
    if (last?.role !== message.role) groups.push(message)
    else groups[groups.length - 1] = { ...last, content: `${last.content}\n\n${message.content}` }
  }
  return groups
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
