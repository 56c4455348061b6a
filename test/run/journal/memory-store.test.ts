import { MemoryStore } from '../../support/memory-store.ts'
import { describeStore } from './store-contract.ts'

describeStore('memory', async () => {
  const store = new MemoryStore()
  return {
    store,
    elsewhere: store,
    async damage(id) {
      const run = store.runs.get(id)
      if (run) run.isDamaged = true
    },
    dispose: async () => undefined,
  }
})
