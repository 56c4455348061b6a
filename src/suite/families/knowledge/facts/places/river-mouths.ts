import { groupTable } from '../table.ts'

export const riverMouths = groupTable({
  name: 'river mouths',
  reference: 'Encyclopaedia Britannica, article on each river',
  columns: 'river | sea',
  groups: `
    the Black Sea: Danube / Dnieper, Dniester / Kızılırmak
    the Caspian Sea: Volga / Ural / Kura, Terek
    the North Sea: Rhine, Thames / Elbe, Weser / Ems
    the Baltic Sea: Vistula / Oder / Daugava, Neman
    the Mediterranean Sea: Nile / Rhône, Ebro / Tiber, Arno
    the Bay of Bengal: Ganges / Godavari / Krishna, Mahanadi, Kaveri
    the Arabian Sea: Indus / Narmada / Tapti
    the South China Sea: Mekong / Pahang
    the Kara Sea: / Ob, Yenisei / Taz
    Hudson Bay: / Churchill / Nelson`,
  relation: {
    forward: [
      'Into which sea does the river {} flow?',
      'The river {} ends in which of these waters?',
      'Where does the river {} reach the sea?',
    ],
    member: [
      'Which of these rivers flows into {}?',
      'Which river ends in {}?',
      'The mouth of which river is at {}?',
    ],
    outsider: [
      'Which of these rivers does not flow into {}?',
      'Three of these rivers end in {}. Which one does not?',
    ],
    pair: 'river and sea',
  },
})
