import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { streamBytes } from '../../files/index.ts'
import type { EvidenceCourse } from '../../pages/index.ts'
import { courseOfReport } from '../../pages/index.ts'
import {
  linesOf,
  type Report,
  readReport,
  reportFiles,
  rereadSample,
  type SampleLine,
  unpacked,
} from '../../report/index.ts'

/** A report with what its transcript shows. */
export interface ReadEvidence {
  readonly report: Report
  /** In the plan's order; the first ones only where there are too many for pages. */
  readonly samples: readonly SampleLine[]
  readonly isWhole: boolean
  readonly courses: readonly EvidenceCourse[]
}

const mib = 1024 * 1024
/** Of a transcript: what lies behind is in the file only, so that no page takes memory without bound. */
const mostBytes = 8 * mib

let last: { readonly folder: string; readonly reading: Promise<ReadEvidence> } | undefined
/** One after the other, as a large one takes much memory. */
const oneByOne = pLimit(1)

/** Reads a report's folder of the registry; pages of one report that follow one another read it once. */
export function readEvidence(folder: string): Promise<ReadEvidence> {
  if (last?.folder === folder) return last.reading
  const size = sizeOf(join(folder, reportFiles.transcript))
  const isSmall = size > 0 && size <= smallBytes
  last = { folder, reading: isSmall ? read(folder) : oneByOne(() => read(folder)) }
  return last.reading
}

async function read(folder: string): Promise<ReadEvidence> {
  const report = readReport(readFileSync(join(folder, reportFiles.report)))
  const { samples, isWhole } = await samplesIn(folder)
  const courses = isWhole ? await courseOfReport(report, inPortions(samples)) : []
  return { report, samples, isWhole, courses }
}

/** Samples after which others may be served. */
const portion = 1000

async function* inPortions(samples: readonly SampleLine[]): AsyncGenerator<SampleLine> {
  for (let from = 0; from < samples.length; from += portion) {
    if (from > 0) await new Promise(setImmediate)
    yield* samples.slice(from, from + portion)
  }
}

/** A transcript that was not published, or that this version cannot read, shows nothing: the checks say more. */
async function samplesIn(folder: string): Promise<Pick<ReadEvidence, 'samples' | 'isWhole'>> {
  const samples: SampleLine[] = []
  const lines = linesIn(folder)
  if (lines === undefined) return { samples, isWhole: false }
  let read = 0
  try {
    for await (const line of lines) {
      read += line.length
      if (read > mostBytes) return { samples, isWhole: false }
      samples.push(rereadSample(line))
    }
  } catch {
    return { samples: [], isWhole: false }
  }
  return { samples, isWhole: true }
}

/** Of a transcript: up to here it is read at once, as nearly all are. */
const smallBytes = mib

function linesIn(folder: string): AsyncIterable<Buffer> | Iterable<Buffer> | undefined {
  const [plain, packed] = [reportFiles.transcript, reportFiles.packedTranscript].map((name) =>
    join(folder, name),
  ) as [string, string]
  if (existsSync(plain)) {
    return sizeOf(plain) <= smallBytes
      ? linesAtOnce(readFileSync(plain))
      : linesOf(streamBytes(plain, { code: 'DATA' }))
  }
  return existsSync(packed) ? linesOf(unpacked(streamBytes(packed, { code: 'DATA' }))) : undefined
}

/** Bytes of a file; 0 where there is none. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function* linesAtOnce(bytes: Buffer): Generator<Buffer> {
  let start = 0
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    yield bytes.subarray(start, end)
    start = end + 1
  }
}
