import { type Markup, markup } from '../../../charts/index.ts'
import { day, facts, table, visibleLine } from '../../../pages/index.ts'
import type { TrustedAuthority, TrustedKey } from '../../../trust/index.ts'
import type { Snapshot } from '../../snapshot.ts'
import { framed } from '../frame.ts'
import { type FileKind, html, link, viewOf } from '../site.ts'

/** Whom the policy believes, and what it asks of them. */
export const certifiersPage: FileKind = {
  pattern: /^certifiers\.html$/u,
  type: html,
  paths: () => ['certifiers.html'],
  render(site, path, _, query) {
    const { content, digest } = site.trust
    const { rules, root } = content
    const signed = countSigned(site)
    return framed(site, path, 'Certifiers and the policy', [
      facts([
        [
          'Policy',
          markup`version ${content.version}, issued ${day(content.issued)}, ends ${day(content.expires)}; <a href="${link(path, 'trust.json')}">trust.json</a>`,
        ],
        ['Digest of the policy', markup`<code>${digest}</code>`],
        ['Who may change it', `${root.threshold} of ${root.keyids.length} root keys together`],
        [
          'Operators that must agree',
          `${rules.quorum.operators} (${rules.quorum.mode}, scores within ${rules.quorum.scoreTolerance} points, runs within ${rules.quorum.windowDays} days)`,
        ],
        ['A report counts for', `${rules.maxAgeDays} days after its run`],
        ['Transcript', rules.transcript],
        [
          'Log',
          rules.log.required
            ? `required, seen by ${rules.log.witnesses} witnesses within ${rules.log.withinSeconds / 3600} hours; intents ${rules.log.intents}`
            : 'not required',
        ],
        [
          'Suites',
          rules.suites
            .map(({ name, digest: suite }) => `${visibleLine(name)} ${suite.slice(0, 12)}…`)
            .join(', ') || 'none',
        ],
        [
          'Versions of the harness',
          rules.harness.map((version) => visibleLine(version)).join(', ') || 'none',
        ],
      ]),
      table({
        caption: 'Keys that the policy names',
        head: ['Key', 'Operator', 'Roles', 'Valid from', 'Valid to', 'State', 'Reports signed'],
        rows: [...site.trust.keys.values(), ...site.trust.authorities.values()].map((key) => [
          markup`<code>${key.keyid}</code>`,
          visibleLine(key.operator),
          key.roles.join(', '),
          day(key.validFrom),
          key.validTo === null ? 'no end' : day(key.validTo),
          keyState(key, site.at),
          key.roles.includes('certifier') ? String(signed.get(key.keyid) ?? 0) : '',
        ]),
        numbers: [6],
        view: viewOf(query),
      }),
    ])
  },
}

/** What a policy says of a key at a time. */
export function keyState(
  { revoked, validFrom, validTo }: TrustedKey | TrustedAuthority,
  at: Date,
): Markup {
  if (revoked !== null) {
    return markup`<span class="fail">revoked ${day(revoked.at)}: ${revoked.reason}</span> ${visibleLine(revoked.note, 300)}`
  }
  if (Date.parse(validFrom) > at.getTime()) return markup`<span class="open">not yet valid</span>`
  return validTo !== null && Date.parse(validTo) < at.getTime()
    ? markup`<span class="fail">ended</span>`
    : markup`<span class="ok">in use</span>`
}

function countSigned({ registry }: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {
    facts: { signers },
  } of registry.reports()) {
    for (const keyid of signers) counts.set(keyid, (counts.get(keyid) ?? 0) + 1)
  }
  return counts
}
