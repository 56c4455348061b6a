import { chatCompletion } from '@huggingface/inference'
import Type, { type Static } from 'typebox'
import type { Dialect } from './dialect.ts'
import { finishOf } from './finish.ts'
import { addressing, asMessages, extraFields, seedField, stopField } from './request-fields.ts'
import { compile, Lenient, Usage } from './schema.ts'

const Part = Type.Object({ type: Type.String(), text: Lenient(Type.String()) })

const Message = Type.Object({
  content: Lenient(Type.Union([Type.String(), Type.Array(Part)])),
  reasoning_content: Lenient(Type.String()),
  reasoning: Lenient(Type.String()),
  refusal: Lenient(Type.String()),
})

const check = compile(
  Type.Object({
    model: Lenient(Type.String()),
    usage: Usage,
    choices: Type.Array(Type.Object({ message: Message, finish_reason: Lenient(Type.String()) }), {
      minItems: 1,
    }),
  }),
)

/** More are refused by OpenAI; lm-evaluation-harness sends four too (`models/openai_completions.py`). */
const stopLimit = 4

/** `POST /v1/chat/completions`. */
export const chat: Dialect = {
  send: (call, options) =>
    chatCompletion(
      {
        ...extraFields(call.request),
        ...addressing(call),
        messages: asMessages(call.request.prompt),
        max_tokens: call.request.maxTokens,
        temperature: call.request.temperature,
        ...stopField(call.request.stop, stopLimit),
        ...seedField(call.request),
      },
      options,
    ),

  read(body) {
    const checked = check(body)
    if (!checked.ok) return checked
    const { choices, model, usage } = checked.value
    const [choice] = choices
    if (choice === undefined) return { ok: false, problem: '/choices is empty' }
    const { message, finish_reason } = choice
    const text = contentText(message.content)
    return {
      ok: true,
      answer: {
        text: text || (message.refusal ?? ''),
        reasoning: message.reasoning_content ?? message.reasoning ?? undefined,
        finish: text === '' && message.refusal ? 'filtered' : finishOf(finish_reason),
        model: model ?? undefined,
        promptTokens: usage?.prompt_tokens ?? undefined,
        completionTokens: usage?.completion_tokens ?? undefined,
      },
    }
  },
}

/** The answer's text; parts that are no text (images, audio) have none. */
function contentText(content: Static<typeof Message>['content']): string {
  if (typeof content === 'string') return content
  return (content ?? []).map((part) => part.text ?? '').join('')
}
