import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderStore } from '../../src/history/index.ts'
import { describeRunStore } from './run-store-contract.ts'

describeRunStore('a folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'iqchains-folder-'))
  return {
    stores: [folderStore(folder), folderStore(folder)],
    dispose: async () => rmSync(folder, { recursive: true, force: true }),
  }
})
