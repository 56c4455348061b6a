import { type PastTest, type RunStore, type Store, sqliteStore } from '../run/index.ts'
import { RunIndex } from './run-index/index.ts'

/** Runs in a folder of this machine, with what was asked of each node before. */
export function folderStore(folder: string): RunStore {
  const store = sqliteStore(folder)
  const self: RunStore = {
    ...store,

    async testsOf(wanted) {
      const index = await RunIndex.open(store)
      try {
        const tests: PastTest[] = []
        for (const entry of await index.testsOf(wanted)) {
          const { frozen } = entry
          const isBegun = entry.isBegun || (await isWorkedOn(store, entry))
          tests.push({ ...entry, isBegun, attempt: frozen.attempt })
        }
        return { tests, unreadable: index.unreadable().map(({ id }) => id) }
      } finally {
        index.close()
      }
    },

    beginAt: (_at, act) => store.alone(() => act(self)),
  }
  return self
}

/** Whether an answer may come at any moment. */
async function isWorkedOn(
  store: Store,
  { id, finished }: Pick<PastTest, 'id' | 'finished'>,
): Promise<boolean> {
  return finished === null && (await store.isHeld(id))
}
