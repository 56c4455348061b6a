/**
 * Tables of facts, one file each:
 *
 *     words in six languages
 *     roots, Latin phrases
 *     languages, scripts, codes
 *     Greek letters
 *     named numbers
 */
export { greekLetters } from './greek-letters.ts'
export { languageCodes } from './language-codes.ts'
export { languages } from './languages.ts'
export { latinPhrases } from './latin-phrases.ts'
export { namedNumbers } from './named-numbers.ts'
export { roots } from './roots.ts'
export { scripts } from './scripts.ts'
export { translations } from './translations.ts'
