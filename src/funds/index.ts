export { givenPrice, meanPrice, ratesOf } from './rates/index.ts'
export { readOperators, tallyClaims } from './tally/index.ts'
export { parseWeek } from './week/index.ts'
