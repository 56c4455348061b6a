import { factTable } from '../table.ts'

export const hardness = factTable({
  name: 'hardness',
  reference: 'Mohs scale: CRC Handbook of Chemistry and Physics, section 4',
  columns: 'mineral | Mohs hardness',
  rows: `talc|1; gypsum|2; calcite|3; fluorite|4; apatite|5; orthoclase|6; quartz|7; topaz|8; corundum|9; diamond|10`,
  relations: [
    {
      entity: 'mineral',
      value: 'Mohs hardness',
      forward: ['What hardness does {} have on the Mohs scale?', 'Where on the Mohs scale is {}?'],
      backward: [
        'Which mineral defines hardness {} on the Mohs scale?',
        'Number {} of the Mohs scale is which mineral?',
      ],
      pair: 'mineral and Mohs hardness',
      most: ['Which of these minerals is the hardest?', 'Which mineral scratches the other three?'],
      least: [
        'Which of these minerals is the softest?',
        'Which mineral is scratched by the other three?',
      ],
      numeric: true,
    },
  ],
})
