import { groupTable } from '../table.ts'

export const instruments = groupTable({
  name: 'instruments',
  reference: 'The New Grove Dictionary of Musical Instruments, 2nd ed.',
  columns: 'instrument | family of instruments',
  groups: `
    bowed string instrument: violin, cello / viola, double bass / rebec, erhu, viola da gamba, sarangi
    plucked string instrument: guitar, harp / banjo, mandolin, ukulele, lute / balalaika, oud, koto, sitar, theorbo
    brass instrument: trumpet, trombone, tuba / French horn, cornet, bugle / euphonium, flugelhorn, sousaphone, serpent
    woodwind instrument: flute, clarinet / oboe, bassoon, piccolo, recorder, saxophone / cor anglais, shawm, basset horn, dulcian
    percussion instrument: drum, cymbal / xylophone, triangle, tambourine, timpani, gong / marimba, vibraphone, tabla, guiro, bodhrán
    keyboard instrument: piano, organ / harpsichord / clavichord, virginal, harmonium`,
  relation: {
    forward: [
      'What kind of instrument is the {}?',
      'To which family of instruments does the {} belong?',
    ],
    member: ['Which of these is {a}?', 'Which one do musicians call {a}?', 'Pick the {}.'],
    outsider: [
      'Which of these is not {a}?',
      'Three of these are of the kind "{}". Which one is not?',
    ],
    pair: 'instrument and kind',
  },
})
