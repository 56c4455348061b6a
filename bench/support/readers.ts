import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Trust, trustBytes, writePin } from '../../src/trust/index.ts'
import { program } from '../../test/support/program.ts'

/** A server of its own, as `iqchains registry serve` starts it. */
export class SpawnedServer implements AsyncDisposable {
  readonly #child
  readonly url: string

  private constructor(child: ReturnType<typeof spawn>, url: string) {
    this.#child = child
    this.url = url
  }

  /** @param place folder of the registry */
  static async start(place: string, trust: Trust): Promise<SpawnedServer> {
    const child = await spawned('serve', place, trust, ['--port', '0'])
    const [said] = await once(child.stdout, 'data')
    return new SpawnedServer(child, String(said).trim())
  }

  /** A server that does nothing, to compare with: what it takes is the machine's. */
  static async bare(): Promise<SpawnedServer> {
    const source = `const server = require('node:http').createServer((_, reply) => reply.end('bare'))
      server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port))`
    const child = spawn(process.execPath, ['-e', source], { stdio: ['ignore', 'pipe', 'ignore'] })
    const [said] = await once(child.stdout, 'data')
    return new SpawnedServer(child, String(said).trim())
  }

  /** The most memory that it ever took, in MiB, as the system counts (`VmHWM`). */
  get mostMib(): number {
    return mostMib(this.#child.pid)
  }

  /** Processor time so far, in milliseconds. */
  get processorMs(): number {
    return processorMs(this.#child.pid)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill('SIGTERM')
    await once(this.#child, 'close')
  }
}

/** Builds a site as `iqchains registry build` does. @returns what it took at most, in MiB, and of the processor */
export async function build(place: string, trust: Trust, out: string) {
  const child = await spawned('build', place, trust, ['--out', out])
  const most = { mib: 0, processorMs: 0 }
  const looking = setInterval(() => {
    most.mib = Math.max(most.mib, mostMib(child.pid))
    most.processorMs = Math.max(most.processorMs, processorMs(child.pid))
  }, 100)
  const [code] = await once(child, 'close')
  clearInterval(looking)
  if (code !== 0) throw new Error(`registry build ended with ${code}`)
  return most
}

async function spawned(command: string, place: string, trust: Trust, more: readonly string[]) {
  const [policy, keys] = [join(place, '../trust.json'), join(place, '../keys')]
  writeFileSync(policy, trustBytes(trust.envelope))
  await writePin(keys, trust)
  const options = ['--registry', place, '--policy', policy, '--keys', keys, ...more]
  return spawn(process.execPath, [program(), 'registry', command, ...options], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

/** Of all threads so far; 0: it has ended. */
function processorMs(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')
    return 10 * (Number(fields?.[11]) + Number(fields?.[12]))
  } catch {
    return 0
  }
}

/** As the system counts (`VmHWM`); 0: it has ended. */
function mostMib(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}

/**
 * Readers who each ask for one page after the other.
 * @param pages what a reader asks for next, by the number of the request
 * @param restMs how long each looks at a page
 * @returns milliseconds to the first byte by the kind of page
 */
export async function read(
  url: string,
  readers: number,
  rounds: number,
  restMs: number,
  pages: (number: number) => { readonly kind: string; readonly path: string },
): Promise<ReadonlyMap<string, number[]>> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers })
  const times = new Map<string, number[]>()
  const one = async (reader: number) => {
    for (let round = 0; round < rounds; round++) {
      await wait(restMs * (0.5 + ((reader * 37 + round * 61) % 100) / 100))
      const { kind, path } = pages(reader * rounds + round)
      const own = times.get(kind) ?? []
      times.set(kind, own)
      own.push(await firstByte(path.startsWith('http') ? path : url + path, agent))
    }
  }
  await Promise.all(Array.from({ length: readers }, (_, reader) => one(reader)))
  agent.destroy()
  return times
}

function firstByte(url: string, agent: Agent): Promise<number> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (reply) => {
      const ms = performance.now() - began
      if (reply.statusCode !== 200) reject(new Error(`${url}: ${reply.statusCode}`))
      reply.resume().on('end', () => resolve(ms))
    }).on('error', reject)
  })
}
