import { groupTable } from '../table.ts'

export const bones = groupTable({
  name: 'bones',
  reference: 'Terminologia Anatomica, 2nd ed., part 2 (bones)',
  columns: 'bone | class of bones',
  groups: `
    carpal bone: scaphoid, lunate / capitate, hamate, pisiform / trapezium, trapezoid, triquetrum
    tarsal bone: talus / calcaneus, cuboid, navicular / medial cuneiform, lateral cuneiform
    cranial bone: frontal bone, parietal bone / occipital bone, temporal bone / sphenoid, ethmoid
    facial bone: mandible, maxilla / zygomatic bone / vomer, palatine bone, lacrimal bone, nasal bone
    ear ossicle: stapes / malleus, incus
    cervical vertebra: atlas, axis
    long bone: femur, tibia, humerus / fibula, ulna, radius`,
  relation: {
    forward: [
      'What kind of bone is the {}?',
      'How do anatomists class the {}?',
      'To which class of bones does the {} belong?',
    ],
    member: ['Which of these is {a}?', 'Which bone do anatomists class as {a}?', 'Pick the {}.'],
    outsider: [
      'Which of these is not {a}?',
      'Three of these are of the kind "{}". Which one is not?',
    ],
    pair: 'bone and class',
  },
})
