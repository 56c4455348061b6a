import { listAt, textAt } from '../json-path.ts'
import type { Listing } from '../listing.ts'

/** Which server a node is, by the first listing that tells; any of it may be feigned. */
export function serverKind(listings: readonly Listing[]): string {
  const name = listings.map(nameOf).find((known) => known !== undefined)
  return name === undefined
    ? 'names no server: a gateway, or one unknown to us'
    : `looks like ${name}`
}

function nameOf({ server, body }: Listing): string | undefined {
  const owner = listAt(body, 'data').map((model) => textAt(model, 'owned_by'))[0]
  if (server?.startsWith('llama.cpp') || owner === 'llamacpp') return 'llama.cpp'
  if (owner === 'vllm') return 'vLLM'
  if (owner === 'sglang') return 'SGLang'
  return textAt(body, 'model_id') === undefined ? undefined : 'Text Generation Inference'
}
