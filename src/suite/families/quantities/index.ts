import { averages } from './averages.ts'
import { clock } from './clock.ts'
import { dates } from './dates.ts'
import { percentages } from './percentages.ts'
import { rates } from './rates.ts'
import { sharing } from './sharing.ts'
import { shopping } from './shopping.ts'
import { units } from './units.ts'
import { weekday } from './weekday.ts'

/** The families of the task `quantities`. */
export const quantities = [
  shopping,
  rates,
  percentages,
  units,
  dates,
  weekday,
  clock,
  sharing,
  averages,
]
