import { factTable } from '../table.ts'

export const deficiencies = factTable({
  name: 'deficiencies',
  reference: 'WHO and FAO, Vitamin and Mineral Requirements in Human Nutrition, 2nd ed.',
  columns: 'disease | what is lacking',
  rows: `
    scurvy|vitamin C; rickets|vitamin D; goitre|iodine

    beriberi|vitamin B1; pellagra|vitamin B3; night blindness|vitamin A; pernicious anaemia|vitamin B12; kwashiorkor|protein`,
  relations: [
    {
      entity: 'disease',
      value: 'what is lacking',
      forward: ['A lack of what causes {}?', 'Which substance is lacking in {}?'],
      backward: ['Which disease comes from a lack of {}?', 'Too little {} leads to which disease?'],
      pair: 'disease and what is lacking',
    },
  ],
})
