import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sha256Hex } from '../../src/digest/index.ts'
import { createApp, Registry, sourcesOf } from '../../src/registry/index.ts'
import { digestTranscript, pictureFile } from '../../src/report/index.ts'
import { drawnPicture } from '../support/pictures.ts'
import { believableRun, believing, starterSuite } from './believable-runs.ts'
import { publish, soon } from './building.ts'

const folder = mkdtempSync(join(tmpdir(), 'iqchains-registry-pictures-'))
const registry = new Registry(join(folder, 'registry'))
afterAll(() => {
  registry[Symbol.dispose]()
  rmSync(folder, { recursive: true })
})

const picture = {
  kind: 'picture' as const,
  sha256: sha256Hex(drawnPicture),
  format: 'png' as const,
  width: 96,
  height: 96,
  bytes: drawnPicture.length,
  perceptualHash: '0123456789abcdef',
}

/** A run whose first wrong answer is a picture, which is published. */
async function publishPicture(): Promise<string> {
  return publish(join(folder, 'reports'), {
    of: starterSuite,
    made: async (start) => {
      let named = 0
      const change = ({ outcome }: { readonly outcome: string }) =>
        outcome === 'incorrect' && named++ === 0 ? { evidence: [picture] } : {}
      const { run, transcript } = await believableRun(start, { skill: 0.8, change })
      const pictures = { shown: 'all' as const, named: 1, files: 1, bytes: picture.bytes }
      return {
        run: { ...run, pictures, transcript: await digestTranscript([transcript]) },
        transcript,
      }
    },
  })
}

const add = async (place: string) => {
  const [source] = await sourcesOf(place)
  if (source === undefined) throw new Error('no report was published')
  return registry.add(source, { trust: believing, now: new Date(soon) })
}

test('a picture that is missing or another is refused; that of the report is kept and shown', async () => {
  const place = await publishPicture()
  expect(await add(place)).toMatchObject({ kind: 'refused', rejected: { check: 'pictures' } })
  writeFileSync(join(place, pictureFile(picture)), Buffer.concat([drawnPicture, Buffer.of(0)]))
  expect(await add(place)).toMatchObject({ kind: 'refused', rejected: { check: 'pictures' } })
  writeFileSync(join(place, pictureFile(picture)), drawnPicture)
  const added = await add(place)
  if (added.kind === 'refused') throw new Error(added.rejected.reason)

  const { digest } = added.report
  const app = createApp({
    ...{ registry, trust: believing, version: 'test', now: () => Date.parse(soon) },
    ...{ stop: new AbortController().signal, receiving: undefined, log: () => undefined },
  })
  const page = await (await app.request(`/reports/${digest}-answers.html`)).text()
  const src = `../v1/reports/${digest}/${pictureFile(picture)}`
  expect(page).toContain(`<a href="${src}"><img src="${src}"`)
  const shown = await app.request(`/v1/reports/${digest}/${pictureFile(picture)}`)
  expect(shown.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(drawnPicture)
})
