import type { PictureRequest } from './picture-request.ts'

/** What is asked of a node. */
export type Request = TextRequest | PictureRequest

/** The four output types of lm-evaluation-harness come down to three requests. */
export type TextRequest =
  | { readonly kind: 'generate'; readonly prompt: Prompt; readonly settings: GenerationSettings }
  | { readonly kind: 'loglikelihood'; readonly context: Prompt; readonly continuation: string }
  | { readonly kind: 'rolling'; readonly text: string }

/** Plain text, or messages when the suite asks in chat form. */
export type Prompt = string | readonly ChatMessage[]

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

/** How an answer is to be generated. */
export interface GenerationSettings {
  /** Stop strings; generation ends before the first of them. */
  readonly until: readonly string[]
  /** Tokens the node may generate at most. */
  readonly maxTokens: number
  /** 0 = greedy. */
  readonly temperature: number
  /** Of the sampling; undefined: the node's own. */
  readonly seed: number | undefined
  /** Whether what a node sends past a stop string is cut off. */
  readonly trim: boolean
  /** Further fields of the request, as JSON has them (`top_p`, ...). */
  readonly extra: Readonly<Record<string, unknown>>
}
