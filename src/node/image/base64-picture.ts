import type { DrawReading } from './dialect.ts'

/**
 * The bytes of a picture in base64, with or without `data:` before it and line breaks inside. An address is
 * never fetched: what a node names is no answer, and may lead anywhere.
 */
export function fromBase64(
  text: string,
): { readonly ok: true; readonly picture: Buffer } | (DrawReading & { readonly ok: false }) {
  if (/^\s*https?:\/\//iu.test(text)) return urlInPlace
  const body = text.replace(/^\s*data:[^,]{0,100},/u, '').replace(/\s+/gu, '')
  if (body === '') return { ok: false, problem: 'an empty picture' }
  if (body.length % 4 === 1 || !/^[A-Za-z0-9+/_-]*={0,2}$/u.test(body))
    return { ok: false, problem: 'a picture that is no base64' }
  return { ok: true, picture: Buffer.from(body, 'base64') }
}

export const urlInPlace = {
  ok: false,
  problem:
    'an address in place of the picture, which is never fetched: let the node answer in base64',
} as const

/** What is wrong with a reply that holds several pictures: which of them answers is anybody's guess. */
export function severalPictures(count: number): (DrawReading & { readonly ok: false }) | undefined {
  if (count <= 1) return undefined
  return { ok: false, problem: `${count} pictures in place of one picture` }
}
