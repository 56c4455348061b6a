import type { Protocol } from '../../src/item/index.ts'
import {
  type AskResult,
  type Clock,
  type ExchangeLimits,
  type GenerateRequest,
  type NodeOptions,
  openNode,
} from '../../src/node/index.ts'
import { isTransient } from '../../src/node/retry.ts'

/** Short limits, so that every one of them can be met in a test. */
export const tightLimits: ExchangeLimits = {
  connectMs: 1500,
  headersMs: 1000,
  stallMs: 1000,
  totalMs: 3000,
  headerBytes: 4096,
  bodyBytes: 64 * 1024,
}

/** A clock whose pauses take no time and are written down. */
export function recordingClock(): Clock & { readonly pauses: number[] } {
  const pauses: number[] = []
  return {
    pauses,
    now: () => 0,
    date: () => new Date(Date.UTC(2026, 0, 1)),
    random: () => 0.5,
    async sleep(ms, signal) {
      signal.throwIfAborted()
      pauses.push(ms)
    },
  }
}

export function request(fields: Partial<GenerateRequest> = {}): GenerateRequest {
  return {
    prompt: 'The capital of France is',
    maxTokens: 8,
    temperature: 0,
    stop: [],
    seed: undefined,
    extra: {},
    ...fields,
  }
}

/** Asks the node at `url` once. */
export async function ask(
  url: string,
  fields: Partial<GenerateRequest> = {},
  options: Partial<NodeOptions> & { readonly protocol?: Protocol; readonly model?: string } = {},
): Promise<AskResult> {
  const { protocol = 'chat', model, ...rest } = options
  const node = openNode({ url, protocol, model }, { concurrency: 2, limits: tightLimits, ...rest })
  try {
    return await node.generate(request(fields), { signal: new AbortController().signal })
  } finally {
    await node.close()
  }
}

/** What a failed question comes to: the fault, and whether it would be asked again. */
export async function failure(url: string, key?: string) {
  const result = await ask(url, {}, key === undefined ? {} : { key })
  if (result.ok) throw new Error(`answered: ${result.completion.text}`)
  return { ...result.fault, transient: isTransient(result.fault) }
}
