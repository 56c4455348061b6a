import type { TlsFacts } from '../../node/index.ts'
import { type Finding, info, pass, warn } from '../finding.ts'
import type { Look } from '../probe.ts'

const id = 'tls'

/**
 * Whether the way to the node is encrypted, and for how long its certificate holds. Asks nothing: a
 * look of its own could end at another machine.
 */
export const connection: Look = async ({ url, tls }) => {
  const finding = tls === undefined ? judgePlain(new URL(url).hostname) : judgeTls(tls, new Date())
  return { findings: [finding] }
}

const shortDays = 14
const dayMs = 86_400_000

/** What a certificate's end means now. */
export function judgeTls({ version, validTo }: TlsFacts, now: Date): Finding {
  const days = Math.floor((Date.parse(validTo ?? '') - now.getTime()) / dayMs)
  if (Number.isNaN(days)) return pass(id, `${version}, verified`)
  if (days >= shortDays)
    return pass(id, `${version}, verified; the certificate ends in ${days} days`)
  return warn(id, `the certificate ends in ${days} days`, 'renew the certificate of the node')
}

/** What it means to have no TLS, which depends on how far the way is. */
export function judgePlain(hostname: string): Finding {
  if (/^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u.test(hostname)) {
    return info(id, 'plain http, on this machine only')
  }
  return warn(
    id,
    'plain http: whoever is on the way can read the key and change the answers',
    'give an https URL, or reach the node through a tunnel',
  )
}
