/**
 * How long the reading of answers takes on the texts that hurt its rules most, at 1 and 4 MiB; 4 MiB
 * is the largest reply that is taken. `node bench/extraction.ts`
 */
import { extractAnswer } from '../src/answer/index.ts'
import { adversarial, repeated } from '../test/fuzz/adversarial.ts'

const mebibyte = 1024 * 1024

/** Milliseconds of this thread's processor time, the least of two runs: others may keep the machine busy. */
function least(run: () => void): number {
  const times = [1, 2].map(() => {
    const start = process.threadCpuUsage()
    run()
    const { user, system } = process.threadCpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

const rows = adversarial.map(([format, unit]) => {
  const [one = 0, four = 0] = [1, 4].map((size) => {
    const text = repeated(unit)(size * mebibyte)
    return least(() => void extractAnswer(format, text, { choices: 10 }))
  })
  return { format, unit: JSON.stringify(unit), one, four, ratio: four / Math.max(one, 1) }
})

const slowest = rows.toSorted((a, b) => b.four - a.four)
console.log('the slowest, in milliseconds')
for (const { format, unit, one, four, ratio } of slowest.slice(0, 10)) {
  console.log(
    `${format.padEnd(10)} ${unit.padEnd(24)} 1 MiB ${one.toFixed(0).padStart(6)}   4 MiB ${four
      .toFixed(0)
      .padStart(6)}   ratio ${ratio.toFixed(1)}`,
  )
}
const ratios = rows.map(({ ratio }) => ratio).toSorted((a, b) => a - b)
console.log(`${rows.length} texts; four times the text takes, in the median, the time of`)
console.log(
  `${ratios[Math.floor(ratios.length / 2)]?.toFixed(1)} texts, at most ${ratios.at(-1)?.toFixed(1)}`,
)
