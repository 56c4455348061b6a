import { factTable } from '../table.ts'

export const vitamins = factTable({
  name: 'vitamins',
  reference: 'IUPAC-IUB nomenclature of vitamins; NIH Office of Dietary Supplements fact sheets',
  columns: 'vitamin | chemical name',
  rows: `
    vitamin C|ascorbic acid; vitamin A|retinol; vitamin B12|cobalamin; vitamin B9|folic acid

    vitamin B1|thiamine; vitamin B2|riboflavin; vitamin B3|niacin; vitamin E|tocopherol; vitamin B6|pyridoxine

    vitamin B5|pantothenic acid; vitamin B7|biotin; vitamin K1|phylloquinone; vitamin D3|cholecalciferol; vitamin D2|ergocalciferol`,
  relations: [
    {
      entity: 'vitamin',
      value: 'chemical name',
      forward: [
        'What is the chemical name of {}?',
        'By which name is {} known in chemistry?',
        'Which substance is {}?',
      ],
      backward: ['Which vitamin is {}?', 'As which vitamin is {} known?', '{} is which vitamin?'],
      pair: 'vitamin and chemical name',
    },
  ],
})
