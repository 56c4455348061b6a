import { factTable } from '../table.ts'

export const mountains = factTable({
  name: 'mountains',
  reference:
    'Smithsonian Global Volcanism Program; Encyclopaedia Britannica, article on each mountain',
  columns: 'mountain | country',
  rows: `
    Kilimanjaro|Tanzania; Mount Fuji|Japan; Vesuvius|Italy; Etna|Italy; Denali|the United States
    Ben Nevis|the United Kingdom; Krakatoa|Indonesia; Ararat|Turkey; Popocatépetl|Mexico

    Aconcagua|Argentina; Elbrus|Russia; Aoraki (Mount Cook)|New Zealand; Teide|Spain; Mount Logan|Canada; Cotopaxi|Ecuador
    Chimborazo|Ecuador; Hekla|Iceland; Mount Kosciuszko|Australia; Pinatubo|the Philippines; Tambora|Indonesia; Mauna Kea|the United States
    Snowdon|the United Kingdom; Stromboli|Italy; Eyjafjallajökull|Iceland; Toubkal|Morocco; Nanga Parbat|Pakistan

    Grossglockner|Austria; Triglav|Slovenia; Musala|Bulgaria; Moldoveanu|Romania; Hoverla|Ukraine; Galdhøpiggen|Norway
    Kebnekaise|Sweden; Damavand|Iran; Huascarán|Peru; Kinabalu|Malaysia; Ras Dashen|Ethiopia; Nanda Devi|India
    Ruapehu|New Zealand; Mulhacén|Spain; Carrauntoohil|Ireland; Mayon|the Philippines; Klyuchevskaya Sopka|Russia
    Piton de la Fournaise|France; Merapi|Indonesia; Krafla|Iceland; Pico Duarte|the Dominican Republic`,
  relations: [
    {
      entity: 'mountain',
      value: 'country',
      forward: [
        'In which country is {}?',
        '{} rises in which country?',
        'In which country does one climb {}?',
      ],
      backward: [
        'Which of these mountains is in {}?',
        'Which mountain can one climb in {}?',
        'Which of these rises in {}?',
      ],
      pair: 'mountain and country',
      namesValue: 'the country in which {} rises',
    },
  ],
})
