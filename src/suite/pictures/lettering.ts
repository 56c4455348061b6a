import type { PictureFamily } from './family.ts'

const words =
  'APPLE BRIDGE CANDLE DRAGON EAGLE FOREST GARDEN HARBOR ISLAND JUNGLE KITCHEN LEMON MARKET NORTH OCEAN PLANET QUARTZ RIVER SILVER TIGER UNION VALLEY WINTER YELLOW ZEBRA'.split(
    ' ',
  )

/** A short text that must stand in the picture: a word and a number that no run before had. */
export const lettering: PictureFamily = {
  name: 'lettering',
  measures: 'Writing a short given text into a picture.',
  generate(chance) {
    const text = `${chance.pick(words)} ${chance.integer(100, 999)}`
    const prompt = chance.pick([
      `a plain sign that says "${text}" in large capital letters`,
      `a wall with the text "${text}" painted on it in large capital letters`,
      `a poster with only the words "${text}" in large capital letters`,
    ])
    return { prompt, wanted: { kind: 'letters', text }, looks: ['letters'] }
  },
}
