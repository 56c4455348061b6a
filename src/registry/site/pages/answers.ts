import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { type Markup, markup } from '../../../charts/index.ts'
import { linesOf, readSample, reportFiles, type SampleLine } from '../../../report/index.ts'
import { framed } from '../frame.ts'
import { type FileKind, html, link } from '../site.ts'
import { visible, visibleLine } from '../visible.ts'
import { answersPath, nodeName, reportPath } from '../words.ts'

/** Answers of one page: a page that holds a whole run takes seconds to show. */
const most = 200

/** What the node answered: first what was not right, each answer as text and nothing else. */
export const answersPage: FileKind = {
  pattern: /^reports\/(?<digest>[0-9a-f]{64})-answers\.html$/u,
  type: html,
  *paths({ registry }) {
    for (const { digest } of registry.reports()) yield answersPath(digest)
  },
  async render(snapshot, path, { digest = '' }) {
    const record = snapshot.registry.report(digest)
    if (record === undefined) return undefined
    const file = join(snapshot.registry.folderOf(digest), reportFiles.transcript)
    const { samples, total } = await shownOf(file)
    return framed(snapshot, path, `Answers of ${nodeName(record.node)}`, [
      markup`<p><a href="${link(path, reportPath(digest))}">The report</a>. ${samples.length} of ${total} answers, those that were not right first; the prompts are made again from the suite (<code>iqchains verify --suite</code>). All of them are in <a href="${link(path, `v1/reports/${digest}/${reportFiles.transcript}`)}">${reportFiles.transcript}</a>.</p>
`,
      ...samples.map(answerOf),
    ])
  },
}

async function shownOf(file: string): Promise<{ samples: readonly SampleLine[]; total: number }> {
  const [wrong, right]: [SampleLine[], SampleLine[]] = [[], []]
  let total = 0
  try {
    for await (const line of linesOf(createReadStream(file))) {
      total++
      const sample = readSample(line)
      const list = sample.outcome === 'correct' ? right : wrong
      if (list.length < most) list.push(sample)
    }
  } catch {
    // A transcript that was not published, or of another version: the report says what was checked.
    return { samples: [], total }
  }
  return { samples: [...wrong, ...right].slice(0, most), total }
}

function answerOf(sample: SampleLine): Markup {
  const { position, task, item, outcome, extracted, responses, reason, commitment } = sample
  if (commitment !== undefined) {
    return markup`<article>
<h2>${outcome}, item ${item} of task ${task + 1}, place ${position + 1}</h2>
<p>Held back by the suite; only auditors see it.</p>
</article>
`
  }
  return markup`<article>
<h2>${outcome}, item ${item} of task ${task + 1}, place ${position + 1}</h2>
<p>Read as ${extracted === null ? 'nothing' : markup`<code>${visibleLine(extracted)}</code>`}${reason ? `: ${visibleLine(reason)}` : ''}.</p>
${responses.map((response) => markup`<pre>${visible(response)}</pre>`)}
</article>
`
}
