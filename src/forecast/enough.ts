/** Standard errors to which forecasts know a share: with 0.03 the truth lies within 6 points, 19 times of 20. */
export const shareError = 0.03
/** The same of the many shares of a table of power, whose runs are the longest. */
export const powerError = 0.05

/** Runs after which it is looked whether they are enough, and the most that are simulated. */
export const batch = 50
const most = 400

/**
 * Whether the runs simulated so far tell the share of each outcome to a standard error. A share of none or all of
 * them is taken for one of a run more, so that a few equal runs do not seem certain.
 * @param outcomes what became of each run, one for each share that is asked for
 */
export function areEnough(outcomes: readonly (readonly string[])[], error: number): boolean {
  const runs = outcomes.length
  if (runs >= most) return true
  const [first = []] = outcomes
  return first.every((_, at) => {
    const counts = Map.groupBy(outcomes, (run) => run[at]).values()
    return [...counts].every(({ length }) => standardError(length, runs) <= error)
  })
}

function standardError(count: number, runs: number): number {
  const share = (count + 1) / (runs + 2)
  return Math.sqrt((share * (1 - share)) / runs)
}
