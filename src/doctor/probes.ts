import type { Look, Probe } from './probe.ts'
import { cache } from './probes/cache.ts'
import { choices } from './probes/choices.ts'
import { clock } from './probes/clock.ts'
import { connection } from './probes/connection.ts'
import { determinism } from './probes/determinism.ts'
import { echo } from './probes/echo.ts'
import { ending } from './probes/ending.ts'
import { errors } from './probes/errors.ts'
import { images } from './probes/images.ts'
import { latency } from './probes/latency.ts'
import { logprobs } from './probes/logprobs.ts'
import { maxTokens } from './probes/max-tokens.ts'
import { modelName } from './probes/model-name.ts'
import { models } from './probes/models.ts'
import { rateLimits } from './probes/rate-limits.ts'
import { seed } from './probes/seed.ts'
import { stop } from './probes/stop.ts'
import { streaming } from './probes/streaming.ts'
import { system } from './probes/system.ts'
import { tokenizer } from './probes/tokenizer.ts'

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
  // How fast it is. The last two look at all replies there were.
  latency,
  rateLimits,
  clock,
]

/** Those of them that ask nothing, but look at the connection and the replies there were. */
export const looks: readonly Look[] = [connection, rateLimits, clock]
