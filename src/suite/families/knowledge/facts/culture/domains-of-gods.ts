import { factTable } from '../table.ts'

export const domainsOfGods = factTable({
  name: 'domains of gods',
  reference:
    'The Oxford Classical Dictionary, 4th ed.; Lindow, Norse Mythology; Wilkinson, Gods of Ancient Egypt',
  columns: 'deity | domain',
  rows: `
    Zeus|the sky and thunder; Poseidon|the sea; Aphrodite|love; Ares|war; Hades|the underworld; Dionysus|wine

    Artemis|hunting; Demeter|the harvest; Hephaestus|smiths; Hera|marriage; Hermes|messages and trade

    Hestia|the hearth; Nike|victory; Eos|the dawn; Tyche|luck; Hypnos|sleep; Asclepius|medicine; Nemesis|revenge; Iris|the rainbow`,
  relations: [
    {
      entity: 'deity',
      value: 'domain',
      forward: ['What was the domain of {} in Greek myth?', 'What is {} known for in Greek myth?'],
      backward: ['Which Greek deity ruled over {}?', 'In Greek myth, whose domain was {}?'],
      pair: 'Greek deity and domain',
    },
  ],
})
