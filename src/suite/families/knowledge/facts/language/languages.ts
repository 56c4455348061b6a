import { groupTable } from '../table.ts'

export const languages = groupTable({
  name: 'language families',
  reference: 'Glottolog 5.0',
  columns: 'language | language family',
  groups: `
    Germanic: German, Dutch, Swedish, Danish / Norwegian, Icelandic / Afrikaans, Faroese, Yiddish, Luxembourgish
    Romance: Spanish, French, Italian, Portuguese / Romanian, Catalan / Galician, Occitan, Romansh, Sardinian, Friulian
    Slavic: Russian, Polish, Czech / Ukrainian, Bulgarian, Croatian, Serbian, Slovak / Slovene, Belarusian, Sorbian, Macedonian
    Celtic: Irish, Welsh / Breton, Scottish Gaelic / Manx, Cornish
    Uralic: Finnish, Hungarian / Estonian / Mari, Udmurt, Komi, Nenets
    Turkic: Turkish / Kazakh, Uzbek / Kyrgyz, Tatar, Chuvash, Bashkir, Uyghur
    Semitic: Arabic, Hebrew / Amharic / Maltese, Tigrinya, Aramaic
    Bantu: Swahili, Zulu / Xhosa, Shona / Kikuyu, Tswana, Lingala
    Indo-Aryan: Hindi, Bengali / Urdu, Punjabi, Marathi / Gujarati, Nepali, Sinhala, Odia, Assamese
    Dravidian: Tamil / Telugu, Malayalam / Kannada, Tulu, Gondi, Brahui
    Austronesian: Indonesian / Malay, Tagalog, Hawaiian / Maori, Malagasy, Javanese, Samoan, Fijian
    Iranian: Persian / Kurdish, Pashto / Tajik, Ossetian, Balochi`,
  relation: {
    forward: [
      'To which language family does {} belong?',
      'Linguists place {} in which family?',
      'Which family of languages includes {}?',
    ],
    member: [
      'Which of these is {a} language?',
      'Which language belongs to the {} family?',
      'Linguists count which of these as {}?',
    ],
    outsider: [
      'Which of these is not {a} language?',
      'Three of these languages are {}. Which one is not?',
    ],
    pair: 'language and family',
  },
})
