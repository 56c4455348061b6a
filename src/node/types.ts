/** The text protocols a node may speak. */
export type Protocol = 'chat' | 'completions' | 'tgi'

/** What identifies a node under test. Holds no secret: it is published. */
export interface NodeDescriptor {
  /** Base URL as the user gave it, without user info, query or fragment. */
  readonly url: string
  readonly protocol: Protocol
  /** The `model` field sent with each request; nodes may ignore it. */
  readonly model: string | undefined
}

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

/** One relay's worth of work. */
export interface GenerateRequest {
  /** Messages are joined with blank lines where the protocol takes plain text only. */
  readonly prompt: string | readonly ChatMessage[]
  readonly maxTokens: number
  /** 0 = greedy. */
  readonly temperature: number
  readonly stop: readonly string[]
  readonly seed: number | undefined
  /**
   * Further protocol fields, sent as they are (`top_p`, ...), but for names that would steer the
   * client (`endpointUrl`, `data`, `stream`, ...), which are left out.
   */
  readonly extra: Readonly<Record<string, unknown>>
}

/** What a node answered, validated and bounded. */
export interface Completion {
  /** The answer, cut before the first stop string. */
  readonly text: string
  /** Text of a separate reasoning field, where the server has one. */
  readonly reasoning: string | undefined
  readonly finish: 'stop' | 'length' | 'filtered' | 'unknown'
  /** The model the node says it used. */
  readonly model: string | undefined
  readonly promptTokens: number | undefined
  readonly completionTokens: number | undefined
  /** Milliseconds from sending to the last byte, of the attempt that succeeded. */
  readonly latencyMs: number
  /** Milliseconds to the first token, when the answer was streamed. */
  readonly firstTokenMs: number | undefined
}

/**
 * Why an attempt gave no completion. Closed: policies switch over it without a default.
 * `detail` is one short line without the key or the prompt. `status` is the reply's own, or the
 * one that an error inside a reply of status 200 names.
 */
export type Fault =
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'timeout'; readonly detail: string }
  | { readonly kind: 'status'; readonly status: number; readonly detail: string }
  | { readonly kind: 'oversized'; readonly detail: string }
  | { readonly kind: 'malformed'; readonly detail: string }
  | { readonly kind: 'redirect'; readonly detail: string }

/** Told while a request waits to be tried again, so that waiting is visible. */
export interface RetryNotice {
  /** 1 for the first retry. */
  readonly retry: number
  readonly delayMs: number
  readonly reason: string
}

export type AskResult =
  | { readonly ok: true; readonly completion: Completion; readonly attempts: number }
  | { readonly ok: false; readonly fault: Fault; readonly attempts: number }

/** A node under test. */
export interface Node {
  readonly descriptor: NodeDescriptor
  /** Sends one request with bounded retries. Throws only when `signal` aborts. */
  generate(
    request: GenerateRequest,
    options: { readonly signal: AbortSignal; readonly onRetry?: (notice: RetryNotice) => void },
  ): Promise<AskResult>
  /** A cheap request that must work whatever the item: tells a dead node from a hard item. */
  control(signal: AbortSignal): Promise<Fault | undefined>
  close(): Promise<void>
}
