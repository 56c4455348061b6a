import { closed, count, literals, type Static, sha256, Type, text } from '../schema/index.ts'

/** A picture that a node sent; its bytes lie beside the journal under their digest. */
const Picture = closed({
  kind: Type.Literal('picture'),
  sha256: sha256('Of the bytes as the node sent them.'),
  format: literals(['png', 'jpeg', 'webp']),
  width: count('Pixels.'),
  height: count('Pixels.'),
  bytes: count('Size of the file.'),
  perceptualHash: Type.String({ pattern: '^[0-9a-f]{16}$', description: '64 bits.' }),
})

/** What the route of a relay adds to its answer: who served it, and what they signed. */
const Relay = closed({
  kind: Type.Literal('relay'),
  supplier: text('Address of the supplier that signed the response.'),
  sha256: sha256('Of the signed response.'),
})

/** What a sample keeps beside the texts of its answers. */
export const EvidenceSchema = Type.Union([Picture, Relay])

export type Evidence = Static<typeof EvidenceSchema>
