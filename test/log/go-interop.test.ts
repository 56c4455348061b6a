import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addCheckpoint,
  addCosignature,
  appendEntries,
  folderStore,
  formatProof,
  formatVkey,
  proveEntry,
  readCheckpoint,
  witnessRequest,
} from '../../src/log/index.ts'
import { leaves, logKey, logSigner, MapStore, noteSigner } from './building.ts'

/** Where Debian's golang-golang-x-mod-dev puts its source. */
const gopath = '/usr/share/gocode'
const isAbsent =
  !existsSync(join(gopath, 'src/golang.org/x/mod/sumdb/tlog')) ||
  spawnSync('go', ['version']).status !== 0
if (isAbsent) {
  process.stderr.write(
    'Go reads no log of ours here: apt-get install golang-go golang-golang-x-mod-dev\n',
  )
}

const home = mkdtempSync(join(tmpdir(), 'iqchains-go-'))
afterAll(() => rmSync(home, { recursive: true }))
const [log, program, proof] = [join(home, 'log'), join(home, 'check'), join(home, 'proof')]
const witness = noteSigner('w.example/1', 'witness')
let older = ''

/** As whoever has Go's libraries and nothing of ours. */
const check = (root = older) =>
  spawnSync(program, [log, formatVkey(logKey), formatVkey(witness.noteKey), '258', root, proof], {
    encoding: 'utf8',
  })

describe.skipIf(isAbsent)("the libraries of Go's own module log", () => {
  beforeAll(async () => {
    const env = { ...process.env, GO111MODULE: 'off', GOPATH: gopath, GOFLAGS: '' }
    execFileSync('go', ['build', '-o', program, resolve('test/log/go/check.go')], { env })
    const store = folderStore(log)
    await appendEntries(store, leaves(258), logSigner)
    older = readCheckpoint(store, [logKey]).checkpoint.root.toString('base64')
    await appendEntries(store, leaves(342, 258), logSigner)
    const memory = { signer: witness, logs: [logKey], store: new MapStore(), now: Date.now }
    const { body } = await addCheckpoint(witnessRequest(store, [logKey], 0), memory)
    addCosignature(store, readCheckpoint(store, [logKey]).checkpoint.text, body)
    writeFileSync(proof, formatProof(proveEntry(store, [logKey], 257)))
  }, 300_000)

  it('read checkpoint, cosignature, tiles and proofs as we do', () => {
    const { status, stdout, stderr } = check()
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toBe('entry 257 of 600, continues 258\n')
  })

  it('refuse another history, another entry, and a checkpoint that nobody signed', () => {
    expect(check(Buffer.alloc(32).toString('base64')).status).toBe(1)
    const whole = readFileSync(proof, 'utf8')
    writeFileSync(proof, whole.replace('index 257', 'index 256'))
    expect(check().status).toBe(1)
    writeFileSync(proof, whole.replace(/\n600\n/u, '\n601\n'))
    expect(check().status).toBe(1)
    writeFileSync(proof, whole)
    expect(check().status).toBe(0)
  })
})
