/** How much of a text stands in another: runs of words, and longest common subsequences. */
export { bleuCounts, bleuScore } from './bleu.ts'
export { addNgrams, type Counts, overlapOf } from './ngrams.ts'
export { type RougeText, rougeScores, rougeText } from './rouge.ts'
export { internationalWords, mtevalWords } from './words.ts'
