import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadTiers } from '../../../chains/index.ts'
import { addNodes } from '../../../fleet/index.ts'
import { tiersFile } from '../../../places/index.ts'
import { readRoster } from '../../../roster/index.ts'
import { loadSuite } from '../../../suite/index.ts'
import { createOutput } from '../../terminal/output.ts'
import { withFleet } from './opened.ts'

export interface AddOptions {
  readonly suite: string
  readonly tiers?: string
  readonly region: string
  readonly concurrency: number
  readonly timeout: number
  readonly keep?: boolean
  readonly lead: number
  readonly covertEvery?: number
  readonly seed?: string
  readonly json?: boolean
}

/** `fleet add <nodes>` */
export async function addCommand(path: string, options: AddOptions): Promise<void> {
  const output = createOutput(options)
  const tiers = await loadTiers(tiersFile(options.tiers))
  const nodes = await readRoster(path, tiers)
  const { suite: suitePath, region, concurrency, seed } = options
  const suite = await loadSuite(suitePath)
  const added = await withFleet(({ database, queue }) =>
    addNodes(database, queue, nodes, {
      ...{ suite, tiers, region, concurrency, seed },
      suitePath: existsSync(suitePath) ? resolve(suitePath) : suitePath,
      ...{ timeoutSeconds: options.timeout, keep: options.keep === true },
      ...{ leadDays: options.lead, covertDays: options.covertEvery },
    }),
  )
  output.event('fleet-added', { ...added })
  const { nodes: all, fresh, exams } = added
  output.result(`${all} nodes, ${fresh} of them new; ${exams} tests ordered\n`)
  if (exams === 0) return
  for (const one of new Set(nodes.map((node) => node.region ?? region))) {
    output.note(output.asTyped(`test them with: iqchains fleet work --region ${one}`))
  }
}
