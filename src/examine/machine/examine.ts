import type { KeySources } from '../../node/index.ts'
import type { Finding } from '../finding.ts'
import { examineApiKey } from './api-key.ts'
import { examineCertifierKey } from './certifier-key.ts'
import { examineDisk } from './disk.ts'
import { examineJournal } from './journal.ts'
import { judgeNodeVersion } from './node-version.ts'

export interface MachineOrder {
  readonly apiKey: KeySources
  /** Folder of the runs. */
  readonly runs: string
  /** File of the certifier's private key. */
  readonly certifierKey: string
}

/** Examines this machine: what every run needs, whatever the node. */
export async function examineMachine(order: MachineOrder): Promise<readonly Finding[]> {
  const disk = examineDisk(order.runs)
  return [
    judgeNodeVersion(process.versions.node),
    await examineApiKey(order.apiKey),
    disk,
    // One failure is told once.
    ...(disk.level === 'fail' ? [] : [await examineJournal(order.runs)]),
    examineCertifierKey(order.certifierKey),
  ]
}
