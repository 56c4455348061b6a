import { factTable } from '../table.ts'

export const agesOfTheEarth = factTable({
  name: 'ages of the Earth',
  reference: 'ICS International Chronostratigraphic Chart, 2023',
  columns: 'geological time | place in the geological column',
  rows: `
    Jurassic|9; Cretaceous|10; Triassic|8; Cambrian|2; Pleistocene|16; Holocene|17; Devonian|5

    Permian|7; Carboniferous|6; Silurian|4; Ordovician|3; Eocene|12; Miocene|14

    Ediacaran|1; Paleocene|11; Oligocene|13; Pliocene|15`,
  relations: [
    {
      entity: 'geological time',
      value: 'place in the geological column',
      most: [
        'Which of these geological times is the most recent?',
        'Which of these came last in the history of the Earth?',
      ],
      least: [
        'Which of these geological times is the oldest?',
        'Which of these came first in the history of the Earth?',
      ],
      numeric: true,
    },
  ],
})
