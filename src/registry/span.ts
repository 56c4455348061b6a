/** The moment at which something was found out, and the stretch of time about it in which nothing turns. */
export interface Span {
  /** Milliseconds since 1970, as all of them. */
  readonly at: number
  /** The turning point before it, or the moment itself: neither belongs to the stretch. */
  readonly after: number
  readonly before: number
}

/** @param points turning points, in no order: at one of them nothing but the moment itself is known */
export function spanAround(at: number, points: Iterable<number>): Span {
  let [after, before] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const point of points) {
    if (point <= at && point > after) after = point
    if (point >= at && point < before) before = point
  }
  return { at, after, before }
}

/** Whether what was found out holds at another moment. */
export function isWithin({ at, after, before }: Span, time: number): boolean {
  return time === at || (time > after && time < before)
}
