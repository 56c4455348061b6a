import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadPublicKey, nodeEvalType, type PublicKey } from '../../attest/index.ts'
import { describeError, IqError } from '../../errors/index.ts'
import { reportFiles } from '../../report/index.ts'
import { type VerifyInput, type VerifyResult, verifyReport } from '../../verify/index.ts'
import { keyFiles } from '../keys.ts'
import { createOutput, type Output } from '../output.ts'

export interface VerifyOptions {
  readonly key: readonly string[]
  readonly keys: string
  readonly type?: string
  readonly json?: boolean
}

/** `verify <report>`: exit 6 unless every check holds. */
export async function verifyCommand(path: string, options: VerifyOptions): Promise<void> {
  const output = createOutput(options)
  const result = await verifyReport(readInput(path), {
    keys: trustedKeys(options),
    predicateTypes: [options.type ?? nodeEvalType],
    now: new Date(),
  })
  print(result, output)
  if (result.verdict === 'verified') return
  const failed = result.checks.findLast(({ ok }) => !ok)
  const why = result.verdict === 'expired' ? 'the certificate has expired' : 'not verified'
  throw new IqError('VERIFICATION', `${path}: ${why}: ${failed?.name}: ${failed?.detail}`)
}

/** A folder, or a bundle or envelope; what lies beside it is checked with it. */
function readInput(path: string): VerifyInput {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  const folder = isFolder ? path : dirname(path)
  const signed =
    isFolder || path.endsWith(reportFiles.report) ? join(folder, reportFiles.bundle) : path
  const beside = (name: string) => (existsSync(join(folder, name)) ? join(folder, name) : undefined)
  const report = beside(reportFiles.report)
  const node = beside(reportFiles.node)
  const transcript = beside(reportFiles.transcript)
  return {
    signed: read(signed),
    ...(report === undefined ? {} : { report: read(report) }),
    ...(node === undefined ? {} : { node: read(node) }),
    ...(transcript === undefined ? {} : { transcript: createReadStream(transcript) }),
  }
}

/** The keys named, or the user's own when none is. Never a key found beside the report. */
function trustedKeys({ key, keys }: VerifyOptions): PublicKey[] {
  const own = keyFiles(keys).publicPath
  if (key.length === 0 && !existsSync(own)) {
    throw new IqError('USAGE', 'no key to trust', {
      next: "name the certifier's public key with --key <file>",
    })
  }
  const files = key.length > 0 ? key : [own]
  return files.map((file) => loadPublicKey(read(file).toString('utf8'), file))
}

function read(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new IqError('CONFIG', `${path}: cannot be read: ${describeError(cause)}`, { cause })
  }
}

function print(result: VerifyResult, output: Output): void {
  for (const { name, ok, detail } of result.checks) {
    output.result(`  ${ok ? 'ok  ' : 'FAIL'} ${name}: ${detail}\n`)
  }
  const unchecked = result.verdict === 'invalid' ? [] : result.unchecked
  for (const sentence of unchecked) output.result(`  --   ${sentence}\n`)
  output.event('verified', { verdict: result.verdict, checks: result.checks, unchecked })
  if (result.verdict !== 'verified') return
  output.result(`VERIFIED: signed by ${result.signers.join(', ')}\n`)
  if (result.content.kind === 'node-eval') {
    const { score, tiers, node, validUntil } = result.content.statement.predicate
    const awarded = tiers.awarded.length > 0 ? tiers.awarded.join(', ') : 'no chain'
    const scored = score
      ? `score ${score.value} (95 % interval ${score.ci95.lower} - ${score.ci95.upper}, n = ${score.n})`
      : 'no composite score'
    output.result(
      `${node.endpointOrigin}: ${scored}; certified for ${awarded}; valid until ${validUntil}\n`,
    )
  } else {
    output.result('a statement of another kind: only its signature and subjects were checked\n')
  }
}
