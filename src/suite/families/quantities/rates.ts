import type { Chance } from '../chance.ts'
import { numeric } from '../choices.ts'
import { withArticle } from '../english.ts'
import type { Family, GeneratedItem } from '../family.ts'

const movers = ['train', 'bus', 'lorry', 'ship', 'cyclist', 'van', 'drone', 'tram', 'car', 'boat']
const makers = ['machine', 'printer', 'press', 'robot', 'oven', 'worker', 'line', 'lathe']
const vessels = ['tank', 'pool', 'barrel', 'basin', 'vat', 'cistern']

/** One rate; two stretches; two makers with a head start; a tap against a leak. */
export const rates: Family = {
  name: 'rates',
  task: 'quantities',
  measures: 'Works with speeds, rates of output and rates that act against each other.',
  levels: 4,
  generate(chance, level) {
    return ([stretch, stretches, headStart, leak][level - 1] ?? leak)(chance)
  },
}

function stretch(chance: Chance): GeneratedItem {
  const mover = chance.pick(movers)
  const [speed, hours] = [chance.integer(12, 90), chance.integer(2, 9)]
  const question = chance.pick([
    `${upper(mover)} travels at ${speed} km per hour for ${hours} hours. How many km does it cover?`,
    `How many km does ${withArticle(mover)} cover in ${hours} hours at ${speed} km per hour?`,
    `At ${speed} km per hour, how far in km does ${withArticle(mover)} get in ${hours} hours?`,
    `For ${hours} hours ${withArticle(mover)} keeps to ${speed} km per hour. How long is the trip in km?`,
  ])
  return { question, expected: numeric(speed * hours), features: { steps: 1 } }
}

function stretches(chance: Chance): GeneratedItem {
  const mover = chance.pick(movers)
  const [v1, t1, v2, t2] = [
    chance.integer(12, 60),
    chance.integer(2, 9),
    chance.integer(12, 60),
    chance.integer(2, 9),
  ]
  const question = chance.pick([
    `${upper(mover)} travels at ${v1} km per hour for ${t1} hours, then at ${v2} km per hour for ${t2} hours. How many km is that in all?`,
    `After ${t1} hours at ${v1} km per hour, ${withArticle(mover)} goes on for ${t2} hours at ${v2} km per hour. How many km does it cover in total?`,
    `How many km does ${withArticle(mover)} cover in ${t1} hours at ${v1} km per hour and ${t2} hours at ${v2} km per hour together?`,
  ])
  return { question, expected: numeric(v1 * t1 + v2 * t2), features: { steps: 3 } }
}

function headStart(chance: Chance): GeneratedItem {
  const maker = chance.pick(makers)
  const [a, b] = chance.sample([...Array(40).keys()].slice(8), 2) as [number, number]
  const [alone, both] = [chance.integer(2, 7), chance.integer(2, 8)]
  const question = chance.pick([
    `One ${maker} makes ${a} parts per hour, another ${b} parts per hour. The first works alone for ${alone} hours, then both work for ${both} hours. How many parts are made?`,
    `One ${maker} finishes ${a} boxes per hour and a second one ${b} boxes per hour. The first starts ${alone} hours early; then both run for ${both} hours. How many boxes are finished?`,
  ])
  return {
    question,
    expected: numeric(a * alone + (a + b) * both),
    features: { steps: 4 },
  }
}

function leak(chance: Chance): GeneratedItem {
  const vessel = chance.pick(vessels)
  const out = chance.integer(2, 15)
  const into = out + chance.integer(3, 17)
  const minutes = chance.integer(6, 60)
  const start = chance.integer(10, 120)
  const full = start + (into - out) * minutes
  const question = chance.pick([
    `${upper(vessel)} for ${full} litres already contains ${start} litres. A tap adds ${into} litres per minute while a leak loses ${out} litres per minute. After how many minutes is it full?`,
    `${upper(vessel)} for ${full} litres starts with ${start} litres in it. Each minute a pump adds ${into} litres and a crack loses ${out} litres. How many minutes does it take to fill up?`,
  ])
  return { question, expected: numeric(minutes), features: { steps: 3 } }
}

function upper(noun: string): string {
  return withArticle(noun).replace(/^a/, 'A')
}
