import { type NodeOptions, openNode } from './node.ts'
import type { GenerateRequest, NodeDescriptor } from './types.ts'

/** Short, but with more than one token to come. */
const few: GenerateRequest = {
  prompt: 'Hello',
  maxTokens: 8,
  temperature: 0,
  stop: [],
  seed: undefined,
  extra: {},
}

/**
 * Whether a node answers as an event stream when it is asked to, at one relay; a node that fails then
 * is taken not to. Rejects only when `signal` aborts.
 */
export async function answersInStreams(
  descriptor: NodeDescriptor,
  options: Omit<NodeOptions, 'concurrency' | 'stream'>,
  signal: AbortSignal,
): Promise<boolean> {
  const node = openNode(descriptor, { ...options, concurrency: 1, stream: true })
  try {
    const result = await node.generate(few, { signal })
    return result.ok && result.completion.firstTokenMs !== undefined
  } finally {
    await node.close()
  }
}
