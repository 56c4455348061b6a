import { setTimeout } from 'node:timers/promises'
import { version } from '../../../places/index.ts'
import {
  buildSite,
  createApp,
  type Look,
  listen,
  type Receiving,
  SuitesAtHand,
} from '../../../registry/index.ts'
import { keyFiles, openSigner, type Signer } from '../../../sign/index.ts'
import { askPassphrase } from '../../terminal/ask-passphrase.ts'
import { onInterrupt } from '../../terminal/interrupt.ts'
import { createOutput, type Output } from '../../terminal/output.ts'
import { openRegistry, type RegistryOptions } from './opened.ts'
import { openOperatorView } from './operator-view.ts'

export interface BuildOptions extends RegistryOptions {
  readonly out: string
  readonly sign?: boolean
}

/** `registry build` */
export async function buildCommand(options: BuildOptions): Promise<void> {
  const output = createOutput(options)
  using opened = await openRegistry(options, output.note)
  const { registry, policy, at } = opened
  const signer = options.sign === true ? await registrySigner(options.keys, output) : undefined
  const site = { registry, trust: policy.trust, at, ...suitesOf(options) }
  const { files } = await buildSite(site, options.out, signer)
  output.event('built', { folder: options.out, files })
  output.result(`${options.out}: ${files} files, as of ${at.toISOString()}\n`)
}

/** Suites that are named also show the questions to the answers. */
function suitesOf({ suite }: RegistryOptions): { readonly suites?: SuitesAtHand } {
  return suite.length === 0 ? {} : { suites: new SuitesAtHand(suite) }
}

/** The registry signs with a key of its own: it is no certifier. */
async function registrySigner(keys: string, output: Output): Promise<Signer> {
  const { privatePath } = keyFiles(keys, 'registry')
  const { signer, isNew } = await openSigner(privatePath, process.env, askPassphrase)
  if (isNew) output.note(`made a registry key ${signer.keyid} in ${keys}`)
  return signer
}

export interface ServeOptions extends RegistryOptions {
  readonly host: string
  readonly port: number
  readonly accept?: boolean
  readonly sign?: boolean
  readonly behindProxy?: boolean
  readonly fleet?: boolean
}

const mostBytes = 64 * 1024 * 1024
const perHour = 60
const perKeyAndHour = 600
/** How often policy and log are looked at. */
const lookMs = 1000

/** `registry serve`: until it is stopped; what is under way is finished first. */
export async function serveCommand(options: ServeOptions): Promise<void> {
  const output = createOutput({})
  using opened = await openRegistry(options, output.note)
  const { registry, followed } = opened
  const signer = options.sign === true ? await registrySigner(options.keys, output) : undefined
  const receiving: Receiving = {
    policy: () => followed.at(new Date()),
    mostBytes,
    perHour,
    perKeyAndHour,
    senderOf: (context) =>
      (options.behindProxy === true &&
        context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()) ||
      (context.env?.incoming?.socket?.remoteAddress ?? 'unknown'),
  }
  await using fleet = options.fleet === true ? await openOperatorView() : undefined
  const interrupt = onInterrupt(output.note)
  const app = createApp({
    registry,
    ...suitesOf(options),
    get trust() {
      return followed.trust
    },
    get refusal() {
      return followed.refusal
    },
    version,
    now: Date.now,
    receiving: options.accept === true ? receiving : undefined,
    signer,
    operator: fleet?.view,
    stop: interrupt.stop,
    log: output.note,
  })
  const server = await listen(app, options.host, options.port)
  output.result(`${server.url}\n`)
  const { stop } = interrupt
  while (!stop.aborted) {
    await setTimeout(lookMs, undefined, { signal: stop }).catch(() => undefined)
    for (const look of await followed.look(new Date())) output.note(lineOf(look))
  }
  await server.close()
  interrupt.dispose()
}

function lineOf(look: Look): string {
  const time = new Date().toISOString()
  const event = look.kind === 'refused' ? { event: `${look.what}-refused` } : { event: look.kind }
  const { kind: _, ...rest } = look
  return JSON.stringify({ time, ...event, ...rest })
}
