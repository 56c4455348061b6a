import { factTable } from '../table.ts'

export const ores = factTable({
  name: 'ores',
  reference: 'Mindat.org mineral database; CRC Handbook of Chemistry and Physics, section 4',
  columns: 'ore | metal',
  rows: `
    bauxite|aluminium; haematite|iron; magnetite|iron; galena|lead; malachite|copper; cinnabar|mercury; pitchblende|uranium

    cassiterite|tin; sphalerite|zinc; rutile|titanium; wolframite|tungsten; stibnite|antimony; chalcocite|copper; siderite|iron

    pentlandite|nickel; garnierite|nickel; spodumene|lithium; pyrolusite|manganese; acanthite|silver; scheelite|tungsten
    smithsonite|zinc; cerussite|lead; bornite|copper; goethite|iron; anatase|titanium; petalite|lithium; celestine|strontium`,
  relations: [
    {
      entity: 'ore',
      value: 'metal',
      forward: [
        'Which metal is won from {}?',
        '{} is an ore of which metal?',
        'Miners who dig for {} are after which metal?',
      ],
      backward: [
        'Which of these is an ore of {}?',
        'From which mineral does one win {}?',
        'Which mineral is a source of {}?',
      ],
      pair: 'ore and metal',
      namesValue: 'the metal won from {}',
    },
  ],
})
