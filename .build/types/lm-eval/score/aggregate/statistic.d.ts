/**
 * A score of the items at `indices`, which may repeat: the resamples of a bootstrap are made
 * without copying values.
 */
export type Statistic = (indices: Uint32Array) => number;
