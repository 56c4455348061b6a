import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sha256Hex } from '../../src/digest/index.ts'
import { type FetchEvent, fetchSuite } from '../../src/hub/index.ts'
import { blank, writePng } from '../../src/picture/index.ts'
import { openScorer, requireParts } from '../../src/scorer/index.ts'
import { detectorOf, loadSuite } from '../../src/suite/index.ts'
import { folderWith } from '../lm-eval/folder.ts'
import { serveHub } from '../support/hub.ts'
import { tinyDetector } from '../support/tiny-detector.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const model = tinyDetector(64)
const pinned = {
  repo: 'someone/detector',
  revision: commit,
  file: 'onnx/model.onnx',
  bytes: model.length,
  sha256: sha256Hex(model),
  side: 64,
}

function suiteWith(detector: typeof pinned): string {
  const { scorer } = JSON.parse(readFileSync('suites/iq-image/suite.json', 'utf8'))
  const rates = { right: { said: 98, of: 100 }, wrong: { said: 1, of: 100 } }
  return folderWith({
    'suite.json': JSON.stringify({
      ...{ name: 'own-image', version: '1.0.0', description: 'Objects.', answerFormat: 3 },
      scorer: { ...scorer, detector },
      tasks: [{ task: 'single-object', pictures: 'single-object', rates }],
    }),
  })
}

async function fetching(folder: string, served: Buffer = model) {
  const hub = await serveHub({ [`someone/detector@${commit}`]: { 'onnx/model.onnx': served } })
  onTestFinished(() => hub[Symbol.asyncDispose]())
  const cache = folderWith({})
  const said: FetchEvent['kind'][] = []
  const listener = ({ kind }: FetchEvent) => said.push(kind)
  const fetch = () => fetchSuite(folder, { cache, endpoint: hub.url, token: undefined, listener })
  return { hub, cache, said, fetch }
}

const painted = (red: number, blue: number) => {
  const picture = blank(96, 96)
  for (let at = 0; at < picture.rgb.length; at += 3) {
    // Not of one colour: such a picture is a filter's.
    picture.rgb[at] = at % 2 === 0 ? red : red * 0.8
    picture.rgb[at + 2] = at % 2 === 0 ? blue : blue * 0.8
  }
  return writePng(picture)
}
const asked = {
  ...{ kind: 'picture' as const, prompt: '', width: 96, height: 96, seed: 1 },
  looks: ['objects'] as const,
}

test('the detector that a suite names is fetched once, pinned, and sees in place of the other', async () => {
  const folder = suiteWith(pinned)
  const { hub, cache, said, fetch } = await fetching(folder)
  const suite = await loadSuite(folder)
  const detector = detectorOf(suite, cache)
  await expect(requireParts(detector)).rejects.toMatchObject({
    code: 'CONFIG',
    next: `iqchains suites fetch ${folder}`,
  })
  await fetch()
  await fetch()
  expect(said).toEqual(['fetching', 'fetched', 'kept'])
  expect(hub.asked.filter((path) => path.includes(commit)).length).toBeGreaterThan(0)
  await requireParts(detector)

  const scorer = openScorer(1, detector)
  onTestFinished(() => scorer.close())
  const red = await scorer.look(painted(255, 0), asked)
  expect(red.findings).toMatchObject({
    objects: [{ name: 'stop sign', box: [0, 24, 48, 48] }],
  })
  const blue = await scorer.look(painted(0, 255), asked)
  expect(blue.findings).toMatchObject({ objects: [{ name: 'cup', box: [60, 0, 24, 96] }] })
})

test('a detector that is another than the pinned one is refused, on the way and in the cache', async () => {
  const folder = suiteWith(pinned)
  const other = await fetching(folder, tinyDetector(32))
  await expect(other.fetch()).rejects.toThrow(/model someone\/detector at 0123.* has/u)
  const { cache, fetch } = await fetching(folder)
  await fetch()
  const detector = detectorOf(await loadSuite(folder), cache)
  writeFileSync(detector?.path ?? '', 'damaged')
  await expect(requireParts(detector)).rejects.toMatchObject({ code: 'CHANGED' })
  expect(dirname(detector?.path ?? '')).toContain(cache)
})

test('an ONNX file of another form is told as such', async () => {
  const bytes = Buffer.from('no model')
  const folder = suiteWith({ ...pinned, bytes: bytes.length, sha256: sha256Hex(bytes) })
  const { cache, fetch } = await fetching(folder, bytes)
  await fetch()
  const scorer = openScorer(1, detectorOf(await loadSuite(folder), cache))
  onTestFinished(() => scorer.close())
  await expect(scorer.look(painted(255, 0), asked)).rejects.toMatchObject({
    code: 'SUITE',
    message: expect.stringContaining('not a detector of the form of DETR'),
  })
})
