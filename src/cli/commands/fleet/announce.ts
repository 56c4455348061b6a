import { readdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { IqError } from '../../../errors/index.ts'
import { type Announced, Announcer } from '../../../fleet/index.ts'
import { keyFiles, openSigner } from '../../../sign/index.ts'
import { askPassphrase } from '../../terminal/ask-passphrase.ts'
import { createOutput, type Output } from '../../terminal/output.ts'
import { type DrawCommandOptions, drawOptions, type RunLogOptions, runLog } from '../log-options.ts'
import { withFleet } from './opened.ts'
import { repeated } from './repeated.ts'

export interface AnnounceOptions extends RunLogOptions, Omit<DrawCommandOptions, 'nonce'> {
  /** Folder of what others gave. */
  readonly nonces?: string
  readonly watch?: boolean
  readonly json?: boolean
}

const everySeconds = 5

/** `fleet announce` */
export async function announceCommand(options: AnnounceOptions): Promise<void> {
  const output = createOutput(options)
  const { log } = await runLog(options)
  if (log === undefined) {
    throw new IqError('USAGE', 'fleet announce: in which log', { next: 'name it with --log' })
  }
  const path = keyFiles(options.keys).privatePath
  const { signer, isNew } = await openSigner(path, process.env, askPassphrase)
  if (isNew) output.note(`a key pair was made: ${path}`)
  await withFleet(async ({ database, queue, times }) => {
    const announcer = await Announcer.open({
      ...{ database, queue, log, signer, leaseSeconds: times.leaseSeconds },
      async draw() {
        const nonce = await filesIn(options.nonces)
        return (await drawOptions({ ...options, nonce })).draw
      },
      holder: `${hostname()}:${process.pid}`,
    })
    const tell = teller(output)
    try {
      await repeated(options.watch === true ? everySeconds : undefined, output, async () => {
        tell(await announcer.announce())
      })
    } finally {
      await announcer.close()
    }
  })
}

/** The nonces that were given, one JSON file each. @throws IqError `CONFIG` */
async function filesIn(folder: string | undefined): Promise<readonly string[]> {
  if (folder === undefined) return []
  try {
    const names = await readdir(folder)
    return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name))
  } catch (cause) {
    throw new IqError('CONFIG', `${folder}: the folder of nonces cannot be read`, { cause })
  }
}

/** Tells what was done, and what waits for somebody where that has changed. */
function teller(output: Output): (done: Announced) => void {
  let before: string | undefined
  return (done) => {
    const { announced, drawn } = done
    const unready = done.unready.map(({ node, index, why }) => ({
      node: { url: node },
      index,
      why,
    }))
    const waits = JSON.stringify(unready)
    if (announced + drawn === 0 && waits === before) return
    output.event('fleet-announced', { announced, drawn, unready })
    output.result(`${announced} tests announced, ${drawn} drawn, ${unready.length} wait\n`)
    if (waits !== before) for (const one of done.unready) output.note(lineOf(one))
    before = waits
  }
}

function lineOf({ node, index, why }: Announced['unready'][number]): string {
  return index === null ? `${node}: not announced: ${why}` : `entry ${index}, ${node}: ${why}`
}
