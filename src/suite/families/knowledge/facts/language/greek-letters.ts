import { factTable } from '../table.ts'

export const greekLetters = factTable({
  name: 'Greek letters',
  reference: 'ISO 843; The Unicode Standard, Greek and Coptic',
  columns: 'Greek letter | sign | place in the alphabet',
  rows: `
    alpha|α|1; beta|β|2; gamma|γ|3; delta|δ|4; pi|π|16; omega|ω|24; sigma|σ|18; lambda|λ|11

    epsilon|ε|5; theta|θ|8; mu|μ|12; rho|ρ|17; phi|φ|21; psi|ψ|23; tau|τ|19; kappa|κ|10

    zeta|ζ|6; eta|η|7; iota|ι|9; nu|ν|13; xi|ξ|14; omicron|ο|15; upsilon|υ|20; chi|χ|22`,
  relations: [
    {
      entity: 'Greek letter',
      value: 'sign',
      forward: ['How is the Greek letter {} written?', 'Which sign is the Greek letter {}?'],
      backward: ['What is the name of the Greek letter {}?', 'What do Greeks call the sign {}?'],
      pair: 'Greek letter and sign',
      namesEntity: 'the Greek letter {}',
    },
    {
      entity: 'Greek letter',
      value: 'place in the alphabet',
      forward: [
        'At which place of the Greek alphabet is {}?',
        'Counted from alpha as 1, which number is {}?',
      ],
      backward: [
        'Which letter has place {} in the Greek alphabet?',
        'Counted from alpha as 1, which Greek letter is number {}?',
      ],
      pair: 'Greek letter and place in the alphabet',
      most: [
        'Which of these comes last in the Greek alphabet?',
        'Which Greek letter is nearest to the end?',
      ],
      least: [
        'Which of these comes first in the Greek alphabet?',
        'Which Greek letter is nearest to the beginning?',
      ],
      numeric: true,
    },
  ],
})
