/**
 * Runs the portal:
 *
 *   node examples/portal/main.ts <registry> <chain> <registry.pub.pem> [port]
 *
 * The registry is one that signs: `iqchains registry serve --sign`, or a site of `registry build --sign`.
 */
import { readFileSync } from 'node:fs'
import { loadPublicKey, readAllowlist } from 'iq-chains/allowlist'
import { Allowed, createPortal } from './portal.ts'

const [registry = '', chain = '', pem = '', port = '8081'] = process.argv.slice(2)
const key = loadPublicKey(readFileSync(pem, 'utf8'), pem)
const portal = {
  registry,
  chain,
  read: (signed: Uint8Array, now: Date) => readAllowlist(signed, key, now),
  now: () => new Date(),
  patienceMs: 30_000,
}
const allowed = new Allowed(portal)
const refresh = () => allowed.refresh().catch((error) => console.error(String(error)))
await refresh()
setInterval(refresh, 60_000)
createPortal(portal, allowed).listen(Number(port))
