import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Certification, publishRun, type RunOptions } from '../../certify/index.ts'
import { sha256Hex } from '../../digest/index.ts'
import { describeError, IqError, isIqError } from '../../errors/index.ts'
import { reportStanding } from '../../publish/index.ts'
import { certificateEnd, reportBytes } from '../../report/index.ts'
import { continueSession, type Session } from '../../run/index.ts'
import { loadSuite, type Suite } from '../../suite/index.ts'
import { asWriter } from '../announce/index.ts'
import type { Database } from '../database/index.ts'
import { moveExam } from '../exams/index.ts'
import { DatabaseTime, postgresStore } from '../store/index.ts'

export interface SignOptions
  extends Pick<RunOptions, 'key' | 'askPassphrase' | 'reports' | 'compress' | 'log'> {
  readonly sshSignature?: boolean | undefined
  readonly thirdParty?: boolean | undefined
  /** Who signs, for people: host and process. */
  readonly holder: string
  /** Told of each exam that is signed, or cannot be. */
  readonly onSigned?: (signed: Signed) => void
}

export type Signed =
  | {
      readonly kind: 'signed'
      readonly run: string
      readonly node: string
      readonly folder: string
    }
  | { readonly kind: 'refused'; readonly run: string; readonly node: string; readonly why: string }

/**
 * Publishes and signs the exams that are finished. Only the process that does this needs the certifier's
 * key; workers have none. It may be done twice at once: the same report is written.
 * @returns how many were signed
 */
export async function signFinished(database: Database, options: SignOptions): Promise<number> {
  const { rows } = await database.query(
    `SELECT exam.id::text, exam.run, node.id::text AS node, node.url, node.suite FROM iqchains.exam
     JOIN iqchains.node ON node.id = exam.node WHERE exam.state = 'finished' ORDER BY exam.changed`,
  )
  const folder = await mkdtemp(join(tmpdir(), 'iqchains-sign-'))
  const time = await DatabaseTime.read(database)
  const store = postgresStore({ database, time, folder, holder: options.holder })
  const suites = new Map<string, Promise<Suite>>()
  let signed = 0
  try {
    for (const { id, run, node, url, suite } of rows) {
      try {
        const loaded = suites.get(suite) ?? loadSuite(suite)
        suites.set(suite, loaded)
        const session = await continueSession(store, run, await loaded)
        const certification = await published(database, session, options)
        await keep(database, { exam: id, node, ...certification }, time)
        signed++
        options.onSigned?.({ kind: 'signed', run, node: url, folder: certification.folder })
      } catch (error) {
        if (!isIqError(error) || error.code === 'DATABASE') throw error
        options.onSigned?.({ kind: 'refused', run, node: url, why: describeError(error) })
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return signed
}

/**
 * Publishes a run, and records the report in the log where there is one. Closes the run.
 * @throws IqError `USAGE` where it was announced in another log than is named: nobody would record it later
 */
async function published(
  database: Database,
  session: Session,
  options: SignOptions,
): Promise<Certification> {
  const { log } = options
  const { announced } = session.run.frozen
  let isTaken = false
  const publish = () => {
    isTaken = true
    return publishRun(session, options)
  }
  try {
    if (announced !== undefined && announced.origin !== log?.signer.noteKey.name) {
      throw new IqError('USAGE', `it was announced in the log '${announced.origin}'`, {
        next: 'name that log with --log',
      })
    }
    return await (log === undefined ? publish() : asWriter(database, log, publish))
  } finally {
    if (!isTaken) await session.run.close()
  }
}

async function keep(
  database: Database,
  { exam, node, run, report }: Certification & { readonly exam: string; readonly node: string },
  time: DatabaseTime,
): Promise<void> {
  const end = certificateEnd(report)
  await database.transaction(async (client) => {
    await client.query(
      `INSERT INTO iqchains.report (run, node, digest, standing, score, valid_until)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (run) DO NOTHING`,
      [
        ...[run, node, sha256Hex(reportBytes(report))],
        ...[reportStanding(report, time.now().getTime()), report.composite?.value ?? null],
        end === undefined ? null : new Date(end).toISOString(),
      ],
    )
    await moveExam(client, exam, { state: 'signed' })
  })
}
