import { type Chain, type LoadedTiers, placed, versionInRange } from '../../chains/index.ts'
import type { Suite } from '../../suite/index.ts'
import { type LargestCall, largestCall } from './largest-call.ts'
import type { FoundSuite, SuiteFinder } from './suite-finder.ts'

/** What is wrong with a chain of a tiers file. */
export interface TiersFinding {
  /** `fail`: no node can be certified for the chain; `warn`: it may not be meant so. */
  readonly level: 'fail' | 'warn'
  /** With file, line and column. */
  readonly message: string
  readonly remedy: string
}

/** Other tokenizers give a prompt so many more tokens, and chat templates are counted by some nodes. */
const tokenizerMargin = 1.15

/**
 * Checks the chains of a tiers file against each other and against the suites they name: whether a node could be
 * certified for each of them.
 * @param find looks a suite up by its name
 */
export async function checkTiers(
  tiers: LoadedTiers,
  find: SuiteFinder,
): Promise<readonly TiersFinding[]> {
  const calls = new Map<Suite, Promise<LargestCall>>()
  const callOf = (suite: Suite) => {
    const known = calls.get(suite) ?? largestCall(suite)
    calls.set(suite, known)
    return known
  }
  const findings: TiersFinding[] = [...rateFindings(tiers)]
  for (const [at, chain] of tiers.chains.entries()) {
    const fault = (
      level: TiersFinding['level'],
      key: string,
      text: string,
      remedy: string,
    ): TiersFinding => ({
      level,
      message: `${placed(tiers, `/chains/${at}/${key}`)}: chain '${chain.id}': ${text}`,
      remedy,
    })
    findings.push(...capFindings(chain, fault), ...lineFindings(chain, fault))
    if (chain.suite === null) continue
    const found = await find(chain.suite.name)
    findings.push(...suiteFindings(chain, found, fault))
    if (found?.suite && chain.limits !== null) {
      findings.push(...limitFindings(chain.limits, await callOf(found.suite), fault))
    }
  }
  return findings
}

type Fault = (
  level: TiersFinding['level'],
  key: string,
  text: string,
  remedy: string,
) => TiersFinding

function rateFindings(tiers: LoadedTiers): TiersFinding[] {
  return (['maxUnparsedRate', 'maxMissingRate'] as const).flatMap((key) =>
    Number(tiers[key]) <= 1
      ? []
      : [
          {
            level: 'fail' as const,
            message: `${placed(tiers, `/${key}`)}: ${key} ${tiers[key]} is a share above 1`,
            remedy: 'give a share from 0 to 1, such as 0.2',
          },
        ],
  )
}

/** A cap below the least number of items can certify nobody. */
function capFindings({ decision }: Chain, fault: Fault): TiersFinding[] {
  if (decision.rule !== 'evidence') return []
  const { leastItems = 0, maxRelays } = decision
  if (leastItems <= maxRelays) return []
  const text = `a certificate needs ${leastItems} items, and at most ${maxRelays} are asked`
  return [fault('fail', 'decision/leastItems', text, 'lower leastItems or raise maxRelays')]
}

function lineFindings({ suite, minScore }: Chain, fault: Fault): TiersFinding[] {
  if (suite === null && minScore !== null) {
    return [
      fault('warn', 'suite', 'it has a line but no suite: it certifies nobody', 'name a suite'),
    ]
  }
  if (suite !== null && minScore === null) {
    const remedy = 'set minScore, or leave the suite out until it is known'
    return [fault('warn', 'minScore', 'it has a suite but no line: it certifies nobody', remedy)]
  }
  return []
}

function suiteFindings(
  { suite: wanted }: Chain,
  found: FoundSuite | undefined,
  fault: Fault,
): TiersFinding[] {
  if (wanted === null) return []
  const { name, versions, digest } = wanted
  if (found === undefined) {
    const remedy =
      'correct the name (iqchains suites list has them), or say where it lies: --suite <folder>'
    return [fault('fail', 'suite/name', `there is no suite '${name}'`, remedy)]
  }
  const { version, folder } = found
  if (!versionInRange(version, versions)) {
    const text = `it wants ${name} ${versions}, and that in ${folder} is ${version}`
    return [
      fault('fail', 'suite/versions', text, `write ^${version}, or bring the version it wants`),
    ]
  }
  if (digest !== undefined && found.suite !== undefined && digest !== found.suite.digest) {
    const text = `it wants another ${name} than that in ${folder} (sha256 ${found.suite.digest})`
    return [fault('warn', 'suite/digest', text, 'runs on this one decide nothing; bring the other')]
  }
  return []
}

/** Calls that a run would make beyond what a relay of the chain may hold. */
function limitFindings(
  { inputTokens, outputTokens }: NonNullable<Chain['limits']>,
  { tokens, task, answerTokens }: LargestCall,
  fault: Fault,
): TiersFinding[] {
  const findings: TiersFinding[] = []
  const prompt = `the longest prompt of its suite (task ${task}) has ${tokens} tokens by o200k_base`
  if (tokens > inputTokens) {
    const text = `${prompt}, and ${inputTokens} are allowed`
    const remedy = `allow ${Math.ceil(tokens * tokenizerMargin)}, or choose a suite with shorter prompts ("shots": "fit")`
    findings.push(fault('fail', 'limits/inputTokens', text, remedy))
  } else if (tokens * tokenizerMargin > inputTokens) {
    const text = `${prompt}: by other tokenizers it may have more than the ${inputTokens} allowed`
    const remedy = `allow ${Math.ceil(tokens * tokenizerMargin)} to be safe; each run counts by the node's own`
    findings.push(fault('warn', 'limits/inputTokens', text, remedy))
  }
  if (answerTokens > outputTokens) {
    const text = `its suite asks for answers of up to ${answerTokens} tokens, and ${outputTokens} are allowed`
    findings.push(fault('fail', 'limits/outputTokens', text, `allow ${answerTokens}`))
  }
  return findings
}
