import { join } from 'node:path'
import { Registry, sourcesOf } from '../../src/registry/index.ts'
import { believableRun, believing, starterSuite } from '../registry/believable-runs.ts'
import { publish, soon } from '../registry/building.ts'

/** What nodes write to be more than text. */
export const hostile = [
  '<script>alert(1)</script>',
  '</pre></textarea><img src=x onerror=alert(2)>',
  'javascript:alert(3)',
  '\u001b[31mred\u001b[0m',
  'user\u202Egnp.exe',
]

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
  const reason = `no signature of a trusted key ${hostile.join(' ')}`
  await registry.reject({
    source: 'handed-in',
    digest: 'ab'.repeat(32),
    check: 'signatures',
    reason,
  })
  return registry
}
