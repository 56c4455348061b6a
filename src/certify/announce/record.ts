import { join } from 'node:path'
import { sha256Hex } from '../../digest/index.ts'
import { readSigned } from '../../envelope/index.ts'
import { IqError } from '../../errors/index.ts'
import { readBytes, writeWhole } from '../../files/index.ts'
import type { LogEntry } from '../../log/index.ts'
import { reportFiles } from '../../report/index.ts'
import type { Frozen } from '../../run/index.ts'
import type { LogBook } from './log-book.ts'

/** The entry that follows from the bytes of a bundle alone: a verifier makes it again. */
export function reportEntry(
  bundle: Uint8Array,
  intent: number | null,
): Extract<LogEntry, { kind: 'report' }> {
  const { payload, signatures } = readSigned(bundle)
  const [only] = signatures
  return {
    kind: 'report',
    keyid: only?.keyid ?? '',
    payload: sha256Hex(payload),
    signatureDigest: sha256Hex(only?.signature ?? ''),
    intent,
  }
}

/**
 * Records a published report in the log, and puts the proofs beside it.
 * @returns the index of its entry
 * @throws IqError `USAGE` where the run was announced in another log: the index of its intent is one there
 */
export async function recordReport(
  folder: string,
  { announced }: Pick<Frozen, 'announced'>,
  book: LogBook,
): Promise<number> {
  if (announced !== undefined && announced.origin !== book.origin) {
    const said = `the run was announced in the log '${announced.origin}', this is '${book.origin}'`
    throw new IqError('USAGE', said, { next: 'name the log that it was announced in, with --log' })
  }
  const bundle = await readBytes(join(folder, reportFiles.bundle), { code: 'CONFIG' })
  const index = await book.record(reportEntry(bundle, announced?.index ?? null))
  await writeWhole(join(folder, reportFiles.proof), book.prove(index))
  const proof = announced?.proof
  if (typeof proof === 'string') await writeWhole(join(folder, reportFiles.intentProof), proof)
  return index
}
