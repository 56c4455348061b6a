import { factTable } from '../table.ts'

export const roots = factTable({
  name: 'roots',
  reference: 'Oxford Dictionary of English, 3rd ed., combining forms',
  columns: 'combining form | meaning',
  rows: `
    hydro-|water; geo-|earth; bio-|life; chrono-|time; photo-|light; thermo-|heat; micro-|small; poly-|many; tele-|far; astro-|star; zoo-|animal; pyro-|fire

    cardio-|heart; neuro-|nerve; osteo-|bone; haemo-|blood; dermato-|skin; gastro-|stomach; helio-|sun; anthropo-|human; litho-|stone; pseudo-|false; neo-|new; palaeo-|old
    crypto-|hidden; chromo-|colour; ornitho-|bird; phyto-|plant; xeno-|foreign; necro-|dead; aero-|air; audio-|hearing

    xylo-|wood; hepato-|liver; nephro-|kidney; seleno-|moon; ichthyo-|fish; chryso-|gold; leuco-|white; melano-|black; erythro-|red; xantho-|yellow; cyano-|blue; chloro-|green
    sarco-|flesh; odonto-|tooth; ophthalmo-|eye; rhino-|nose; podo-|foot; cephalo-|head; dactylo-|finger; cheiro-|hand; glosso-|tongue; pneumo-|lung; entero-|gut; arthro-|joint
    somno-|sleep; noci-|pain; thanato-|death; oneiro-|dream; hippo-|horse; herpeto-|reptile; brachy-|short; dolicho-|long`,
  relations: [
    {
      entity: 'combining form',
      value: 'meaning',
      forward: [
        'In technical terms, what does "{}" stand for?',
        'What does the word part "{}" mean?',
        'Which meaning does "{}" give to a word?',
      ],
      backward: [
        'Which word part means "{}"?',
        'Which word part stands for "{}" in technical terms?',
      ],
      pair: 'word part and meaning',
    },
  ],
})
