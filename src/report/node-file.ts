import { canonicalBytes, sha256Hex } from '../digest/index.ts'
import { readJson, requireShape } from '../envelope/index.ts'
import { ProtocolSchema } from '../item/index.ts'
import { checker, closed, orNull, Type } from '../schema/index.ts'
import type { Report } from './report-schema.ts'

/** The bytes of `node.json`: the node descriptor in canonical form, the same for the same node. */
export function nodeFile({
  url,
  protocol,
  model,
}: Pick<Report['node'], 'url' | 'protocol' | 'model'>): Buffer {
  return canonicalBytes({ url, protocol, model })
}

const check = checker(
  closed({ url: Type.String(), protocol: ProtocolSchema, model: orNull(Type.String()) }),
)

/** Reads the bytes of a `node.json`. @throws IqError `VERIFICATION`, naming the place */
export function readNodeFile(
  bytes: Uint8Array,
): Pick<Report['node'], 'url' | 'protocol' | 'model'> {
  return requireShape(check(readJson(bytes, 'node.json')), 'node.json')
}

/** Digest of the origin of a node's URL: whatever model answers there, it is the same place. */
export function placeOf(url: string): string {
  return sha256Hex(new URL(url).origin)
}
