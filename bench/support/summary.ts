import { max, median, min } from 'simple-statistics'

/** "median (min - max)" */
export function summary(figures: readonly number[], decimals = 0): string {
  const [middle, least, most] = [median([...figures]), min([...figures]), max([...figures])]
  return `${middle.toFixed(decimals)} (${least.toFixed(decimals)} - ${most.toFixed(decimals)})`
}
