import { authorized, type Credentials } from './credentials.ts'
import { type OpenTransport, openTransport, type Transport } from './http/index.ts'

type Limits = Parameters<OpenTransport>[1]

/**
 * Opens the way to a node, with the user's credentials.
 * @param onRelay told of each request that is sent
 */
export function countedWay(
  origin: string,
  options: Credentials & { readonly open?: OpenTransport },
  limits: Limits,
  onRelay: () => void,
): Transport {
  const { open = openTransport } = options
  const way = authorized(open(origin, limits), options)
  return {
    request(request) {
      onRelay()
      return way.request(request)
    },
    close: () => way.close(),
  }
}
