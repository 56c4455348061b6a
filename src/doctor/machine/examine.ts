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
  return [
    judgeNodeVersion(process.versions.node),
    await examineApiKey(order.apiKey),
    examineDisk(order.runs),
    await examineJournal(),
    examineCertifierKey(order.certifierKey),
  ]
}
