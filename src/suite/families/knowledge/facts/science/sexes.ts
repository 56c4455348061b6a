import { factTable } from '../table.ts'

export const sexes = factTable({
  name: 'male and female animals',
  reference: 'Oxford Dictionary of English, 3rd ed.',
  columns: 'species | male | female',
  rows: `
    horse|stallion|mare; sheep|ram|ewe; pig|boar|sow; cattle|bull|cow; chicken|rooster|hen

    red deer|stag|hind; donkey|jack|jenny; swan|cob|pen; goat|billy|nanny; ferret|hob|jill; cat|tom|queen`,
  relations: [
    {
      entity: 'species',
      value: 'male',
      forward: ['What is the male called in this species: {}?', 'Which word names a male {}?'],
      backward: ['A male of which species is called "{}"?', 'Which animal is {a}, if male?'],
      pair: 'species and word for the male',
    },
    {
      entity: 'species',
      value: 'female',
      forward: ['What is the female called in this species: {}?', 'Which word names a female {}?'],
      backward: ['A female of which species is called "{}"?', 'Which animal is {a}, if female?'],
      pair: 'species and word for the female',
    },
  ],
})
