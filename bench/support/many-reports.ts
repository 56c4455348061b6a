import { linkSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../../src/digest/index.ts'
import { type RegisteredReport, Registry, sourcesOf } from '../../src/registry/index.ts'
import { Objects, ReportIndex } from '../../src/registry/store/index.ts'
import { readTrust, type Trust } from '../../src/trust/index.ts'
import {
  believableRun,
  believing,
  type Conduct,
  starterSuite,
} from '../../test/registry/believable-runs.ts'
import { publish } from '../../test/registry/building.ts'
import { cast, signedBy } from '../../test/trust/building.ts'

const [minute, day] = [60_000, 86_400_000]

/** The policy of the tests, as if it were made for today. */
export function trustOfNow(now: number): Trust {
  const from = new Date(now - 100 * day).toISOString()
  const keys = believing.content.keys.map((key) => ({ ...key, validFrom: from }))
  const expires = new Date(now + 100 * day).toISOString()
  const content = { ...believing.content, issued: from, expires, keys }
  return readTrust(signedBy(content, [cast.root1, cast.root2]))
}

/** How nodes do: 60 to 400 answers each. */
const conducts: readonly Conduct[] = [{ skill: 0.5 }, { skill: 0.7 }, { skill: 0.9 }]
/** Wrong answers of which a transcript takes more bytes than pages look at. */
const large: Conduct = { skill: 0.7, wrong: ['word '.repeat(30_000)] }

/** Publishes a believable run and adds it. @returns milliseconds that adding took */
export async function addOne(place: string, url: string, trust: Trust, conduct = conducts[1]) {
  using registry = new Registry(place)
  const now = new Date()
  const report = await publish(join(place, '..', 'reports'), {
    url,
    finished: new Date(now.getTime() - minute).toISOString(),
    of: starterSuite,
    made: (start) => believableRun(start, conduct ?? { skill: 0.7 }),
  })
  const [source] = await sourcesOf(report)
  const began = performance.now()
  const added = source && (await registry.add(source, { trust, now }))
  if (added?.kind !== 'added') throw new Error(JSON.stringify(added))
  return { ms: performance.now() - began, report: added.report }
}

/**
 * A registry of many believable reports: one of each conduct is verified, the others have their files under
 * other names.
 * @param withFiles false: an index alone
 * @returns a report with a large transcript
 */
export async function fillRegistry(
  place: string,
  { reports, nodes, withFiles }: { reports: number; nodes: number; withFiles: boolean },
  trust: Trust,
): Promise<RegisteredReport> {
  const now = Date.now()
  const add = async (conduct: Conduct, at: number) =>
    (await addOne(place, `https://first-${at}.example`, trust, conduct)).report
  const heavy = await add(large, conducts.length)
  const usual: RegisteredReport[] = []
  for (const [at, conduct] of conducts.entries()) usual.push(await add(conduct, at))
  using registry = new Registry(place)
  using index = new ReportIndex(place)
  const objects = new Objects(place)
  const putFiles = (report: RegisteredReport, digest: string) => {
    mkdirSync(objects.folderOf(digest), { recursive: true })
    const from = objects.folderOf(report.digest)
    for (const name of readdirSync(from)) {
      linkSync(join(from, name), join(objects.folderOf(digest), name))
    }
  }
  function* made() {
    for (const report of [heavy, ...usual])
      yield [report, registry.checksOf(report.digest)] as const
    for (let number = 0; number < reports; number++) {
      const like = usual[number % usual.length] ?? heavy
      const record = another(like, number, nodes, now - (reports - number) * minute)
      if (withFiles) putFiles(like, record.digest)
      yield [record, registry.checksOf(like.digest)] as const
    }
  }
  await index.replace(made(), [], undefined)
  return heavy
}

function another(
  like: RegisteredReport,
  number: number,
  nodes: number,
  time: number,
): RegisteredReport {
  const node = sha256Hex(`node ${number % nodes}`)
  const digest = sha256Hex(`report ${number}`)
  const value = (40 + ((number * 7919) % 5000) / 100).toFixed(2)
  const facts = {
    ...like.facts,
    source: digest,
    evaluatedAt: new Date(time).toISOString(),
    node: { ...like.facts.node, digest: node },
  }
  return {
    ...like,
    digest,
    subject: `${node} ${facts.suite.digest} ${facts.tiers}`,
    node: { ...like.node, digest: node, url: `https://node-${number % nodes}.example` },
    score: like.score && { ...like.score, value },
    facts,
  }
}
