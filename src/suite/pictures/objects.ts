import { colourable, colourNames, type ObjectName, objectNames } from '../../drawing/index.ts'
import type { PictureFamily } from './family.ts'
import { relations, type WantedObject } from './wanted.ts'

const counts = new Map([
  [2, 'two'],
  [3, 'three'],
  [4, 'four'],
])

/** GenEval's six categories (Ghosh and others 2023), in its words, over the objects whose errors are measured. */
export const objectFamilies: readonly PictureFamily[] = [
  {
    name: 'single-object',
    measures: 'Showing one object.',
    generate(chance) {
      const name = chance.pick(objectNames)
      return picture(`a photo of ${withArticle(name)}`, [{ name, count: 1 }])
    },
  },
  {
    name: 'two-objects',
    measures: 'Showing two objects of different kinds.',
    generate(chance) {
      const [one, other] = chance.sample(objectNames, 2) as [ObjectName, ObjectName]
      return picture(`a photo of ${withArticle(one)} and ${withArticle(other)}`, [
        { name: one, count: 1 },
        { name: other, count: 1 },
      ])
    },
  },
  {
    name: 'counting',
    measures: 'Showing two, three or four objects of a kind, and no more.',
    generate(chance) {
      const name = chance.pick(objectNames)
      const [count, word] = chance.pick([...counts])
      return picture(`a photo of ${word} ${name}s`, [{ name, count }])
    },
  },
  {
    name: 'colours',
    measures: 'Showing an object in a colour.',
    generate(chance) {
      const [name, colour] = [chance.pick(colourable), chance.pick(colourNames)]
      return picture(`a photo of a ${colour} ${name}`, [{ name, count: 1, colour }])
    },
  },
  {
    name: 'positions',
    measures: 'Showing an object left of, right of, above or below another.',
    generate(chance) {
      const [one, other] = chance.sample(objectNames, 2) as [ObjectName, ObjectName]
      const relation = chance.pick(relations)
      const prompt = `a photo of ${withArticle(one)} ${relation} ${withArticle(other)}`
      const objects = [
        { name: one, count: 1 },
        { name: other, count: 1 },
      ]
      return { ...picture(prompt, objects), wanted: { kind: 'objects', objects, relation } }
    },
  },
  {
    name: 'two-colours',
    measures: 'Showing two objects, each in its own colour.',
    generate(chance) {
      const [one, other] = chance.sample(colourable, 2) as [ObjectName, ObjectName]
      const [first, second] = chance.sample(colourNames, 2) as [
        (typeof colourNames)[number],
        (typeof colourNames)[number],
      ]
      return picture(`a photo of a ${first} ${one} and a ${second} ${other}`, [
        { name: one, count: 1, colour: first },
        { name: other, count: 1, colour: second },
      ])
    },
  },
]

function picture(prompt: string, objects: readonly WantedObject[]) {
  return { prompt, wanted: { kind: 'objects', objects }, looks: ['objects'] } as const
}

function withArticle(name: ObjectName): string {
  return `${/^[aeiou]/u.test(name) ? 'an' : 'a'} ${name}`
}
