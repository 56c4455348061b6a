import { cancelExams, type Named, pauseNodes, retryExams } from '../../../fleet/index.ts'
import { createOutput } from '../../terminal/output.ts'
import { withFleet } from './opened.ts'

interface ControlOptions {
  readonly json?: boolean
}

/** `fleet retry <node>` */
export async function retryCommand(node: string, options: ControlOptions): Promise<void> {
  const count = await withFleet(({ database, queue }) => retryExams(database, queue, named(node)))
  told('retried', count, options, `${count} dead tests go on`)
}

/** `fleet cancel <node>` */
export async function cancelCommand(node: string, options: ControlOptions): Promise<void> {
  const count = await withFleet(({ database, queue }) => cancelExams(database, queue, named(node)))
  told('cancelled', count, options, `${count} tests cancelled`)
}

/** `fleet pause <node>` */
export async function pauseCommand(
  node: string,
  options: ControlOptions & { readonly off?: boolean },
): Promise<void> {
  const isPaused = options.off !== true
  const count = await withFleet(({ database, queue }) =>
    pauseNodes(database, queue, named(node), isPaused),
  )
  told(
    isPaused ? 'paused' : 'resumed',
    count,
    options,
    `${count} nodes ${isPaused ? 'rest' : 'go on'}`,
  )
}

type Deed = 'retried' | 'cancelled' | 'paused' | 'resumed'

function told(did: Deed, count: number, options: ControlOptions, words: string): void {
  const output = createOutput(options)
  output.event('fleet-changed', { did, count })
  output.result(`${words}\n`)
}

function named(node: string): Named {
  return node === 'all' ? 'all' : { url: node }
}
