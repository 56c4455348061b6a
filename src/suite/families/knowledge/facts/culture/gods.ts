import { factTable } from '../table.ts'

export const gods = factTable({
  name: 'gods',
  reference: 'The Oxford Classical Dictionary, 4th ed.',
  columns: 'Greek god | Roman name',
  rows: `
    Zeus|Jupiter; Poseidon|Neptune; Aphrodite|Venus; Ares|Mars; Hades|Pluto
    Hermes|Mercury; Athena|Minerva

    Artemis|Diana; Dionysus|Bacchus; Demeter|Ceres; Hephaestus|Vulcan; Hera|Juno

    Hestia|Vesta; Nike|Victoria; Eos|Aurora; Selene|Luna; Helios|Sol; Tyche|Fortuna
    Hypnos|Somnus; Eris|Discordia; Eirene|Pax`,
  relations: [
    {
      entity: 'Greek god',
      value: 'Roman name',
      forward: ['What did the Romans call {}?', 'Which Roman deity matches the Greek {}?'],
      backward: ['Which Greek deity is the Roman {}?', 'What did the Greeks call {}?'],
      pair: 'Greek and Roman name of a deity',
    },
  ],
})
