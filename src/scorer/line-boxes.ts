import type { Box } from '../picture/index.ts'

/** Probability from which a place belongs to a line. */
const threshold = 0.3
/** Places a line has at least. */
const leastPlaces = 24
/** Lines of a picture at most. */
const mostLines = 12

/**
 * Boxes around the lines of letters, from the top, in pixels of the picture: connected places of the map,
 * let out by as much as the model shrinks them (DB, Liao and others 2020).
 * @param map probabilities, `side` to a row
 */
export function lineBoxes(
  map: Float32Array,
  side: number,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Box[] {
  const seen = new Uint8Array(map.length)
  const boxes: Box[] = []
  for (let start = 0; start < map.length; start++) {
    if (seen[start] === 1 || !((map[start] as number) > threshold)) continue
    const { left, top, right, bottom, places } = flood(map, side, start, seen)
    if (places < leastPlaces) continue
    const [across, down] = [right - left + 1, bottom - top + 1]
    const margin = (places * 1.6) / (2 * (across + down))
    const x = Math.max(0, Math.floor(((left - margin) / side) * width))
    const y = Math.max(0, Math.floor(((top - margin) / side) * height))
    const toX = Math.min(width, Math.ceil(((right + 1 + margin) / side) * width))
    const toY = Math.min(height, Math.ceil(((bottom + 1 + margin) / side) * height))
    boxes.push({ x, y, width: toX - x, height: toY - y })
  }
  return boxes.toSorted((one, other) => one.y - other.y || one.x - other.x).slice(0, mostLines)
}

interface Patch {
  left: number
  top: number
  right: number
  bottom: number
  places: number
}

function flood(map: Float32Array, side: number, start: number, seen: Uint8Array): Patch {
  const patch = { left: side, top: side, right: 0, bottom: 0, places: 0 }
  const open = [start]
  seen[start] = 1
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % side, Math.floor(at / side)]
    patch.left = Math.min(patch.left, x)
    patch.right = Math.max(patch.right, x)
    patch.top = Math.min(patch.top, y)
    patch.bottom = Math.max(patch.bottom, y)
    patch.places++
    for (const [nextX, nextY] of [
      [x - 1, y],
      [x + 1, y],
      [x, y - 1],
      [x, y + 1],
    ] as const) {
      const next = nextY * side + nextX
      if (nextX < 0 || nextY < 0 || nextX >= side || nextY >= side || seen[next] === 1) continue
      if (!((map[next] as number) > threshold)) continue
      seen[next] = 1
      open.push(next)
    }
  }
  return patch
}
