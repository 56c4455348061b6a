import { factTable } from '../table.ts'

export const namedNumbers = factTable({
  name: 'named numbers',
  reference: 'Oxford Dictionary of English, 3rd ed.; Coxeter, Regular Polytopes',
  columns: 'named thing | number',
  rows: `
    the sides of a pentagon|5; the sides of a hexagon|6; the sides of an octagon|8; the faces of a cube|6; the players of a quartet|4; the things in a dozen|12
    the years of a decade|10; the years of a century|100; the strings of a violin|4; the squares of a chessboard|64; the letters of the English alphabet|26; the legs of a spider|8
    the days of a leap year|366; the degrees of a right angle|90

    the sides of a heptagon|7; the sides of a nonagon|9; the sides of a decagon|10; the sides of a dodecagon|12; the faces of a tetrahedron|4; the faces of an octahedron|8
    the players of a septet|7; the things in a score|20; the days of a fortnight|14; the keys of a modern piano|88; the lines of a sonnet|14; the cards of a bridge deck|52; the bits of a byte|8
    the legs of an insect|6; the syllables of a haiku|17; the loaves of a baker's dozen|13; the minutes of a day|1440

    the sides of a hendecagon|11; the sides of an icosagon|20; the faces of a dodecahedron|12; the faces of an icosahedron|20; the edges of a cube|12; the edges of a tetrahedron|6
    the players of a nonet|9; the things in a gross|144; the lines of a limerick|5; the edges of an icosahedron|30; the vertices of a dodecahedron|20; the human chromosomes in a body cell|46
    the cervical vertebrae of a giraffe|7; the teeth of a full adult set|32; the thoracic vertebrae of a human|12; the dominoes of a double-six set|28; the pieces of one side in chess|16; the dots of a die in all|21`,
  relations: [
    {
      entity: 'named thing',
      value: 'number',
      forward: [
        'What is the number of {}?',
        'Count {}: how many are there?',
        'Which number fits {}?',
      ],
      backward: ['Which of these makes {} in number?', 'The number {} fits which of these?'],
      pair: 'thing and its number',
      numeric: true,
      most: ['Which of these counts is the largest?', 'Which of these is the highest count?'],
      least: ['Which of these counts is the smallest?', 'Which of these is the lowest count?'],
    },
  ],
})
