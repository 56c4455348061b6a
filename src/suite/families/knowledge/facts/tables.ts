import * as computing from './computing/index.ts'
import * as culture from './culture/index.ts'
import * as language from './language/index.ts'
import * as places from './places/index.ts'
import * as science from './science/index.ts'
import type { FactTable } from './table.ts'

/** Every table of facts, in an order that never changes with the machine. */
export const factTables: readonly FactTable[] = [science, places, culture, language, computing]
  .flatMap((room): FactTable[] => Object.values(room))
  .sort((a, b) => (a.name < b.name ? -1 : 1))
