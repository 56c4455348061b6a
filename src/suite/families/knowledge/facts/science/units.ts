import { factTable } from '../table.ts'

export const units = factTable({
  name: 'units',
  reference: 'SI Brochure, 9th ed., tables 2 and 4',
  columns: 'quantity | unit | unit symbol',
  rows: `
    length|metre|m; mass|kilogram|kg; time|second|s; electric current|ampere|A; temperature|kelvin|K
    frequency|hertz|Hz; force|newton|N; pressure|pascal|Pa; energy|joule|J; power|watt|W

    amount of substance|mole|mol; luminous intensity|candela|cd; electric charge|coulomb|C
    electric potential difference|volt|V; electric resistance|ohm|Ω; capacitance|farad|F; plane angle|radian|rad

    electric conductance|siemens|S; magnetic flux|weber|Wb; magnetic flux density|tesla|T; inductance|henry|H
    luminous flux|lumen|lm; illuminance|lux|lx; activity of a radionuclide|becquerel|Bq; absorbed dose|gray|Gy
    dose equivalent|sievert|Sv; catalytic activity|katal|kat; solid angle|steradian|sr`,
  relations: [
    {
      entity: 'quantity',
      value: 'unit',
      forward: [
        'What is the SI unit of {}?',
        'In which SI unit does one measure {}?',
        'Which SI unit belongs to the quantity "{}"?',
      ],
      backward: [
        'Which quantity has the SI unit {}?',
        'What does one measure in the SI unit {}?',
        'The {} is the SI unit of which quantity?',
      ],
      pair: 'quantity and SI unit',
      namesEntity: 'the quantity measured in the unit {}',
      namesValue: 'the SI unit of {}',
    },
    {
      entity: 'unit',
      value: 'unit symbol',
      forward: ['What is the symbol of {}?', 'Which symbol is written for {}?'],
      backward: ['Which SI unit has the symbol {}?', 'The symbol {} stands for which SI unit?'],
      pair: 'SI unit and symbol',
      spelt: true,
    },
  ],
})
