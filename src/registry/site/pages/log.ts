import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Markup, markup } from '../../../charts/index.ts'
import { isIqError } from '../../../errors/index.ts'
import {
  formatVkey,
  type OpenedCheckpoint,
  openCheckpoint,
  parseProof,
} from '../../../log/index.ts'
import { day, facts, table, visibleLine } from '../../../pages/index.ts'
import { reportFiles } from '../../../report/index.ts'
import type { RegisteredReport } from '../../record.ts'
import type { Snapshot } from '../../snapshot.ts'
import { framed } from '../frame.ts'
import { type FileKind, html, viewOf } from '../site.ts'
import { nodeLink, reportLink } from '../words.ts'
import { keyState } from './certifiers.ts'

/** Reports of the table, and proofs that are looked at. */
const most = 200

/** The transparency log: its keys, the last checkpoint that was seen, and what is recorded in it. */
export const logPage: FileKind = {
  pattern: /^log\.html$/u,
  type: html,
  paths: () => ['log.html'],
  render(site, path, _, query) {
    const logged = newestLogged(site)
    return framed(site, path, 'The log of what was said', [
      markup`<p>A certifier's log only grows: what it says of a report stays said, and whoever looks sees the same. A checkpoint names its size and its root; witnesses sign that each continues the one before.</p>
`,
      followedLog(site),
      checkpointOf(site, logged),
      keysOf(site),
      logged.length === 0
        ? markup`<p>No registered report comes with a proof that it is in a log.</p>
`
        : table({
            caption: `Reports that are proven to be in the log, newest first${logged.length === most ? `: the last ${most}` : ''}`,
            head: ['Entry', 'Report', 'Node', 'Run', 'Cosigned by', 'Later in the log'],
            rows: logged.map((report) => [
              String(report.facts.log?.index ?? ''),
              reportLink(path, report),
              nodeLink(path, report),
              day(report.facts.evaluatedAt),
              witnessesOf(site, report),
              laterOf(report),
            ]),
            view: viewOf(query),
          }),
      markup`<h2>Look yourself</h2>
<p>With the verifier keys above: what is lost, forked, or announced without a result since the last visit; and whether the log continues a checkpoint that you kept.</p>
<pre><code>npx iq-chains log monitor --log &lt;copy of the log&gt; --vkey &lt;key of the log&gt; --state seen
npx iq-chains log continues &lt;checkpoint&gt; --log &lt;copy of the log&gt; --vkey &lt;key of the log&gt;</code></pre>
`,
    ])
  },
}

function newestLogged({ registry }: Snapshot): readonly RegisteredReport[] {
  const kept: RegisteredReport[] = []
  for (const report of registry.reports()) {
    if (report.facts.log === null) continue
    kept.push(report)
    if (kept.length > 2 * most) kept.splice(0, kept.length - most)
  }
  return kept.slice(-most).reverse()
}

/** The log as this registry reads it, where it follows one. */
function followedLog({ registry }: Snapshot): Markup {
  const { log } = registry
  if (log === undefined) return markup``
  return markup`<h2>The log that this registry follows</h2>
${facts([
  ['Log', visibleLine(log.origin)],
  ['Entries', `${log.size}, of which all reports know ${log.applied}`],
  ['Root', markup`<code>${log.root}</code>`],
  [
    'Consistency',
    markup`<span class="ok">continued</span>: whatever is read must continue what was read before, or nothing of it counts`,
  ],
])}`
}

/** The largest checkpoint under which a report was proven, opened with the keys of the policy. */
function checkpointOf(site: Snapshot, logged: readonly RegisteredReport[]): Markup {
  const opened = logged.flatMap((report) => proofOf(site, report) ?? [])
  const newest = opened.toSorted((a, b) => b.checkpoint.size - a.checkpoint.size)[0]
  if (newest === undefined) return markup``
  const { checkpoint, cosignatures } = newest
  const ofOrigin = opened.filter((one) => one.checkpoint.origin === checkpoint.origin)
  return markup`<h2>Newest checkpoint seen</h2>
${facts([
  ['Log', visibleLine(checkpoint.origin)],
  ['Entries', String(checkpoint.size)],
  ['Root', markup`<code>${checkpoint.root.toString('base64')}</code>`],
  [
    'Cosigned by',
    cosignatures
      .map(({ witness, time }) => `${visibleLine(witness.name)} at ${new Date(time).toISOString()}`)
      .join(', ') || 'no witness that the policy names',
  ],
  ['Consistency', consistencyOf(ofOrigin)],
])}`
}

/** Two checkpoints of one size must have one root; whether one continues another takes the log itself. */
function consistencyOf(opened: readonly OpenedCheckpoint[]): Markup {
  const bySize = Map.groupBy(opened, ({ checkpoint }) => checkpoint.size)
  const forked = [...bySize].find(
    ([, all]) => new Set(all.map(({ checkpoint }) => checkpoint.root.toString('hex'))).size > 1,
  )
  if (forked !== undefined) {
    return markup`<span class="fail">forked</span>: two roots were signed for ${forked[0]} entries`
  }
  return markup`<span class="ok">no contradiction</span> among the ${opened.length} signed checkpoints of the newest reports`
}

/** Undefined where the proof is not there, or not under a key of the policy. */
function proofOf({ registry, trust }: Snapshot, { digest }: RegisteredReport) {
  const path = join(registry.folderOf(digest), reportFiles.proof)
  if (!existsSync(path)) return undefined
  const keys = [...trust.keys.values()].flatMap(({ noteKeys }) => noteKeys)
  try {
    return openCheckpoint(parseProof(readFileSync(path)).checkpoint, keys)
  } catch (error) {
    if (!isIqError(error)) throw error
    return undefined
  }
}

function keysOf({ trust, at }: Snapshot): Markup {
  const keys = [...trust.keys.values()].filter(({ noteKeys }) => noteKeys.length > 0)
  if (keys.length === 0)
    return markup`<p>The policy names no log and no witness.</p>
`
  return markup`<h2>Keys</h2>
${table({
  caption: 'Logs and witnesses that the policy names',
  head: ['Name', 'Operator', 'Role', 'State', 'Verifier key'],
  rows: keys.flatMap((key) =>
    key.noteKeys.map((note) => [
      visibleLine(note.name),
      visibleLine(key.operator),
      note.kind,
      keyState(key, at),
      markup`<code>${formatVkey(note)}</code>`,
    ]),
  ),
})}`
}

function witnessesOf({ trust }: Snapshot, { facts: { log } }: RegisteredReport): string {
  const names = log?.cosignatures.map(({ keyid }) => trust.keys.get(keyid)?.operator ?? keyid) ?? []
  return names.map((name) => visibleLine(name)).join(', ') || 'nobody'
}

function laterOf({ facts: { log } }: RegisteredReport): string {
  const later = log?.later
  if (later == null) return 'the log was not read'
  if (later.withdrawn !== null) return `withdrawn: ${visibleLine(later.withdrawn.reason, 200)}`
  return later.supersededBy === null ? 'nothing' : `replaced by entry ${later.supersededBy}`
}
