import { IqError } from '../../errors/index.ts'
import { readBytesNow, writeWhole } from '../../files/index.ts'
import {
  type Audit,
  auditLog,
  folderStore,
  formatProof,
  type NoteKey,
  type OpenedCheckpoint,
  parseProof,
  parseVkey,
  proveEntry,
  requireLogged,
} from '../../log/index.ts'
import { createOutput, type Output } from '../terminal/output.ts'

export interface ReadLogOptions {
  readonly log: string
  readonly vkey: readonly string[]
  readonly out?: string
  readonly json?: boolean
}

/** `log prove <index>` */
export async function proveCommand(index: number, options: ReadLogOptions): Promise<void> {
  const output = createOutput({})
  const proof = formatProof(prove(options, index))
  if (options.out === undefined) output.result(proof.toString())
  else await writeWhole(options.out, proof)
}

/** @throws IqError `USAGE` when there is no such entry */
function prove({ log, vkey }: ReadLogOptions, index: number) {
  try {
    return proveEntry(folderStore(log), noteKeys(vkey), index)
  } catch (cause) {
    if (cause instanceof RangeError) throw new IqError('USAGE', cause.message, { cause })
    throw cause
  }
}

/** `log verify [proof]`: exit 6 when anything is wrong. */
export async function verifyLogCommand(
  proof: string | undefined,
  options: ReadLogOptions,
): Promise<void> {
  const output = createOutput(options)
  const keys = noteKeys(options.vkey)
  if (proof === undefined) {
    const audit = auditLog(folderStore(options.log), keys, undefined, Date.now())
    printAudit(audit, output)
    requireCalm(audit, options.log)
    return
  }
  const read = parseProof(readBytesNow(proof, { code: 'CONFIG' }))
  const opened = requireLogged(read, keys)
  output.event('logged', { index: read.index, ...summaryOf(opened) })
  output.result(`entry ${read.index} is in ${describeHead(opened)}\n${read.entry}\n`)
}

/** The keys a user brings. @throws IqError `USAGE` without any */
export function noteKeys(vkeys: readonly string[]): readonly NoteKey[] {
  if (vkeys.length > 0) return vkeys.map(parseVkey)
  throw new IqError('USAGE', 'no key of the log to trust', {
    next: 'name it with --vkey: its operator has it from iqchains log new',
  })
}

/** What an audit found, a line each. */
export function printAudit({ opened, alarms, entries }: Audit, output: Output): void {
  const kinds = Map.groupBy(entries, ({ kind }) => kind)
  const counts = [...kinds].map(([kind, found]) => `${found.length} ${kind}`).join(', ')
  const head = opened === undefined ? {} : summaryOf(opened)
  output.event('audit', { ...head, alarms })
  if (opened !== undefined) output.result(`${describeHead(opened)}${counts && `: ${counts}`}\n`)
  for (const alarm of alarms) output.result(`  ALARM ${alarm.kind}: ${alarm.detail}\n`)
}

/** @throws IqError `VERIFICATION` when an audit gave alarms */
export function requireCalm({ alarms }: Audit, log: string): void {
  const [first] = alarms
  if (first !== undefined) {
    throw new IqError('VERIFICATION', `${log}: ${alarms.length} alarm: ${first.kind}`)
  }
}

function summaryOf({ checkpoint, cosignatures }: OpenedCheckpoint) {
  const { origin, size, root } = checkpoint
  const witnesses = cosignatures.map(({ witness, time }) => ({ name: witness.name, time }))
  return { origin, size, root: root.toString('base64'), witnesses }
}

function describeHead({ checkpoint, cosignatures }: OpenedCheckpoint): string {
  const seen = cosignatures.map(({ witness }) => witness.name).join(', ')
  const by = seen === '' ? 'cosigned by no known witness' : `cosigned by ${seen}`
  return `'${checkpoint.origin}' of ${checkpoint.size} entries, ${by}`
}
