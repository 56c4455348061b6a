import { groupTable } from '../table.ts'

export const elementGroups = groupTable({
  name: 'element groups',
  reference: 'IUPAC Red Book 2005, IR-3.5 and IR-3.6',
  columns: 'element | group of elements',
  groups: `
    alkali metal: lithium, sodium, potassium / rubidium, caesium / francium
    alkaline earth metal: magnesium, calcium / beryllium, barium, strontium / radium
    halogen: chlorine, fluorine, iodine / bromine / astatine
    noble gas: helium, neon, argon / krypton, xenon / radon
    transition metal: iron, nickel, titanium, copper, gold, silver / tungsten, chromium, cobalt, manganese, platinum, vanadium / rhenium, osmium, niobium, tantalum, hafnium, rhodium, iridium, ruthenium
    lanthanide: europium / neodymium, cerium, samarium / erbium, holmium, thulium, dysprosium, terbium, gadolinium
    actinide: uranium, plutonium / thorium, americium / curium, berkelium, californium, fermium, protactinium, neptunium`,
  relation: {
    forward: [
      'To which group of elements does {} belong?',
      'What kind of element is {}?',
      'How is {} classed in the periodic table?',
    ],
    member: ['Which of these is {a}?', 'Which element is {a}?', 'Pick the {}.'],
    outsider: [
      'Which of these is not {a}?',
      'Three of these are of the kind "{}". Which one is not?',
      'Which element is no {}?',
    ],
    pair: 'element and group',
  },
})
