import { factTable } from '../table.ts'

export const languageCodes = factTable({
  name: 'language codes',
  reference: 'ISO 639-1',
  columns: 'language | language code',
  rows: `
    English|en; German|de; French|fr; Spanish|es; Italian|it; Portuguese|pt; Russian|ru; Chinese|zh; Japanese|ja; Korean|ko; Arabic|ar; Hindi|hi
    Dutch|nl; Swedish|sv; Polish|pl

    Danish|da; Finnish|fi; Greek|el; Hebrew|he; Czech|cs; Hungarian|hu; Turkish|tr; Ukrainian|uk; Romanian|ro; Bulgarian|bg; Croatian|hr; Icelandic|is
    Irish|ga; Welsh|cy; Persian|fa; Vietnamese|vi; Thai|th; Estonian|et; Latvian|lv; Lithuanian|lt

    Albanian|sq; Basque|eu; Georgian|ka; Armenian|hy; Amharic|am; Belarusian|be; Bengali|bn; Breton|br; Bosnian|bs; Catalan|ca; Corsican|co
    Esperanto|eo; Faroese|fo; Galician|gl; Hausa|ha; Kazakh|kk; Khmer|km; Latin|la; Macedonian|mk; Malagasy|mg; Maltese|mt; Maori|mi; Mongolian|mn
    Nepali|ne; Occitan|oc; Quechua|qu; Samoan|sm; Serbian|sr; Slovak|sk; Slovene|sl; Swahili|sw; Tamil|ta; Telugu|te; Tagalog|tl; Tibetan|bo; Tongan|to; Urdu|ur; Uzbek|uz; Xhosa|xh; Zulu|zu`,
  relations: [
    {
      entity: 'language',
      value: 'language code',
      forward: [
        'What is the two-letter ISO 639 code of {}?',
        'Which language code marks a page in {}?',
        'The language {} has which ISO 639-1 code?',
      ],
      backward: [
        'Which language has the ISO 639 code {}?',
        'A web page marked with lang="{}" is in which language?',
      ],
      pair: 'language and ISO 639 code',
      spelt: true,
    },
  ],
})
