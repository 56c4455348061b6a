import type { HeaderReading } from './announced.ts'

/**
 * A JPEG by its segments (ITU-T T.81, annex B): the size of its frame, its scans passed over, nothing
 * but zeros behind its end. A frame of four colours (CMYK) is refused: what it looks like is not fixed.
 */
export function readJpeg(file: Buffer): HeaderReading {
  let size: { readonly width: number; readonly height: number } | undefined
  let at = 2
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) return refuse('a damaged JPEG')
    const marker = file[at + 1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    const length = file.readUInt16BE(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > file.length) return refuse('a truncated JPEG')
    if (isFrame(marker)) {
      if (length < 8 || size !== undefined) return refuse('a damaged JPEG')
      if (file[at + 9] === 4) return refuse('a JPEG of four colours')
      size = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) }
      if (size.width === 0 || size.height === 0) return refuse('a damaged JPEG')
    }
    at = marker === 0xda ? scanEnd(file, end) : end
    if (file[at] === 0xff && file[at + 1] === 0xd9) return atEnd(file, at + 2, size)
  }
  return refuse('a truncated JPEG')
}

function atEnd(
  file: Buffer,
  end: number,
  size: { readonly width: number; readonly height: number } | undefined,
): HeaderReading {
  // Some encoders fill up a block.
  if (file.subarray(end).some((byte) => byte !== 0))
    return refuse(`a JPEG with ${file.length - end} bytes behind it`)
  if (size === undefined) return refuse('a damaged JPEG')
  return { ok: true, announced: { format: 'jpeg', ...size } }
}

/** SOF0 to SOF15, without DHT, JPG and DAC, which lie between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** The next marker that is neither a stuffed 0xff nor a restart. */
function scanEnd(file: Buffer, start: number): number {
  for (let at = file.indexOf(0xff, start); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1]
    if (next === undefined) break
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return file.length
}

function refuse(problem: string): HeaderReading {
  return { ok: false, problem }
}
