import { factTable } from '../table.ts'

export const youngAnimals = factTable({
  name: 'young animals',
  reference: 'Oxford Dictionary of English, 3rd ed.',
  columns: 'animal | young',
  rows: `
    dog|puppy; cat|kitten; cow|calf; horse|foal; sheep|lamb; lion|cub; kangaroo|joey; frog|tadpole; butterfly|caterpillar

    goat|kid; deer|fawn; goose|gosling; swan|cygnet

    hare|leveret; eel|elver; pigeon|squab; turkey|poult; llama|cria; hawk|eyas; oyster|spat`,
  relations: [
    {
      entity: 'animal',
      value: 'young',
      forward: ['What is a young {} called?', 'What is the name for the young of {a}?'],
      backward: [
        'The word "{}" names the young of which animal?',
        'Which animal has young that are called "{}"?',
        'Grown up, what is {a}?',
      ],
      pair: 'animal and its young',
    },
  ],
})
