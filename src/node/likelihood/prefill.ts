import type { ContinuationLikelihood, TextLikelihood } from '../types.ts'
import { type Answered, type Exchange, malformed } from './exchange.ts'
import { agree, type Check, probe } from './method.ts'
import {
  opensWithMark,
  type PrefillDetails,
  type PrefillToken,
  readPrefill,
} from './prefill-reply.ts'
import { sharedLength, sumOf } from './tokens.ts'

/**
 * Text-generation-inference with `decoder_input_details`: the prompt's tokens with their
 * log-probabilities. Which tokens are the most probable it tells of generated tokens only, so
 * whether a continuation is greedy is found out by generating.
 */
export const checkPrefill: Check = async (exchange, { generate }) => {
  const asker = (on: Exchange): Ask => {
    return (prompt, count) => prefill(on, generate, prompt, count)
  }
  const checked = await check(asker(exchange))
  if (!checked.ok) return checked
  return {
    ok: true,
    value: {
      name: 'prefill',
      // The server refuses an empty prompt.
      emptyContext: false,
      rolling: checked.value.marked,
      measure: (on, context, continuations) => measure(asker(on), context, continuations),
      whole: (on, text) => whole(asker(on), text),
    },
  }
}

/** Asks for `count` tokens after the prompt. */
type Ask = (prompt: string, count: number) => Promise<Answered<PrefillDetails>>

function prefill(
  exchange: Exchange,
  url: string,
  prompt: string,
  count: number,
): Promise<Answered<PrefillDetails>> {
  return exchange.ask({
    url,
    body: {
      inputs: prompt,
      parameters: {
        details: true,
        decoder_input_details: true,
        max_new_tokens: count,
        do_sample: false,
      },
    },
    prompt,
    read: (body) => readPrefill(body, prompt),
  })
}

/** What is generated must be as probable as the same token is when it stands in the prompt. */
async function check(ask: Ask): Promise<Answered<{ readonly marked: boolean }>> {
  const { context, continuation } = probe
  const measured = await measure(ask, context, [continuation])
  if (!measured.ok) return measured
  if (measured.value[0]?.logLikelihood === 0) return malformed('every token is given as certain')
  const asked = await ask(context, 1)
  if (!asked.ok) return asked
  const [generated] = asked.value.tokens
  const again = await ask(context + generated?.text, 1)
  if (!again.ok) return again
  const given = again.value.prefill[asked.value.prefill.length]
  const comparable = given?.id === generated?.id
  if (comparable && !agree(given?.logprob ?? Number.NaN, generated?.logprob ?? Number.NaN)) {
    return malformed('a token of the prompt has another log-probability than when generated')
  }
  return { ok: true, value: { marked: opensWithMark(asked.value, context) } }
}

async function measure(
  ask: Ask,
  context: string,
  continuations: readonly string[],
): Promise<Answered<readonly ContinuationLikelihood[]>> {
  if (context === '') return malformed('an empty prompt cannot be asked')
  const alone = await ask(context, 1)
  if (!alone.ok) return alone
  const likelihoods: ContinuationLikelihood[] = []
  for (const continuation of continuations) {
    const measured = await measureOne(ask, context, alone.value, continuation)
    if (!measured.ok) return measured
    likelihoods.push(measured.value)
  }
  return { ok: true, value: likelihoods }
}

async function measureOne(
  ask: Ask,
  context: string,
  alone: PrefillDetails,
  continuation: string,
): Promise<Answered<ContinuationLikelihood>> {
  const asked = await ask(context + continuation, 1)
  if (!asked.ok) return asked
  const before = alone.prefill.map(({ id }) => id)
  const all = asked.value.prefill
  const first = sharedLength(
    before,
    all.map(({ id }) => id),
  )
  const sum = sumOf(all.slice(first).map(({ logprob }) => logprob))
  if (!sum.ok) return malformed(sum.problem)
  // What is generated begins where the context ends, so a token that crosses is never among it.
  const crosses = first < before.length
  const greedy = crosses
    ? ({ ok: true, value: false } as const)
    : await isGreedy(ask, context, alone, all.slice(first))
  return greedy.ok ? { ok: true, value: { ...sum.value, greedy: greedy.value } } : greedy
}

/** Generates as many tokens as there are, where the first one that was generated anyway is right. */
async function isGreedy(
  ask: Ask,
  context: string,
  alone: PrefillDetails,
  tokens: readonly PrefillToken[],
): Promise<Answered<boolean>> {
  const matches = (generated: readonly PrefillToken[]) =>
    generated.every(({ id }, at) => id === tokens[at]?.id)
  if (tokens.length <= 1 || !matches(alone.tokens)) {
    return { ok: true, value: matches(alone.tokens.slice(0, tokens.length)) }
  }
  const asked = await ask(context, tokens.length)
  if (!asked.ok) return asked
  const { tokens: generated } = asked.value
  return { ok: true, value: generated.length === tokens.length && matches(generated) }
}

async function whole(ask: Ask, text: string): Promise<Answered<TextLikelihood>> {
  const asked = await ask(text, 1)
  if (!asked.ok) return asked
  const tokens = opensWithMark(asked.value, text)
    ? asked.value.prefill.slice(1)
    : asked.value.prefill
  const sum = sumOf(tokens.map(({ logprob }) => logprob))
  return sum.ok ? sum : malformed(sum.problem)
}
