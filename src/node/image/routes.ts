import type { PictureProtocol } from '../../item/index.ts'
import { parseNodeUrl } from '../endpoint.ts'

/** Where requests for pictures go; absolute URLs of one origin. */
export interface PictureRoutes {
  readonly origin: string
  /** Makes a picture from a prompt. */
  readonly make: string
  /** Changes a given picture. */
  readonly change: string
  /** Lists models; undefined where the protocol has no such route. */
  readonly models: string | undefined
}

/**
 * Derives the routes of a node from the URL its user gave: the server's root, its `/v1`, or the full path
 * of one route. Throws `IqError` (`USAGE`).
 */
export function pictureRoutes(url: string, protocol: PictureProtocol): PictureRoutes {
  const { origin, pathname } = parseNodeUrl(url)
  switch (protocol) {
    case 'images': {
      const path = pathname.replace(/\/images\/(?:generations|edits)$/u, '')
      const base = `${origin}${/\/v\d+$/u.test(path) ? path : `${path}/v1`}`
      return {
        origin,
        make: `${base}/images/generations`,
        change: `${base}/images/edits`,
        models: `${base}/models`,
      }
    }
    case 'sdapi': {
      const path = pathname.replace(/\/(?:txt2img|img2img)$/u, '').replace(/\/sdapi\/v1$/u, '')
      const base = `${origin}${path.replace(/\/v\d+$/u, '')}/sdapi/v1`
      return {
        origin,
        make: `${base}/txt2img`,
        change: `${base}/img2img`,
        models: `${base}/sd-models`,
      }
    }
    case 'hf-image': {
      const root = `${origin}${pathname === '' ? '/' : pathname}`
      return { origin, make: root, change: root, models: undefined }
    }
  }
}

/** The protocol whose full route a URL is, if it is one. */
export function namedPictureProtocol(url: string): PictureProtocol | undefined {
  const { pathname } = parseNodeUrl(url)
  if (/\/images\/(?:generations|edits)$/u.test(pathname)) return 'images'
  return /\/sdapi\/v1(?:\/(?:txt2img|img2img))?$/u.test(pathname) ? 'sdapi' : undefined
}
