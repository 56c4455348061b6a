import { readFileSync } from 'node:fs'
import { parseTiers } from '../../src/chains/index.ts'
import { sha256Hex } from '../../src/digest/index.ts'
import { drawScene } from '../../src/drawing/index.ts'
import type { Evidence, Sample } from '../../src/item/index.ts'
import { writePng } from '../../src/picture/index.ts'
import {
  composeReport,
  digestTranscript,
  pictureFile,
  publishedSuite,
  type Report,
  writeSample,
} from '../../src/report/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { planOf, taskShares, VerdictFold } from '../../src/verdict/index.ts'
import { report } from '../report/sample.ts'

const suite = await loadSuite('suites/iq-image')
const text = JSON.parse(readFileSync('tiers.json', 'utf8'))
// Evidence for life, as the sample report has it.
delete text.epoch
const tiers = parseTiers(Buffer.from(JSON.stringify(text)), 'tiers.json')

/** What a run of pictures is asked. */
export const pictureSuite = { suite: publishedSuite(suite), tiers: { digest: tiers.digest } }

type Picture = Extract<Evidence, { kind: 'picture' }>

const seeds = { sent: true, told: 'as-asked', again: '0.000', other: '9.000' } as const

/** A small picture of its own for each place in a run. */
function drawn(position: number): Buffer {
  const clock = { name: 'clock', x: 300 + position * 3, y: 500, size: 400, colour: 'red' } as const
  return Buffer.from(writePng(drawScene({ ground: position % 3, things: [clock] }, 96, 96)))
}

/**
 * A run of a suite of pictures as the harness would have made it, until its chains are decided: every fifth
 * picture is wrong.
 * @param said what a wrong picture is said to show
 * @param files where the bytes of the pictures go, by the names they have in a report folder
 * @param first bytes in place of the first picture
 */
export async function pictureRun(
  start: Report,
  said: string,
  files: Map<string, Buffer>,
  first?: Buffer,
): Promise<{ run: Report; transcript: Uint8Array }> {
  const { seed, attempt } = start.settings
  const frozen = { suite, tasks: taskShares(suite), tiers, seed, attempt, raisedCap: null }
  const settings = { ...frozen, itemsPerTask: null, items: undefined }
  const fold = new VerdictFold(settings)
  const lines: string[] = []
  for (const step of planOf(settings).steps()) {
    if (fold.isComplete) break
    const isRight = step.position % 5 > 0
    const bytes = (step.position === 0 ? first : undefined) ?? drawn(step.position)
    const picture: Picture = {
      ...{ kind: 'picture', sha256: sha256Hex(bytes), bytes: bytes.length, format: 'png' },
      ...{ width: 96, height: 96, perceptualHash: '0123456789abcdef' },
    }
    files.set(pictureFile(picture), bytes)
    const sample: Sample = {
      ...step,
      outcome: isRight ? 'correct' : 'incorrect',
      ...{ reason: null, score: isRight ? 1 : 0, extracted: isRight ? 'one red clock' : said },
      responses: [
        JSON.stringify({ kind: 'read', flat: false, lines: [{ text: said, score: 0.9 }] }),
      ],
      ...{ finish: 'stop', model: null, promptTokens: null, completionTokens: null },
      ...{ latencyMs: 900, firstTokenMs: null, attempts: 1, answered: start.times.finished },
      evidence: [picture],
    }
    fold.take(sample)
    lines.push(`${writeSample(sample)}\n`)
  }
  const transcript = Buffer.from(lines.join(''))
  const { summary, verdicts } = fold.conclude([], seeds)
  const shown = [...files.values()]
  const run = composeReport(
    {
      ...start,
      ...{ limits: { prompts: null, probes: [] }, seeds },
      relays: { samples: summary.relays, further: 6, cap: 400 },
      pictures: {
        ...{ shown: 'all' as const, named: shown.length, files: shown.length },
        bytes: shown.reduce((sum, { length }) => sum + length, 0),
      },
    },
    {
      ...{ suite: publishedSuite(suite), fewshotSeed: suite.fewshotSeed, tiers: tiers.digest },
      ...{ summary, verdicts, transcript: await digestTranscript([transcript]), heldBack: 0 },
    },
  )
  return { run, transcript }
}

/** The sample report, as a start for a run of pictures. */
export const pictureStart: Report = { ...report, ...pictureSuite }
