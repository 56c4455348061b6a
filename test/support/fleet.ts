import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseTiers } from '../../src/chains/index.ts'
import { budgetGuard } from '../../src/fleet/budget/index.ts'
import {
  addNodes,
  type Fleet,
  initFleet,
  type LogLine,
  openFleet,
  workOn,
} from '../../src/fleet/index.ts'
import type { WorkerParts } from '../../src/fleet/work/index.ts'
import { version } from '../../src/places/index.ts'
import { readRoster } from '../../src/roster/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import type { Postgres } from './postgres.ts'
import { starterTiersText } from './tiers.ts'

type AddOptions = Parameters<typeof addNodes>[3]

/** A fleet in a database of its own, with workers in this process. */
export class TestFleet implements AsyncDisposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'iqchains-fleet-test-'))
  readonly url: string
  readonly fleet: Fleet
  readonly told: LogLine[] = []

  private constructor(url: string, fleet: Fleet) {
    this.url = url
    this.fleet = fleet
  }

  static async start(server: Pick<Postgres, 'create'>): Promise<TestFleet> {
    const url = await server.create()
    await initFleet({ url }, { heartbeatSeconds: 10, leaseSeconds: 5, retrySeconds: 1 })
    return new TestFleet(url, await openFleet({ url, connections: 12 }, 'ask'))
  }

  /** Adds nodes by the lines of a list in CSV. */
  async add(lines: readonly string[], more: Partial<AddOptions> = {}) {
    const path = join(this.folder, 'nodes.csv')
    writeFileSync(path, lines.join('\n'))
    const tiers = parseTiers(Buffer.from(starterTiersText()), 'tiers.json')
    return addNodes(this.fleet.database, this.fleet.queue, await readRoster(path, tiers), {
      ...{ suite: await loadSuite('starter'), suitePath: 'starter', tiers, seed: 's' },
      ...{ region: 'eu', concurrency: 4, timeoutSeconds: 1, keep: true, leadDays: 7 },
      ...more,
    })
  }

  /** A worker in this process, until it is disposed. */
  async worker(
    more: Partial<WorkerParts> = {},
  ): Promise<AsyncDisposable & { stop(): Promise<void> }> {
    const stop = new AbortController()
    const opened = await openFleet({ url: this.url, connections: 6 }, 'work')
    const working = workOn({
      ...opened,
      ...{ region: 'eu', atOnce: 3, pollSeconds: 0.5, hours: 1 },
      ...{ leaseSeconds: 5, harness: version, env: process.env, budget: budgetGuard(0) },
      ...{ stop: stop.signal, abort: new AbortController().signal },
      log: (line) => this.told.push(line),
      ...more,
    })
    let ended: Promise<void> | undefined
    const end = async () => {
      stop.abort()
      await working
      await opened.close()
    }
    const once = () => {
      ended ??= end()
      return ended
    }
    return { stop: once, [Symbol.asyncDispose]: once }
  }

  async exams() {
    const { rows } = await this.fleet.database.query(
      `SELECT exam.id::text, exam.kind, exam.state, exam.run, exam.sessions, exam.code, exam.message, node.url
       FROM iqchains.exam JOIN iqchains.node ON node.id = exam.node ORDER BY node.id, exam.due`,
    )
    return rows as readonly {
      readonly [key in 'id' | 'kind' | 'state' | 'run' | 'code' | 'message' | 'url']: string
    }[]
  }

  /** Until every exam is in one of these states. */
  async until(states: readonly string[], seconds = 60) {
    for (let left = 10 * seconds; ; left--) {
      const exams = await this.exams()
      if (exams.every(({ state }) => states.includes(state))) return exams
      if (left === 0) throw new Error(`still: ${JSON.stringify(exams)}`)
      await setTimeout(100)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.fleet.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
