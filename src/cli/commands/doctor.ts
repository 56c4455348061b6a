import { type Chain, loadTiers } from '../../chains/index.ts'
import { exitCodes, IqError } from '../../errors/index.ts'
import {
  examineChain,
  examineMachine,
  examineNode,
  type Finding,
  type Level,
  writeCapabilities,
} from '../../examine/index.ts'
import { defaultLimits, readKey } from '../../node/index.ts'
import { type AccessOptions, accessOf } from '../access.ts'
import { tiersFile } from '../bundled.ts'
import { keyFiles } from '../keys.ts'
import { createOutput, type Output } from '../output.ts'
import { places } from '../paths.ts'

export interface DoctorOptions extends AccessOptions {
  readonly model?: string
  readonly keyFile?: string
  readonly timeout: number
  readonly chain?: string
  readonly tiers?: string
  readonly strict?: boolean
  readonly runs: string
  readonly keys: string
  readonly json?: boolean
}

/** `doctor <url>`: exit 0 unless something fails; with `--strict` a warning fails too. */
export async function doctorCommand(url: string, options: DoctorOptions): Promise<void> {
  const output = createOutput(options)
  const chain = options.chain === undefined ? undefined : await findChain(options.chain, options)
  const access = await accessOf(options)
  const machine = new Bill('machine', 'this machine', output)
  const node = new Bill('node', url, output)
  const { signal } = new AbortController()

  const apiKey = { file: options.keyFile, env: process.env }
  const { runs } = options
  const certifierKey = keyFiles(options.keys).privatePath
  for (const finding of await examineMachine({ apiKey, runs, certifierKey })) machine.add(finding)

  const { key } = await readKey(apiKey)
  const limits = { ...defaultLimits, totalMs: options.timeout * 1000 }
  const found = await examineNode({
    ...{ url, model: options.model, key, limits, access, signal },
    onFinding: (finding) => node.add(finding),
  })
  if (found !== undefined) writeCapabilities(places.nodes, found)
  const examined =
    found !== undefined && chain !== undefined
      ? await examineChain(found, { chain, key, access, signal })
      : undefined
  for (const finding of examined?.findings ?? []) node.add(finding)

  const count = (level: Level) => machine.count(level) + node.count(level)
  const [warnings, failures] = [count('warn'), count('fail')]
  output.event('examined', {
    ...{ url, warnings, failures },
    capabilities: found ?? null,
    limits: examined?.limits ?? null,
  })
  output.note(`${plural(failures, 'failure')}, ${plural(warnings, 'warning')}`)
  if (failures === 0) output.note(`  next: ${certifying(url, options)} --dry-run`)
  process.exitCode = exitCodeOf(machine, node, options.strict === true)
}

/** Prints findings as they come, and counts them. */
class Bill {
  readonly #about: 'machine' | 'node'
  readonly #title: string
  readonly #output: Output
  readonly #levels: Level[] = []

  constructor(about: 'machine' | 'node', title: string, output: Output) {
    this.#about = about
    this.#title = title
    this.#output = output
  }

  add(finding: Finding): void {
    const { id, level, text, remedy } = finding
    if (this.#levels.length === 0) this.#output.result(`${this.#title}\n`)
    this.#levels.push(level)
    this.#output.event('finding', { about: this.#about, ...finding })
    const advice = remedy === undefined ? '' : `; next: ${remedy}`
    this.#output.result(`  ${marks[level]} ${id}: ${text}${advice}\n`)
  }

  count(level: Level): number {
    return this.#levels.filter((other) => other === level).length
  }
}

const marks: Readonly<Record<Level, string>> = {
  pass: 'ok  ',
  info: '--  ',
  warn: 'warn',
  fail: 'FAIL',
}

/** What is wrong with the node goes before what is wrong with this machine. */
function exitCodeOf(machine: Bill, node: Bill, strict: boolean): number {
  const bad = (bill: Bill) => bill.count('fail') + (strict ? bill.count('warn') : 0) > 0
  if (bad(node)) return exitCodes.NODE_REFUSED
  return bad(machine) ? exitCodes.CONFIG : 0
}

async function findChain(id: string, { tiers }: DoctorOptions): Promise<Chain> {
  const { path, chains } = await loadTiers(tiersFile(tiers))
  const chain = chains.find((one) => one.id === id)
  if (chain !== undefined) return chain
  const known = chains.map((one) => one.id).join(', ')
  throw new IqError('USAGE', `${path}: no chain '${id}'; known: ${known}`)
}

function certifying(url: string, { model }: DoctorOptions): string {
  return `iqchains certify ${url}${model === undefined ? '' : ` --model ${model}`}`
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
