import { markup } from '../../charts/index.ts'
import { icon, script, style, visibleLine } from '../../pages/index.ts'
import { trustBytes } from '../../trust/index.ts'
import { answers } from '../api/index.ts'
import type { Snapshot } from '../snapshot.ts'
import { asJson, type FileKind, json, type ReportFileKind } from './site.ts'

const chainIds = ({ registry }: Snapshot) => registry.chainIds()

/** The answers of the API, as files: whole lists, as nobody asks for a page of a file. */
export const apiFiles: readonly FileKind[] = [
  {
    pattern: /^v1\/chains\.json$/u,
    type: json,
    paths: () => ['v1/chains.json'],
    render: (site) => asJson(answers.chains(site)),
  },
  {
    pattern: /^v1\/chains\/(?<chain>[A-Za-z0-9_-]{1,42})\/nodes\.json$/u,
    type: json,
    paths: (site) => chainIds(site).map((id) => `v1/chains/${id}/nodes.json`),
    render: (site, _, { chain = '' }) =>
      asJson(answers.chainNodes(site, chain, undefined, Number.MAX_SAFE_INTEGER)),
  },
  {
    pattern: /^v1\/nodes\/(?<node>[0-9a-f]{64})\.json$/u,
    type: json,
    paths: ({ registry }) => registry.nodes().map((node) => `v1/nodes/${node}.json`),
    render: (site, _, { node = '' }) => asJson(answers.node(site, node)),
  },
]

/** What the API says of a report, as a file. */
export const reportAnswer: ReportFileKind = {
  pattern: /^v1\/reports\/(?<digest>[0-9a-f]{64})\.json$/u,
  type: json,
  pathsOf: (_, digest) => [`v1/reports/${digest}.json`],
  render: (site, _, { digest = '' }) => asJson(answers.report(site, digest)),
}

const columns = [
  'node',
  'url',
  'model',
  'state',
  'score',
  'lower',
  'upper',
  'items',
  'p95_ms',
  'valid_until',
  'operators',
  'report',
]

/** The nodes of a chain for a spreadsheet (RFC 4180). */
export const chainTable: FileKind = {
  pattern: /^chains\/(?<chain>[A-Za-z0-9_-]{1,42})\.csv$/u,
  type: 'text/csv; charset=utf-8',
  paths: (site) => chainIds(site).map((id) => `chains/${id}.csv`),
  render(site, _, { chain = '' }) {
    const found = answers.chainNodes(site, chain, undefined, Number.MAX_SAFE_INTEGER)
    const rows = found?.nodes.map((one) => [
      one.node,
      one.url,
      one.model ?? '',
      one.state,
      one.score?.value ?? '',
      one.score?.lower ?? '',
      one.score?.upper ?? '',
      String(one.score?.n ?? ''),
      String(one.p95Ms ?? ''),
      one.validUntil,
      one.operators.join(' '),
      one.report,
    ])
    return rows && [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
  },
}

/** No cell may become a formula in a spreadsheet. */
function field(text: string): string {
  const plain = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** What a node runner shows on a page of his own. */
export const badge: FileKind = {
  pattern: /^badges\/(?<prefix>[0-9a-f]{16})\.svg$/u,
  type: 'image/svg+xml',
  paths: ({ registry }) => registry.nodes().map((node) => `badges/${node.slice(0, 16)}.svg`),
  render(site, _, { prefix = '' }) {
    const { registry, trust, at } = site
    const node = registry.nodeWith(prefix)
    if (node === undefined) return undefined
    const [best] = registry
      .standingsOf(node, trust, at)
      .filter(({ state }) => state === 'valid')
      .toSorted(
        (a, b) => Number(b.certificate?.minScore ?? 0) - Number(a.certificate?.minScore ?? 0),
      )
    const said =
      best === undefined
        ? 'not certified'
        : `certified ${best.certificate?.minScore ?? ''} until ${best.until.slice(0, 10)}`
    const text = visibleLine(said)
    const [name, value] = [76, 12 + 7 * text.length]
    return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${name + value}" height="22" role="img" aria-label="IQ Chains: ${text}" font-family="system-ui, sans-serif" font-size="12">
<title>IQ Chains: ${text}</title>
<rect width="${name + value}" height="22" rx="4" fill="#2b333c"/>
<rect x="${name}" width="${value}" height="22" rx="4" fill="${best === undefined ? '#8a3b12' : '#0b6b45'}"/>
<text x="8" y="15" fill="#fff">IQ Chains</text><text x="${name + 6}" y="15" fill="#fff">${text}</text>
</svg>
`.text
  },
}

/** What the pages are drawn with, and the policy that they are made under. */
export const assets: readonly FileKind[] = [
  {
    pattern: /^style\.css$/u,
    type: 'text/css; charset=utf-8',
    paths: () => ['style.css'],
    render: () => style,
  },
  {
    pattern: /^site\.js$/u,
    type: 'text/javascript; charset=utf-8',
    paths: () => ['site.js'],
    render: () => script,
  },
  {
    pattern: /^icon\.svg$/u,
    type: 'image/svg+xml',
    paths: () => ['icon.svg'],
    render: () => icon,
  },
  {
    pattern: /^trust\.json$/u,
    type: json,
    paths: () => ['trust.json'],
    render: ({ trust }) => trustBytes(trust.envelope).toString('utf8'),
  },
]
