import { randomUUID } from 'node:crypto'
import type { Adjustment, TextProtocol } from '../item/index.ts'
import {
  type Credentials,
  type Endpoint,
  type Fault,
  type GenerateRequest,
  type NodeClient,
  negotiate,
  parseEndpoint,
  type RelayResult,
  type Reply,
  redact,
  secretsOf,
  type TlsFacts,
  type TransportResult,
} from '../node/index.ts'

/** Requests that one examination may send at most. */
const maxRequests = 60

/** What is asked of a node; what is left out is greedy and plain. */
export interface Question extends Partial<GenerateRequest> {
  readonly prompt: GenerateRequest['prompt']
  readonly stream?: boolean
  /** Instead of the subject's own. */
  readonly model?: string
}

interface ExaminedNodeParts {
  readonly url: string
  readonly model: string | undefined
  readonly credentials: Credentials
  readonly client: NodeClient
  readonly signal: AbortSignal
}

/** The node under examination: everything it is asked goes through here, counted. */
export class ExaminedNode {
  readonly url: string
  /** As the user names it, or the only one that the node lists where it wants a name. */
  model: string | undefined
  /** What the node was found to refuse, and what is done instead. */
  adjustments: readonly Adjustment[] = []
  /** Every reply so far, with when it came (milliseconds since 1970). */
  readonly replies: { readonly reply: Reply; readonly cameAt: number }[] = []
  /** Makes words of the node fit to show. */
  readonly show = (text: string): string => redact(text, { secrets: this.#secrets, prompt: '' })
  readonly #parts: ExaminedNodeParts
  readonly #secrets: readonly string[]
  #requests = 0
  #silences = 0

  constructor(parts: ExaminedNodeParts) {
    this.#parts = parts
    this.#secrets = secretsOf(parts.credentials)
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

  /** Whether the node was found to refuse a part of requests. */
  refuses(parameter: string): boolean {
    return this.adjustments.some((one) => one.parameter === parameter)
  }

  /**
   * Asks for one generation: once, and once more for each part of it that the node is found to refuse
   * and that is no matter of the question.
   */
  async ask(protocol: TextProtocol, question: Question): Promise<RelayResult> {
    const { stream = false, model = this.model, ...asked } = question
    const { client, signal } = this.#parts
    const request = {
      maxTokens: 16,
      temperature: 0,
      stop: [],
      seed: undefined,
      extra: {},
      ...asked,
    }
    const { result, adjustments } = await negotiate(async (adjustments) => {
      this.#count()
      const call = { protocol, model, stream, signal, request, adjustments }
      const relay = await client.generate(call)
      this.#note(relay.reply, relay.ok ? undefined : relay.fault)
      return relay.ok || isNegotiable(relay.fault)
        ? relay
        : { ...relay, fault: asTold(relay.fault) }
    }, this.adjustments)
    if (result.ok) this.adjustments = adjustments
    return result
  }

  /** Sends something else to one of the node's routes, once. */
  async send(
    protocol: TextProtocol,
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

/** Parts of a request that runs send too; a probe may send others, to see whether they are refused. */
const negotiable: ReadonlySet<string> = new Set([
  'max_tokens',
  'temperature',
  'seed',
  'stop',
  'stream_options',
  'system',
  'roles',
])

function isNegotiable(fault: Fault): boolean {
  return fault.kind === 'status' && negotiable.has(fault.blames?.parameter ?? '')
}

/** A refusal of what a probe asks on purpose. */
function asTold(fault: Fault): Fault {
  if (fault.kind !== 'status') return fault
  const { blames: _, ...told } = fault
  return told
}
