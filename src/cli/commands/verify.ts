import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadCalibration } from '../../calibration/index.ts'
import { loadTiers } from '../../chains/index.ts'
import { loadPublicKey, type PublicKey } from '../../envelope/index.ts'
import { describeError, IqError } from '../../errors/index.ts'
import { reportFiles } from '../../report/index.ts'
import { loadSuite, type Suite } from '../../suite/index.ts'
import {
  type ReplayInput,
  type VerifyInput,
  type VerifyResult,
  verifyReport,
} from '../../verify/index.ts'
import { suiteFolder, tiersFile } from '../bundled.ts'
import { keyFiles } from '../keys.ts'
import { createOutput, type Output } from '../output.ts'

export interface VerifyOptions {
  readonly key: readonly string[]
  readonly keys: string
  readonly type?: string
  readonly tiers?: string
  readonly suite?: string
  readonly json?: boolean
}

/** `verify <report>`: exit 6 unless every check holds. */
export async function verifyCommand(path: string, options: VerifyOptions): Promise<void> {
  const output = createOutput(options)
  const files = filesOf(path)
  const input = { ...readInput(files), ...(await replayInput(files, options)) }
  const result = await verifyReport(input, {
    keys: trustedKeys(options),
    ...(options.type === undefined ? {} : { predicateTypes: [options.type] }),
    now: new Date(),
  })
  print(result, output)
  if (result.verdict === 'verified') return
  const failed = result.checks.findLast(({ ok }) => !ok)
  const why = result.verdict === 'expired' ? 'the certificate has expired' : 'not verified'
  throw new IqError('VERIFICATION', `${path}: ${why}: ${failed?.name}: ${failed?.detail}`)
}

interface Files {
  readonly signed: string
  readonly report: string | undefined
  readonly node: string | undefined
  readonly transcript: string | undefined
}

/** A folder, or a bundle or envelope; what lies beside it is checked with it. */
function filesOf(path: string): Files {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  const folder = isFolder ? path : dirname(path)
  const beside = (name: string) => (existsSync(join(folder, name)) ? join(folder, name) : undefined)
  const named = isFolder || path.endsWith(reportFiles.report)
  return {
    signed: named ? join(folder, reportFiles.bundle) : path,
    report: beside(reportFiles.report),
    node: beside(reportFiles.node),
    transcript: beside(reportFiles.transcript),
  }
}

function readInput({ signed, report, node, transcript }: Files): VerifyInput {
  return {
    signed: read(signed),
    ...(report === undefined ? {} : { report: read(report) }),
    ...(node === undefined ? {} : { node: read(node) }),
    ...(transcript === undefined ? {} : { transcript: createReadStream(transcript) }),
  }
}

/**
 * Deciding again needs the tiers file: the one named, or the one at hand when it is the report's.
 * The report is only searched for its digest here; nothing in it is believed yet.
 */
async function replayInput(
  { report, transcript }: Files,
  options: VerifyOptions,
): Promise<Pick<VerifyInput, 'replay'>> {
  if (report === undefined || transcript === undefined) return {}
  const tiers = await loadTiers(tiersFile(options.tiers))
  const folder = options.suite === undefined ? undefined : suiteFolder(options.suite)
  const suite = folder === undefined ? undefined : await loadSuite(folder)
  const items = suite && (await readItems(suite))
  const text = read(report)
  const fits = text.includes(tiers.digest) && text.includes(items?.sha256 ?? '"calibration": null')
  if (options.tiers === undefined && !fits) return {}
  return { replay: { tiers, items, suite, transcript: () => createReadStream(transcript) } }
}

async function readItems(suite: Suite): Promise<ReplayInput['items']> {
  const calibration = await loadCalibration(suite.directory, suite)
  return calibration && { sha256: calibration.sha256, parameters: calibration.items }
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
