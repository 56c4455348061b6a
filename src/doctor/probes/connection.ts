import { connect, type PeerCertificate } from 'node:tls'
import { type Finding, info, pass, warn } from '../finding.ts'
import type { Probe } from '../probe.ts'

const id = 'tls'
const timeoutMs = 10_000

/** Whether the way to the node is encrypted, and for how long its certificate holds. */
export const connection: Probe = async (subject) => {
  const { protocol, hostname, port } = new URL(subject.url)
  if (protocol === 'http:') return { findings: [judgePlain(hostname)] }
  const facts = await handshake(hostname.replace(/^\[|\]$/gu, ''), Number(port || 443))
  return { findings: [judgeTls(facts, new Date())] }
}

interface TlsFacts {
  /** `TLSv1.3`; undefined where no connection was made this time. */
  readonly version: string | undefined
  /** When the certificate ends, as the certificate words it. */
  readonly validTo: string | undefined
}

/** Connects once more only to look: requests have their own connections, which verify. */
function handshake(host: string, port: number): Promise<TlsFacts> {
  const { promise, resolve } = Promise.withResolvers<TlsFacts>()
  const socket = connect({ host, port, servername: host, timeout: timeoutMs }, () => {
    const certificate: PeerCertificate = socket.getPeerCertificate()
    resolve({ version: socket.getProtocol() ?? undefined, validTo: certificate.valid_to })
    socket.destroy()
  })
  const nothing = () => {
    resolve({ version: undefined, validTo: undefined })
    socket.destroy()
  }
  socket.on('error', nothing).on('timeout', nothing)
  return promise
}

const shortDays = 14
const dayMs = 86_400_000

/** What a certificate's end means now. */
export function judgeTls({ version, validTo }: TlsFacts, now: Date): Finding {
  if (version === undefined) return info(id, 'the certificate could not be looked at')
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
