/**
 * Findings in pictures of our own artist, as the machine made them that wrote `test/recorded/pictures`: any other
 * must find the same. Written again, after a change of the scorer or the artist, by:
 *
 *   node test/support/recorded-findings.ts > test/recorded/pictures/findings.json
 */
import { drawAnswer } from '../../src/artist/index.ts'
import { sha256Hex } from '../../src/digest/index.ts'
import { writePng } from '../../src/picture/index.ts'
import { openScorer, type Scorer, writeFindings } from '../../src/scorer/index.ts'
import { Chance, isPictureTask, loadSuite } from '../../src/suite/index.ts'

export interface RecordedFindings {
  readonly task: string
  readonly item: number
  readonly quality: 'right' | 'wrong'
  /** SHA-256 of the pixels: a file depends on the version of zlib that packed it. */
  readonly pixels: string
  /** As the text of the answer. */
  readonly findings: string
}

/** Draws a picture of each task, right and wrong in turn, and looks at them. */
export async function findAgain(scorer: Scorer): Promise<readonly RecordedFindings[]> {
  const { tasks } = await loadSuite('iq-image')
  const found: RecordedFindings[] = []
  for (const [at, { task }] of tasks.entries()) {
    if (!isPictureTask(task)) continue
    const quality = at % 2 === 0 ? 'right' : 'wrong'
    const item = task.item(at + 1)
    const pixels = drawAnswer(item, quality, new Chance('recorded', item.placed.id))
    const { findings } = await scorer.look(writePng(pixels), item.requests[0])
    found.push({
      ...{ task: task.name, item: item.index, quality, pixels: sha256Hex(pixels.rgb) },
      findings: writeFindings(findings),
    })
  }
  return found
}

if (import.meta.main) {
  const scorer = openScorer(1)
  process.stdout.write(`${JSON.stringify(await findAgain(scorer), null, 2)}\n`)
  await scorer.close()
}
