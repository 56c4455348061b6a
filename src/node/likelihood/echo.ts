import type { ContinuationLikelihood } from '../types.ts'
import { opensWithMark, type Span, spanAfter } from './align.ts'
import { type Echo, type EchoedToken, readEcho } from './echo-reply.ts'
import { type Answered, type Exchange, malformed, type Reading } from './exchange.ts'
import { agree, type Check, probe } from './method.ts'
import { sharedLength, spell, sumOf } from './tokens.ts'

/** The seed that lm-evaluation-harness sends. */
const seed = 1234

/**
 * Completions that repeat the prompt with its log-probabilities, as lm-evaluation-harness asks for
 * them (models/openai_completions.py). Many servers do not (llama.cpp answers 500, or ignores
 * `echo`), hence the check.
 */
export const checkEcho: Check = async (exchange, { completions }) => {
  const asker = (on: Exchange): Ask => {
    return (prompt) => echo(on, completions, prompt)
  }
  const checked = await check(asker(exchange))
  if (!checked.ok) return checked
  return {
    ok: true,
    value: {
      name: 'echo',
      emptyContext: checked.value.marked,
      rolling: checked.value.marked,
      async measure(on, context, continuations) {
        const likelihoods: ContinuationLikelihood[] = []
        for (const continuation of continuations) {
          const measured = await measure(asker(on), context, continuation)
          if (!measured.ok) return measured
          likelihoods.push(measured.value)
        }
        return { ok: true, value: likelihoods }
      },
      whole: (on, text) => measure(asker(on), '', text),
    },
  }
}

type Ask = (prompt: string) => Promise<Answered<Echo>>

function echo(exchange: Exchange, url: string, prompt: string): Promise<Answered<Echo>> {
  return exchange.ask({
    url,
    body: { prompt, max_tokens: 1, temperature: 0, logprobs: 1, echo: true, seed },
    prompt,
    read: (body) => readEcho(body, prompt),
  })
}

/** What is generated must be as probable as the same token is when it is echoed. */
async function check(ask: Ask): Promise<Answered<{ readonly marked: boolean }>> {
  const { context, continuation } = probe
  const measured = await measure(ask, context, continuation)
  if (!measured.ok) return measured
  if (measured.value.logLikelihood === 0) return malformed('every token is given as certain')
  const asked = await ask(context)
  if (!asked.ok) return asked
  const { tokens } = asked.value
  const generated = tokens.at(-1)
  const again = await ask(context + generated?.text)
  if (!again.ok) return again
  const echoed = again.value.tokens[tokens.length - 1]
  const comparable = echoed?.text === generated?.text
  if (comparable && !agree(echoed?.logprob ?? Number.NaN, generated?.logprob ?? Number.NaN)) {
    return malformed('a token is echoed with another log-probability than it was generated with')
  }
  return { ok: true, value: { marked: opensWithMark(asked.value, context) } }
}

async function measure(
  ask: Ask,
  context: string,
  continuation: string,
): Promise<Answered<ContinuationLikelihood>> {
  const prompt = context + continuation
  const asked = await ask(prompt)
  if (!asked.ok) return asked
  const span = spanAfter(asked.value, prompt, context.length)
  const located: Answered<Span> =
    span === undefined
      ? await spanByCount(ask, asked.value, context, continuation)
      : { ok: true, value: span }
  if (!located.ok) return located
  const { first, end } = located.value
  const reading = likelihoodOf(asked.value.tokens.slice(first, end))
  return reading.ok ? reading : malformed(reading.problem)
}

/**
 * Where the tokens, decoded one by one, do not add up to the text (SentencePiece loses spaces so, a
 * character of several tokens shows as U+FFFD), the context is asked for alone: what the two lists
 * of tokens have in common at their beginning is the context's.
 */
async function spanByCount(
  ask: Ask,
  whole: Echo,
  context: string,
  continuation: string,
): Promise<Answered<Span>> {
  const all = promptTokens(whole, context + continuation)
  if (all === undefined) return malformed('the tokens do not add up to the prompt')
  const end = all.length
  if (context === '') {
    const first = opensWithMark(whole, continuation) ? 1 : 0
    return { ok: true, value: { first, end } }
  }
  const alone = await ask(context)
  if (!alone.ok) return alone
  const before = promptTokens(alone.value, context)
  if (before === undefined) return malformed('the tokens do not add up to the prompt')
  return { ok: true, value: { first: sharedLength(before, all), end } }
}

/** The tokens of the prompt, when they spell it. */
function promptTokens(echo: Echo, prompt: string): readonly string[] | undefined {
  const texts = echo.tokens.slice(0, echo.tokens.length - echo.generated).map(({ text }) => text)
  return spell(opensWithMark(echo, prompt) ? texts.slice(1) : texts, prompt) ? texts : undefined
}

/** Greedy decoding takes a most probable token at each place, as lm-evaluation-harness has it. */
function likelihoodOf(tokens: readonly EchoedToken[]): Reading<ContinuationLikelihood> {
  const sum = sumOf(tokens.map(({ logprob }) => logprob))
  if (!sum.ok) return sum
  if (tokens.some(({ top }) => top === null)) {
    return { ok: false, problem: 'the most probable tokens are missing' }
  }
  const greedy = tokens.every(({ logprob, top }) => (logprob ?? 0) >= (top ?? 0))
  return { ok: true, value: { ...sum.value, greedy } }
}
