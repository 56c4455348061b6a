import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type CertifyNodesOptions,
  certifyNodes,
  exitCodeOfAll,
  type NodesEvent,
} from '../../src/certify/index.ts'
import { simulate } from '../support/node.ts'
import { starterTiersText } from '../support/tiers.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-many-'))
  writeFileSync(join(folder, 'tiers.json'), starterTiersText())
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function list(lines: readonly string[], more: Partial<CertifyNodesOptions> = {}) {
  const nodes = join(folder, 'nodes.csv')
  writeFileSync(nodes, lines.join('\n'))
  return {
    nodes,
    ...{ suite: 'starter', tiers: join(folder, 'tiers.json'), protocol: 'chat', stream: false },
    ...{ key: join(folder, 'me.key.pem'), runs: join(folder, 'runs') },
    ...{ reports: join(folder, 'reports'), seed: 's' },
    ...more,
  } as const satisfies CertifyNodesOptions
}

const relays = (node: { readonly asked: ReadonlyMap<string, number> }) =>
  [...node.asked.values()].reduce((sum, count) => sum + count, 0)

describe('certifying a list of nodes', () => {
  it('gives each node its result, and asks no certified one again', async () => {
    await using good = await simulate({ skill: 0.95 })
    await using bad = await simulate({ skill: 0.2 })
    const lines = ['endpoint', good.url, bad.url, 'http://127.0.0.1:9']
    const results = await certifyNodes(list(lines, { patience: 1 }))
    const ends = results.map(({ end }) => end)
    expect(ends).toMatchObject([
      { kind: 'tested', standing: 'certified', isOld: false },
      { kind: 'tested', standing: 'denied', isOld: false },
      { kind: 'failed', code: 'NODE_UNREACHABLE' },
    ])
    expect(exitCodeOfAll(ends), 'a node that was not reached goes before one that is denied').toBe(
      5,
    )
    expect(readdirSync(join(folder, 'reports'))).toHaveLength(2)

    const before = relays(good) + relays(bad)
    const told: NodesEvent['kind'][] = []
    const listener = ({ kind }: NodesEvent) => told.push(kind)
    const again = await certifyNodes(list(lines.slice(0, 3), { listener }))
    expect(again.map(({ end }) => end)).toMatchObject([
      { standing: 'certified', isOld: true },
      { standing: 'denied', isOld: true },
    ])
    expect(relays(good) + relays(bad), 'nothing is asked').toBe(before)
    expect(told).toEqual(['listed', 'ended', 'ended'])
    expect(exitCodeOfAll(again.map(({ end }) => end))).toBe(3)
  })

  it('answers for the chain that the list names', async () => {
    await using node = await simulate({ skill: 0.95 })
    const { tiers } = list([])
    const ids = JSON.parse(starterTiersText()).chains.map(({ id }: { id: string }) => id)
    const [end] = (await certifyNodes(list(['endpoint,chain', `${node.url},${ids[0]}`]))).map(
      ({ end: one }) => one,
    )
    expect(end, tiers).toMatchObject({ kind: 'tested', standing: 'certified' })
  })

  it('stops when it is told to, and goes on with the evidence it has', async () => {
    await using slow = await simulate({ skill: 0.7, latencyMs: 5 })
    await using other = await simulate({ skill: 0.7 })
    const stop = new AbortController()
    const stored: number[] = []
    const lines = ['endpoint', slow.url, other.url]
    const options = list(lines, {
      atOnce: 1,
      stop: stop.signal,
      listener(event) {
        if (event.kind !== 'told' || event.event.kind !== 'stored') return
        stored.push(event.event.sample.position)
        if (stored.length === 20) stop.abort()
      },
    })
    const stopped = (await certifyNodes(options)).map(({ end }) => end)
    expect(stopped).toMatchObject([{ kind: 'failed', code: 'INTERRUPTED' }, { kind: 'left' }])
    expect(exitCodeOfAll(stopped)).toBe(130)

    const listener = (event: NodesEvent) => {
      if (event.kind !== 'told' || event.node.endpoint !== slow.url) return
      if (event.event.kind === 'stored') stored.push(event.event.sample.position)
    }
    const results = await certifyNodes(list(lines, { listener }))
    expect(results.map(({ end }) => end.kind)).toEqual(['tested', 'tested'])
    expect(readdirSync(join(folder, 'reports')), 'one run for each').toHaveLength(2)
    expect(new Set(stored).size, 'no item is answered twice').toBe(stored.length)
  })

  it('sends each node its own key, and none where the variable is not set', async () => {
    await using node = await simulate({ skill: 0.9 })
    const lines = ['endpoint,key', `${node.url},env:IQCHAINS_TEST_NOT_SET`]
    const [result] = await certifyNodes(list(lines))
    expect(result?.end).toMatchObject({
      kind: 'failed',
      code: 'CONFIG',
      message: expect.stringContaining('IQCHAINS_TEST_NOT_SET of the environment is not set'),
    })
    expect(relays(node)).toBe(0)
  })

  it('asks nodes of one origin one after another', async () => {
    await using node = await simulate({ skill: 0.9, latencyMs: 1 })
    let asked = 0
    let most = 0
    const listener = ({ kind }: NodesEvent) => {
      if (kind === 'asked') asked++
      if (kind === 'ended') asked--
      most = Math.max(most, asked)
    }
    await certifyNodes(
      list(['endpoint,model', `${node.url},a`, `${node.url},b`], { atOnce: 4, listener }),
    )
    expect(most).toBe(1)
  })
})
