import type { Markup } from '../charts/index.ts'

/** A cell of a table: what it shows, and what it is sorted by. */
export interface Cell {
  readonly shown: Markup | string
  readonly value?: string | number
}

export type Shown = Cell | Markup | string
