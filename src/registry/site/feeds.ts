import { markup } from '../../charts/index.ts'
import { nodeName } from '../../pages/index.ts'
import type { Snapshot } from '../snapshot.ts'
import { asJson, type FileKind } from './site.ts'
import { states } from './words.ts'

/** What is new of a chain or a node. */
interface Feed {
  /** Unique for ever. */
  readonly id: string
  readonly title: string
  readonly items: readonly FeedItem[]
  /** Of the folder of the site, seen from the feed. */
  readonly root: string
}

interface FeedItem {
  /** Digest of a report. */
  readonly id: string
  readonly title: string
  readonly text: string
  readonly time: string
}

const mostItems = 100

function chainFeed({ registry, trust, at }: Snapshot, chain: string): Feed {
  const items = registry
    .nodesOf(chain, trust, at)
    .toSorted((a, b) => b.report.facts.evaluatedAt.localeCompare(a.report.facts.evaluatedAt))
    .slice(0, mostItems)
    .map(({ report, state, until }) => ({
      id: report.digest,
      title: `${nodeName(report.node)}: ${states[state]}`,
      text: `Score ${report.score?.value ?? 'none'}, valid until ${until}.`,
      time: report.facts.evaluatedAt,
    }))
  return { id: `chain:${chain}`, title: `${chain}: certified nodes`, items, root: '../' }
}

function nodeFeed({ registry }: Snapshot, prefix: string): Feed | undefined {
  const node = registry.nodeWith(prefix)
  const reports = node === undefined ? [] : registry.reportsOf(node).toReversed()
  const [newest] = reports
  if (newest === undefined) return undefined
  const items = reports.slice(0, mostItems).map(({ digest, score, certificates, facts }) => {
    const chains = certificates.map(({ chain }) => chain).join(', ')
    return {
      id: digest,
      title: chains === '' ? 'certified for no chain' : `certified for ${chains}`,
      text: `Score ${score?.value ?? 'none'}, valid until ${facts.validUntil}.`,
      time: facts.evaluatedAt,
    }
  })
  const title = `${nodeName(newest.node)}: reports`
  return { id: `node:${newest.node.digest}`, title, items, root: '../../' }
}

function atom(site: Snapshot, { id: feed, title: name, items, root }: Feed): string {
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:iqchains:${feed}</id>
<title>${name}</title>
<updated>${items[0]?.time ?? site.at.toISOString()}</updated>
<author><name>IQ Chains registry</name></author>
${items.map(
  ({
    id,
    title,
    text,
    time,
  }) => markup`<entry><id>urn:sha256:${id}</id><title>${title}</title><updated>${time}</updated><link href="${root}reports/${id}.html"/><summary>${text}</summary></entry>
`,
)}</feed>
`.text
}

function jsonFeed({ title: name, items, root }: Feed): string | undefined {
  return asJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    items: items.map(({ id, title, text, time }) => ({
      id,
      title,
      content_text: text,
      url: `${root}reports/${id}.html`,
      date_published: time,
    })),
  })
}

/** What is new on a chain and of a node: Atom (RFC 4287) and JSON Feed 1.1. */
export const feeds: readonly FileKind[] = (['atom', 'json'] as const).flatMap((form) => {
  const type = form === 'atom' ? 'application/atom+xml' : 'application/feed+json'
  const written = (site: Snapshot, feed: Feed) =>
    form === 'atom' ? atom(site, feed) : jsonFeed(feed)
  return [
    {
      pattern: new RegExp(`^feeds/(?<chain>[A-Za-z0-9_-]{1,42})\\.${form}$`, 'u'),
      type,
      paths: (site: Snapshot) => site.registry.chainIds().map((id) => `feeds/${id}.${form}`),
      render: (site, _, { chain = '' }) => written(site, chainFeed(site, chain)),
    },
    {
      pattern: new RegExp(`^feeds/nodes/(?<prefix>[0-9a-f]{16})\\.${form}$`, 'u'),
      type,
      paths: ({ registry }: Snapshot) =>
        registry.nodes().map((node) => `feeds/nodes/${node.slice(0, 16)}.${form}`),
      render(site, _, { prefix = '' }) {
        const feed = nodeFeed(site, prefix)
        return feed && written(site, feed)
      },
    },
  ] satisfies FileKind[]
})
