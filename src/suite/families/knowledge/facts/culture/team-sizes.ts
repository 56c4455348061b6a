import { factTable } from '../table.ts'

export const teamSizes = factTable({
  name: 'team sizes',
  reference:
    'Rules of each international federation (IFAB, FIBA, FIVB, WBSC, World Rugby, IHF, ICC, World Netball, ...)',
  columns: 'sport | players of one side',
  rows: `
    basketball|5; volleyball|6; ice hockey|6; baseball|9; cricket|11; handball|7

    rugby union|15; rugby league|13; water polo|7; beach volleyball|2; netball|7; field hockey|11; curling|4; futsal|5

    polo|4; kabaddi|7; Australian rules football|18; bandy|11; Gaelic football|15; hurling|15; korfball|8; sepak takraw|3`,
  relations: [
    {
      entity: 'sport',
      value: 'players of one side',
      forward: [
        'How many players does one side have on the field in {}?',
        'By the rules, how many play at once for one team in {}?',
      ],
      pair: 'sport and players of a side',
      most: [
        'In which sport does a side have the most players on the field?',
        'Which of these sports has the largest side?',
      ],
      least: [
        'In which sport does a side have the fewest players on the field?',
        'Which of these sports has the smallest side?',
      ],
      numeric: true,
    },
  ],
})
