import { type Duplicates, type Layout, layoutOf, type RowSink } from '../claims/index.ts'
import type { ParamsAt } from '../network/index.ts'
import { utcSecond, type Week } from '../week/index.ts'
import { Cells } from './cells.ts'
import { Apart, Grid, Group } from './groups.ts'
import { addNetwork } from './network-figures.ts'
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
const mostTimes = 16_384

/** No operator: names of operators are never empty. */
const nobody = ''

/** Adds up claims row by row; nothing of a row is kept. */
export class TallySink implements RowSink {
  readonly #path: string
  readonly #terms: TallyTerms
  readonly #duplicates: Duplicates
  readonly #isInWeek = new Map<string, boolean>()
  #time: { readonly text: string; readonly isIn: boolean } | undefined
  #layout: Layout | undefined
  #cells: Cells | undefined
  /** The group of the last claim, which the next one mostly is of too. */
  readonly #last = { application: '', chain: '', height: -1, group: new Group() }

  claims = 0
  /** By operator ('' for none), then application: a group for each chain. */
  readonly groups = new Map<string, Grid<Group>>()
  /** Relays by chain and supplier. */
  readonly suppliers = new Grid(() => new Apart())
  readonly apart = new Map<Unpaid, Apart>(unpaid.map((status) => [status, new Apart()]))
  /** Claims that would be paid, of chains without a rate. */
  readonly unpriced = new Map<string, Apart>()
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
    const status = statusOf(cells, layout)
    if (isIdentified(cells, layout, status) && this.#duplicates.add(bytes, offsets, line, layout)) {
      throw new TooManyTwins()
    }
    this.#count(cells, layout, status)
  }

  #count(cells: Cells, layout: Layout, status: 'paid' | Unpaid): void {
    const chain = cells.name(layout.chain)
    const application = cells.name(layout.application)
    const height = cells.whole(layout.height)
    const relays = relaysOf(cells, layout, status)
    if (!this.#inWeek(cells, layout)) this.otherWeeks.add(relays)
    else if (status !== 'paid') this.apart.get(status)?.add(relays)
    else if (!this.#terms.chains.has(chain)) this.#unpriced(chain).add(relays)
    else {
      const group = this.#groupOf(application, chain, height)
      group.claims++
      group.relays.add(relays)
      addNetwork(group, cells, layout, this.#terms.params?.(height))
      this.suppliers.at(chain, cells.text(layout.supplier)).add(relays)
    }
  }

  #unpriced(chain: string): Apart {
    const known = this.unpriced.get(chain) ?? new Apart()
    this.unpriced.set(chain, known)
    return known
  }

  #groupOf(application: string, chain: string, height: number): Group {
    const last = this.#last
    if (last.application !== application || last.chain !== chain || last.height !== height) {
      last.group = this.#findGroup(application, chain, height)
      last.application = application
      last.chain = chain
      last.height = height
    }
    return last.group
  }

  #findGroup(application: string, chain: string, height: number): Group {
    const operator = operatorAt(this.#terms.operators.mandates.get(application), height)
    let grid = this.groups.get(operator)
    if (grid === undefined) {
      grid = new Grid(() => new Group())
      this.groups.set(operator, grid)
    }
    return grid.at(application, chain)
  }

  #inWeek(cells: Cells, layout: Layout): boolean {
    const last = this.#time
    const text = cells.passing(layout.time, last?.text)
    if (last !== undefined && text === last.text) return last.isIn
    const known = this.#isInWeek.get(text)
    if (known !== undefined) {
      this.#time = { text, isIn: known }
      return known
    }
    const second = utcSecond(text)
    if (second === undefined) {
      throw cells.error(layout.time, `'${text.slice(0, 64)}' is no time with its offset (RFC 3339)`)
    }
    const { from, until } = this.#terms.week
    const isIn = from <= second && second < until
    if (this.#isInWeek.size >= mostTimes) this.#isInWeek.clear()
    this.#isInWeek.set(text, isIn)
    this.#time = { text, isIn }
    return isIn
  }
}

/**
 * Whether a row tells whose claim of which session it is. What is paid must; the events of claims that
 * expired name no session, and those of discarded ones no supplier either (poktroll `event.proto`).
 */
function isIdentified(cells: Cells, layout: Layout, status: 'paid' | Unpaid): boolean {
  const mayLack = layout.generation === 'shannon' && status !== 'paid'
  for (const column of layout.session) {
    if (cells.isEmpty(column) && !mayLack) cells.name(column)
  }
  if (!cells.isEmpty(layout.supplier)) return true
  if (!mayLack) cells.name(layout.supplier)
  return false
}

function operatorAt(mandates: readonly Mandate[] | undefined, height: number): string {
  const mandate = mandates?.find(
    ({ from, to }) => from <= height && (to === undefined || height <= to),
  )
  return mandate?.operator ?? nobody
}
