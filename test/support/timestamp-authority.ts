import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Authority {
  readonly algorithm?: 'ec' | 'rsa'
  readonly digest?: 'sha256' | 'sha512'
  /** What its certificate is for. */
  readonly use?: string
}

/** A timestamp authority as OpenSSL makes one, with a certificate that a root of its own signed. */
export class LabAuthority implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'iqchains-tsa-'))
  readonly certificatePath = join(this.folder, 'tsa.pem')

  constructor({
    algorithm = 'ec',
    digest = 'sha256',
    use = 'critical,timeStamping',
  }: Authority = {}) {
    const file = (name: string) => join(this.folder, name)
    writeFileSync(file('serial'), '01')
    writeFileSync(
      file('tsa.cnf'),
      `[req]\ndistinguished_name = name\n[name]\n[ca]\nbasicConstraints = critical,CA:TRUE\nkeyUsage = critical,keyCertSign\nsubjectKeyIdentifier = hash\n[v3]\nextendedKeyUsage = ${use}\n[tsa]\ndefault_tsa = lab\n[lab]\n` +
        `serial = ${file('serial')}\nsigner_cert = ${file('tsa.pem')}\nsigner_key = ${file('tsa.key')}\n` +
        `signer_digest = ${digest}\ndefault_policy = 1.2.3.4.1\ndigests = sha256, sha384, sha512\n` +
        'ess_cert_id_alg = sha256\n',
    )
    const curve = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']
    const rsa = ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048']
    this.#openssl('genpkey', ...curve, '-out', file('root.key'))
    this.#openssl('genpkey', ...(algorithm === 'ec' ? curve : rsa), '-out', file('tsa.key'))
    const made = ['req', '-new', '-x509', '-days', '30', '-config', file('tsa.cnf')]
    const root = ['-key', file('root.key'), '-subj', '/CN=root.example', '-extensions', 'ca']
    this.#openssl(...made, ...root, '-out', file('root.pem'))
    const own = ['-key', file('tsa.key'), '-subj', '/CN=tsa.example', '-extensions', 'v3']
    const by = ['-CA', file('root.pem'), '-CAkey', file('root.key')]
    this.#openssl(...made, ...own, ...by, '-out', file('tsa.pem'))
  }

  /** Of who signed its certificate. */
  get root(): string {
    return readFileSync(join(this.folder, 'root.pem'), 'utf8')
  }

  get certificate(): string {
    return readFileSync(this.certificatePath, 'utf8')
  }

  /** Answers a request, as it would over HTTP. */
  answer(request: Uint8Array): Buffer {
    const [asked, reply] = [join(this.folder, 'request'), join(this.folder, 'reply')]
    writeFileSync(asked, request)
    this.#openssl(
      'ts',
      '-reply',
      '-config',
      join(this.folder, 'tsa.cnf'),
      '-queryfile',
      asked,
      '-out',
      reply,
    )
    return readFileSync(reply)
  }

  #openssl(...args: readonly string[]): void {
    execFileSync('openssl', args, { stdio: 'pipe' })
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
