import { factTable } from '../table.ts'

export const planets = factTable({
  name: 'planets',
  reference: 'IAU Resolution B5 (2006); NASA Planetary Fact Sheet',
  columns: 'planet | place from the Sun',
  rows: `Mercury|1; Venus|2; Earth|3; Mars|4; Jupiter|5; Saturn|6; Uranus|7; Neptune|8`,
  relations: [
    {
      entity: 'planet',
      value: 'place from the Sun',
      forward: [
        'Counted from the Sun, which number does the planet {} have?',
        'At which place from the Sun is the planet {}?',
      ],
      backward: [
        'Which planet is number {} counted from the Sun?',
        'At place {} from the Sun, which planet does one find?',
      ],
      pair: 'planet and place from the Sun',
      most: [
        'Which of these planets is farthest from the Sun?',
        'Which planet has the longest year?',
      ],
      least: [
        'Which of these planets is nearest to the Sun?',
        'Which planet has the shortest year?',
      ],
      numeric: true,
    },
  ],
})
