import type { AskResult, Clock, Fault, GenerateRequest, Node } from '../../src/node/index.ts'

/** What a scripted node says to a request; `nth` counts the requests with this prompt, from 1. */
export type Script = (prompt: string, nth: number, count: number) => string | Fault

/** A node without HTTP, on the clock of the test: every answer takes `latencyMs`. */
export class ScriptedNode implements Node {
  readonly descriptor = { url: 'http://node.example', protocol: 'chat', model: undefined } as const
  /** Every prompt that was sent, in order; with when. */
  readonly asked: { readonly prompt: string; readonly at: number }[] = []
  controls = 0
  readonly #clock: Clock
  readonly #script: Script
  readonly #latencyMs: number
  readonly #nth = new Map<string, number>()

  constructor(clock: Clock, script: Script, latencyMs = 100) {
    this.#clock = clock
    this.#script = script
    this.#latencyMs = latencyMs
  }

  async generate({ prompt }: GenerateRequest, { signal }: { signal: AbortSignal }) {
    const text =
      typeof prompt === 'string' ? prompt : prompt.map(({ content }) => content).join('\n\n')
    if (text === 'Hello') this.controls++
    else this.asked.push({ prompt: text, at: this.#clock.now() })
    const nth = (this.#nth.get(text) ?? 0) + 1
    this.#nth.set(text, nth)
    const count = this.asked.length
    await this.#clock.sleep(this.#latencyMs, signal)
    return said(this.#script(text, nth, count), this.#latencyMs)
  }

  async control(signal: AbortSignal): Promise<Fault | undefined> {
    const result = await this.generate(hello, { signal })
    return result.ok ? undefined : result.fault
  }

  attempt(signal: AbortSignal): Promise<Fault | undefined> {
    return this.control(signal)
  }

  async draw(): Promise<never> {
    throw new Error('it only writes')
  }

  async likelihoodSupport() {
    return { kind: 'unsupported', reason: 'it only writes' } as const
  }

  async logLikelihood(): Promise<never> {
    throw new Error('it only writes')
  }

  async rollingLogLikelihood(): Promise<never> {
    throw new Error('it only writes')
  }

  relays(): number {
    return this.asked.length + this.controls
  }

  async countTokens() {
    return undefined
  }

  async close() {}
}

const hello: GenerateRequest = {
  prompt: 'Hello',
  maxTokens: 1,
  temperature: 0,
  stop: [],
  seed: undefined,
  extra: {},
}

function said(answer: string | Fault, latencyMs: number): AskResult {
  if (typeof answer !== 'string') return { ok: false, fault: answer }
  return {
    ok: true,
    completion: {
      text: answer,
      reasoning: undefined,
      finish: 'stop',
      model: 'm',
      promptTokens: undefined,
      completionTokens: undefined,
      latencyMs,
      firstTokenMs: undefined,
    },
  }
}
