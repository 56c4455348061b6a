import type { Check } from '../../../src/suite/families/family.ts'

/** For each kind: a check, answers that meet it and near misses. */
export const checkCases: Readonly<
  Record<string, readonly (readonly [Check, readonly string[], readonly string[]])[]>
> = {
  'word-count': [
    [
      { check: 'word-count', min: 3, max: 4 },
      ['One two three', 'a well-known old tree.', '"one - two three"'],
      ['one two', 'one two three four five', '... - !'],
    ],
  ],
  'word-lengths': [
    [
      { check: 'word-lengths', min: 3, max: 5 },
      ['apple, Pear!', 'naïve'],
      ['banana', 'it is', '', '!!!'],
    ],
  ],
  'word-initials': [
    [
      { check: 'word-initials', letters: 'bot' },
      ['big old tree', '**Big Old Tree**', 'b o t.'],
      ['big old', 'big old tree tall', 'old big tree'],
    ],
  ],
  'word-uses': [
    [
      { check: 'word-uses', word: 'moon', count: 2 },
      ['The Moon saw a moon.', 'moon, moon'],
      ['moon', 'moons and moon', 'moon moon moon'],
    ],
  ],
  'distinct-words': [[{ check: 'distinct-words' }, ['one two'], ['one One', '']]],
  'first-word': [
    [
      { check: 'first-word', word: 'Every' },
      ['Every day', '"every day"'],
      ['Each day', 'Everyday', ''],
    ],
  ],
  'last-word': [
    [
      { check: 'last-word', word: 'night' },
      ['Good night!', 'GOOD NIGHT'],
      ['nights', 'night falls'],
    ],
  ],
  ending: [[{ check: 'ending', text: '!' }, ['Stop!', ' Stop!\n'], ['Stop', '! stop', 'Stop!?']]],
  wrapped: [
    [
      { check: 'wrapped', open: '<<', close: '>>' },
      ['<<6>>', '```\n<<6>>\n```'],
      ['<6>', '<<>>', '<<6>> ok', '<< >>'],
    ],
  ],
  'letter-case': [
    [{ check: 'letter-case', style: 'lower' }, ['all small 1!'], ['All small', '123']],
    [{ check: 'letter-case', style: 'upper' }, ['ALL LARGE', 'ÉTÉ'], ['All', '']],
    [{ check: 'letter-case', style: 'title' }, ['One Two 3rd'], ['One two']],
  ],
  'lacks-characters': [
    [
      { check: 'lacks-characters', characters: 'x,' },
      ['no such sign'],
      ['fox', 'FOX', 'one, two', ''],
    ],
  ],
  'lacks-words': [
    [
      { check: 'lacks-words', words: ['cold', 'ice cream'] },
      ['colder', 'icecream'],
      ['Cold!', 'an ice-cream', 'so cold'],
    ],
  ],
  mentions: [
    [
      { check: 'mentions', any: ['12', 'twelve'] },
      ['Twelve trees', 'there are 12.'],
      ['112', 'twelfth', '1 2'],
    ],
  ],
  'names-from': [
    [
      { check: 'names-from', allowed: ['Nora', 'Lima'] },
      ["In Lima, Nora's trees grew.", 'Trees grew. They were tall.'],
      ['Trees in Oslo', 'Then Ivan came'],
    ],
  ],
  'numbers-from': [
    [
      { check: 'numbers-from', allowed: ['12', '1200'] },
      ['12 of 1,200', 'none'],
      ['13', '1', '120', '12.5'],
    ],
  ],
  'sentence-count': [
    [
      { check: 'sentence-count', count: 1 },
      ['One sentence.', 'No mark at the end', '"Quoted."'],
      ['One. Two.', 'One! Two', '', '...'],
    ],
    [
      { check: 'sentence-count', count: 2 },
      ['One. Two.', 'He said "Go!" Then he left'],
      ['One.', 'A. B. C.'],
    ],
  ],
  'line-count': [[{ check: 'line-count', count: 2 }, ['a\nb', 'a\n\n b\n'], ['a', 'a\nb\nc', '']]],
  'line-marks': [
    [{ check: 'line-marks', style: 'dash' }, ['- a\n- b', '* a\n• b'], ['-a', 'a\n- b', '- ', '']],
    [
      { check: 'line-marks', style: 'number' },
      ['1. a\n2. b', '1) a'],
      ['1. a\n1. b', '2. a', '1 a', '10. a'],
    ],
    [{ check: 'line-marks', style: 'letter' }, ['a) x\nb) y', 'A. x'], ['b) x', 'a x', 'a)x']],
  ],
  'line-items': [
    [
      { check: 'line-items', items: ['pear', 'fig'] },
      ['pear\nfig', '1. Pear\n2. FIG', '- pear\n- fig'],
      ['fig\npear', 'pear', 'pear\nfig\nplum', 'pear, fig'],
    ],
  ],
  'listed-words': [
    [
      { check: 'listed-words', from: ['fig', 'plum', 'pear'], separator: ' | ', count: 2 },
      ['fig | plum', 'PEAR|fig.'],
      ['fig', 'fig | fig', 'fig, plum', 'fig | kiwi', 'fig | plum | pear', '"fig" | plum'],
    ],
  ],
  'json-equals': [
    [
      { check: 'json-equals', json: '{"b":1,"a":["x"]}', ordered: true },
      ['{ "b": 1, "a": ["x"] }', '```json\n{"b":1,"a":["x"]}\n```'],
      ['{"a":["x"],"b":1}', '{"b":"1","a":["x"]}', '{"b":1}', '{b:1}', 'x {"b":1,"a":["x"]}'],
    ],
    [
      { check: 'json-equals', json: '{"b":1,"a":2}', ordered: false },
      ['{"a":2,"b":1.0}'],
      ['{"a":2,"b":1,"c":3}', '[1,2]', '{"__proto__":1}'],
    ],
  ],
}
