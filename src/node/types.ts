import type { Adjustment, Finish, Prompt, Protocol, TextProtocol } from '../item/index.ts'
import type { Drawing, DrawRequest } from './image/request.ts'

/** What identifies a node under test. Holds no secret: it is published. */
export interface NodeDescriptor {
  /** Base URL as the user gave it, without user info, query or fragment. */
  readonly url: string
  readonly protocol: Protocol
  /** The `model` field sent with each request; nodes may ignore it. */
  readonly model: string | undefined
}

/** A node that writes. */
export interface TextDescriptor extends NodeDescriptor {
  readonly protocol: TextProtocol
}

/** One relay's worth of work. */
export interface GenerateRequest {
  /** Messages are joined with blank lines where the protocol takes plain text only. */
  readonly prompt: Prompt
  readonly maxTokens: number
  /** 0 = greedy. */
  readonly temperature: number
  readonly stop: readonly string[]
  /** Whether an answer that goes on past a stop string is cut before it. Default true. */
  readonly trim?: boolean
  readonly seed: number | undefined
  /**
   * Further protocol fields, sent as they are (`top_p`, ...), but for names that would steer the
   * client (`endpointUrl`, `data`, `stream`, ...), which are left out.
   */
  readonly extra: Readonly<Record<string, unknown>>
}

/** What a node answered, validated and bounded. */
export interface Completion {
  /** The answer, cut before the first stop string unless the request says otherwise. */
  readonly text: string
  /** Text of a separate reasoning field, where the server has one. */
  readonly reasoning: string | undefined
  readonly finish: Finish
  /** The model the node says it used. */
  readonly model: string | undefined
  readonly promptTokens: number | undefined
  readonly completionTokens: number | undefined
  /** Milliseconds from sending to the last byte, of this relay. */
  readonly latencyMs: number
  /** Milliseconds to the first token, when the answer was streamed. */
  readonly firstTokenMs: number | undefined
}

/**
 * Why a relay gave no completion. Closed: policies switch over it without a default.
 * `detail` is one short line without the key or the prompt. `status` is the reply's own, or the
 * one that an error inside a reply of status 200 names.
 */
export type Fault =
  | {
      readonly kind: 'unreachable'
      readonly detail: string
      /** What we do not accept about the node; asked again, it would be the same. */
      readonly distrust?: Distrust
      /** A connection that had served before broke before any reply: the request may not have come. */
      readonly isStale?: true
    }
  | { readonly kind: 'timeout'; readonly detail: string }
  | {
      readonly kind: 'status'
      readonly status: number
      readonly detail: string
      /** Milliseconds the server asks to wait before it is asked again. */
      readonly retryAfterMs?: number
      /** What the reply says beyond its status, where it says more. */
      readonly meaning?: Meaning
      /** The part of the request that it refuses, and what can be done instead. */
      readonly blames?: Adjustment
      /** The answer had begun. */
      readonly isCut?: true
    }
  | { readonly kind: 'oversized'; readonly detail: string }
  | {
      readonly kind: 'malformed'
      readonly detail: string
      readonly meaning?: PageKind
      /** The answer had begun. */
      readonly isCut?: true
    }
  | { readonly kind: 'redirect'; readonly detail: string }

/** A web page that stands in the way of a node. */
export type PageKind = 'challenge' | 'login' | 'firewall'

/**
 * What an error says beyond its status: the node is busy, although the status says something else; the model is
 * loading; what the account may spend is spent; a filter refuses the prompt; or something else than the node answered.
 */
export type Meaning = 'busy' | 'loading' | 'quota' | 'filtered' | PageKind

/**
 * Its certificate comes from an authority unknown here, is for another host name, or has ended or not
 * begun; the TLS itself fails, as when there is none, or wants another protocol; or its name leads to a private address.
 */
export type Distrust = 'authority' | 'hostname' | 'validity' | 'tls' | 'http2' | 'private-address'

