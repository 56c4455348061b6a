import type { Completion } from '../../node/index.ts'
import { type Finding, info, pass, warn } from '../finding.ts'
import { type Probe, unanswered } from '../probe.ts'
import { quantile } from '../quantile.ts'

const sample = 5

/** How fast plain requests are answered, one at a time, and whether answers follow the prompt. */
export const latency: Probe = async (subject, { protocol }) => {
  const answers: Completion[] = []
  for (let asked = 0; asked < sample; asked++) {
    const prompt = `Write a sentence with the word ${subject.nonce()} in it.`
    const attempt = await subject.ask(protocol, { prompt })
    if (!attempt.ok) return unanswered('latency', attempt)
    answers.push(attempt.completion)
  }
  const times = answers.map(({ latencyMs }) => Math.round(latencyMs))
  return {
    findings: [describeLatency(answers, times), judgeVariety(answers.map(({ text }) => text))],
    learned: { latencyMs: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) } },
  }
}

function describeLatency(answers: readonly Completion[], times: readonly number[]): Finding {
  const [p50, p95] = [0.5, 0.95].map((share) => quantile(times, share))
  const told = `p50 ${p50} ms, p95 ${p95} ms over ${times.length} requests, one at a time`
  const tokens = answers.reduce((sum, answer) => sum + (answer.completionTokens ?? 0), 0)
  const seconds = answers.reduce((sum, { latencyMs }) => sum + latencyMs, 0) / 1000
  return info('latency', tokens === 0 ? told : `${told}; ${Math.round(tokens / seconds)} tokens/s`)
}

function judgeVariety(texts: readonly string[]): Finding {
  if (new Set(texts).size > 1) return pass('nonce', 'different prompts get different answers')
  return warn(
    'nonce',
    `${texts.length} different prompts got the same answer: it does not depend on the prompt`,
    'check that a model answers, and no cache of similar prompts',
  )
}
