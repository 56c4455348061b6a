import { createLogUpdate } from 'log-update'
import type { NodeEnd, NodesEvent } from '../../../certify/index.ts'
import { plainText } from '../../terminal/plain-text.ts'
import { countsText } from '../nodes.ts'
import { table } from '../table.ts'
import { Meter } from './meter.ts'

/** Shows how a list of nodes is worked off; closed twice, it closes once. */
export interface NodesDisplay {
  observe(event: NodesEvent): void
  close(): void
}

const liveEveryMs = 200
const logEveryMs = 5000
/** Nodes that are shown at a time, so that the table fits a terminal. */
const mostRows = 20

/** A live table of the nodes that are asked on a terminal; elsewhere a line every few seconds. */
export function showNodes(stream: NodeJS.WriteStream): NodesDisplay {
  const live = stream.isTTY ? createLogUpdate(stream) : undefined
  const asked = new Map<string, Meter>()
  const ends: NodeEnd[] = []
  let total = 0
  let timer: NodeJS.Timeout | undefined
  const show = (): void => {
    if (live) live(plainText(liveTable(asked, total, ends)))
    else stream.write(`${plainText(logLine(asked, total, ends))}\n`)
  }
  return {
    observe(event) {
      switch (event.kind) {
        case 'listed':
          total = event.nodes.length
          timer = setInterval(show, live ? liveEveryMs : logEveryMs)
          timer.unref()
          return
        case 'asked':
          asked.set(event.node.endpoint, new Meter(() => performance.now()))
          return
        case 'told':
          asked.get(event.node.endpoint)?.observe(event.event)
          return
        case 'ended':
          asked.delete(event.node.endpoint)
          ends.push(event.end)
          return
      }
    },
    close() {
      if (timer === undefined) return
      clearInterval(timer)
      timer = undefined
      live?.clear()
      live?.done()
      stream.write(`${plainText(logLine(asked, total, ends))}\n`)
    },
  }
}

function logLine(
  asked: ReadonlyMap<string, Meter>,
  total: number,
  ends: readonly NodeEnd[],
): string {
  return `${ends.length}/${total} done, ${asked.size} being asked | ${countsText(ends)}`
}

function liveTable(
  asked: ReadonlyMap<string, Meter>,
  total: number,
  ends: readonly NodeEnd[],
): string {
  const rows = [...asked].slice(0, mostRows).map(([url, meter]) => {
    const { done, total: items, rate, provisional, away } = meter.read()
    const state = away ?? (items === 0 ? 'preparing' : 'asking')
    const score = provisional?.toFixed(1) ?? '-'
    return [url, `${done}/${items}`, rate?.toPrecision(3) ?? '-', score, state]
  })
  const head = ['node', 'items', 'per second', 'score so far', 'state']
  const shown =
    rows.length === 0 ? '' : table(head, rows, ['left', 'right', 'right', 'right', 'left'])
  return `${shown}\n${logLine(asked, total, ends)}`
}
