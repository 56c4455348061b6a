import { factTable } from '../table.ts'

export const sciences = factTable({
  name: 'sciences',
  reference: 'Oxford Dictionary of English, 3rd ed.',
  columns: 'science | subject | near',
  rows: `
    ornithology|birds|life; entomology|insects|life; cardiology|the heart|body; dermatology|the skin|body
    meteorology|the weather|earth; seismology|earthquakes|earth; astronomy|the stars|earth; neurology|the nerves|body
    palaeontology|fossils|earth; optics|light|matter; acoustics|sound|matter; oncology|cancer|body

    ichthyology|fish|life; herpetology|reptiles|life; mycology|fungi|life; haematology|blood|body; hepatology|the liver|body
    nephrology|the kidneys|body; ophthalmology|the eyes|body; gerontology|old age|body; petrology|rocks|earth
    speleology|caves|earth; numismatics|coins|things; philately|postage stamps|things; vexillology|flags|things
    etymology|the origin of words|people; epistemology|knowledge|people; cytology|cells|life; histology|tissues|life
    pharmacology|drugs|body; demography|populations|people; oenology|wine|things; dendrology|trees|life; graphology|handwriting|things

    bryology|mosses|life; phycology|algae|life; malacology|molluscs|life; myrmecology|ants|life; conchology|shells|life
    cetology|whales|life; osteology|bones|body; myology|muscles|body; rhinology|the nose|body
    otology|the ears|body; odontology|teeth|body; limnology|lakes|earth; pedology|soils|earth
    campanology|bells|things; pomology|fruit|life; pteridology|ferns|life; agrostology|grasses|life; acarology|mites and ticks|life
    psephology|elections|people; penology|prisons|people; tribology|friction|matter; rheology|the flow of matter|matter
    horology|the measurement of time|things; cryogenics|very low temperatures|matter
    eschatology|the end of the world|people; soteriology|salvation|people; semiotics|signs|people`,
  relations: [
    {
      entity: 'science',
      value: 'subject',
      forward: ['What does {} study?', 'What is {} about?', 'What is the subject of {}?'],
      backward: [
        'Which field studies {}?',
        'What is the study of {} called?',
        'Who wants to learn about {} turns to which field?',
      ],
      pair: 'field and subject',
      near: 'near',
    },
  ],
})
