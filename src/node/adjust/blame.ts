import type { Adjustment } from '../../item/index.ts'
import { isRecord, newNames } from './apply.ts'

/** A refusal in the server's own words. */
export interface RefusalWords {
  readonly status: number
  readonly message: string
  /** The field of the request that it names. */
  readonly parameter: string | undefined
}

/** Statuses by which servers blame a request: 400, 422 (validation), 415 and 501 (rarely). */
const blaming: ReadonlySet<number> = new Set([400, 415, 422, 501])
/** llama.cpp refuses by 500 too (a prompt that the template does not take), and servers whose Python function takes no such argument. */
const blamingWords =
  /\bjinja\b|chat[ _]template|raise_exception|unsupported param:|unexpected keyword argument|unrecogni[sz]ed (?:request )?arguments?|extra inputs are not permitted|unknown field/iu

/** Fields without which nothing can be asked. */
const needed: ReadonlySet<string> = new Set([
  'model',
  'messages',
  'prompt',
  'inputs',
  'parameters',
  'stream',
  'max_completion_tokens',
  'max_new_tokens',
  'echo',
  'logprobs',
  'top_logprobs',
  'logit_bias',
  'n_predict',
  'n_probs',
])

const refusing =
  /unsupported|not (?:be |currently )?(?:supported|permitted|allowed|accepted|recogni[sz]ed|enabled|implemented|available|valid)|n't support|not support|unrecogni[sz]ed|unknown|unexpected|extra_forbidden|extra (?:inputs|fields)|forbidden|invalid|must be|only|cannot|deprecated|instead|unavailable|disabled|additional propert/iu
/** A request that is too large is refused for that, whatever it names beside. */
const tooLarge =
  /context (?:length|window|size)|too (?:large|long|many tokens)|maximum (?:context|length)/iu
const system =
  /\bsystem (?:role|message|prompt|instruction)s?\b|role ['"`]?system|developer instruction|unknown role|invalid role|only (?:the )?user and assistant/iu
const roles = /alternat|consecutive|same role|(?:first|last) message (?:must|should)|roles? must/iu

/**
 * Which part of a request a refusal blames, and what can be done instead; `undefined` when it blames
 * none of them, or one without which nothing can be asked.
 * @param sent the body of the request, as JSON
 */
export function blamedPart(refusal: RefusalWords, sent: string): Adjustment | undefined {
  const { status, message, parameter = '' } = refusal
  const isBlame = blaming.has(status) || (status === 500 && blamingWords.test(message))
  const body: unknown = JSON.parse(sent)
  if (!isRecord(body)) return undefined
  const names = namesIn(body)
  const isLarge = tooLarge.test(message) && !names.some((name) => name === parameter)
  if (!isBlame || isLarge) return undefined
  const named =
    names.find((name) => parameter.split('.').at(-1) === name) ??
    names.find((name) => refusing.test(message) && mentions(message, name)) ??
    // Whoever names the new field wants it, however the old one is written ("maxTokens").
    names.find((name) => name === 'max_tokens' && /max_completion_tokens/u.test(message))
  if (named !== undefined) return remedyFor(named, message, parameter)
  return blamedMessages(message, body['messages'])
}

function namesIn({ parameters, ...fields }: Record<string, unknown>): readonly string[] {
  const names = [...Object.keys(fields), ...(isRecord(parameters) ? Object.keys(parameters) : [])]
  // The longer first: `max_tokens` stands in `max_tokens_to_sample` too.
  return names.filter((name) => !needed.has(name)).sort((a, b) => b.length - a.length)
}

function remedyFor(name: string, message: string, parameter: string): Adjustment | undefined {
  if (name in newNames) {
    const isName =
      /max_completion_tokens|unsupported|unrecogni|unknown|permitted|forbidden|additional propert/iu
    const isBlamed =
      isName.test(message) || (parameter === name && !/\bat (?:least|most)\b/iu.test(message))
    return isBlamed ? { parameter: name, done: 'renamed' } : undefined
  }
  return { parameter: name, done: name === 'stop' ? 'emulated' : 'left-out' }
}

/** Whether a message names a field: in quotes, or as no word of English. */
function mentions(message: string, name: string): boolean {
  const word = name.replace(/\W/gu, '\\$&')
  const quoted = new RegExp(`["'\`\\[(.]${word}["'\`\\])]`, 'u')
  if (quoted.test(message)) return true
  const isWord = /^(?:n|stop|seed|user)$/u.test(name)
  const bare = isWord
    ? `(?:\\b(?:parameters?|arguments?|fields?|propert(?:y|ies)|inputs?|supplied|permitted|forbidden)\\b\\W{0,3}|^)${word}\\b|:\\s*(?:[\\w.]+\\s*(?:,|and)\\s*){0,8}${word}(?:\\W*$|\\s*(?:,|and\\b))|\\b${word}(?:\\W{0,2}(?:is|are|:|parameter|argument|field)\\b|:)`
    : `(?<![\\w-])${word}(?![\\w-])`
  return new RegExp(bare, 'iu').test(message)
}

function blamedMessages(message: string, messages: unknown): Adjustment | undefined {
  if (!Array.isArray(messages)) return undefined
  const given = messages.map((one) => (isRecord(one) ? String(one['role']) : ''))
  // Templates that know no system role say of it that the roles do not alternate.
  const isOfRoles = roles.test(message)
  if (given.includes('system') && (isOfRoles || system.test(message))) {
    return { parameter: 'system', done: 'emulated' }
  }
  const repeats = given.some((role, at) => role === given[at - 1])
  return isOfRoles && repeats ? { parameter: 'roles', done: 'emulated' } : undefined
}