export type AskResult =
  | { readonly ok: true; readonly completion: Completion }
  | { readonly ok: false; readonly fault: Fault }

/** What came of asking for a picture; a fault is fit to show: without secrets, and without the prompt. */
export type DrawResult =
  | { readonly ok: true; readonly drawing: Drawing }
  | { readonly ok: false; readonly fault: Fault }

export interface AskOptions {
  readonly signal: AbortSignal
}

/** How a node can be asked for log-likelihoods (see `likelihood/`). */
export type LikelihoodMethod = 'echo' | 'prefill' | 'forced-tokens'

export interface TextLikelihood {
  /** Natural logarithm, summed over the tokens. */
  readonly logLikelihood: number
  readonly tokens: number
}

export interface ContinuationLikelihood extends TextLikelihood {
  /** Whether greedy decoding gives exactly this continuation. */
  readonly greedy: boolean
}

export type LikelihoodResult<T> =
  | {
      readonly ok: true
      readonly value: T
      /** HTTP requests sent. */
      readonly relays: number
      /** Milliseconds of the slowest relay that succeeded. */
      readonly latencyMs: number
      /** The model the node says it used. */
      readonly model: string | undefined
    }
  | { readonly ok: false; readonly fault: Fault; readonly relays: number }

export type LikelihoodSupport =
  | {
      readonly kind: 'supported'
      readonly method: LikelihoodMethod
      /** Whether continuations of an empty context can be asked for. */
      readonly emptyContext: boolean
      /** Whether a whole text can be asked for. */
      readonly rolling: boolean
    }
  /** Why no method can be used, on one line. */
  | { readonly kind: 'unsupported'; readonly reason: string }
  /** The node could not be examined. */
  | { readonly kind: 'fault'; readonly fault: Fault }

/** The log-likelihoods of a node. The calls reject when `signal` aborts. */
export interface LikelihoodAsking {
  /** Examines the node until that gives an answer; what was found is kept. */
  likelihoodSupport(options: AskOptions): Promise<LikelihoodSupport>
  /**
   * One log-likelihood for each continuation of `context`, which ends without white space: where it
   * belongs to the continuation tokenizers put it there. A token that crosses from one into the other
   * counts as the continuation's.
   * Throws `IqError` (`NODE_REFUSED`) when the node offers no method that can be believed.
   */
  logLikelihood(
    context: string,
    continuations: readonly string[],
    options: AskOptions,
  ): Promise<LikelihoodResult<readonly ContinuationLikelihood[]>>
  /**
   * The log-likelihood of a whole text, its first token after the mark that the server puts before
   * every prompt. A text longer than the model's context is a fault: no windows are made of it.
   * Throws as `logLikelihood`.
   */
  rollingLogLikelihood(text: string, options: AskOptions): Promise<LikelihoodResult<TextLikelihood>>
}

/** A node under test. It sends what it is asked to once: whoever asks decides what is sent again. */
export interface Node extends LikelihoodAsking {
  readonly descriptor: NodeDescriptor
  /** Sends one request. Throws only when `signal` aborts. */
  generate(request: GenerateRequest, options: AskOptions): Promise<AskResult>
  /** Asks for one picture. Throws only when `signal` aborts. */
  draw(request: DrawRequest, options: AskOptions): Promise<DrawResult>
  /** The cheapest request of the kind that the node is for: the fault where it is not answered. */
  attempt(signal: AbortSignal): Promise<Fault | undefined>
  /** A cheap request that must work whatever the item: tells a dead node from a hard item. */
  control(signal: AbortSignal): Promise<Fault | undefined>
  /** Requests sent so far, whatever they asked for: what a node is paid for. */
  relays(): number
  /** Tokens of a text by the server's own count, `undefined` where it has none. */
  countTokens(text: string, signal: AbortSignal): Promise<number | undefined>
  close(): Promise<void>
}
