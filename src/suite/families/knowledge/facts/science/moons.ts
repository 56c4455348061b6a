import { groupTable } from '../table.ts'

export const moons = groupTable({
  name: 'moons',
  reference: 'IAU Gazetteer of Planetary Nomenclature, planet and satellite names',
  columns: 'moon | planet',
  groups: `
    Mars: Phobos / Deimos
    Jupiter: Io, Europa, Ganymede, Callisto / Amalthea / Himalia, Thebe, Metis, Adrastea, Elara, Pasiphae
    Saturn: Titan / Enceladus, Rhea, Mimas, Tethys, Dione, Iapetus / Hyperion, Phoebe, Janus, Prometheus, Pandora, Epimetheus
    Uranus: Titania / Oberon, Miranda, Ariel, Umbriel / Puck, Cordelia, Ophelia, Bianca, Cressida, Belinda
    Neptune: Triton / Nereid, Proteus / Larissa, Naiad, Despina, Galatea, Thalassa
    Pluto: Charon / Nix, Hydra / Kerberos, Styx`,
  relation: {
    forward: [
      'Around which body does the moon {} move?',
      '{} is a moon of which body?',
      'Which of these has a moon named {}?',
    ],
    member: [
      'Which of these is a moon of {}?',
      'Which moon orbits {}?',
      'Which moon belongs to {}?',
    ],
    outsider: [
      'Which of these is not a moon of {}?',
      'Three of these moons orbit {}. Which one does not?',
    ],
    pair: 'moon and what it orbits',
  },
})
