import type { NodeEnd, NodeResult } from '../../certify/index.ts'
import { table } from './table.ts'

/** The end of a list as a table: one line for each node, then how many ended how. */
export function nodesText(results: readonly NodeResult[]): string {
  const head = ['node', 'chain', 'result', 'score', 'relays', 'report']
  const rows = results.map(({ node, end }) => [
    node.model === undefined ? node.endpoint : `${node.endpoint} (${node.model})`,
    node.chain ?? '-',
    ...cellsOf(end),
  ])
  const laid = table(head, rows, ['left', 'left', 'left', 'right', 'right', 'left'])
  return `${laid}\n\n${countsText(results.map(({ end }) => end))}`
}

/** `3 certified, 1 denied`: how many nodes ended how. */
export function countsText(ends: readonly NodeEnd[]): string {
  const counts = Map.groupBy(ends, resultOf)
  const known = [...counts].map(([result, all]) => `${all.length} ${result}`)
  return `${ends.length} ${ends.length === 1 ? 'node' : 'nodes'}: ${known.join(', ') || 'none'}`
}

/** How it ended, as `--json` tells it. */
export function nodeEndedEvent({ node, end }: NodeResult) {
  return {
    place: node.place,
    node: { url: node.endpoint, model: node.model ?? null },
    chain: node.chain ?? null,
    standing: end.kind === 'tested' ? end.standing : end.kind,
    run: end.kind === 'tested' ? end.run : null,
    folder: end.kind === 'tested' ? end.folder : null,
    isOld: end.kind === 'tested' && end.isOld,
    error:
      end.kind === 'failed'
        ? { code: end.code, message: end.message, next: end.next ?? null }
        : null,
  }
}

function resultOf(end: NodeEnd): string {
  switch (end.kind) {
    case 'tested':
      return end.standing
    case 'failed':
      return end.code === 'INTERRUPTED' ? 'stopped' : 'failed'
    case 'left':
      return 'not begun'
  }
}

function cellsOf(end: NodeEnd): readonly [string, string, string, string] {
  switch (end.kind) {
    case 'tested': {
      const { composite, relays } = end.report
      const result = end.isOld ? `${end.standing}, before` : end.standing
      const sent = relays === undefined ? '-' : String(relays.samples + relays.further)
      return [result, composite?.value ?? '-', sent, end.folder]
    }
    case 'failed':
      return [resultOf(end), '-', '-', `${end.code}: ${end.message}`]
    case 'left':
      return [resultOf(end), '-', '-', '-']
  }
}
