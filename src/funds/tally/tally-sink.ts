import { IqError } from '../../errors/index.ts'
import { type Duplicates, type Layout, layoutOf, type RowSink } from '../claims/index.ts'
import {
  inflationUpokt,
  mintedUpokt,
  type ParamsAt,
  type TokenomicsParams,
} from '../network/index.ts'
import { utcSecond, type Week } from '../week/index.ts'
import { Cells } from './cells.ts'
import { Apart, Grid, Group } from './groups.ts'
import type { Mandate, OperatorMap } from './operators.ts'
import { relaysOf } from './relays.ts'
import { statusOf, type Unpaid, unpaid } from './status.ts'

/** What is known before the first claim. */
export interface TallyTerms {
  readonly week: Week
  /** Chains that have a rate. */
  readonly chains: ReadonlySet<string>
  readonly operators: OperatorMap
  /** Parameters of the network at a height; absent: inflation is not worked out. */
  readonly params?: ParamsAt
}

/** Thrown by the sink to end a reading that is decided. */
export class TooManyTwins extends Error {}

/** Times remembered: settlements of a week fall on some thousand blocks. */
const mostTimes = 65_536

/** No operator: names of operators are never empty. */
const nobody = ''

/** Adds up claims row by row; nothing of a row is kept. */
export class TallySink implements RowSink {
  readonly #path: string
  readonly #terms: TallyTerms
  readonly #duplicates: Duplicates
  readonly #isInWeek = new Map<string, boolean>()
  #layout: Layout | undefined
  #cells: Cells | undefined

  claims = 0
  /** By operator ('' for none), then application: a group for each chain. */
  readonly groups = new Map<string, Grid<Group>>()
  /** Relays by supplier and chain. */
  readonly suppliers = new Grid(() => new Apart())
  readonly apart = new Map<Unpaid, Apart>(unpaid.map((status) => [status, new Apart()]))
  readonly otherWeeks = new Apart()

  constructor(path: string, terms: TallyTerms, duplicates: Duplicates) {
    this.#path = path
    this.#terms = terms
    this.#duplicates = duplicates
  }

  get layout(): Layout | undefined {
    return this.#layout
  }

  header(names: readonly string[], where: string): void {
    this.#layout = layoutOf(names, where)
    this.#cells = new Cells(this.#path, this.#layout)
  }

  row(bytes: Buffer, offsets: Int32Array, line: number): void {
    const layout = this.#layout
    const cells = this.#cells
    if (layout === undefined || cells === undefined) throw new RangeError('a row before the header')
    cells.set(bytes, offsets, line)
    this.claims++
    for (const column of layout.session) if (cells.isEmpty(column)) cells.name(column)
    if (cells.isEmpty(layout.supplier)) cells.name(layout.supplier)
    if (this.#duplicates.add(bytes, offsets, layout)) throw new TooManyTwins()
    this.#count(cells, layout)
  }

  #count(cells: Cells, layout: Layout): void {
    const chain = cells.text(layout.chain)
    if (!this.#terms.chains.has(chain)) throw this.#unknownChain(cells, layout, chain)
    const application = cells.name(layout.application)
    const height = cells.whole(layout.height)
    const relays = relaysOf(cells, layout)
    const status = statusOf(cells, layout)
    if (!this.#inWeek(cells, layout)) this.otherWeeks.add(relays)
    else if (status !== 'paid') this.apart.get(status)?.add(relays)
    else {
      const group = this.#groupOf(application, chain, height)
      group.claims++
      group.relays.add(relays)
      addNetwork(group, cells, layout, this.#terms.params?.(height))
      this.suppliers.at(cells.text(layout.supplier), chain).add(relays)
    }
  }

  #groupOf(application: string, chain: string, height: number): Group {
    const operator = operatorAt(this.#terms.operators.mandates.get(application), height)
    let grid = this.groups.get(operator)
    if (grid === undefined) {
      grid = new Grid(() => new Group())
      this.groups.set(operator, grid)
    }
    return grid.at(application, chain)
  }

  #inWeek(cells: Cells, layout: Layout): boolean {
    const text = cells.text(layout.time)
    const known = this.#isInWeek.get(text)
    if (known !== undefined) return known
    const second = utcSecond(text)
    if (second === undefined) {
      throw cells.error(layout.time, `'${text.slice(0, 64)}' is no time with its offset (RFC 3339)`)
    }
    const { from, until } = this.#terms.week
    const isIn = from <= second && second < until
    if (this.#isInWeek.size >= mostTimes) this.#isInWeek.clear()
    this.#isInWeek.set(text, isIn)
    return isIn
  }

  #unknownChain(cells: Cells, layout: Layout, chain: string): IqError {
    const known = [...this.#terms.chains].join(', ')
    const error = cells.error(layout.chain, `'${chain.slice(0, 64)}' is no chain with a rate`)
    return new IqError('DATA', error.message, { next: `the rates have: ${known}` })
  }
}

function operatorAt(mandates: readonly Mandate[] | undefined, height: number): string {
  const mandate = mandates?.find(
    ({ from, to }) => from <= height && (to === undefined || height <= to),
  )
  return mandate?.operator ?? nobody
}

/** Shannon's own figures; claimed >= settled >= minted holds for every claim (poktroll `event.proto`). */
function addNetwork(
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
  network.settled.add(settled)
  network.minted.add(minted)
  if (params === undefined) return
  network.inflation.addExactly(inflationUpokt(BigInt(settled), params))
  if (BigInt(minted) !== mintedUpokt(BigInt(settled), params)) network.unexplained++
}
