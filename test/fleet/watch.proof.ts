import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { FleetStatus } from '../../src/fleet/index.ts'
import { Home } from '../support/command.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'

it.skipIf(!hasPostgres)(
  'fleet status --watch shows what changes until Ctrl-C, and outlives a database that goes away',
  async () => {
    await using server = await Postgres.start()
    using home = new Home()
    const node = { url: 'http://127.0.0.1:9' }
    const env = { DATABASE_URL: await server.create() }
    const run = (...args: readonly string[]) => home.run(['fleet', ...args], env)
    await run('init')
    writeFileSync(home.path('nodes.csv'), `endpoint,api\n${node.url},chat\n`)
    await run('add', 'nodes.csv')
    const watching = home.start(['fleet', 'status', '--watch', '--json'], env)
    const seen: FleetStatus[] = []
    createInterface(watching.child.stdout).on('line', (line) => seen.push(JSON.parse(line)))
    let trouble = ''
    watching.child.stderr.on('data', (chunk) => {
      trouble += chunk
    })
    const until = async (isSo: () => boolean) => {
      for (let tries = 0; !isSo(); tries++) {
        if (tries === 400) throw new Error(`seen ${seen.length} times; ${trouble}`)
        await setTimeout(100)
      }
    }
    await until(() => seen.length === 1)
    await server.stop()
    await until(() => trouble.includes('the database of the fleet: it cannot be reached'))
    await server.run()
    expect((await run('pause', node.url)).stdout).toBe('1 nodes rest\n')
    await until(() => seen.at(-1)?.nodes.paused === 1)
    watching.child.kill('SIGINT')
    expect((await watching.finished).code, 'stopped by Ctrl-C').toBe(0)
    expect(seen[0]?.nodes.paused).toBe(0)
  },
  120_000,
)
