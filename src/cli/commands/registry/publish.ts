import { version } from '../../../places/index.ts'
import { buildSite, createApp, listen, type Receiving } from '../../../registry/index.ts'
import { keyFiles, openSigner, type Signer } from '../../../sign/index.ts'
import { askPassphrase } from '../../terminal/ask-passphrase.ts'
import { onInterrupt } from '../../terminal/interrupt.ts'
import { createOutput, type Output } from '../../terminal/output.ts'
import { openRegistry, type RegistryOptions } from './opened.ts'

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
  const { files } = await buildSite({ registry, trust: policy.trust, at }, options.out, signer)
  output.event('built', { folder: options.out, files })
  output.result(`${options.out}: ${files} files, as of ${at.toISOString()}\n`)
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
  readonly behindProxy?: boolean
}

const mostBytes = 64 * 1024 * 1024
const perHour = 60

/** `registry serve`: until it is stopped; what is under way is finished first. */
export async function serveCommand(options: ServeOptions): Promise<void> {
  const output = createOutput({})
  using opened = await openRegistry(options, output.note)
  const { registry, policy } = opened
  const receiving: Receiving = {
    policy: () => ({ ...policy, now: new Date() }),
    mostBytes,
    perHour,
    senderOf: (context) =>
      (options.behindProxy === true &&
        context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()) ||
      (context.env?.incoming?.socket?.remoteAddress ?? 'unknown'),
  }
  const app = createApp({
    registry,
    trust: policy.trust,
    version,
    now: Date.now,
    receiving: options.accept === true ? receiving : undefined,
    log: output.note,
  })
  const server = await listen(app, options.host, options.port)
  output.result(`${server.url}\n`)
  const interrupt = onInterrupt(output.note)
  await new Promise((stop) => interrupt.stop.addEventListener('abort', stop, { once: true }))
  await server.close()
  interrupt.dispose()
}
