import type { PastTest, TestSettings } from '../lifetime/index.ts'
import type { Store } from './store.ts'

/** What was asked of a node before. */
export interface PastTests {
  /** Runs that may be tests of the node on the suite, oldest first. */
  readonly tests: readonly PastTest[]
  /** Ids of runs that cannot be read: nobody knows whose evidence they hold. */
  readonly unreadable: readonly string[]
}

/**
 * Where runs live and what must hold a sample before it counts: a folder, or the database of a fleet. A
 * run is the same bytes whichever it lives in. `test/certify/run-store-contract.ts` says what any must do.
 */
export interface RunStore extends Store {
  /** What was asked of the node of these settings before. */
  testsOf(wanted: TestSettings): Promise<PastTests>
  /**
   * Looking at the past of a node and beginning its next run as one step: nobody else does so for
   * anything at the same places meanwhile, and what is begun is there as a whole or not at all.
   * @param at origin and addresses of the node
   * @param act is given the store that it must use meanwhile
   */
  beginAt<T>(at: readonly string[], act: (store: RunStore) => Promise<T>): Promise<T>
}
