/**
 * Real models examined on their recorded answers to 493 real items, without replacement: the only
 * simulation here without a model of answers. Item parameters come from 30 other models.
 *
 * node bench/verdict-transcripts.ts [--quick]
 */
import { quantile } from 'simple-statistics'
import { defaultAssistShare } from '../src/stats/index.ts'
import { transcripts } from './verdict-data.ts'
import { choose, cutAt, replay } from './verdict-experiments.ts'

const { models, shares } = transcripts()
const past = choose(models, 30, 'past')
const others = models.filter((model) => !past.includes(model))
const examined = process.argv.includes('--quick') ? choose(others, 300, 'quick') : others

const results = [0.55, 0.7].flatMap((cut) =>
  [0, 0.5, defaultAssistShare].map((assistShare) => {
    const ends = replay(examined, past, shares, cutAt(cut, assistShare))
    const low = ends.filter(({ skill }) => skill <= cut - 0.02)
    const high = ends.filter(({ skill }) => skill >= cut + 0.02)
    const relays = ends.map((end) => end.relays)
    return {
      cut,
      'bets on forecasts': assistShare,
      'median relays': quantile(relays, 0.5),
      'p90 relays': Math.round(quantile(relays, 0.9)),
      'falsely certified': `${low.filter(({ decision }) => decision === 'certified').length}/${low.length}`,
      'falsely denied': `${high.filter(({ decision }) => decision === 'denied').length}/${high.length}`,
    }
  }),
)
console.log(`${examined.length} models, ${shares.length} items, five tasks`)
console.table(results)
