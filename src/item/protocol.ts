import { literals } from '../schema/index.ts'

/** The text protocols a node may speak, in the order in which they are tried. */
export const protocols = ['chat', 'completions', 'tgi'] as const

export type TextProtocol = (typeof protocols)[number]

/**
 * The protocols of nodes that make pictures, in the order in which they are tried: OpenAI's
 * `/v1/images`, AUTOMATIC1111's `/sdapi/v1`, the tasks of Hugging Face's endpoints.
 */
export const pictureProtocols = ['images', 'sdapi', 'hf-image'] as const

export type PictureProtocol = (typeof pictureProtocols)[number]

export type Protocol = TextProtocol | PictureProtocol

export const ProtocolSchema = literals([...protocols, ...pictureProtocols] as const)

export function isPictureProtocol(protocol: Protocol): protocol is PictureProtocol {
  return pictureProtocols.some((known) => known === protocol)
}

/** How a key is sent: as `Authorization: Bearer`, as `api-key` (Azure), as `x-api-key`, or not at all. */
export const authSchemes = ['bearer', 'api-key', 'x-api-key', 'none'] as const

export type AuthScheme = (typeof authSchemes)[number]

export const AuthSchemeSchema = literals(authSchemes)
