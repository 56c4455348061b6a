/** How often each run of words or characters occurs. */
export type Counts = Map<string, number>;
/** Counts the runs of `order` units; `joint` stands between units. */
export declare function addNgrams(counts: Counts, units: readonly string[], order: number, joint: string): void;
/** How many runs two texts share, each as often as it stands in both. */
export declare function overlapOf(left: Counts, right: Counts): number;
