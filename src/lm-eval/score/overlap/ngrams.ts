/** How often each run of words or characters occurs. */
export type Counts = Map<string, number>

/** Counts the runs of `order` units; `joint` stands between units. */
export function addNgrams(
  counts: Counts,
  units: readonly string[],
  order: number,
  joint: string,
): void {
  for (let start = 0; start + order <= units.length; start++) {
    const run = units.slice(start, start + order).join(joint)
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
}

/** How many runs two texts share, each as often as it stands in both. */
export function overlapOf(left: Counts, right: Counts): number {
  let shared = 0
  for (const [run, count] of left) shared += Math.min(count, right.get(run) ?? 0)
  return shared
}
