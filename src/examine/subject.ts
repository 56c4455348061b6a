import { randomUUID } from 'node:crypto'
import type { Protocol } from '../item/index.ts'
import {
  type Endpoint,
  type Fault,
  type GenerateRequest,
  type NodeClient,
  parseEndpoint,
  type RelayResult,
  type Reply,
  redact,
  type TlsFacts,
  type TransportResult,
} from '../node/index.ts'

/** Requests that one examination may send at most. */
const maxRequests = 40

/** What is asked of a node; what is left out is greedy and plain. */
export interface Question extends Partial<GenerateRequest> {
  readonly prompt: GenerateRequest['prompt']
  readonly stream?: boolean
  /** Instead of the subject's own. */
  readonly model?: string
}

interface SubjectParts {
  readonly url: string
  readonly model: string | undefined
  readonly key: string | undefined
  readonly client: NodeClient
  readonly signal: AbortSignal
}

/** The node under examination: everything it is asked goes through here, counted. */
export class Subject {
  readonly url: string
  readonly model: string | undefined
  /** Every reply so far, with when it came (milliseconds since 1970). */
  readonly replies: { readonly reply: Reply; readonly cameAt: number }[] = []
  /** Makes words of the node fit to show. */
  readonly show = (text: string): string => redact(text, { key: this.#parts.key, prompt: '' })
  readonly #parts: SubjectParts
  #requests = 0
  #silences = 0

  constructor(parts: SubjectParts) {
    this.#parts = parts
    this.url = parts.url
    this.model = parts.model
  }

  /** Requests sent so far. */
  get requests(): number {
    return this.#requests
  }

  /** Requests in a row, up to the last, that found no node or got no reply in time. */
  get silences(): number {
    return this.#silences
  }

  /** The TLS that its requests had; undefined without TLS. */
  get tls(): TlsFacts | undefined {
    return this.#parts.client.tls
  }

  /** Asks for one generation, once. */
  async ask(protocol: Protocol, question: Question): Promise<RelayResult> {
    this.#count()
    const { stream = false, model = this.model, ...request } = question
    const { client, signal } = this.#parts
    const result = await client.generate({
      protocol,
      model,
      stream,
      signal,
      request: { maxTokens: 16, temperature: 0, stop: [], seed: undefined, extra: {}, ...request },
    })
    this.#note(result.reply, result.ok ? undefined : result.fault)
    return result
  }

  /** Sends something else to one of the node's routes, once. */
  async send(
    protocol: Protocol,
    method: 'GET' | 'POST',
    route: keyof Endpoint,
    body?: string,
  ): Promise<TransportResult> {
    this.#count()
    const { client, signal } = this.#parts
    const url = parseEndpoint(this.url, protocol)[route]
    const result = await client.send({
      method,
      url,
      signal,
      ...(body === undefined ? {} : { body }),
    })
    if (result.ok) this.#note(result.reply, undefined)
    else this.#note(undefined, result.fault)
    return result
  }

  /** A word that no cache has seen. */
  nonce(): string {
    return randomUUID().slice(0, 8)
  }

  #count(): void {
    if (this.#requests === maxRequests) throw new Error('the probes ask more than they may')
    this.#requests++
  }

  #note(reply: Reply | undefined, fault: Fault | undefined): void {
    const silent = fault?.kind === 'unreachable' || fault?.kind === 'timeout'
    this.#silences = silent ? this.#silences + 1 : 0
    if (reply !== undefined) this.replies.push({ reply, cameAt: Date.now() })
  }
}
