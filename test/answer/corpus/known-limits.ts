import { none, type Theme } from './row.ts'

/**
 * What the rules read although the text means something else, for at least one kind of item. The row
 * holds what is read today, so that a change is seen; a rule for it would cost more than it is worth,
 * or break what is commoner.
 */
export const knownLimits: Theme = {
  choices: 10,
  rows: [
    // B, but a full stop after an abbreviation ends the search for it.
    ['Ans. B', none, none, 'Ans. B'],
    // B, in forms that tools rather than models write.
    ['answer("B")', none, none, 'answer("B")'],
    ['<<B>>', none, none, '<<B>>'],
    // B alone: the struck-out letter is not seen as struck out in a line.
    ['~~A~~ **B**', 'B', none, '~~A~~ **B'],
    // A marker of dialogues or the label of choice A: a letter item takes it for the label.
    ['A: 42', 'A', '42', '42'],
    ['A: Paris', 'A', none, 'Paris'],
    // The name of a person, or a choice and its text ("B. C. S. Lewis").
    ['The answer is D. H. Lawrence.', 'D', none, 'D. H. Lawrence.'],
    ['The answer is J. S. Bach.', 'J', none, 'J. S. Bach.'],
    // The name of a value, not a label.
    ['{"a": "x"}', 'A', none, '{"a": "x"}'],
    ['Answer: "a: b"', 'A', none, 'a: b'],
    // The adjective for the answer, where a verdict on a choice is no statement of a text.
    ['Antwort B ist richtig.', 'B', none, 'richtig.'],
    // A name, in the form of a choice and its text.
    ['It is J. Smith.', 'J', none, 'It is J. Smith.'],
    // Letters of Cyrillic that look like one choice and count as another.
    ['Ответ: В', none, none, 'В'],
  ],
}
