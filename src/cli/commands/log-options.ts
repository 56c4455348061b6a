import type { CertifyOptions, RunOptions } from '../../certify/index.ts'
import { IqError } from '../../errors/index.ts'
import { parseJson, readBytes } from '../../files/index.ts'
import {
  type BeaconChain,
  BeaconSchema,
  folderStore,
  logOrigin,
  quicknet,
} from '../../log/index.ts'
import { checker } from '../../schema/index.ts'
import { keyFiles } from '../../sign/index.ts'
import { noteSigner } from './note-signer.ts'

/** Options about the log of a run. */
export interface RunLogOptions {
  readonly keys: string
  readonly log?: string
  readonly logKey?: string
  readonly within?: number
}

/** The log that a run is announced and recorded in. @throws IqError `CONFIG` where there is none */
export async function runLog(options: RunLogOptions): Promise<Pick<RunOptions, 'log'>> {
  const { log: folder, logKey, keys, within } = options
  if (folder === undefined) return {}
  const origin = logOrigin(folderStore(folder))
  if (origin === undefined) {
    throw new IqError('CONFIG', `${folder}: no log`, {
      next: 'begin one with: iqchains log new <origin>',
    })
  }
  const signer = await noteSigner(logKey ?? keyFiles(keys, 'log').privatePath, origin, 'log')
  return { log: { folder, signer, within } }
}

/** Options about the seed of a run. */
export interface DrawCommandOptions {
  readonly nonceFrom: readonly string[]
  readonly nonce: readonly string[]
  readonly beacon?: string
  readonly beaconFile?: string
  readonly beaconCommand?: string
  readonly beaconLead?: number
}

const checkBeacon = checker(BeaconSchema)

/** What others add to the seed. @throws IqError `USAGE` or `CONFIG` */
export async function drawOptions(
  options: DrawCommandOptions,
): Promise<Pick<CertifyOptions, 'draw'>> {
  const { nonceFrom, nonce, beaconFile, beaconCommand, beaconLead = 60 } = options
  if (beaconFile !== undefined && beaconCommand !== undefined) {
    throw new IqError('USAGE', 'a round comes from a file or from a command, not from both')
  }
  const from =
    beaconFile === undefined ? beaconCommand && { program: beaconCommand } : { file: beaconFile }
  if (nonceFrom.length === 0 && from === undefined) return {}
  const beacon = from ? { chain: await chainOf(options), leadSeconds: beaconLead, from } : undefined
  return { draw: { nonceKeys: nonceFrom, nonces: nonce, beacon } }
}

async function chainOf({ beacon }: DrawCommandOptions): Promise<BeaconChain> {
  if (beacon === undefined) return quicknet
  const chain = checkBeacon(
    parseJson(await readBytes(beacon, { code: 'CONFIG' }), beacon, 'CONFIG'),
  )
  if (chain.ok) return chain.value
  throw new IqError('CONFIG', `${beacon}: ${chain.violation.path} ${chain.violation.message}`)
}
