/** An object and where it stands, in pixels. */
export interface Detection {
  readonly name: string
  readonly score: number
  readonly box: readonly [left: number, top: number, width: number, height: number]
}

/** Detections below it are noise. */
export const leastScore = 0.3
/** Boxes of one kind that overlap more are the same object. */
const mostOverlap = 0.45

/** The surest first, each object once. */
export function withoutTwins(found: readonly Detection[]): readonly Detection[] {
  const kept: Detection[] = []
  for (const one of found.toSorted((a, b) => b.score - a.score)) {
    const isTwin = kept.some(
      (other) => other.name === one.name && overlap(one.box, other.box) > mostOverlap,
    )
    if (!isTwin) kept.push(one)
  }
  return kept
}

/** Area in common over the area of both; also of a box that lies in the other. */
function overlap(one: Detection['box'], other: Detection['box']): number {
  const across = Math.min(one[0] + one[2], other[0] + other[2]) - Math.max(one[0], other[0])
  const down = Math.min(one[1] + one[3], other[1] + other[3]) - Math.max(one[1], other[1])
  if (across <= 0 || down <= 0) return 0
  const common = across * down
  const least = Math.min(one[2] * one[3], other[2] * other[3])
  return Math.max(common / (one[2] * one[3] + other[2] * other[3] - common), 0.6 * (common / least))
}
