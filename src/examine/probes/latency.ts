import type { Completion } from '../../node/index.ts'
import { type Finding, info, pass, warn } from '../finding.ts'
import { type Probe, unanswered, untold } from '../probe.ts'
import { quantile } from '../quantile.ts'
import { wordsOf } from '../words.ts'

const sample = 5

/**
 * How fast plain requests are answered, one at a time, streamed where the node streams; and whether
 * answers follow the prompt.
 */
export const latency: Probe = async (subject, { protocol }, { streaming = false }) => {
  const answers: Completion[] = []
  for (let asked = 0; asked < sample; asked++) {
    const prompt = `Write a sentence with the word ${subject.nonce()} in it.`
    const relay = await subject.ask(protocol, { prompt, stream: streaming })
    if (!relay.ok) return unanswered('latency', relay)
    answers.push(relay.completion)
  }
  const whole = quantiles(answers.map(({ latencyMs }) => latencyMs))
  const first = quantiles(answers.flatMap(({ firstTokenMs }) => firstTokenMs ?? []))
  const speed = tokensPerSecond(answers)
  return {
    findings: [
      info('latency', describe(whole, speed)),
      ...(first === undefined ? [] : [info('first-token', describe(first))]),
      judgeVariety(answers.map(wordsOf)),
    ],
    learned: {
      ...(whole && { latencyMs: whole }),
      ...(first && { firstTokenMs: first }),
      ...(speed && { tokensPerSecond: speed }),
    },
  }
}

interface Quantiles {
  readonly p50: number
  readonly p95: number
}

/** In whole milliseconds; `undefined` of nothing. */
function quantiles(times: readonly number[]): Quantiles | undefined {
  if (times.length === 0) return undefined
  return { p50: Math.round(quantile(times, 0.5)), p95: Math.round(quantile(times, 0.95)) }
}

/** Over the whole time of the answers, the prompt's included; `undefined` where none were counted. */
function tokensPerSecond(answers: readonly Completion[]): number | undefined {
  const tokens = answers.reduce((sum, answer) => sum + (answer.completionTokens ?? 0), 0)
  const seconds = answers.reduce((sum, { latencyMs }) => sum + latencyMs, 0) / 1000
  return tokens === 0 ? undefined : Number((tokens / seconds).toPrecision(3))
}

function describe(times: Quantiles | undefined, speed?: number): string {
  const told = `p50 ${times?.p50} ms, p95 ${times?.p95} ms (the slowest of ${sample}), one at a time`
  return speed === undefined ? told : `${told}; ${speed} tokens/s`
}

function judgeVariety(texts: readonly string[]): Finding {
  if (texts.join('') === '') return untold('nonce')
  if (new Set(texts).size > 1) return pass('nonce', 'different prompts get different answers')
  return warn(
    'nonce',
    `${texts.length} different prompts got the same answer: it does not depend on the prompt`,
    'check that a model answers, and no cache of similar prompts',
  )
}
