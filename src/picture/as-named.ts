import type { Announced } from './announced.ts'
import { mostPixels } from './decode.ts'
import { readHeader } from './header.ts'

/**
 * Why bytes are not the picture that somebody names, by what they announce; undefined: they are. Nothing is
 * decoded: who shows the file to others knows that it is no page, no program and no bomb.
 */
export function otherThanNamed(bytes: Uint8Array, named: Announced): string | undefined {
  const header = readHeader(bytes)
  if (!header.ok) return header.problem
  const [is, said] = [header.announced, named].map(inWords)
  if (is !== said) return `a ${is}, not the ${said} of the transcript`
  return named.width * named.height > mostPixels ? `a ${is}, more than is read` : undefined
}

function inWords({ format, width, height }: Announced): string {
  return `${format} of ${width}x${height}`
}
