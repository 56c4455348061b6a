import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writePng } from '../../src/picture/index.ts'
import { Registry, sourcesOf } from '../../src/registry/index.ts'
import { believableRun, believing, starterSuite } from '../registry/believable-runs.ts'
import { publish, soon } from '../registry/building.ts'
import { pictureRun, pictureSuite } from '../registry/picture-run.ts'

/** What nodes write to be more than text. */
export const hostile = [
  '<script>alert(1)</script>',
  '</pre></textarea><img src=x onerror=alert(2)>',
  'javascript:alert(3)',
  '\u001b[31mred\u001b[0m',
  'user\u202Egnp.exe',
]

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(4)"/>')
const bomb = Buffer.from(writePng({ width: 8, height: 8, rgb: new Uint8Array(192) }))
bomb.writeUInt32BE(60_000, 16)
bomb.writeUInt32BE(60_000, 20)

/** What is signed as a PNG of 96 by 96 and is none. */
export const hostilePictures = [svg, Buffer.from('<script>alert(5)</script>'), bomb]

/** A node that draws, and what became of its report. @param first in place of its first picture */
async function addPictures(folder: string, registry: Registry, first?: Buffer) {
  const files = new Map<string, Buffer>()
  const place = await publish(join(folder, 'reports'), {
    ...{ url: 'https://artist.example', model: 'artist', of: pictureSuite },
    finished: '2026-11-29T12:00:00Z',
    made: (start) => pictureRun(start, hostile[1] ?? '', files, first),
  })
  for (const [name, bytes] of files) writeFileSync(join(place, name), bytes)
  const [source] = await sourcesOf(place)
  if (source === undefined) throw new Error('no report was published')
  const added = await registry.add(source, { trust: believing, now: new Date(soon) })
  if (added.kind === 'refused') await registry.reject(added.rejected)
}

/** A registry with a dozen nodes, some of them with a past, one hostile in name and answers. */
export async function believableRegistry(folder: string): Promise<Registry> {
  const registry = new Registry(join(folder, 'registry'))
  const reports = [
    ...Array.from({ length: 11 }, (_, at) => ({ node: at, month: '11', skill: 0.45 + 0.05 * at })),
    ...[3, 5, 7].map((node) => ({ node, month: '10', skill: 0.5 + 0.05 * node })),
    ...[3, 5].map((node) => ({ node, month: '09', skill: 0.55 + 0.05 * node })),
  ]
  for (const { node, month, skill } of reports) {
    const place = await publish(join(folder, 'reports'), {
      url: `https://node-${node}.example/v1`,
      model: node === 7 ? hostile.join(' ') : `model-${node}`,
      finished: `2026-${month}-2${node % 10}T12:00:00Z`,
      of: starterSuite,
      made: (start) =>
        believableRun(
          { ...start, route: { kind: 'direct', covert: node === 5 && month === '10' } },
          { skill, wrong: [...hostile, 'Perhaps B.', ''] },
        ),
    })
    const [source] = await sourcesOf(place)
    if (source === undefined) throw new Error('no report was published')
    const added = await registry.add(source, { trust: believing, now: new Date(soon) })
    if (added.kind === 'refused') throw new Error(added.rejected.reason)
  }
  for (const first of [undefined, ...hostilePictures]) await addPictures(folder, registry, first)
  const reason = `no signature of a trusted key ${hostile.join(' ')}`
  await registry.reject({
    source: 'handed-in',
    digest: 'ab'.repeat(32),
    check: 'signatures',
    reason,
  })
  return registry
}
