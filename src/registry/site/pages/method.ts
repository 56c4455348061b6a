import { markup } from '../../../charts/index.ts'
import { framed } from '../frame.ts'
import { type FileKind, html } from '../site.ts'

/** How the figures of the other pages come about, and what they do not show. */
export const methodPage: FileKind = {
  pattern: /^method\.html$/u,
  type: html,
  paths: () => ['method.html'],
  render: (site, path) => framed(site, path, 'How it is measured', [text], null),
}

const text = markup`<p>A chain of generative AI is defined by how good the answers are. A certifier asks a node the items of a suite of benchmarks as any caller would, scores every answer, decides the chain with a stated error and signs what it found. This registry verifies such reports and shows nothing else.</p>
<h2>Score</h2>
<p>The weighted mean of the scores of the tasks, in points of 100, rounded down. The interval beside it holds the true score of the node in 95 of 100 runs (MOVER over Wilson intervals of the tasks). Scores of different suites, or of different versions of one, do not compare.</p>
<h2>Every item ends in one outcome</h2>
<dl class="facts">
<div><dt>right</dt><dd>Scored in full.</dd></div>
<div><dt>wrong</dt><dd>Read, and not right in full.</dd></div>
<div><dt>not readable</dt><dd>No answer could be read out of what the node wrote. Counts as wrong; too many of them forbid a certificate.</dd></div>
<div><dt>refused, cut off</dt><dd>The node refused, or its answer was not finished. Counts as wrong.</dd></div>
<div><dt>no answer</dt><dd>None came, though the item was asked again at most twice. Counts as wrong; too many of them forbid a certificate.</dd></div>
</dl>
<h2>Evidence</h2>
<p>A chain with the rule "evidence" is decided item by item: an e-value for "the score is at least the line" and one against it grow or shrink with each answer. The first that reaches its bound decides, at most in so many of 100 cases wrongly as the chain says (alpha, beta). A node that is tested again must show more, so that nobody is certified by trying often. What is not decided within the most relays of the chain is inconclusive.</p>
<h2>Incomplete runs</h2>
<p>A run that was not asked to its end, or asked only part of its suite, is never ranked.</p>
<h2>Certified now</h2>
<p>Of each certifier the newest report of a node counts, under the trust policy of this registry: enough operators must agree, their keys must be valid, the certificate must not have ended nor been withdrawn. A page that lies on a disk says as of when it holds; its script marks what has ended since.</p>
<h2>Latency</h2>
<p>p50 and p95: half, and 95 of 100, of the answers came within so many milliseconds, from one place and with the relays in flight that the report names.</p>
<h2>What it does not show</h2>
<p>That a node answers everybody as it answered the certifier: covert runs look for that. That a public suite was not learnt by heart: suites with items made for each run, and items with a wrong public key, look for that. Each report names its own limits.</p>
<h2>Check it yourself</h2>
<p>Each report page gives the files as they were signed and three commands. Nothing of that needs this registry.</p>
`
