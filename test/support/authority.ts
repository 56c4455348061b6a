import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether certificates can be made here; in CI they must be. */
export const opensslAbsent =
  spawnSync('openssl', ['version']).error !== undefined && process.env['CI'] === undefined

export interface Credentials {
  readonly key: string
  readonly cert: string
}

/** A certificate authority of its own, made with openssl; nothing on the machine trusts it. */
export class Authority implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'iqchains-ca-'))
  /** Its certificate, PEM. */
  readonly file = join(this.folder, 'ca.pem')
  readonly keyFile = join(this.folder, 'ca.key')

  constructor() {
    const names = ['-keyout', this.keyFile, '-out', this.file, '-subj', '/CN=An authority of tests']
    this.#openssl('req', '-x509', ...newKey, '-days', '2', ...names)
  }

  /** @param names as in `subjectAltName`, such as `IP:127.0.0.1` @param days -1: ended yesterday */
  issue(names: string, days = 2): Credentials {
    const [key, csr, extensions] = ['key', 'csr', 'ext'].map((name) => join(this.folder, name))
    writeFileSync(`${extensions}`, `subjectAltName=${names}\n`)
    this.#openssl('req', ...newKey, '-keyout', `${key}`, '-out', `${csr}`, '-subj', '/CN=node')
    const cert = this.#openssl(
      ...['x509', '-req', '-in', `${csr}`, '-CA', this.file, '-CAkey', this.keyFile],
      ...['-CAcreateserial', '-days', `${days}`, '-extfile', `${extensions}`],
    )
    return { key: readFileSync(`${key}`, 'utf8'), cert }
  }

  #openssl(...args: readonly string[]): string {
    return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
