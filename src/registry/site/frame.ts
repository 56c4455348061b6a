import { type Markup, markup } from '../../charts/index.ts'
import { framed as framedPage } from '../../pages/index.ts'
import type { Snapshot } from '../snapshot.ts'
import { link } from './site.ts'

const places = [
  ['index.html', 'Chains'],
  ['nodes/index.html', 'Nodes'],
  ['compare.html', 'Compare'],
  ['dao.html', 'Thresholds'],
  ['certifiers.html', 'Certifiers'],
  ['log.html', 'Log'],
  ['rejected.html', 'Rejected'],
] as const

/** A page of the site. @param at the time that it is about; null: it does not depend on the time */
export function framed(
  site: Snapshot,
  path: string,
  title: string,
  body: readonly Markup[],
  at: Date | null = site.at,
): string {
  return framedPage(
    {
      title,
      site: 'IQ Chains registry',
      base: link(path, ''),
      places: places.map(([to, name]) => ({
        href: link(path, to),
        name,
        isCurrent: to === path,
      })),
      at: at ?? undefined,
      foot: markup`<p>Every number leads to a signed report that anybody can check. <a href="${link(path, 'method.html')}">How it is measured, and what it does not show</a>.</p>`,
    },
    body,
  )
}
