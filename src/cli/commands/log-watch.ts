import { existsSync } from 'node:fs'
import { IqError } from '../../errors/index.ts'
import { readBytesNow, writeWhole } from '../../files/index.ts'
import {
  addCheckpoint,
  addCosignature,
  auditLog,
  folderStore,
  lastCosigned,
  lockFolder,
  openCheckpoint,
  readCheckpoint,
  witnessRequest,
} from '../../log/index.ts'
import { keyFiles } from '../../sign/index.ts'
import { createOutput } from '../terminal/output.ts'
import { noteKeys, printAudit, requireCalm } from './log-read.ts'
import { noteSigner } from './note-signer.ts'

export interface WitnessOptions {
  readonly log: string
  readonly vkey: readonly string[]
  readonly state: string
  readonly witnessKey?: string
  readonly add?: boolean
  readonly keys: string
}

/** `log witness <name>`: exit 6 when the log does not continue what was seen. */
export async function witnessCommand(name: string, options: WitnessOptions): Promise<void> {
  const output = createOutput({})
  const logs = noteKeys(options.vkey)
  const path = options.witnessKey ?? keyFiles(options.keys, 'witness').privatePath
  const signer = await noteSigner(path, name, 'witness')
  using _ = lockFolder(options.state)
  const [log, store] = [folderStore(options.log), folderStore(options.state)]
  const { checkpoint } = readCheckpoint(log, logs)
  const known = lastCosigned(store, checkpoint.origin)?.size ?? 0
  const request = witnessRequest(log, logs, known)
  const answer = await addCheckpoint(request, { signer, logs, store, now: Date.now })
  if (answer.status !== 200) {
    throw new IqError('VERIFICATION', `${options.log}: not cosigned: ${answer.body.trim()}`, {
      next: 'keep both checkpoints: they show what the log did',
    })
  }
  output.result(answer.body)
  if (options.add !== true) return
  using _log = lockFolder(options.log)
  const isAdded = addCosignature(log, checkpoint.text, answer.body)
  output.note(isAdded ? `added to ${options.log}` : 'the log has moved on: cosign again')
}

/** `log continues <checkpoint>`: exit 6 unless the log is whole and continues what was before. */
export async function continuesCommand(
  before: string,
  { log, vkey, json }: { log: string; vkey: readonly string[]; json?: boolean },
): Promise<void> {
  const output = createOutput({ json })
  const keys = noteKeys(vkey)
  const seen = openCheckpoint(readBytesNow(before, { code: 'CONFIG' }), keys).checkpoint
  const audit = auditLog(folderStore(log), keys, seen, 0)
  printAudit(audit, output)
  requireCalm(audit, log)
}

export interface MonitorOptions {
  readonly log: string
  readonly vkey: readonly string[]
  readonly state: string
  readonly json?: boolean
}

/** `log monitor`: exit 6 on an alarm; what was seen last is kept then, as the proof. */
export async function monitorCommand(options: MonitorOptions): Promise<void> {
  const output = createOutput(options)
  const keys = noteKeys(options.vkey)
  const seen = existsSync(options.state)
    ? openCheckpoint(readBytesNow(options.state, { code: 'CONFIG' }), keys).checkpoint
    : undefined
  if (seen === undefined) output.note('first visit: there is nothing to compare with')
  const audit = auditLog(folderStore(options.log), keys, seen, Date.now())
  printAudit(audit, output)
  const { opened, alarms } = audit
  const isSound = alarms.every(({ kind }) => kind === 'overdue-intent')
  if (opened !== undefined && isSound) await writeWhole(options.state, opened.bytes)
  requireCalm(audit, options.log)
}
