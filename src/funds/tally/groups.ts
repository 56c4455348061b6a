import { inOrder } from '../order.ts'
import { Sum } from './sum.ts'

/** What adds up of the paid claims of one application on one chain under one operator. */
export class Group {
  claims = 0
  readonly relays = new Sum()
  readonly network = {
    claimed: new Sum(),
    settled: new Sum(),
    minted: new Sum(),
    inflation: new Sum(),
    /** Claims whose mint the parameters do not explain. */
    unexplained: 0,
  }
}

/** Claims that are not paid, or not of the week. */
export class Apart {
  claims = 0
  readonly relays = new Sum()

  add(relays: number): void {
    this.claims++
    this.relays.add(relays)
  }
}

/** Values by two texts; the texts are looked up once each. */
export class Grid<T> {
  readonly #rows = new Map<string, Map<string, T>>()
  readonly #make: () => T

  constructor(make: () => T) {
    this.#make = make
  }

  at(row: string, column: string): T {
    let cells = this.#rows.get(row)
    if (cells === undefined) {
      cells = new Map()
      this.#rows.set(row, cells)
    }
    let value = cells.get(column)
    if (value === undefined) {
      value = this.#make()
      cells.set(column, value)
    }
    return value
  }

  /** All values, in the order of their texts. */
  entries(): [string, string, T][] {
    return [...this.#rows]
      .flatMap(([row, cells]) =>
        [...cells].map(([column, value]): [string, string, T] => [row, column, value]),
      )
      .sort((a, b) => inOrder(a[0], b[0]) || inOrder(a[1], b[1]))
  }
}
