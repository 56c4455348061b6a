import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadTiers } from '../../../chains/index.ts'
import { IqError } from '../../../errors/index.ts'
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
  readonly announce?: boolean
  readonly json?: boolean
}

/** `fleet add <nodes>` */
export async function addCommand(path: string, options: AddOptions): Promise<void> {
  const output = createOutput(options)
  if (options.announce === true && options.seed !== undefined) {
    throw new IqError(
      'USAGE',
      'fleet add: a seed is either chosen or drawn when a run is announced',
      {
        next: 'leave out --seed or --announce',
      },
    )
  }
  const tiers = await loadTiers(tiersFile(options.tiers))
  const nodes = await readRoster(path, tiers)
  const { suite: suitePath, region, concurrency, seed } = options
  const suite = await loadSuite(suitePath)
  const added = await withFleet(({ database, queue }) =>
    addNodes(database, queue, nodes, {
      ...{ suite, tiers, region, concurrency, seed },
      suitePath: existsSync(suitePath) ? resolve(suitePath) : suitePath,
      ...{ timeoutSeconds: options.timeout, keep: options.keep === true },
      ...{ leadDays: options.lead, covertDays: options.covertEvery, announce: options.announce },
    }),
  )
  output.event('fleet-added', { ...added })
  const { nodes: all, fresh, exams } = added
  output.result(`${all} nodes, ${fresh} of them new; ${exams} tests ordered\n`)
  if (exams === 0) return
  if (options.announce === true) {
    output.note(
      output.asTyped(
        'announce them, where the keys are: iqchains fleet announce --log <folder> --watch',
      ),
    )
  }
  for (const one of new Set(nodes.map((node) => node.region ?? region))) {
    output.note(output.asTyped(`test them with: iqchains fleet work --region ${one}`))
  }
}
