/**
 * Reports under a trust policy: how long do many take? Each is checked with its transcript, not judged
 * again. `node bench/verify-policy.ts <report folder> <certifier's public key> [reports]`
 */
import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  readTrust,
  trustBytes,
  trustPayload,
  trustPayloadType,
  withKey,
} from '../src/trust/index.ts'
import { verifyUnderPolicy } from '../src/verify/index.ts'

const [folder = '', key = '', reports = '1000'] = process.argv.slice(2)
const { publicKey } = generateKeyPairSync('ed25519')
const times = { validFrom: '2026-01-01T00:00:00Z', validTo: null, name: null }
const rootPem = publicKey.export({ format: 'pem', type: 'spki' }).toString()
const keys = withKey(
  withKey([], { ...times, pem: rootPem, source: 'root', operator: 'root', roles: ['root'] }),
  {
    ...times,
    pem: readFileSync(key, 'utf8'),
    source: key,
    operator: 'a.example',
    roles: ['certifier'],
  },
)
const payload = trustPayload({
  schema: 'iqchains/trust/v1',
  version: 1,
  issued: '2026-01-01T00:00:00Z',
  expires: '2099-01-01T00:00:00Z',
  root: { threshold: 1, keyids: keys.slice(0, 1).map(({ keyid }) => keyid) },
  keys,
  rules: {
    suites: [],
    harness: [],
    quorum: { operators: 1, mode: 'replicate', scoreTolerance: '1', windowDays: 1 },
    maxAgeDays: 36_500,
    clockSkewSeconds: 300,
    transcript: 'optional',
    log: { required: false, intents: 'optional', witnesses: 0, withinSeconds: 0 },
  },
})
const signatures = [{ keyid: '', signature: Buffer.alloc(0) }]
const trust = readTrust(trustBytes({ payloadType: trustPayloadType, payload, signatures }))
const paths = Array.from({ length: Number(reports) }, () => folder)

// The first report pays for loading and compiling: what a command pays once, whatever the number.
const first = process.cpuUsage()
await verifyUnderPolicy(paths.slice(0, 1), { trust, now: new Date() })
const once = process.cpuUsage(first)
console.log(`the first one: ${((once.user + once.system) / 1e6).toFixed(2)} s of processors`)

const start = performance.now()
const before = process.cpuUsage()
const { decisions, broken } = await verifyUnderPolicy(paths, { trust, now: new Date() })
const took = performance.now() - start
const { user, system } = process.cpuUsage(before)
const cpu = ((user + system) / 1e6).toFixed(2)
const whole = decisions.flatMap(({ outcomes }) => outcomes).length
console.log(
  `${whole} reports checked, ${broken.length} broken: ${(took / 1000).toFixed(2)} s, ${cpu} s of processors`,
)

/** What the signatures alone take on this machine, now: the rest is reading and comparing. */
const pair = generateKeyPairSync('ed25519')
const message = Buffer.alloc(4000, 'x')
const signature = sign(null, message, pair.privateKey)
const bare = process.cpuUsage()
for (let index = 0; index < Number(reports); index++)
  verify(null, message, pair.publicKey, signature)
const alone = process.cpuUsage(bare)
const signatureCpu = ((alone.user + alone.system) / 1e6).toFixed(2)
console.log(`as many bare Ed25519 verifications: ${signatureCpu} s of processors`)
