import { styleText } from 'node:util'

type Format = Parameters<typeof styleText>[0]

/**
 * Colours text for a stream; plain where the stream is no terminal or `NO_COLOR` asks for it.
 * Colour is never the only carrier of a meaning.
 */
export function paint(format: Format, text: string, stream: NodeJS.WriteStream): string {
  return styleText(format, text, { stream, validateStream: true })
}
