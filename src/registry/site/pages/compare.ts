import { type Markup, markup } from '../../../charts/index.ts'
import { isIqError } from '../../../errors/index.ts'
import { table, visibleLine } from '../../../pages/index.ts'
import type { Snapshot } from '../../snapshot.ts'
import { framed } from '../frame.ts'
import { type FileKind, html, link } from '../site.ts'
import { addressOf, nodeLink, pairPath, scoreCell } from '../words.ts'
import { comparePair } from './compared-pair.ts'
import { isOneSuite, pairsOf } from './pairs.ts'

const path = 'compare.html'

/** Two nodes on the same items: whichever the address names, else which pairs there are. */
export const comparePage: FileKind = {
  pattern: /^compare(?:\.html)?$/u,
  type: html,
  paths: () => [path],
  async render(site, _, __, query) {
    const [a, b] = [query?.get('a') ?? '', query?.get('b') ?? '']
    const asked = a === '' && b === '' ? [] : await askedOf(site, a, b)
    return framed(site, path, 'Compare two nodes', [
      query === undefined ? markup`` : formOf(a, b),
      ...asked,
      listOf(site),
    ])
  },
}

/** A pair that is written ahead, or asked for by its reports. */
export const pairPage: FileKind = {
  pattern: /^compare\/(?<a>[0-9a-f]{64})-(?<b>[0-9a-f]{64})\.html$/u,
  type: html,
  *paths(site) {
    for (const [a, b] of pairsOf(site)) yield pairPath(a.digest, b.digest)
  },
  async render(site, at, { a = '', b = '' }) {
    const [first, second] = [site.registry.report(a), site.registry.report(b)]
    if (first === undefined || second === undefined || !isOneSuite(first, second)) return undefined
    return framed(
      site,
      at,
      `${addressOf(first)} and ${addressOf(second)}`,
      await comparePair(site, at, first, second),
      null,
    )
  },
}

function formOf(a: string, b: string): Markup {
  return markup`<form method="get" class="search"><label>First node (URL or digest) <input name="a" size="36" value="${a}" required></label><label>Second node <input name="b" size="36" value="${b}" required></label><button type="submit">Compare</button></form>
`
}

async function askedOf(site: Snapshot, a: string, b: string): Promise<readonly Markup[]> {
  const { registry } = site
  const [first, second] = [registry.newestNamed(a), registry.newestNamed(b)]
  if (first === undefined || second === undefined) {
    return [
      markup`<p role="alert">No report of ${visibleLine(first === undefined ? a : b)} is registered.</p>
`,
    ]
  }
  if (!isOneSuite(first, second)) {
    return [
      markup`<p role="alert">Their newest reports are on different suites: scores of these do not compare.</p>
`,
    ]
  }
  try {
    return await comparePair(site, path, first, second)
  } catch (error) {
    if (!isIqError(error)) throw error
    return [
      markup`<p role="alert">${visibleLine(error.message, 400)}</p>
`,
    ]
  }
}

function listOf(site: Snapshot): Markup {
  const pairs = [...pairsOf(site)]
  if (pairs.length === 0) {
    return markup`<p>No two nodes with a certificate for one chain are there to compare.</p>
`
  }
  return markup`<h2>Neighbours in rank</h2>
<p>Of each chain the ten best nodes are compared with the next. Any two runs of one suite: <code>iqchains compare &lt;report folder&gt; &lt;report folder&gt;</code>, or the form of a registry that is served.</p>
${table({
  caption: 'Pairs of nodes',
  head: ['First', 'Its score', 'Second', 'Its score ', 'Comparison'],
  rows: pairs.map(([a, b]) => [
    nodeLink(path, a),
    scoreCell(a),
    nodeLink(path, b),
    scoreCell(b),
    markup`<a href="${link(path, pairPath(a.digest, b.digest))}">compare</a>`,
  ]),
})}`
}
