import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { IqError } from '../errors/index.ts'
import { readBytesNow, streamBytes } from '../files/index.ts'
import type { Sample } from '../item/index.ts'
import {
  digestTranscript,
  isCompressed,
  linesOf,
  type Report,
  readReport,
  readSample,
  reportFiles,
  unpacked,
} from '../report/index.ts'
import type { PastRun } from './past-run.ts'

/** A published report with what lies beside it. */
export interface PastReport extends PastRun {
  readonly report: Report
  /** The samples of its transcript. @throws IqError `DATA` when that is not the one the report names */
  samples(): AsyncIterable<Sample>
}

/** Whether a folder holds a published report. */
export function isReportFolder(folder: string): boolean {
  return existsSync(join(folder, reportFiles.report))
}

/** Every report in a folder of report folders, or the one whose folder it is; oldest first. */
export function readReports(folder: string): readonly PastReport[] {
  if (isReportFolder(folder)) return [readReportFolder(folder)]
  if (!existsSync(folder)) throw new IqError('USAGE', `${folder}: no such folder`)
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter(isReportFolder)
    .map(readReportFolder)
}

/**
 * Reads a report folder without verifying who signed it, which `verifyReport` does.
 *
 * @example
 * ```ts
 * import { certifyNode, readReportFolder } from 'iq-chains'
 * import { serveMockNode } from 'iq-chains/testing'
 *
 * const node = await serveMockNode({ skill: 0.6 })
 * const { url } = node
 * const { folder } = await certifyNode({ url, suite: 'starter', key: 'my.key.pem', runs: 'runs' })
 * await node.close()
 *
 * const { report, samples } = readReportFolder(folder)
 * let wrong = 0
 * for await (const sample of samples()) if (sample.outcome !== 'correct') wrong++
 * wrong > 0 // => true
 * report.suite.name // => 'starter'
 * ```
 *
 * @throws IqError `CONFIG` when it cannot be read, `VERIFICATION` when the report is malformed
 */
export function readReportFolder(folder: string): PastReport {
  const report = readReport(readBytesNow(join(folder, reportFiles.report), { code: 'CONFIG' }))
  const { name, version, digest } = report.suite
  return {
    id: report.run,
    node: report.node,
    suite: { name, version, digest },
    report,
    samples: () => transcriptSamples(transcriptIn(folder), report),
  }
}

function transcriptIn(folder: string): string {
  const plain = join(folder, reportFiles.transcript)
  const packed = join(folder, reportFiles.packedTranscript)
  return !existsSync(plain) && existsSync(packed) ? packed : plain
}

function open(path: string): AsyncIterable<Uint8Array> {
  const stream = streamBytes(path, { code: 'DATA' })
  return isCompressed(path) ? unpacked(stream) : stream
}

async function* transcriptSamples(path: string, report: Report): AsyncGenerator<Sample> {
  await requireTranscript(path, report)
  for await (const line of linesOf(open(path))) yield readSample(line)
}

/** The file must be the one the report names. */
async function requireTranscript(path: string, report: Report): Promise<void> {
  const { sha256 } = await digestTranscript(open(path))
  if (sha256 === report.transcript.sha256) return
  throw new IqError('DATA', `${path}: not the transcript that its report names`)
}
