import { factTable } from '../table.ts'

export const latinPhrases = factTable({
  name: 'Latin phrases',
  reference: 'Oxford Dictionary of English, 3rd ed.',
  columns: 'Latin phrase | English sense',
  rows: `
    carpe diem|seize the day; et cetera|and the rest; alma mater|nourishing mother; vice versa|the other way round; status quo|the existing state
    alter ego|other self; bona fide|in good faith; terra incognita|unknown land; veto|I forbid; anno Domini|in the year of the Lord

    ad hoc|for this purpose; pro bono|for the public good; quid pro quo|something for something; tabula rasa|clean slate; in vino veritas|truth in wine
    persona non grata|unwelcome person; modus operandi|way of working; cui bono|who gains by it; ex libris|from the books; memento mori|remember that you must die
    habeas corpus|you shall have the body; per capita|for each head; post mortem|after death; pater familias|head of a household; cogito ergo sum|I think, so I am

    ceteris paribus|other things being equal; deus ex machina|god from the machine; non sequitur|it does not follow; ipso facto|by that very fact
    mea culpa|through my fault; sine qua non|without which nothing; caveat emptor|let the buyer beware; in medias res|into the midst of things
    magnum opus|great work; compos mentis|of sound mind; sub rosa|in secret; terra firma|solid ground; ex nihilo|out of nothing; a priori|from what comes before
    de facto|in reality; in loco parentis|in place of a parent; ne plus ultra|the highest point; casus belli|cause of war; annus mirabilis|wonderful year; lapsus linguae|slip of the tongue`,
  relations: [
    {
      entity: 'Latin phrase',
      value: 'English sense',
      forward: [
        'What does the Latin "{}" mean?',
        'In English, what is "{}"?',
        'Which sense does the phrase "{}" have?',
      ],
      backward: ['Which Latin phrase means "{}"?', 'How does one say "{}" in Latin?'],
      pair: 'Latin phrase and sense',
    },
  ],
})
