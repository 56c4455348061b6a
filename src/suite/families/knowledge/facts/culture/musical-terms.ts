import { factTable } from '../table.ts'

export const musicalTerms = factTable({
  name: 'musical terms',
  reference: 'The Oxford Dictionary of Music, 6th ed.',
  columns: 'term | sense',
  rows: `
    allegro|fast and lively; piano|soft; forte|loud; crescendo|growing louder; solo|for one performer; tempo|speed

    andante|at a walking pace; presto|very fast; staccato|short and detached; legato|smooth and connected
    pizzicato|plucked; diminuendo|growing softer; da capo|from the beginning; ritardando|slowing down; tutti|all together; a cappella|without instruments; vibrato|slight wavering of pitch

    accelerando|getting faster; dolce|sweetly; con brio|with vigour; maestoso|majestically; cantabile|in a singing style; tremolo|rapid repetition of a note
    glissando|sliding between notes; con sordino|with a mute; col legno|with the wood of the bow; rubato|with flexible tempo; fermata|hold of a note beyond its value; sotto voce|in an undertone; giocoso|merrily; attacca|go on without a break; senza|without; subito|suddenly`,
  relations: [
    {
      entity: 'term',
      value: 'sense',
      forward: [
        'What does the musical term "{}" mean?',
        'In a score, what does "{}" tell the player?',
        'A composer writes "{}". What is meant?',
      ],
      backward: ['Which musical term means "{}"?', 'In a score, how does a composer say "{}"?'],
      pair: 'musical term and sense',
    },
  ],
})
