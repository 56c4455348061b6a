import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalBytes, sha256Hex } from '../digest/index.ts'
import { describeError, IqError } from '../errors/index.ts'
import {
  certificateEnd,
  nodeFile,
  type PicturesShown,
  packed,
  type Report,
  reportBytes,
  reportFiles,
  type Statement,
  statementOf,
} from '../report/index.ts'
import type { Conclusion, Session } from '../run/index.ts'
import { type Signer, secretsAbsent, signStatement, sshSignature } from '../sign/index.ts'
import { objectionTo, openTranscript, pictureIn } from '../verify/index.ts'
import { buildWithPictures } from './build.ts'
import { placeFolder } from './place-folder.ts'
import { transcriptLines } from './transcript.ts'

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
  /** Which pictures of the run lie beside its report. */
  readonly pictures: PicturesShown
  /** Whether the statement is also signed for `ssh-keygen -Y verify`. */
  readonly sshSignature: boolean
  /** Live keys that must not be published. */
  readonly secrets: readonly string[]
}

/**
 * Writes the report of a run, its node descriptor, its transcript and the signed statement. The
 * folder appears at once and complete, or not at all, and never one that our own verifier would refuse;
 * publishing again replaces it.
 * @throws IqError `DISK`; `CONFIG` when a secret would be published; `INCONCLUSIVE` when the certificate
 * is over, `VERIFICATION` when it would not verify
 */
export async function publishReport(
  session: Session,
  conclusion: Conclusion,
  parts: PublishingParts,
): Promise<Publication> {
  const { report, pictures } = await buildWithPictures(session, conclusion, parts.pictures)
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
  const ssh = parts.sshSignature ? await sshFiles(statement, parts.signer) : {}
  const all = { [reportFiles.bundle]: bundle, ...ssh }
  const isPublished = Object.entries(all).every(([name, bytes]) =>
    isThere(join(folder, name), bytes),
  )
  if (isPublished) return { report, folder }
  const files = {
    [reportFiles.report]: bytes,
    [reportFiles.node]: nodeFile(session.run.frozen.node),
    ...(parts.compress
      ? { [reportFiles.packedTranscript]: packed(transcriptLines(session)) }
      : { [reportFiles.transcript]: transcriptLines(session) }),
    ...pictures,
    ...all,
  }
  try {
    await placeFolder(folder, files, (draft) => requireVerifiable(draft, session, statement))
  } catch (cause) {
    if (cause instanceof IqError) throw cause
    throw new IqError('DISK', `${folder}: cannot be written: ${describeError(cause)}`, {
      next: `the run is safe in its journal; free space, then: iqchains resume ${report.run}`,
      cause,
    })
  }
  return { report, folder }
}

/** The signed bytes themselves, and an SSH signature of them: tools for it read no bundle. */
async function sshFiles(statement: Statement, signer: Signer) {
  const bytes = canonicalBytes(statement)
  return {
    [reportFiles.statement]: bytes,
    [reportFiles.sshSignature]: Buffer.from(await sshSignature(bytes, signer)),
  }
}

/** A report that lies there already stays, and with it what a log says of it. */
function isThere(path: string, bytes: Buffer): boolean {
  return existsSync(path) && readFileSync(path).equals(bytes)
}

/** What our own verifier would refuse is not published. @throws IqError `INCONCLUSIVE`, `VERIFICATION` */
async function requireVerifiable(
  draft: string,
  { run, tiers, items }: Session,
  statement: Statement,
): Promise<void> {
  const file = (name: keyof typeof reportFiles) => join(draft, reportFiles[name])
  const plain = file('transcript')
  const transcript = () => openTranscript(existsSync(plain) ? plain : file('packedTranscript'))
  const { calibration } = run.frozen
  const parameters =
    calibration !== null && items ? { sha256: calibration, parameters: items } : undefined
  const objection = await objectionTo(
    statement,
    {
      report: await readFile(file('report')),
      node: await readFile(file('node')),
      transcript: transcript(),
      pictures: { transcript, read: (name) => pictureIn(draft, name) },
      replay: async () => ({ tiers, items: parameters, suite: undefined, transcript }),
    },
    new Date(),
  )
  switch (objection?.kind) {
    case undefined:
      return
    case 'ended':
      throw new IqError('INCONCLUSIVE', `run ${run.id}: too old to publish: ${objection.detail}`, {
        next: `test the node again: iqchains certify ${run.frozen.node.url} --again`,
      })
    case 'invalid':
      throw new IqError(
        'VERIFICATION',
        `run ${run.id}: its report would not verify, so it is not published: ${objection.detail}`,
      )
  }
}

/** The end of the certificate; it ends at once where there is no chain. */
function validUntil(report: Report): string {
  return new Date(certificateEnd(report) ?? Date.parse(report.times.finished)).toISOString()
}
