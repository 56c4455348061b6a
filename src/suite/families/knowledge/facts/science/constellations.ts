import { factTable } from '../table.ts'

export const constellations = factTable({
  name: 'constellations',
  reference: 'IAU, The Constellations (names and English meanings)',
  columns: 'constellation | English meaning | near',
  rows: `
    Leo|lion|animal; Taurus|bull|animal; Aries|ram|animal; Cancer|crab|animal; Gemini|twins|figure; Virgo|maiden|figure
    Libra|scales|thing; Pisces|fishes|animal; Sagittarius|archer|figure; Draco|dragon|animal; Aquila|eagle|animal

    Cygnus|swan|animal; Lupus|wolf|animal; Corvus|crow|animal; Lepus|hare|animal; Monoceros|unicorn|animal
    Ophiuchus|serpent bearer|figure; Capricornus|sea goat|animal; Cetus|whale|animal; Crux|cross|thing; Vulpecula|fox|animal
    Sagitta|arrow|thing; Columba|dove|animal; Auriga|charioteer|figure; Boötes|herdsman|figure; Pavo|peacock|animal

    Grus|crane|animal; Lacerta|lizard|animal; Musca|fly|animal; Scutum|shield|thing; Equuleus|little horse|animal
    Volans|flying fish|animal; Horologium|clock|thing; Antlia|air pump|thing; Apus|bird of paradise|animal; Ara|altar|thing
    Caelum|chisel|thing; Carina|keel|thing; Vela|sails|thing; Fornax|furnace|thing
    Pictor|easel|thing; Crater|cup|thing; Camelopardalis|giraffe|animal; Mensa|table mountain|thing; Circinus|pair of compasses|thing`,
  relations: [
    {
      entity: 'constellation',
      value: 'English meaning',
      forward: [
        'What does the name of the constellation {} mean?',
        'The constellation {} pictures what?',
        'Which meaning does the constellation name {} have?',
      ],
      backward: [
        'Which constellation is named after this: {}?',
        'Which constellation name has the meaning "{}"?',
        'On a star chart, which constellation pictures this: {}?',
      ],
      pair: 'constellation and meaning',
      near: 'near',
    },
  ],
})
