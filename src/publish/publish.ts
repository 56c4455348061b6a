import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Hex } from '../digest/index.ts'
import { describeError, IqError } from '../errors/index.ts'
import {
  certificateEnd,
  nodeFile,
  packed,
  type Report,
  reportBytes,
  reportFiles,
  type Statement,
  statementOf,
} from '../report/index.ts'
import type { Conclusion, Session } from '../run/index.ts'
import { type Signer, secretsAbsent, signStatement } from '../sign/index.ts'
import { buildReport } from './build.ts'
import { digestRun, transcriptLines } from './transcript.ts'

export interface Publication {
  readonly report: Report
  /** The folder with the files. */
  readonly folder: string
}

export interface PublishingParts {
  /** Reports lie in it, one folder for each run. */
  readonly folder: string
  readonly signer: Signer
  /** Whether the certifier says it does not operate the node. */
  readonly assuranceLevel: Statement['predicate']['assuranceLevel']
  /** Whether the transcript is written in gzip. */
  readonly compress: boolean
  /** Live keys that must not be published. */
  readonly secrets: readonly string[]
}

/**
 * Writes the report of a run, its node descriptor, its transcript and the signed statement. The
 * folder appears at once and complete, or not at all; publishing again replaces it.
 * @throws IqError `DISK`, or `CONFIG` when a secret would be published
 */
export async function publishReport(
  session: Session,
  conclusion: Conclusion,
  parts: PublishingParts,
): Promise<Publication> {
  const report = await buildReport(session, conclusion, await digestRun(session))
  const bytes = reportBytes(report)
  if (!secretsAbsent(bytes, parts.secrets)) {
    throw new IqError('CONFIG', 'the report contains a key in use; it is not written', {
      next: 'remove the key from the URL or the model name',
    })
  }
  const statement = statementOf(report, {
    reportDigest: sha256Hex(bytes),
    verifier: `urn:iqchains:certifier:${parts.signer.keyid}`,
    validUntil: validUntil(report),
    assuranceLevel: parts.assuranceLevel,
  })
  const bundle = await signStatement(statement, parts.signer, parts.secrets)

  const folder = join(parts.folder, report.run)
  const draft = `${folder}.part`
  try {
    await rm(draft, { recursive: true, force: true })
    await mkdir(draft, { recursive: true })
    await writeFile(join(draft, reportFiles.report), bytes)
    await writeFile(join(draft, reportFiles.node), nodeFile(session.run.frozen.node))
    const lines = transcriptLines(session)
    if (parts.compress) await writeFile(join(draft, reportFiles.packedTranscript), packed(lines))
    else await writeFile(join(draft, reportFiles.transcript), lines)
    await writeFile(join(draft, reportFiles.bundle), bundle)
    await rm(folder, { recursive: true, force: true })
    await rename(draft, folder)
  } catch (cause) {
    throw new IqError('DISK', `${folder}: cannot be written: ${describeError(cause)}`, {
      next: `the run is safe in its journal; free space, then: iqchains resume ${report.run}`,
      cause,
    })
  }
  return { report, folder }
}

/** The end of the certificate; it ends at once where there is no chain. */
function validUntil(report: Report): string {
  return new Date(certificateEnd(report) ?? Date.parse(report.times.finished)).toISOString()
}
