import type { Look, Probe } from './probe.ts'
import {
  adjustments,
  cache,
  choices,
  clock,
  connection,
  contentType,
  determinism,
  echo,
  ending,
  errors,
  images,
  latency,
  logprobs,
  maxTokens,
  modelName,
  models,
  rateLimits,
  seed,
  stop,
  streaming,
  system,
  tokenizer,
} from './probes/index.ts'

/** What a node that answers is examined for, in this order. */
export const probes: readonly Probe[] = [
  // What it is.
  models,
  connection,
  images,
  tokenizer,
  // What an answer tells.
  ending,
  logprobs,
  echo,
  // Whether it does what it is asked.
  streaming,
  system,
  maxTokens,
  stop,
  seed,
  choices,
  determinism,
  cache,
  modelName,
  errors,
  // What it refused of all that, and how it answers.
  adjustments,
  contentType,
  // How fast it is. The last two look at all replies there were.
  latency,
  rateLimits,
  clock,
]

/** Those of them that ask nothing, but look at the connection and the replies there were. */
export const looks: readonly Look[] = [connection, rateLimits, clock]
