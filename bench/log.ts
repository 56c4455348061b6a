/**
 * A log of 1,000,000 leaves on disk: does appending stay as fast, do proofs stay small?
 * `node bench/log.ts [leaves] [leaves per append]`
 */
import { createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publicKeyOf } from '../src/envelope/index.ts'
import {
  appendEntries,
  folderStore,
  lockFolder,
  noteKeyOf,
  proveEntry,
  requireLogged,
} from '../src/log/index.ts'

const total = Number(process.argv[2] ?? 1_000_000)
const batch = Number(process.argv[3] ?? 1000)
const entryBytes = 230
const proofs = 200

const { privateKey } = generateKeyPairSync('ed25519')
const noteKey = noteKeyOf('bench.example/log', 'log', publicKeyOf(createPublicKey(privateKey), ''))
const signer = { noteKey, sign: async (bytes: Buffer) => sign(null, bytes, privateKey) }

const folder = mkdtempSync(join(tmpdir(), 'iqchains-log-'))
try {
  const store = folderStore(folder)
  const batches = await grow(store)
  const tenth = Math.max(1, Math.floor(batches.length / 10))
  const [first, last] = [mean(batches.slice(0, tenth)), mean(batches.slice(-tenth))]
  console.log(`${total} leaves of ${entryBytes} bytes in appends of ${batch}`)
  console.log(`  whole          ${(sum(batches) / 1000).toFixed(1)} s`)
  console.log(
    `  one append     ${first.toFixed(1)} ms in the first tenth, ${last.toFixed(1)} in the last`,
  )
  prove(store)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  )
  const bytes = sum(files.map((file) => statSync(join(file.parentPath, file.name)).size))
  console.log(`  on disk        ${files.length} files, ${(bytes / 1e6).toFixed(0)} MB`)
  console.log(`  memory         ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB at most`)
} finally {
  rmSync(folder, { recursive: true })
}

async function grow(store: ReturnType<typeof folderStore>): Promise<number[]> {
  const times: number[] = []
  using _ = lockFolder(folder)
  for (let size = 0; size < total; size += batch) {
    const entries = Array.from({ length: Math.min(batch, total - size) }, () =>
      randomBytes(entryBytes),
    )
    const start = performance.now()
    await appendEntries(store, entries, signer)
    times.push(performance.now() - start)
  }
  return times
}

function prove(store: ReturnType<typeof folderStore>): void {
  const start = performance.now()
  let longest = 0
  for (let count = 0; count < proofs; count += 1) {
    const proof = proveEntry(store, [noteKey], Math.floor(Math.random() * total))
    requireLogged(proof, [noteKey])
    longest = Math.max(longest, proof.path.length)
  }
  const each = (performance.now() - start) / proofs
  console.log(
    `  a proof        ${longest} hashes at most, made and checked in ${each.toFixed(2)} ms`,
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length
}
