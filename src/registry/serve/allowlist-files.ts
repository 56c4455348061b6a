import { type SignedAllowlist, signAllowlist } from '../allowlists.ts'
import type { AnsweredFile } from './packed.ts'
import type { ServedRegistry } from './served-registry.ts'

export type AllowlistFile = 'allowlist.json' | 'allowlist.sigstore.json'

interface Kept {
  readonly version: string
  readonly made: number
  readonly signed: Promise<SignedAllowlist>
}

/** Both files of a chain are of one signing, which is done again so often, and whenever something changed. */
const againMs = 10_000

/** Signed allowlists of a server. */
export class AllowlistFiles {
  readonly #parts: ServedRegistry
  readonly #kept = new Map<string, Kept>()

  constructor(parts: ServedRegistry) {
    this.#parts = parts
  }

  /** Undefined: nobody was ever certified for the chain, or there is no key to sign with. */
  async file(chain: string, name: AllowlistFile): Promise<AnsweredFile | undefined> {
    const { registry, trust, signer, now } = this.#parts
    if (signer === undefined || !registry.chainIds().includes(chain)) return undefined
    const at = now()
    const version = `${registry.version} ${trust.digest}`
    let kept = this.#kept.get(chain)
    const isNew = kept !== undefined && at >= kept.made && at - kept.made < againMs
    if (kept?.version !== version || !isNew) {
      const signed = signAllowlist({ registry, trust, at: new Date(at) }, chain, signer)
      kept = { version, made: at, signed }
      this.#kept.set(chain, kept)
    }
    const { list, bundle } = await kept.signed
    return { type: 'application/json', body: name === 'allowlist.json' ? list : bundle }
  }
}
