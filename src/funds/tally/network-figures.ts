import type { Layout } from '../claims/index.ts'
import { inflationUpokt, mintedUpokt, type TokenomicsParams } from '../network/index.ts'
import type { Cells } from './cells.ts'
import type { Group } from './groups.ts'

/**
 * Adds what the network did itself. On Shannon claimed >= settled >= minted holds for every claim, and the
 * losses are the differences (poktroll `event.proto`): a row that says otherwise is refused.
 * @throws IqError `DATA`, naming file, line and column
 */
export function addNetwork(
  { network }: Group,
  cells: Cells,
  layout: Layout,
  params: TokenomicsParams | undefined,
): void {
  if (layout.generation === 'morse') {
    if (layout.minted >= 0) network.minted.add(cells.upokt(layout.minted))
    return
  }
  const claimed = cells.upokt(layout.claimed)
  network.claimed.add(claimed)
  if (layout.settled < 0) return
  const settled = cells.upokt(layout.settled)
  const minted = cells.upokt(layout.minted)
  if (settled > claimed) throw cells.error(layout.settled, 'is more than was claimed')
  if (minted > settled) throw cells.error(layout.minted, 'is more than was settled')
  requireLoss(cells, layout.overservicingLoss, claimed - settled)
  requireLoss(cells, layout.deflationLoss, settled - minted)
  network.settled.add(settled)
  network.minted.add(minted)
  if (params === undefined) return
  network.inflation.addExactly(inflationUpokt(BigInt(settled), params))
  if (BigInt(minted) !== mintedUpokt(BigInt(settled), params)) network.unexplained++
}

function requireLoss(cells: Cells, column: number, loss: number): void {
  if (column < 0 || cells.upokt(column) === loss) return
  throw cells.error(column, `'${cells.text(column)}' is not the difference, ${loss}upokt`)
}
