import { isPictureProtocol, type Protocol } from '../item/index.ts'
import { parseEndpoint } from './endpoint.ts'
import { pictureRoutes } from './image/routes.ts'

/** The path that a run asks at a node. Throws `IqError` (`USAGE`) for a URL that is refused. */
export function askedRoute(url: string, protocol: Protocol): string {
  const route = isPictureProtocol(protocol)
    ? pictureRoutes(url, protocol).make
    : parseEndpoint(url, protocol).generate
  return new URL(route).pathname
}
