import type { Fault } from '../../node/index.ts'
import { explainFault, type NodeDescriptor } from '../../node/index.ts'
import { type Finding, fail } from '../finding.ts'

/** What is wrong with pictures, and the one thing to do about each, the first that fits. */
const remedies: readonly (readonly [problem: RegExp, remedy: string])[] = [
  [
    /an address in place/u,
    'let the server send the picture itself: response_format b64_json, or its own setting for base64',
  ],
  [
    /pictures in place of one/u,
    'let it make one picture for a request: batch size 1, n 1, no grid',
  ],
  [
    /a reply without a picture|an empty picture/u,
    'look into the log of the node: it answers, and draws nothing',
  ],
  [/is no base64/u, 'let the server encode the picture in base64, without anything around it'],
  [
    /once turned as its EXIF says/u,
    'let the server turn the pixels, and write no EXIF orientation',
  ],
  [
    /instead of 512x512/u,
    'let it make the size that is asked for, also where a workflow sets its own',
  ],
  [/a truncated/u, 'look for a limit of bytes between the node and here, such as a proxy'],
  [/bytes behind it/u, 'let the server send the picture and nothing behind it'],
  [/a moving|a GIF/u, 'let it send one still picture, as PNG, JPEG or WebP'],
  [/an SVG|a page|no PNG, JPEG or WebP/u, 'let it send a PNG, JPEG or WebP picture'],
  [/a JPEG of four colours/u, 'let it send colours as RGB, not CMYK'],
  [
    /one colour all over/u,
    'look for a safety filter, and for the precision of the VAE: both give black pictures',
  ],
  [
    /a damaged|too many pieces|more than is read/u,
    'let it send a picture that other programs open too',
  ],
]

/** A picture that a run could not use, with one remedy. @param id what it is about */
export function badPicture(id: string, problem: string): Finding {
  const found = remedies.find(([pattern]) => pattern.test(problem))
  return fail(id, problem, found?.[1] ?? 'look into the log of the node')
}

/** A fault in place of a picture, with one remedy. */
export function badReply(id: string, fault: Fault, node: NodeDescriptor): Finding {
  if (remedies.some(([pattern]) => pattern.test(fault.detail))) return badPicture(id, fault.detail)
  const { message, next = '' } = explainFault(fault, node)
  return fail(id, message, next)
}
