import { factTable } from '../table.ts'

export const cheeses = factTable({
  name: 'cheeses',
  reference: 'The Oxford Companion to Cheese, 2016',
  columns: 'cheese | home country',
  rows: `
    Brie|France; Camembert|France; Cheddar|England; Gouda|the Netherlands; Parmigiano Reggiano|Italy; Mozzarella|Italy
    Roquefort|France; Emmental|Switzerland

    Edam|the Netherlands; Manchego|Spain; Stilton|England; Gorgonzola|Italy; Pecorino Romano|Italy; Halloumi|Cyprus
    Comté|France; Jarlsberg|Norway; Havarti|Denmark; Appenzeller|Switzerland; Wensleydale|England

    Brunost|Norway; Danablu|Denmark; Oscypek|Poland; Mahón|Spain; Cabrales|Spain; Sbrinz|Switzerland; Asiago|Italy; Provolone|Italy
    Reblochon|France; Leerdammer|the Netherlands; Oaxaca|Mexico; Tête de Moine|Switzerland; Västerbotten|Sweden; Idiazabal|Spain`,
  relations: [
    {
      entity: 'cheese',
      value: 'home country',
      forward: ['From which country does {} cheese come?', 'Which is the home of {} cheese?'],
      backward: ['Which cheese comes from {}?', 'Which of these cheeses was first made in {}?'],
      pair: 'cheese and country',
    },
  ],
})
