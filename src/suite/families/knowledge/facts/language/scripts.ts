import { groupTable } from '../table.ts'

export const scripts = groupTable({
  name: 'scripts',
  reference: 'Unicode CLDR, language and script data',
  columns: 'language | script',
  groups: `
    Cyrillic: Russian, Ukrainian / Bulgarian, Macedonian / Belarusian, Chuvash, Tatar, Kyrgyz
    Latin: French, German, Polish / Turkish, Finnish, Hungarian, Vietnamese / Swahili, Welsh, Basque, Tagalog, Maltese, Estonian
    Devanagari: Hindi / Nepali, Marathi / Bhojpuri, Maithili
    Arabic: Persian / Urdu, Pashto / Dari, Balochi
    Hebrew letters: Yiddish / Ladino
    Hangul: Korean
    Ge'ez: / Amharic / Tigrinya
    Chinese characters: Mandarin / Cantonese / Hakka`,
  relation: {
    forward: [
      'In which script is {} usually written?',
      'Which writing system does {} use?',
      'A newspaper in {} is printed in which script?',
    ],
    member: [
      'Which language is usually written in this script: {}?',
      'Readers of which language use this script: {}?',
    ],
    pair: 'language and script',
  },
})
