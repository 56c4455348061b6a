import { factTable } from '../table.ts'

export const stars = factTable({
  name: 'stars',
  reference: 'IAU Catalog of Star Names',
  columns: 'star | constellation',
  rows: `
    Sirius|Canis Major; Polaris|Ursa Minor; Betelgeuse|Orion; Vega|Lyra; Rigel|Orion; Antares|Scorpius
    Aldebaran|Taurus; Altair|Aquila; Deneb|Cygnus

    Arcturus|Boötes; Capella|Auriga; Procyon|Canis Minor; Canopus|Carina; Spica|Virgo; Pollux|Gemini; Castor|Gemini
    Fomalhaut|Piscis Austrinus; Regulus|Leo; Mizar|Ursa Major; Algol|Perseus; Bellatrix|Orion; Achernar|Eridanus

    Dubhe|Ursa Major; Alphard|Hydra; Mira|Cetus; Denebola|Leo; Hamal|Aries; Markab|Pegasus
    Alphecca|Corona Borealis; Rasalhague|Ophiuchus; Eltanin|Draco; Thuban|Draco; Schedar|Cassiopeia; Albireo|Cygnus
    Shaula|Scorpius; Mirach|Andromeda; Zubeneschamali|Libra; Alcor|Ursa Major; Mintaka|Orion; Alnilam|Orion
    Alcyone|Taurus; Tarazed|Aquila; Kochab|Ursa Minor; Menkalinan|Auriga; Alioth|Ursa Major; Adhara|Canis Major`,
  relations: [
    {
      entity: 'star',
      value: 'constellation',
      forward: [
        'In which constellation is the star {}?',
        'The star {} belongs to which constellation?',
        'Where in the sky does one find the star {}?',
      ],
      backward: [
        'Which of these stars is in {}?',
        'Which star belongs to the constellation {}?',
        'Looking at {}, which of these stars can one see there?',
      ],
      pair: 'star and constellation',
    },
  ],
})
