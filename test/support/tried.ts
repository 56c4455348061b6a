/** Set by `npm run proof`. */
const isWhole = process.env['IQCHAINS_TRIED'] === 'all'

/** How many of the cases that are drawn are tried: all in `npm run proof`, a quarter in `npm test`. */
export function tried(all: number): number {
  return isWhole ? all : Math.ceil(all / 4)
}

/** From one place to the next that is tried, where each of many is as good as another. */
export const stride = isWhole ? 1 : 5
